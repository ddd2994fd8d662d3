/** The code is of any dossier: what one is about, who speaks in it and who fights stand in its content alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../src/model/load.ts';
import { dossier as complete } from './complete.ts';

/** Words of French that a dossier may take for a name of its own; and an agency that any text of the press may cite. */
const COMMON = ['AFP', 'Comité', 'Front', 'Ligue', 'État'];

/** Slugs, and whatever a dossier names with a capital. */
const names = [
  ...new Set(
    [complete, ...loadContent('content').dossiers].flatMap(
      ({ slug, actors, claims, landmarks, places, speakers, terms }) => [
        slug,
        ...[...actors, ...speakers].flatMap(({ name, longName, forms }) => [name, longName ?? '', ...forms]),
        ...[...landmarks, ...terms].map(({ name }) => name),
        ...places.flatMap(({ name, others, mentions }) => [name, ...others, ...mentions.map(({ text }) => text)]),
        ...claims.flatMap(({ people }) => people),
      ],
    ),
  ),
].filter((name) => (name.includes('-') || /\p{Lu}/u.test(name)) && !COMMON.includes(name));

/** Comments left out: their examples are for whoever reads the code. */
const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.css'))
  .map(({ parentPath, name }) => join(parentPath, name))
  .map((file) => ({
    file,
    text: readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm, ''),
  }));

/** Whether the name stands there, and not only within a longer word. */
function isWordOf(text: string, name: string): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return text.split(name).some((after, index, parts) => {
    const before = parts[index - 1];
    return before !== undefined && !letter.test(before.slice(-1)) && !letter.test(after.charAt(0));
  });
}

test('no name of the content stands in what the code says', () => {
  const strays = sources.flatMap(({ file, text }) =>
    names.filter((name) => isWordOf(text, name)).map((name) => `${file}: ${name}`),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(strays).toEqual([]);
});

test('each way of drawing who holds a place is named for how it looks', () => {
  const schema = JSON.parse(readFileSync('schemas/speakers.schema.json', 'utf8'));
  expect(schema.properties.actors.items.properties.style.enum).toEqual(['brick', 'graphite', 'teal', 'plain']);
});
