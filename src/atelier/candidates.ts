/** Where a name of the text may be: towns of the gazetteer, each with its country and how far it is from what the dossier has placed. */
import type { Town } from '../author/gazetteer.ts';
import { type Coordinates, findMiddle } from '../model/geometry/check-geometry.ts';
import { findDistance } from '../model/words/whereabouts.ts';

export interface Placed {
  id: string;
  name: string;
  at: Coordinates;
}

export interface Candidate {
  /** Of GeoNames. */
  geonames: number;
  name: string;
  /** In French. */
  country: string;
  population: number;
  at: Coordinates;
  /** Its name is another, and may be this one in other letters. */
  isLoose: boolean;
  /** The nearest place of the dossier; absent where it has none yet. */
  nearest?: { name: string; km: number };
}

/** Those of that name; in the countries of the text, those whose name sounds the same or is near to it; those that sound the same anywhere. */
export type FindTowns = (name: string, likeness: Likeness) => readonly Town[];
export type Likeness = (typeof LIKENESSES)[number];
const LIKENESSES = ['same', 'sound', 'near', 'anywhere'] as const;

const MOST = 8;
/** Farther from all that the dossier has placed, a name that is only like it is chance. */
const LOOSE_KM = 500;
const countries = new Intl.DisplayNames('fr', { type: 'region', fallback: 'code' });

/** The likest that there are, the nearest to another place of the dossier first; the largest first while there is none. */
export function listCandidates(name: string, find: FindTowns, places: readonly Placed[]): Candidate[] {
  for (const likeness of LIKENESSES) {
    const found = place(find(name, likeness), likeness !== 'same', places);
    if (found.length > 0) return found;
  }
  return [];
}

function place(towns: readonly Town[], isLoose: boolean, places: readonly Placed[]): Candidate[] {
  return towns
    .map(({ id, name: found, country, population, coordinates }): Candidate => {
      const [nearest] = places
        .map((place) => ({ name: place.name, km: Math.round(findDistance(coordinates, place.at)) }))
        .sort((a, b) => a.km - b.km);
      return {
        geonames: id,
        name: found,
        country: countries.of(country) ?? country,
        population,
        at: coordinates,
        isLoose,
        ...(nearest && { nearest }),
      };
    })
    .filter(({ nearest }) => !isLoose || nearest === undefined || nearest.km <= LOOSE_KM)
    .sort((a, b) => (a.nearest?.km ?? 0) - (b.nearest?.km ?? 0))
    .slice(0, MOST);
}

/** « Lumenza (Italie), 12 000 habitants ; à 42 km, Tavri ». */
export function sayCandidate({ name, country, population, nearest, isLoose }: Candidate): string {
  const people = population > 0 ? `, ${population.toLocaleString('fr')} habitants` : '';
  return `${isLoose ? 'peut-être ' : ''}${name} (${country})${people}${nearest ? ` ; à ${nearest.km} km, ${nearest.name}` : ''}`;
}

/** Why a place is where it is, where it is the candidate’s own point. */
export function explainCandidate({ geonames, name, country }: Candidate): string {
  return `Point de GeoNames (${geonames}) : ${name}, ${country}.`;
}

/** A point of each feature that has one; what cannot be read is left out. */
export function listPlaced(features: unknown): Placed[] {
  return (Array.isArray(features) ? features : []).flatMap((feature): Placed[] => {
    try {
      const { id, properties, geometry } = feature;
      const [x, y] = findMiddle(geometry);
      const at: Coordinates = [Number(x), Number(y)];
      return at.every(Number.isFinite) ? [{ id: String(id), name: String(properties.name), at }] : [];
    } catch {
      return [];
    }
  });
}
