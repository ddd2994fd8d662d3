/** A map drawn for a few places only: as large as they and their doubt, with the nearest towns to read it by. */
import type { Basemap, Dossier, MapFrame, Place } from '../model/dossier.ts';
import { type Drawing, drawFrame, listPositions } from './drawing.ts';
import { type Frame, fitFrame, isInFrame, locate } from './frame.ts';

type Extent = MapFrame['extent'];

/** Width over height of a crop. */
const RATIO = 1.5;
/** A crop shows at least so much, or nothing on it could be recognised. */
const LEAST_KM = 5;
/** Above this a crop is a part of the regional map; below, a sketch on bare ground. */
const REGIONAL_KM = 40;
const KM_PER_DEGREE = 111.2;
/** The width that labels are placed for, and the height and mean width of a letter, px. */
const WIDTH_PX = 340;
const LETTER = { width: 8.2, height: 18 };

/** The places in one drawing; undefined where none of them is on the map. */
export function drawCrop(dossier: Dossier, basemap: Basemap, places: readonly Place[]): Drawing | undefined {
  const drawn = places.filter(({ geometry }) => geometry !== null);
  if (drawn.length === 0) return undefined;
  const extent = fitExtent(drawn, basemap);
  const frame = fitFrame(extent);
  const widthKm = frame.width / frame.unitsPerKm;
  const labels = placeLabels(drawn, frame);
  const towns = dossier.landmarks.filter(
    ({ id, geometry }) =>
      geometry.type === 'Point' && isInFrame(frame, geometry.coordinates) && isShownOnMap(dossier, id),
  );
  const mapFrame: MapFrame = {
    id: 'extrait',
    title: 'Carte',
    extent,
    scaleKm: roundDown(widthKm / 4),
    labels,
    landmarks: towns.map(({ id }) => ({ landmark: id, dx: 7, dy: 4, anchor: 'start', isMinor: false })),
    lettering: [],
    marks: [],
  };
  const ground = { ...dossier, places: drawn, basemap };
  const drawing = drawFrame(ground, mapFrame, frame, { isWhole: widthKm > REGIONAL_KM, isHome: () => true });
  const neighbours = nameNeighbours(dossier.places, drawn, frame);
  return { ...drawing, dots: [...drawing.dots, ...neighbours], names: [...drawing.names, ...neighbours] };
}

/** The other towns of the text that fall inside, in the lighter hand of landmarks. */
function nameNeighbours(places: readonly Place[], drawn: readonly Place[], frame: Frame): Drawing['names'] {
  return places.flatMap(({ id, name, geometry, precision, outline }) => {
    const isTown = geometry?.type === 'Point' && outline === undefined && (precision.radiusKm ?? 0) <= 1;
    if (!isTown || drawn.some((place) => place.id === id) || !isInFrame(frame, geometry.coordinates)) return [];
    const at = locate(frame, geometry.coordinates);
    const anchor = at.x > 70 ? ('end' as const) : ('start' as const);
    const dx = anchor === 'end' ? -7 : 7;
    return [
      {
        text: name,
        ar: undefined,
        place: undefined,
        ...at,
        dx,
        dy: 4,
        anchor,
        isMinor: true,
      },
    ];
  });
}

function isShownOnMap({ map }: Dossier, landmark: string): boolean {
  return map.frames.some(({ landmarks }) => landmarks.some((entry) => entry.landmark === landmark));
}

/** The places with their radius and a margin, at the ratio of a crop. */
function fitExtent(places: readonly Place[], basemap: Basemap): Extent {
  const boxes = places.map((place) => findBox(place, basemap));
  const [west, south, east, north] = [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const cosine = Math.cos((y * Math.PI) / 180);
  const least = LEAST_KM / KM_PER_DEGREE;
  const width = Math.max((east - west) * cosine, (north - south) * RATIO, least) * 1.3;
  const [halfX, halfY] = [width / cosine / 2, width / RATIO / 2];
  return [x - halfX, y - halfY, x + halfX, y + halfY];
}

function findBox({ geometry, precision, outline }: Place, basemap: Basemap): Extent {
  const shape = basemap.governorates.find(({ id }) => id === outline)?.geometry ?? geometry;
  const positions = shape ? listPositions(shape) : [];
  const radius = outline === undefined ? (precision.radiusKm ?? 0) / KM_PER_DEGREE : 0;
  const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
  return [Math.min(...xs) - radius, Math.min(...ys) - radius, Math.max(...xs) + radius, Math.max(...ys) + radius];
}

type Label = MapFrame['labels'][number];
type Box = { left: number; right: number; top: number; bottom: number };

/** Each name beside its place, on the first side where it stays inside the frame and off the names before it. */
function placeLabels(places: readonly Place[], frame: Frame): Label[] {
  const taken: Box[] = [];
  return places.flatMap((place): Label[] => {
    if (!place.geometry || place.outline !== undefined) return [];
    const [longitude = 0, latitude = 0] = findTop(place);
    const at = locate(frame, [longitude, latitude]);
    const point = { x: (at.x / 100) * WIDTH_PX, y: (at.y / 100) * (WIDTH_PX / RATIO) };
    const width = place.name.length * LETTER.width;
    const sides = [
      { dx: 0, dy: -9, anchor: 'middle' as const, left: -width / 2 },
      { dx: 9, dy: 5, anchor: 'start' as const, left: 9 },
      { dx: -9, dy: 5, anchor: 'end' as const, left: -9 - width },
      { dx: 0, dy: 22, anchor: 'middle' as const, left: -width / 2 },
      { dx: 0, dy: -28, anchor: 'middle' as const, left: -width / 2 },
    ];
    const boxes = sides.map(({ dy, left, ...side }) => ({
      side: { dy, ...side },
      box: {
        left: point.x + left,
        right: point.x + left + width,
        top: point.y + dy - 14,
        bottom: point.y + dy - 14 + LETTER.height,
      },
    }));
    const free = boxes.find(
      ({ box }) =>
        box.left >= 2 && box.right <= WIDTH_PX - 2 && box.top >= 2 && !taken.some((other) => touches(box, other)),
    );
    const chosen = free ?? boxes[0];
    if (!chosen) return [];
    taken.push(chosen.box);
    return [{ place: place.id, at: [longitude, latitude], ...chosen.side, isMinor: false }];
  });
}

/** The northernmost position: where a name hangs without hiding the place. */
function findTop({ geometry }: Place): [number, number] {
  const positions = geometry ? listPositions(geometry) : [];
  return positions.toSorted(([, a], [, b]) => b - a)[0] ?? [0, 0];
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** 1, 2 or 5 times a power of ten, for a scale bar. */
function roundDown(km: number): number {
  const power = 10 ** Math.floor(Math.log10(km));
  const factor = [5, 2, 1].find((candidate) => candidate * power <= km) ?? 1;
  return factor * power;
}
