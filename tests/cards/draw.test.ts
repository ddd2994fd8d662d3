import { expect, test } from 'vitest';
import { listCards } from '../../src/cards/card.ts';
import { drawCard } from '../../src/cards/draw.ts';
import * as drawing from '../../src/cards/drawing.ts';
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

test('cards drawn at once on several threads are those that one thread draws', async () => {
  const cards = listCards(dossier).slice(0, 4);
  const encode = (pngs: Uint8Array[]) => pngs.map((png) => Buffer.from(png).toString('base64'));
  const drawn = encode(await Promise.all(cards.map((card) => drawCard(card, picture, colours))));
  const alone = encode(await Promise.all(cards.map((card) => drawing.drawCard({ card, picture, colours }))));
  expect(new Set(alone).size).toBe(4);
  expect(drawn).toEqual(alone);
});
