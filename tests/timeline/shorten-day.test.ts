import { expect, it } from 'vitest';
import type { TimelineEvent } from '../../src/model/dossier.ts';
import { at } from '../../src/model/join/at.ts';
import { findDay } from '../../src/timeline/day-of-event.ts';
import { shortenDay } from '../../src/timeline/shorten-day.ts';
import { dossier } from '../complete.ts';

const find = (id: string): TimelineEvent => at(dossier.events, (event) => event.id === id, id);

/** The numbers, or whose the account is, of the lines that are shown where there is room for so many. */
function show(id: string, most: number): { lines: string[]; left: string | undefined } {
  const event = find(id);
  const { day, left } = shortenDay(findDay(dossier, event).day, event, ({ day }) => day.lines.length <= most);
  return { lines: day.lines.map(({ claims, whose }) => claims.map(({ number }) => number).join(' ') || whose), left };
}

it('leaves a day whole that there is room for, and says nothing of what is left', () => {
  const all = ['10 11', '13 15 17', 'Gazette, hors du texte', '18', '12', '19', '22'];
  expect(show('reprise-des-tanneurs', 7)).toEqual({ lines: all, left: undefined });
});

it('shows first the event that the frame is of, though others stand before it, in the day’s own order', () => {
  expect(show('repli-sur-la-citadelle', 1)).toEqual({ lines: ['22'], left: 'Et 6 autres dans la chronologie' });
  expect(show('repli-sur-la-citadelle', 2)).toEqual({
    lines: ['10 11', '22'],
    left: 'Et 5 autres dans la chronologie',
  });
});

it('shows no line of another without what disagrees with it, and passes none over for being longer', () => {
  expect(show('pertes-pretees-a-l-armee', 3).lines).toEqual(['10 11']);
  expect(show('pertes-pretees-a-l-armee', 4).lines).toEqual(['10 11', '13 15 17', 'Gazette, hors du texte', '18']);
});

it('says how many of those left disagree with what is shown, the text’s own being shown first', () => {
  expect(show('reprise-des-tanneurs', 1)).toEqual({
    lines: ['13 15 17'],
    left: 'Et 6 autres dans la chronologie, dont 2 en désaccord',
  });
  expect(show('reprise-des-tanneurs', 2)).toEqual({
    lines: ['13 15 17', '18'],
    left: 'Et 5 autres dans la chronologie, dont 1 en désaccord',
  });
  expect(show('prise-des-tanneurs', 1)).toEqual({
    lines: ['14 16'],
    left: 'Et 1 autre dans la chronologie, en désaccord',
  });
});
