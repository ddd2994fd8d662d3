/** Countries and provinces by the lines that bound them: what two share is one line, however large it is drawn. */
import { mergeArcs, meshArcs } from 'topojson-client';
import type { GeometryCollection, MultiLineString, MultiPolygon, Topology } from 'topojson-specification';
import type { Layer } from '../dossier.ts';
import { findApart } from './apart.ts';
import { type Coordinates, type Extent, listPolygons } from './check-geometry.ts';
import { makeDisputeTest } from './de-facto.ts';
import { cosine } from './earth.ts';

/** Areas by their ids. */
interface Areas extends GeometryCollection {
  geometries: MultiPolygon[];
}

export interface Borders
  extends Topology<{
    countries: Areas;
    provinces: Areas;
    /** The countries together. */
    land: MultiPolygon;
    /** Where a country ends and no other begins. */
    coasts: MultiLineString;
    /** Between two countries. */
    borders: MultiLineString;
    /** Such as are so in fact, and in dispute. */
    deFacto: MultiLineString;
    /** Of provinces, within their countries. */
    limits: MultiLineString;
    /** The sides along which the ground was cut. */
    cuts: MultiLineString;
  }> {
  arcs: Coordinates[][];
}

/** The numbers of what is no area: the box that layers were cut at, and dispute over a border. */
const BOX = -1;
const DISPUTE = -2;

type Kind = 'coasts' | 'borders' | 'deFacto' | 'limits' | 'cuts';

/** Two lines nearer than this share of the box’s width are drawn as one. */
const SAME = 0.005;

/**
 * A border must have the same positions in all the areas that share it. What lies along the sides of `box`, at which the layers
 * were cut, bounds areas and is no line of the others.
 */
export function makeBorders(countries: Layer, provinces: Layer, box?: Extent): Borders {
  const layer = [...countries, ...provinces];
  const areas = layer.map(({ geometry }) => listPolygons(geometry).map(({ rings }) => rings));
  const isDisputed = makeDisputeTest(countries.map(({ id }) => id));
  const { arcs, owners, areas: divided } = divideAreas(areas, box, isDisputed);
  const findKind = (of: readonly number[]): Kind => {
    if (of.includes(BOX)) return 'cuts';
    if (of.includes(DISPUTE)) return 'deFacto';
    const count = of.filter((owner) => owner < countries.length).length;
    return count === 0 ? 'limits' : count === 1 ? 'coasts' : 'borders';
  };
  const kinds = owners.map(findKind);
  if (box) partFromBorders(arcs, owners, kinds, (box[2] - box[0]) * cosine((box[1] + box[3]) / 2) * SAME);
  const topology: Topology = { type: 'Topology', arcs, objects: {} };
  const choose = (kind: Kind): MultiLineString => {
    const chosen = kinds.flatMap((own, arc) => (own === kind ? [[arc]] : []));
    // Joined where they meet end to end.
    return meshArcs(topology, { type: 'MultiLineString', arcs: chosen });
  };
  const geometries = divided.map(
    (polygons, area): MultiPolygon => ({ type: 'MultiPolygon', id: layer[area]?.id, arcs: polygons }),
  );
  const [ofCountries, ofProvinces] = [geometries.slice(0, countries.length), geometries.slice(countries.length)];
  return {
    type: 'Topology',
    arcs,
    objects: {
      countries: { type: 'GeometryCollection', geometries: ofCountries },
      provinces: { type: 'GeometryCollection', geometries: ofProvinces },
      land: mergeArcs(topology, ofCountries),
      coasts: choose('coasts'),
      borders: choose('borders'),
      deFacto: choose('deFacto'),
      limits: choose('limits'),
      cuts: choose('cuts'),
    },
  };
}

/** Provinces of another source than the countries have lines of their own where a country ends: these are not drawn. */
function partFromBorders(
  arcs: Coordinates[][],
  owners: readonly (readonly number[])[],
  kinds: (Kind | undefined)[],
  near: number,
): void {
  const others = arcs.filter((_, arc) => ['coasts', 'borders', 'deFacto'].includes(kinds[arc] ?? ''));
  for (const [arc, of] of owners.entries()) {
    if (kinds[arc] !== 'limits' || of.length > 1) continue;
    const apart = findApart(arcs[arc] ?? [], others, near);
    kinds[arc] = undefined;
    for (const line of apart) kinds[arcs.push(line) - 1] = 'limits';
  }
}

type Ring = readonly Readonly<Coordinates>[];

interface Divided {
  /** Each line once. */
  arcs: Coordinates[][];
  /** Of each, the areas that it bounds. */
  owners: (readonly number[])[];
  /** The areas by their lines; `~n` is line n run backwards. */
  areas: number[][][][];
}

/** Whether the side of some areas, by its middle, is in dispute between them. */
type DisputeTest = (middle: Coordinates, owners: readonly number[]) => boolean;

