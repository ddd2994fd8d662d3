/** Holds where a place is drawn against where it is said to lie: its own outline, and what its `within` names. */
import type { Span } from '../dossier.ts';
import { type Area, findDistanceOutside } from '../geometry/areas.ts';
import { type Coordinates, findMiddle, listLines, listPolygons } from '../geometry/check-geometry.ts';
import { listPoints } from '../geometry/positions.ts';
import type { PlacesFile } from '../schema/map-schema.ts';
import { findWords, overlaps } from '../words/anchor.ts';
import { flatten } from '../words/naming.ts';
import { findDistance } from '../words/whereabouts.ts';
import type { Scene } from './scene.ts';

type Feature = PlacesFile['features'][number];
type Geometry = NonNullable<Feature['geometry']>;

/** The drawing of outlines is coarse, and a label may stand beside what it names. */
const OUTLINE_SLACK_KM = 10;
const BORDER_SLACK_KM = 20;
const SKETCH_SLACK_KM = 1;
/** From the middle of a town to its last house. */
const TOWN_KM = 30;

/** What a place may lie within. Of several of one rank one is enough; each rank is asked. */
interface Container {
  rank: 'country' | 'province' | 'sketch' | 'town';
  id: string;
  name: string;
  /** As it is looked for in `within`. */
  words: string;
  /** In km, how far outside it a position is beyond all doubt. */
  measure: (position: Coordinates) => number;
}

export function checkWithin(scene: Scene): void {
  const { placesFile, basemap, tellIn } = scene;
  const { value, file } = placesFile;
  const tell = tellIn(file);
  const layers = [...basemap.governorates, ...basemap.countries];
  const containers = listContainers(value.features, basemap);
  for (const [index, { id, properties, geometry }] of value.features.entries()) {
    if (!geometry) continue;
    const path = ['features', index, 'geometry', 'coordinates'];
    const { outline, within, radiusKm = 0 } = properties;
    const own = layers.find((feature) => feature.id === outline);
    const area = own ? listPolygons(own.geometry).map(({ rings }) => rings) : [];
    const beyond = area.length > 0 ? findDistanceOutside(findMiddle(geometry), area) : 0;
    if (beyond > OUTLINE_SLACK_KM)
      tell(
        path,
        'outside-outline',
        id,
        `\`${id}\` is drawn ${Math.round(beyond)} km outside its own outline, \`${outline}\` of the basemap.`,
        'Correct its position, or its `outline`.',
      );
    if (within === undefined) continue;
    const named = findNamed(
      within,
      containers.filter((container) => container.id !== id),
    );
    for (const group of Map.groupBy(named, ({ rank }) => rank).values()) {
      const distances = listPositions(geometry).map((position) =>
        Math.min(...group.map(({ measure }) => measure(position))),
      );
      // Most of a line or an area: borders are crossed by roads and sketches.
      const middle = distances.sort((a, b) => a - b)[Math.floor((distances.length - 1) / 2)] ?? 0;
      if (middle <= radiusKm) continue;
      tell(
        path,
        'outside-within',
        id,
        `\`${id}\` is said to lie within “${within}”, and is drawn outside, by ${Math.ceil(middle - radiusKm)} km more than its radius and a border leave in doubt.`,
        'Correct its position, or its `within`.',
      );
      break;
    }
  }
}

function listPositions(geometry: Geometry): readonly Coordinates[] {
  return [
    ...listPoints(geometry),
    ...listLines(geometry).flatMap(({ line }) => line),
    ...listPolygons(geometry).flatMap(({ rings: [outer = []] }) => outer),
  ];
}

function listContainers(features: readonly Feature[], { governorates, countries }: Scene['basemap']) {
  const layers = [
    ['province', governorates],
    ['country', countries],
  ] as const;
  const outlined = layers.flatMap(([rank, layer]) =>
    layer.flatMap(({ id, properties, geometry }): Container[] => {
      const area = listPolygons(geometry).map(({ rings }) => rings);
      const names = features.filter((place) => place.properties.outline === id).map((place) => place.properties.name);
      if (area.length === 0) return [];
      return [...(properties.name === undefined ? [] : [properties.name]), ...names].map((name) => ({
        rank,
        id: features.find((place) => place.properties.outline === id)?.id ?? id,
        name,
        words: findCore(name),
        measure: (position) => findDistanceOutside(position, area) - BORDER_SLACK_KM,
      }));
    }),
  );
  const drawn = features.flatMap(({ id, properties, geometry }): Container[] => {
    const { name, isTown, outline, radiusKm = 0 } = properties;
    if (!geometry || outline !== undefined) return [];
    const area: Area = listPolygons(geometry).map(({ rings }) => rings);
    const middle = findMiddle(geometry);
    if (area.length > 0)
      return [
        {
          rank: isTown ? 'town' : 'sketch',
          id,
          name,
          words: flatten(name),
          measure: (position) => findDistanceOutside(position, area) - radiusKm - SKETCH_SLACK_KM,
        },
      ];
    if (!isTown) return [];
    const measure = (position: Coordinates) => findDistance(position, middle) - radiusKm - TOWN_KM;
    return [{ rank: 'town', id, name, words: flatten(name), measure }];
  });
  return [...outlined, ...drawn];
}

const KIND =
  /^(?:province|gouvernorat|région|département|district|comté|canton|oblast|wilaya)s? (?:de la |de l’|des |du |de |d’)/;

/** « alep » of « Province d’Alep ». */
function findCore(name: string): string {
  return flatten(name).replace(KIND, '');
}

/** « entre Hama et Raqqa », « au sud de Raqqa » lie within neither. */
const RELATIVE =
  /(?<!\p{L})(?:entre|près|hors|face|autour|proche|voisine?|frontière|limite|confins|large|à l’(?:est|ouest) d|au (?:nord|sud)(?:-est|-ouest)? d)/u;
const TOWN = /(?:ville|commune|bourg|village|agglomération)s? (?:de la |de l’|des |du |de |d’)?(?:la |le |les |l’)?$/u;

/** Those that `within` names: the longest names first, and each word in one name. */
function findNamed(within: string, containers: readonly Container[]): Container[] {
  const text = flatten(within);
  if (RELATIVE.test(text)) return [];
  const found = containers
    .filter(({ words }) => words !== '')
    .flatMap((container) => findWords(text, container.words).map((span) => ({ container, span })))
    .sort((a, b) => b.container.words.length - a.container.words.length);
  const taken: Span[] = [];
  const named: typeof found = [];
  for (const one of found) {
    if (taken.some((span) => overlaps(span, one.span) && span.end - span.start > one.span.end - one.span.start))
      continue;
    taken.push(one.span);
    named.push(one);
  }
  // A town and its province may have one name.
  return named
    .filter(({ container, span }) => {
      const isTownMeant = TOWN.test(text.slice(0, span.start));
      const others = named.filter((other) => other.span.start === span.start);
      const isTown = container.rank === 'town';
      return others.some((other) => (other.container.rank === 'town') === isTownMeant) ? isTown === isTownMeant : true;
    })
    .map(({ container }) => container);
}
