/** Holds what `map.yaml` names against what there is to draw. */
import type { Place } from '../dossier.ts';
import type { Resolver } from '../join/resolve.ts';
import type { Path } from '../read/yaml.ts';
import type { MapFile } from '../schema/map-schema.ts';

/** Undefined where the file could not be read: nothing is asked of it then. */
interface Known {
  places: ReadonlyMap<string, Place> | undefined;
  landmarks: ReadonlyMap<string, unknown> | undefined;
  countries: ReadonlyMap<string, unknown> | undefined;
}

export function checkMap(map: MapFile, known: Known, resolve: Resolver): void {
  resolve.index(map.frames, 'frame', (index) => ['frames', index, 'id']);
  if (map.locator) resolve.id(map.locator.country, known.countries, 'country of the basemap', ['locator', 'country']);
  for (const [index, { labels, landmarks, marks }] of map.frames.entries()) {
    for (const [name, list] of [
      ['labels', labels],
      ['marks', marks],
    ] as const) {
      const pathOf = (number: number) => ['frames', index, name, number, 'place'];
      const ids = list.map(({ place }) => place);
      resolve.once(ids, name, pathOf);
      for (const [number, id] of ids.entries()) checkOnMap(id, known, resolve, pathOf(number));
    }
    const pathOf = (number: number) => ['frames', index, 'landmarks', number, 'landmark'];
    const ids = landmarks.map(({ landmark }) => landmark);
    resolve.once(ids, 'landmarks', pathOf);
    for (const [number, id] of ids.entries()) resolve.id(id, known.landmarks, 'landmark', pathOf(number));
  }
}

function checkOnMap(id: string, { places }: Known, resolve: Resolver, path: Path): void {
  const place = resolve.id(id, places, 'place', path);
  if (!place || place.geometry) return;
  resolve.problem(
    path,
    'place-off-map',
    `\`${id}\` is off the map: it has no geometry in \`places.geojson\`.`,
    'Remove the line, or give the place its geometry.',
  );
}
