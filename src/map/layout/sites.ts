/** Where words about a place may stand: beside its point, in its area, along its line, as the frame shows it. */
import type { Basemap, Layer, Place } from '../../model/dossier.ts';
import { findMiddle } from '../../model/geometry/check-geometry.ts';
import { listPoints } from '../../model/geometry/positions.ts';
import type { Frame } from '../ground/frame.ts';
import { inArea, insideArea } from './area-candidates.ts';
import type { FrameSize, Point } from './hung-shapes.ts';
import { aroundPoint, type BoxSize } from './label-candidates.ts';
import type { Candidate, Scene } from './layout-labels.ts';
import { alongLine } from './line-candidates.ts';
import { listRings, toShares } from './shares.ts';

/** A frame at the widths of one class. */
export interface Site {
  frame: Frame;
  size: FrameSize;
}

/** The same with what its words keep off. */
export interface Roomed {
  site: Site;
  room: Scene;
}

/** A place, or what is drawn like one: whatever has a shape. */
type Shaped = { geometry: Place['geometry'] | Layer[number]['geometry'] } & Partial<
  Pick<Place, 'outline' | 'precision'>
>;
type Outlines = { basemap: Pick<Basemap, 'governorates' | 'countries'> };

/** Corners of the circle that stands for a place of that radius. */
const CORNERS = 24;
/** A radius that is drawn as a ring and not as a dot, px. */
const LEAST_RING_PX = 7;
/** Of several points of one place, those that words may stand beside, and what each costs more than the one before. */
const MOST_POINTS = 8;
const LATER_COST = 0.1;

/** Candidates at the place itself, best first; none where nothing of it is in the frame. */
export function beside(place: Shaped, box: BoxSize, clearance: number, ground: Outlines, site: Site): Candidate[] {
  const shape = findShape(place, ground);
  if (!shape) return [];
  switch (shape.type) {
    case 'Point':
    case 'MultiPoint': {
      const rings = drawRings(place, site);
      const points = toShares(listPoints(shape), site.frame);
      const each =
        rings.length > 0
          ? rings.map((ring) => inArea([ring], box, site.size))
          : points.map((at) => aroundPoint(at, box, clearance));
      return each
        .filter(({ length }) => length > 0)
        .slice(0, MOST_POINTS)
        .flatMap(putLater);
    }
    case 'LineString':
      return alongLine(toShares(shape.coordinates, site.frame), box, site.size, clearance);
    case 'MultiLineString':
      return shape.coordinates.flatMap((line) => alongLine(toShares(line, site.frame), box, site.size, clearance));
    case 'Polygon':
      return inArea(
        shape.coordinates.map((ring) => toShares(ring, site.frame)),
        box,
        site.size,
      );
    case 'MultiPolygon':
      return shape.coordinates.flatMap((rings) =>
        inArea(
          rings.map((ring) => toShares(ring, site.frame)),
          box,
          site.size,
        ),
      );
  }
}

/** Candidates that the area holds whole; none of another shape. */
export function within({ geometry }: Shaped, box: BoxSize, { frame, size }: Site): Candidate[] {
  const areas =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return areas.flatMap((rings) =>
    insideArea(
      rings.map((ring) => toShares(ring, frame)),
      box,
      size,
    ),
  );
}

/** What of the place is drawn as lines, in shares of the frame. */
export function listOutlines(place: Place, site: Site): (readonly Point[])[] {
  if (place.outline !== undefined || !place.geometry) return [];
  switch (place.geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return drawRings(place, site);
    case 'LineString':
      return [toShares(place.geometry.coordinates, site.frame)];
    case 'MultiLineString':
      return place.geometry.coordinates.map((line) => toShares(line, site.frame));
    case 'Polygon':
    case 'MultiPolygon':
      return listRings(place.geometry, site.frame);
  }
}

/** Where a line from words far off leads to; undefined where that is not in the frame. */
export function findMiddlePoint(place: Place, site: Site): Point | undefined {
  if (!place.geometry) return undefined;
  const [at] = toShares([findMiddle(place.geometry)], site.frame);
  return at && at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1 ? at : undefined;
}

