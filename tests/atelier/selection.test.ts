/** Words that an author selects: whole ones of one paragraph, told from the same words elsewhere in it. */
import { expect, it } from 'vitest';
import { dropElision, readQuote, snapToWords } from '../../src/atelier/selection.ts';
import type { State } from '../../src/atelier/state.ts';
import { findNextOpen, moveSelection } from '../../src/atelier/text.client.ts';
import { findQuote } from '../../src/model/words/anchor.ts';

const TEXT = 'Le pont d’Alep, selon lui, tient : 10 000 hommes, 62,5 km et « la clé du désert ». Le pont tient.';

it.each([
  ['ont d’Al', 'pont d’Alep'],
  [' pont ', 'pont'],
  ['Alep, sel', 'Alep, selon'],
  ['00 hom', '10 000 hommes'],
  ['2,5', '62,5'],
  ['« la clé du désert »', '« la clé du désert »'],
  ['la clé du désert ». ', 'la clé du désert ».'],
  [' : ', undefined],
])('%j is taken as %j', (selected, taken) => {
  const start = TEXT.indexOf(selected);
  const span = snapToWords(TEXT, { start, end: start + selected.length });
  expect(span && TEXT.slice(span.start, span.end)).toBe(taken);
});

it.each([
  ['L’armée avance', 'rmée', 'L’armée'],
  ['Le front s’est replié', 'est', 's’est'],
  ['Nul n’a vu d’Alep', 'a vu', 'n’a vu'],
  ['Nul n’a vu d’Alep', 'Alep', 'Alep'],
  ['Le front d’aujourd’hui', 'hui', 'aujourd’hui'],
  ['qu’ils partent', 'ils', 'ils'],
  ["L'armée avance", "L'", "L'armée"],
])('of %j, %j is taken with what is elided before it: %j', (text, selected, taken) => {
  const start = text.indexOf(selected);
  const span = snapToWords(text, { start, end: start + selected.length });
  expect(span && text.slice(span.start, span.end)).toBe(taken);
});

it.each([
  ['Au nord de l’Irak', 'l’Irak', 'Irak'],
  ['L’Irak avance', 'L’Irak', 'Irak'],
  ['Le séisme de L’Aquila', 'L’Aquila', 'L’Aquila'],
  ['Un front', 'front', 'front'],
])('of %j, %j is the name %j', (text, words, name) => {
  const start = text.indexOf(words);
  const span = dropElision(text, { start, end: start + words.length });
  expect(text.slice(span.start, span.end)).toBe(name);
});

it.each(['Le pont', 'pont', 'tient', 'hommes', 'Le pont tient.'])(
  '%j, each time, is found at the place where it was selected',
  (words) => {
    for (let start = TEXT.indexOf(words); start !== -1; start = TEXT.indexOf(words, start + 1)) {
      const span = { start, end: start + words.length };
      expect(findQuote(TEXT, readQuote(TEXT, span))).toEqual([span]);
    }
  },
);

it('keys lead from word to word and from paragraph to paragraph, and extend over no more than one', () => {
  const paragraph = (number: number, text: string) => ({ number, text, dates: [], figures: [] });
  const state = {
    paragraphs: [
      paragraph(1, 'Un deux.'),
      paragraph(2, 'Trois quatre cinq.'),
      paragraph(3, 'Il a 2,5 m, dit-il : « Oui. »'),
      paragraph(4, 'L’armée avance.'),
    ],
  };
  const go = (...keys: string[]) => {
    const last = keys.reduce<ReturnType<typeof moveSelection>>((now, keys) => {
      const key = keys.replace(/^[+^]+/, '');
      return moveSelection(state, now, { key, shiftKey: keys.includes('+'), ctrlKey: keys.includes('^') });
    }, undefined);
    return last && state.paragraphs[last.paragraph - 1]?.text.slice(last.start, last.end);
  };
  expect(go(...Array<string>(4).fill('ArrowDown'), 'ArrowRight')).toBe('avance');
  expect(go('ArrowRight')).toBe('Un');
  expect(go('ArrowRight', 'ArrowRight', 'ArrowRight')).toBe('Trois');
  expect(go('ArrowDown', 'ArrowDown', 'ArrowLeft')).toBe('deux');
  expect(go('ArrowRight', '+ArrowRight', '+ArrowRight', '+ArrowRight')).toBe('Un deux');
  expect(go('ArrowRight', '+ArrowRight', '+ArrowLeft')).toBe('Un');
  expect(go('ArrowDown', 'ArrowDown', '+ArrowDown')).toBe('Trois quatre cinq');
  const third = ['ArrowDown', 'ArrowDown', 'ArrowDown'];
  expect(go(...third, '^+ArrowRight')).toBe('Il a 2,5 m');
  expect(go(...third, '^+ArrowRight', '^+ArrowRight')).toBe('Il a 2,5 m, dit-il');
  expect(go(...third, '+ArrowDown', '^ArrowRight')).toBe('dit-il : « Oui');
  expect(go(...third, '+ArrowDown', '^ArrowRight', '^+ArrowLeft')).toBe('dit-il');
  expect(go(...third, '^ArrowRight', '^ArrowRight')).toBe('Oui');
});

it('keys lead to words that nothing uses yet, in reading order and round again', () => {
  const places = [1, 1, 3];
  const open = places.map((paragraph, start): State['open'][number] => {
    const whole = { start: 0, end: 20 };
    return { kind: 'name', paragraph, start, end: start + 3, whole };
  });
  const go = (from: { paragraph: number; start: number } | undefined, step: 1 | -1) =>
    open.findIndex(({ start }) => start === findNextOpen({ open }, from, step)?.start);
  expect([go(undefined, 1), go(open[0], 1), go({ paragraph: 2, start: 5 }, 1), go(open[2], 1)]).toEqual([0, 1, 2, 0]);
  expect([go(undefined, -1), go(open[1], -1), go(open[0], -1)]).toEqual([2, 0, 2]);
});
