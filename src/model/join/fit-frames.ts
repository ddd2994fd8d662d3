/** The frames of a map that nobody has framed: the whole fitted to the places, and a detail where they crowd. */

import type { Claim, MapFrame, Place } from '../dossier.ts';
import { bringNear } from '../geometry/antimeridian.ts';
import { type Coordinates, type Extent, findMiddle } from '../geometry/check-geometry.ts';
import { cosine, KM_PER_DEGREE } from '../geometry/earth.ts';
import { boundPositions, joinExtents } from '../geometry/extents.ts';
import { findRatio, fitRatio, MERCATOR_EDGE } from '../geometry/mercator.ts';
import { listPositions } from '../geometry/positions.ts';
import { measureDrawing } from '../geometry/projection.ts';

type Drawn = Place & { geometry: NonNullable<Place['geometry']> };

/** Least widths: of the whole, so that readers recognise the region; of a detail, so that its places can be told apart. */
const LEAST_KM = { whole: 80, detail: 6.5 };
/** Lower bound of the cosine of the latitude: near the poles frames would become too wide. */
export const LEAST_COSINE = 0.08;
/** Room around the places, as a share of what they take, for their names. */
const MARGIN = 0.16;
/** Width over height of a frame: on a phone it is high enough for words. */
const RATIO = { least: 1, most: 1.25 };
/** Two places nearer than this share of the whole’s width cannot both be named on it. */
const CROWDED = 0.045;
/** A detail that is not this much smaller than the whole shows nothing new. */
const MOST_SHARE = 0.25;
const MOST_DETAILS = 3;

/** The whole first; none where no place is drawn. A place that stands for its whole outline widens a frame only where all do. */
export function fitFrames(places: readonly Place[], claims: readonly Claim[]): MapFrame[] {
  const drawn = places.filter((place): place is Drawn => place.geometry !== null);
  const sited = drawn.filter(({ outline }) => outline === undefined);
  const told = sited.length > 0 ? sited : drawn;
  if (told.length === 0) return [];
  const extent = fitExtent(told, LEAST_KM.whole);
  const whole = makeFrame('ensemble', 'Ce que le texte situe', extent);
  const details = findCrowds(sited, extent)
    .map((crowd) => ({ crowd, extent: fitExtent(crowd, LEAST_KM.detail), count: countClaims(crowd, claims) }))
    .filter((detail) => detail.extent[2] - detail.extent[0] < (extent[2] - extent[0]) * MOST_SHARE)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_DETAILS);
  return [
    whole,
    ...details.map(({ crowd, extent }, index) => {
      const [first] = crowd.toSorted(
        (a, b) => Number(b.isTown) - Number(a.isTown) || b.mentions.length - a.mentions.length,
      );
      return makeFrame(`detail-${index + 1}`, `${first?.name}, de plus près`, extent);
    }),
  ];
}

/** Length of a scale bar for an extent: 1, 2 or 5 times a power of ten, at most a quarter of its width, km. */
export function fitScale(extent: Extent): number {
  const most = measureDrawing(extent).widthKm / 4;
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([5, 2, 1].find((factor) => factor * power <= most) ?? 1);
}

function makeFrame(id: string, title: string, extent: Extent): MapFrame {
  return { id, title, extent, scaleKm: fitScale(extent), labels: [], landmarks: [], lettering: [], marks: [] };
}

