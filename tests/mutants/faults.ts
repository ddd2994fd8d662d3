/**
 * Slips of the pen and of the hand, each by one rule: what an author tired at night does to good files. Left out is what
 * no program could know: a day that the text does not name, a point moved within its frame, an id that nothing names.
 */
import { findNumbers } from '../../src/model/words/numbers.ts';
import { MISTAKES } from './mistakes.ts';
import { atItem, atSum, atWords, changeFiles, changeLines, dropLines, type Files, type Operator } from './mutant.ts';
import { SLIPS } from './slips.ts';

const EVENTS = 'events.yaml';
const PLACES = 'places.geojson';
const NOTES = 'notes.yaml';
const SPEAKERS = 'speakers.yaml';
const MAP = 'map.yaml';
const ARTICLE = 'article.md';
const LANDMARKS = 'landmarks.geojson';

/** Files without which a dossier is whole. */
const MAY_BE_LEFT_OUT = ['corrections.yaml', LANDMARKS, MAP];

/** Words long enough to be told from others by any change. */
const QUOTE = /(?<=\bquote: (?:")?)(?!")[^,"{}]{12,}/;
const text = (match: RegExpMatchArray) => match[0];
const once = (match: RegExpMatchArray, from: RegExp | string, to: string) => {
  const changed = match[0].replace(from, to);
  return changed === match[0] ? undefined : changed;
};
/** A paragraph of the article, not its front matter. */
const PARAGRAPH = /^(?![ -]|\w+:)\p{L}.{40,}$/u;
const swapTwo = (word: string) => `${word.slice(0, 1)}${word[2] ?? ''}${word[1] ?? ''}${word.slice(3)}`;

export const FAULTS: readonly Operator[] = [
  changeLines('weeks for which months are written', EVENTS, /unit: semaines/, ([line]) =>
    line.replace('semaines', 'mois'),
  ),
  changeLines('a word of one side in the kicker', ARTICLE, /^kicker: .*$/, ([line]) => `${line}, région libérée`),
  // Dates
  changeLines('a 31st of September', EVENTS, /edtf: 2019-09-\d\d\b/, () => 'edtf: 2019-09-31'),
  changeLines('a 29th of February of no leap year', EVENTS, /edtf: 2019-09-\d\d\b/, () => 'edtf: 2019-02-29'),
  changeLines('a 13th month', EVENTS, /edtf: 2019-(?:09|10)/, () => 'edtf: 2019-13'),
  changeLines(
    'a day written the French way',
    EVENTS,
    /edtf: (\d{4})-(\d\d)-(\d\d)$/,
    ([, y, m, d]) => `edtf: ${d}-${m}-${y}`,
  ),
  changeLines('a day with slashes', EVENTS, /edtf: (\d{4})-(\d\d)-(\d\d)$/, ([, y, m, d]) => `edtf: ${d}/${m}/${y}`),
  changeLines('a year of two digits', EVENTS, /edtf: 20(?=19-)/, () => 'edtf: '),
  changeLines('a day without its zero', EVENTS, /edtf: 2019-10-0(\d)/, ([, d]) => `edtf: 2019-10-${d}`),
  changeLines('a day after the article', EVENTS, /(edtf: .*)2019(?=-\d\d-\d\d$)/, ([, before]) => `${before}2020`),
  changeLines('ends exchanged', EVENTS, /edtf: (\d[^/\n]*)\/(\d.*)$/, ([, a, b]) => `edtf: ${b}/${a}`),
  changeLines('three ends', EVENTS, /edtf: \S+\/\S+$/, (match) => `${match[0]}/2019`),
  changeLines('a bad sign after a date', EVENTS, /edtf: \d{4}-\d\d-\d\d$/, (match) => `${match[0]}!`),
  changeLines('a publication that has not come', ARTICLE, /(?<=^published: )2019/, () => '2999'),
  changeLines('a publication before the text', ARTICLE, /(?<=^published: 2019-)10/, () => '09'),
  changeLines('a publication in a month', ARTICLE, /(?<=^published: 2019-10)-06/, () => ''),
  changeLines(
    'a publication after what was corrected',
    ARTICLE,
    /(?<=^published: 2019-10-)06/,
    () => '08',
    atWords(() => 'date: 2019-10-07'),
  ),
  changeLines(
    'the reason of a correction',
    'corrections.yaml',
    /^ {4}askedBy: .*$/,
    (match) => `${match[0]}\n    reason: Le sens est le même.`,
    ({ file, line }) => [`${file}:${line + 1}`],
  ),
  changeLines(
    'a minor change that was asked for',
    'corrections.yaml',
    /^ {4}askedBy: .*$/,
    (match) => `${match[0]}\n    minor: true\n    reason: Le sens est le même.`,
  ),
  changeLines('a season', EVENTS, /edtf: 2019-\d\d-\d\d$/, () => 'edtf: 2019-21'),
  changeLines('words in the place of a date', EVENTS, /edtf: 2019.*$/, () => 'edtf: fin juin'),
  {
    name: 'a day beside the weekday of the text',
    list: (files) =>
      changeLines('a day beside the weekday of the text', EVENTS, /(?<=edtf: 2019-\d\d-)\d\d$/, (match) =>
        String(Number(match[0]) - 1).padStart(2, '0'),
      )
        .list(files)
        .filter(({ places }) => isDatedByDay(files.get(EVENTS) ?? '', Number(places[0]?.split(':')[1]))),
  },
  // Words of the text
  changeLines('a moved comma in a quote', EVENTS, /(?<=quote: )[^,{}"]+?(\p{L}+), /u, (match) =>
    once(match, /(\p{L}+), $/u, ', $1 '),
  ),
  changeLines('a lost comma in a quote', EVENTS, /(?<=quote: .*),(?= \p{L})/u, () => ''),
  changeLines('a lost accent in a quote', EVENTS, QUOTE, (match) => once(match, /[éè]/, 'e')),
  changeLines('a decomposed accent in a quote', EVENTS, QUOTE, (match) => once(match, 'é', 'e\u0301')),
  changeLines('a straight apostrophe in a quote', EVENTS, QUOTE, (match) => once(match, '’', "'")),
  changeLines('two letters exchanged in a quote', EVENTS, QUOTE, (match) =>
    once(match, /\p{L}{5,}/u, swapTwo(/\p{L}{5,}/u.exec(match[0])?.[0] ?? '')),
  ),
  changeLines('a word left out of a quote', EVENTS, QUOTE, (match) => once(match, /(?<= )\p{L}{2,} /u, '')),
  changeLines('a word twice in a quote', EVENTS, QUOTE, (match) => once(match, /(?<= )(\p{L}{3,}) /u, '$1 $1 ')),
  changeLines('a capital in a quote', EVENTS, QUOTE, (match) =>
    once(match, /(?<= )\p{Ll}{4,}/u, (/(?<= )\p{Ll}{4,}/u.exec(match[0])?.[0] ?? '').toUpperCase()),
  ),
  changeLines('two spaces in a quote', EVENTS, QUOTE, (match) => once(match, ' ', '  ')),
  changeLines('a full stop after a quote', EVENTS, /(?<=quote: [^"{}]{20,}\p{L})$/u, () => ' !'),
  changeLines('another number in a quote', EVENTS, /(?<=quote: [^{},]*?)\d\d/, (match) => String(Number(match[0]) + 1)),
  changeLines(
    'a wrong paragraph',
    EVENTS,
    /(?<=paragraph: )\d+$/,
    (match) => String(Number(match[0]) + 1),
    (spot) => nextLines(spot, 8),
  ),
  changeLines('a paragraph that there is not', EVENTS, /(?<=paragraph: )\d+$/, () => '99'),
  changeLines('other words in the place of a date', EVENTS, /(?<=^ +date: ).+$/, () => 'dimanche dernier'),
  changeLines('a letter lost in an anchor of a note', NOTES, QUOTE, (match) => once(match, /(?<=\p{L}{3})\p{L}/u, '')),
  changeLines('other words before an anchor', PLACES, /(?<="prefix": )"[^"]+"/, () => '"un autre mot "'),
  changeLines('a letter lost in a form of a place', PLACES, /(?<="forms": \["\p{L}{3})\p{L}/u, () => ''),
  changeLines(
    'a form that is not in the text',
    SPEAKERS,
    /(?<=forms: \[)[^\],]+/,
    (match) => `${match[0]}s`,
    atWords(text),
  ),
  {
    name: 'another number of a figure',
    list: (files) =>
      changeLines(
        'another number of a figure',
        EVENTS,
        /(?<=value: )[1-9]\d*(?=$|,)/,
        (match) => `${Number(match[0]) * 7 + 2}`,
      )
        .list(files)
        .filter(({ places }) => saysNumber(files.get(EVENTS) ?? '', Number(places[0]?.split(':')[1]))),
  },
  // Names of things
  changeLines('an unknown voice', EVENTS, /(?<=by: \[)[a-z-]+/, (match) => `${match[0]}x`),
  changeLines('an unknown theatre', EVENTS, /(?<=theatre: )[a-z-]+$/, (match) => swapTwo(match[0])),
  changeLines('an unknown place', EVENTS, /(?<= places: \[)[a-z-]+/, (match) => match[0].slice(1)),
  changeLines('an unknown actor', EVENTS, /(?<=actors: \[)[a-z-]+/, (match) => `${match[0]}s`),
  changeLines('a place twice', EVENTS, /(?<= places: \[)([a-z-]+)/, (match) => `${match[0]}, ${match[0]}`),
  {
    name: 'a renamed place that other files name',
    list: (files) =>
      changeLines(
        'a renamed place that other files name',
        PLACES,
        /(?<="Feature", "id": ")[a-z-]+/,
        (match) => (isNamed(match[0], files) ? `${match[0]}-bis` : undefined),
        atWords(text),
      ).list(files),
  },
  changeLines('a renamed voice', SPEAKERS, /(?<=^ {2}- id: )[a-z-]+/, (match) => `${match[0]}2`, atWords(text)),
  changeLines('an id with a capital', EVENTS, /(?<=^ {2}- id: )[a-z]/, (match) => match[0].toUpperCase()),
  changeLines('an id with an accent', EVENTS, /(?<=^ {2}- id: [a-z-]*?)e/, () => 'é'),
  changeLines(
    'a number that is taken',
    EVENTS,
    /(?<=- piece: )\d+/,
    (match) => (match[0] === '1' ? '2' : '1'),
    atWords((match) => `piece: ${match[0] === '1' ? 2 : 1}`),
  ),
  changeLines('a number of nothing', EVENTS, /(?<=- piece: )\d+/, () => '0'),
  changeLines('an unknown reference', NOTES, /(?<=references: \[)X\d+/, () => 'X999'),
  changeLines('an unknown kind of note', NOTES, /(?<= kind: )\w+$/, (match) => `${match[0]}e`),
  changeLines('an unknown style', SPEAKERS, /(?<=style: )\w+/, () => 'allie'),
  changeLines('an unknown source of a point', PLACES, /(?<="sources": \[")\w+/, () => 'ZZZ'),
  changeLines('an unknown label', MAP, /(?<=- \{ place: )[a-z-]+/, (match) => `${match[0]}s`),
  changeLines('an unknown landmark', MAP, /(?<=- \{ landmark: )[a-z-]+/, (match) => `${match[0]}s`),
  changeLines('an unknown country', MAP, /(?<=country: )\w+/, () => 'sra'),
  // Keys and kinds of value
  changeLines('a misspelt key', EVENTS, /(?<=^ {4,8})(title|kind|theatre|places|actors|act|quote)(?=:)/, (match) =>
    swapTwo(match[0]),
  ),
  changeLines(
    'a key that there is not',
    NOTES,
    /^ {4}kind: .*/,
    (match) => `${match[0]}\n    couleur: rouge`,
    (spot) => nextLines(spot, 1),
  ),
  changeLines(
    'a key twice',
    EVENTS,
    /^ {4}theatre: .*/,
    (match) => `${match[0]}\n${match[0]}`,
    (spot) => nextLines(spot, 1),
  ),
  dropLines('a title left out', EVENTS, /^ {4}title: /),
  dropLines('a reason left out', EVENTS, /^ {6}reason: /),
  dropLines('an act left out', EVENTS, /^ {8}act: /),
  dropLines('a role left out', SPEAKERS, /^ {4}role: /),
  dropLines('a waiver of a capital left out', ARTICLE, /^ {4}- \{ quote: \p{Lu}.* reason: /u, (_spot, files, match) =>
    atWords(() => /quote: ([^,]+),/.exec(match.input ?? '')?.[1] ?? '')(_spot, files, match),
  ),
  changeLines('nothing in the place of a title', EVENTS, /(?<=^ {4}title:).*$/, () => ''),
  changeLines('a number in the place of a title', EVENTS, /(?<=^ {4}title: ).*$/, () => '2019'),
  changeLines('one in the place of a list', EVENTS, /(?<=^ {4}actors: )\[([a-z-]+)\]/, ([, one]) => one),
  changeLines('words in the place of yes or no', SPEAKERS, /(?<=belligerent: )\w+/, () => 'oui'),
  changeLines('an address without its scheme', NOTES, /(?<=url: )https?:\/\//, () => ''),
  changeLines('an address that runs', NOTES, /(?<=url: )https?:.*/, () => 'javascript:alert(1)'),
  changeLines('another language', ARTICLE, /^language: fr/, () => 'language: en'),
  changeLines('another sum', ARTICLE, /(?<=sha256: )\w/, (match) => (match[0] === 'a' ? 'b' : 'a')),
  // YAML and JSON
  changeLines(
    'quotes that never close',
    SPEAKERS,
    /(?<=party: )(?=\w)/,
    () => '"',
    (spot, files) => [...nextLines(spot, 1), ...atItem(spot, files, [''])],
  ),
  changeLines(
    'a bracket that never closes',
    EVENTS,
    /(?<=actors: \[.*)\]/,
    () => '',
    (spot) => nextLines(spot, 3),
  ),
  changeLines('a tab for indentation', EVENTS, /^ {4}(?=theatre:)/, () => '\t'),
  changeLines(
    'an indentation too deep',
    EVENTS,
    /^ {4}(?=theatre:)/,
    () => '     ',
    (spot) => nextLines({ ...spot, line: spot.line - 2 }, 2),
  ),
  changeLines('an anchor', EVENTS, /(?<=^ {4}title: )/, () => '&a '),
  changeLines('a tag', EVENTS, /(?<=^ {4}title: )/, () => '!un '),
  changeLines('a colon within plain words', EVENTS, /(?<=^ {4}title: \p{L}+) /u, () => ' : '),
  changeLines(
    'a comma lost in JSON',
    PLACES,
    /(?<="kind": "[^"]*"),$/,
    () => '',
    (spot) => nextLines(spot, 1),
  ),
  changeLines(
    'a comma before a bracket in JSON',
    PLACES,
    /(?<="sources": \[[^\]]*\])$/,
    () => ',',
    (spot) => nextLines(spot, 1),
  ),
  changeLines('single quotes in JSON', PLACES, /(?<="kind": )"([^"']*)"/, ([, inner]) => `'${inner}'`),
  changeLines('a comment in JSON', LANDMARKS, /"kind": "[^"]*",/, (match) => `${match[0]} // ici`),
  // Places
  changeLines(
    'longitude and latitude exchanged',
    PLACES,
    /"Point", "coordinates": \[([-\d.]+), ([-\d.]+)\]/,
    ([, x, y]) => `"Point", "coordinates": [${y}, ${x}]`,
  ),
  changeLines(
    'the middle of the ocean',
    PLACES,
    /"Point", "coordinates": \[[^\]]*\]/,
    () => '"Point", "coordinates": [0, 0]',
  ),
  changeLines('ten degrees to the north', PLACES, /(?<="Point", "coordinates": \[[-\d.]+, -)2(?=\d\.)/, () => '1'),
  changeLines('a sign lost before a longitude', PLACES, /(?<="Point", "coordinates": \[)-/, () => ''),
  changeLines('a point for a comma lost', PLACES, /(?<="Point", "coordinates": \[-?\d\d)\./, () => ''),
  changeLines(
    'a position of four numbers',
    PLACES,
    /(?<="Point", "coordinates": \[[-\d.]+, [-\d.]+)(?=\])/,
    () => ', 300, 4',
  ),
  changeLines('a kind of geometry misspelt', PLACES, /"Point"/, () => '"Pont"'),
  changeLines('a radius of nothing', PLACES, /(?<="radiusKm": )[\d.]+/, () => '0'),
  changeLines('a radius in words', PLACES, /(?<="radiusKm": )[\d.]+/, (match) => `"${match[0]} km"`),
  dropLines('a radius left out', PLACES, /^ *"radiusKm": /, (spot, files, match) => [
    ...atItem(spot, files, match),
    ...nextLines({ ...spot, line: spot.line - 8 }, 7),
  ]),
  changeLines('an Arabic name in Latin letters', PLACES, /(?<="ar": ")[^"]+/, () => 'al-Beldjara'),
  changeLines('an unknown outline', PLACES, /(?<="outline": ")[a-z-]+/, (match) => `${match[0]}s`),
  changeLines(
    'edges of a frame exchanged',
    MAP,
    /(?<=extent: \[)([-\d.]+), ([-\d.]+), ([-\d.]+)/,
    ([, w, s, e]) => `${e}, ${s}, ${w}`,
    (spot) => nextLines({ ...spot, line: spot.line - 3 }, 3),
  ),
  // The text
  changeLines(
    'a letter lost in the text',
    ARTICLE,
    PARAGRAPH,
    (match) => once(match, /(?<= \p{L}{3})\p{L}/u, ''),
    atSum,
  ),
  changeLines('an accent lost in the text', ARTICLE, PARAGRAPH, (match) => once(match, 'é', 'e'), atSum),
  changeLines('a decomposed accent in the text', ARTICLE, PARAGRAPH, (match) => once(match, 'é', 'e\u0301'), atSum),
  changeLines('a space lost in the text', ARTICLE, PARAGRAPH, (match) => once(match, / (?=\p{L})/u, ''), atSum),
  changeLines('a straight apostrophe in the text', ARTICLE, PARAGRAPH, (match) => once(match, '’', "'"), atSum),
  changeLines('a number changed in the text', ARTICLE, PARAGRAPH, (match) => once(match, /\d/, '9'), atSum),
  changeLines(
    'a mistake of the text mended',
    ARTICLE,
    PARAGRAPH,
    (match) => once(match, /vehicules/, 'véhicules'),
    atSum,
  ),
  changeLines('stress in the text', ARTICLE, PARAGRAPH, (match) => once(match, /(?<= )\p{L}{4,}/u, '**ici**'), atSum),
  changeLines('HTML in the text', ARTICLE, PARAGRAPH, (match) => `<b>${match[0]}</b>`, atSum),
  changeLines(
    'a link in the text',
    ARTICLE,
    PARAGRAPH,
    (match) => once(match, /(?<= )(\p{L}{4,})/u, '[$1](http://example.org)'),
    atSum,
  ),
  changeLines('a heading in the text', ARTICLE, PARAGRAPH, (match) => `## ${match[0]}`, atSum),
  changeLines(
    'a paragraph cut in two',
    ARTICLE,
    PARAGRAPH,
    (match) => once(match, /, /, ',\n'),
    (spot) => nextLines(spot, 1),
  ),
  changeLines('a heading of the newsroom beyond the text', ARTICLE, /(?<=- \{ before: )\d+/, () => '77'),
  // Characters and files
  changeLines('a mark that turns the order of letters', SPEAKERS, /(?<=name: )\p{L}/u, (match) => `\u202E${match[0]}`),
  changeLines('a space of no width', EVENTS, /(?<=^ {4}title: \p{L})/u, () => '\u200B'),
  changeLines('a soft hyphen', NOTES, /(?<=says: \p{L})/u, () => '\u00AD'),
  changeLines('a Cyrillic letter', EVENTS, /(?<=^ {4}title: .*\p{L})a/u, () => '\u0430'),
  changeLines('a control character', NOTES, /(?<=says: \p{L})/u, () => '\u0003'),
  changeLines('a byte order mark within', SPEAKERS, /(?<=role: )/, () => '\uFEFF'),
  changeLines('a decomposed accent in words of the newsroom', SPEAKERS, /(?<=role: .*)é/, () => 'e\u0301'),
  changeFiles(
    'another encoding',
    (file) => Buffer.from(file, 'latin1'),
    (file, whole) => [
      `${file}:${whole.split('\n').findIndex((line) => Buffer.from(line, 'latin1').some((byte) => byte > 127)) + 1}`,
    ],
  ),
  changeFiles('an empty file', () => ''),
  changeFiles('a lost file', (text, file) => (MAY_BE_LEFT_OUT.includes(file) ? text : undefined)),
  changeFiles(
    'a file cut at its end',
    (file) => file.slice(0, Math.floor(file.length * 0.6)),
    (file, whole) => listAll(file, whole),
  ),
  ...MISTAKES,
  ...SLIPS,
];

/** The lines after it, as many. */
function nextLines({ file, line }: { file: string; line: number }, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${file}:${line + 1 + index}`);
}

/** Where a file that lost its end is wrong, only its reader can say. */
function listAll(file: string, whole: string): string[] {
  return [
    ...whole.split('\n').map((_, index) => `${file}:${index + 1}`),
    'article.md',
    'events.yaml',
    'places.geojson',
    'map.yaml',
  ];
}

/** Whether a claim of the event is dated by a weekday or a day of a month: of other words no program can tell the day. */
function isDatedByDay(events: string, line: number): boolean {
  const rest = events.split('\n').slice(line);
  const end = rest.findIndex((next) => /^ {2}- id: /.test(next));
  return /^ +date: .*(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\d(?:er)?[ \u00A0](?:septembre|octobre))/im.test(
    rest.slice(0, end === -1 ? undefined : end).join('\n'),
  );
}

/** Whether the words of the figure, on its line or the one above, say a number: « Figurent parmi les tués » says none. */
function saysNumber(events: string, line: number): boolean {
  const near = events
    .split('\n')
    .slice(line - 2, line)
    .join('\n');
  return findNumbers([...near.matchAll(/quote: ([^,\n]+)/g)].at(-1)?.[1] ?? '').size > 0;
}

function isNamed(id: string, files: Files): boolean {
  return [EVENTS, MAP].some((file) =>
    new RegExp(`places?: (?:\\[[a-z, -]*)?\\b${id}[\\s,\\]]`).test(files.get(file) ?? ''),
  );
}
