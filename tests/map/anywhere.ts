/** Invented dossiers of places anywhere on the Earth, none with a line of `map.yaml`. */
import type { Claim, Dossier, Place, TimelineEvent } from '../../src/model/dossier.ts';
import { at } from '../../src/model/join/at.ts';
import { completeMap } from '../../src/model/join/complete-map.ts';
import { mapSchema } from '../../src/model/schema/map-schema.ts';
import { dossier as complete } from '../complete.ts';

export type Spot = [
  name: string,
  longitude: number,
  latitude: number,
  options?: { radiusKm?: number; claims?: number },
];

const WORDS = [
  'Le pont est coupé, selon la préfecture',
  'Trois villages sans eau, selon la mairie',
  'La route rouvre, selon le ministère',
  'Le port reste fermé, selon les pêcheurs',
];

/** A dossier of points, with as many claims at each as it says, one event for every three of them. */
export function makeDossier(slug: string, spots: readonly Spot[]): Dossier {
  const place = at(complete.places, 0, 'place');
  const claim = at(complete.claims, 0, 'claim');
  const event = at(complete.events, 0, 'event');
  const places = spots.map(
    ([name, longitude, latitude, { radiusKm = 0.5 } = {}], index): Place => ({
      ...place,
      id: `lieu-${index}`,
      name,
      ar: undefined,
      outline: undefined,
      status: undefined,
      isTown: true,
      precision: { radiusKm, reason: 'Relevé inventé.' },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    }),
  );
  const events: TimelineEvent[] = [];
  const claims: Claim[] = [];
  for (const [index, [, , , { claims: count = 1 } = {}]] of spots.entries()) {
    for (let number = 0; number < count; number++) {
      const own = at(places, index, 'place');
      if (number % 3 === 0) {
        const title = WORDS[events.length % WORDS.length] ?? '';
        events.push({ ...event, id: `evenement-${events.length}`, title, places: [own], claims: [] });
      }
      const of = at(events, events.length - 1, 'event');
      const made = {
        ...claim,
        id: `piece-${claims.length + 1}`,
        number: claims.length + 1,
        short: undefined,
        place: own,
        event: of,
      };
      of.claims.push(made);
      claims.push(made);
    }
  }
  const map = completeMap(mapSchema.parse({}), places, claims);
  return { ...complete, slug, title: slug, places, events, claims, landmarks: [], map };
}

export const ANYWHERE: readonly Dossier[] = [
  makeDossier('quatre-continents', [
    ['Bogota', -74.1, 4.6],
    ['Dakar', -17.4, 14.7],
    ['Marseille', 5.4, 43.3, { claims: 4 }],
    ['Hanoï', 105.8, 21],
  ]),
  makeDossier('pacifique', [
    ['Suva', 178.4, -18.1, { claims: 3 }],
    ['Apia', -171.8, -13.8, { claims: 2 }],
    ['Nuku’alofa', -175.2, -21.1],
    ['Mata-Utu', -176.2, -13.3],
  ]),
  makeDossier('grand-nord', [
    ['Tromsø', 18.96, 69.65, { claims: 3 }],
    ['Hammerfest', 23.68, 70.66],
    ['Longyearbyen', 15.6, 78.2, { claims: 2 }],
    ['Kiruna', 20.2, 67.9],
  ]),
  makeDossier('deux-bourgs', [
    ['Saint-Amour', 5.34, 46.43, { claims: 3 }],
    ['Nanc', 5.36, 46.44, { claims: 2 }],
    ['Lons-le-Saunier', 5.55, 46.67],
    ['Bourg-en-Bresse', 5.23, 46.2],
  ]),
  makeDossier('tout-un-pays', [
    ['Lille', 3.06, 50.6],
    ['Brest', -4.5, 48.4, { claims: 2 }],
    ['Strasbourg', 7.75, 48.6],
    ['Bordeaux', -0.58, 44.8, { claims: 4 }],
    ['Toulouse', 1.44, 43.6],
    ['Nice', 7.27, 43.7, { claims: 3 }],
    ['Bastia', 9.45, 42.7],
    ['Paris', 2.35, 48.86, { claims: 5 }],
  ]),
  makeDossier('mossoul', [
    ['Mossoul', 43.13, 36.34, { claims: 6 }],
    ['Tal Hafar', 42.45, 36.37, { claims: 2 }],
    ['Hawijah', 43.77, 35.32],
    ['Al Qaim', 41.1, 34.37, { claims: 2 }],
    ['Rawah', 41.92, 34.48],
    ['Abou Kamal', 40.92, 34.45],
    ['Tanak', 43.08, 36.36, { radiusKm: 1 }],
  ]),
  makeDossier('quarante-en-un-lieu', [
    ['Quito', -78.5, -0.2, { claims: 40 }],
    ['Ibarra', -78.1, 0.35],
  ]),
  makeDossier('long-nom', [
    ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', -4.2, 53.22, { claims: 3 }],
    ['Deux communes au même endroit', -4.13, 53.23],
    ['Ici aussi', -4.13, 53.23, { claims: 2 }],
  ]),
  makeDossier('en-mer', [
    ['Épave', -30, 0.5, { radiusKm: 40, claims: 2 }],
    ['Balise', -29.2, 0.9],
  ]),
  makeDossier('vers-le-pole', [
    ['Base avancée', 30, -79.5, { claims: 3 }],
    ['Dépôt', 45, -77, { radiusKm: 30 }],
  ]),
];
