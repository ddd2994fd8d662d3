import { expect, test } from 'vitest';
import { liftWords } from '../../src/share/cards/lift-words.ts';

const text = (content: string, more = '') => `<text x="5" y="9" font-size="10" fill="muted"${more}>${content}</text>`;

test('words are taken out of a drawing, and nothing else', () => {
  const { rest, words } = liftWords(`<svg><g class="a"><rect/>${text('Brumal &amp; l’Été')}</g><path d="M0 0"/></svg>`);
  expect(rest).toBe('<svg><g class="a"><rect/></g><path d="M0 0"/></svg>');
  expect(words).toEqual([
    {
      kind: 'words',
      text: 'Brumal & l’Été',
      weight: 'regular',
      size: 10,
      x: 5,
      y: 9,
      anchor: 'start',
      spacing: 0,
      halo: 0,
      fill: 'muted',
    },
  ]);
});

test('they are as bold, spaced and haloed as their attributes say', () => {
  const { words } = liftWords(text('a', ' font-weight="700" letter-spacing="2" stroke-width="3" text-anchor="middle"'));
  expect(words[0]).toMatchObject({ weight: 'bold', spacing: 2, halo: 1.5, anchor: 'middle' });
});

test('they lie where the groups around them lie, and are as large', () => {
  const inner = `<g transform="translate(3 -4)">${text('a', ' stroke-width="2"')}<g/></g>`;
  const { words } = liftWords(
    `<g transform="translate(100 50)scale(2)">${inner}${text('b')}</g><g transform="scale(3)">${text('c')}</g>${text('d')}`,
  );
  expect(words.map(({ text, x, y, size, halo }) => [text, x, y, size, halo])).toEqual([
    ['a', 116, 60, 20, 2],
    ['b', 110, 68, 20, 0],
    ['c', 15, 27, 30, 0],
    ['d', 5, 9, 10, 0],
  ]);
});

test('in a group that is turned they end the drawing: nobody could say where they lie', () => {
  expect(() => liftWords(`<g transform="rotate(30)"><path/></g>${text('a')}`)).not.toThrow();
  expect(() => liftWords(`<g transform="rotate(30)"><g>${text('a')}</g></g>`)).toThrow('more than moved or scaled');
});
