/** The Earth as a sphere: the mean radius of the IUGG, km (https://doi.org/10.1007/s001900050278). */
export const EARTH_RADIUS_KM = 6371.0088;
/** Of latitude everywhere, and of longitude at the equator. */
export const KM_PER_DEGREE = (EARTH_RADIUS_KM * Math.PI) / 180;
