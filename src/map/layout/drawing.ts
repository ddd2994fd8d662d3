/** What one frame shows of the Dossier: layers, shapes with their doubt, names and numbers, ready to be written as SVG. */
import type { Actor, Basemap, Claim, Dossier, GroundLayers, MapFrame, Place } from '../../model/dossier.ts';
import { isInside } from '../../model/geometry/check-geometry.ts';
import { listPositions } from '../../model/geometry/positions.ts';
import { NOTHING } from '../../model/join/basemap.ts';
import { type DrawnBorders, drawBorders, fitGround } from '../ground/borders.ts';
import { type Layers, listLayers } from '../ground/credits.ts';
import { type Frame, fitFrame, locateBox } from '../ground/frame.ts';
import { renderPath, renderSimplified } from '../ground/path.ts';
import { drawShapes, isArea, isLine } from './draw-shapes.ts';
import type { WidthClass } from './hung-shapes.ts';
import { makeAreaTest } from './land.ts';
import { layOutWords, type WordSet } from './lay-out-words.ts';
import { listLines } from './shares.ts';
import type { BareScene } from './word-scene.ts';

export interface Drawing {
  id: string;
  title: string;
  frame: Frame;
  /** Of the basemap, those of which something is drawn. */
  layers: Layers;
  /** Whether it is too close for the ground of the world: bare but for the dossier’s own lines. */
  isSketch: boolean;
  /** Empty on a sketch, and where nothing is known. */
  borders: DrawnBorders;
  /** Those that the text names. */
  provinces: Outline[];
  water: { lakes: string; rivers: { d: string; rank: number }[] };
  roads: string[];
  shapes: Shape[];
  /** Places of the text, in per cent. */
  dots: { place: Place; x: number; y: number }[];
  /** Where the details of the map lie on it, in per cent. */
  insets: Inset[];
  /** The words, laid out for each class of widths, the narrowest first. */
  sets: WordSet[];
  /** Length of the scale bar, in per cent of the width. */
  scale: { km: number; percent: number };
}

