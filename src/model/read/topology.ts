/** Files of `ground/`: topologies whose arcs are packed, opened arc by arc as they are asked for; `ground/make.ts` writes them. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import type { Coordinates, Extent } from '../geometry/check-geometry.ts';
import { simplifyLine } from '../geometry/simplify.ts';

/** A shape by its arcs, each by its number or, backwards, by that number’s complement. */
export type Shape<Properties> = { properties: Properties } & (
  | { type: 'MultiPolygon'; arcs: number[][][] }
  | { type: 'MultiLineString'; arcs: number[][] }
);
type Areas = number[][][];

export interface PackedTopology<Properties> {
  shapes: Shape<Properties>[];
  /** Index of each arc’s first position; one more at the end. */
  starts: Uint32Array;
  /** Longitudes and latitudes in turn, in degrees. */
  positions: Float64Array;
  /** Of each part of each shape in turn west, south, east, north; the whole ground is asked for every place. */
  boxes: Float64Array;
}

interface Head<Properties> {
  transform: { scale: [number, number]; translate: [number, number] };
  arcs: number;
  objects: Record<
    string,
    {
      geometries: ({ properties: Properties } & (
        | { type: 'Polygon'; arcs: number[][] }
        | { type: 'MultiPolygon'; arcs: number[][][] }
        | { type: 'LineString'; arcs: number[] }
        | { type: 'MultiLineString'; arcs: number[][] }
      ))[];
    }
  >;
}

export function readTopology<Properties>(path: string): PackedTopology<Properties> {
  const bytes = brotliDecompressSync(readFileSync(path));
  const end = 4 + bytes.readUInt32LE(0);
  const head: Head<Properties> = JSON.parse(bytes.toString('utf8', 4, end)); // as `ground/make.ts` writes it
  const shapes = Object.values(head.objects).flatMap(({ geometries }) =>
    geometries.map((geometry): Shape<Properties> => {
      const { properties } = geometry;
      switch (geometry.type) {
        case 'Polygon':
          return { type: 'MultiPolygon', arcs: [geometry.arcs], properties };
        case 'LineString':
          return { type: 'MultiLineString', arcs: [geometry.arcs], properties };
        default:
          return geometry;
      }
    }),
  );
  const { starts, positions, boxes } = unpack(bytes.subarray(end), head);
  return { shapes, starts, positions, boxes: boundParts(shapes, boxes) };
}

/** A part is bounded by its outer ring, or by its line; west and east may lie the whole earth apart. */
function boundParts(shapes: readonly Shape<unknown>[], boxesOfArcs: Float64Array): Float64Array {
  const parts = shapes.flatMap(({ type, arcs }) =>
    type === 'MultiPolygon' ? arcs.map(([outer = []]) => outer) : arcs,
  );
  const boxes = new Float64Array(4 * parts.length);
  for (const [index, arcs] of parts.entries()) {
    const box = [180, 90, -180, -90] as [number, number, number, number];
    for (const arc of arcs) {
      const at = 4 * (arc < 0 ? ~arc : arc);
      for (const side of [0, 1] as const) box[side] = Math.min(box[side], boxesOfArcs[at + side] ?? 0);
      for (const side of [2, 3] as const) box[side] = Math.max(box[side], boxesOfArcs[at + side] ?? 0);
    }
    // A ring around a pole holds it.
    const isRound = box[2] - box[0] > 359;
    if (isRound && box[1] < -60) box[1] = -90;
    if (isRound && box[3] > 80) box[3] = 90;
    boxes.set(box, 4 * index);
  }
  return boxes;
}

