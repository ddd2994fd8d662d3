/** What is unused as text to paste, each under the name of the file that it goes into; what only an author can know is « à écrire ». */
import { stringify } from 'yaml';
import { PLACEHOLDERS } from '../model/read/placeholders.ts';
import type { Gazetteer, Town } from './gazetteer.ts';
import { formatId } from './ids.ts';
import { readAct, type Unused, type UnusedSpeech } from './unused.ts';

const TO_WRITE = PLACEHOLDERS.lead;

export interface Setting {
  /** The least number that no claim has. */
  nextPiece: number;
  /** A theatre for what has none yet. */
  theatre: string;
  gazetteer: Gazetteer | undefined;
}

/** All suggestions; an empty string where there is none. Lines that begin with `#` are for people. */
export function formatSuggestions({ speeches, dates, names }: Unused, setting: Setting): string {
  const places = [...names].map(([name, anchors]) => formatPlace(name, anchors.length, setting.gazetteer));
  const waivers = {
    places: [...names.keys()].map((quote) => ({ quote, reason: TO_WRITE })),
    dates: dates.map(({ text, paragraph }) => ({ quote: text, paragraph, reason: TO_WRITE })),
  };
  return [
    formatPart(
      `events.yaml, under \`events\`: ${speeches.length} sentences that report a speech and that no claim has`,
      speeches.map((speech, index) => formatEvent(speech, setting.nextPiece + index, setting.theatre)),
    ),
    formatPart(
      `places.geojson, in \`features\`, a comma between two: ${places.length} names that may be places`,
      places,
    ),
    formatPart(
      'article.md, under `waived`: the same names, if they are no places',
      waivers.places.length > 0 ? [stringify({ places: waivers.places }, { lineWidth: 0 })] : [],
    ),
    formatPart(
      'article.md, under `waived`: dates that no claim has as its `date`',
      waivers.dates.length > 0 ? [stringify({ dates: waivers.dates }, { lineWidth: 0 })] : [],
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function formatPart(title: string, entries: readonly string[]): string {
  return entries.length > 0 ? `# ${title}\n${entries.join('')}` : '';
}

function formatEvent({ paragraph, text, words, date }: UnusedSpeech, piece: number, theatre: string): string {
  const event = {
    id: `evenement-${piece}`,
    title: TO_WRITE,
    kind: TO_WRITE,
    when: { edtf: TO_WRITE, reason: TO_WRITE },
    theatre,
    places: [],
    actors: [],
    claims: [
      {
        piece,
        by: [TO_WRITE],
        act: readAct(words) ?? TO_WRITE,
        paragraph,
        quote: text,
        ...(date !== undefined && { date }),
      },
    ],
  };
  return `# paragraph ${paragraph}, « ${words} »\n${stringify([event], { lineWidth: 0 })}`;
}

function formatPlace(name: string, count: number, gazetteer: Gazetteer | undefined): string {
  const towns = gazetteer?.(name) ?? [];
  const [town] = towns;
  const feature = {
    type: 'Feature',
    id: formatId(name),
    properties: {
      name,
      kind: town ? 'ville' : TO_WRITE,
      ...(town && { radiusKm: 2 }),
      reason: town ? `GeoNames ${town.id} : à vérifier.` : TO_WRITE,
      forms: [name],
      ...(town && { identifiers: { geonames: town.id } }),
      sources: town ? ['GN'] : [],
    },
    geometry: town ? { type: 'Point', coordinates: town.coordinates } : null,
  };
  const others = towns.slice(1, 4).map(formatTown).join('; ');
  const note = town ? formatTown(town) : 'not in the gazetteer under this name; null leaves it off the map';
  return `# “${name}”, ${count} ${count === 1 ? 'time' : 'times'}: ${note}${others && `. Or: ${others}`}\n${JSON.stringify(feature)}\n`;
}

function formatTown({ name, country, population, coordinates }: Town): string {
  return `${name} (${country}), ${population} inhabitants, [${coordinates.join(', ')}]`;
}
