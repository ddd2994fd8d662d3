/** Where the names and numbers of a crop stand: inside it, and never one on another. */
import type { Dossier, MapFrame, Place } from '../../model/dossier.ts';
import { bringNear } from '../../model/geometry/antimeridian.ts';
import { listPositions } from '../../model/geometry/positions.ts';
import { type Frame, locate } from '../ground/frame.ts';

/** Longitude, latitude, in degrees. */
type Position = [number, number];
type Label = MapFrame['labels'][number];
type Box = { left: number; right: number; top: number; bottom: number };

/** A crop and what is already written on it, px. */
export interface LabelLayout {
  frame: Frame;
  taken: Box[];
}

/** Width over height of a crop. */
export const RATIO = 1.5;
/** The width that words are placed for; wider, they have more room. */
export const WIDTH_PX = 340;
const FOOT = WIDTH_PX / RATIO;
/** Half of a town’s dot, px. */
const DOT_PX = 4;
/** Mean width of a letter, and the height of a line, px. */
const LETTER = { width: 8.2, height: 18 };
/** Mean width of a letter of the names of towns, which are set lighter, px. */
const LIGHT_LETTER_PX = 7.2;
/** Pitch of the numbers, px. */
export const NUMBER_PX = 24;
const NUMBERS_IN_ROW = 5;
/** Mean width of a capital of a region’s name, widely spaced, px. */
const CAPITAL_PX = 11.5;
/** Letters above which a name would fill the crop, and gives way to the shorter one that the map has for the place. */
const LONG_NAME = 24;

/** A layout in which the scale bar and the dots of towns are already placed. */
export function startLayout(frame: Frame, towns: readonly (Readonly<Position> | undefined)[]): LabelLayout {
  const dots = towns
    .filter((town) => town !== undefined)
    .map((town) => {
      const { x, y } = toPixels(locate(frame, town));
      return { left: x - DOT_PX, right: x + DOT_PX, top: y - DOT_PX, bottom: y + DOT_PX };
    });
  return { frame, taken: [{ left: 0, right: 110, top: FOOT - 18, bottom: FOOT }, ...dots] };
}

/** The name of each place that is drawn by its outline, across the middle of it or as near as no town is covered. */
export function placeRegions(places: readonly Place[], { frame, taken }: LabelLayout): MapFrame['lettering'] {
  return places.flatMap(({ name, outline, geometry }) => {
    if (outline === undefined || geometry?.type !== 'Point') return [];
    const [longitude, latitude] = geometry.coordinates;
    const [, south, , north] = frame.extent;
    const half = (name.length * CAPITAL_PX) / 2;
    const lines = [0, -20, 20, -40, 40].map((shift) => {
      const at: Position = [longitude, latitude - (shift / FOOT) * (north - south)];
      const { x, y } = toPixels(locate(frame, at));
      return { at, box: { left: x - half, right: x + half, top: y - 12, bottom: y + 5 } };
    });
    const line = lines.find(({ box }) => isInside(box) && !taken.some((other) => touches(box, other))) ?? lines[0];
    if (!line) return [];
    taken.push(line.box);
    return [{ text: name, kind: 'region', at: line.at, isMinor: false }];
  });
}

/** What the frames of the map call a place, where that is shorter than its long name. */
function findShortName({ id, name }: Place, { frames }: Dossier['map']): string | undefined {
  if (name.length <= LONG_NAME) return undefined;
  const names = frames.flatMap(({ labels, marks }) => [
    ...labels.flatMap(({ place, text }) => (place === id && text ? [text] : [])),
    ...marks.flatMap(({ place, title }) => (place === id && title ? [title] : [])),
  ]);
  return names.find((other) => other.length < name.length);
}

/** Each name beside its place, on the first side where it stays inside the frame and off the names before it. */
export function placeLabels(
  { map }: Pick<Dossier, 'map'>,
  places: readonly Place[],
  { frame, taken }: LabelLayout,
): Label[] {
  return places.flatMap((place): Label[] => {
    if (!place.geometry || place.outline !== undefined) return [];
    const text = findShortName(place, map);
    const [longitude = 0, latitude = 0] = findNorthmost(place);
    const point = toPixels(locate(frame, [longitude, latitude]));
    const width = (text ?? place.name).length * LETTER.width;
    const sides = [
      { dx: 0, dy: -9, anchor: 'middle' as const, left: -width / 2 },
      { dx: 9, dy: 5, anchor: 'start' as const, left: 9 },
      { dx: -9, dy: 5, anchor: 'end' as const, left: -9 - width },
      { dx: 0, dy: 22, anchor: 'middle' as const, left: -width / 2 },
      { dx: 0, dy: -28, anchor: 'middle' as const, left: -width / 2 },
      { dx: 0, dy: 42, anchor: 'middle' as const, left: -width / 2 },
      { dx: 0, dy: -48, anchor: 'middle' as const, left: -width / 2 },
    ];
    const boxes = sides.map(({ dx, dy, left, anchor }) => {
      // A name in the middle of its place is moved in rather than cut off by the edge.
      const [over, under] = [point.x + left + width - (WIDTH_PX - 2), 2 - point.x - left];
      const shift = anchor === 'middle' ? Math.max(0, under) - Math.max(0, over) : 0;
      const box = {
        left: point.x + left + shift,
        right: point.x + left + shift + width,
        top: point.y + dy - 14,
        bottom: point.y + dy - 14 + LETTER.height,
      };
      return { side: { dx: dx + shift, dy, anchor }, box };
    });
    const free = boxes.find(({ box }) => isInside(box) && !taken.some((other) => touches(box, other)));
    const chosen = free ?? boxes[0];
    if (!chosen) return [];
    taken.push(chosen.box);
    return [{ place: place.id, text, at: [longitude, latitude], ...chosen.side, isMinor: false }];
  });
}

