/** The search for the cheapest places: by rank first, then by moves of one label and of those in its way. */
import { choose, costOf, isConflict, OUT, type Placement } from './placement.ts';

/** The last of some moves, with those before it: of many that are tried, most have their first moves in common. */
interface Moves {
  label: number;
  option: number;
  before: Moves | undefined;
  count: number;
}

/** What frees an option, and what that costs. */
interface Way {
  moves: Moves;
  cost: number;
}

/** Labels that one move may push away: one at first, which is quick, then more. */
const MOST_BLOCKERS = 3;
/** How far moves are chained: a label in the way moves, and one more in the way of that. */
const DEPTH = 2;
/** Rounds over all labels; the search mostly ends after five. */
const ROUNDS = 16;
/** Options looked at in all, so that the worst scene ends too. */
const STEPS = 10_000;
const NONE: readonly number[] = [];
/** Gains below this are rounding. */
const LEAST_GAIN = 1e-6;

/**
 * Each label at its cheapest free option: those that are needed first, then by rank, and of one rank that with the
 * fewest free options.
 */
export function placeByRank(placement: Placement): void {
  const { labels } = placement;
  const ranks = [...new Set(labels.map(({ rank }) => rank))];
  const groups = [true, false].flatMap((needed) =>
    ranks.map((rank) =>
      labels.flatMap((label, index) => (label.rank === rank && (label.isNeeded ?? false) === needed ? [index] : [])),
    ),
  );
  for (const waiting of groups) {
    while (waiting.length > 0) {
      const counts = waiting.map((label) => countFree(placement, label));
      const [label = 0] = waiting.splice(counts.indexOf(Math.min(...counts)), 1);
      choose(placement, label, findFree(placement, label));
    }
  }
}

function countFree({ own, blockers }: Placement, label: number): number {
  let count = 0;
  for (const option of own[label] ?? []) if (blockers[option] === 0) count++;
  return count;
}

/** The cheapest. */
function findFree({ own, blockers }: Placement, label: number): number {
  return own[label]?.find((option) => blockers[option] === 0) ?? OUT;
}

/** How many labels a move may push away, and how many options may still be looked at. */
interface Effort {
  blockers: number;
  left: number;
}

/** Move labels for as long as that lowers the cost of all together, looking at no more than so many options. */
export function improve(placement: Placement, steps = STEPS): void {
  const effort: Effort = { blockers: 1, left: steps };
  for (let round = 0; round < ROUNDS && effort.left > 0; round++) {
    // Labels left out first: they gain most.
    const order = placement.labels.map((_, index) => index).sort((a, b) => rate(placement, a) - rate(placement, b));
    const moved = order.filter((label) => improveLabel(placement, label, effort));
    if (moved.length > 0) continue;
    if (effort.blockers === MOST_BLOCKERS) return;
    effort.blockers++;
  }
}

function rate({ chosen }: Placement, label: number): number {
  return chosen[label] === OUT ? 0 : 1;
}

/** Move one label to a cheaper option, with the labels in its way, where all together gain. */
function improveLabel(placement: Placement, label: number, effort: Effort): boolean {
  const { own, costs, blockers } = placement;
  const current = costOf(placement, label);
  for (const option of own[label] ?? []) {
    const gain = current - (costs[option] ?? 0);
    if (gain < LEAST_GAIN || effort.left <= 0) return false;
    if ((blockers[option] ?? 0) > effort.blockers) continue;
    const way = clear(placement, option, add(undefined, label, option), gain - LEAST_GAIN, DEPTH, effort);
    if (!way) continue;
    make(placement, way.moves);
    return true;
  }
  return false;
}

function add(before: Moves | undefined, label: number, option: number): Moves {
  return { label, option, before, count: 1 + (before?.count ?? 0) };
}

/** All leave their places before any takes another. */
function make(placement: Placement, moves: Moves): void {
  for (let move: Moves | undefined = moves; move; move = move.before) choose(placement, move.label, OUT);
  for (let move: Moves | undefined = moves; move; move = move.before) {
    if (move.option !== OUT) choose(placement, move.label, move.option);
  }
}

/** The way to free the option for less than `budget`; undefined where there is none. `moves` are made already. */
function clear(
  placement: Placement,
  option: number,
  moves: Moves,
  budget: number,
  depth: number,
  effort: Effort,
): Way | undefined {
  const blocking = listBlocking(placement, option, moves, effort.blockers);
  if (!blocking) return undefined;
  let [made, cost] = [moves, 0];
  // All leave before any of them looks for another place.
  if (blocking.length > 1) for (const label of blocking) made = add(made, label, OUT);
  for (const label of blocking) {
    const next = rehouse(placement, label, made, budget - cost, depth - 1, effort);
    if (!next) return undefined;
    made = next.moves;
    cost += next.cost;
  }
  return { moves: made, cost };
}

/** The cheapest way to move a label that has to leave its place. */
function rehouse(
  placement: Placement,
  label: number,
  moves: Moves,
  budget: number,
  depth: number,
  effort: Effort,
): Way | undefined {
  const { own, costs, dropCosts, blockers } = placement;
  const current = costOf(placement, label);
  // Even if all that move were in the way of an option, no more may be.
  const most = moves.count + (depth > 0 ? 1 + effort.blockers : 0);
  for (const option of own[label] ?? []) {
    const cost = (costs[option] ?? 0) - current;
    if (cost >= budget || effort.left-- <= 0) break;
    if ((blockers[option] ?? 0) > most) continue;
    if (isInWayOfMoves(placement, option, moves)) continue;
    const isFree = listBlocking(placement, option, moves, 0) !== undefined;
    if (isFree) return { moves: add(moves, label, option), cost };
    if (depth <= 0) continue;
    const chained = clear(placement, option, add(moves, label, option), budget - cost, depth, effort);
    if (chained) return { moves: chained.moves, cost: cost + chained.cost };
  }
  const loss = (dropCosts[label] ?? 0) - current;
  return loss < budget ? { moves: add(moves, label, OUT), cost: loss } : undefined;
}

/** The labels in the way of an option, but for those that move; undefined where there are more than `most`. */
function listBlocking(placement: Placement, option: number, moves: Moves, most: number): readonly number[] | undefined {
  const { blockers, chosen, owners } = placement;
  const count = blockers[option] ?? 0;
  if (count === 0) return NONE;
  // Even if all that move were in the way.
  if (count - moves.count > most) return undefined;
  let found: number[] | undefined;
  let unseen = count;
  for (let label = 0; label < chosen.length && unseen > 0; label++) {
    const other = chosen[label] ?? OUT;
    if (other === OUT || label === owners[option] || !isConflict(placement, other, option)) continue;
    unseen--;
    if (isMoved(label, moves)) continue;
    if ((found?.length ?? 0) === most) return undefined;
    // An array that is made empty takes room for sixteen.
    if (found) found.push(label);
    else found = [label];
  }
  return found ?? NONE;
}

// Loops and no closures: the search asks these for each option that it looks at.
function isInWayOfMoves(placement: Placement, option: number, moves: Moves): boolean {
  for (let move: Moves | undefined = moves; move; move = move.before) {
    if (move.option !== OUT && isConflict(placement, move.option, option)) return true;
  }
  return false;
}

function isMoved(label: number, moves: Moves): boolean {
  for (let move: Moves | undefined = moves; move; move = move.before) if (move.label === label) return true;
  return false;
}
