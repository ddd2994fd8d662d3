/** Where a place is, in words: « 42 km au sud-ouest de Raqqa ». */
import { EARTH_RADIUS_KM, toRadians } from '../geometry/earth.ts';

type Coordinates = readonly [longitude: number, latitude: number];

const DIRECTIONS = [
  'au nord',
  'au nord-est',
  'à l’est',
  'au sud-est',
  'au sud',
  'au sud-ouest',
  'à l’ouest',
  'au nord-ouest',
];

/** Distance and direction from a named point. The distance is rounded to what `radiusKm` allows. */
export function formatWhereabouts(at: Coordinates, radiusKm: number, from: Coordinates, name: string): string {
  const step = radiusKm >= 5 ? 5 : 1;
  const km = Math.round(findDistance(from, at) / step) * step;
  const direction = DIRECTIONS[Math.round(findBearing(from, at) / 45) % 8];
  // No elision before H, which is aspirate in foreign names (« de Hama »), nor before Y and a vowel (« de Yabroud »).
  const of = /^(?:[aeiouœæ]|y[^aeiou])/i.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`;
  return `${km > 0 ? `${radiusKm >= 5 ? 'environ ' : ''}${km}\u00A0km` : 'moins d’un kilomètre'} ${direction} ${of}`;
}

/** Great-circle distance in km: the haversine formula (Sinnott 1984). */
export function findDistance(from: Coordinates, to: Coordinates): number {
  const [[fromX, fromY], [toX, toY]] = [inRadians(from), inRadians(to)];
  const h = Math.sin((toY - fromY) / 2) ** 2 + Math.cos(fromY) * Math.cos(toY) * Math.sin((toX - fromX) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
}

/** Initial bearing in degrees, 0 to 360, clockwise from north. */
export function findBearing(from: Coordinates, to: Coordinates): number {
  const [[fromX, fromY], [toX, toY]] = [inRadians(from), inRadians(to)];
  const y = Math.sin(toX - fromX) * Math.cos(toY);
  const x = Math.cos(fromY) * Math.sin(toY) - Math.sin(fromY) * Math.cos(toY) * Math.cos(toX - fromX);
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
}

function inRadians([longitude, latitude]: Coordinates): [number, number] {
  return [toRadians(longitude), toRadians(latitude)];
}
