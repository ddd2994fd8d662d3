import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { holdCards } from '../../src/integrations/hold-cards.ts';
import { listCards } from '../../src/share/cards/card.ts';
import { runInChild } from '../../src/share/cards/children.ts';
import { drawPrepared, prepareCard } from '../../src/share/cards/draw.ts';
import * as drawing from '../../src/share/cards/rasterize.ts';
import { formatUndrawn, UNDRAWN_CHANNEL } from '../../src/share/cards/undrawn.ts';
import { dossier } from '../complete.ts';

const colours = {
  ink: '#1d1d1b',
  brick: '#8f2d1f',
  muted: '#524c41',
  paper: '#fbf9f3',
  far: '#e9e4d8',
  rule: '#c9c2b2',
};

const picture = { svg: '<svg width="594" height="396"><circle r="200" /></svg>', credits: 'Qui a dessiné' };

test('cards drawn at once in several processes are those that one process draws', async () => {
  const cards = listCards(dossier).slice(0, 4);
  const encode = (pngs: Uint8Array[]) => pngs.map((png) => Buffer.from(png).toString('base64'));
  const drawn = encode(
    await Promise.all(cards.map((card) => drawPrepared(prepareCard(card, picture, colours, dossier.slug)))),
  );
  const alone = encode(
    await Promise.all(cards.map(({ subject: _, ...card }) => drawing.drawCard({ card, picture, colours }))),
  );
  expect(new Set(alone).size).toBe(4);
  expect(drawn).toEqual(alone);
});

const icon = { svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>', size: 90 };
/** A layer that nothing is seen of, at which the renderer ends its process. */
const fatal = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><filter id="a" x="0" y="0" width="1" height="1"><feGaussianBlur/></filter><path filter="url(#a)" d="M500 500h9v9z"/></svg>',
  size: 90,
};

describe('what cannot be drawn', () => {
  test('fails alone where it ends its process: what is drawn beside it and after it is whole', async () => {
    const whole = await runInChild('drawIcon', icon);
    const drawn = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => runInChild('drawIcon', index % 3 === 1 ? fatal : icon)),
    );
    for (const [index, result] of drawn.entries())
      expect(result).toEqual(
        index % 3 === 1
          ? { status: 'rejected', reason: new Error('what renders it ends its process') }
          : { status: 'fulfilled', value: whole },
      );
  });

  test('fails alone where it takes too long', async () => {
    await expect(runInChild('drawIcon', { ...icon, size: 3000 }, 1)).rejects.toThrow('it takes longer than 0.001 s');
    expect((await runInChild('drawIcon', icon)).length).toBeGreaterThan(0);
  });

  test('fails with the words of what went wrong', async () => {
    await expect(runInChild('drawIcon', { svg: 'no svg', size: 90 })).rejects.toThrow(/SVG data parsing failed/);
  });

  test('is told by the name of its card and its dossier, and the cards beside it are drawn', async () => {
    vi.stubEnv('DEV', false); // while the site is written, a card that fails is an error of its own
    onTestFinished(() => void vi.unstubAllEnvs());
    const told: unknown[] = [];
    const hear = (message: unknown) => told.push(message);
    subscribe(UNDRAWN_CHANNEL, hear);
    const [first, second] = listCards(dossier);
    if (!first || !second) throw new Error('the dossier has cards');
    const ended = { svg: fatal.svg.replace('viewBox', 'width="594" height="396" viewBox'), credits: '' };
    const [drawn, missing] = await Promise.all([
      drawPrepared(prepareCard(first, picture, colours, 'col-du-vent')),
      drawPrepared(prepareCard(second, ended, colours, 'col-du-vent')),
    ]);
    unsubscribe(UNDRAWN_CHANNEL, hear);
    expect(drawn.length).toBeGreaterThan(1000);
    expect(missing.length).toBe(0);
    const reason = 'what renders it ends its process';
    expect(told).toEqual([{ dossier: 'col-du-vent', card: second.name, title: second.title, reason }]);
  });

  const undrawn = { dossier: 'col-du-vent', card: 'lieu-col', title: 'Col', reason: 'it takes longer than 60 s' };

  test('is told card by card, with its dossier', () => {
    const report = formatUndrawn([undrawn, { ...undrawn, card: 'texte' }]);
    expect(report).toContain(
      'The card `lieu-col` of `col-du-vent`, “Col”, cannot be drawn: it takes longer than 60 s.',
    );
    expect(report).toContain('2 cards are missing; nothing is published.');
  });

  test('ends the build once all is written', () => {
    const end = holdCards().hooks['astro:build:done'] as unknown as () => void; // it looks at nothing that it is given
    expect(end).not.toThrow();
    channel(UNDRAWN_CHANNEL).publish(undrawn);
    expect(end).toThrow('1 card is missing; nothing is published.');
  });
});