export interface Inset {
  /** Of the detail’s drawing. */
  id: string;
  title: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The area of a province. */
export interface Outline {
  d: string;
  place: Place;
}

/** A place as large as its doubt; the `edge` of an area is without what cuts it at the antimeridian. Lengths in units of the frame, x and y in per cent of it. */
export type Shape = { place: Place; style: Actor['style'] } & (
  | { kind: 'area'; d: string; edge: string; blur: number; pattern: 'hatched' | 'dotted' | 'crossed' | undefined }
  | { kind: 'line'; d: string; width: number }
  | { kind: 'ring'; cx: number; cy: number; radius: number }
  | { kind: 'dot'; x: number; y: number }
);

/** A frame that is not so wide shows no more than a sketch: the ground of the world is known to some 300 m. */
const SKETCH_KM = 40;

/** How the words of a drawing are set. */
export interface WordOptions {
  /** Widths at which it is seen. */
  classes: readonly WidthClass[];
  hasArabic: boolean;
  /** Width over height of the drawing, where it must have one. */
  ratio?: number;
  /** Ids of the frames to draw; left out, all of them. */
  only?: readonly string[] | undefined;
}

/** Every frame of the map, the first being the whole. */
export function drawMap(dossier: Dossier, basemap: Basemap, words: WordOptions): Drawing[] {
  return drawBareMap(dossier, basemap, words).map((bare) => tellClaims(bare, dossier.claims, words));
}

/** The same before any claim is told on them. */
export function drawBareMap(
  dossier: Dossier,
  basemap: Basemap,
  { ratio, only }: Pick<WordOptions, 'ratio' | 'only'> = {},
): BareDrawing[] {
  const frames = dossier.map.frames.map(({ extent }) => fitFrame(extent, undefined, ratio));
  const homes = new Map(dossier.places.map((place) => [place.id, findHome(place, frames)]));
  const marked = findMarked(dossier, frames);
  return dossier.map.frames.flatMap((mapFrame, index) => {
    const frame = frames[index];
    if (!frame || only?.includes(mapFrame.id) === false) return [];
    const details = index === 0 ? dossier.map.frames.slice(1) : [];
    const isHome = (place: Place) => homes.get(place.id) === frame;
    // Numbers that somebody has placed stand where they are placed.
    const carries = (place: Place) => (marked.get(place.id) ?? homes.get(place.id)) === frame;
    return [drawBare({ ...dossier, basemap }, mapFrame, frame, { isHome, carries, details })];
  });
}

/** Frames by the place whose numbers somebody has placed there. */
function findMarked({ map }: Pick<Dossier, 'map'>, frames: readonly Frame[]): Map<string, Frame | undefined> {
  return new Map(map.frames.flatMap(({ marks }, index) => marks.map(({ place }) => [place, frames[index]])));
}

/** Ids of the frames, by the id of each place whose claims are told there; a place off the map has none. */
export function findFrames({ map, places }: Pick<Dossier, 'map' | 'places'>): Map<string, string> {
  const frames = map.frames.map(({ extent }) => fitFrame(extent));
  const marked = findMarked({ map }, frames);
  return new Map(
    places.flatMap((place) => {
      const frame = marked.get(place.id) ?? findHome(place, frames);
      const id = frame && map.frames[frames.indexOf(frame)]?.id;
      return id === undefined ? [] : [[place.id, id]];
    }),
  );
}

/** The smallest frame that holds the whole place: the one that draws it. */
export function findHome({ geometry, outline, precision }: Place, frames: readonly Frame[]): Frame | undefined {
  if (!geometry) return undefined;
  const [whole] = frames;
  if (outline !== undefined) return whole;
  const positions = listPositions(geometry);
  const holds = (frame: Frame) =>
    positions.every((position) => isInside(position, frame.extent)) &&
    // A place that may lie anywhere on a detail is not shown by it.
    (frame === whole || (precision.radiusKm ?? 0) * frame.unitsPerKm < frame.width / 2);
  return frames.filter(holds).sort((a, b) => b.unitsPerKm - a.unitsPerKm)[0] ?? whole;
}

/** What a frame is drawn from. */
export type Ground = Pick<Dossier, 'claims' | 'landmarks' | 'places'> & { basemap: GroundLayers };

export interface Scope {
  words: WordOptions;
  /** Frames that show a part of it larger. */
  details?: readonly MapFrame[];
  /** Places that are named in the lighter hand of landmarks, and carry no numbers. */
  context?: readonly Place[];
  /** Whether a place is drawn here even without a label. */
  isHome: (place: Place) => boolean;
  /** Whether its claims are told here; left out, where it is at home. */
  carries?: (place: Place) => boolean;
}

/** One frame of the map, or a crop of it. */
export function drawFrame(dossier: Ground, mapFrame: MapFrame, frame: Frame, scope: Scope): Drawing {
  return tellClaims(drawBare(dossier, mapFrame, frame, scope), dossier.claims, scope.words);
}

/** A drawing before any claim is told on it: the same for all drawings of the same places. */
export interface BareDrawing {
  drawing: Omit<Drawing, 'sets'>;
  scene: BareScene;
}

export function tellClaims({ drawing, scene }: BareDrawing, claims: readonly Claim[], words: WordOptions): Drawing {
  return { ...drawing, sets: layOutWords(scene, claims, words) };
}

export function drawBare(
  dossier: Omit<Ground, 'claims'>,
  mapFrame: MapFrame,
  frame: Frame,
  scope: Omit<Scope, 'words'>,
): BareDrawing {
  const { isHome, carries = isHome, details = [], context = [] } = scope;
  const { basemap } = dossier;
  const isSketch = frame.width / frame.unitsPerKm < SKETCH_KM;
  const labelled = new Set(mapFrame.labels.map(({ place }) => place));
  const outlines = new Map(dossier.places.flatMap((place) => (place.outline ? [[place.outline, place]] : [])));
  const shown = dossier.places.filter(
    (place) => place.outline === undefined && (isHome(place) || labelled.has(place.id)),
  );
  const outlined = isSketch ? [] : dossier.places.filter((place) => place.outline !== undefined);
  const shapes = shown.flatMap((place) => drawShapes(place, frame));
  const lines = dossier.landmarks.flatMap(({ layer, geometry }) =>
    isLine(geometry) ? [{ layer, d: renderPath(frame, geometry) }] : [],
  );
  const length = mapFrame.scaleKm * frame.unitsPerKm;
  const ground = isSketch ? NOTHING : fitGround(basemap, frame);
  const borders = drawBorders(ground.borders, frame);
  const provinces = ground.governorates.flatMap(({ id, geometry }) => {
    const place = outlines.get(id);
    const d = place ? renderSimplified(frame, geometry) : '';
    return place && d ? [{ d, place }] : [];
  });
  const water = {
    lakes: renderSimplified(frame, ...ground.lakes.map(({ geometry }) => geometry)),
    rivers: isSketch
      ? lines.filter(({ layer, d }) => layer === 'water' && d).map(({ d }) => ({ d, rank: 1 }))
      : ground.rivers
          .map(({ geometry, properties }) => ({ d: renderSimplified(frame, geometry), rank: properties.rank ?? 1 }))
          .filter(({ d }) => d),
  };
  const dots = shapes.flatMap((shape) =>
    shape.kind === 'dot' && !context.includes(shape.place) ? [{ place: shape.place, x: shape.x, y: shape.y }] : [],
  );
  const insets = details.map((detail) => drawInset(detail, frame));
  const scale = { km: mapFrame.scaleKm, percent: Math.round((length / frame.width) * 1000) / 10 };
  const told = [...shown, ...outlined];
  const carriers = told.filter((place) => carries(place) && !context.includes(place));
  const isLand = makeAreaTest(ground.countries, frame);
  const areas = [
    { holds: makeAreaTest(ground.lakes, frame) },
    ...shown.flatMap((place) =>
      place.geometry && isArea(place.geometry)
        ? [{ place, holds: makeAreaTest([{ geometry: place.geometry }], frame) }]
        : [],
    ),
  ];
  const { landmarks } = dossier;
  const scene: BareScene = {
    landmarks,
    basemap: ground,
    mapFrame,
    frame,
    isSketch,
    isLand,
    areas,
    ...listLines(ground, frame),
    scale,
    insets,
    context,
    told,
    carriers,
  };
  const drawing = {
    id: mapFrame.id,
    title: mapFrame.title,
    frame,
    // A closer line of a river is drawn from the basemap’s, where it has one.
    layers: listLayers(
      { borders, provinces, water },
      !isSketch || renderPath(frame, ...basemap.rivers.map(({ geometry }) => geometry)) !== '',
      basemap.own,
    ),
    isSketch,
    borders,
    provinces,
    water,
    roads: isSketch ? [] : lines.filter(({ layer, d }) => layer === 'road' && d).map(({ d }) => d),
    shapes: shapes.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
    dots,
    insets,
    scale,
  };
  return { drawing, scene };
}

/** From the ground up. */
const ORDER = ['area', 'ring', 'line', 'dot'];

function drawInset({ id, title, extent }: MapFrame, frame: Frame): Inset {
  return { id, title, ...locateBox(frame, extent) };
}