/** Take the room of a town’s name beside, below or above it; undefined where none is free. */
export function placeBeside(
  position: readonly [number, number],
  name: string,
  { frame, taken }: LabelLayout,
): Pick<Label, 'dx' | 'dy' | 'anchor'> | undefined {
  const { x, y } = toPixels(locate(frame, position));
  const width = 7 + name.length * LIGHT_LETTER_PX;
  const sides = [
    {
      side: { dx: 7, dy: 4, anchor: 'start' as const },
      box: { left: x + DOT_PX, right: x + width, top: y - 9, bottom: y + 9 },
    },
    {
      side: { dx: -7, dy: 4, anchor: 'end' as const },
      box: { left: x - width, right: x - DOT_PX, top: y - 9, bottom: y + 9 },
    },
    ...[18, -10].map((dy) => ({
      side: { dx: 0, dy, anchor: 'middle' as const },
      box: { left: x - width / 2, right: x + width / 2, top: y + dy - 13, bottom: y + dy + 5 },
    })),
  ];
  const free = sides.find(({ box }) => isInside(box) && !taken.some((other) => touches(box, other)));
  if (free) taken.push(free.box);
  return free?.side;
}

/** The numbers of each place beside it, outside an area, where they touch neither a name nor other numbers. */
export function placeMarks(
  { claims }: Pick<Dossier, 'claims'>,
  places: readonly Place[],
  { frame, taken }: LabelLayout,
): MapFrame['marks'] {
  return places.flatMap((place) => {
    const { id, geometry } = place;
    const count = claims.filter((claim) => claim.place === place).length;
    if (count === 0 || !geometry) return [];
    const columns = Math.min(count, NUMBERS_IN_ROW);
    const [width, height] = [columns * NUMBER_PX, Math.ceil(count / columns) * NUMBER_PX];
    const { south, east, west, north } = findEdges(geometry, frame);
    const sides = [
      { at: south, dx: 0, dy: 10, anchor: 'middle' as const, left: -width / 2 },
      { at: east, dx: 11, dy: -11, anchor: 'start' as const, left: 11 },
      { at: west, dx: -11, dy: -11, anchor: 'end' as const, left: -11 - width },
      { at: north, dx: 0, dy: -8 - height, anchor: 'middle' as const, left: -width / 2 },
      { at: south, dx: 0, dy: 28, anchor: 'middle' as const, left: -width / 2 },
      { at: north, dx: 0, dy: -30 - height, anchor: 'middle' as const, left: -width / 2 },
    ];
    const boxes = sides.map(({ left, ...side }) => {
      const point = toPixels(locate(frame, side.at));
      const top = point.y + side.dy;
      return { side, box: { left: point.x + left, right: point.x + left + width, top, bottom: top + height } };
    });
    const free = boxes.find(({ box }) => isInside(box) && !taken.some((other) => touches(box, other)));
    const chosen = free ?? boxes[0];
    if (!chosen) return [];
    taken.push(chosen.box);
    return [{ place: id, ...chosen.side, columns, hasLeader: false, lines: [] }];
  });
}

/** The middles of the four sides of an area’s box; for a line its middle, and for a point itself, four times. */
function findEdges(
  geometry: NonNullable<Place['geometry']>,
  { extent: [from, , to] }: Frame,
): Record<'south' | 'east' | 'west' | 'north', Position> {
  const positions = listPositions(geometry).map(([x, y]): Position => [bringNear(x, (from + to) / 2), y]);
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    const middle = positions[Math.floor(positions.length / 2)] ?? [0, 0];
    return { south: middle, east: middle, west: middle, north: middle };
  }
  const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  return { south: [x, bottom], east: [right, y], west: [left, y], north: [x, top] };
}

function isInside({ left, right, top, bottom }: Box): boolean {
  return left >= 2 && right <= WIDTH_PX - 2 && top >= 2 && bottom <= FOOT - 2;
}

/** The northernmost position: where a name hangs without hiding the place. */
function findNorthmost({ geometry }: Place): [number, number] {
  const positions = geometry ? listPositions(geometry) : [];
  return positions.toSorted(([, a], [, b]) => b - a)[0] ?? [0, 0];
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** From per cent of the frame. */
function toPixels({ x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: (x / 100) * WIDTH_PX, y: (y / 100) * (WIDTH_PX / RATIO) };
}
