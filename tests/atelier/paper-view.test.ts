/** Media of styles, taken for paper’s. */
import { expect, it } from 'vitest';
import { readAsPaper } from '../../src/atelier/paper-view.client.ts';

it.each([
  ['print', 'all'],
  ['print and (max-width: 60rem)', 'all and (max-width: 60rem)'],
  ['screen', 'not all'],
  ['screen and (width > 40rem), print', 'not all, all'],
  ['not screen', 'all'],
  ['not print', 'not all'],
  ['(prefers-color-scheme: dark)', '(prefers-color-scheme: dark)'],
  ['', ''],
])('%j is %j', (media, asPaper) => {
  expect(readAsPaper(media)).toBe(asPaper);
});
