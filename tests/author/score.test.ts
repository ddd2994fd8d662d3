/** What the score counts, on an invented text; and how well the rules read the texts that are annotated by hand. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '../../src/author/gazetteer.ts';
import { readText } from '../../src/author/reading.ts';
import { type Score, scoreReading, type Tally } from '../../src/author/score.ts';
import { formatScores, sumTallies } from '../../src/author/score-table.ts';
import { loadOne } from '../../src/model/load.ts';

const gazetteer = await loadGazetteer();
const KINDS = ['claims', 'speakers', 'dates', 'places', 'points', 'figures'] as const;

function scoreOf(folder: string, slug: string): Score {
  const dossier = loadOne(folder, slug);
  return scoreReading(readText(dossier, gazetteer, []), dossier);
}

function scoreAll(folder: string): Score[] {
  return readdirSync(folder).map((slug) => scoreOf(folder, slug));
}

/** Precision and recall. */
function ratesOf({ suggested, right, wanted, met }: Tally): [number, number] {
  return [right / suggested, met / wanted];
}

describe('on the five texts that the rules were made by', () => {
  const scores = scoreAll('tests/fixtures/gold');
  // A little below what is measured: docs/suggestions.md.
  test.for([
    ['claims', 0.97, 0.97],
    ['speakers', 0.95, 0.97],
    ['dates', 0.96, 0.96],
    ['places', 0.97, 0.94],
    ['points', 0.97, 0.8],
    ['figures', 0.97, 0.97],
  ] as const)('%s have a precision of %d and a recall of %d at least', ([kind, precision, recall]) => {
    const [precise, recalled] = ratesOf(sumTallies(scores.map((score) => score[kind])));
    expect(precise).toBeGreaterThanOrEqual(precision);
    expect(recalled).toBeGreaterThanOrEqual(recall);
  });

  test('no point is far from its place', () => {
    expect(scores.flatMap(({ farOff }) => farOff)).toEqual([]);
  });
});

describe('on the two texts kept apart from the rules', () => {
  const scores = scoreAll('tests/fixtures/gold-apart');
  // What is promised of any text.
  test.for([
    ['claims', 0.8, 0.8],
    ['speakers', 0.85, 0.85],
    ['dates', 0.95, 0.95],
    ['places', 0.9, 0.9],
    ['figures', 0.95, 0.95],
  ] as const)('%s have a precision of %d and a recall of %d at least', ([kind, precision, recall]) => {
    const [precise, recalled] = ratesOf(sumTallies(scores.map((score) => score[kind])));
    expect(precise).toBeGreaterThanOrEqual(precision);
    expect(recalled).toBeGreaterThanOrEqual(recall);
  });

  test('no point is far from its place', () => {
    expect(scores.flatMap(({ farOff }) => farOff)).toEqual([]);
  });
});

describe('the score', () => {
  const dossier = loadOne('tests/fixtures/gold', 'front');
  const reading = readText(dossier, gazetteer, []);

  test('is nothing of everything where nothing is suggested', () => {
    const none = scoreReading({ claims: [], dates: [], names: [], figures: [], whereabouts: new Map() }, dossier);
    for (const kind of KINDS) expect(none[kind]).toMatchObject({ suggested: 0, right: 0, met: 0 });
    expect(none.claims.wanted).toBe(dossier.claims.length);
    expect(none.missed.length).toBeGreaterThan(dossier.claims.length);
  });

  test('falls with each claim that is cut short, said by another, or not there', () => {
    const half = reading.claims.map((claim) => ({
      ...claim,
      end: claim.start + Math.floor((claim.end - claim.start) / 3),
    }));
    expect(scoreReading({ ...reading, claims: half }, dossier).claims.met).toBe(0);
    const nobody = reading.claims.map((claim) => ({ ...claim, by: [{ name: 'Anna Zeml', words: 'Anna Zeml' }] }));
    expect(scoreReading({ ...reading, claims: nobody }, dossier).speakers).toMatchObject({ right: 0, met: 0 });
    const twice = [...reading.claims, ...reading.claims];
    expect(scoreReading({ ...reading, claims: twice }, dossier).claims).toEqual({
      ...scoreReading(reading, dossier).claims,
      suggested: 2 * reading.claims.length,
    });
  });

  test('counts a date of another day, a figure of another value and a town of another continent as wrong', () => {
    const dates = reading.dates.map((date) => ({ ...date, reading: { edtf: '1999-01-01', reason: 'Essai.' } }));
    expect(scoreReading({ ...reading, dates }, dossier).dates).toMatchObject({ right: 0, met: 0 });
    const figures = reading.figures.map((figure) => ({ ...figure, value: (figure.value ?? 0) + 1 }));
    expect(scoreReading({ ...reading, figures }, dossier).figures).toMatchObject({ right: 0, met: 0 });
    const [anywhere] = gazetteer?.('Sydney') ?? [];
    if (!anywhere) throw new Error('the gazetteer has Sydney');
    const whereabouts = new Map([...reading.whereabouts.keys()].map((name) => [name, { town: anywhere, others: [] }]));
    const lost = scoreReading({ ...reading, whereabouts }, dossier);
    expect(lost.points).toMatchObject({ right: 0, met: 0 });
    expect(lost.farOff.length).toBe(lost.points.suggested);
  });

  test('is a table of Markdown with a line for each dossier and one for all', () => {
    const score = scoreReading(reading, dossier);
    const lines = formatScores([
      { slug: 'un', score },
      { slug: 'deux', score },
    ]).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[2]).toMatch(/^\| un \| P 100 % R 100 % \(16\/16\) \|/);
    expect(lines[4]).toMatch(/^\| all \| P 100 % R 100 % \(32\/32\) \|/);
  });
});
