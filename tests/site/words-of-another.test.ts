/**
 * Nothing of one dossier stands in the code. What the invented dossier is built with is looked through for the names of
 * the dossiers in `content/`, found in their files, and for what their newsroom says in place of the site’s own words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { Dossier } from '../../src/model/dossier.ts';
import { loadContent } from '../../src/model/load.ts';
import { loadHouse } from '../../src/model/read/house.ts';

/** Of these faces, packages and bodies of data any site is made, whatever it is about. */
const OF_THE_SITE = ['licences/index.html'];
const TEXTS = /\.(?:css|csv|html|ics|json|geojson|txt|webmanifest|xml)$/;

const dist = inject('dist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => TEXTS.test(file) && !OF_THE_SITE.includes(file));
const pages = new Map(files.map((file) => [file, readFileSync(join(dist, file), 'utf8')]));

/** Names of whom and of what it speaks: a capital, four letters or an acronym. */
function listNames({ actors, claims, notes, places, speakers, terms, text }: Dossier): string[] {
  const named = [...actors, ...speakers, ...terms].flatMap(({ name, longName = '' }) => [name, longName]);
  const people = claims.flatMap((claim) => claim.people);
  const publishers = notes.flatMap(({ references }) => references.map(({ publisher }) => publisher));
  const where = places.flatMap(({ name, others }) => [name, ...others]);
  const read = text.paragraphs.map((paragraph) => paragraph.text.replaceAll(/(?<=^|[.!?«:]\s*)\p{Lu}/gu, ''));
  return [...named, ...people, ...publishers, ...where, ...read].flatMap(listWords);
}

function listWords(text: string): string[] {
  return (text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length >= 4 || word === word.toUpperCase(),
  );
}

/** Words of the invented files, in whatever case: « média » begins lines too. */
const invented = new Set(
  readdirSync(inject('content'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|yaml|geojson)$/.test(file))
    .flatMap((file) => readFileSync(join(inject('content'), file), 'utf8').match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => word.toLowerCase()),
);

describe('the site of the invented dossier', () => {
  const names = [...new Set(loadContent('content').dossiers.flatMap(listNames))].filter(
    (name) => !invented.has(name.toLowerCase()),
  );

  it('has no name of a published dossier in any page or file', () => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
    const found = [...pages].flatMap(([file, text]) => [...text.matchAll(pattern)].map(([name]) => `${file}: ${name}`));

    expect(names.length).toBeGreaterThan(50);
    expect(pages.size).toBeGreaterThan(50);
    expect([...new Set(found)]).toEqual([]);
  });

  it('has nothing of what the newsroom of `content/` says in place of the site’s own words', () => {
    const said = listTexts(loadHouse('content', () => {}).words);
    const usual = new Set(listTexts(loadHouse('tests/none', () => {}).words));
    const own = said.filter((words) => !usual.has(words));
    const texts = [...pages.values()].map(readText);

    expect(own.length).toBeGreaterThan(2);
    expect(own.filter((words) => texts.some((text) => text.includes(readText(words))))).toEqual([]);
  });
});

/** Each string of a tree of words. */
function listTexts(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(listTexts) : [];
}

/** Without markup, one space for each kind of it. */
function readText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s/g, ' ');
}
