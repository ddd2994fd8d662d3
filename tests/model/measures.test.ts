/** What a number measures, and how far places are from one another, is held against the words of the text. */
import { hash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { namesMeasure, readMeasure } from '../../src/model/words/measures.ts';
import { readRules } from '../changed.ts';
import { makeFolder } from '../folder.ts';
import { readProblemsOf } from '../problems.ts';

describe('the measure behind a number', () => {
  it.each([
    [' kilomètres de route', 'km'],
    [' km² de forêt', 'km²'],
    [' kilomètres carrés', 'km²'],
    ['\u00A0km/h', 'km/h'],
    ['mm', 'mm'],
    [' d’euros', '€'],
    ['\u202F% de la population', '%'],
    [' heures plus tard', 'h'],
    [' morts', undefined],
    [' millions', undefined],
    [' minorités', undefined],
    [' très longues heures', undefined],
  ])('of “%s” is %s', (words, measure) => expect(readMeasure(words)).toBe(measure));

  it.each([
    ['« kilomètres » (sic)', 'km', true],
    ['kilomètres carrés', 'km', false],
    ['part des logements', '%', true],
    ['villages', 'km', false],
    ['pièce de calibre 57 mm', 'mm', true],
  ])('stands in a unit, or does not: %s, %s', (unit, measure, is) => expect(namesMeasure(unit, measure)).toBe(is));
});

describe('the unit of a figure', () => {
  const UNIT = 'unit: « kilomètres » (sic)';
  it.each(['unit: kilomètres carrés', 'unit: localités', 'unit: hectares'])(
    'is not another than its words have: %s',
    (to) => expect(readRules(['events.yaml', UNIT, to])).toEqual(['unit-against-words']),
  );
  it.each(['unit: km', 'unit: kilomètres de front', 'unit: Kilomètres'])('may be written as one likes: %s', (to) =>
    expect(readRules(['events.yaml', UNIT, to])).toEqual([]),
  );
});

/** Brumal lies 51 km west of the pass, slightly to the north. */
function place(words: string): readonly Problem[] {
  const folder = makeFolder();
  cpSync('tests/fixtures/good', folder, { recursive: true });
  const [article, events] = ['article.md', 'events.yaml'].map((file) => join(folder, 'col-du-vent', file));
  const write = (path = '') =>
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('le col du Vent, dans l’est', `${words}, dans l’est`));
  write(article);
  write(events);
  const text = readFileSync(article ?? '', 'utf8');
  const paragraphs = (text.split(/^---\n/m)[2] ?? '').split('\n').filter((line) => line.trim() !== '');
  writeFileSync(
    article ?? '',
    text.replace(/sha256: [0-9a-f]{64}/, `sha256: ${hash('sha256', paragraphs.join('\n'))}`),
  );
  return readProblemsOf(folder);
}

describe('where the text says that a place is', () => {
  it.each([
    'le col du Vent, à 20 km au nord de Brumal',
    'le col du Vent, situé à 200 kilomètres de la ville de Brumal',
    'le col du Vent (à environ 50 km à l’ouest de Brumal)',
    'le col du Vent, à moins de 20 km de Brumal',
    'le col du Vent, à plus de 150 km de Brumal',
    'à quelque 200 km de Brumal, le col du Vent',
    'le col du Vent est à 200 km au nord de Brumal',
    'le col du Vent, qui est à 200 km de Brumal',
    'le col du Vent n’est plus qu’à 20 km de Brumal',
    'le col du Vent se situait à 20 km au sud de Brumal',
    'le col du Vent est situé à 200 km de Brumal',
    'le col du Vent, 20 km au nord de Brumal',
    'à 200 km de Brumal se trouve le col du Vent',
  ])('is where its point is, or it is told: %s', (words) => {
    expect(place(words)).toMatchObject([
      {
        rule: 'distance-against-words',
        file: expect.stringContaining('places.geojson'),
        found: expect.stringMatching(/of `col-du-vent`, and its point is 52 km to the east of `ville-de-brumal`\.$/),
      },
    ]);
  });

  it.each([
    'le col du Vent, à 50 km à l’est de Brumal',
    'le col du Vent, à une quarantaine de kilomètres de Brumal',
    'le col du Vent, à 45 km de Brumal',
    'le col du Vent, à moins de 80 km de Brumal',
    'le col du Vent, à plus de 30 km de Brumal',
    'le col du Vent, à 20 km de la route et loin de Brumal',
    'le col du Vent, 20 km² au nord de Brumal',
    'le col du Vent est à 50 km à l’est de Brumal',
    'le col du Vent n’est pas à 20 km de Brumal',
    'le col du Vent est tenu jusqu’à 20 km de Brumal',
  ])('is taken where words and point agree, or say nothing of each other: %s', (words) =>
    expect(place(words).filter(({ rule }) => rule === 'distance-against-words')).toEqual([]),
  );
});
