/** What is unused as text to paste, each under the name of the file that it goes into; what only an author can know is « à écrire ». */
import { stringify } from 'yaml';
import type { Speaker } from '../model/dossier.ts';
import { PLACEHOLDERS } from '../model/read/placeholders.ts';
import type { Town } from './gazetteer.ts';
import { formatId } from './ids.ts';
import { isVoice } from './same-voice.ts';
import type { Unused, UnusedName, UnusedSpeech } from './unused.ts';
import { PRONOUN, type Voice } from './voices.ts';

const TO_WRITE = PLACEHOLDERS.lead;
/** Whose what nobody is named for is. */
const TEXT = 'texte';

export interface Setting {
  /** The least number that no claim has. */
  nextPiece: number;
  /** A theatre for what has none yet. */
  theatre: string;
  /** Those that the dossier has. */
  speakers: readonly Speaker[];
  /** Its places, by what the text calls them. */
  places: ReadonlyMap<string, string>;
}

/** All suggestions; an empty string where there is none. Lines that begin with `#` are for people. */
export function formatSuggestions({ speeches, statements, dates, names }: Unused, setting: Setting): string {
  const claims = [...speeches, ...statements].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  const isPlace = ({ kind }: UnusedName) => kind === 'place' || kind === 'unknown';
  const places = [...names].filter(([, name]) => isPlace(name));
  const others = [...names].filter(([, name]) => !isPlace(name));
  const known = new Map([...setting.places, ...places.map(([name]) => [name, formatId(name)] as const)]);
  const voices = listVoices(claims, setting.speakers);
  const doubts = new Map(voices.map(({ name, words }) => [name, sayDoubt(name, words)]));
  return [
    formatPart(
      `speakers.yaml, under \`speakers\`: ${voices.length} voices that it does not have; where two words call one person, keep one`,
      voices.map((voice) => formatSpeaker(voice)),
    ),
    formatPart(
      `events.yaml, under \`events\`: ${speeches.length} stretches that somebody says and ${statements.length} that the text says itself, which no claim has`,
      claims.map((speech, index) =>
        formatEvent(speech, setting.nextPiece + index, setting, known, doubts.get(speech.by[0]?.name ?? '') ?? ''),
      ),
    ),
    formatPart(
      `places.geojson, in \`features\`, a comma between two: ${places.length} names that may be places`,
      places.map(([name, found]) => formatPlace(name, found)),
    ),
    formatPart(
      'article.md, under `waived`: the same names, if they are no places',
      waive(
        'places',
        places.map(([quote]) => ({ quote, reason: TO_WRITE })),
      ),
    ),
    formatPart(
      'speakers.yaml, in the `forms` of a speaker or actor, or article.md, under `waived`: names of persons and organisations',
      waive(
        'places',
        others.map(([quote, { kind }]) => ({
          quote,
          reason: `${{ code: 'lettre ou numéro', person: 'personne' }[String(kind)] ?? 'organisation'}, pas un lieu : à vérifier.`,
        })),
      ),
    ),
    formatPart('article.md, under `waived`: dates that no claim has as its `date`', [
      ...dates.map(sayDate),
      ...waive(
        'dates',
        dates.map(({ text, paragraph }) => ({ quote: text, paragraph, reason: TO_WRITE })),
      ),
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** « jeudi » with the day that it would give. */
function sayDate({ text, paragraph, reading }: Unused['dates'][number]): string {
  return `# paragraph ${paragraph}, « ${text} »: ${'fault' in reading ? reading.fault : `${reading.edtf}. ${reading.reason}`}\n`;
}

function formatPart(title: string, entries: readonly string[]): string {
  return entries.length > 0 ? `# ${title}\n${entries.join('')}` : '';
}

function waive(key: 'dates' | 'places', entries: readonly object[]): string[] {
  return entries.length > 0 ? [stringify({ [key]: entries }, { lineWidth: 0 })] : [];
}

/** New voices, each with all the words that call it. */
function listVoices(
  claims: readonly UnusedSpeech[],
  speakers: readonly Speaker[],
): { name: string; words: string[] }[] {
  const found = new Map<string, { name: string; words: string[] }>();
  for (const { name, words } of claims.flatMap(({ by }) => by)) {
    if (name === '' || speakers.some((speaker) => isVoice(name, speaker))) continue;
    const voice = found.get(formatId(name)) ?? { name, words: [] };
    if (!voice.words.includes(words)) voice.words.push(words);
    found.set(formatId(name), voice);
  }
  const hasOwn = claims.some(({ by }) => by.length === 0) && !speakers.some(({ unattributed }) => unattributed);
  return [...found.values(), ...(hasOwn ? [{ name: '', words: [] }] : [])];
}

function formatSpeaker({ name, words }: { name: string; words: string[] }): string {
  if (name === '')
    return stringify(
      [
        {
          id: TEXT,
          name: 'sans attribution',
          role: 'le texte lui-même',
          party: TO_WRITE,
          belligerent: false,
          unattributed: true,
          group: TEXT,
        },
      ],
      { lineWidth: 0 },
    );
  const id = formatId(name);
  // A form is of the text: « maire et préfète » is said of « le maire et la préfète ».
  const forms = /\p{Lu}/u.test(name) && words.some((one) => one.includes(name)) ? { forms: [name] } : {};
  const called = words.filter((one) => /\p{L}{3}/u.test(one)).map((one) => `« ${one} »`);
  const entry = { id, name, ...forms, role: TO_WRITE, party: TO_WRITE, belligerent: TO_WRITE, group: id };
  const doubt = sayDoubt(name, words);
  return `# ${called.join(', ')}${doubt}\n${stringify([entry], { lineWidth: 0 })}`;
}

/** What an author is to settle of a voice; empty for most. Whoever says it together is one voice here, which may be parted. */
function sayDoubt(name: string, words: readonly string[]): string {
  if (/ et /.test(name)) return ' : une voix commune, ou une pièce pour chacun ?';
  return countRoles(words) > 1 ? ' : une personne ou deux ?' : '';
}

/** « le maire, Jean Brun » and « Jean Brun, pompier » may be two; « elle » is who was named. */
function countRoles(words: readonly string[]): number {
  const named = words.filter((one) => !PRONOUN.test(one));
  return new Set(named.flatMap((one) => one.match(/(?<![\p{L}’])\p{Ll}{4,}(?![\p{L}])/u)?.[0] ?? [])).size;
}

function idOf({ name }: Pick<Voice, 'name'>, speakers: readonly Speaker[]): string {
  return speakers.find((speaker) => isVoice(name, speaker))?.id ?? (name === '' ? TO_WRITE : formatId(name));
}

function formatEvent(
  speech: UnusedSpeech,
  piece: number,
  { theatre, speakers }: Setting,
  known: ReadonlyMap<string, string>,
  doubt: string,
): string {
  const { paragraph, text, by, act, implicit, isNamed, date, figures, places } = speech;
  const own = speakers.find(({ unattributed }) => unattributed)?.id ?? TEXT;
  const reading = date?.reading;
  const when =
    reading && 'edtf' in reading
      ? { edtf: reading.edtf, reason: `« ${date?.words} ». ${reading.reason}` }
      : { edtf: TO_WRITE, reason: reading ? `« ${date?.words} » : ${reading.fault}.` : TO_WRITE };
  const event = {
    id: `evenement-${piece}`,
    title: TO_WRITE,
    kind: TO_WRITE,
    when,
    theatre,
    places: [...new Set(places.flatMap((name) => known.get(name) ?? []))],
    actors: [],
    claims: [
      {
        piece,
        by: by.length > 0 ? [...new Set(by.map((voice) => idOf(voice, speakers)))] : [own],
        ...(implicit !== undefined && !isNamed && { implicit }),
        act,
        paragraph,
        quote: text,
        ...(date && 'edtf' in date.reading && { date: date.words }),
        ...(figures.length > 0 && {
          figures: figures.map(({ start, end, value, unit, isAbout }) => ({
            quote: text.slice(start - speech.start, end - speech.start),
            value,
            unit: unit ?? TO_WRITE,
            what: TO_WRITE,
            ...(isAbout && { approximate: true }),
            asOf: TO_WRITE,
          })),
        }),
      },
    ],
  };
  const whose = by.length > 0 ? by.map(({ name }) => name).join(', through ') : 'the text itself';
  return `# paragraph ${paragraph}, ${whose}${doubt}${implicit === undefined ? '' : `. ${implicit}`}\n${stringify([event], { lineWidth: 0 })}`;
}

const countries = new Intl.DisplayNames('fr', { type: 'region', fallback: 'code' });

function formatPlace(name: string, { anchors, whereabouts }: UnusedName): string {
  const town = whereabouts?.town;
  const country = whereabouts?.country;
  const feature = {
    type: 'Feature',
    id: formatId(name),
    properties: {
      name,
      kind: country ? 'pays' : town ? 'ville' : TO_WRITE,
      ...(town && { radiusKm: 2 }),
      reason: town
        ? `GeoNames ${town.id} : à vérifier.`
        : country
          ? 'Pays : le point reste à poser, ou rien hors de la carte.'
          : TO_WRITE,
      forms: [name],
      ...(town && { identifiers: { geonames: town.id } }),
      sources: town ? ['GN'] : [],
    },
    geometry: town ? { type: 'Point', coordinates: town.coordinates } : null,
  };
  const others = (whereabouts?.others ?? []).slice(0, 3).map(formatTown).join('; ');
  const note = town
    ? formatTown(town)
    : country
      ? `the country, ${countries.of(country)}`
      : 'no town of this name that the text’s other places and countries speak for; null leaves it off the map';
  return `# “${name}”, ${anchors.length} ${anchors.length === 1 ? 'time' : 'times'}: ${note}${others && `. Or: ${others}`}\n${JSON.stringify(feature)}\n`;
}

function formatTown({ name, country, population, coordinates }: Town): string {
  return `${name} (${country}), ${population} inhabitants, [${coordinates.join(', ')}]`;
}
