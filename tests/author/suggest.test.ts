import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadGazetteer } from '../../src/author/gazetteer.ts';
import { makeFiles, sumText } from '../../src/author/skeleton.ts';
import { formatSuggestions } from '../../src/author/suggestions.ts';
import { findUnused } from '../../src/author/unused.ts';
import { loadDraft } from '../../src/model/load.ts';
import { dossier as complete } from '../complete.ts';

const content = mkdtempSync(join(tmpdir(), 'suggest-'));
afterAll(() => rmSync(content, { recursive: true }));

/** What there is to say about a text that nothing annotates yet. */
function findIn(...paragraphs: string[]) {
  const folder = join(content, sumText(paragraphs).slice(0, 8));
  cpSync('tests/fixtures/good/basemap', join(folder, 'basemap'), { recursive: true });
  cpSync('tests/fixtures/good/col-du-vent', join(folder, 'essai'), { recursive: true });
  for (const [name, text] of Object.entries(makeFiles({ paragraphs, schemas: '', isExample: false })))
    writeFileSync(join(folder, 'essai', name), text);
  const { dossier, problems } = loadDraft(folder, 'essai');
  if (!dossier) throw new Error(JSON.stringify(problems));
  return findUnused(dossier);
}

describe('reported speech', () => {
  test.for([
    ['Trois ponts sont fermés, a indiqué la mairie.', 'a indiqué'],
    ['Selon la mairie, trois ponts sont fermés.', 'Selon'],
    ['Les ponts tiennent, affirme-t-elle.', 'affirme-t-elle'],
    ['Les pompiers ont démenti.', 'ont démenti'],
    ['« Nous attendons », affirme Anna Zeml.', 'affirme'],
    ['La mairie promet un pont neuf.', 'promet'],
    ['D’après lui, tout va bien.', 'D’après'],
    ['Elle a clairement affirmé le contraire.', 'a clairement affirmé'],
  ] as const)('is found: %s', ([text, words]) => {
    expect(findIn(text).speeches).toMatchObject([{ words, text: text.slice(0, -1), paragraph: 1 }]);
  });

  test.for(['Trois ponts sont fermés.', 'Il a marché.', 'Un indicateur affirmatif.'])('is not found: %s', (text) => {
    expect(findIn(text).speeches).toEqual([]);
  });

  test('is told sentence by sentence, with the date that stands in it', () => {
    const { speeches, dates } = findIn('Il pleut mardi. Le pont, selon la mairie, a fermé lundi ! Il rouvre, dit-il.');
    expect(speeches.map(({ text, date }) => [text, date])).toEqual([
      ['Le pont, selon la mairie, a fermé lundi', 'lundi'],
      ['Il rouvre, dit-il', undefined],
    ]);
    expect(dates.map(({ text }) => text)).toEqual(['mardi']);
  });
});

test('a finished dossier has nothing left to suggest', () => {
  expect(findUnused(complete)).toEqual({ speeches: [], dates: [], names: new Map() });
});

test('what is pasted is read: events as YAML, places as JSON, waivers as YAML', async () => {
  const leads = findIn('Un séisme a touché Valparaíso vendredi, a affirmé la mairie.', 'Le parc Zqwx rouvre en 2019.');
  const gazetteer = await loadGazetteer();
  const text = formatSuggestions(leads, { nextPiece: 4, theatre: 'principal', gazetteer });
  const [events = '', places = '', ...waivers] = text
    .split(/^# (?=\w+\.)/m)
    .slice(1)
    .map((part) => part.replace(/^.*\n/, ''));

  expect(parse(events)).toMatchObject([
    {
      claims: [
        { piece: 4, act: 'affirme', paragraph: 1, date: 'vendredi', quote: expect.stringMatching(/^Un séisme/) },
      ],
    },
  ]);
  const features = places.split('\n').filter((line) => line.startsWith('{'));
  expect(features.map((line) => JSON.parse(line))).toMatchObject([
    { id: 'valparaiso', geometry: { type: 'Point', coordinates: [-71.63, -33.036] } },
    { id: 'zqwx', geometry: null },
  ]);
  expect(waivers.map((part) => parse(part))).toEqual([
    {
      places: [
        { quote: 'Valparaíso', reason: 'à écrire' },
        { quote: 'Zqwx', reason: 'à écrire' },
      ],
    },
    { dates: [{ quote: '2019', paragraph: 2, reason: 'à écrire' }] },
  ]);
});

test('the gazetteer finds a town whatever its accents, its article and its case, the largest first', async () => {
  const gazetteer = await loadGazetteer();
  expect(gazetteer?.('ar-raqqah')[0]).toMatchObject({ country: 'SY' });
  expect(gazetteer?.('SANTIAGO')[0]).toMatchObject({ country: 'CL' });
  expect(gazetteer?.('Nullepart-sur-Rien')).toEqual([]);
});
