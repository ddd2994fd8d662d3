/** Which of the towns of a name is meant: in a country that the text names, near its other places; none where that cannot be told. */
import type { Place } from '../model/dossier.ts';
import { findMiddle } from '../model/geometry/check-geometry.ts';
import { findDistance } from '../model/words/whereabouts.ts';
import { findCountry, type Gazetteer, type Town } from './gazetteer.ts';

export type Coordinates = readonly [longitude: number, latitude: number];

export interface Whereabouts {
  /** Alpha-2 of the country that the name is of. */
  country?: string;
  town?: Town;
  /** What else is called so, the likelier first. */
  others: Town[];
}

/** Beyond it a place is another’s neighbour no more. */
const NEAR_KM = 1200;
/** So far from all else a town is meant if the whole world knows it. */
const WORLD_RANK = 4;

/** ISO 3166-1 alpha-2 of the countries that a text names. */
export function listNamedCountries(text: string): Set<string> {
  const names = text.match(/\p{Lu}[\p{L}’'-]*(?: (?:de |du |des |d[’'])?\p{Lu}[\p{L}’'-]*)*/gu) ?? [];
  return new Set(names.flatMap((name) => findCountry(name.replace(/^[LD][’']/u, '')) ?? []));
}

/** A point of each place of a dossier that has one. */
export function listPlacedPoints(places: readonly Pick<Place, 'geometry'>[]): Coordinates[] {
  return places.flatMap(({ geometry }) => (geometry ? [findMiddle(geometry)] : []));
}

/** By the name. `placed` is where the dossier already is. */
export function findWhereabouts(
  names: readonly string[],
  gazetteer: Gazetteer,
  placed: readonly Coordinates[],
): Map<string, Whereabouts> {
  const found = new Map<string, Whereabouts>();
  const named = new Set(names.flatMap((name) => findCountry(name) ?? []));
  const lists = new Map<string, Town[]>();
  for (const name of names) {
    const country = findCountry(name);
    if (country !== undefined) found.set(name, { country, others: [] });
    else lists.set(name, listTowns(name, gazetteer, named));
  }
  // Of one name alone in its country, or far greater than its namesakes, there is little doubt: the others are near those.
  const anchors: Coordinates[] = [...placed];
  for (const [, towns] of lists) {
    const inNamed = towns.filter(({ country }) => named.has(country));
    const [first, second] = inNamed.length > 0 ? inNamed : towns;
    if (
      first &&
      (inNamed.length === 1 ||
        (inNamed.length === 0 &&
          (!second || (first.population > 20 * second.population && first.population > 100_000))))
    )
      anchors.push(first.coordinates);
  }
  const here = new Set([...named, ...(named.size > 0 ? [] : majority([...lists.values()]))]);
  for (const [name, all] of lists) {
    const towns = all.length > 0 ? all : listTowns(name, gazetteer, here);
    const ranked = towns
      .map((town) => ({ town, cost: costOf(town, named, anchors) }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ town }) => town);
    const [town, ...others] = ranked;
    if (!town) found.set(name, { others: [] });
    else if (isLikely(town, named, anchors)) found.set(name, { town, others });
    else found.set(name, { others: ranked });
  }
  return found;
}

function listTowns(name: string, gazetteer: Gazetteer, countries: ReadonlySet<string>): Town[] {
  const exact = gazetteer(name, countries);
  return exact.length > 0 ? exact : [...gazetteer(`Le ${name}`), ...gazetteer(`${name} City`)];
}

/** The country in which the most of the names are. */
function majority(lists: readonly Town[][]): string[] {
  const counts = new Map<string, number>();
  for (const towns of lists)
    for (const country of new Set(towns.slice(0, 3).map((town) => town.country)))
      counts.set(country, (counts.get(country) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 1 ? [best[0]] : [];
}

function costOf(town: Town, named: ReadonlySet<string>, anchors: readonly Coordinates[]): number {
  const km = nearest(town, anchors) ?? 0;
  return (named.has(town.country) ? 0 : 1500) + Math.min(km, 6000) - 150 * Math.log10(town.population + 10);
}

function isLikely(town: Town, named: ReadonlySet<string>, anchors: readonly Coordinates[]): boolean {
  const km = nearest(town, anchors);
  return (
    named.has(town.country) ||
    (km !== undefined && km <= NEAR_KM) ||
    (town.rank ?? 99) <= WORLD_RANK ||
    (km === undefined && town.population > 100_000)
  );
}

function nearest({ coordinates }: Town, anchors: readonly Coordinates[]): number | undefined {
  const others = anchors.filter((at) => at !== coordinates);
  return others.length === 0 ? undefined : Math.min(...others.map((at) => findDistance([...coordinates], [...at])));
}
