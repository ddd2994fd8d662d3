/** What the reader has chosen to see, and the query of an address that says so: `?piece=7&moment=2017-06-30&source=osdh`. */

export interface View {
  /** Number of the claim picked. */
  piece?: number;
  /** Key of a moment that the text dates. */
  moment?: string;
  /** Ids. */
  source?: string;
  /** A second source, to stand beside the first; nothing without one. */
  with?: string;
  side?: string;
  actor?: string;
  theatre?: string;
  /** Whether only what is contradicted is to be seen. */
  contested?: true;
  /** Where the map stands once the reader has moved it: degrees, and Leaflet’s zoom. */
  map?: { latitude: number; longitude: number; zoom: number };
}

/** The values that each choice may have on this page. */
export interface Choices {
  pieces: Pick<ReadonlySet<number>, 'has'>;
  moments: Ids;
  sources: Ids;
  sides: Ids;
  actors: Ids;
  theatres: Ids;
  /** What stands now for numbers and ids that were published and are so no more. */
  formerPieces: Pick<ReadonlyMap<string, string>, 'get'>;
  formerSources: Pick<ReadonlyMap<string, string>, 'get'>;
}

type Ids = Pick<ReadonlySet<string>, 'has'>;

const LISTS = {
  moment: 'moments',
  source: 'sources',
  with: 'sources',
  side: 'sides',
  actor: 'actors',
  theatre: 'theatres',
} as const;
export type Listed = keyof typeof LISTS;
const MAP = /^(-?\d{1,2}(?:\.\d{1,4})?),(-?\d{1,3}(?:\.\d{1,4})?),(\d{1,2}(?:\.\d{1,2})?)$/;
const OTHERS = ['piece', 'contested', 'carte'] as const;

/** What an address asks for and a page does not have. */
export interface Ignored {
  key: Listed | (typeof OTHERS)[number];
  value: string;
}

/** A claim that the address names by the number that it had, and the one that it has. */
export interface Renumbered {
  from: string;
  to: string;
}

/**
 * Never throws: unknown values are left out and listed in `ignored`, former ones read as what stands for them; keys of others are skipped. Of
 * several known values of one list the last holds, and the list is in `repeated`.
 */
export function readView(
  query: string,
  choices: Choices,
): { view: View; ignored: Ignored[]; repeated: Listed[]; renumbered: Renumbered | undefined } {
  const view: View = {};
  const ignored: Ignored[] = [];
  const repeated = new Set<Listed>();
  let renumbered: Renumbered | undefined;
  for (const [key, given] of new URLSearchParams(query)) {
    const value = findPresent(key, given, choices);
    if (key === 'piece') renumbered = value === given ? undefined : { from: given, to: value };
    const map = key === 'carte' ? readMap(value) : undefined;
    if (isListed(key) && choices[LISTS[key]].has(value)) {
      if (view[key] !== undefined && view[key] !== value) repeated.add(key);
      view[key] = value;
    } else if (key === 'piece' && /^\d{1,4}$/.test(value) && choices.pieces.has(Number(value)))
      view.piece = Number(value);
    else if (key === 'contested' && value === '1') view.contested = true;
    else if (map) view.map = map;
    else if (isOwn(key)) ignored.push({ key, value });
  }
  return { view, ignored, repeated: [...repeated], renumbered };
}

function findPresent(key: string, given: string, { formerPieces, formerSources }: Choices): string {
  const former = key === 'piece' ? formerPieces : key === 'source' || key === 'with' ? formerSources : undefined;
  return former?.get(given) ?? given;
}

/** In a fixed order, so that one view has one address; empty for the whole. */
export function formatView({ piece, contested, map, ...lists }: View): string {
  const query = new URLSearchParams();
  if (piece !== undefined) query.set('piece', String(piece));
  for (const key of Object.keys(LISTS).filter(isListed)) if (lists[key] !== undefined) query.set(key, lists[key]);
  if (contested) query.set('contested', '1');
  if (map) query.set('carte', [round(map.latitude, 4), round(map.longitude, 4), round(map.zoom, 2)].join());
  const text = query.toString().replaceAll('%2C', ',');
  return text && `?${text}`;
}

/** Whether anything is left out of what there is. A second source alone leaves nothing out. */
export function isNarrowed({ moment, source, side, actor, theatre, contested }: View): boolean {
  return [moment, source, side, actor, theatre, contested].some((choice) => choice !== undefined);
}

function isListed(key: string): key is Listed {
  return Object.hasOwn(LISTS, key);
}

function isOwn(key: string): key is Ignored['key'] {
  return isListed(key) || OTHERS.some((other) => other === key);
}

function readMap(value: string): View['map'] | undefined {
  const [, latitude, longitude, zoom] = (MAP.exec(value) ?? []).map(Number);
  if (latitude === undefined || longitude === undefined || zoom === undefined) return undefined;
  const isOnEarth = Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 && zoom <= 20;
  return isOnEarth ? { latitude, longitude, zoom } : undefined;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