function unpack(
  bytes: Uint8Array,
  { arcs, transform }: Pick<Head<unknown>, 'arcs' | 'transform'>,
): Pick<PackedTopology<unknown>, 'starts' | 'positions'> & { /** Of each arc. */ boxes: Float64Array } {
  let at = 0;
  const next = () => {
    let [value, factor] = [0, 1];
    for (let byte = bytes[at++] ?? 0; ; byte = bytes[at++] ?? 0) {
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  };
  const starts = new Uint32Array(arcs + 1);
  for (let arc = 0; arc < arcs; arc++) starts[arc + 1] = (starts[arc] ?? 0) + next();
  const positions = new Float64Array(2 * (starts[arcs] ?? 0));
  const boxes = new Float64Array(4 * arcs);
  for (const axis of [0, 1] as const) {
    const [scale, translate] = [transform.scale[axis], transform.translate[axis]];
    for (let arc = 0; arc < arcs; arc++) {
      let [steps, least, most] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      const last = starts[arc + 1] ?? 0;
      for (let index = starts[arc] ?? 0; index < last; index++) {
        const step = next();
        steps += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
        const value = steps * scale + translate;
        positions[2 * index + axis] = value;
        if (value < least) least = value;
        if (value > most) most = value;
      }
      boxes[4 * arc + axis] = least;
      boxes[4 * arc + 2 + axis] = most;
    }
  }
  return { starts, positions, boxes };
}

/** Those that may reach into the extent, without their parts that do not; one across the antimeridian may reach anywhere along its latitudes. */
export function selectShapes<Properties>(
  { shapes, boxes }: PackedTopology<Properties>,
  extent: Extent,
): Shape<Properties>[] {
  const selected: Shape<Properties>[] = [];
  let part = 0;
  for (const shape of shapes) {
    const first = part;
    part += shape.arcs.length;
    // Nearly all shapes of the world lie elsewhere.
    if (!meetsAny(boxes, first, part, extent)) continue;
    const meets = (_: unknown, index: number) => meetsExtent(boxes, 4 * (first + index), extent);
    selected.push(
      shape.type === 'MultiPolygon'
        ? { ...shape, arcs: shape.arcs.filter(meets) }
        : { ...shape, arcs: shape.arcs.filter(meets) },
    );
  }
  return selected;
}

function meetsAny(boxes: Float64Array, from: number, to: number, extent: Extent): boolean {
  for (let part = from; part < to; part++) if (meetsExtent(boxes, 4 * part, extent)) return true;
  return false;
}

function meetsExtent(boxes: Float64Array, at: number, extent: Extent): boolean {
  const [west, south, east, north] = extent;
  if ((boxes[at + 1] ?? 0) > north || (boxes[at + 3] ?? 0) < south) return false;
  const [left, right] = [boxes[at] ?? 0, boxes[at + 2] ?? 0];
  for (let turn = -360; turn <= 360; turn += 360) if (left + turn <= east && right + turn >= west) return true;
  return false;
}

/** The shapes’ areas, simplified by the tolerance in degrees: a border that two share stays one. */
export function openAreas(
  topology: PackedTopology<unknown>,
  shapes: readonly { arcs: Areas }[],
  tolerance: number,
): Coordinates[][][][] {
  const opened = open(
    topology,
    shapes.flatMap(({ arcs }) => arcs.flat(2)),
    tolerance,
  );
  return shapes.map(
    ({ arcs }) => feature(opened, { type: 'MultiPolygon', arcs }).geometry.coordinates as Coordinates[][][],
  );
}

/** The shapes’ areas together, without what borders they have in common. */
export function mergeAreas(
  topology: PackedTopology<unknown>,
  shapes: readonly { arcs: Areas }[],
  tolerance: number,
): Coordinates[][][] {
  const opened = open(
    topology,
    shapes.flatMap(({ arcs }) => arcs.flat(2)),
    tolerance,
  );
  const areas = shapes.map(({ arcs }): MultiPolygon | Polygon => ({ type: 'MultiPolygon', arcs }));
  return merge(opened, areas as MultiPolygon[]).coordinates as Coordinates[][][];
}

/** The shapes’ lines together, joined where they meet end to end. */
export function joinLines(
  topology: PackedTopology<unknown>,
  shapes: readonly { arcs: number[][] }[],
  tolerance: number,
): Coordinates[][] {
  const opened = open(
    topology,
    shapes.flatMap(({ arcs }) => arcs.flat()),
    tolerance,
  );
  const geometries = shapes.map(({ arcs }): LineString | MultiLineString => ({ type: 'MultiLineString', arcs }));
  const collection: GeometryCollection = { type: 'GeometryCollection', geometries };
  return mesh(opened, collection).coordinates as Coordinates[][];
}

/** Arcs as they were opened last: provinces and the countries made of them are asked for one after the other, and so are places. */
const latest = new WeakMap<PackedTopology<unknown>, { tolerance: number; arcs: Coordinates[][] }>();

/** As topojson-client wants it, with no arcs but those that were asked for by this tolerance. */
function open(topology: PackedTopology<unknown>, arcs: readonly number[], tolerance: number): Topology {
  const known = latest.get(topology);
  const opened = known?.tolerance === tolerance ? known.arcs : [];
  latest.set(topology, { tolerance, arcs: opened });
  for (const arc of arcs) {
    const index = arc < 0 ? ~arc : arc;
    opened[index] ??= openArc(topology, index, tolerance);
  }
  return { type: 'Topology', arcs: opened, objects: {} };
}

function openArc({ starts, positions }: PackedTopology<unknown>, index: number, tolerance: number): Coordinates[] {
  const line: Coordinates[] = [];
  const last = starts[index + 1] ?? 0;
  for (let at = starts[index] ?? 0; at < last; at++)
    line.push([round(positions[2 * at] ?? 0), round(positions[2 * at + 1] ?? 0)]);
  return tolerance > 0 ? simplifyLine(line, tolerance) : line;
}

/** To some ten metres: finer than the ground is. */
function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
