/** The words of a drawing as blocks of lines: what each says, how large it is, and where its parts stand in it. */
import type { Claim, Place, TimelineEvent } from '../../model/dossier.ts';
import type { BoxSize } from './label-candidates.ts';
import type { Candidate } from './layout-labels.ts';
import { cutWords, measureText, type TextStyle, wrapText } from './measure-text.ts';

export type LineKind = 'place' | 'landmark' | 'region' | 'water' | 'claim' | 'whose';

export interface Line {
  text: string;
  kind: LineKind;
  /** The name in Arabic, after the other. */
  ar?: string | undefined;
}

/** What is to be set, before it has a place. */
export interface Content {
  /** Undefined for what the text does not name. */
  place: Place | undefined;
  /** Numbers, row by row. */
  rows: Claim[][];
  lines: Line[];
  /** Whether a small dot stands at its point: a landmark’s. */
  hasDot?: boolean;
}

/** The same where it stands: on a point of the frame, in per cent, and px from there. */
export interface Block extends Content {
  x: number;
  y: number;
  /** Of the first row or line, px downward. */
  top: number;
  /** Where the words begin, have their middle or end, px rightward. */
  at: number;
  anchor: 'start' | 'middle' | 'end';
  leader?: { x1: number; y1: number; x2: number; y2: number } | undefined;
  /** End of a line that was drawn by hand, in per cent of the frame. */
  leadsTo?: { x: number; y: number } | undefined;
}

/** Pitch of the numbers, px: as far apart as two fingers need them. */
export const NUMBER_PX = 24;
/** Of a number’s box, px. */
export const NUMBER_BOX = { width: 22, height: 20 };
/** So much nearer may two numbers come as their positions are rounded, px. */
const ROUNDED_PX = 1;
const NUMBERS_IN_ROW = 5;

/** How each kind of line is set; the style sheet of the page and the picture of a card say the same. */
const STYLES: Record<LineKind, TextStyle & { line: number; ascent: number }> = {
  place: { size: 14, weight: 700, line: 17, ascent: 13 },
  landmark: { size: 13, weight: 400, line: 16, ascent: 12 },
  region: { size: 13, weight: 400, letterSpacing: 1.8, isCapitals: true, line: 16, ascent: 12 },
  water: { size: 13, weight: 400, line: 16, ascent: 12 },
  claim: { size: 13, weight: 700, line: 16, ascent: 12 },
  whose: { size: 13, weight: 400, line: 16, ascent: 12 },
};
const ARABIC: TextStyle = { size: 14, weight: 400 };
/** A name in Arabic reaches further down than one in French, px. */
const ARABIC_DEPTH = 5;

export function lineHeight({ kind, ar }: Line): number {
  return STYLES[kind].line + (ar ? ARABIC_DEPTH : 0);
}

/** From the top of a line to its baseline, px. */
export function lineAscent({ kind }: Line): number {
  return STYLES[kind].ascent;
}

export function measureBlock({ rows, lines }: Content): BoxSize {
  const widths = [
    ...rows.map((row) => row.length * NUMBER_PX),
    ...lines.map(({ text, kind, ar }) => measureText(text, STYLES[kind]) + (ar ? 6 + measureText(ar, ARABIC) : 0)),
  ];
  const height = rows.length * NUMBER_PX + lines.reduce((sum, line) => sum + lineHeight(line), 0);
  const room = rows.length > 0 ? ROUNDED_PX : 0;
  return { width: Math.max(0, ...widths) + room, height: height + room };
}

/**
 * A text in lines no wider than `widthPx`, at most `most` of them; the last is cut where there is more. A word that is wider
 * is cut to `wordPx`, where that is given.
 */
export function setLines(text: string, kind: LineKind, widthPx: number, most: number, wordPx?: number): Line[] {
  const lines = wrapText(text, widthPx, STYLES[kind]);
  const fitting =
    wordPx === undefined ? lines : lines.map((line) => cutWords(line, Math.max(widthPx, wordPx), STYLES[kind]));
  return keepLines(
    fitting.map((line) => ({ text: line, kind })),
    widthPx,
    most,
  );
}

/** At most `most` of the lines; the last is cut where there are more. */
export function keepLines(lines: readonly Line[], widthPx: number, most: number): Line[] {
  const last = lines[most - 1];
  if (!last || lines.length <= most) return [...lines];
  const rest = lines.slice(most - 1).map(({ text }) => text);
  return [...lines.slice(0, most - 1), { ...last, text: cutWords(rest.join(' '), widthPx, STYLES[last.kind]) }];
}

/** The numbers in rows, in the order of the text. */
export function setRows(claims: readonly Claim[], columns = NUMBERS_IN_ROW): Claim[][] {
  const sorted = claims.toSorted((a, b) => a.number - b.number);
  // Rows as even as can be: six are three and three.
  const count = Math.ceil(sorted.length / columns);
  const inRow = Math.ceil(sorted.length / Math.max(1, count));
  return Array.from({ length: count }, (_, row) => sorted.slice(row * inRow, (row + 1) * inRow));
}

/** A block where its candidate has it. */
export function standBlock(content: Content, { box, align, leader }: Candidate): Block {
  const at = { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[align];
  const line = leader && {
    x1: Math.round(leader.x1),
    y1: Math.round(leader.y1),
    x2: Math.round(leader.x2),
    y2: Math.round(leader.y2),
  };
  // Whole px, and tenths of a per cent: nothing finer is seen, and each digit weighs in the page.
  return {
    ...content,
    x: percent(box.x),
    y: percent(box.y),
    top: Math.round(box.top),
    at: Math.round(at),
    anchor: align,
    leader: line,
  };
}

/** Left of a row of numbers, px from the block’s point. */
export function startOfRow({ at, anchor }: Pick<Block, 'at' | 'anchor'>, length: number): number {
  const width = length * NUMBER_PX - (NUMBER_PX - NUMBER_BOX.width);
  return Math.round(at - { start: 0, middle: width / 2, end: width }[anchor]);
}

/** The claims of one event at one place. */
export interface Told {
  event: TimelineEvent;
  place: Place;
  claims: Claim[];
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
