/** What stands where on the card of a contradiction: what it is about, then its two sides next to one another, as large as they may be, with « ≠ » between them. */
import type { Faces } from '../../fonts/card-fonts.ts';
import type { SaidSide } from '../../model/words/say-side.ts';
import type { ContradictionCard } from './contradiction-card.ts';
import { type Drawable, placeLine } from './drawables.ts';
import { CARD, HEAD, leadingOf, MARGIN, shortenAll } from './layout-card.ts';
import { CLOSING, LEAST, placeHead, placeLines, placeRail, RAIL, SIGN_ROOM } from './layout-claim.ts';
import { placeUnequal, SIGN } from './shapes.ts';
import { breakLines, fitLines, pickLine, type Setting } from './text-lines.ts';

const GUTTER = 80;
const COLUMN = (CARD.width - 2 * MARGIN - GUTTER) / 2;
const TITLE_WIDTH = CARD.width - 2 * MARGIN;
const TITLES: [Setting, ...Setting[]] = [
  { weight: 'bold', size: 50, width: TITLE_WIDTH, lines: 1 },
  { weight: 'bold', size: 44, width: TITLE_WIDTH, lines: 1 },
  { weight: 'bold', size: 38, width: TITLE_WIDTH, lines: 2 },
];
const WHOSE: Setting = { weight: 'bold', size: 38, width: COLUMN - SIGN_ROOM, lines: 2 };
const SMALL: Setting = { weight: 'regular', size: LEAST, width: COLUMN, lines: 2 };
const FOOT: Setting = { ...SMALL, width: TITLE_WIDTH, lines: 1 };
const WORDS = [48, 44, 40, LEAST] as const;
const GAP = 12;
const BOTTOM = CARD.height - 24;

/** A whole card. */
export function layoutContradictionCard(given: ContradictionCard, faces: Faces): Drawable[] {
  const card = shortenAll(given);
  const title = fitLines(card.title, TITLES, faces);
  const titleTop = HEAD + 22;
  const top = titleTop + title.lines.length * title.size * 1.12 + GAP;
  const { feet, size, columns } = fitBoth(card, top, faces);
  const feetTop = BOTTOM - feet.length * leadingOf(FOOT);
  const wordsTop = Math.max(...columns.map((column) => column.wordsTop));
  return [
    ...placeHead(card, faces),
    ...title.lines.map((line, index) => {
      const y = titleTop + title.size * (0.82 + index * 1.12);
      return placeLine(line, { x: MARGIN, y, size: title.size, weight: 'bold' });
    }),
    ...columns.flatMap((column) => placeSide(column, { top, size, room: measureRoom(column, feet) }, faces)),
    ...(card.isContradiction ? [placeUnequal(CARD.width / 2 - 30, wordsTop + 30, 3)] : []),
    ...placeLines(feet, SMALL.size, { x: MARGIN, top: feetTop, fill: 'muted' }),
  ];
}

/** A side with what stands above and below its words. */
interface Column {
  side: SaidSide;
  x: number;
  whose: string[];
  who: string[];
  date: string[];
  wordsTop: number;
}

/** `whoLines`: at most so many lines for who that is. Side by side the words of both begin at one height, where there is room for that. */
function measureColumns(
  sides: ContradictionCard['sides'],
  { top, whoLines, isLevel }: { top: number; whoLines: number; isLevel: boolean },
  faces: Faces,
): Column[] {
  const columns = sides.map((side, index): Column => {
    const whose = breakLines(side.whose, { ...WHOSE, width: COLUMN - (side.voice ? SIGN_ROOM : 0) }, faces);
    // Half of who that is might say something else: whole, or no more than that it is a party to the conflict.
    const whole = breakLines(side.who, { ...SMALL, lines: whoLines + 1 }, faces);
    const least = side.voice === 'party' ? ['Partie au conflit'] : [];
    const who = whole.length <= whoLines ? whole : least;
    const wordsTop = top + whose.length * leadingOf(WHOSE) + who.length * leadingOf(SMALL) + GAP;
    const x = MARGIN + index * (COLUMN + GUTTER);
    return { side, x, whose, who, date: breakLines(side.date, SMALL, faces), wordsTop };
  });
  const lowest = Math.max(...columns.map(({ wordsTop }) => wordsTop));
  return isLevel ? columns.map((column) => ({ ...column, wordsTop: lowest })) : columns;
}

