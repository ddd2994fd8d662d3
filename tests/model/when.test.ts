/** The date of an event is what its words say, and `display` says no other and no surer one. */
import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/model/dates/edtf.ts';
import { findAge, findEnd, findPart, isAbout } from '../../src/model/dates/time-words.ts';
import { readProblems, readRules } from '../changed.ts';

const EVENTS = 'events.yaml';

function parse(edtf: string) {
  const reading = readDate(edtf);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.range;
}

describe('a part of a year or a month', () => {
  test.for([
    ['fin 2016', '2016-03'],
    ['fin 2016', '2016-01~/2016-03~'],
    ['début 2016', '2016-11-02'],
    ['début de l’année 2016', '2016-07'],
    ['mi-2016', '2016-12'],
    ['fin juin', '2017-06-06'],
    ['fin juin 2017', '2017-06-01/2017-06-10'],
    ['début juin', '2017-06-29'],
    ['mi-juin', '2017-06-30'],
    ['à la fin du mois de juin', '2017-06-03'],
  ] as const)('« %s » is not %s', ([words, edtf]) => {
    const doubt = findPart(words, parse(edtf));
    const hint = /`(.*)`/.exec(doubt?.hint ?? '')?.[1] ?? '';

    expect(doubt).toBeDefined();
    expect(findPart(words, parse(hint))).toBeUndefined();
  });

  test.for([
    ['fin 2016', '2016-10~/2016-12~'],
    ['fin 2016', '2016-11-02'],
    ['fin 2016', '2016'],
    ['fin juin', '2017-06-27~/2017-06-30'],
    ['mi-juin', '2017-06-12'],
    ['début juin', '2017-06'],
    ['début juin', '../2017-06-06'],
    ['enfin 2016', '2016-01'],
    ['fin des combats', '2016-01'],
  ] as const)('« %s » may be %s', ([words, edtf]) => expect(findPart(words, parse(edtf))).toBeUndefined());
});

describe('a beginning or an end', () => {
  test.for([
    ['depuis lundi', '2019-09-30'],
    ['depuis lundi', '../2019-09-30'],
    ['à partir du 30 juin', '2017-06-30'],
    ['depuis trois semaines', '2017-06-10'],
    ['jusqu’à vendredi', '2021-03-05'],
    ['jusqu’en juin', '2017-06/..'],
  ] as const)('« %s » is not %s', ([words, edtf]) => {
    const doubt = findEnd(words, parse(edtf));
    const hint = /`(.*)`/.exec(doubt?.hint ?? '')?.[1] ?? '';

    expect(doubt).toBeDefined();
    expect(findEnd(words, parse(hint))).toBeUndefined();
  });

  test.for([
    ['depuis lundi', '2019-09-30/..'],
    ['depuis lundi', '2019-09-30/2019-10-04'],
    ['depuis plusieurs mois', '../2017-06-06'],
    ['dès lundi', '2019-09-30'],
    ['jusqu’à vendredi', '../2021-03-05'],
    ['lundi', '2019-09-30'],
  ] as const)('« %s » may be %s', ([words, edtf]) => expect(findEnd(words, parse(edtf))).toBeUndefined());
});

describe('a time ago, of an article of 4 October 2019', () => {
  const article = parse('2019-10-04');

  test.for([
    ['il y a six ans', '2016~'],
    ['il y a six ans', '2011'],
    ['il y a deux mois', '2019-05'],
    ['il y a trois semaines', '2019-10-01'],
    ['il y a dix jours', '2019-10-02'],
    ['il y a plus de huit mois', '2019-08'],
    ['il y a une semaine', '2019-09-12'],
  ] as const)('« %s » is not %s', ([words, edtf]) => {
    const doubt = findAge(words, parse(edtf), article);
    const hint = /`(.*)`/.exec(doubt?.hint ?? '')?.[1] ?? '';

    expect(doubt).toBeDefined();
    expect(findAge(words, parse(hint), article)).toBeUndefined();
  });

  test.for([
    ['il y a six ans', '2013~'],
    ['il y a deux mois', '2019-08'],
    ['il y a trois semaines', '2019-09-14'],
    ['il y a près de trois semaines', '2019-09-17'],
    ['il y a plus de huit mois', '2018-12'],
    ['il y a une trentaine d’années', '1988~'],
    ['il y a plusieurs mois', '2019-02'],
    ['il y a 3 millions d’années', '2019'],
    ['il y a deux ou trois ans', '2014'],
  ] as const)('« %s » may be %s', ([words, edtf]) => expect(findAge(words, parse(edtf), article)).toBeUndefined());
});

test('« vers » and its like are seen before a date', () => {
  expect(['vers le 12 mai', 'environ 2013', 'il y a environ un an'].filter(isAbout)).toHaveLength(3);
  expect(['le 12 mai', 'envers lui', 'il y a un an'].filter(isAbout)).toEqual([]);
});

describe('of an event', () => {
  test('the words are told at its date, with a date that mends it', () => {
    const [problem, ...others] = readProblems([EVENTS, 'edtf: 2013~', 'edtf: 2003~']);

    expect(problem).toMatchObject({
      rule: 'when-against-words',
      found: 'The text says “il y a six ans”, and `edtf` is `2003~`.',
      hint: expect.stringContaining('`2013~`'),
    });
    expect(others).toEqual([]);
  });

  test('words that stand before the quoted ones count', () => {
    const changes = (edtf: string) =>
      [
        ['article.md', 'entrée dans Beldjara le 12', 'entrée dans Beldjara vers le 12'],
        [EVENTS, 'entrée dans Beldjara le 12', 'entrée dans Beldjara vers le 12'],
        [EVENTS, 'edtf: 2019-09-12\n', `edtf: ${edtf}\n`],
      ] as const;

    expect(readRules(...changes('2019-09-12')).filter((rule) => rule !== 'text-changed')).toEqual([
      'surer-than-the-words',
    ]);
    expect(readRules(...changes('2019-09-12~')).filter((rule) => rule !== 'text-changed')).toEqual([]);
  });

  test.for([
    ['another part of the year', 'fin 2016', 'début 2016'],
    ['another year', 'fin 2016', 'fin 2015'],
    ['one day of several', 'fin 2016', '30 décembre 2016'],
  ] as const)('`display` is not %s', ([, from, to]) => {
    expect(readRules([EVENTS, `display: ${from}`, `display: ${to}`])).toEqual(['display-against-date']);
  });

  test('`display` says what is open', () => {
    const from = 'display: plusieurs mois avant le 12 septembre 2019';
    expect(readRules([EVENTS, from, 'display: 12 septembre 2019'])).toEqual(['display-against-date']);
    expect(readRules([EVENTS, from, 'display: jusqu’au 12 septembre 2019'])).toEqual([]);
  });

  test('`display` may be rougher than the date', () => {
    expect(readRules([EVENTS, 'display: fin 2016', 'display: les derniers mois de 2016'])).toEqual([]);
    expect(readRules([EVENTS, 'display: fin 2016', 'display: vers le 30 novembre 2016'])).toEqual([]);
  });
});
