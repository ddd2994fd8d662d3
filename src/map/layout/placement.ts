/** Labels while they are being placed: their options that are possible at all, and which of them is taken. */
import { meet, meetAtPoint, meetBounds, type WidthClass } from './hung-shapes.ts';
import type { Candidate, Label, Scene } from './layout-labels.ts';
import { findStands, isSamePoint, type Stand } from './stands.ts';

/** A candidate that is possible at all, for its label; its cost is weighted by the rank of that. */
export interface Option extends Stand {
  index: number;
  /** Index of its label. */
  label: number;
  candidate: Candidate;
}

export interface Placement {
  widths: WidthClass;
  /** Most important first; of one rank by their keys. */
  labels: readonly Label[];
  options: readonly Option[];
  /** Of each label, cheapest first. */
  own: readonly (readonly Option[])[];
  /** What leaving each label out costs: more than any place. */
  dropCosts: readonly number[];
  /** Of each label, the option taken; undefined while it has none. */
  chosen: (Option | undefined)[];
  /** Of each option, how many options of other labels are taken that it conflicts with. */
  blockers: Uint16Array;
  /** Of each option that was taken once, the options that it conflicts with. */
  conflicts: Map<number, readonly number[]>;
  /** Of each pair of options, whether they conflict; 0 where that was not measured. Left out where there are too many. */
  known: Uint8Array | undefined;
}

/** Options whose pairs are remembered: 18 MB. */
const MOST_PAIRED = 6000;
const CLEAR = 1;
const CONFLICT = 2;

/** How many times dearer a place of the most important label is than one of the least. */
const WEIGHT = 2;
/** How many times dearer the loss of the most important label is than that of the least. */
const DROP_WEIGHT = 8;
/** How many times dearer the loss of a needed label is: more than all others together. */
const NEEDED_WEIGHT = 10_000;

export function startPlacement(scene: Scene, labels: readonly Label[]): Placement {
  const sorted = labels.toSorted((a, b) => a.rank - b.rank || compare(a.key, b.key));
  const twice = sorted.find(({ key }, index) => sorted.findIndex((other) => other.key === key) !== index);
  if (twice) throw new Error(`Two labels have the key “${twice.key}”.`);
  const importance = rateRanks(sorted);
  const stand = findStands(scene);
  const options: Option[] = [];
  const own = sorted.map(({ candidates }, label) => {
    const weight = WEIGHT ** (importance[label] ?? 0);
    const possible: Option[] = [];
    for (const candidate of candidates) {
      const found = stand(candidate);
      if (!found) continue;
      const { box, leader, bounds, cost } = found;
      possible.push({ index: 0, label, candidate, cost: weight * cost, box, leader, bounds });
    }
    possible.sort((a, b) => a.cost - b.cost);
    for (const option of possible) {
      option.index = options.length;
      options.push(option);
    }
    return possible;
  });
  const dearest = options.reduce((most, { cost }) => Math.max(most, cost), 1);
  const dropCosts = sorted.map(
    ({ isNeeded }, label) => 3 * dearest * DROP_WEIGHT ** (importance[label] ?? 0) * (isNeeded ? NEEDED_WEIGHT : 1),
  );
  return {
    widths: scene.widths,
    labels: sorted,
    options,
    own,
    dropCosts,
    chosen: sorted.map(() => undefined),
    blockers: new Uint16Array(options.length),
    conflicts: new Map(),
    known: options.length > MOST_PAIRED ? undefined : new Uint8Array((options.length * (options.length - 1)) / 2),
  };
}

/** From 1 for the first of the ranks down to 0 for the last. */
function rateRanks(sorted: readonly Label[]): number[] {
  const ranks = [...new Set(sorted.map(({ rank }) => rank))];
  return sorted.map(({ rank }) => (ranks.length > 1 ? 1 - ranks.indexOf(rank) / (ranks.length - 1) : 1));
}

/** By code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a label costs as it stands. */
export function costOf({ chosen, dropCosts }: Placement, label: number): number {
  return chosen[label]?.cost ?? dropCosts[label] ?? 0;
}

/** Whether two options of different labels cannot be taken together. Each pair is measured once. */
export function isConflict({ widths, known }: Placement, a: Option, b: Option): boolean {
  if (!meetBounds(a.bounds, b.bounds)) return false;
  if (!known) return meetAny(a, b, widths);
  // The row of the later option begins after those of all before it.
  const pair = a.index < b.index ? (b.index * (b.index - 1)) / 2 + a.index : (a.index * (a.index - 1)) / 2 + b.index;
  if (!known[pair]) known[pair] = meetAny(a, b, widths) ? CONFLICT : CLEAR;
  return known[pair] === CONFLICT;
}

function meetAny(a: Option, b: Option, widths: WidthClass): boolean {
  return (
    meet(a.box, b.box, widths) ||
    (a.leader !== undefined && meet(a.leader, b.box, widths)) ||
    (b.leader !== undefined && meet(a.box, b.leader, widths)) ||
    meetLeaders(a, b, widths)
  );
}

function meetLeaders(a: Option, b: Option, widths: WidthClass): boolean {
  if (!a.leader || !b.leader) return false;
  const [first, second] = [a.candidate.leader, b.candidate.leader];
  // Leaders of one point run together there: they keep no room from one another.
  if (first && second && isSamePoint(a.box, b.box)) return meetAtPoint(first, second);
  return meet(a.leader, b.leader, widths);
}

/** Take the option for its label, or with undefined leave the label out. */
export function choose(placement: Placement, label: number, option: Option | undefined): void {
  const { chosen, blockers } = placement;
  const former = chosen[label];
  if (former) for (const index of listConflicts(placement, former)) blockers[index] = (blockers[index] ?? 0) - 1;
  if (option) for (const index of listConflicts(placement, option)) blockers[index] = (blockers[index] ?? 0) + 1;
  chosen[label] = option;
}

function listConflicts(placement: Placement, option: Option): readonly number[] {
  const known = placement.conflicts.get(option.index);
  if (known) return known;
  const found: number[] = [];
  for (const other of placement.options) {
    if (other.label !== option.label && isConflict(placement, option, other)) found.push(other.index);
  }
  placement.conflicts.set(option.index, found);
  return found;
}