/** Rings in lines, each as long as the same areas have it and no ring leaves it. */
export function divideAreas(
  areas: readonly (readonly (readonly Ring[])[])[],
  box?: Extent,
  isDisputed?: DisputeTest,
): Divided {
  const listSides = nameSides();
  const written = areas.map((polygons) =>
    polygons.map((rings) => rings.map(listSides).filter(hasArea)).filter(({ length }) => length > 0),
  );
  const ownersOf = findOwners(written, box, isDisputed);
  const nodes = findNodes(written.flat(2));
  const isEnd = (before: Side, after: Side) => nodes.has(after.start) || ownersOf(before) !== ownersOf(after);
  const divided: Divided = { arcs: [], owners: [], areas: [] };
  // By each of its sides, as the line runs and backwards.
  const known = new Map<number, number>();
  const divideRing = (sides: readonly Side[]): number[] =>
    splitRing(sides, isEnd).flatMap((run) => {
      const [first] = run;
      if (!first) return [];
      const before = known.get(first.name);
      if (before !== undefined) return before;
      const arc = divided.arcs.push([first.from, ...run.map(({ to }) => to)]) - 1;
      divided.owners.push(ownersOf(first));
      for (const { name, back } of run) known.set(name, arc).set(back, ~arc);
      return arc;
    });
  divided.areas = written.map((polygons) => polygons.map((rings) => rings.map(divideRing)));
  return divided;
}

/** A side of a ring, by a number for its ends in this order, and one for the other. */
interface Side {
  from: Coordinates;
  to: Coordinates;
  /** The number of the position from which it leads. */
  start: number;
  name: number;
  back: number;
}

/** More than there are positions, so that `a * MOST_POSITIONS + b` is of no other two. */
const MOST_POSITIONS = 2 ** 26;

function nameSides(): (ring: Ring) => Side[] {
  const numbers = new Map<string, number>();
  return (ring) => {
    const sides: Side[] = [];
    let [from, number] = [undefined as Readonly<Coordinates> | undefined, -1];
    for (const to of ring) {
      const key = `${to[0]} ${to[1]}`;
      const next = numbers.get(key) ?? numbers.size;
      numbers.set(key, next);
      if (from && next !== number)
        sides.push({
          from: [...from],
          to: [...to],
          start: number,
          name: number * MOST_POSITIONS + next,
          back: next * MOST_POSITIONS + number,
        });
      [from, number] = [to, next];
    }
    return sides;
  };
}

/** Simplified, the smallest islands go out and back on one line. */
function hasArea(sides: readonly Side[]): boolean {
  return new Set(sides.map(nameBoth)).size > 2;
}

/** Of a side whichever way it is run. */
function nameBoth({ name, back }: Side): number {
  return Math.min(name, back);
}

/** The areas that have a side; those of sides that the same areas have are one list. */
function findOwners(
  areas: readonly (readonly (readonly (readonly Side[])[])[])[],
  box: Extent | undefined,
  isDisputed: DisputeTest | undefined,
): (side: Side) => readonly number[] {
  const owners = new Map<number, number[]>();
  for (const [area, polygons] of areas.entries()) {
    for (const side of polygons.flat(2)) {
      const of = owners.get(nameBoth(side)) ?? [];
      owners.set(nameBoth(side), of);
      if (!of.includes(area)) of.push(area);
      if (box && !of.includes(BOX) && isAlong(side, box)) of.push(BOX);
      if (isDisputed && of.length > 1 && !of.includes(DISPUTE) && isDisputed(findMiddle(side), of)) of.push(DISPUTE);
    }
  }
  const lists = new Map<string, number[]>();
  for (const [name, of] of owners) {
    const list = lists.get(of.join()) ?? of;
    lists.set(of.join(), list);
    owners.set(name, list);
  }
  return (side) => owners.get(nameBoth(side)) ?? [];
}

/** Positions at which rings part: those that do not all come and go by the same two sides. */
function findNodes(rings: readonly (readonly Side[])[]): ReadonlySet<number> {
  const passed = new Map<number, readonly [number, number]>();
  const nodes = new Set<number>();
  for (const ring of rings) {
    for (const [index, side] of ring.entries()) {
      const [a, b] = [nameBoth(ring.at(index - 1) ?? side), nameBoth(side)];
      const before = passed.get(side.start);
      if (!before) passed.set(side.start, [a, b]);
      else if (!(before.includes(a) && before.includes(b))) nodes.add(side.start);
    }
  }
  return nodes;
}

/** The runs of sides between two ends; a ring without ends is one run, that begins anywhere. */
function splitRing(sides: readonly Side[], isEnd: (before: Side, after: Side) => boolean): Side[][] {
  const begins = sides.map((side, index) => isEnd(sides.at(index - 1) ?? side, side));
  const start = Math.max(0, begins.indexOf(true));
  const runs: Side[][] = [];
  for (let step = 0; step < sides.length; step++) {
    const index = (start + step) % sides.length;
    const side = sides[index];
    if (!side) continue;
    const run = runs.at(-1);
    if (run && !begins[index]) run.push(side);
    else runs.push([side]);
  }
  return runs;
}

function findMiddle({ from, to }: Side): Coordinates {
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
}

/** Whether it lies on a side of the box. */
function isAlong({ from, to }: Side, [west, south, east, north]: Extent): boolean {
  const isOn = (axis: 0 | 1, at: number) => Math.abs(from[axis] - at) < NEAR && Math.abs(to[axis] - at) < NEAR;
  return isOn(0, west) || isOn(0, east) || isOn(1, south) || isOn(1, north);
}

/** Below this two positions are one, in degrees: a tenth of a metre. */
const NEAR = 1e-6;
