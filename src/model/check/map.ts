/** Holds the drawing of the map against what there is to draw: each name and mark has its place, each event its mark. */
import type { Place } from '../dossier.ts';
import type { Resolver } from '../join/resolve.ts';
import type { Path } from '../read/yaml.ts';
import type { MapFile } from '../schema/map-schema.ts';
import type { EventsFile } from '../schema/schema.ts';

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

/** Each event that happens on the map has its numbers there; `resolve` is of `events.yaml`. */
export function checkMarks(
  { events }: EventsFile,
  { frames }: MapFile,
  places: ReadonlyMap<string, Place>,
  resolve: Resolver,
): void {
  const marked = new Set(frames.flatMap(({ marks }) => marks.map(({ place }) => place)));
  // A mark whose place is misspelt is a problem already, and may be the one that seems to be missing.
  if (![...marked].every((id) => places.has(id))) return;
  for (const [index, event] of events.entries()) {
    for (const [number, claim] of event.claims.entries()) {
      const place = claim.place ?? event.places[0];
      if (place === undefined || !places.get(place)?.geometry || marked.has(place)) continue;
      resolve.problem(
        claim.place === undefined ? ['events', index, 'places', 0] : ['events', index, 'claims', number, 'place'],
        'event-without-mark',
        `The number ${claim.piece} hangs on \`${place}\`, which has no mark in any frame of \`map.yaml\`.`,
        `Add \`{ place: ${place}, columns: 1 }\` to the \`marks\` of a frame, or give the claim another \`place\`.`,
      );
      if (claim.place === undefined) break;
    }
  }
}
