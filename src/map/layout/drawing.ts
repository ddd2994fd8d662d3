/** What one frame shows of the Dossier: layers, shapes with their doubt, names and numbers, ready to be written as SVG. */
import { geoArea, geoCentroid, geoContains } from 'd3-geo';
import type { Actor, Basemap, Claim, Dossier, Landmark, MapFrame, Place, PlaceGeometry } from '../../model/dossier.ts';
import { isInside } from '../../model/geometry/check-geometry.ts';
import { listPositions } from '../../model/geometry/positions.ts';
import { type Layers, listLayers } from '../ground/credits.ts';
import { type Frame, fitFrame, locate } from '../ground/frame.ts';
import { renderPath, rewind } from '../ground/path.ts';

export interface Drawing {
  id: string;
  title: string;
  frame: Frame;
  /** Of the basemap, those of which something is drawn. */
  layers: Layers;
  provinces: Outline[];
  water: { lakes: string; rivers: { d: string; rank: number }[] };
  roads: string[];
  shapes: Shape[];
  dots: { place: Place | undefined; x: number; y: number }[];
  /** Places of the text, and landmarks that it does not name. */
  names: Name[];
  lettering: { text: string; kind: 'region' | 'water'; isMinor: boolean; x: number; y: number }[];
  marks: Mark[];
  /** Length of the scale bar, in per cent of the width. */
  scale: { km: number; percent: number };
}

/** A province: drawn apart when the text names it. */
export interface Outline {
  d: string;
  isNamed: boolean;
  place: Place | undefined;
}

/** A place as large as its doubt; the `edge` of an area is without what cuts it at the antimeridian. Lengths in units of the frame, x and y in per cent of it. */
export type Shape = { place: Place; style: Actor['style'] } & (
  | { kind: 'area'; d: string; edge: string; blur: number; pattern: 'hatched' | 'dotted' | 'crossed' | undefined }
  | { kind: 'line'; d: string; width: number }
  | { kind: 'ring'; cx: number; cy: number; radius: number }
  | { kind: 'dot'; x: number; y: number }
);

export interface Name {
  text: string;
  ar: string | undefined;
  /** Undefined for a landmark, which the text does not name. */
  place: Place | undefined;
  x: number;
  y: number;
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
  isMinor: boolean;
}

/** Numbers of the claims that a place carries, row by row, with words when it is an annotation. */
export interface Mark {
  place: Place;
  x: number;
  y: number;
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
  title: string | undefined;
  lines: string[];
  rows: Claim[][];
  /** End of the line that leads from the numbers to the place, in per cent; undefined where they stand on it. */
  leader: { x: number; y: number } | undefined;
}

/** Below this, in units, a ring of doubt would be smaller than the dot that marks the place. */
const LEAST_RING = 5;

/** Every frame of the map, the first being the whole. */
export function drawMap(dossier: Dossier, basemap: Basemap): Drawing[] {
  const frames = dossier.map.frames.map(({ extent }) => fitFrame(extent));
  const homes = new Map(dossier.places.map((place) => [place.id, findHome(place, frames)]));
  // Borders between provinces that the text does not name, and lesser rivers, would only weigh.
  const ground = {
    ...basemap,
    governorates: basemap.governorates.filter(({ id }) => dossier.places.some(({ outline }) => outline === id)),
    rivers: basemap.rivers.filter(({ properties }) => properties.rank === 1),
  };
  return dossier.map.frames.flatMap((mapFrame, index) => {
    const frame = frames[index];
    const isHome = (place: Place) => homes.get(place.id) === frame;
    return frame ? [drawFrame({ ...dossier, basemap: ground }, mapFrame, frame, { isWhole: index === 0, isHome })] : [];
  });
}

/** The smallest frame that holds the whole place: the one that draws it. */
export function findHome({ geometry, outline }: Place, frames: readonly Frame[]): Frame | undefined {
  if (!geometry) return undefined;
  const [whole] = frames;
  if (outline !== undefined) return whole;
  const positions = listPositions(geometry);
  return (
    frames
      .filter((frame) => positions.every((position) => isInside(position, frame.extent)))
      .sort((a, b) => b.unitsPerKm - a.unitsPerKm)[0] ?? whole
  );
}

