/** A map drawn for a few places only: as large as they and their doubt, with the nearest towns to read it by. */

import type { Basemap, Dossier, MapFrame, Place } from '../../model/dossier.ts';
import { bringNear } from '../../model/geometry/antimeridian.ts';
import { isInside } from '../../model/geometry/check-geometry.ts';
import { cosine, KM_PER_DEGREE } from '../../model/geometry/earth.ts';
import { boundPositions, joinExtents } from '../../model/geometry/extents.ts';
import { fitRatio } from '../../model/geometry/mercator.ts';
import { listPoints, listPositions } from '../../model/geometry/positions.ts';
import { CROP } from '../../model/join/basemap.ts';
import { fitScale, LEAST_COSINE } from '../../model/join/fit-frames.ts';
import { type Frame, fitFrame } from '../ground/frame.ts';
import { type BareDrawing, type Drawing, drawBare, tellClaims, type WordOptions } from './drawing.ts';
import { drawOnce, tellOnce } from './latest-dossier.ts';
import { RATIO } from './sizes.ts';

type Extent = MapFrame['extent'];

/** Least width of a crop, so that something on it can be recognised. */
const LEAST_KM = 6.5;
/** Places with a larger radius of doubt are not drawn as towns. */
const TOWN_KM = 1;

/** What is around the places of a crop. */
export interface Around {
  /** The crop is at least so wide. */
  leastKm: number;
  /** Drawn as well where most of them falls inside, in a lighter hand: the name of another would stand on what it is not. */
  context: readonly Place[];
}

/** The places in one drawing, with the numbers of their claims; undefined where none of them is on the map. `lookAround` says the same for the same places. */
export function drawCrop(
  dossier: Dossier,
  basemap: Basemap,
  places: readonly Place[],
  lookAround: () => Around,
  words: WordOptions,
): Drawing | undefined {
  if (places.every(({ geometry }) => geometry === null)) return undefined;
  // Several pages and cards show each, with other claims.
  const key = `places ${places.map(({ id }) => id).join()}`;
  const [crop] = drawOnce(dossier, basemap, key, () => [drawBareCrop(dossier, basemap, places, lookAround())]);
  if (!crop) return undefined;
  // No other is told here, whatever the page is about.
  const claims = dossier.claims.filter(({ place }) => place && places.includes(place));
  return tellOnce({ ...dossier, claims }, basemap, `${key} ${JSON.stringify(words)}`, () =>
    tellClaims(crop, claims, words),
  );
}

function drawBareCrop(
  dossier: Dossier,
  basemap: Basemap,
  places: readonly Place[],
  { leastKm, context }: Around,
): BareDrawing {
  const drawn = places.filter(({ geometry }) => geometry !== null);
  const [west, , east] = dossier.map.frames[0]?.extent ?? [-180, -90, 180, 90];
  const extent = fitExtent(drawn, basemap, (west + east) / 2, leastKm);
  const frame = fitFrame(extent, undefined, RATIO);
  const within = context.filter(
    (place) => place.geometry && shareInside(findBox(place, basemap, (west + east) / 2), extent) >= 0.5,
  );
  const around = [...within, ...listNeighbours(dossier.places, frame)].filter((place) => !drawn.includes(place));
  const lesser = [...new Set(around)];
  const mapFrame: MapFrame = {
    id: 'extrait',
    title: 'Carte',
    extent,
    scaleKm: fitScale(extent),
    labels: [],
    landmarks: [],
    lettering: [],
    marks: [],
  };
  const ground = { ...dossier, basemap, places: [...drawn, ...lesser] };
  return drawBare(ground, mapFrame, frame, { isHome: () => true, context: lesser });
}

/** The towns of the text that fall inside. */
function listNeighbours(places: readonly Place[], { extent }: Frame): Place[] {
  return places.filter(
    ({ geometry, outline, precision }) =>
      outline === undefined &&
      (precision.radiusKm ?? 0) <= TOWN_KM &&
      listPoints(geometry).some((position) => isInside(position, extent)),
  );
}

/** What part of a box an extent has; of a box without an area, whether it has its place. */
function shareInside([west, south, east, north]: Extent, within: Extent): number {
  const share = (start: number, end: number, least: number, most: number) =>
    end > start
      ? Math.max(0, Math.min(end, most) - Math.max(start, least)) / (end - start)
      : Number(least <= start && start <= most);
  return share(west, east, within[0], within[2]) * share(south, north, within[1], within[3]);
}

/** The places with their radius and a margin, at the ratio of a crop; their longitudes are counted nearest to `middle`. */
function fitExtent(places: readonly Place[], basemap: Basemap, middle: number, leastKm: number): Extent {
  const boxes = places.map((place) => findBox(place, basemap, middle));
  const [west, south, east, north] = joinExtents(boxes);
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const narrowing = Math.max(LEAST_COSINE, cosine(y));
  const least = Math.max(LEAST_KM, leastKm) / CROP.widen / KM_PER_DEGREE;
  const width = Math.max((east - west) * narrowing, (north - south) * RATIO, least) * CROP.widen;
  const [halfX, halfY] = [width / narrowing / 2, width / RATIO / 2];
  const reach = Math.min(halfX, 180);
  return fitRatio([x - reach, Math.max(-90, y - halfY), x + reach, Math.min(90, y + halfY)], RATIO);
}

function findBox({ geometry, precision, outline }: Place, basemap: Basemap, middle: number): Extent {
  const shape = basemap.governorates.find(({ id }) => id === outline)?.geometry ?? geometry;
  const positions = shape ? listPositions(shape) : [];
  const radius = outline === undefined ? (precision.radiusKm ?? 0) / KM_PER_DEGREE : 0;
  const [west, south, east, north] = boundPositions(positions.map(([x, y]) => [bringNear(x, middle), y]));
  return [west - radius, south - radius, east + radius, north + radius];
}
