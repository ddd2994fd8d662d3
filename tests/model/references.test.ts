/** A reference is the thing itself: one object, wherever it is reached from. */
import { expect, it, test } from 'vitest';
import { at, paragraphAt } from '../../src/model/join/at.ts';
import { writeReferences } from '../../src/model/join/references.ts';
import { digestValue } from '../../src/model/read/digest.ts';
import { dossier } from '../complete.ts';

const { version, claims, events, chronology, notes, places } = dossier;

test('a claim leads to its event and its place, and its event back to it', () => {
  expect(claims.filter((claim) => !claim.event.claims.includes(claim) || !events.includes(claim.event))).toEqual([]);
  expect(claims.filter(({ place, event }) => (place ? !places.includes(place) : event.places.length > 0))).toEqual([]);
  expect(new Set(chronology)).toEqual(new Set(events));
});

test('a note leads to the claims that it hangs on, an account to the claim that it disagrees with', () => {
  expect(notes.flatMap((note) => note.claims).every((claim) => claims.includes(claim))).toBe(true);
  const disputed = notes.flatMap(({ rivals }) => rivals.map(({ claim }) => claim));
  expect(disputed.length).toBeGreaterThan(0);
  expect(disputed.every((claim) => claims.includes(claim))).toBe(true);
});

test('the version is of all that a dossier says', () => {
  const { version: _, ...all } = dossier;
  expect(digestValue(writeReferences(all)).slice(0, 12)).toBe(version);
});

it('says what was asked where the thing is missing', () => {
  expect(at([3, 4], 1, 'number')).toBe(4);
  expect(at([3, 4], (number) => number > 3, 'number above 3')).toBe(4);
  expect(() => at([3, 4], (number) => number > 4, 'number above 4')).toThrow('There is no number above 4 among 2.');
  expect(paragraphAt(dossier, 2).id).toBe('p2');
  expect(() => paragraphAt(dossier, 999)).toThrow('There is no paragraph 999');
});
