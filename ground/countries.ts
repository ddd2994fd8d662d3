/** Countries for wide maps, out of the provinces: one set of borders at every scale. */
import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

import { findKept } from '../src/model/geometry/simplify.ts';

type Properties = Record<string, string | number | undefined>;

/** How far the countries of wide maps may stray from their provinces, km; of an island less: a tenth of its width. */
const STRAY_KM = 2;
/** A smaller island is left out where its country has a larger one. */
const LEAST_KM2 = 30;
const KM_PER_DEGREE = 111.2;

/** Each country as its provinces together, simplified: the same borders as theirs, for wide maps. */
export function mergeCountries(topology: Topology, findCode: (country: unknown) => string): Topology {
  const provinces = topology.objects['provinces'] as GeometryCollection<Properties>; // its sum says what it is
  const areas = provinces.geometries as (Polygon<Properties> | MultiPolygon<Properties>)[];
  const lines = topology.arcs.map((arc) => unpack(arc, topology));
  const tolerances = new Map<number, number>();
  const geometries = [...Map.groupBy(areas, ({ properties }) => findCode(properties?.['country']))].map(
    ([id, list]) => {
      const { arcs } = mergeArcs(topology, list);
      const sizes = arcs.map(([outer = []]) => measure(outer.flatMap((arc) => lines[arc < 0 ? ~arc : arc] ?? [])));
      const kept = arcs.filter((_, index) => (sizes[index] ?? 0) >= Math.min(LEAST_KM2, Math.max(...sizes)));
      for (const polygon of kept)
        for (const arc of polygon.flat()) {
          const own = Math.min(STRAY_KM, Math.sqrt(sizes[arcs.indexOf(polygon)] ?? 0) / 10);
          const index = arc < 0 ? ~arc : arc;
          tolerances.set(index, Math.min(tolerances.get(index) ?? own, own));
        }
      return { type: 'MultiPolygon' as const, arcs: kept, properties: { id } };
    },
  );
  const used = [...tolerances.keys()].sort((a, b) => a - b);
  const renumber = (arc: number) => (arc < 0 ? ~used.indexOf(~arc) : used.indexOf(arc));
  const countries = geometries.map((country) => ({
    ...country,
    arcs: country.arcs.map((polygon) => polygon.map((ring) => ring.map(renumber))),
  }));
  const arcs = used.map((index) => {
    const arc = topology.arcs[index] ?? [];
    const steps = accumulate(arc);
    const line = lines[index] ?? [];
    const kept = findKept(line, (tolerances.get(index) ?? 0) / KM_PER_DEGREE);
    const positions = steps.filter((_, number) => kept[number] === 1);
    return positions.map(([x, y], number) => [
      x - (positions[number - 1]?.[0] ?? 0),
      y - (positions[number - 1]?.[1] ?? 0),
    ]);
  });
  return { ...topology, arcs, objects: { countries: { type: 'GeometryCollection', geometries: countries } } };
}

type XY = [x: number, y: number];

/** From steps to positions, both in steps of the quantisation. */
function accumulate(arc: readonly number[][]): XY[] {
  let [x, y] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x, y];
  });
}

/** In degrees. */
function unpack(arc: readonly number[][], { transform }: Topology): XY[] {
  const { scale = [1, 1], translate = [0, 0] } = transform ?? {};
  return accumulate(arc).map(([x, y]) => [x * (scale[0] ?? 1) + translate[0], y * (scale[1] ?? 1) + translate[1]]);
}

/** Of the box around the positions, km². */
function measure(positions: readonly XY[]): number {
  const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
  const bounds = (list: number[]) =>
    list.reduce<XY>(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [1e9, -1e9]);
  const [west, east] = bounds(xs);
  const [south, north] = bounds(ys);
  const cosine = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return (east - west) * cosine * (north - south) * KM_PER_DEGREE ** 2;
}
