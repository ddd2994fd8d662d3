/** What one build has read of a dossier is there for its pages and for the builds after. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  isKept,
  keepBytes,
  keepDossier,
  nameKept,
  readBasemap,
  readBytes,
  readDossier,
  readOverview,
  readSurroundings,
} from '../src/kept.ts';
import { makeOverview } from '../src/model/join/overview.ts';
import { basemap, dossier } from './complete.ts';
import { waitForTick } from './folder.ts';

const name = nameKept(dossier.slug, 'sum');
const ground = { basemap, surroundings: undefined };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is the same when it is read again: each thing once, from wherever it is reached', () => {
  expect(isKept(name, folder)).toBe(false);
  keepDossier(name, dossier, ground, folder);
  expect(isKept(name, folder)).toBe(true);

  const again = readDossier(name, folder);
  expect(again).toEqual(dossier);
  expect(again.chronology.every((event) => again.events.includes(event))).toBe(true);
  expect(again.claims.every((claim) => claim.event.claims.includes(claim))).toBe(true);
  expect(again.claims.every(({ place }) => !place || again.places.includes(place))).toBe(true);
  expect(again.findings.every(({ note }) => !note || again.notes.includes(note))).toBe(true);
  expect(again.events.every((event) => event.places.every((place) => again.places.includes(place)))).toBe(true);
  expect(again.notes.every((note) => note.claims.every((claim) => again.claims.includes(claim)))).toBe(true);
  expect(readOverview(name, folder)).toEqual(makeOverview(dossier));
  expect({ basemap: readBasemap(name, folder), surroundings: readSurroundings(name, folder) }).toEqual(ground);
});

it('goes by the slug and by all that it is read from', () => {
  const names = [nameKept('pont-a', 'sum'), nameKept('pont-b', 'sum'), nameKept('pont-a', 'other sum')];
  expect(new Set(names).size).toBe(3);
});

it('is not had by half', () => {
  for (const kind of ['dossier', 'overview', 'basemap', 'surroundings']) {
    keepDossier(name, dossier, ground, folder);
    rmSync(join(folder, `${name}.${kind}`));
    expect(isKept(name, folder)).toBe(false);
  }
});

it('is what was kept, or nothing, of bytes alone', () => {
  expect(readBytes('pont-a.words', folder)).toBeUndefined();
  keepBytes('pont-a.words', Buffer.from('words'), folder);
  expect(readBytes('pont-a.words', folder)?.toString()).toBe('words');
  expect(readdirSync(folder)).toEqual(['pont-a.words']);
});

it('is kept on where a build asks for it', async () => {
  keepDossier(name, dossier, ground, folder);
  keepBytes('pont-a.words', Buffer.from('words'), folder);
  const before = Math.max(...listAsked());
  await waitForTick();
  isKept(name, folder);
  readBytes('pont-a.words', folder);
  expect(Math.min(...listAsked())).toBeGreaterThan(before);
});

/** When each was asked for last, ms. */
function listAsked(): number[] {
  return readdirSync(folder).map((file) => statSync(join(folder, file)).ctimeMs);
}
