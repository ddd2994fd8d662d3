/** Where words about a place may stand: beside its point, in its area, along its line, as the frame shows it. */
import type { Basemap, Layer, Place } from '../../model/dossier.ts';
import { listPoints } from '../../model/geometry/positions.ts';
import type { Frame } from '../ground/frame.ts';
import { aimAtWidest, inArea, insideArea } from './area-candidates.ts';
import { type FrameSize, LEAST_RING_PX, type Point } from './hung-shapes.ts';
import { type Aim, aroundPoint, type BoxSize, isOnFrame } from './label-candidates.ts';
import type { Candidate, Scene } from './layout-labels.ts';
import { aimAlong, alongLine } from './line-candidates.ts';
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
    case 'MultiPolygon':
      return listAreas(shape, site.frame).flatMap((rings) => inArea(rings, box, site.size));
  }
}

/** The areas of a shape, each by its rings; none of another shape. */
function listAreas(shape: Shaped['geometry'], frame: Frame): (readonly Point[])[][] {
  const areas =
    shape?.type === 'Polygon' ? [shape.coordinates] : shape?.type === 'MultiPolygon' ? shape.coordinates : [];
  return areas.map((rings) => rings.map((ring) => toShares(ring, frame)));
}

/** Candidates that the area holds whole; none of another shape. */
export function within({ geometry }: Shaped, box: BoxSize, { frame, size }: Site): Candidate[] {
  return listAreas(geometry, frame).flatMap((rings) => insideArea(rings, box, size));
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

/** Px from a dot at which a line to it ends. */
const DOT_CLEARANCE = 7;

/** What lines from words further off lead to; none where nothing of the place is on the frame. Found once for each site. */
export function listAims(place: Place, ground: Outlines, site: Site): readonly Aim[] {
  const known = aimed.get(site) ?? new Map<Place, readonly Aim[]>();
  aimed.set(site, known);
  const aims = known.get(place) ?? findAims(place, ground, site);
  known.set(place, aims);
  return aims;
}

const aimed = new WeakMap<Site, Map<Place, readonly Aim[]>>();

function findAims(place: Place, ground: Outlines, site: Site): readonly Aim[] {
  const shape = findShape(place, ground);
  if (!shape) return [];
  switch (shape.type) {
    case 'Point':
    case 'MultiPoint': {
      const [circle] = listCircles(place, site);
      const [at] = toShares(listPoints(shape).slice(0, 1), site.frame);
      if (!at || !isOnFrame(at)) return [];
      if (!circle) return [{ at, reach: () => DOT_CLEARANCE, isDot: true }];
      const { ratio, widths } = site.size;
      const reach = circle.radius * widths.least;
      const onFrame = ({ x, y }: Point) => ({ x: at.x + x / widths.least, y: at.y + (y / widths.least) * ratio });
      return [{ at, reach: () => reach, onFrame }];
    }
    case 'LineString':
      return aimAlong(toShares(shape.coordinates, site.frame), site.size);
    case 'MultiLineString':
      return shape.coordinates.slice(0, 1).flatMap((line) => aimAlong(toShares(line, site.frame), site.size));
    case 'Polygon':
    case 'MultiPolygon':
      return aimAtWidest(listAreas(shape, site.frame), site.size);
  }
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

/** A circle on the frame; its radius is a share of the width. */
export interface Circle extends Point {
  radius: number;
}

const circled = new WeakMap<Site, Map<Shaped, readonly Circle[]>>();

/** One around each of its points; none where it is drawn as dots, a line or an area. Found once for each site. */
export function listCircles(place: Shaped, site: Site): readonly Circle[] {
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
  return toShares(listPoints(geometry), frame).map(({ x, y }) => ({ x, y, radius }));
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
