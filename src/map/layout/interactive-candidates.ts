/** Words for the interactive map, each where it may stand, with its size. */
import polylabel from 'polylabel';
import type { Claim, Layer, Place } from '../../model/dossier.ts';
import { listRuns } from '../../model/geometry/positions.ts';
import { type Content, type Line, type LineKind, measureBlock, setLines } from './blocks.ts';
import type { InteractiveContent, InteractiveLabel } from './interactive-data.ts';
import { RANKS } from './word-scene.ts';

export type Position = [longitude: number, latitude: number];

/** How wide a name is set, px, and in how many lines. */
export const NAME_PX = 150;
export const NAME_LINES = 3;

export type Steps = Pick<InteractiveLabel, 'from' | 'to' | 'detail'>;

export function dot(key: string, name: string, rank: number, at: Position, steps: Steps): InteractiveLabel {
  const content: Content = { place: undefined, rows: [], lines: setLines(name, 'landmark', NAME_PX, 2) };
  return { key, rank, ...steps, shape: 'dot', at: [round(at)], says: [write(content)], hasSpeck: true };
}

export function area(
  key: string,
  name: string,
  kind: LineKind,
  rank: number,
  at: Position,
  steps: Steps,
): InteractiveLabel {
  const content: Content = { place: undefined, rows: [], lines: setLines(name, kind, NAME_PX, NAME_LINES) };
  return { key, rank, ...steps, shape: 'area', at: [round(at)], says: [write(content)] };
}

export function along(
  name: string,
  geometry: Place['geometry'] | Layer[number]['geometry'],
  from: number,
  detail: number | undefined,
): InteractiveLabel {
  const content: Content = { place: undefined, rows: [], lines: [line(name, 'water')] };
  const at = geometry ? listAlong(geometry) : [];
  return {
    key: `water ${name}`,
    rank: RANKS.water,
    from,
    ...inDetail(detail),
    shape: 'line',
    at,
    says: [write(content)],
  };
}

/** Shares of a line at which its name may stand, the best first. */
const ALONG = [0.5, 0.35, 0.65, 0.2, 0.8, 0.08, 0.92];

export function listAlong(geometry: NonNullable<Place['geometry']> | Layer[number]['geometry']): Position[] {
  const [longest = []] = listRuns(geometry).toSorted((a, b) => b.length - a.length);
  return ALONG.flatMap((share) => {
    const at = longest[Math.floor(share * (longest.length - 1))];
    return at ? [round(at)] : [];
  });
}

/** In the middle of the widest room of the largest area. */
export function findRoom(geometry: Layer[number]['geometry'] | NonNullable<Place['geometry']>): Position | undefined {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return undefined;
  const areas = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rooms = areas.map((rings) =>
    polylabel(
      rings.map((ring) => ring.map(([x, y]) => [x, y])),
      0.02,
    ),
  );
  const [widest] = rooms.toSorted((a, b) => b.distance - a.distance);
  const [x, y] = widest ?? [];
  return x === undefined || y === undefined ? undefined : [x, y];
}

export function inDetail(detail: number | undefined): Pick<InteractiveLabel, 'detail'> {
  return detail === undefined ? {} : { detail };
}

export function line(text: string, kind: LineKind): Line {
  return { text, kind };
}

export function write(content: Content): InteractiveContent {
  const { width, height } = measureBlock(content);
  return {
    width: Math.ceil(width),
    height,
    rows: content.rows.map((row) => row.map(({ number }: Claim) => number)),
    lines: content.lines.map(({ text, kind, ar }) => (ar === undefined ? [text, kind] : [text, kind, ar])),
  };
}

export function round([longitude, latitude]: readonly [number, number]): Position {
  return [Math.round(longitude * 1e4) / 1e4, Math.round(latitude * 1e4) / 1e4];
}
