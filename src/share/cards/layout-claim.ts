/** What stands where on the card of a claim: whose word it is, by sign and by name, before the words, which are as large as they may be; then what stands against them, when and where. */
import type { Faces } from '../../fonts/card-fonts.ts';
import type { Voice } from '../../model/join/voice.ts';
import { site } from '../../site.ts';
import type { ClaimCard } from './claim-card.ts';
import { type Drawable, placeLine, type TextLine } from './drawables.ts';
import { BAR, CARD, HEAD, leadingOf, MARGIN, shortenAll } from './layout-card.ts';
import { placeUnequal, SIGN } from './shapes.ts';
import {
  breakLines,
  type Fitted,
  fitLines,
  fitsLine,
  measureLine,
  pickLine,
  type Setting,
  type Weight,
} from './text-lines.ts';

const WIDTH = CARD.width - 2 * MARGIN;
/** Of the sign before the name, of the rail beside the words, and of the sign « ≠ ». */
export const SIGN_ROOM = 70;
export const RAIL = { width: 14, room: 40 } as const;
const UNEQUAL_ROOM = 48;

/** A card is often seen 300 px wide, a quarter of this: nothing is smaller than 36, which is 9 there, the words than 40. */
export const LEAST = 36;
const SMALL: Setting = { weight: 'regular', size: LEAST, width: WIDTH, lines: 1 };
const NAME = { weight: 'bold', width: WIDTH - SIGN_ROOM } as const;
const WHOSE: [Setting, ...Setting[]] = [
  { ...NAME, size: 44, lines: 1 },
  { ...NAME, size: LEAST, lines: 2 },
];
const WORDS = [66, 60, 54, 48, 44, 40] as const;
/** What words that are cut lose. */
export const CLOSING = '\u00A0»';
const NONE: Fitted = { lines: [], size: 0 };
/** Lines of what stands against the words; where it needs more it is called by its name. */
const MOST_CAUTION = 4;
const CALLED = 'À lire avec une note de la rédaction';

const WHOSE_BASE = 130;
const WHO_BELOW = 46;
/** Of the words, below the base of the line before them. */
const WORDS_BELOW = 22;
const FOOT = CARD.height - 26;
const GAP = 14;

type Caution = NonNullable<ClaimCard['caution']>;

/** A whole card. */
export function layoutClaimCard(given: ClaimCard, faces: Faces): Drawable[] {
  const card = shortenAll(given);
  const whose = placeWhose(card, faces);
  const top = whose.base + WORDS_BELOW;
  const { feet, caution, words } = fitWords(card, top, faces);
  const feetTop = findFeetTop(feet);
  const wordsHeight = words.lines.length * leadingOf(words);
  const cautionTop = feetTop - GAP - caution.length * leadingOf(SMALL);
  // In the middle of its room.
  const wordsTop = (top + cautionTop - (caution.length > 0 ? GAP : 0) - wordsHeight) / 2;
  return [
    ...placeHead(card, faces),
    ...whose.drawables,
    placeRail(card.voice, { x: MARGIN, top: wordsTop, height: wordsHeight }),
    ...placeLines(words.lines, words.size, { x: MARGIN + RAIL.room, top: wordsTop }),
    ...(card.caution ? placeCaution(card.caution, caution, cautionTop) : []),
    ...placeLines(feet, SMALL.size, { x: MARGIN, top: feetTop, fill: 'muted' }),
  ];
}

export function placeHead({ source }: Pick<ClaimCard, 'source'>, faces: Faces): Drawable[] {
  const [line = ''] = breakLines(source, { ...SMALL, width: WIDTH - 220 }, faces);
  return [
    BAR,
    placeLine(site.name, { x: MARGIN, y: HEAD, size: SMALL.size, weight: 'bold' }),
    placeLine(line, { x: CARD.width - MARGIN, y: HEAD, size: SMALL.size, anchor: 'end', fill: 'brick' }),
  ];
}

/** By sign and by name; `base` is that of the last line. */
function placeWhose({ voice, whose, who }: ClaimCard, faces: Faces): { drawables: Drawable[]; base: number } {
  const { lines: names, size } = fitLines(whose, WHOSE, faces);
  const [line = ''] = breakLines(who, SMALL, faces);
  const base = WHOSE_BASE + (names.length - 1) * leadingOf({ size });
  // Who that is stands on the same line where there is room.
  const beside = MARGIN + SIGN_ROOM + measureLine(names.at(-1) ?? '', 'bold', faces) * size + 24;
  const isBeside = beside + measureLine(line, 'regular', faces) * SMALL.size <= CARD.width - MARGIN;
  const [x, y] = isBeside ? [beside, base] : [MARGIN, base + WHO_BELOW];
  const drawables: Drawable[] = [
    { kind: 'sign', voice, x: MARGIN, y: WHOSE_BASE - 29.5, ...SIGN },
    ...names.map((name, index) => {
      const y = WHOSE_BASE + index * leadingOf({ size });
      return placeLine(name, { x: MARGIN + SIGN_ROOM, y, size, weight: 'bold' });
    }),
    placeLine(line, { x, y, size: SMALL.size, fill: 'muted' }),
  ];
  return { drawables, base: y };
}

