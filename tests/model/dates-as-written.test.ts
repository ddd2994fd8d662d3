/** A date is read however French writes it, and what it says is held against the date of the event. */
import { expect, test } from 'vitest';
import { findContradiction } from '../../src/model/dates/date-words.ts';
import { readDate } from '../../src/model/dates/edtf.ts';
import { findAge, findPart } from '../../src/model/dates/time-words.ts';

function parse(edtf: string) {
  const reading = readDate(edtf);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.range;
}

test.for([
  // A day of another year, of any century.
  ['12 mai 1894', '1895-05-12', 'no day of 1894'],
  ['12 mai 1894', '1894-05-12', undefined],
  ['en 1848', '1849', 'no day of 1848'],
  ['25 décembre 800', '0801-12-25', 'no day of 800'],
  ['25 décembre 800', '0800-12-25', undefined],
  // Of years on end, the years.
  ['en 2012', '2013/2016', 'no day of 2012'],
  ['de 2011 à 2013', '2011/2013', undefined],
  ['avant 2014', '../2013', undefined],
  ['pendant 1500 jours', '2013/2016', undefined],
  ['dans les années 1990', '1995', undefined],
  // A day whose month the text leaves out.
  ['le 12', '2017-06-13', 'no 12'],
  ['le 12', '2017-06-12', undefined],
  ['samedi 12', '2021-06-19', 'no 12'],
  ['dès le 3', '2017-06-04', 'no 3'],
  ['avant le 12', '../2017-06-11', undefined],
  ['du 12 au 14 juin', '2017-06-13/2017-06-14', 'no 12'],
  ['du 12 au 14 juin', '2017-06-12/2017-06-14', undefined],
  ['les 12 et 13 juin', '2017-06-13', 'no 12'],
  ['les 21 et 22', '2017-06-21', 'no 22'],
  ['12-13 juin 2017', '2017-06-13', 'no 12'],
  ['du 30 mai au 2 juin', '2017-05-30/2017-06-02', undefined],
  ['entre le 28 et le 30', '2017-06-28/2017-06-30', undefined],
  ['le 12 à 14 heures', '2017-06-12', undefined],
  ['il y a 12 jours', '2017-06-13', undefined],
  ['ces 12 derniers mois', '2017-06', undefined],
  // Signs and shorter names.
  ['le 1ᵉʳ juin', '2017-06-02', 'no 1er juin'],
  ['le premier juin', '2017-06-02', 'no 1er juin'],
  ['le premier jour de juin', '2017-06-01', undefined],
  ['5 oct. 2017', '2017-10-06', 'no 5 octobre'],
  ['5 oct. 2017', '2017-10-05', undefined],
  ['en fevrier', '2017-03', 'no février'],
  ['AOUT 2017', '2017-08', undefined],
  ['sept jours', '2017-06', undefined],
  ['sept. 2017', '2017-10', 'no septembre'],
  ['12/06/2017', '2017-06-13', 'no 12 juin'],
  ['12.6.2017', '2017-06-12', undefined],
  ['2017-06-12', '2017-06-13', 'no 12 juin'],
] as const)('« %s » beside %s: %s', ([words, edtf, says]) => {
  expect(findContradiction(words, parse(edtf))).toBe(says);
});

test.for([
  ['dans les années 1990', '1988'],
  ['les années 90', '1985/1988'],
  ['au XIXe siècle', '1950'],
  ['au XIXᵉ siècle', '1901'],
  ['fin 1848', '1848-02'],
  ['à l’automne 2017', '2017-03'],
  ['au printemps', '2019-12'],
  ['cet hiver', '2019-07'],
] as const)('« %s » is no part of %s, and the hint mends it', ([words, edtf]) => {
  const doubt = findPart(words, parse(edtf));
  const hint = /`(.*)`/.exec(doubt?.hint ?? '')?.[1] ?? '';

  expect(doubt).toBeDefined();
  expect(findPart(words, parse(hint))).toBeUndefined();
});

test.for([
  ['dans les années 1990', '1995'],
  ['les années 20', '2021'],
  ['les années 20', '1925'],
  ['au XIXe siècle', '1848'],
  ['au Ier siècle av. J.-C.', '0044'],
  ['à l’automne 2017', '2017-10'],
  ['l’hiver 2016-2017', '2016-12/2017-02'],
  ['après l’hiver', '2017-05'],
  ['l’été austral', '2017-01'],
  ['a été', '2017-01'],
] as const)('« %s » may be %s', ([words, edtf]) => expect(findPart(words, parse(edtf))).toBeUndefined());

const article = parse('2019-10-04');

test.for([
  ['il y a un siècle', '2010~'],
  ['voilà deux ans', '2011~'],
  ['voici trois semaines', '2019-07'],
  ['l’an dernier', '2016'],
  ['l’année dernière', '2017'],
  ['le mois dernier', '2019-06'],
  ['la semaine dernière', '2019-08-20'],
  ['hier', '2019-09-30'],
  ['avant-hier', '2019-09-30'],
] as const)('« %s » is not %s in an article of 4 October 2019, and the hint mends it', ([words, edtf]) => {
  const doubt = findAge(words, parse(edtf), article);
  const hint = /`(.*)`/.exec(doubt?.hint ?? '')?.[1] ?? '';

  expect(doubt).toBeDefined();
  expect(findAge(words, parse(hint), article)).toBeUndefined();
});

test.for([
  ['il y a un siècle', '1919~'],
  ['voici deux ans', '2017~'],
  ['l’an dernier', '2018'],
  ['l’année dernière', '2018-11'],
  ['le mois dernier', '2019-09'],
  ['la semaine dernière', '2019-09-24'],
  ['hier', '2019-10-03'],
  ['hier soir', '2019-10-03'],
  ['avant-hier', '2019-10-02'],
] as const)('« %s » may be %s in an article of 4 October 2019', ([words, edtf]) => {
  expect(findAge(words, parse(edtf), article)).toBeUndefined();
});
