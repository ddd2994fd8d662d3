/** How high a latitude stands on a Mercator map: apart from the other projections, which a browser does not need. */

/** Ordinate of a latitude, in degrees, on the unit Mercator map (Snyder 1987, equation 7-1). */
export function projectLatitude(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
}
