/** Which candidates are possible in a scene, and what each costs there, whatever label it is of. */
import { measureCover } from './edge-cover.ts';
import {
  type Bounds,
  type HungBox,
  isInFrame,
  makeBox,
  makeLine,
  meet,
  meetBounds,
  type Shape,
  type WidthClass,
} from './hung-shapes.ts';
import type { Candidate, Scene } from './layout-labels.ts';

/** A candidate that is inside the frame and clear of obstacles. */
export interface Stand {
  candidate: Candidate;
  /** With the lines that it covers. */
  cost: number;
  box: Shape;
  /** With the room that it keeps from words, dots and the leaders of other points. */
  leader: Shape | undefined;
  bounds: Bounds;
}

/** Px that a leader keeps on each side from words, dots and other leaders, which it would else graze. */
const LEADER_PX = 1.5;
/** The cost of a box wholly under lines of the subject, and under lines of the ground. */
const COVER_COST = { edges: 1.5, lines: 0.8 };
/** The cost of a word so near to the dot of another place that it might be taken for its name, and how near that is. */
const NEAR_COST = 0.5;
const NEAR_PX = 5;

type Find = (candidate: Candidate) => Stand | undefined;

/** What is known of a scene, which is laid out several times: each list of candidates is held against it once. */
interface Known {
  find: Find;
  lists: Map<readonly Candidate[], readonly Stand[]>;
}

const scenes = new WeakMap<Scene, Known>();

function knowScene(scene: Scene): Known {
  const known = scenes.get(scene) ?? { find: makeFind(scene), lists: new Map() };
  scenes.set(scene, known);
  return known;
}

/** Those of the candidates that are neither off the frame nor on an obstacle, cheapest first. */
export function listStands(candidates: readonly Candidate[], scene: Scene): readonly Stand[] {
  const { find, lists } = knowScene(scene);
  const known = lists.get(candidates);
  if (known) return known;
  const stands = findAll(candidates, find);
  lists.set(candidates, stands);
  return stands;
}

/** The candidates that have a stand, cheapest first: of all that words may have around a place most have none. */
export function listPossible(candidates: readonly Candidate[], scene: Scene): readonly Candidate[] {
  const { find, lists } = knowScene(scene);
  const stands = findAll(candidates, find);
  const possible = stands.map(({ candidate }) => candidate);
  lists.set(possible, stands);
  return possible;
}

function findAll(candidates: readonly Candidate[], find: Find): Stand[] {
  const stands: Stand[] = [];
  for (const candidate of candidates) {
    const stand = find(candidate);
    if (stand) stands.push(stand);
  }
  return stands.sort((a, b) => a.cost - b.cost);
}

function makeFind(scene: Scene): Find {
  const { widths } = scene;
  const { edges, lines = [] } = scene;
  const cover = measureCover(
    [
      { lines: edges, cost: COVER_COST.edges },
      { lines, cost: COVER_COST.lines },
    ],
    scene,
  );
  const obstacles = scene.obstacles.map((box) => makeBox(box, scene));
  const wider = scene.obstacles.map((box) => makeBox(widen(box, NEAR_PX), scene));
  return (candidate) => {
    if (!isInFrame(candidate.box, scene)) return undefined;
    const box = makeBox(candidate.box, scene);
    const isNear = isOn(wider, box, widths);
    if (isNear && isOn(obstacles, box, widths)) return undefined;
    const leader = candidate.leader && makeLine(candidate.box, candidate.leader, scene, LEADER_PX);
    if (leader && isOn(obstacles, leader, widths)) return undefined;
    const bounds = leader ? join(box.bounds, leader.bounds) : box.bounds;
    const cost = candidate.cost + cover(candidate.box) + (isNear ? NEAR_COST : 0);
    return { candidate, cost, box, leader, bounds };
  };
}

/** A candidate keeps clear of the dot that it is about by itself. */
function isOn(obstacles: readonly Shape[], shape: Shape, widths: WidthClass): boolean {
  for (const obstacle of obstacles) {
    if (isSamePoint(obstacle, shape) || !meetBounds(shape.bounds, obstacle.bounds)) continue;
    if (meet(shape, obstacle, widths)) return true;
  }
  return false;
}

function widen(box: HungBox, px: number): HungBox {
  return { ...box, left: box.left - px, top: box.top - px, right: box.right + px, bottom: box.bottom + px };
}

export function isSamePoint(a: Shape, b: Shape): boolean {
  return a.x === b.x && a.y === b.y;
}

function join(a: Bounds, b: Bounds): Bounds {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
