/** Where the words of a frame stand: boxes with their possible places in, one free place for each out. */
import type { FrameSize, HungBox, Leader, Point } from './hung-shapes.ts';
import { improve, placeByRank } from './label-search.ts';
import { OUT, startPlacement } from './placement.ts';

/** One place where a label may stand. */
export interface Candidate {
  box: HungBox;
  align: 'start' | 'middle' | 'end';
  /** 0 for the best place; about 1 for the worst one beside the point, 2 to 7 for one at the end of a leader. */
  cost: number;
  /** The line from the box to the place, px from the box’s point; undefined where the box stands at its place. */
  leader?: Leader | undefined;
}

export interface Label {
  /** Its own in the scene. */
  key: string;
  /** Lower is more important; only the order counts. */
  rank: number;
  candidates: readonly Candidate[];
  /** Dropped only when every other label has been dropped from its places. */
  isNeeded?: boolean | undefined;
}

export interface Scene extends FrameSize {
  /** Dots, the scale bar: neither a word nor a leader ever covers them. */
  obstacles: readonly HungBox[];
  /** Lines of the subject, which are better not covered. */
  edges: readonly (readonly Point[])[];
  /** Lines of the ground, of which the same is true, but less. */
  lines?: readonly (readonly Point[])[];
}

export interface Layout {
  placed: Map<string, Candidate>;
  /** Keys of the labels without a place, most important first. */
  dropped: string[];
}

/**
 * At every width of the class, no box leaves the frame or overlaps another box or an obstacle, and no leader crosses
 * another leader, a box or an obstacle. `steps`: how long a better layout is searched for. The same for any order of `labels`. Throws where two labels have one key.
 */
export function layoutLabels(scene: Scene, labels: readonly Label[], steps?: number): Layout {
  const placement = startPlacement(scene, labels);
  placeByRank(placement);
  improve(placement, steps);
  const placed = new Map<string, Candidate>();
  const dropped: string[] = [];
  placement.labels.forEach(({ key }, index) => {
    const stand = placement.options[placement.chosen[index] ?? OUT];
    if (stand) placed.set(key, stand.candidate);
    else dropped.push(key);
  });
  return { placed, dropped };
}
