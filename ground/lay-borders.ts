/** Lays the borders of a country on its neighbours’, where the source has the two from different files. */
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { divideAreas } from '../src/model/geometry/borders.ts';

type Properties = Record<string, string | number | undefined>;
/** In steps of the quantisation. */
type XY = [x: number, y: number];
type Areas = XY[][][];

/** How far two lines may be apart and stand for the same border, degrees. */
const SAME = 0.03;
/** How much longer the way along the neighbour’s line may be than the side that it replaces: times that, and degrees more. */
const LONGER = { times: 3, more: 0.3 };
/** Side of the cells in which sides are looked for, degrees. */
const CELL = 0.1;

/** The same provinces with the borders between the country and its neighbours as one line: the neighbours’, which is finer. */
export function layBorders(topology: Topology, country: string, neighbours: readonly string[]): Topology {
  const { provinces } = topology.objects as { provinces: GeometryCollection<Properties> }; // its sum says what it is
  const list = provinces.geometries as (Polygon<Properties> | MultiPolygon<Properties>)[];
  const opened = open(topology, list);
  const countryOf = (index: number) => String(list[index]?.properties?.['country']);
  const outer = listOuterSides(opened);
  const own = outer.filter(({ area }) => countryOf(area) === country);
  const loops = followSides(outer.filter(({ area }) => neighbours.includes(countryOf(area))));
  const degrees = makeMeasure(topology);
  const found = new Map(
    findNearest(
      own.flatMap(({ from, to }) => [from, to]),
      loops,
      degrees,
    ),
  );
  const { lines, inserted, indexOf } = insert(loops, found);
  const ways = new Map<string, XY[]>();
  for (const { from, to } of own) {
    const [a, b] = [found.get(String(from)), found.get(String(to))];
    if (!a || !b || a.loop !== b.loop) continue;
    const way = findWay(lines[a.loop] ?? [], indexOf(a), indexOf(b), degrees);
    if (way.length <= LONGER.times * degrees(from, to) + LONGER.more) ways.set(`${from} ${to}`, way.positions);
  }
  const moved = new Map<string, XY>();
  for (const [side, way] of ways) {
    const [from = '', to = ''] = side.split(' ');
    moved.set(from, way[0] ?? [0, 0]).set(to, way.at(-1) ?? [0, 0]);
  }
  const areas = opened.map((polygons, index) => {
    const change =
      countryOf(index) === country
        ? (from: XY, to: XY) =>
            (ways.get(`${from} ${to}`) ?? [from, to]).slice(1).map((at) => moved.get(String(at)) ?? at)
        : (from: XY, to: XY) => [...(inserted.get(`${from} ${to}`) ?? []), to];
    return polygons.map((rings) => rings.map((ring) => dropSpikes(changeSides(ring, change))));
  });
  return close(topology, list, areas);
}

function open({ arcs }: Topology, list: readonly (Polygon | MultiPolygon)[]): Areas[] {
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): XY => {
      x += dx;
      y += dy;
      return [x, y];
    });
  });
  const openRing = (ring: readonly number[]) =>
    ring.flatMap((arc, index) => {
      const line = (arc < 0 ? lines[~arc]?.toReversed() : lines[arc]) ?? [];
      return index > 0 ? line.slice(1) : line;
    });
  return list.map((area) => (area.type === 'Polygon' ? [area.arcs] : area.arcs).map((rings) => rings.map(openRing)));
}

interface Side {
  from: XY;
  to: XY;
  area: number;
}

/** The sides that one area alone has. */
function listOuterSides(areas: readonly Areas[]): Side[] {
  const counts = new Map<string, number>();
  const name = (from: XY, to: XY) => [String(from), String(to)].sort().join(' ');
  const sides = areas.flatMap((polygons, area) =>
    polygons.flat().flatMap((ring) => ring.slice(1).map((to, index): Side => ({ from: ring[index] ?? to, to, area }))),
  );
  for (const { from, to } of sides) counts.set(name(from, to), (counts.get(name(from, to)) ?? 0) + 1);
  return sides.filter(({ from, to }) => counts.get(name(from, to)) === 1);
}

/** Sides in rings, each by the one that begins where it ends. */
function followSides(sides: readonly Side[]): XY[][] {
  const next = Map.groupBy(sides, ({ from }) => String(from));
  const loops: XY[][] = [];
  for (const side of sides) {
    const loop: XY[] = [];
    for (let at = takeFirst(next, String(side.from)); at; at = takeFirst(next, String(at.to)))
      loop.push(...(loop.length === 0 ? [at.from, at.to] : [at.to]));
    if (loop.length > 0) loops.push(loop);
  }
  return loops;
}

function takeFirst(next: Map<string, Side[]>, from: string): Side | undefined {
  return next.get(from)?.shift();
}

/** Where a position falls on a loop: on the side that ends at a number, at a share of it. */
interface Spot {
  loop: number;
  side: number;
  share: number;
  at: XY;
}

type Measure = (a: XY, b: XY) => number;

/** How far apart two positions are, in degrees of latitude. */
function makeMeasure({ transform }: Topology): Measure {
  const { scale = [1, 1], translate = [0, 0] } = transform ?? {};
  return ([ax, ay], [bx, by]) => {
    const narrow = Math.cos((((ay + by) / 2) * scale[1] + translate[1]) * (Math.PI / 180));
    return Math.hypot((ax - bx) * scale[0] * narrow, (ay - by) * scale[1]);
  };
}

