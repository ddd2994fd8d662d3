/** Slips that one field betrays to another: where a place lies, whose words are whose, what a title or a date says. */
import { changeLines, changeText, type Operator } from './mutant.ts';

const EVENTS = 'events.yaml';
const PLACES = 'places.geojson';
const MAP = 'map.yaml';
const ARTICLE = 'article.md';

export const SLIPS: readonly Operator[] = [
  // Places
  changeLines(
    'a place said to lie in another province',
    PLACES,
    /(?<="within": )"province d’Azir"/,
    () => '"plaine d’Ouldara"',
    atGeometry,
  ),
  changeLines(
    'a place said to lie in another country',
    PLACES,
    /(?<="within": )"Sarrane"/,
    () => '"Maraland"',
    atGeometry,
  ),
  changeLines(
    'a place said to lie in a town far away',
    PLACES,
    /(?<="within": )"(?:plaine d’Ouldara|province d’Azir)"(?=,\n?$)/,
    (match) => (match.input?.includes('plaine') ? '"ville de Beldjara"' : '"ville de Beldjara et plaine d’Ouldara"'),
    atGeometry,
  ),
  changeText(
    'a place moved across a border',
    PLACES,
    /(?<="within": "province d’Azir",(?:(?!"Feature")[\s\S])*?"Point", "coordinates": \[)-1[78](?=\.[2-9])/g,
    () => '-19',
  ),
  changeText(
    'a label of a province in another',
    PLACES,
    /(?<="outline": "(?:ouldara|azir)",(?:(?!"Feature")[\s\S])*?"Point", "coordinates": \[)-1[79]/g,
    ([match]) => (match === '-17' ? '-19' : '-17'),
  ),
  changeText('the words of another place', PLACES, /"mentions": \[\s*\{/g, ([match]) =>
    match.replace('{', '{ "paragraph": 4, "quote": "fort de Khazrane" }, {'),
  ),
  // Titles and captions
  changeLines(
    'a title by a voice of elsewhere',
    EVENTS,
    /(?<=^ {4}title: .*selon )(?!le ministre).*(?=$)/,
    ([voice]) => (voice.includes('Mission') ? 'Otto Vesper' : 'la Mission sanitaire'),
  ),
  changeLines(
    'a title announced by a voice of no list',
    EVENTS,
    /(?<=^ {4}title: .*)selon (?=\p{L}).*$/u,
    () => 'annoncé par Reuters',
  ),
  changeLines('a title by a crowd', EVENTS, /(?<=^ {4}title: .*selon )(?=\p{L}).*$/u, () => 'des témoins'),
  changeLines(
    'a title denied by a voice of elsewhere',
    EVENTS,
    /(?<=^ {4}title: .*)selon (?!le ministre)\p{L}.*$/u,
    ([voice]) => `démenti ${voice.includes('Mission') ? 'par Otto Vesper' : 'par la Mission sanitaire'}`,
  ),
  changeLines('a title by a voice of no list', EVENTS, /(?<=^ {4}title: .*selon )(?=\p{L}).*$/u, () => 'Reuters'),
  changeLines(
    'a title by the text itself',
    EVENTS,
    /(?<=^ {4}title: (?!Le Front reprend).*selon )(?=\p{L}).*$/u,
    () => 'le texte',
  ),
  changeLines('another number in a title', EVENTS, /(?<=^ {4}title: ".*)[ \u00A0\u202F]?\d00(?!\d)/, () => ' 999'),
  changeLines(
    'a number in a title that nobody gives',
    EVENTS,
    /(?<=^ {4}title: )(?:Des hommes|Combats|Le Front reprend|La Ligue entre)/,
    ([words]) => `Quarante-trois jours : ${words.toLowerCase()}`.replace(' : ', ', '),
  ),
  changeLines('other words quoted in a title', EVENTS, /(?<=^ {4}title: .*« )\p{L}+/u, ([word]) => `${word}x`),
  changeLines('words quoted in the name of a place', PLACES, /(?<=^ {6}"name": )"(.*)"/, () => '"« Terres perdues »"'),
  changeLines('words quoted in a label', MAP, /(?<=labels?:.*|text: )Non nommés/, () => '« Non nommés »'),
  changeLines('a caption of a later month', MAP, /(?<=^caption: .*)octobre/, () => 'décembre'),
  changeLines('a caption of a later year', MAP, /(?<=^caption: .*)2019/, () => '2029'),
  changeLines('a figure of a later month', EVENTS, /(?<=asOf: .*)octobre(?= 2019)/, () => 'novembre'),
  // Voices
  changeText(
    'the claim of a sentence given to nobody',
    EVENTS,
    /by: \[(?:cvo(?:, ligne-sud)?|otto-vesper)\](?=\n {8}act: .*\n {8}paragraph: (?:6|11|19)\n)/g,
    () => 'by: [texte]',
  ),
  changeText(
    'the claim of a sentence given to who passes it on',
    EVENTS,
    /by: \[cvo, ligne-sud\](?=\n {8}act: .*\n {8}paragraph: 6\n)/g,
    () => 'by: [ligne-sud]',
  ),
  // Dates in words
  changeLines('another part of the year', EVENTS, /(?<=edtf: )2016-10~\/2016-12~/, () => '2016-02~/2016-04~'),
  changeLines('a time ago, miscounted', EVENTS, /(?<=edtf: )2013~/, () => '2016~'),
  changeLines('a time ago, with a digit exchanged', EVENTS, /(?<=edtf: )2013~/, () => '2031~'),
  changeLines('a display of another part of the year', EVENTS, /(?<=display: )fin(?= 2016)/, () => 'début'),
  changeLines('a display of another year', EVENTS, /(?<=display: .*)(?:2016|2019)$/, ([year]) => `${Number(year) - 1}`),
  changeLines('a display of one day for many', EVENTS, /(?<=display: )fin 2016/, () => '3 novembre 2016'),
  changeLines('a display without its open end', EVENTS, /(?<=display: )plusieurs mois avant le /, () => ''),
  changeLines(
    'a display of another day',
    EVENTS,
    /(?<=^ {6}edtf: 2019-\d\d-(?:0[1-9]|1\d))$/,
    () => '\n      display: 28 septembre 2019',
    ({ file, line }) => [`${file}:${line + 1}`],
  ),
  changeLines('an article shown under another month', ARTICLE, /(?<=^ {2}display: début )octobre/, () => 'septembre'),
  changeLines('an article shown at the end of its month', ARTICLE, /(?<=^ {2}display: )début/, () => 'fin'),
];

/** Where the place is drawn: of a place that lies elsewhere than it says, its position is told. */
function atGeometry({ file, line, lines }: { file: string; line: number; lines: readonly string[] }): string[] {
  const after = lines.slice(line).findIndex((next) => next.includes('"geometry"'));
  return [`${file}:${line + after + 1}`];
}
