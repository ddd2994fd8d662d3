import { expect, test } from 'vitest';
import { holdTies } from '../../src/shell/together.ts';

test('words that belong on one line are held there, and no character changes', () => {
  const html = '<blockquote>Il dit « non » à <b>al-Brumal</b>.</blockquote>';
  const held = holdTies(html);
  expect(held).toBe(
    '<blockquote>Il dit <span class="tie">« non »</span> à <b><span class="tie">al-Brumal</span></b>.</blockquote>',
  );
  expect(held.replaceAll(/<[^>]+>/g, '')).toBe(html.replaceAll(/<[^>]+>/g, ''));
});

test('marked words keep to the guillemets around the mark', () => {
  expect(holdTies('dit « <mark>non</mark> ».')).toBe('dit <span class="tie">« <mark>non</mark> »</span>.');
  expect(holdTies('dit « <mark>non, jamais</mark> ».')).toBe(
    'dit <span class="tie">« <mark>non,</mark></span><mark> </mark><span class="tie"><mark>jamais</mark> »</span>.',
  );
  expect(holdTies('<mark>non</mark>')).toBe('<mark>non</mark>');
});

test.each([
  '<title>« non »</title>',
  '<svg><text>« non »</text></svg>',
  '<textarea>« non »</textarea>',
  '<p title="« non »">…</p>',
  '<p id="p4">« non », held as it was marked</p>',
])('they stay where no element may stand: %s', (html) => expect(holdTies(html)).toBe(html));
