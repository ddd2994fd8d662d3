import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { EVERYWHERE, type Gazetteer, loadGazetteer } from '../../src/author/gazetteer.ts';
import { makeFiles, sumText } from '../../src/author/skeleton.ts';
import { formatSuggestions } from '../../src/author/suggestions.ts';
import { findUnused } from '../../src/author/unused.ts';
import { loadDraft } from '../../src/model/load.ts';
import { dossier as complete } from '../complete.ts';

const content = mkdtempSync(join(tmpdir(), 'suggest-'));
afterAll(() => rmSync(content, { recursive: true }));

/** What there is to say about a text that nothing annotates yet. */
function findIn(text: string | string[], gazetteer?: Gazetteer) {
  const paragraphs = [text].flat();
  const folder = join(content, sumText(paragraphs).slice(0, 8));
  cpSync('tests/fixtures/good/basemap', join(folder, 'basemap'), { recursive: true });
  cpSync('tests/fixtures/good/col-du-vent', join(folder, 'essai'), { recursive: true });
  for (const [name, text] of Object.entries(makeFiles({ paragraphs, schemas: '', isExample: false })))
    writeFileSync(join(folder, 'essai', name), text);
  const { dossier, problems } = loadDraft(folder, 'essai');
  if (!dossier) throw new Error(JSON.stringify(problems));
  return findUnused(dossier, gazetteer);
}

describe('what somebody says', () => {
  test.for([
    ['Trois ponts sont fermés, a indiqué la mairie.', 'a indiqué', 'Trois ponts sont fermés'],
    ['Selon la mairie, trois ponts sont fermés.', 'Selon', 'trois ponts sont fermés'],
    ['Les ponts tiennent, affirme-t-elle.', 'affirme-t-elle', 'Les ponts tiennent'],
    ['Les pompiers ont démenti.', 'ont démenti', 'Les pompiers ont démenti'],
    ['« Nous attendons », affirme Anna Zeml.', 'affirme', 'Nous attendons'],
    ['La mairie promet un pont neuf.', 'promet', 'La mairie promet un pont neuf'],
    ['D’après lui, tout va bien.', 'D’après', 'tout va bien'],
    ['La mairie a clairement affirmé que le pont tient.', 'a clairement affirmé', 'le pont tient'],
  ] as const)('is found, with the words that say so: %s', ([text, words, said]) => {
    const { speeches, statements } = findIn(text);
    expect(speeches.map(({ text: found, verb }) => [found, text.slice(verb?.start, verb?.end)])).toEqual([
      [said, words],
    ]);
    expect(statements).toEqual([]);
  });

  test.for(['Trois ponts sont fermés.', 'Il a marché.', 'Un indicateur affirmatif.'])(
    'is not found, and is the text’s own: %s',
    (text) => {
      const { speeches, statements } = findIn(text);
      expect(speeches).toEqual([]);
      expect(statements.map(({ text: said, by }) => [said, by])).toEqual([[text.slice(0, -1), []]]);
    },
  );

  test('is told stretch by stretch, with the date that stands in it', () => {
    const { speeches, statements, dates } = findIn(
      'Il pleut mardi. Le pont a fermé lundi, selon la mairie ! Il rouvre, dit-il. Dimanche.',
    );
    expect(speeches.map(({ text, date }) => [text, date?.words])).toEqual([
      ['Le pont a fermé lundi', 'lundi'],
      ['Il rouvre', undefined],
    ]);
    expect(statements.map(({ text, date }) => [text, date?.words])).toEqual([
      ['Il pleut mardi', 'mardi'],
      ['Dimanche', 'Dimanche'],
    ]);
    expect(dates).toEqual([]);
  });
});

test('a finished dossier has nothing left to suggest', () => {
  expect(findUnused(complete)).toMatchObject({ speeches: [], dates: [], names: new Map() });
});

test('what is pasted is read: voices and events as YAML, places as JSON, waivers as YAML', async () => {
  const gazetteer = await loadGazetteer();
  const leads = findIn(
    [
      'Un séisme a touché Valparaíso le 4 mars 2019, faisant près de douze morts, a affirmé le maire, Anna Zeml.',
      'Le parc Zqwx rouvre en 2019. La CGT, elle, attend.',
    ],
    gazetteer,
  );
  const text = formatSuggestions(leads, { nextPiece: 4, theatre: 'principal', speakers: [], places: new Map() });
  const [voices = '', events = '', places = '', ...waivers] = text
    .split(/^# (?=\w+\.)/m)
    .slice(1)
    .map((part) => part.replace(/^.*\n/, ''));

  expect(parse(voices)).toMatchObject([
    { id: 'anna-zeml', name: 'Anna Zeml', forms: ['Anna Zeml'], belligerent: 'à écrire' },
    { id: 'texte', unattributed: true },
  ]);
  expect(parse(events)).toMatchObject([
    {
      when: { edtf: '2019-03-04' },
      places: ['valparaiso'],
      claims: [
        {
          piece: 4,
          by: ['anna-zeml'],
          act: 'affirme',
          paragraph: 1,
          date: '4 mars 2019',
          quote: expect.stringMatching(/^Un séisme/),
          figures: [{ quote: 'douze morts', value: 12, unit: 'morts', approximate: true }],
        },
      ],
    },
    { when: { edtf: '2019' }, claims: [{ piece: 5, by: ['texte'] }] },
    { claims: [{ piece: 6, by: ['texte'] }] },
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
    {
      places: [
        { quote: 'Anna Zeml', reason: 'personne, pas un lieu : à vérifier.' },
        { quote: 'CGT', reason: 'organisation, pas un lieu : à vérifier.' },
      ],
    },
  ]);
});

test('the gazetteer finds a town whatever its accents, its article and its case, the largest first', async () => {
  const gazetteer = await loadGazetteer();
  expect(gazetteer?.('ar-raqqah')[0]).toMatchObject({ country: 'SY' });
  expect(gazetteer?.('SANTIAGO')[0]).toMatchObject({ country: 'CL' });
  expect(gazetteer?.('Nullepart-sur-Rien')).toEqual([]);
});

test('the gazetteer finds a town anywhere that is romanised otherwise, where it is asked to', async () => {
  const gazetteer = await loadGazetteer();
  expect(gazetteer?.('Qayyara')).toEqual([]);
  expect(gazetteer?.('Qayyara', EVERYWHERE).map(({ name }) => name)).toContain('Al Qayyārah');
});

test('of a voice that may be two persons, or is two who say it together, both its entry and its claims say so', () => {
  const text =
    'Le maire, Jean Brun, affirme que le pont tient. Jean Brun, pompier, dément. L’État et la région promettent un pont.';
  const setting = { nextPiece: 1, theatre: 'principal', speakers: [], places: new Map() };
  const lines = formatSuggestions(findIn(text), setting)
    .split('\n')
    .filter((line) => line.startsWith('# '));
  expect(lines.filter((line) => line.endsWith(' : une personne ou deux ?'))).toEqual([
    '# « Le maire, Jean Brun, », « Jean Brun, pompier » : une personne ou deux ?',
    '# paragraph 1, Jean Brun : une personne ou deux ?',
    '# paragraph 1, Jean Brun : une personne ou deux ?',
  ]);
  expect(lines.filter((line) => line.endsWith(' : une voix commune, ou une pièce pour chacun ?'))).toHaveLength(2);
  expect(formatSuggestions(findIn(text), setting)).not.toContain('- État et région');
});
