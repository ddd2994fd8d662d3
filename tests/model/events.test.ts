import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Speaker } from '../../src/model/dossier.ts';
import { loadContent } from '../../src/model/load.ts';
import { formatAttribution } from '../../src/model/read/events.ts';

const [dossier] = loadContent(join(import.meta.dirname, '../fixtures/good')).dossiers;

describe('an attribution', () => {
  const makeSpeaker = (name: string): Speaker => {
    return {
      id: 'x',
      name,
      forms: [],
      role: '',
      party: '',
      belligerent: false,
      unattributed: false,
      style: 'plain',
      group: 'x',
    };
  };

  test('names whose word it is, then who passed it on', () => {
    expect(formatAttribution([makeSpeaker('OVM')], false)).toBe('OVM');
    expect(formatAttribution([makeSpeaker('colonel'), makeSpeaker('OVM'), makeSpeaker('Ligne')], false)).toBe(
      'colonel, via OVM, via Ligne',
    );
  });

  test('says where the paragraph names nobody', () => {
    expect(formatAttribution([makeSpeaker('OVM'), makeSpeaker('Ligne')], true)).toBe('OVM, via Ligne (implicite)');
  });
});

describe('the order', () => {
  test('of events is that of their first words, not that of the file', () => {
    expect(dossier?.events.map(({ id }) => id)).toEqual(['prise-du-col', 'tenue-de-brumal', 'fuite']);
  });

  test('of claims is that of their words, across events', () => {
    expect(dossier?.claims.map(({ number, event }) => `${number} ${event.id}`)).toEqual([
      '1 prise-du-col',
      '2 tenue-de-brumal',
      '3 fuite',
      '4 tenue-de-brumal',
      '5 tenue-de-brumal',
    ]);
  });
});

describe('the date of an event', () => {
  const [taking, holding, flight] = dossier?.events ?? [];

  test('known to the day has sharp ends and a weekday', () => {
    expect(taking?.when).toMatchObject({
      min: '2021-03-04',
      max: '2021-03-04',
      start: { text: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), precision: 'day' },
      isStartSharp: true,
      isEndSharp: true,
      display: '4 mars 2021',
      weekday: 'jeudi',
      isStated: true,
    });
  });

  test('that is open has no day there', () => {
    expect(holding?.when).toMatchObject({ min: null, max: '2021-03-05', isStartSharp: false, isEndSharp: true });
    expect(holding?.when.weekday).toBeUndefined();
  });

  test('is not stated when no claim has words that date it', () => {
    expect(flight?.when).toMatchObject({ isStated: false, isStartSharp: false, isEndSharp: false });
  });
});
