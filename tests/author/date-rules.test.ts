/** Every example of the table of dates, read as its rule says. */
import { describe, expect, test } from 'vitest';
import { BOUND_EXAMPLES, readDates, readDateWords } from '../../src/author/date-readings.ts';
import { DAY_RULES } from '../../src/author/french/day-rules.ts';
import { EVENT_EXAMPLES } from '../../src/author/french/event-rules.ts';
import { SPAN_RULES } from '../../src/author/french/span-rules.ts';
import { readRange } from '../../src/model/dates/edtf.ts';

const examples = [
  ...[...DAY_RULES, ...SPAN_RULES].flatMap((rule) => rule.examples),
  ...EVENT_EXAMPLES,
  ...BOUND_EXAMPLES,
];

function readOf(text: string, words: string, on: string) {
  const found = readDates([{ number: 1, text }], on).find(({ words: of }) => words.endsWith(of));
  if (!found) throw new Error(`“${words}” is not found in “${text}”`);
  return found.reading;
}

test.for(examples)('« %s »: « %s », of %s, is %s', ([text, words, on, edtf]) => {
  const reading = readOf(text, words, on);
  expect('edtf' in reading ? reading.edtf : undefined).toBe(edtf);
  if ('edtf' in reading)
    expect([reading.reason.endsWith('.'), readRange(reading.edtf) !== undefined]).toEqual([true, true]);
});

describe('a date that cannot be', () => {
  test.for([
    ['Signé le 31 juin.', 'le 31 juin', 'juin n’a que 30 jours'],
    ['Signé le 29 février 2017.', 'le 29 février 2017', 'février 2017 n’a que 28 jours'],
    ['Fermé mardi 4 mars 2024.', 'mardi 4 mars 2024', 'le 4 mars 2024 est un lundi, non un mardi'],
  ] as const)('is said, and never guessed: %s', ([text, words, fault]) => {
    expect(readOf(text, words, '2024-07-01')).toEqual({ fault });
  });
});

test.for(['\u00A0', '\u202F', '\u2009', '\u2007'])('any no-break or thin space is a space (%j)', (space) => {
  const text = `Entrés le${space}6${space}juin.`;
  expect(readDates([{ number: 1, text }], '2017-07-01')[0]?.reading).toMatchObject({ edtf: '2017-06-06' });
});

test('what is named in one paragraph is counted from in the next', () => {
  const paragraphs = [
    { number: 1, text: 'Il a menacé jeudi de couper l’eau.' },
    { number: 2, text: 'La veille, un dépôt avait brûlé.' },
  ];
  expect(readDates(paragraphs, '2016-02-13').map(({ reading }) => reading)).toMatchObject([
    { edtf: '2016-02-11' },
    { edtf: '2016-02-10' },
  ]);
});

test('a night between two days, and days between two, are one date', () => {
  const read = (text: string) =>
    readDates([{ number: 1, text }], '2006-06-22').map(({ words, reading }) => [
      words,
      'edtf' in reading && reading.edtf,
    ]);
  expect(read('Dans la nuit de mardi à mercredi, il a débordé.')).toEqual([
    ['mardi à mercredi', '2006-06-20/2006-06-21'],
  ]);
  expect(read('Elle a fermé entre dimanche et mardi.')).toEqual([['dimanche et mardi', '2006-06-18/2006-06-20']]);
});

test.for([
  ['lundi 12 mai 2025', '2025-05-12'],
  ['mardi 12 mai 2025', undefined],
  ['1er mai', '2025-05-01'],
  ['20 mai', '2024-05-20'],
  ['en mars', '2025-03'],
  ['2016', '2016'],
  ['jeudi', '2025-05-08'],
  ['mardi', '2025-05-13'],
  ['hier', '2025-05-12'],
  ['là-bas', undefined],
] as const)('of a text of Tuesday 13 May 2025 « %s » alone is %s', ([words, edtf]) => {
  const reading = readDateWords(words, '2025-05-13');
  expect('edtf' in reading ? reading.edtf : undefined).toBe(edtf);
});

test('of a text whose day nobody knows, what hangs on it is not read, and what does not is', () => {
  const read = (words: string) => readDateWords(words, undefined);
  expect(read('lundi 4 mars 2024')).toMatchObject({ edtf: '2024-03-04' });
  expect(read('en 2016')).toMatchObject({ edtf: '2016' });
  expect(read('le 31 juin')).toEqual({ fault: 'juin n’a que 30 jours' });
  for (const words of ['jeudi', 'le 6 juin', 'il y a trois jours', 'l’an dernier'])
    expect(read(words)).toEqual({ fault: 'la date du texte, dont ces mots dépendent, n’est pas encore écrite' });
});

test.for([
  ['an event of a place that the text has not named', 'Il pleut jeudi. Après la prise de Brumal, il neige.', 'jeudi'],
  ['an event before any day', 'Brumal est tombée. Après la prise de Brumal, il neige.', ''],
  ['an event beside a day', 'Brumal est tombée jeudi. Après la prise de Brumal, il a fui vendredi.', 'jeudi, vendredi'],
  ['so long after an event', 'Brumal est tombée jeudi. Trois jours après la chute de Brumal, il fuit.', 'jeudi'],
] as const)('dates nothing: %s', ([, text, dates]) => {
  const found = readDates([{ number: 1, text }], '2017-07-01').map(({ words }) => words);
  expect(found.join(', ')).toBe(dates);
});
