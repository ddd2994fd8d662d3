/** The map as it is drawn: what its author wrote, and where nothing was written, frames and words made from the places. */

import type { Claim, DossierMap, MapFrame, Place } from '../dossier.ts';
import type { Extent } from '../geometry/check-geometry.ts';
import { cosine, KM_PER_DEGREE } from '../geometry/earth.ts';
import { fitRatio } from '../geometry/mercator.ts';
import { chooseProjection } from '../geometry/projection.ts';
import type { MapFile } from '../schema/map-schema.ts';
import { formatKm } from '../words/precision.ts';
import { fitFrames, fitScale } from './fit-frames.ts';

export function completeMap(file: MapFile, places: readonly Place[], claims: readonly Claim[]): DossierMap {
  const { caption, description, frames: typed, ...rest } = file;
  const frames =
    typed.length > 0
      ? typed.map((frame) => ({ ...frame, scaleKm: frame.scaleKm ?? fitScale(frame.extent) }))
      : fitFrames(places, claims);
  return {
    ...rest,
    locator: rest.locator ?? findLocator(frames[0], places),
    caption: caption ?? describePrecision(places),
    description: description ?? describePlaces(places),
    frames,
  };
}

/** How much wider than the map its surroundings are; at least so wide, and not around what is wide itself, km. */
const AROUND = 5;
const LEAST_KM = 900;
const MOST_KM = 2000;

/** The country of most places among its neighbours; none on the high sea, nor around a continent. */
function findLocator(whole: MapFrame | undefined, places: readonly Place[]): DossierMap['locator'] {
  if (!whole) return undefined;
  const counts = new Map<string, number>();
  for (const id of places.flatMap(({ countries = [] }) => countries)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [country] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const [west, south, east, north] = whole.extent;
  const kmPerDegree = KM_PER_DEGREE * Math.max(0.2, cosine((south + north) / 2));
  const widthKm = (east - west) * kmPerDegree;
  if (country === undefined || widthKm > MOST_KM) return undefined;
  const half = Math.min(180, Math.max(widthKm * AROUND, LEAST_KM) / kmPerDegree / 2);
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const rough: Extent = [x - half, Math.max(-80, y - half / 2), x + half, Math.min(80, y + half / 2)];
  const drawn = chooseProjection(rough) === 'mercator' ? fitRatio(rough, LOCATOR_RATIO) : rough;
  const extent = drawn.map((degrees) => Number(degrees.toFixed(2))) as Extent; // four in, four out
  return { extent, country };
}

/** Width over height of a locator, where it is a Mercator map. */
const LOCATOR_RATIO = 1.2;

/** « Lieux du texte. Points, tracés et contours approximatifs, de 0,5 à 15 km près. » */
function describePrecision(places: readonly Place[]): string {
  const radii = places.flatMap(({ geometry, precision }) =>
    geometry && precision.radiusKm !== null ? [precision.radiusKm] : [],
  );
  if (radii.length === 0) return 'Aucun lieu du texte n’est placé sur une carte.';
  const [least, most] = [Math.min(...radii), Math.max(...radii)];
  const range =
    least === most ? `à ${formatKm(most)} près` : `de ${String(least).replace('.', ',')} à ${formatKm(most)} près`;
  return `Lieux du texte. Points, tracés et contours approximatifs, ${range}.`;
}

/** Every place that is drawn, each with where it is: what the drawing says, for those who do not see it. */
function describePlaces(places: readonly Place[]): string {
  const drawn = places.filter(({ geometry }) => geometry);
  if (drawn.length === 0) return 'Aucun lieu du texte n’est placé sur une carte.';
  const told = drawn.map(({ name, whereabouts }) => (whereabouts ? `${name}, ${whereabouts}` : name));
  return `La carte situe\u00A0: ${told.join('\u00A0; ')}.`;
}
