/** What is told of a dossier among others: all that a page of many needs of each, a fraction of the whole. */
import type { Dossier, DossierMap, Speaker } from '../dossier.ts';

const TOLD = [
  'slug',
  'title',
  'kicker',
  'standfirst',
  'status',
  'date',
  'authors',
  'published',
  'updated',
  'corrections',
  'touches',
] as const satisfies (keyof Dossier)[];

export interface Overview extends Pick<Dossier, (typeof TOLD)[number]> {
  counts: Record<'claims' | 'events' | 'places', number>;
  map: Pick<DossierMap, 'frames' | 'credits'>;
  /** How the first claim names who speaks in it where one passes on the word of another. */
  relayed: string | undefined;
  /** Those whom the text does not name. */
  unattributed: Pick<Speaker, 'name' | 'longName'>[];
}

export function makeOverview(dossier: Dossier): Overview {
  const { claims, events, places, speakers, map } = dossier;
  return {
    ...(Object.fromEntries(TOLD.map((name) => [name, dossier[name]])) as Pick<Dossier, (typeof TOLD)[number]>), // of these names
    counts: { claims: claims.length, events: events.length, places: places.length },
    map: { frames: map.frames, credits: map.credits },
    relayed: claims.find(({ by }) => by.length > 1)?.attribution,
    unattributed: speakers.flatMap(({ name, longName, unattributed }) => (unattributed ? [{ name, longName }] : [])),
  };
}
