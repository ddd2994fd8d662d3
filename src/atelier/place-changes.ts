/** What an author said of a place as changes of the dossier: a new one out of selected words, one that is altered, words that name one that is there. */
import type { PlaceGeometry } from '../model/dossier.ts';
import type { Candidate } from './candidates.ts';
import type { Change, Entry } from './change.ts';
import { makeId } from './ids.ts';
import type { Words } from './inputs.client.ts';
import type { Value } from './tree.ts';

/** A feature of `places.geojson` as it is written. */
export interface PlaceEntry {
  id: string;
  properties: Entry;
  geometry: PlaceGeometry | null;
}

export interface PlaceWish {
  name: string;
  kind: string;
  isTown: boolean;
  /** Undefined off the map. */
  radiusKm: number | undefined;
  reason: string;
  /** Undefined to leave the one that is written. */
  geometry: PlaceGeometry | null | undefined;
  /** Whose point it is. */
  candidate: Candidate | undefined;
}

const GEONAMES = { id: 'GN', name: 'GeoNames', licence: 'CC BY 4.0', url: 'https://www.geonames.org/' };

export function addPlace(
  wish: PlaceWish,
  words: Words,
  places: readonly PlaceEntry[],
  credits: readonly string[],
): Change[] {
  const { candidate, geometry = null } = wish;
  const properties: Entry = {
    ...describe(wish),
    ...name(words),
    ...(candidate && { identifiers: { geonames: candidate.geonames } }),
    sources: candidate ? [GEONAMES.id] : [],
  };
  return [
    ...addCredit(candidate, credits),
    {
      do: 'add',
      what: 'place',
      entry: { type: 'Feature', id: makeId(wish.name, places), properties, geometry: toValue(geometry) },
    },
  ];
}

/** What the form does not show stays. */
export function alterPlace(
  wish: PlaceWish,
  { id, properties, geometry }: PlaceEntry,
  credits: readonly string[],
): Change[] {
  const { candidate } = wish;
  const { isTown: _, radiusKm: __, ...kept } = properties;
  const sources = Array.isArray(kept['sources']) ? kept['sources'] : [];
  const next: Entry = {
    ...kept,
    ...describe(wish),
    ...(candidate && {
      identifiers: { ...Object(kept['identifiers']), geonames: candidate.geonames },
      sources: [...new Set([...sources, GEONAMES.id])],
    }),
  };
  const drawn = wish.geometry === undefined ? geometry : wish.geometry;
  return [
    ...addCredit(candidate, credits),
    { do: 'alter', what: 'place', id, fields: { properties: next, geometry: toValue(drawn) } },
  ];
}

/** The words are one more name of a place that is there. */
export function addWords({ id, properties }: PlaceEntry, words: Words): Change[] {
  const added = name(words);
  const fields = Object.fromEntries(
    Object.entries(added).map(([key, list]) => {
      const there = properties[key];
      return [key, [...(Array.isArray(there) ? there : []), ...list]];
    }),
  );
  return [{ do: 'alter', what: 'place', id, fields: { properties: { ...properties, ...fields } } }];
}

function describe({ name: called, kind, isTown, radiusKm, reason }: PlaceWish): Entry {
  return {
    name: called,
    kind,
    ...(isTown && { isTown }),
    ...(radiusKm !== undefined && { radiusKm }),
    reason,
  };
}

/** With a capital letter they are a name, wherever it stands; without, these very words. */
function name({ paragraph, quote, prefix, suffix }: Words): { [key: string]: Value[] } {
  if (/\p{Lu}/u.test(quote)) return { forms: [quote] };
  return {
    mentions: [{ paragraph, quote, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) }],
  };
}

function addCredit(candidate: Candidate | undefined, credits: readonly string[]): Change[] {
  return candidate && !credits.includes(GEONAMES.id) ? [{ do: 'add', what: 'credit', entry: GEONAMES }] : [];
}

function toValue(geometry: PlaceGeometry | null): Value {
  return geometry && { type: geometry.type, coordinates: geometry.coordinates };
}