/** The places with their doubt and a margin, at a ratio that can be drawn. */
function fitExtent(places: readonly Drawn[], leastKm: number): Extent {
  const boxes = places.map(findBox);
  const middle = findEmptyMeridian(boxes) + 180;
  const near = boxes.map(([west, south, east, north]): Extent => {
    const x = bringNear((west + east) / 2, middle);
    return [x - (east - west) / 2, south, x + (east - west) / 2, north];
  });
  const [west, south, east, north] = joinExtents(near);
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const narrowing = Math.max(LEAST_COSINE, cosine(y));
  const halfX = Math.max(((east - west) * (1 + 2 * MARGIN)) / 2, leastKm / KM_PER_DEGREE / narrowing / 2);
  const halfY = Math.max(((north - south) * (1 + 2 * MARGIN)) / 2, leastKm / RATIO.most / KM_PER_DEGREE / 2);
  const isPolar = { south: south < -MERCATOR_EDGE, north: north > MERCATOR_EDGE };
  // A place so near a pole is shown by all that lies around it.
  const reach = isPolar.south || isPolar.north ? 180 : Math.min(halfX, 180);
  const rough: Extent = [
    x - reach,
    isPolar.south ? -90 : Math.max(-MERCATOR_EDGE, y - halfY),
    x + reach,
    isPolar.north ? 90 : Math.min(MERCATOR_EDGE, y + halfY),
  ];
  const proportion = (extent: Extent) =>
    fitRatio(extent, Math.min(RATIO.most, Math.max(RATIO.least, findRatio(extent))));
  // Twice, because the wider extent may need another projection.
  return roundExtent(proportion(proportion(rough)));
}

function roundExtent([west, south, east, north]: Extent): Extent {
  const round = (degrees: number) => Number(degrees.toFixed(4));
  // An extent begins between -180 and 180.
  const turn = bringNear(west, 0) - west;
  return [round(west + turn), round(south), round(east + turn), round(north)];
}

function findBox({ geometry, precision, outline }: Drawn): Extent {
  const middle = findMiddle(geometry)[0];
  const positions = listPositions(geometry).map(([x, y]): Coordinates => [bringNear(x, middle), y]);
  const radius = outline === undefined ? (precision.radiusKm ?? 0) / KM_PER_DEGREE : 0;
  const [west, south, east, north] = boundPositions(positions);
  const reach = radius / Math.max(LEAST_COSINE, cosine(Math.max(Math.abs(south), Math.abs(north))));
  return [west - reach, Math.max(-90, south - radius), east + reach, Math.min(90, north + radius)];
}

/** The middle of the widest gap between the boxes around the Earth: there a map of them is best cut. */
function findEmptyMeridian(boxes: readonly Extent[]): number {
  const spans = boxes
    .map(([west, , east]) => ({ from: bringNear(west, 0), width: east - west }))
    .sort((a, b) => a.from - b.from);
  let best = { width: -1, middle: 180 };
  let reached = spans[0] ? spans[0].from + spans[0].width : 0;
  for (const { from, width } of [
    ...spans.slice(1),
    ...spans.slice(0, 1).map((span) => ({ ...span, from: span.from + 360 })),
  ]) {
    if (from - reached > best.width) best = { width: from - reached, middle: (from + reached) / 2 };
    reached = Math.max(reached, from + width);
  }
  return best.middle;
}

/** Groups of two places and more that stand so close on the whole that they cannot all be named: by single linkage. */
function findCrowds(places: readonly Drawn[], extent: Extent): Drawn[][] {
  const near = (extent[2] - extent[0]) * CROWDED;
  const middle = (extent[0] + extent[2]) / 2;
  const narrowing = cosine((extent[1] + extent[3]) / 2);
  const at = new Map(
    places.map((place) => {
      const [x, y] = findMiddle(place.geometry);
      return [place, [bringNear(x, middle), y / narrowing] as const];
    }),
  );
  const groups: Drawn[][] = [];
  for (const place of places) {
    const touches = (other: Drawn) => {
      const [[x, y], [otherX, otherY]] = [at.get(place) ?? [0, 0], at.get(other) ?? [0, 0]];
      return Math.hypot(x - otherX, y - otherY) < near;
    };
    const joined = groups.filter((group) => group.some(touches));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), place]);
  }
  return groups.filter((group) => new Set(group.map((place) => at.get(place)?.join())).size > 1);
}

function countClaims(places: readonly Place[], claims: readonly Claim[]): number {
  return claims.filter(({ place }) => place !== undefined && places.includes(place)).length;
}
