/** Lays out the words of the interactive map at one zoom step, for all of its ground: moving the map needs no new layout. */
import { cosine, KM_PER_DEGREE, toRadians } from '../../model/geometry/earth.ts';
import { projectLatitude } from '../../model/geometry/ordinate.ts';
import {
  type Bounds,
  type FrameSize,
  type HungBox,
  LEAST_RING_PX,
  type Leader,
  type Point,
  takeInPoint,
  toPx,
} from './hung-shapes.ts';
import type { Box, InteractiveContent, InteractiveLabel, InteractiveMap } from './interactive-data.ts';
import { aroundPoint, awayFrom, type BoxSize, hang } from './label-candidates.ts';
import { type Candidate, type Label, layoutLabels } from './layout-labels.ts';

export interface InteractiveWords {
  label: InteractiveLabel;
  content: InteractiveContent;
  box: HungBox;
  align: Candidate['align'];
  leader: Leader | undefined;
}

/** How large the map is at the steps. */
export interface InteractiveScale {
  /** Width of the frame at step 0, px. */
  framePx: number;
  /** The step from which a detail is drawn. */
  detailSteps: readonly number[];
}

const CLEARANCE = { claims: 7, speck: 5, line: 3 };
/** How far off words may stand, px, and in how many directions: a phone lays them out while its reader waits. */
const FAR = { distances: [19, 43, 78, 123], directions: 8 };
/** How long a better layout is searched for. */
const SEARCH_STEPS = 1500;
/** Candidates that are tried at each point of a line but the first. */
const PLACES_ALONG = 2;
/** Cost of each part of a label that is left out. */
const LESS = 4;
/** Cost of words that the side of the view cuts: more than of leaving parts out. */
const CUT = 9;
/** Half of a place’s dot, and of a landmark’s, with the paper around it, px. */
const DOT_PX = 6;
const SPECK_PX = 4;

/** In shares of the box, on a Mercator map. */
export function locateIn([west, south, east, north]: Box, [longitude, latitude]: readonly [number, number]): Point {
  const top = projectLatitude(north);
  return {
    x: (longitude - west) / (east - west),
    y: (top - projectLatitude(latitude)) / (top - projectLatitude(south)),
  };
}

/** Width over height of the box, drawn. */
export function ratioOf([west, south, east, north]: Box): number {
  return toRadians(east - west) / (projectLatitude(north) - projectLatitude(south));
}

/** In its middle. */
export function measureWidthKm([west, south, east, north]: Box): number {
  return (east - west) * KM_PER_DEGREE * cosine((south + north) / 2);
}

/** The zoom steps that show a thing: `detail` draws it, `until` takes its place. */
export interface Steps {
  from?: number;
  to?: number;
  detail?: number;
  until?: number;
}

export function isShown(
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, detail, until }: Steps,
  step: number,
  { detailSteps }: InteractiveScale,
): boolean {
  const starts = detail === undefined ? from : (detailSteps[detail] ?? Number.POSITIVE_INFINITY);
  return step >= starts && step <= to && !(until !== undefined && step >= (detailSteps[until] ?? 0));
}

/** The places that are drawn as dots: of any other the ring of doubt shows where it is. */
export function listDotsAtStep(
  map: InteractiveMap,
  step: number,
  scale: InteractiveScale,
): (InteractiveMap['dots'][number] & Point)[] {
  const pxOfKm = (scale.framePx * 2 ** step) / measureWidthKm(map.frame);
  return map.dots
    .filter((dot) => isShown(dot, step, scale) && dot.doubtKm * pxOfKm < LEAST_RING_PX)
    .map((dot) => ({ ...dot, ...locateIn(map.box, dot.at) }));
}

/** What of the map its window shows, and of that the scale covers: px from the corner of the box, which is so many px wide. */
export interface View extends Bounds {
  boxPx: number;
  scale?: Bounds | undefined;
}

/**
 * The same for the same step and view; nothing overlaps from the step to the next. At step 0 what lies in the frame is left
 * out: there the words of the drawing stand. Words that the side of the view would cut, or part from their place, stand elsewhere, where they can; those that its scale would cover, or nowhere.
 */
