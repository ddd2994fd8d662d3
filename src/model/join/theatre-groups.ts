/** The text cut by what its sections are about, so that each part stands beside its own map and its own days. */
import type { Claim, Dossier, Theatre, TimelineEvent } from '../dossier.ts';
import { listTurns } from './turns.ts';

export interface TheatreGroup {
  /** Those that its figure is named for, in the order in which the text comes to them. */
  theatres: Theatre[];
  /** Numbers of its first and last paragraph. */
  first: number;
  last: number;
  /** Number of the paragraph after which its figures stand on a narrow screen. */
  start: number;
  /** Ids of the map’s frames that belong to it, in the order of the map. */
  frames: string[];
  /** In the order of time. */
  events: TimelineEvent[];
}

/** Numbers of its first and last paragraph. */
interface Part {
  first: number;
  last: number;
}

/** Theatres that are told on the same frame of the map, and so by one figure; one that is told on none is alone. */
interface Cluster {
  theatres: Theatre[];
  frame: string | undefined;
}

/**
 * A group opens at the first section that is about what no group shows yet, and goes on until the next such section: it
 * is about that of which most of its claims are. Each frame and each event is in one group. `frames` has the id of the
 * frame on which a place’s claims are told, by the id of the place.
 */
export function groupByTheatre(
  dossier: Pick<Dossier, 'chronology' | 'claims' | 'map' | 'sections' | 'text' | 'theatres'>,
  frames: ReadonlyMap<string, string>,
): TheatreGroup[] {
  const { claims } = dossier;
  const clusters = listClusters(dossier, frames);
  const clusterOf = ({ event }: Claim) => clusters.find(({ theatres }) => theatres.includes(event.theatre));
  const groups: { cluster: Cluster | undefined; first: number; last: number }[] = [];
  for (const { first, last } of listParts(dossier)) {
    const cluster = findMost(claims.filter(({ paragraph }) => paragraph >= first && paragraph <= last).map(clusterOf));
    const [open] = groups.slice(-1);
    if (!open) groups.push({ cluster, first, last });
    else if (!cluster || groups.some((group) => group.cluster === cluster)) open.last = last;
    else if (!open.cluster) Object.assign(open, { cluster, last });
    else groups.push({ cluster, first, last });
  }
  // What no section is about stands where most of it is read, else beside the start.
  const place = (told: readonly Claim[]) =>
    findMost(told.map(({ paragraph }) => groups.find(({ first, last }) => paragraph >= first && paragraph <= last))) ??
    groups[0];
  const groupOf = (cluster: Cluster | undefined, told: readonly Claim[]) =>
    groups.find((group) => cluster !== undefined && group.cluster === cluster) ?? place(told);
  const homes = new Map(
    dossier.map.frames.map(({ id }) => {
      const told = claims.filter((claim) => claim.place && frames.get(claim.place.id) === id);
      return [id, groupOf(clusters.find(({ frame }) => frame === id) ?? findMost(told.map(clusterOf)), told)];
    }),
  );
  return groups.map((group, index) => ({
    theatres: group.cluster?.theatres ?? [],
    first: group.first,
    last: group.last,
    start: index === 0 ? findStart(dossier, group) : findEndOfTurn(dossier, group),
    frames: dossier.map.frames.flatMap(({ id }) => (homes.get(id) === group ? [id] : [])),
    events: dossier.chronology.filter((event) => {
      const cluster = clusters.find(({ theatres }) => theatres.includes(event.theatre));
      const told = claims.filter((claim) => cluster?.theatres.includes(claim.event.theatre));
      return groupOf(cluster, told) === group;
    }),
  }));
}

/** Paragraphs of the text that a reader has before the first figures, at least and, if no section ends before, at most. */
const START = { least: 6, most: 12 };

type Read = Pick<Dossier, 'claims' | 'sections' | 'text'>;

/** At the end of a section, or else of a turn: nobody looks at figures without having read. */
function findStart(dossier: Read, part: Part): number {
  const isStart = (end: number) => end >= START.least && end <= START.most;
  const ends = [listParts(dossier).map(({ last }) => last), listTurnsOf(dossier, part).map(({ last }) => last)];
  return Math.min(ends.flatMap((some) => some.find(isStart) ?? [])[0] ?? START.least, part.last);
}

/** Of whoever speaks first. */
function findEndOfTurn(dossier: Read, part: Part): number {
  return listTurnsOf(dossier, part).find(({ isSpoken }) => isSpoken)?.last ?? part.last;
}

function listTurnsOf({ claims, sections, text }: Read, { first, last }: Part): { last: number; isSpoken: boolean }[] {
  return listTurns(text.paragraphs.slice(first - 1, last), claims, sections).map(({ paragraphs, voices }) => ({
    last: paragraphs.at(-1)?.number ?? last,
    isSpoken: voices.length > 0,
  }));
}

/** In the order in which the text comes to them. */
function listClusters(
  { claims, chronology }: Pick<Dossier, 'claims' | 'chronology'>,
  frames: ReadonlyMap<string, string>,
): Cluster[] {
  const clusters: Cluster[] = [];
  for (const theatre of new Set([...claims.map(({ event }) => event), ...chronology].map((event) => event.theatre))) {
    const told = claims.filter(({ event }) => event.theatre === theatre);
    const frame = findMost(told.map(({ place }) => place && frames.get(place.id)));
    const same = clusters.find((cluster) => frame !== undefined && cluster.frame === frame);
    if (same) same.theatres.push(theatre);
    else clusters.push({ theatres: [theatre], frame });
  }
  return clusters;
}

/** From one heading of the newsroom’s to the next; what stands before the first is a part too. */
function listParts({ sections, text }: Pick<Dossier, 'sections' | 'text'>): Part[] {
  const starts = [...new Set([1, ...sections.map(({ before }) => before)])].sort((a, b) => a - b);
  return starts.map((first, index) => ({ first, last: (starts[index + 1] ?? text.paragraphs.length + 1) - 1 }));
}

/** What is there most often; of several the first. */
function findMost<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[T, number] | undefined>(
    (most, entry) => (most && most[1] >= entry[1] ? most : entry),
    undefined,
  )?.[0];
}
