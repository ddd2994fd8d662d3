/** Slips that one field betrays to another: where a place lies, whose words are whose, what a title or a date says. */
import { changeLines, changeText, type Operator } from './mutant.ts';

const PLACES = 'places.geojson';

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
];

/** Where the place is drawn: of a place that lies elsewhere than it says, its position is told. */
function atGeometry({ file, line, lines }: { file: string; line: number; lines: readonly string[] }): string[] {
  const after = lines.slice(line).findIndex((next) => next.includes('"geometry"'));
  return [`${file}:${line + after + 1}`];
}
