/** The Earth as a sphere: the mean radius of the IUGG, km (https://doi.org/10.1007/s001900050278). */
export const EARTH_RADIUS_KM = 6371.0088;
/** Of latitude everywhere, and of longitude at the equator. */
export const KM_PER_DEGREE = (EARTH_RADIUS_KM * Math.PI) / 180;

export function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** How much shorter a degree of longitude is at a latitude than at the equator. */
export function cosine(latitude: number): number {
  return Math.cos(toRadians(latitude));
}
