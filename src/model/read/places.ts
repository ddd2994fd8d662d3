/** `places.geojson` and `landmarks.geojson` to things with a place on the map, each told by the nearest town. */
import { formatDate } from '../dates/format-date.ts';
import type { Actor, Landmark, Paragraph, Place, PlaceSource, Speaker } from '../dossier.ts';
import { cut } from '../geometry/antimeridian.ts';
import { checkGeometry, type Extent, findMiddle } from '../geometry/check-geometry.ts';
import { isPoints } from '../geometry/positions.ts';
import type { KnownGround } from '../join/known-ground.ts';
import type { Resolver } from '../join/resolve.ts';
import type { LandmarksFile, PlacesFile } from '../schema/map-schema.ts';
import { readMentions } from '../words/mentions.ts';
import { formatKm } from '../words/precision.ts';
import { findDistance, formatWhereabouts } from '../words/whereabouts.ts';
import { formatAttribution } from './events.ts';
import type { Path } from './yaml.ts';

type Feature = PlacesFile['features'][number];

/** Undefined where the file could not be read: nothing is asked of it then. */
interface Known {
  speakers: ReadonlyMap<string, Speaker> | undefined;
  actors: ReadonlyMap<string, Actor> | undefined;
  ground: Pick<KnownGround, 'findCountries' | 'outlines'>;
  sources: ReadonlyMap<string, PlaceSource> | undefined;
  extents: readonly Extent[] | undefined;
}

/** `inText` resolves the same file as `resolve`, for the words of places alone. */
export function readPlaces(
  { features }: PlacesFile,
  paragraphs: readonly Paragraph[],
  known: Known,
  resolve: Resolver,
  inText: Resolver,
): Map<string, Place> {
  const mentions = readMentions(features, paragraphs, inText);
  const list = features.map((feature, index): Place => {
    const { id, properties, geometry } = feature;
    const path = ['features', index];
    const {
      forms: _,
      mentions: __,
      status,
      radiusKm,
      reason,
      outline,
      identifiers = {},
      sources,
      ...rest
    } = properties;
    checkDrawn(feature, known, resolve, path);
    const isCountry = outline !== undefined && known.ground.outlines.get(outline)?.kind === 'country';
    const countries = isCountry ? [outline] : known.ground.findCountries(geometry, radiusKm ?? 0);
    return {
      id,
      ...rest,
      outline,
      ...(countries.length > 0 && { countries }),
      identifiers,
      geometry: geometry && cut(geometry),
      precision: { radiusKm: radiusKm ?? null, reason },
      doubt: formatDoubt(radiusKm, outline !== undefined || !isPoints(geometry)),
      status: status && readStatus(status, known, resolve, [...path, 'properties', 'status']),
      sources: resolve.ids(sources, known.sources, 'source', [...path, 'properties', 'sources']),
      mentions: mentions.get(id) ?? [],
    };
  });
  return resolve.index(tellWhereabouts(list), 'place', (index) => ['features', index, 'id']);
}

/** How far the place may be from where it is drawn; of a country it is its outline that may be off by so much. */
function formatDoubt(radiusKm: number | undefined, isOutline: boolean): string {
  if (radiusKm === undefined) return 'hors carte';
  return `${isOutline ? 'contour ' : ''}à ${formatKm(radiusKm)} près`;
}

function checkDrawn({ id, properties, geometry }: Feature, known: Known, resolve: Resolver, path: Path): void {
  const { outline, radiusKm } = properties;
  if (outline !== undefined)
    resolve.id(outline, known.ground.outlines, 'basemap outline', [...path, 'properties', 'outline']);
  if (!geometry) return;
  checkGeometry(geometry, known.extents, id, (inner, ...problem) =>
    resolve.problem([...path, 'geometry', ...inner], ...problem),
  );
  if (radiusKm === undefined) {
    resolve.problem(
      [...path, 'properties'],
      'radius-missing',
      `\`${id}\` is drawn without the distance by which it may be wrong.`,
      'Add `radiusKm`, and say why in `reason`.',
    );
  }
}

function readStatus(
  { state, holder: holderId, by: ids, asOf, note }: NonNullable<Feature['properties']['status']>,
  known: Known,
  resolve: Resolver,
  path: Path,
): Place['status'] {
  const holder = resolve.id(holderId, known.actors, 'actor', [...path, 'holder']);
  const by = resolve.ids(ids, known.speakers, 'speaker', [...path, 'by']);
  const range = resolve.date(asOf, [...path, 'asOf']);
  return (
    holder &&
    range && {
      state,
      holder,
      by,
      attribution: formatAttribution(by, false),
      asOf: { edtf: asOf, display: formatDate(range) },
      note,
    }
  );
}

/** Tell each place by the nearest town of the text. */
function tellWhereabouts(places: readonly Place[]): Place[] {
  const towns = places.flatMap(({ id, name, isTown, geometry }) =>
    isTown && geometry ? [{ id, name, at: findMiddle(geometry) }] : [],
  );
  return places.map((place) => {
    const at = place.outline === undefined && place.geometry ? findMiddle(place.geometry) : undefined;
    if (!at || towns.some(({ id }) => id === place.id)) return place;
    const [nearest] = [...towns].sort((a, b) => findDistance(a.at, at) - findDistance(b.at, at));
    if (!nearest) return place;
    return { ...place, whereabouts: formatWhereabouts(at, place.precision.radiusKm ?? 0, nearest.at, nearest.name) };
  });
}

export function readLandmarks(
  { features }: LandmarksFile,
  extents: readonly Extent[] | undefined,
  resolve: Resolver,
): Map<string, Landmark> {
  const list = features.map(({ id, properties, geometry }, index) => {
    checkGeometry(geometry, extents, id, (inner, ...problem) =>
      resolve.problem(['features', index, 'geometry', ...inner], ...problem),
    );
    return { id, ...properties, geometry: cut(geometry) };
  });
  return resolve.index(list, 'landmark', (index) => ['features', index, 'id']);
}