/** Beside the words, as beside a turn in the text. */
export function placeRail(voice: Voice, { x, top, height }: { x: number; top: number; height: number }): Drawable {
  return { kind: 'rail', voice, x, y: top, width: RAIL.width, height };
}

const findFeetTop = (feet: readonly string[]) => FOOT - feet.length * leadingOf(SMALL);

/** When and where, on one line where there is room: the place at length, and in short. */
function listFeet({ date, shortDate, places }: ClaimCard, faces: Faces): string[][] {
  return [places, places.slice(-1)].map((wordings) => {
    const joined = [date, ...wordings.slice(0, 1)].join(' · ');
    if (fitsLine(joined, SMALL, faces)) return [joined];
    return [...pickLine([date, shortDate], SMALL, faces), ...pickLine(wordings, SMALL, faces)];
  });
}

interface CautionLine {
  text: string;
  weight: Weight;
}

interface Fit {
  feet: string[];
  caution: CautionLine[];
  words: Fitted;
}

/** The words whole, as large as there is room for: for their sake the place is said in short, then what stands against them called by its name alone; neither is cut. */
function fitWords(card: ClaimCard, top: number, faces: Faces): Fit {
  const feet = listFeet(card, faces);
  const trials = listCautionLines(card.caution, faces).flatMap((caution) =>
    feet.map((lines): Fit => {
      const room = findFeetTop(lines) - GAP - caution.length * leadingOf(SMALL) - (caution.length > 0 ? GAP : 0) - top;
      const [first, ...rest] = WORDS.map(
        (size): Setting => ({
          weight: 'regular',
          size,
          width: WIDTH - RAIL.room - CLOSING.length * 20,
          lines: Math.max(1, Math.floor(room / leadingOf({ size }))),
        }),
      );
      return { feet: lines, caution, words: first ? fitLines(card.words, [first, ...rest], faces) : NONE };
    }),
  );
  const whole = trials.find(({ words: { lines } }) => !lines.at(-1)?.endsWith('…'));
  if (whole) return whole;
  const { words, ...last } = trials.at(-1) ?? { feet: [], caution: [], words: NONE };
  // What was cut off had the guillemet that closes.
  return { ...last, words: { ...words, lines: words.lines.with(-1, `${words.lines.at(-1)}${CLOSING}`) } };
}

/** Whole, where there is room for that, and called by its name. */
function listCautionLines(caution: Caution | undefined, faces: Faces): CautionLine[][] {
  if (!caution) return [[]];
  const { isContradiction, lead, text } = caution;
  const width = WIDTH - (isContradiction ? UNEQUAL_ROOM : 0);
  const set = (words: string, weight: Weight, lines = MOST_CAUTION + 1) =>
    breakLines(words, { ...SMALL, weight, width, lines }, faces).map((line): CautionLine => ({ text: line, weight }));
  const whole = isContradiction
    ? [...set(lead, 'bold'), ...set(text, 'regular')]
    : set(`${lead} ${text}`.trim(), 'regular');
  const called = isContradiction ? set(lead, 'bold', MOST_CAUTION) : set(CALLED, 'regular');
  return [...(whole.length <= MOST_CAUTION ? [whole] : []), called];
}

/** Behind « ≠ », its name in bold, where it contradicts the words. */
function placeCaution({ isContradiction }: Caution, lines: readonly CautionLine[], top: number): Drawable[] {
  const x = MARGIN + (isContradiction ? UNEQUAL_ROOM : 0);
  return [
    ...(isContradiction ? [placeUnequal(MARGIN - 6, top - 1, 2.1)] : []),
    ...lines.map(({ text, weight }, index) => {
      const y = top + SMALL.size * 0.85 + index * leadingOf(SMALL);
      return placeLine(text, { x, y, size: SMALL.size, weight });
    }),
  ];
}

interface Place {
  x: number;
  top: number;
  fill?: string;
}

export function placeLines(lines: readonly string[], size: number, { x, top, fill = 'ink' }: Place): TextLine[] {
  return lines.map((line, index) =>
    placeLine(line, { x, y: top + size * 0.85 + index * leadingOf({ size }), size, fill }),
  );
}
