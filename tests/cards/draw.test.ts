import { expect, test } from 'vitest';
import { listCards } from '../../src/cards/card.ts';
import { drawCard } from '../../src/cards/draw.ts';
import * as thread from '../../src/cards/thread.ts';
import { loadContent } from '../../src/model/load.ts';

const colours = {
  ink: '#1d1d1b',
  brick: '#8f2d1f',
  muted: '#524c41',
  paper: '#fbf9f3',
  far: '#e9e4d8',
  rule: '#c9c2b2',
};

test('cards drawn at once on several threads are those that one thread draws', async () => {
  const { dossiers } = loadContent('content');
  const cards = dossiers.flatMap(listCards).slice(0, 4);
  const drawn = await Promise.all(cards.map((card) => drawCard(card, undefined, colours)));
  const alone = await Promise.all(cards.map((card) => thread.drawCard({ card, picture: undefined, colours })));
  expect(cards).toHaveLength(4);
  expect(drawn.map((png) => Buffer.from(png).toString('base64'))).toEqual(
    alone.map((png) => Buffer.from(png).toString('base64')),
  );
});
