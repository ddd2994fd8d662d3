import { expect, test } from 'vitest';
import { findTies } from '../../src/model/words/ties.ts';

const tie = (text: string) => findTies(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Il dit « non » et part.', ['« non »']],
  ['Il dit « non, pas encore » hier.', ['« non,', 'encore »']],
  ['la ville d’al-Brumal, le sud-est', ['al-Brumal']],
  ['d’Al-Brumal et d’el-Sorve', ['Al-Brumal', 'el-Sorve']],
  ['ses pertes : 6 morts ; le reste', ['pertes :', 'morts ;']],
  ['a-t-il dit, au-delà, CC BY-SA', []],
  ['«\u00A0déjà sans coupure\u00A0»', []],
])('in “%s” holds %j on one line', (text, ties) => expect(tie(text)).toEqual(ties));

test('leaves a word free that is wider than a telephone', () => {
  expect(tie(`« ${'a'.repeat(60)} »`)).toEqual([]);
});
