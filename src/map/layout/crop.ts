/** A map drawn for a few places only: as large as they and their doubt, with the nearest towns to read it by. */
import type { Basemap, Dossier, MapFrame, Place } from '../../model/dossier.ts';
import { bringNear } from '../../model/geometry/antimeridian.ts';
import { isInside } from '../../model/geometry/check-geometry.ts';
import { fitRatio } from '../../model/geometry/mercator.ts';
import { listPositions } from '../../model/geometry/positions.ts';
import { type Frame, fitFrame, locate } from '../ground/frame.ts';
import { type Drawing, drawFrame } from './drawing.ts';
import { placeBeside, placeLabels, placeMarks, placeRegions, RATIO, startLayout } from './labels.ts';

type Extent = MapFrame['extent'];

/** A crop shows at least so much, or nothing on it could be recognised. */
const LEAST_KM = 6.5;
/** Above this a crop is a part of the regional map; below, a sketch on bare ground. */
const REGIONAL_KM = 40;
const KM_PER_DEGREE = 111.2;
/** Nearer to a pole no crop is drawn. */
const LEAST_COSINE = 0.08;
/** A point placed more loosely than this is no town with a dot. */
const TOWN_KM = 1;

interface CropOptions {
  /** Whether the numbers of the claims stand at their places. */
  hasNumbers?: boolean;
  /** The crop is at least so wide. */
  leastKm?: number;
  /** Drawn as well where they fall inside, without a name. */
  context?: readonly Place[];
}

/** The places in one drawing; undefined where none of them is on the map. */
export function drawCrop(
  dossier: Dossier,
  basemap: Basemap,
  places: readonly Place[],
  { hasNumbers = false, leastKm = 0, context = [] }: CropOptions = {},
): Drawing | undefined {
  const drawn = places.filter(({ geometry }) => geometry !== null);
  if (drawn.length === 0) return undefined;
  const [west, , east] = dossier.map.frames[0]?.extent ?? [-180, -90, 180, 90];
  const extent = fitExtent(drawn, basemap, (west + east) / 2, leastKm);
  const frame = fitFrame(extent);
  const widthKm = frame.width / frame.unitsPerKm;
  const neighbours = listNeighbours(dossier.places, drawn, frame);
  const layout = startLayout(frame, [...neighbours.map(({ position }) => position), ...drawn.map(findTown)]);
  const lettering = placeRegions(drawn, layout);
  const labels = placeLabels(dossier, drawn, layout);
  const marks = hasNumbers ? placeMarks(dossier, drawn, layout) : [];
  const towns = dossier.landmarks.filter(
    ({ id, geometry }) =>
      geometry.type === 'Point' && isInside(geometry.coordinates, frame.extent) && isShownOnMap(dossier, id),
  );
  const mapFrame: MapFrame = {
    id: 'extrait',
    title: 'Carte',
    extent,
    scaleKm: roundDown(widthKm / 4),
    labels,
    landmarks: towns.flatMap(({ id, name, geometry }) => {
      const side = geometry.type === 'Point' && placeBeside(geometry.coordinates, name, layout);
      return side ? [{ landmark: id, ...side, isMinor: false }] : [];
    }),
    lettering,
    marks,
  };
  const ground = { ...dossier, basemap, places: [...drawn, ...context.filter((place) => !drawn.includes(place))] };
  const drawing = drawFrame(ground, mapFrame, frame, { isWhole: widthKm > REGIONAL_KM, isHome: () => true });
  // One without room for its name would be a dot that says nothing.
  const named = neighbours.flatMap(({ id, name, at, position }) => {
    const side = placeBeside(position, name, layout);
    return side
      ? [{ id, at, name: { text: name, ar: undefined, place: undefined, ...at, ...side, isMinor: false } }]
      : [];
  });
  const isNamed = ({ place }: Drawing['dots'][number]) =>
    !place || drawn.includes(place) || named.some(({ id }) => id === place.id);
  const dots = named.filter(({ id }) => !context.some((place) => place.id === id));
  return {
    ...drawing,
    dots: [...drawing.dots.filter(isNamed), ...dots.map(({ at }) => ({ place: undefined, ...at }))],
    names: [...drawing.names, ...named.map(({ name }) => name)],
  };
}

/** Where a place that is drawn as a town’s dot stands; undefined for any other. */
function findTown({ geometry, outline, precision }: Place): readonly [number, number] | undefined {
  const isTown = geometry?.type === 'Point' && outline === undefined && (precision.radiusKm ?? 0) <= TOWN_KM;
  return isTown ? geometry.coordinates : undefined;
}

/** The other towns of the text that fall inside: named in the lighter hand of landmarks, where there is room. */
function listNeighbours(places: readonly Place[], drawn: readonly Place[], frame: Frame) {
  return places.flatMap((place) => {
    const position = findTown(place);
    if (!position || drawn.includes(place) || !isInside(position, frame.extent)) return [];
    return [{ id: place.id, name: place.name, position, at: locate(frame, position) }];
  });
}

function isShownOnMap({ map }: Dossier, landmark: string): boolean {
  return map.frames.some(({ landmarks }) => landmarks.some((entry) => entry.landmark === landmark));
}

/** The places with their radius and a margin, at the ratio of a crop; their longitudes are counted nearest to `middle`. */
function fitExtent(places: readonly Place[], basemap: Basemap, middle: number, leastKm: number): Extent {
  const boxes = places.map((place) => findBox(place, basemap, middle));
  const [west, south, east, north] = [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const cosine = Math.max(LEAST_COSINE, Math.cos((y * Math.PI) / 180));
  const least = Math.max(LEAST_KM, leastKm) / 1.3 / KM_PER_DEGREE;
  const width = Math.max((east - west) * cosine, (north - south) * RATIO, least) * 1.3;
  const [halfX, halfY] = [width / cosine / 2, width / RATIO / 2];
  return fitRatio([x - halfX, y - halfY, x + halfX, y + halfY], RATIO);
}

function findBox({ geometry, precision, outline }: Place, basemap: Basemap, middle: number): Extent {
  const shape = basemap.governorates.find(({ id }) => id === outline)?.geometry ?? geometry;
  const positions = shape ? listPositions(shape) : [];
  const radius = outline === undefined ? (precision.radiusKm ?? 0) / KM_PER_DEGREE : 0;
  const [xs, ys] = [positions.map(([x]) => bringNear(x, middle)), positions.map(([, y]) => y)];
  return [Math.min(...xs) - radius, Math.min(...ys) - radius, Math.max(...xs) + radius, Math.max(...ys) + radius];
}

/** 1, 2 or 5 times a power of ten, for a scale bar. */
function roundDown(km: number): number {
  const power = 10 ** Math.floor(Math.log10(km));
  const factor = [5, 2, 1].find((candidate) => candidate * power <= km) ?? 1;
  return factor * power;
}