export function layOutAtStep(
  map: InteractiveMap,
  step: number,
  scale: InteractiveScale,
  view?: View,
): InteractiveWords[] {
  const frame = map.frame;
  const boxPx = (scale.framePx * (map.box[2] - map.box[0])) / (frame[2] - frame[0]);
  const least = boxPx * 2 ** step;
  const size: FrameSize = { ratio: ratioOf(map.box), widths: { least, most: 2 * least } };
  const said = new Map<Candidate, { content: InteractiveContent; box: HungBox }>();
  const shown = map.labels.filter(
    (label) => isShown(label, step, scale) && !(step === 0 && label.at[0] && isIn(frame, label.at[0])),
  );
  const dots = listDotsAtStep(map, step, scale);
  const dotted = new Set(dots.map(({ place }) => place));
  const labels = shown.map((label): Label => {
    const isNeeded = label.isNeeded && label.place && dotted.has(label.place.id);
    const contents = label.says.filter(({ from = step }) => step >= from);
    const candidates = contents.flatMap((content, index) =>
      listCandidates(label, content, map.box).flatMap((candidate): Candidate[] => {
        const box = label.hasSpeck ? takeInPoint(candidate.box, SPECK_PX) : candidate.box;
        const seen = view && toPx(box, view.boxPx, size.ratio);
        if (seen && view.scale && overlap(seen, view.scale)) return [];
        const point = view && { x: box.x * view.boxPx, y: (box.y * view.boxPx) / size.ratio };
        const isCut = seen && point && cuts(view, seen, point);
        // Half a name says less than none; of a dot it tells at least that there is one.
        if (isCut && !isNeeded && holds(view, point)) return [];
        const taken = { ...candidate, box, cost: candidate.cost + index * LESS + (isCut ? CUT : 0) };
        said.set(taken, { content, box: candidate.box });
        return [taken];
      }),
    );
    return { key: label.key, rank: label.rank, candidates, isNeeded };
  });
  const obstacles = dots.map(({ x, y }) => around({ x, y }, DOT_PX));
  const { placed } = layoutLabels({ ...size, obstacles, edges: [] }, labels, SEARCH_STEPS);
  return shown.flatMap((label) => {
    const candidate = placed.get(label.key);
    const stood = candidate && said.get(candidate);
    return stood ? [{ label, ...stood, align: candidate.align, leader: candidate.leader }] : [];
  });
}

function overlap(a: Bounds, b: Bounds): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether one side of the view runs through the box, or between it and the point that it is about. */
function cuts(view: Bounds, { left, right, top, bottom }: Bounds, point: Point): boolean {
  const isSeen = overlap({ left, right, top, bottom }, view) || holds(view, point);
  const isWhole = left >= view.left && right <= view.right && top >= view.top && bottom <= view.bottom;
  return isSeen && !isWhole;
}

function holds(view: Bounds, { x, y }: Point): boolean {
  return x > view.left && x < view.right && y > view.top && y < view.bottom;
}

function listCandidates(label: InteractiveLabel, content: BoxSize, box: Box): Candidate[] {
  const points = label.at.map((at) => locateIn(box, at));
  const [first] = points;
  if (!first) return [];
  const isClaim = label.isFar && label.shape === 'dot';
  const clearance = label.hasSpeck ? CLEARANCE.speck : isClaim ? CLEARANCE.claims : CLEARANCE.line;
  const far = label.isFar ? awayFrom({ at: first, reach: () => CLEARANCE.claims }, content, FAR) : [];
  if (label.shape === 'area') return [...inside(first, content), ...far];
  const near = points.flatMap((at, index) =>
    aroundPoint(at, content, clearance)
      .slice(0, index === 0 ? 8 : PLACES_ALONG)
      .map((candidate) => ({ ...candidate, cost: candidate.cost + index * 0.2 })),
  );
  return [...near, ...far];
}

/** In the middle of an area, then near it. */
function inside(at: Point, content: BoxSize): Candidate[] {
  const { width, height } = content;
  return [0, -1, 1].flatMap((row) =>
    [0, -1, 1].map((column): Candidate => {
      const [left, top] = [column * width * 0.6 - width / 2, row * height * 0.7 - height / 2];
      return { box: hang(at, left, top, content), align: 'middle', cost: Math.abs(row) * 0.3 + Math.abs(column) * 0.2 };
    }),
  );
}

function around({ x, y }: Point, px: number): HungBox {
  return { x, y, left: -px, right: px, top: -px, bottom: px };
}

function isIn([west, south, east, north]: Box, [longitude, latitude]: readonly [number, number]): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
