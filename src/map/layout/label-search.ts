/** The search for the cheapest places: by rank first, then by moves of one label and of those in its way. */
import { choose, costOf, isConflict, type Option, type Placement } from './placement.ts';

interface Move {
  label: number;
  option: Option | undefined;
}

/** Labels that one move may push away: one at first, which is quick, then more. */
const MOST_BLOCKERS = 3;
/** How far moves are chained: a label in the way moves, and one more in the way of that. */
const DEPTH = 2;
/** Rounds over all labels; the search mostly ends after five. */
const ROUNDS = 16;
/** Options looked at in all, so that the worst scene ends too. */
const STEPS = 10_000;
const NONE: number[] = [];
/** Gains below this are rounding. */
const LEAST_GAIN = 1e-6;

/**
 * Each label at its cheapest free option: those that are needed first, then by rank, and of one rank that with the
 * fewest free options.
 */
export function placeByRank(placement: Placement): void {
  const { labels, own, blockers } = placement;
  const listFree = (label: number) => (own[label] ?? []).filter(({ index }) => blockers[index] === 0);
  const ranks = [...new Set(labels.map(({ rank }) => rank))];
  const groups = [true, false].flatMap((needed) =>
    ranks.map((rank) =>
      labels.flatMap((label, index) => (label.rank === rank && (label.isNeeded ?? false) === needed ? [index] : [])),
    ),
  );
  for (const waiting of groups) {
    while (waiting.length > 0) {
      const counts = waiting.map((label) => listFree(label).length);
      const [label = 0] = waiting.splice(counts.indexOf(Math.min(...counts)), 1);
      choose(placement, label, listFree(label)[0]);
    }
  }
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
  return chosen[label] ? 1 : 0;
}

/** Move one label to a cheaper option, with the labels in its way, where all together gain. */
function improveLabel(placement: Placement, label: number, effort: Effort): boolean {
  const current = costOf(placement, label);
  for (const option of placement.own[label] ?? []) {
    const gain = current - option.cost;
    if (gain < LEAST_GAIN || effort.left <= 0) return false;
    const moves = clear(placement, option, [{ label, option }], gain - LEAST_GAIN, DEPTH, effort);
    if (!moves) continue;
    for (const move of moves) choose(placement, move.label, undefined);
    for (const move of moves) choose(placement, move.label, move.option);
    return true;
  }
  return false;
}

/** The moves that free the option, for less than `budget`; undefined where there are none. `moves` are made already. */
function clear(
  placement: Placement,
  option: Option,
  moves: readonly Move[],
  budget: number,
  depth: number,
  effort: Effort,
): readonly Move[] | undefined {
  const blocking = listBlocking(placement, option, moves, effort.blockers);
  if (!blocking) return undefined;
  const [only] = blocking;
  // Mostly one, for which there is nothing to be kept apart.
  if (only !== undefined && blocking.length === 1)
    return rehouse(placement, only, moves, budget, depth - 1, effort)?.moves;
  let made = moves;
  let left = budget;
  // All leave before any of them looks for another place.
  const leaving = blocking.map((label) => ({ label, option: undefined }));
  for (const [index, label] of blocking.entries()) {
    const others = leaving.slice(index + 1);
    const next = rehouse(placement, label, [...made, ...others], left, depth - 1, effort);
    if (!next) return undefined;
    left -= next.cost;
    made = next.moves.filter((move) => !others.includes(move as (typeof others)[number]));
  }
  return made;
}

/** The cheapest way to move a label that has to leave its place. */
function rehouse(
  placement: Placement,
  label: number,
  moves: readonly Move[],
  budget: number,
  depth: number,
  effort: Effort,
): { moves: readonly Move[]; cost: number } | undefined {
  const current = costOf(placement, label);
  for (const option of placement.own[label] ?? []) {
    const cost = option.cost - current;
    if (cost >= budget || effort.left-- <= 0) break;
    if (isInWayOfMoves(placement, option, moves)) continue;
    const isFree = listBlocking(placement, option, moves, 0) !== undefined;
    if (!isFree && depth <= 0) continue;
    const made = [...moves, { label, option }];
    if (isFree) return { moves: made, cost };
    const chained = clear(placement, option, made, budget - cost, depth, effort);
    if (chained) return { moves: chained, cost: sumCost(placement, chained) - sumCost(placement, moves) };
  }
  const loss = (placement.dropCosts[label] ?? 0) - current;
  return loss < budget ? { moves: [...moves, { label, option: undefined }], cost: loss } : undefined;
}

/** What the moves cost more than the labels as they stand. */
function sumCost(placement: Placement, moves: readonly Move[]): number {
  return moves.reduce(
    (sum, { label, option }) => sum + (option?.cost ?? placement.dropCosts[label] ?? 0) - costOf(placement, label),
    0,
  );
}

/** The labels in the way of an option, but for those that move; undefined where there are more than `most`. */
function listBlocking(
  placement: Placement,
  option: Option,
  moves: readonly Move[],
  most: number,
): readonly number[] | undefined {
  const count = placement.blockers[option.index] ?? 0;
  if (count === 0) return NONE;
  // Even if all that move were in the way.
  if (count - moves.length > most) return undefined;
  let found = NONE;
  let unseen = count;
  for (let label = 0; label < placement.chosen.length && unseen > 0; label++) {
    const other = placement.chosen[label];
    if (!other || label === option.label || !isConflict(placement, other, option)) continue;
    unseen--;
    if (isMoved(label, moves)) continue;
    if (found.length === most) return undefined;
    if (found === NONE) found = [];
    found.push(label);
  }
  return found;
}

// Loops and no closures: the search asks these for each option that it looks at.
function isInWayOfMoves(placement: Placement, option: Option, moves: readonly Move[]): boolean {
  for (const move of moves) if (move.option && isConflict(placement, move.option, option)) return true;
  return false;
}

function isMoved(label: number, moves: readonly Move[]): boolean {
  for (const move of moves) if (move.label === label) return true;
  return false;
}
