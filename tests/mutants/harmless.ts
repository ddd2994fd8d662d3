/** Changes that change nothing: other hands and other editors write the same things another way. */
import { changeFiles, changeLines, changeText, type Operator } from './mutant.ts';

const isJson = (file: string) => file.endsWith('.geojson');
const isYaml = (file: string) => file.endsWith('.yaml');

export const HARMLESS: readonly Operator[] = [
  changeFiles('line ends of Windows', (text) => text.replaceAll('\n', '\r\n')),
  changeFiles('line ends of old Macs', (text) => text.replaceAll('\n', '\r')),
  changeFiles('a byte order mark', (text) => `\uFEFF${text}`),
  changeFiles('an empty line at the end', (text) => `${text}\n`),
  changeFiles('no line end at the end', (text) => text.trimEnd()),
  changeFiles('JSON indented anew', (text, file) => (isJson(file) ? JSON.stringify(JSON.parse(text), null, 4) : text)),
  changeFiles('JSON on one line', (text, file) => (isJson(file) ? JSON.stringify(JSON.parse(text)) : text)),
  changeFiles('JSON with escapes', (text, file) =>
    isJson(file)
      ? text.replaceAll(/[^\0-\x7F]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
      : text,
  ),
  changeFiles('a comment at the top', (text, file) => (isYaml(file) ? `# relu\n${text}` : text)),
  changeFiles('a mark of a document', (text, file) => (isYaml(file) ? `---\n${text}` : text)),
  changeFiles('empty lines between items', (text, file) =>
    isYaml(file) ? text.replaceAll(/^ {2}- id:/gm, '\n$&') : text,
  ),
  changeLines('quotes around a title', 'events.yaml', /(?<=^ {4}title: )[^"]+$/, ([title]) => `"${title}"`),
  changeLines('a title folded', 'events.yaml', /(?<=^ {4}title: )[^":]+$/, ([title]) => `>-\n      ${title}`),
  changeLines('a comment after a value', 'events.yaml', /^ {4}theatre: .*$/, ([line]) => `${line} # voir la carte`),
  changeLines('spaces after a value', 'speakers.yaml', /^ {4}group: .*$/, ([line]) => `${line}   `),
  changeLines('spaces around a value', 'speakers.yaml', /(?<=^ {4}group: )/, () => '   '),
  changeLines('a list as a block', 'events.yaml', /(?<=^ {4}actors: )\[([a-z-]+)\]$/, ([, one]) => `\n      - ${one}`),
  changeLines('a no-break space typed by hand', 'events.yaml', /(?<=^ {4}title: .*) (?=[:»])/, () => '\u00A0'),
  changeLines(
    'a zero at the end of a coordinate',
    'places.geojson',
    /(?<="Point", "coordinates": \[-\d+\.\d+)(?=,)/,
    () => '0',
  ),
  changeLines('a height', 'places.geojson', /(?<="Point", "coordinates": \[[-\d.]+, [-\d.]+)(?=\])/, () => ', 300'),
  changeLines(
    'a country after a province',
    'places.geojson',
    /(?<="within": "province d’Azir)(?=")/,
    () => ', Sarrane',
  ),
  changeLines('two provinces', 'places.geojson', /(?<="within": "province d’Azir)(?=")/, () => ' et plaine d’Ouldara'),
  changeLines(
    'a place beside a town',
    'places.geojson',
    /(?<="within": ")province d’Azir(?=")/,
    () => 'au nord-est de Port-Azir',
  ),
  changeLines('words of several places', 'places.geojson', /"mentions": \[\s*\{/, (match) =>
    match[0].replace('{', '{ "paragraph": 17, "quote": "deux autres quartiers" }, {'),
  ),
  // Of what a party alone says a title that names nobody is a fault.
  changeLines(
    'a title that names nobody',
    'events.yaml',
    /(?<=^ {4}title: .*), selon (?!Radio Sarrane|le ministre).*$/,
    () => '',
  ),
  changeLines('a title with d’après', 'events.yaml', /(?<=^ {4}title: .*)selon(?= )/, () => 'd’après'),
  changeLines(
    'a title by a voice unnamed',
    'events.yaml',
    /(?<=^ {4}title: .*selon )\p{L}.*$/u,
    () => 'une seule source',
  ),
  changeLines('a number in words', 'events.yaml', /(?<=^ {4}title: ").*1[ \u00A0\u202F]200/, () => 'Mille deux cents'),
  changeLines('a title without quotes', 'events.yaml', /(?<=^ {4}title: .*)« (.*?) »/, ([, words]) => words),
  changeLines('no day of publication', 'article.md', /^published: .*$/, () => ''),
  changeLines('a publication on the day of a correction', 'article.md', /(?<=^published: 2019-10-)06/, () => '07'),
  changeLines('a caption of the article’s month', 'map.yaml', /(?<=^caption: .*)au 4 (?=octobre)/, () => 'en '),
  changeLines('what the map is drawn on', 'map.yaml', /(?<=^caption: .*)$/, () => ' Fond relevé en 2023.'),
  changeLines('a figure of the month', 'events.yaml', /(?<=asOf: )\d(?:er)? (?=octobre)/, () => ''),
  changeText(
    'a voice that a second one passes on',
    'events.yaml',
    /by: \[otto-vesper\]/g,
    () => 'by: [otto-vesper, ligne-sud]',
  ),
  changeLines('a year for a part of it', 'events.yaml', /(?<=edtf: )2016-10~\/2016-12~/, () => '"2016"'),
  changeLines('a day of a part of the year', 'events.yaml', /(?<=edtf: )2016-10~\/2016-12~/, () => '2016-11-02~'),
  changeLines('a time ago, rounded', 'events.yaml', /(?<=edtf: )2013~/, () => '2013-09~/2013-11~'),
  changeLines(
    'a display with its open end',
    'events.yaml',
    /(?<=display: )plusieurs mois avant le /,
    () => 'jusqu’au ',
  ),
  changeLines('a rougher display', 'events.yaml', /(?<=display: )fin 2016/, () => 'dernier trimestre 2016'),
  changeLines(
    'a display that says the same',
    'events.yaml',
    /(?<=^ {6}edtf: 2019-(09|10)-(\d\d))$/,
    ([, month, day]) =>
      `\n      display: ${Number(day) === 1 ? '1er' : Number(day)} ${month === '09' ? 'septembre' : 'octobre'} 2019, au soir`,
  ),
  changeLines('an article shown by its month', 'article.md', /(?<=^ {2}display: )début /, () => ''),
  changeLines('a comment within quotes', 'notes.yaml', /(?<=^ {4}says: )[^">]+$/, ([words]) => `"${words}"`),
];
