import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { renderSchemas } from '../../src/author/json-schema.ts';

const schemas = new Map(renderSchemas());

/** As an editor reads it: from the JSON Schema alone. */
function readSchema(name: string): z.ZodType {
  return z.fromJSONSchema(JSON.parse(schemas.get(`${name}.schema.json`) ?? ''));
}

test('the schemas that are kept are those of the model: npm run schemas', () => {
  expect(readdirSync('schemas').sort()).toEqual([...schemas.keys()].sort());
  for (const [name, text] of schemas) expect(readFileSync(`schemas/${name}`, 'utf8'), name).toBe(text);
});

describe.each(['tests/fixtures/complete/deux-recits-de-beldjara', 'tests/fixtures/good/col-du-vent'])(
  '%s',
  (folder) => {
    test.for(['events.yaml', 'landmarks.geojson', 'map.yaml', 'notes.yaml', 'places.geojson', 'speakers.yaml'])(
      'is what the schema of %s takes',
      (file) => {
        const value = parse(readFileSync(`${folder}/${file}`, 'utf8'));
        expect(readSchema(file.split('.')[0] ?? '').safeParse(value).error).toBeUndefined();
      },
    );
  },
);

test('corrections.yaml, which a dossier may have, is what its schema takes', () => {
  const value = parse(readFileSync('tests/fixtures/good/col-du-vent/corrections.yaml', 'utf8'));
  expect(readSchema('corrections').safeParse(value).error).toBeUndefined();
});

test('a key that the model does not have, and one that is missing, are seen by the editor', () => {
  const events = parse(readFileSync('tests/fixtures/complete/deux-recits-de-beldjara/events.yaml', 'utf8'));
  const { success: withStranger } = readSchema('events').safeParse({ ...events, theatre: [] });
  const { success: withGap } = readSchema('events').safeParse({ events: events.events });
  expect([withStranger, withGap]).toEqual([false, false]);
});

test('a field is described to the editor as it is in the model', () => {
  expect(schemas.get('events.schema.json')).toContain('Le numéro publié. Il ne change jamais et ne sert qu’une fois.');
});