/** Whether its doubt is drawn as a ring: at the least width of the class it would be larger than a dot. */
export function isRing(place: Place, site: Site): boolean {
  return drawRings(place, site).length > 0;
}

function findShape({ geometry, outline }: Shaped, { basemap }: Outlines): Shaped['geometry'] {
  if (outline === undefined) return geometry;
  return [...basemap.governorates, ...basemap.countries].find(({ id }) => id === outline)?.geometry ?? geometry;
}

/** What is nearer to the first of several points is better. */
function putLater(candidates: readonly Candidate[], index: number): Candidate[] {
  return candidates.map((candidate) => ({ ...candidate, cost: candidate.cost + index * LATER_COST }));
}

/** What a line from words to their place costs, without its length; what words cost that hang out of their area. */
const LEADER_COST = 1.8;
const HANGS_OUT = 1.2;

/**
 * Words whose middle stands in their place’s own ring need no line to it. In the ring of another place they would be read
 * as words about that: they do not stand there, unless their own place does.
 */
export function holdToRings(
  candidates: readonly Candidate[],
  place: Place,
  told: readonly Place[],
  site: Site,
): readonly Candidate[] {
  const { ratio, widths } = site.size;
  const own = listCircles(place, site);
  const others = told.filter((other) => other !== place).flatMap((other) => listCircles(other, site));
  if (own.length + others.length === 0) return candidates;
  const isIn = (x: number, y: number, circle: Circle) => Math.hypot(x - circle.x, y - circle.y / ratio) < circle.radius;
  const ends = [widths.least, widths.most];
  // Most candidates hang on one point.
  let [point, strangers]: [Point | undefined, Circle[]] = [undefined, []];
  const held: Candidate[] = [];
  for (const candidate of candidates) {
    const { box, leader, cost } = candidate;
    const [right, down] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const isInAt = (width: number, circle: Circle) => isIn(box.x + right / width, box.y / ratio + down / width, circle);
    if (box.x !== point?.x || box.y !== point.y) {
      point = box;
      strangers = others.filter((circle) => !isIn(box.x, box.y / ratio, circle));
    }
    if (strangers.some((circle) => ends.some((width) => isInAt(width, circle)))) continue;
    const isInOwn = leader && own.length > 0 && ends.every((width) => own.some((circle) => isInAt(width, circle)));
    held.push(isInOwn ? { ...candidate, leader: undefined, cost: Math.max(HANGS_OUT, cost - LEADER_COST) } : candidate);
  }
  return held;
}

/** A circle on the frame; its radius is a share of the width. */
interface Circle extends Point {
  radius: number;
}

const circled = new WeakMap<Site, Map<Shaped, readonly Circle[]>>();

/** One around each of its points; none where it is drawn as dots, a line or an area. Found once for each site. */
function listCircles(place: Shaped, site: Site): readonly Circle[] {
  const known = circled.get(site) ?? new Map<Shaped, readonly Circle[]>();
  circled.set(site, known);
  const circles = known.get(place) ?? findCircles(place, site);
  known.set(place, circles);
  return circles;
}

function findCircles({ geometry, precision, outline }: Shaped, { frame, size }: Site): Circle[] {
  if (outline !== undefined) return [];
  const radius = ((precision?.radiusKm ?? 0) * frame.unitsPerKm) / frame.width;
  if (radius * size.widths.least < LEAST_RING_PX) return [];
  return listPoints(geometry).map((position) => {
    const [x = 0, y = 0] = frame.projection(position) ?? [];
    return { x: x / frame.width, y: y / frame.height, radius };
  });
}

/** The same as outlines. */
function drawRings(place: Shaped, site: Site): Point[][] {
  const { width, height } = site.frame;
  return listCircles(place, site).map(({ x, y, radius }) =>
    Array.from({ length: CORNERS }, (_, corner) => {
      const angle = (corner / CORNERS) * 2 * Math.PI;
      return { x: x + radius * Math.cos(angle), y: y + (radius * Math.sin(angle) * width) / height };
    }),
  );
}
