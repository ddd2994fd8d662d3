/** The card of a contradiction as SVG: what it is about, then its two sides next to one another, as large as they may be, with « ≠ » between them. */
import type { Faces } from '../../fonts/card-fonts.ts';
import { UNEQUAL } from '../../site.ts';
import type { CardSide, ContradictionCard } from './contradiction-card.ts';
import { CARD, HEAD, leadingOf, MARGIN, renderLine, STYLE, shortenAll } from './render.ts';
import { OWN_STYLE, RAIL, renderHead, renderLines, renderRail, SIGN } from './render-claim.ts';
import { breakLines, fitLines, measureLine, type Setting } from './text-lines.ts';

const GUTTER = 92;
const COLUMN = (CARD.width - 2 * MARGIN - GUTTER) / 2;
const TITLE_WIDTH = CARD.width - 2 * MARGIN;
const TITLES: [Setting, ...Setting[]] = [
  { weight: 'bold', size: 50, width: TITLE_WIDTH, lines: 1 },
  { weight: 'bold', size: 44, width: TITLE_WIDTH, lines: 2 },
  { weight: 'bold', size: 38, width: TITLE_WIDTH, lines: 2 },
];
const WHOSE: Setting = { weight: 'bold', size: 34, width: COLUMN - SIGN.room, lines: 2 };
/** A card is often seen 300 px wide: nothing is smaller than 28, the words than 32. */
const SMALL: Setting = { weight: 'regular', size: 28, width: COLUMN, lines: 2 };
const FOOT: Setting = { ...SMALL, width: TITLE_WIDTH, lines: 1 };
const LEAST = 32;
const WORDS = [48, 44, 40, 36, LEAST] as const;
const CLOSING = '\u00A0»';
const GAP = 16;

/** A whole card. */
export function renderContradictionCard(given: ContradictionCard, faces: Faces): string {
  const card = shortenAll(given);
  const { width, height } = CARD;
  const title = fitLines(card.title, TITLES, faces);
  const titleTop = HEAD + 26;
  const top = titleTop + title.lines.length * title.size * 1.12 + GAP;
  const columns = card.sides.map((side, index) => measureColumn(side, MARGIN + index * (COLUMN + GUTTER), faces));
  const wordsTop = top + Math.max(...columns.map(({ head }) => head));
  const dates = Math.max(...columns.map(({ date }) => date.length * leadingOf(SMALL)));
  const { feet, size, room } = fitBoth(card, (footHeight) => height - 30 - footHeight - wordsTop - dates - GAP, faces);
  const feetTop = height - 30 - feet.length * leadingOf(FOOT);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<style>${STYLE}${OWN_STYLE}.outside{fill:none;stroke:var(--muted);stroke-width:2}</style>
<rect class="sheet" width="${width}" height="${height}"/>
${renderHead(card, faces)}
${title.lines.map((line, index) => renderLine(line, { x: MARGIN, y: titleTop + title.size * (0.82 + index * 1.12), size: title.size, weight: 'bold', faces })).join('\n')}
${columns.map((column) => renderSide(column, { top, wordsTop, size, room }, faces)).join('\n')}
${card.isContradiction ? `<path class="unequal" transform="translate(${width / 2 - 30} ${wordsTop + 30}) scale(3)" d="${UNEQUAL}"/>` : ''}
${renderLines(feet, SMALL.size, { x: MARGIN, top: feetTop, name: 'muted' }, faces)}
</svg>`;
}

/** A side with what stands above and below its words. */
interface Column {
  side: CardSide;
  x: number;
  whose: string[];
  who: string;
  date: string[];
  /** Height of what is above the words, px. */
  head: number;
}

function measureColumn(side: CardSide, x: number, faces: Faces): Column {
  const whose = breakLines(side.whose, { ...WHOSE, width: COLUMN - (side.voice ? SIGN.room : 0) }, faces);
  // Half of who that is might say something else: whole on its line, or not at all.
  const who = measureLine(side.who, 'regular', faces) * SMALL.size <= COLUMN ? side.who : '';
  const head = whose.length * leadingOf(WHOSE) + (who ? leadingOf(SMALL) : 0) + GAP;
  return { side, x, whose, who, date: breakLines(side.date, SMALL, faces), head };
}

interface Rows {
  top: number;
  wordsTop: number;
  /** Of the words, px. */
  size: number;
  room: number;
}

/** Whose word it is above, when below, the words between them. */
function renderSide({ side, x, whose, who, date }: Column, { top, wordsTop, size, room }: Rows, faces: Faces): string {
  const nameX = x + (side.voice ? SIGN.room : 0);
  const lines = breakWords(side.words, size, room, faces);
  const height = lines.length * leadingOf({ size });
  const sign = `<rect class="sign ${side.voice}" x="${x + 1.5}" y="${top + 4}" width="${SIGN.width}" height="${SIGN.height}" rx="8"/>`;
  return [
    ...(side.voice ? [sign] : []),
    ...whose.map((line, index) => {
      const y = top + WHOSE.size * 0.85 + index * leadingOf(WHOSE);
      return renderLine(line, { x: nameX, y, size: WHOSE.size, weight: 'bold', faces });
    }),
    renderLines(who ? [who] : [], SMALL.size, { x, top: top + whose.length * leadingOf(WHOSE), name: 'muted' }, faces),
    side.voice
      ? renderRail(side.voice, { x, top: wordsTop, height })
      : `<path class="outside" d="M${x + 2} ${wordsTop}v${height}"/>`,
    renderLines(lines, size, { x: x + RAIL.room, top: wordsTop }, faces),
    renderLines(date, SMALL.size, { x, top: wordsTop + height + GAP, name: 'muted' }, faces),
  ].join('\n');
}

const measure = (size: number, room: number): Setting => ({
  weight: 'regular',
  size,
  width: COLUMN - RAIL.room - CLOSING.length * 16,
  lines: Math.max(1, Math.floor(room / leadingOf({ size }))),
});

interface Fit {
  feet: string[];
  size: number;
  /** Height for the words, px. */
  room: number;
}

/**
 * The largest size in which the words of both sides are whole, so that neither looks surer than the other; before they are
 * cut, what stands at the foot is left out, the place first.
 */
function fitBoth(
  { sides, others, place }: ContradictionCard,
  measureRoom: (footHeight: number) => number,
  faces: Faces,
): Fit {
  const trials = [[others && `Aussi\u00A0: ${others}`, place], [others && `Aussi\u00A0: ${others}`], []].flatMap(
    (texts) => {
      const feet = texts.filter(Boolean).flatMap((text) => breakLines(text, FOOT, faces));
      const room = measureRoom(feet.length > 0 ? feet.length * leadingOf(FOOT) + GAP : 0);
      return WORDS.map((size): Fit => ({ feet, size, room }));
    },
  );
  const isWhole = ({ size, room }: Fit) =>
    sides.every(({ words }) => {
      const setting = measure(size, room);
      return breakLines(words, { ...setting, lines: setting.lines + 1 }, faces).length <= setting.lines;
    });
  return trials.find(isWhole) ?? { feet: [], size: LEAST, room: measureRoom(0) };
}

function breakWords(words: string, size: number, room: number, faces: Faces): string[] {
  const { lines } = fitLines(words, [measure(size, room)], faces);
  const isCut = words.startsWith('«') && lines.at(-1)?.endsWith('…');
  // What was cut off had the guillemet that closes.
  return isCut ? lines.with(-1, `${lines.at(-1)}${CLOSING}`) : lines;
}