/** What a frame is drawn from. */
export type Ground = Pick<Dossier, 'claims' | 'landmarks' | 'places'> & { basemap: Basemap };

export interface Scope {
  /** Provinces, rivers and roads of the basemap are drawn; without them the ground is bare. */
  isWhole: boolean;
  /** Whether a place is drawn here even without a label. */
  isHome: (place: Place) => boolean;
}

/** One frame of the map, or a crop of it. */
export function drawFrame(dossier: Ground, mapFrame: MapFrame, frame: Frame, { isWhole, isHome }: Scope): Drawing {
  const { basemap } = dossier;
  const labelled = new Set(mapFrame.labels.map(({ place }) => place));
  const outlines = new Map(dossier.places.flatMap((place) => (place.outline ? [[place.outline, place]] : [])));
  const shown = dossier.places.filter(
    (place) => place.outline === undefined && (isHome(place) || labelled.has(place.id)),
  );
  const shapes = shown.flatMap((place) => drawShape(place, frame) ?? []);
  const lines = dossier.landmarks.flatMap(({ layer, geometry }) =>
    isLine(geometry) ? [{ layer, d: renderPath(frame, geometry) }] : [],
  );
  const landmarks = drawLandmarks(dossier.landmarks, mapFrame, frame);
  const length = mapFrame.scaleKm * frame.unitsPerKm;
  const provinces = isWhole
    ? basemap.governorates
        .map(({ id, geometry }) => ({
          d: renderPath(frame, geometry),
          isNamed: outlines.has(id),
          place: outlines.get(id),
        }))
        .filter(({ d }) => d)
    : [];
  const water = {
    lakes: renderPath(frame, ...basemap.lakes.map(({ geometry }) => geometry)),
    rivers: isWhole
      ? basemap.rivers
          .map(({ geometry, properties }) => ({ d: renderPath(frame, geometry), rank: properties.rank ?? 1 }))
          .filter(({ d }) => d)
      : lines.filter(({ layer, d }) => layer === 'water' && d).map(({ d }) => ({ d, rank: 1 })),
  };
  return {
    id: mapFrame.id,
    title: mapFrame.title,
    frame,
    // A closer line of a river is drawn from the basemap’s, where it has one.
    layers: listLayers(
      { provinces, water },
      isWhole || renderPath(frame, ...basemap.rivers.map(({ geometry }) => geometry)) !== '',
    ),
    provinces,
    water,
    roads: isWhole ? lines.filter(({ layer, d }) => layer === 'road' && d).map(({ d }) => d) : [],
    shapes: shapes.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
    dots: [
      ...shapes.flatMap((shape) => (shape.kind === 'dot' ? [{ place: shape.place, x: shape.x, y: shape.y }] : [])),
      ...landmarks.map(({ x, y }) => ({ place: undefined, x, y })),
    ],
    names: [...drawLabels(dossier.places, mapFrame, frame, shapes), ...landmarks],
    lettering: mapFrame.lettering.map(({ at, ...lettering }) => ({ ...lettering, ...locate(frame, at) })),
    marks: drawMarks(dossier, mapFrame, frame),
    scale: { km: mapFrame.scaleKm, percent: Math.round((length / frame.width) * 1000) / 10 },
  };
}

const PATTERNS = { brick: undefined, graphite: 'hatched', teal: 'dotted', plain: undefined } as const;

/** From the ground up. */
const ORDER = ['area', 'ring', 'line', 'dot'];

function drawShape(place: Place, frame: Frame): Shape | undefined {
  const { geometry, precision, status } = place;
  // What nobody is named for wears nobody’s ink.
  const style = status?.by.some(({ unattributed }) => !unattributed) ? status.holder.style : 'plain';
  const doubt = (precision.radiusKm ?? 0) * frame.unitsPerKm;
  if (!geometry) return undefined;
  if (geometry.type === 'Point') {
    const at = locate(frame, geometry.coordinates);
    if (doubt < LEAST_RING) return { kind: 'dot', place, style, ...at };
    const [cx = 0, cy = 0] = frame.projection(geometry.coordinates) ?? [];
    return { kind: 'ring', place, style, radius: Math.round(doubt), cx: Math.round(cx), cy: Math.round(cy) };
  }
  const d = renderPath(frame, geometry);
  if (isLine(geometry)) return { kind: 'line', place, style, d, width: Math.round(doubt * 2) };
  const pattern = status?.state === 'disputed' ? 'crossed' : PATTERNS[style];
  return { kind: 'area', place, style, d, edge: drawEdge(geometry, frame) ?? d, blur: Math.round(doubt / 3), pattern };
}

