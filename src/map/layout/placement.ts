/** Labels while they are being placed: their options that are possible at all, and which of them is taken. */
import { meet, meetAtPoint, meetBounds, type WidthClass } from './hung-shapes.ts';
import type { Label, Scene } from './layout-labels.ts';
import { isSamePoint, listStands, type Stand } from './stands.ts';

/** Options are told by numbers: those of the first label, cheapest first, then those of the second, and so on. */
export interface Placement {
  widths: WidthClass;
  /** Most important first; of one rank by their keys. */
  labels: readonly Label[];
  /** Where each option stands. */
  options: readonly Stand[];
  /** Of each option, its cost weighted by the rank of its label. */
  costs: readonly number[];
  /** Of each option, its label. */
  owners: readonly number[];
  /** Of each label, its options. */
  own: readonly (readonly number[])[];
  /** What leaving each label out costs: more than any place. */
  dropCosts: readonly number[];
  /** Of each label, the option taken, or `OUT`. */
  chosen: number[];
  /** Of each option, how many options of other labels are taken that it conflicts with. */
  blockers: number[];
  /** Of each option that was taken once, the options that it conflicts with. */
  conflicts: Map<number, readonly number[]>;
  /** Of each pair of options, whether they conflict; 0 where that was not measured. Left out where there are too many. */
  known: Uint8Array | undefined;
}

/** In the place of an option: the label is left out. */
export const OUT = -1;

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
  const options: Stand[] = [];
  const costs: number[] = [];
  const owners: number[] = [];
  let dearest = 1;
  const own = sorted.map(({ candidates }, label) => {
    const weight = WEIGHT ** (importance[label] ?? 0);
    return listStands(candidates, scene).map((stand) => {
      const cost = weight * stand.cost;
      if (cost > dearest) dearest = cost;
      owners.push(label);
      costs.push(cost);
      return options.push(stand) - 1;
    });
  });
  const dropCosts = sorted.map(
    ({ isNeeded }, label) => 3 * dearest * DROP_WEIGHT ** (importance[label] ?? 0) * (isNeeded ? NEEDED_WEIGHT : 1),
  );
  const count = options.length;
  return {
    widths: scene.widths,
    labels: sorted,
    options,
    costs,
    owners,
    own,
    dropCosts,
    chosen: sorted.map(() => OUT),
    blockers: options.map(() => 0),
    conflicts: new Map(),
    known: count > MOST_PAIRED ? undefined : new Uint8Array((count * (count - 1)) / 2),
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
export function costOf({ chosen, costs, dropCosts }: Placement, label: number): number {
  const option = chosen[label] ?? OUT;
  return (option === OUT ? dropCosts[label] : costs[option]) ?? 0;
}

/** Whether two options of different labels cannot be taken together. Each pair is measured once. */
export function isConflict({ widths, options, known }: Placement, a: number, b: number): boolean {
  const one = options[a];
  const other = options[b];
  if (!one || !other || !meetBounds(one.bounds, other.bounds)) return false;
  if (!known) return meetAny(one, other, widths);
  // The row of the later option begins after those of all before it.
  const pair = a < b ? (b * (b - 1)) / 2 + a : (a * (a - 1)) / 2 + b;
  if (!known[pair]) known[pair] = meetAny(one, other, widths) ? CONFLICT : CLEAR;
  return known[pair] === CONFLICT;
}

function meetAny(a: Stand, b: Stand, widths: WidthClass): boolean {
  return (
    meet(a.box, b.box, widths) ||
    (a.leader !== undefined && meet(a.leader, b.box, widths)) ||
    (b.leader !== undefined && meet(a.box, b.leader, widths)) ||
    meetLeaders(a, b, widths)
  );
}

function meetLeaders(a: Stand, b: Stand, widths: WidthClass): boolean {
  if (!a.leader || !b.leader) return false;
  const [first, second] = [a.candidate.leader, b.candidate.leader];
  // Leaders of one point run together there: they keep no room from one another.
  if (first && second && isSamePoint(a.box, b.box)) return meetAtPoint(first, second);
  return meet(a.leader, b.leader, widths);
}

/** Take the option for its label, or leave the label `OUT`. */
export function choose(placement: Placement, label: number, option: number): void {
  const { chosen, blockers } = placement;
  for (const index of listConflicts(placement, chosen[label] ?? OUT)) blockers[index] = (blockers[index] ?? 0) - 1;
  for (const index of listConflicts(placement, option)) blockers[index] = (blockers[index] ?? 0) + 1;
  chosen[label] = option;
}

const NONE: readonly number[] = [];

function listConflicts(placement: Placement, option: number): readonly number[] {
  if (option === OUT) return NONE;
  const known = placement.conflicts.get(option);
  if (known) return known;
  const { owners, options } = placement;
  const found: number[] = [];
  for (let other = 0; other < options.length; other++) {
    if (owners[other] !== owners[option] && isConflict(placement, option, other)) found.push(other);
  }
  placement.conflicts.set(option, found);
  return found;
}