/** For each position that is near enough to one of the loops, the nearest spot on them. */
function findNearest(positions: readonly XY[], loops: readonly XY[][], degrees: Measure): [string, Spot][] {
  const step = Math.max(1, Math.round(CELL / degrees([0, 0], [0, 1])));
  const cellOf = ([x, y]: XY) => [Math.floor(x / step), Math.floor(y / step)] as const;
  const cells = new Map<string, [loop: number, side: number][]>();
  for (const [loop, line] of loops.entries()) {
    for (let side = 1; side < line.length; side++) {
      const [from, to] = [line[side - 1] as XY, line[side] as XY]; // within the line
      const parts = Math.ceil(Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])) / step) || 1;
      for (let part = 0; part <= parts; part++) {
        const key = cellOf(between(from, to, part / parts)).join();
        const known = cells.get(key) ?? [];
        cells.set(key, known);
        if (known.at(-1)?.[1] !== side) known.push([loop, side]);
      }
    }
  }
  const around = [-1, 0, 1];
  return [...new Map(positions.map((at) => [String(at), at]))].flatMap(([name, at]): [string, Spot][] => {
    const [column, row] = cellOf(at);
    const near = around.flatMap((dx) => around.flatMap((dy) => cells.get(`${column + dx},${row + dy}`) ?? []));
    const spots = near.map(([loop, side]): Spot => {
      const [from, to] = [loops[loop]?.[side - 1] as XY, loops[loop]?.[side] as XY]; // as the cells were filled
      const share = project(at, from, to);
      const [x, y] = between(from, to, share);
      return { loop, side, share, at: [Math.round(x), Math.round(y)] };
    });
    const [best] = spots.sort((a, b) => degrees(a.at, at) - degrees(b.at, at));
    return best && degrees(best.at, at) < SAME ? [[name, best]] : [];
  });
}

/** The share of the way from one to the other that is nearest to a position. */
function project([x, y]: XY, [ax, ay]: XY, [bx, by]: XY): number {
  const [dx, dy] = [bx - ax, by - ay];
  return Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
}

function between([ax, ay]: XY, [bx, by]: XY, share: number): XY {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

/** The loops with the spots in them; `inserted`: by a side and by the same side backwards, what lies on it now. */
function insert(loops: readonly XY[][], found: ReadonlyMap<string, Spot>) {
  const inserted = new Map<string, XY[]>();
  const lines = loops.map((line, loop) => {
    const own = [...found.values()].filter((spot) => spot.loop === loop);
    return line.flatMap((to, side) => {
      const from = line[side - 1];
      const spots = own.filter((spot) => spot.side === side).sort((a, b) => a.share - b.share);
      const names = new Set([String(from), String(to)]);
      const between = spots.flatMap(({ at }) => (names.size < names.add(String(at)).size ? [at] : []));
      if (from && between.length > 0) inserted.set(`${from} ${to}`, between).set(`${to} ${from}`, between.toReversed());
      return [...between, to];
    });
  });
  const indexes = lines.map((line) => new Map(line.map((at, index) => [String(at), index])));
  return { lines, inserted, indexOf: ({ loop, at }: Spot) => indexes[loop]?.get(String(at)) ?? 0 };
}

/** The shorter way around a loop from one of its positions to another. */
function findWay(loop: readonly XY[], from: number, to: number, degrees: Measure) {
  const count = loop.length - 1; // the last is the first again
  const walk = (step: 1 | -1) => {
    const positions: XY[] = [];
    for (let index = from % count; ; index = (index + step + count) % count) {
      positions.push(loop[index] as XY); // within the loop
      if (index === to % count) break;
    }
    const length = positions.slice(1).reduce((sum, at, index) => sum + degrees(positions[index] ?? at, at), 0);
    return { positions, length };
  };
  const [on, back] = [walk(1), walk(-1)];
  return on.length < back.length ? on : back;
}

/** A ring with other positions in the place of the end of each side. */
function changeSides(ring: readonly XY[], change: (from: XY, to: XY) => XY[]): XY[] {
  const open = ring.slice(1).flatMap((to, index) => change(ring[index] ?? to, to));
  return [open.at(-1) ?? [0, 0], ...open];
}

/** Without positions that stand twice in a row, and without ways out and back. */
function dropSpikes(ring: readonly XY[]): XY[] {
  const isSame = (a: XY | undefined, b: XY | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];
  const kept: XY[] = [];
  for (const at of ring.slice(1)) {
    if (isSame(kept.at(-1), at)) continue;
    if (isSame(kept.at(-2), at)) kept.pop();
    else kept.push(at);
  }
  while (kept.length > 2 && isSame(kept.at(-1), kept[1])) {
    kept.pop();
    kept.shift();
  }
  return [...kept, kept[0] ?? [0, 0]];
}

function close(
  topology: Topology,
  list: readonly (Polygon<Properties> | MultiPolygon<Properties>)[],
  areas: Areas[],
): Topology {
  const { arcs, areas: divided } = divideAreas(areas);
  const geometries = list.map(
    ({ properties = {} }, index): MultiPolygon<Properties> => ({
      type: 'MultiPolygon',
      properties,
      arcs: divided[index] ?? [],
    }),
  );
  return {
    ...topology,
    arcs: arcs.map((arc) =>
      arc.map(([x, y], index) => [x - (arc[index - 1]?.[0] ?? 0), y - (arc[index - 1]?.[1] ?? 0)]),
    ),
    objects: { provinces: { type: 'GeometryCollection', geometries } },
  };
}
