/** The ground of the world for the atelier’s map: what the map of a dossier would be drawn on, in the window that is looked at. */
import type { Layer } from '../model/dossier.ts';
import type { Coordinates, Extent } from '../model/geometry/check-geometry.ts';
import { clipWorld } from '../model/read/clip-world.ts';
import { loadWorld } from '../model/read/world.ts';

interface GroundPart {
  kind: 'land' | 'province' | 'lake' | 'river';
  /** Longitude, latitude; counted as the window’s own are. */
  lines: Coordinates[][];
}

export interface Ground {
  parts: GroundPart[];
  towns: { name: string; at: Coordinates }[];
}

const MOST_TOWNS = 40;
/** Of the window, in degrees: closer than this there is nothing more to be drawn. */
const LEAST = 0.02;

/** West, south, east, north of an address, east past 180 where need be; undefined where they are none. */
export function readWindow(given: string | null): Extent | undefined {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN, ...more] = (given ?? '')
    .split(',')
    .map(Number);
  const isWindow = west >= -180 && west <= 180 && east - west >= LEAST && east - west <= 360;
  return more.length === 0 && isWindow && south >= -90 && north <= 90 && north - south >= LEAST
    ? [west, south, east, north]
    : undefined;
}

export function drawGround(extent: Extent): Ground {
  const { countries, governorates, lakes, rivers, towns } = clipWorld(loadWorld(), extent);
  return {
    parts: [
      ...listParts('land', countries),
      ...listParts('province', governorates),
      ...listParts('lake', lakes),
      ...listParts('river', rivers),
    ],
    // The most important first.
    towns: towns
      .toSorted((a, b) => a.rank - b.rank || b.population - a.population)
      .slice(0, MOST_TOWNS)
      .map(({ name, at }) => ({ name, at })),
  };
}

function listParts(kind: GroundPart['kind'], layer: Layer): GroundPart[] {
  return layer.flatMap(({ geometry }): GroundPart[] => {
    if (geometry.type === 'LineString') return [{ kind, lines: [geometry.coordinates] }];
    if (geometry.type === 'MultiPolygon') return geometry.coordinates.map((lines) => ({ kind, lines }));
    return [{ kind, lines: geometry.coordinates }];
  });
}
