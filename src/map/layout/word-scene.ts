/** What the words of one frame are laid out from, and the labels that they become. */
import type { Claim, GroundLayers, Landmark, MapFrame, Place } from '../../model/dossier.ts';
import type { Frame } from '../ground/frame.ts';
import { type Block, type Content, standBlock } from './blocks.ts';
import type { Inset } from './drawing.ts';
import { type Point, takeInPoint } from './hung-shapes.ts';
import type { AreaTest } from './land.ts';
import type { Candidate, Label } from './layout-labels.ts';

/** Without the claims: the same for all drawings of the same places. */
export interface BareScene {
  landmarks: readonly Landmark[];
  basemap: GroundLayers;
  mapFrame: MapFrame;
  frame: Frame;
  isSketch: boolean;
  isLand: AreaTest;
  /** Lakes, and each area of the text. */
  areas: readonly { place?: Place; holds: AreaTest }[];
  /** Rivers, shores and borders. */
  lines: readonly (readonly Point[])[];
  /** Whether two countries meet on the frame. */
  hasBorder: boolean;
  scale: { km: number; percent: number };
  insets: readonly Inset[];
  /** Places that this frame draws, those drawn by their outline included. */
  told: readonly Place[];
  /** Of them, those whose claims are told here. */
  carriers: readonly Place[];
  /** Of them, those that are only named, as landmarks are. */
  context: readonly Place[];
}

export interface WordScene extends BareScene {
  claims: readonly Claim[];
}

/** A label, and for each of its candidates the block that stands there: for a claim, its words or, where these find no room, its number. */
export interface Wanted extends Label {
  blockAt: (candidate: Candidate) => Block | undefined;
}

/** What is placed first: lower is more important. */
export const RANKS = {
  placed: 0,
  words: 1,
  place: 2,
  inset: 2,
  moreWords: 3,
  numbers: 4,
  region: 5,
  water: 6,
  context: 7,
  landmark: 8,
  town: 9,
  country: 5,
};

/** The words at each of the candidates. The box of a label with a dot includes the dot, so that no other label covers it. */
export function want(
  candidates: readonly Candidate[],
  content: Content,
  key: string,
  rank: number,
  isNeeded = false,
): Wanted {
  const boxed = content.hasDot
    ? candidates.map((candidate) => ({ ...candidate, box: takeInPoint(candidate.box, SPECK_PX) }))
    : candidates;
  const blockAt = (taken: Candidate) => {
    const candidate = candidates[boxed.indexOf(taken)];
    return candidate && standBlock(content, candidate);
  };
  return { key, rank, candidates: boxed, isNeeded, blockAt };
}

/** The same label in other words. */
export function wantEither(first: Wanted, second: Wanted): Wanted {
  return {
    ...first,
    candidates: [...first.candidates, ...second.candidates],
    blockAt: (taken) => first.blockAt(taken) ?? second.blockAt(taken),
  };
}

/** Half of a landmark’s dot with its ring of paper, px. */
const SPECK_PX = 4;
