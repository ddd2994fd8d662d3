/** What is true of every dossier of `content/`, whichever they are; and the one text that is held by its sum. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { renderSchemas } from '../src/author/json-schema.ts';
import { findUnused } from '../src/author/unused.ts';
import { drawMap } from '../src/map/layout/drawing.ts';
import { PAGE_CLASSES } from '../src/map/layout/sizes.ts';
import { makeBasemap } from '../src/model/join/basemap.ts';
import { listShares, listStretches } from '../src/model/join/shares.ts';
import { loadContent } from '../src/model/load.ts';
import { loadWorld } from '../src/model/read/world.ts';

const { dossiers, own } = loadContent('content');
const schemas = new Map(renderSchemas());

describe.each(dossiers)('$slug', (dossier) => {
  test('has in its text each word that an annotation points at', () => {
    const { claims, notes, places, text, unplaced } = dossier;
    const anchors = [
      ...claims.flatMap((claim) => [claim, ...(claim.date ? [claim.date] : []), ...claim.figures]),
      ...places.flatMap(({ mentions }) => mentions),
      ...notes.flatMap((note) => note.anchors),
      ...unplaced,
    ];

    const strays = anchors.filter(
      ({ paragraph, start, end, text: words }) => text.paragraphs[paragraph - 1]?.text.slice(start, end) !== words,
    );

    expect(anchors.length).toBeGreaterThan(0);
    expect(strays).toEqual([]);
  });

  test('gives each character of its text to one voice', () => {
    const { claims, text } = dossier;
    const shares = listShares(listStretches(text.paragraphs, claims));

    expect(shares.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(1000);
    expect(claims.filter(({ attribution }) => attribution.trim() === '')).toEqual([]);
  });

  test('leaves no date, name or reported speech without a use', () => {
    const { speeches, dates, names } = findUnused(dossier);
    expect({ speeches, dates, names }).toEqual({ speeches: [], dates: [], names: new Map() });
  });

  test('draws each claim that has a place on the map, or lists it as one without room', () => {
    const placed = dossier.claims.filter(({ place }) => place?.geometry).map(({ number }) => number);
    const drawings = drawMap(dossier, makeBasemap(dossier, own, loadWorld()), {
      classes: PAGE_CLASSES,
      hasArabic: true,
    });
    for (const index of PAGE_CLASSES.keys()) {
      const sets = drawings.flatMap(({ sets }) => sets[Math.min(index, sets.length - 1)] ?? []);
      const told = sets.flatMap(({ blocks, dropped }) => [...blocks.flatMap(({ rows }) => rows.flat()), ...dropped]);
      expect(told.map(({ number }) => number).sort((a, b) => a - b)).toEqual(placed.sort((a, b) => a - b));
    }
  });

  test.for(['events.yaml', 'landmarks.geojson', 'map.yaml', 'notes.yaml', 'places.geojson', 'speakers.yaml'])(
    'is in %s what an editor takes by the schema',
    (file) => {
      const schema = z.fromJSONSchema(JSON.parse(schemas.get(`${file.split('.')[0]}.schema.json`) ?? ''));
      const value = parse(readFileSync(join('content', dossier.slug, file), 'utf8'));

      expect(schema.safeParse(value).error).toBeUndefined();
    },
  );
});

test('the first article that was published is the text that was taken in, character for character', () => {
  const first = dossiers.find(({ slug }) => slug === 'raqqa-hama-alep');

  expect(first?.text.sha256).toBe('5e85778a44ab22fc992e5306b08425ec92f9a099c58c337d09c273dd9b0db9cb');
});