function isLine(geometry: PlaceGeometry): geometry is PlaceGeometry & { type: 'LineString' | 'MultiLineString' } {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString';
}

type Area = PlaceGeometry & { type: 'Polygon' | 'MultiPolygon' };

/** The rings without the sides on which RFC 7946 cuts an area in two (3.1.9): no border runs there. Undefined where there is none. */
function drawEdge(geometry: Area, frame: Frame): string | undefined {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const isCut = ([x]: Position, [next]: Position) => Math.abs(x) === 180 && x === next;
  if (!rings.some((ring) => ring.some((position, index) => isCut(position, ring[index + 1] ?? [0, 0]))))
    return undefined;
  const lines = rings.flatMap((ring) => {
    const parts: Position[][] = [[]];
    for (const [index, position] of ring.entries()) {
      parts.at(-1)?.push(position);
      if (isCut(position, ring[index + 1] ?? [0, 0])) parts.push([]);
    }
    return parts.filter(({ length }) => length > 1);
  });
  return renderPath(frame, { type: 'MultiLineString', coordinates: lines });
}

function drawLabels(places: readonly Place[], { labels }: MapFrame, frame: Frame, shapes: readonly Shape[]): Name[] {
  return labels.flatMap(({ place: id, at: position, text, ...label }) => {
    const place = places.find((candidate) => candidate.id === id);
    const at = position ? locate(frame, position) : place && findAnchor(place.geometry, frame);
    const hasDot = shapes.some((shape) => shape.place.id === id && shape.kind === 'dot');
    return place && at ? [{ ...label, ...at, text: text ?? place.name, ar: hasDot ? place.ar : undefined, place }] : [];
  });
}

function drawLandmarks(landmarks: readonly Landmark[], mapFrame: MapFrame, frame: Frame): Name[] {
  return mapFrame.landmarks.flatMap(({ landmark: id, ...label }) => {
    const landmark = landmarks.find((candidate) => candidate.id === id);
    const at = landmark && findAnchor(landmark.geometry, frame);
    return landmark && at ? [{ ...label, ...at, text: landmark.name, ar: undefined, place: undefined }] : [];
  });
}

function drawMarks(
  { places, claims: all }: Pick<Dossier, 'claims' | 'places'>,
  { marks }: MapFrame,
  frame: Frame,
): Mark[] {
  return marks.flatMap(({ place: id, at: position, columns, hasLeader, ...mark }) => {
    const place = places.find((candidate) => candidate.id === id);
    const at = position ? locate(frame, position) : place && findAnchor(place.geometry, frame);
    if (!place || !at) return [];
    const claims = all.filter((claim) => claim.place === place).sort((a, b) => a.number - b.number);
    const rows = Array.from({ length: Math.ceil(claims.length / columns) }, (_, row) =>
      claims.slice(row * columns, (row + 1) * columns),
    );
    const leader = hasLeader ? findAnchor(place.geometry, frame) : undefined;
    return [{ ...mark, ...at, title: mark.title, place, rows, leader }];
  });
}

/** Where words about a shape hang: on the point itself, or in the middle of the line or area; of several, of the largest. */
export function findAnchor(geometry: Place['geometry'], frame: Frame): { x: number; y: number } | undefined {
  if (!geometry) return undefined;
  if (geometry.type === 'Point') return locate(frame, geometry.coordinates);
  if (isLine(geometry)) {
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const [longest = []] = lines.toSorted((a, b) => b.length - a.length);
    const middle = longest[Math.floor(longest.length / 2)];
    return middle && locate(frame, middle);
  }
  const wound = rewind(geometry);
  const middle = geoCentroid(wound);
  if (wound.type === 'Polygon' || geoContains(wound, middle)) return locate(frame, middle);
  const [largest] = wound.coordinates
    .map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
    .sort((a, b) => geoArea(b) - geoArea(a));
  return locate(frame, largest ? geoCentroid(largest) : middle);
}

type Position = [longitude: number, latitude: number];
