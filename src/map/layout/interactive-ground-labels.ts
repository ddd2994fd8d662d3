/** The words that the ground of the interactive map has: its provinces and countries, its waters, its towns. */
import type { Basemap, Dossier, Layer, MapFrame, Place } from '../../model/dossier.ts';
import { isInside } from '../../model/geometry/check-geometry.ts';
import { isPoints, listPoints } from '../../model/geometry/positions.ts';
import { findTownStep, type Surroundings } from '../../model/join/surroundings.ts';
import { along, area, dot, findRoom, type Position } from './interactive-candidates.ts';
import type { InteractiveLabel } from './interactive-data.ts';
import { RANKS } from './word-scene.ts';

/** A town so near to a place of the text is the place, degrees. */
const SAME = 0.04;

export interface InteractiveScene {
  dossier: Pick<Dossier, 'claims' | 'landmarks' | 'map' | 'places'>;
  whole: MapFrame;
  basemap: Pick<Basemap, 'governorates' | 'countries'>;
  surroundings: Surroundings;
  /** Number of the detail that draws a place or landmark; undefined for what the whole draws. */
  detailOf: (thing: { geometry: Place['geometry'] }) => number | undefined;
}

/** Of provinces from when they are drawn, of countries while there are several. */
export function listRegions({ dossier, surroundings: { near, far }, whole }: InteractiveScene): InteractiveLabel[] {
  const named = new Map(dossier.places.map((place) => [place.outline, place]));
  const write = (layer: Layer, rank: number, steps: Pick<InteractiveLabel, 'from' | 'to'>) =>
    layer.flatMap(({ id, geometry, properties }): InteractiveLabel[] => {
      const name = named.get(id)?.name ?? properties.name;
      const at = findRoom(geometry);
      return name === undefined || !at
        ? []
        : [area(`region ${id}`, name, 'region', named.has(id) ? RANKS.region : rank, at, steps)];
    });
  const [west, , east] = whole.extent;
  // A map as wide as this shows countries beside one another.
  const to = east - west > 6 ? 1 : 0;
  return [
    ...write(near.ground.governorates, RANKS.landmark + 1, { from: 0 }),
    ...write(far.ground.countries, RANKS.region, { from: -9, to }),
  ];
}

export function listWaters({ dossier, surroundings: { near, far }, detailOf }: InteractiveScene): InteractiveLabel[] {
  const written = new Set<string>();
  const isNew = (name: string | undefined): name is string => {
    if (name === undefined || written.has(name.toLowerCase())) return false;
    written.add(name.toLowerCase());
    return true;
  };
  const own = dossier.landmarks.filter(({ layer }) => layer === 'water');
  const rivers = [...near.ground.rivers, ...far.ground.rivers];
  return [
    ...rivers.flatMap(({ properties: { name, rank }, geometry }) =>
      isNew(name) ? [along(name, geometry, (rank ?? 1) > 1 ? 1 : -9, undefined)] : [],
    ),
    ...own.flatMap(({ name, geometry }) =>
      isNew(name) && !isPoints(geometry) ? [along(name, geometry, 0, detailOf({ geometry }))] : [],
    ),
    ...[...near.ground.lakes, ...far.ground.lakes].flatMap(({ properties: { name }, geometry }) => {
      const at = findRoom(geometry);
      return at && isNew(name) ? [area(`lake ${name}`, name, 'water', RANKS.water, at, { from: 0 })] : [];
    }),
    ...far.ground.seas.flatMap(({ name, geometry, rank }) => {
      const at = findRoom(geometry);
      return at && isNew(name)
        ? [area(`sea ${name}`, name, 'water', RANKS.water, at, { from: -9, to: rank > 3 ? 9 : 1 })]
        : [];
    }),
  ];
}

/** Other towns, the most important first; one that the dossier has is left to it. */
export function listTowns({ dossier, whole, surroundings: { near, far } }: InteractiveScene): InteractiveLabel[] {
  const known = [...dossier.places, ...dossier.landmarks];
  const isKnown = (name: string, [x, y]: Position) =>
    known.some(
      (one) => one.name === name || listPoints(one.geometry).some((at) => Math.hypot(at[0] - x, at[1] - y) < SAME),
    );
  const towns = [...near.ground.towns, ...far.ground.towns.filter(({ at }) => !isInside(at, near.box))];
  return towns.flatMap(({ name, at, rank }, index) =>
    isKnown(name, at)
      ? []
      : [dot(`town ${index}`, name, RANKS.landmark + 2 + rank / 20, at, { from: findTownStep(whole, rank) })],
  );
}
