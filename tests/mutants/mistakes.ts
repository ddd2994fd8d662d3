/** Mistakes of an editor who writes each file rightly, and says in one what another, or the calendar, gives the lie. */
import { atItem, atWords, changeLines, changeText, type Operator } from './mutant.ts';

const EVENTS = 'events.yaml';
const PLACES = 'places.geojson';
const NOTES = 'notes.yaml';
const SPEAKERS = 'speakers.yaml';
const ARTICLE = 'article.md';
const MAP = 'map.yaml';

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
/** The day after, with the capital that the other has. */
const nextWeekday = ([word]: RegExpMatchArray) => {
  const next = WEEKDAYS[(WEEKDAYS.indexOf(word.toLowerCase()) + 1) % 7] ?? '';
  return /^\p{Lu}/u.test(word) ? next.replace(/^./, (letter) => letter.toUpperCase()) : next;
};
const A_WEEKDAY = WEEKDAYS.join('|');

export const MISTAKES: readonly Operator[] = [
  // The same again
  changeText(
    'the same words claimed again',
    EVENTS,
    /(by: \[[a-z, -]+\]\n(?: {8}implicit: .*\n)? {8}act: .*\n {8}paragraph: \d+\n {8}quote: (.*)\n(?:(?! {2}- id: ).*\n)*? {6}- piece: \d+\n) {8}by: .*\n(?: {8}implicit: .*\n)? {8}act: .*\n {8}paragraph: \d+\n {8}quote: .*$/gm,
    ([, first = '']) => {
      const claim = /^by: .*\n(?: {8}implicit: .*\n)? {8}act: .*\n {8}paragraph: \d+\n {8}quote: .*$/m.exec(first)?.[0];
      return `${first}        ${claim}`;
    },
  ),
  changeText(
    'two events of one title',
    EVENTS,
    /^( {4}title: .*\n)((?:(?! {4}title: ).*\n)*) {4}title: .*\n/gm,
    ([, title = '', between = '']) => title + between + title,
  ),
  changeLines(
    'two places of one name',
    PLACES,
    /^ {6}"name": "(?!Beldjara").*"/,
    () => '      "name": "Beldjara"',
    atWords(() => '"name": "Beldjara"'),
  ),
  changeText(
    'two voices of one name',
    SPEAKERS,
    /^ {4}name: (?!CVO)(.*)(?=\n(?: {4}longName.*\n)?(?: {4}forms.*\n)? {4}role: .*\n {4}party)/gm,
    () => '    name: CVO',
    atWords(() => 'name: CVO'),
  ),
  changeLines(
    'one Wikidata number twice',
    PLACES,
    /Q\d+/,
    () => 'Q5',
    atWords(() => 'Q5'),
  ),
  changeLines(
    'one GeoNames number twice',
    PLACES,
    /(?<="geonames": )\d+/,
    () => '4',
    atWords(() => '"geonames": 4'),
  ),
  changeLines(
    'one address for two references',
    NOTES,
    /(?<=^ {4}url: ).*/,
    () => 'https://example.org/courrier/0917',
    atWords(() => 'https://example.org/courrier/0917'),
  ),
  changeText(
    'an anchor of a note twice',
    NOTES,
    /^ {6}- paragraph: \d+\n {8}quote: .*\n/gm,
    ([anchor]) => anchor + anchor,
  ),
  // Order and the future
  changeText(
    'sections out of order',
    ARTICLE,
    /^( {2}- \{ before: .*\n)( {2}- \{ before: .*\n)/gm,
    ([, first = '', second = '']) => second + first,
  ),
  changeLines('a status later than the article', PLACES, /(?<="asOf": ")2019/, () => '2020'),
  changeLines('a status of the future', PLACES, /(?<="asOf": ")2019/, () => '2919'),
  changeLines('a reference of the future', NOTES, /(?<=^ {4}date: ")2019(?=-\d\d-\d\d"$)/, () => '2919'),
  changeLines('an account of the future', NOTES, /(?<=when: \{ edtf: )2019/, () => '2919'),
  changeLines(
    'an article of the future',
    ARTICLE,
    /(?<=^ {2}edtf: )2019-10-04\/2019-10-05/,
    () => '2919-10-04/2919-10-05',
  ),
  // Words of the text
  changeLines('a quote that ends within a word', EVENTS, /(?<=quote: [^"{}]{20,}\p{L})\p{L}$/u, () => ''),
  changeLines('a quote that begins within a word', EVENTS, /(?<=quote: )\p{L}(?=\p{L}{3}[^"{}]{20,})/u, () => ''),
  changeLines('date words that end within a word', EVENTS, /(?<=^ +date: .*\p{L})\p{L}$/u, () => ''),
  changeLines('words of a note that end within a word', NOTES, /(?<=^ {8}quote: [^"]+\p{L})\p{L}$/u, () => ''),
  changeLines('half of a quotation', EVENTS, /(?<=quote: .*«.*)[ \u00A0]»$/, () => ''),
  changeText(
    'a subhead that is claimed',
    EVENTS,
    /^ {8}paragraph: \d+\n {8}quote: .*/gm,
    () => '        paragraph: 9\n        quote: Le Front contre attaque à Beldjara',
  ),
  changeText(
    'a mention of origin that is claimed',
    EVENTS,
    /^ {8}paragraph: \d+\n {8}quote: .*/gm,
    () => '        paragraph: 24\n        quote: "Source: agences"',
  ),
  // Days
  changeLines(
    'another weekday before a day',
    EVENTS,
    new RegExp(`\\b(${A_WEEKDAY})(?= \\d{1,2}(?:er)? (?:septembre|octobre))`, 'i'),
    nextWeekday,
  ),
  changeLines(
    'another weekday in an account',
    NOTES,
    new RegExp(`\\b(${A_WEEKDAY})(?= \\d{1,2}(?:er)? (?:septembre|octobre))`, 'i'),
    nextWeekday,
    atItem,
  ),
  changeLines(
    'another weekday in a reason',
    EVENTS,
    new RegExp(`(?<=reason: (?:Après l’attaque du |Le )?)(${A_WEEKDAY})`, 'i'),
    nextWeekday,
  ),
  changeLines(
    'another day in a reason',
    EVENTS,
    /(?<=reason: [\p{L} ]+ )\d+(?= (?:septembre|octobre))/u,
    (match) => `${Number(match[0]) - 1}`,
  ),
  // Voices
  changeLines('a party to the conflict said to be none', SPEAKERS, /(?<=belligerent: )true/, () => 'false'),
  changeText(
    'a hand for who takes no side',
    SPEAKERS,
    /^ {4}belligerent: false\n/gm,
    ([line]) => `${line}    style: brick\n`,
  ),
  changeText(
    'one group for two sides',
    SPEAKERS,
    /^( {4}belligerent: false\n(?: {4}unattributed.*\n)?) {4}group: .*/gm,
    ([, before = '']) => `${before}    group: etat-sarranais`,
    atWords(() => 'group: cvo'),
  ),
  changeLines('a status by a voice of elsewhere', PLACES, /(?<="by": \[")[a-z-]+/, () => 'mission-sanitaire'),
  changeText('a voice that its paragraph does not name', EVENTS, /^ {8}by: .*\n {8}act: /gm, ([own]) =>
    own.includes('otto-vesper') ? undefined : '        by: [otto-vesper]\n        act: ',
  ),
  changeText(
    'an implicit voice without its reason',
    EVENTS,
    /^( {8}by: \[(?:instituteur, ligne-sud|idriss-valmont)\]\n) {8}implicit: .*\n/gm,
    ([, by]) => by,
  ),
  changeText(
    'a voice that is named, given as implicit',
    EVENTS,
    /^( {8}by: \[(?:radio-sarrane|cvo, ligne-sud|cvo|otto-vesper)\]\n)( {8}act: .*\n {8}paragraph: (?:1|6|11|19)\n)/gm,
    ([, by = '', act = '']) => `${by}        implicit: Le paragraphe ne nomme personne.\n${act}`,
  ),
  changeLines(
    'who says it and who passes it on, exchanged',
    EVENTS,
    /by: \[(cvo|colonel|idriss-valmont), (ligne-sud|radio-sarrane)\]/,
    ([, first, second]) => `by: [${second}, ${first}]`,
  ),
  // Figures
  changeLines(
    'a number cut in two',
    EVENTS,
    /quote: (?:Quelque 1\.|près de 38[ \u00A0\u202F])(?=\d.*, value)/,
    () => 'quote: ',
  ),
  changeLines(
    'a figure surer than its words',
    EVENTS,
    /(?<=(?:quelque|près de|une vingtaine|une dizaine)\b.*), approximate: true/i,
    () => '',
  ),
  changeLines('a number left out', EVENTS, /(?<=quote: (?:[2-9]|\d\d) .*value: )\d+/, () => 'null'),
  changeLines('a number for plusieurs', EVENTS, /(?<=quote: durant plusieurs mois, value: )null/, () => '6'),
  // Words of the newsroom
  changeLines('another word than the slip', NOTES, /(?<=text: "« )\p{L}+(?= ?»?)/u, (match) => `${match[0]}x`),
  changeLines('words on the map that the text lacks', MAP, /(?<=lines: \["« )entièrement/, () => 'totalement'),
  // The drawing
  changeLines('a mark a degree too far north', MAP, /(?<=at: \[-1\d\.\d+, -)2[89](?=\.)/, () => '39'),
  changeLines('a label far to the east', MAP, /(?<=at: \[-)1[789](?=\.)/, () => '48'),
  changeLines('a locator of elsewhere', MAP, /(?<=locator: \{ extent: )\[.*?\]/, () => '[3.5, 41.2, 14, 48.4]'),
  changeLines(
    'a radius in metres',
    PLACES,
    /(?<="radiusKm": )[\d.]+(?=,$)/,
    (match) => (Number(match[0]) < 20 ? `${Number(match[0]) * 1000}` : undefined),
    atWords(() => 'radiusKm'),
  ),
  changeLines('a radius below a metre', PLACES, /(?<="radiusKm": )[\d.]+(?=,$)/, () => '0.0003'),
  changeLines(
    'two corners of a ring exchanged',
    PLACES,
    /("Polygon", "coordinates": \[\[\[[^\]]*\], )(\[[^\]]*\], )(\[[^\]]*\], )(\[[^\]]*\], )(\[[^\]]*\], )/,
    ([, head, a, b, c, d]) => `${head}${c}${b}${a}${d}`,
  ),
  changeLines(
    'a vertex a degree too far',
    PLACES,
    /(?<="LineString", "coordinates": \[(?:\[[^\]]*\], ){2}\[-1\d\.\d+, -)2[89](?=[^\n]*\], \[)/,
    () => '35',
  ),
];