/** Height for the words of a side, px. */
function measureRoom({ date, wordsTop }: Column, feet: readonly string[]): number {
  const below = date.length > 0 ? date.length * leadingOf(SMALL) + GAP : 0;
  const foot = feet.length > 0 ? feet.length * leadingOf(FOOT) + GAP : 0;
  return BOTTOM - foot - below - wordsTop;
}

interface Rows {
  top: number;
  /** Of the words, px. */
  size: number;
  room: number;
}

/** Whose word it is above, when below, the words between them. */
function placeSide(
  { side, x, whose, who, date, wordsTop }: Column,
  { top, size, room }: Rows,
  faces: Faces,
): Drawable[] {
  const nameX = x + (side.voice ? SIGN_ROOM : 0);
  const lines = breakWords(side.words, size, room, faces);
  const height = lines.length * leadingOf({ size });
  return [
    ...(side.voice ? [{ kind: 'sign', voice: side.voice, x, y: top + 2.5, ...SIGN } as const] : []),
    ...whose.map((line, index) => {
      const y = top + WHOSE.size * 0.85 + index * leadingOf(WHOSE);
      return placeLine(line, { x: nameX, y, size: WHOSE.size, weight: 'bold' });
    }),
    ...placeLines(who, SMALL.size, { x, top: top + whose.length * leadingOf(WHOSE), fill: 'muted' }),
    side.voice
      ? placeRail(side.voice, { x, top: wordsTop, height })
      : { kind: 'outside', x: x + 1, y: wordsTop, width: 2, height },
    ...placeLines(lines, size, { x: x + RAIL.room, top: wordsTop }),
    ...placeLines(date, SMALL.size, { x, top: wordsTop + height + GAP, fill: 'muted' }),
  ];
}

const measure = (size: number, room: number): Setting => ({
  weight: 'regular',
  size,
  width: COLUMN - RAIL.room - CLOSING.length * 16,
  lines: Math.max(1, Math.floor(room / leadingOf({ size }))),
});

interface Layout {
  feet: string[];
  columns: Column[];
  /** Of the words, px. */
  size: number;
}

/**
 * The largest size in which the words of both sides are whole, so that neither looks surer than the other; before they are
 * cut, what stands at the foot is left out, the place first, then who they are, and the two begin where each has room.
 */
function fitBoth({ sides, others, places }: ContradictionCard, top: number, faces: Faces): Layout {
  const also = others ? breakLines(`Aussi\u00A0: ${others}`, FOOT, faces) : [];
  const foot = [...also, ...pickLine(places, FOOT, faces)];
  const trials = [true, false].flatMap((isLevel) =>
    [2, 1].flatMap((whoLines) => {
      const columns = measureColumns(sides, { top, whoLines, isLevel }, faces);
      return [foot, also, []].flatMap((feet) => WORDS.map((size): Layout => ({ feet, columns, size })));
    }),
  );
  const isWhole = ({ feet, columns, size }: Layout) =>
    columns.every((column) => {
      const setting = measure(size, measureRoom(column, feet));
      return breakLines(column.side.words, { ...setting, lines: setting.lines + 1 }, faces).length <= setting.lines;
    });
  const last = { feet: [], columns: measureColumns(sides, { top, whoLines: 1, isLevel: true }, faces), size: LEAST };
  return trials.find(isWhole) ?? last;
}

function breakWords(words: string, size: number, room: number, faces: Faces): string[] {
  const { lines } = fitLines(words, [measure(size, room)], faces);
  const isCut = words.startsWith('«') && lines.at(-1)?.endsWith('…');
  // What was cut off had the guillemet that closes.
  return isCut ? lines.with(-1, `${lines.at(-1)}${CLOSING}`) : lines;
}
