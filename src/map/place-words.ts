/** Where the names and numbers of a crop stand: inside it, and never one on another. */
import type { Dossier, MapFrame, Place } from '../model/dossier.ts';
import { findAnchor, listPositions } from './drawing.ts';
import { type Frame, locate } from './frame.ts';

type Label = MapFrame['labels'][number];
type Box = { left: number; right: number; top: number; bottom: number };

/** A crop and what is already written on it, px. */
export interface Sheet {
  frame: Frame;
  taken: Box[];
}

/** Width over height of a crop. */
export const RATIO = 1.5;
/** The width that words are placed for; wider, they have more room. */
export const WIDTH_PX = 340;
/** Mean width of a letter, and the height of a line, px. */
const LETTER = { width: 8.2, height: 18 };
/** Pitch of the numbers, px. */
export const NUMBER_PX = 24;
const NUMBERS_IN_ROW = 5;

/** A sheet with nothing on it but the scale bar. */
export function makeSheet(frame: Frame): Sheet {
  const foot = WIDTH_PX / RATIO;
  return { frame, taken: [{ left: 0, right: 110, top: foot - 18, bottom: foot }] };
}

/** Each name beside its place, on the first side where it stays inside the frame and off the names before it. */
export function placeLabels(places: readonly Place[], { frame, taken }: Sheet): Label[] {
  return places.flatMap((place): Label[] => {
    if (!place.geometry || place.outline !== undefined) return [];
    const [longitude = 0, latitude = 0] = findTop(place);
    const point = toSheet(locate(frame, [longitude, latitude]));
    const width = place.name.length * LETTER.width;
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
    return [{ place: place.id, at: [longitude, latitude], ...chosen.side, isMinor: false }];
  });
}

/** Take the room of a town’s name at its right or at its left; undefined where neither is free. */
export function takeSide(
  position: readonly [number, number],
  name: string,
  { frame, taken }: Sheet,
): Pick<Label, 'dx' | 'dy' | 'anchor'> | undefined {
  const { x, y } = toSheet(locate(frame, position));
  const width = 7 + name.length * LETTER.width;
  const sides = [
    { side: { dx: 7, dy: 4, anchor: 'start' as const }, box: { left: x, right: x + width, top: y - 9, bottom: y + 9 } },
    { side: { dx: -7, dy: 4, anchor: 'end' as const }, box: { left: x - width, right: x, top: y - 9, bottom: y + 9 } },
  ];
  const free = sides.find(({ box }) => isInside(box) && !taken.some((other) => touches(box, other)));
  if (free) taken.push(free.box);
  return free?.side;
}

/** The numbers of each place beside it, where they touch neither a name nor other numbers. */
export function placeMarks(
  { events }: Pick<Dossier, 'events'>,
  places: readonly Place[],
  { frame, taken }: Sheet,
): MapFrame['marks'] {
  const claims = events.flatMap((event) => event.claims);
  return places.flatMap(({ id, geometry }) => {
    const count = claims.filter((claim) => claim.place === id).length;
    const at = findAnchor(geometry, frame);
    if (count === 0 || !at) return [];
    const columns = Math.min(count, NUMBERS_IN_ROW);
    const [width, height] = [columns * NUMBER_PX, Math.ceil(count / columns) * NUMBER_PX];
    const point = toSheet(at);
    const sides = [
      { dx: 0, dy: 10, anchor: 'middle' as const, left: -width / 2 },
      { dx: 11, dy: -11, anchor: 'start' as const, left: 11 },
      { dx: -11, dy: -11, anchor: 'end' as const, left: -11 - width },
      { dx: 0, dy: -8 - height, anchor: 'middle' as const, left: -width / 2 },
      { dx: 0, dy: 28, anchor: 'middle' as const, left: -width / 2 },
      { dx: 0, dy: -30 - height, anchor: 'middle' as const, left: -width / 2 },
    ];
    const boxes = sides.map(({ left, ...side }) => ({
      side,
      box: {
        left: point.x + left,
        right: point.x + left + width,
        top: point.y + side.dy,
        bottom: point.y + side.dy + height,
      },
    }));
    const free = boxes.find(({ box }) => isInside(box) && !taken.some((other) => touches(box, other)));
    const chosen = free ?? boxes[0];
    if (!chosen) return [];
    taken.push(chosen.box);
    return [{ place: id, ...chosen.side, columns, hasLeader: false, lines: [] }];
  });
}

function isInside({ left, right, top, bottom }: Box): boolean {
  return left >= 2 && right <= WIDTH_PX - 2 && top >= 2 && bottom <= WIDTH_PX / RATIO - 2;
}

/** The northernmost position: where a name hangs without hiding the place. */
function findTop({ geometry }: Place): [number, number] {
  const positions = geometry ? listPositions(geometry) : [];
  return positions.toSorted(([, a], [, b]) => b - a)[0] ?? [0, 0];
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** From per cent of the frame. */
function toSheet({ x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: (x / 100) * WIDTH_PX, y: (y / 100) * (WIDTH_PX / RATIO) };
}
