/** What the index gives is shown, and counted, only where it has what was asked for. */
import { expect, it } from 'vitest';
import { readResults } from '../../src/cover/read-results.ts';

const make = (...numbers: number[]) => numbers.map((number) => ({ number, data: async () => number }));
const range = (length: number) => make(...Array.from({ length }, (_, index) => index));

it('reads no more than it shows where all are kept', async () => {
  const { shown, rest } = await readResults(range(30), 10, () => true);

  expect(shown).toHaveLength(10);
  expect(rest.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 10));
});

it('counts none that it leaves out', async () => {
  const { shown, rest } = await readResults(range(35), 10, (number) => number === 3);

  expect(shown).toEqual([3]);
  expect(rest).toEqual([]);
});

it('finds what stands behind those that it leaves out', async () => {
  const { shown, rest } = await readResults(range(35), 10, (number) => number > 15);

  expect(shown[0]).toBe(16);
  expect(shown).toHaveLength(10);
  expect(rest.map(({ number }) => number)).toEqual([26, 27, 28, 29, 30, 31, 32, 33, 34]);
});
