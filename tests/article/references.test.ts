import { describe, expect, it } from 'vitest';
import { formatAddress, listRuns } from '../../src/article/references.ts';

describe('the address of a reference, as it is shown', () => {
  it.each([
    ['https://example.org/wiki/Mosqu%C3%A9e', 'https://example.org/wiki/Mosquée'],
    ['https://example.org/%d8%a8%d8%b9%d8%af', 'https://example.org/بعد'],
    // A server of the nineties, whose letters are no UTF-8.
    ['https://example.org/%E9t%E9.html', 'https://example.org/%E9t%E9.html'],
    ['https://example.org/%C3%A9t%E9.html', 'https://example.org/ét%E9.html'],
    ['https://example.org/100%/a%2', 'https://example.org/100%/a%2'],
    ['https://example.org/%d8%a8%20%d8%b9', 'https://example.org/ب%20ع'],
    // What would end the address, or turn the letters that follow it.
    ['https://example.org/a%20b%2Fc%0Ad%E2%80%AEe', 'https://example.org/a%20b%2Fc%0Ad%E2%80%AEe'],
  ])('has its letters in full and leaves what is none as it stands: %s', (url, shown) => {
    expect(formatAddress(url)).toBe(shown);
  });
});

describe('the numbers of a note’s references', () => {
  it.each([
    [[], []],
    [[4], [[4, 4]]],
    [
      [1, 2, 3, 7],
      [
        [1, 3],
        [7, 7],
      ],
    ],
    // As the note calls them.
    [
      [9, 2, 1],
      [
        [1, 2],
        [9, 9],
      ],
    ],
  ])('are one run where they follow one another: %j', (numbers, runs) => {
    expect(listRuns(numbers).map(({ first, last }) => [first, last])).toEqual(runs);
  });
});
