/** The Earth with a point for each dossier: where the site’s texts take place. */
import { geoNaturalEarth1 } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/land-110m.json';
import type { DossierMap, MapFrame } from '../../model/dossier.ts';
import { renderWound } from './path.ts';

/** A dossier, or what is told of it. */
interface Placed {
  map: Pick<DossierMap, 'frames'>;
}

export interface World<Item extends Placed> {
  width: number;
  height: number;
  land: string;
  /** In the order of the dossiers; x and y in units of the drawing. */
  points: { dossier: Item; x: number; y: number }[];
}

/** Fine enough for a map that is looked at, not measured on; each further digit costs bytes. */
const WIDTH = 480;
const HEIGHT = 240;
/** The ice is left out where no dossier is about it. */
const SOUTH = -57;

export function drawWorld<Item extends Placed>(dossiers: readonly Item[]): World<Item> {
  const projection = geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });
  const topology = atlas as unknown as Topology<{ land: GeometryCollection }>; // the package has no types
  const land = feature(topology, topology.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' || geometry.type === 'Polygon' ? [geometry] : [],
  );
  const [, coast = HEIGHT] = projection([0, SOUTH]) ?? [];
  const isPolar = dossiers.some(({ map }) => (map.frames[0]?.extent[1] ?? 0) < SOUTH);
  return {
    width: WIDTH,
    height: isPolar ? HEIGHT : Math.round(coast),
    land: renderWound({ projection }, land),
    points: dossiers.flatMap((dossier) => {
      const [frame] = dossier.map.frames;
      const [x, y] = (frame && projection(findMiddle(frame))) ?? [];
      return x === undefined || y === undefined ? [] : [{ dossier, x: Math.round(x), y: Math.round(y) }];
    }),
  };
}

function findMiddle({ extent: [west, south, east, north] }: MapFrame): [number, number] {
  return [(west + east) / 2, (south + north) / 2];
}
