/** The card of a claim as SVG: whose word it is, by sign and by name, before the words, which are as large as they may be; then what stands against them, when and where. */
import type { Faces } from '../../fonts/card-fonts.ts';
import type { Voice } from '../../model/join/voice.ts';
import { site, UNEQUAL } from '../../site.ts';
import type { ClaimCard } from './claim-card.ts';
import { CARD, HEAD, leadingOf, MARGIN, renderLine, STYLE, shortenAll } from './render.ts';
import { breakLines, type Fitted, fitLines, measureLine, type Setting } from './text-lines.ts';

const WIDTH = CARD.width - 2 * MARGIN;
/** Of the sign before the name, of the rail beside the words, and of the sign « ≠ ». */
export const SIGN = { width: 52, height: 28, room: 70 } as const;
export const RAIL = { width: 14, room: 40 } as const;
const UNEQUAL_ROOM = 44;

/** A card is often seen 300 px wide: nothing is smaller than 28, the words than 40. */
const SMALL: Setting = { weight: 'regular', size: 28, width: WIDTH, lines: 1 };
const WHOSE: Setting = { weight: 'bold', size: 40, width: WIDTH - SIGN.room, lines: 1 };
const WORDS = [66, 60, 54, 48, 44, 40] as const;
const CLOSING = '\u00A0»';
const NONE: Fitted = { lines: [], size: 0 };
const CAUTION_LINES = [3, 2, 1] as const;

const WHOSE_BASE = 136;
const WHO_BASE = 178;
/** Of the words, below the base of the line before them. */
const WORDS_BELOW = 26;
const FOOT = CARD.height - 34;
const GAP = 18;

/** Of a sign and of a rail, in the names of the site’s tokens. */
export const OWN_STYLE = `
.sign,.double{fill:none;stroke:var(--ink);stroke-width:3}.sign.party,.rail{fill:var(--ink)}.sign.nobody{stroke-dasharray:8 5}
.dashes{fill:none;stroke:var(--ink);stroke-width:6;stroke-dasharray:16 10}`;

type Caution = NonNullable<ClaimCard['caution']>;

/** A whole card. */
export function renderClaimCard(given: ClaimCard, faces: Faces): string {
  const card = shortenAll(given);
  const { width, height } = CARD;
  const feet = [card.date, card.place].flatMap((text) => breakLines(text, SMALL, faces));
  const feetTop = FOOT - feet.length * leadingOf(SMALL);
  const whose = renderWhose(card, faces);
  const top = whose.base + WORDS_BELOW;
  const { caution, words } = fitWords(card, top, feetTop - GAP, faces);
  const wordsHeight = words.lines.length * leadingOf(words);
  const cautionTop = feetTop - GAP - caution.length * leadingOf(SMALL);
  // In the middle of its room.
  const wordsTop = (top + cautionTop - (caution.length > 0 ? GAP : 0) - wordsHeight) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<style>${STYLE}${OWN_STYLE}</style>
<rect class="sheet" width="${width}" height="${height}"/>
${renderHead(card, faces)}
${whose.rendered}
${renderRail(card.voice, { x: MARGIN, top: wordsTop, height: wordsHeight })}
${renderLines(words.lines, words.size, { x: MARGIN + RAIL.room, top: wordsTop }, faces)}
${card.caution ? renderCaution(card.caution, caution, cautionTop, faces) : ''}
${renderLines(feet, SMALL.size, { x: MARGIN, top: feetTop, name: 'muted' }, faces)}
</svg>`;
}

export function renderHead({ source }: Pick<ClaimCard, 'source'>, faces: Faces): string {
  const [line = ''] = breakLines(source, { ...SMALL, width: WIDTH - 250 }, faces);
  const x = CARD.width - MARGIN - measureLine(line, 'regular', faces) * SMALL.size;
  return [
    `<rect class="strong" width="${CARD.width}" height="8"/>`,
    renderLine(site.name, { x: MARGIN, y: HEAD, size: 32, weight: 'bold', faces }),
    renderLine(line, { x, y: HEAD, size: SMALL.size, weight: 'regular', name: 'kicker', faces }),
  ].join('\n');
}

/** Filled where a party to the conflict speaks, outlined where a third party does, dashed where nobody is named. */
function renderWhose({ voice, whose, who }: ClaimCard, faces: Faces): { rendered: string; base: number } {
  const [name = ''] = breakLines(whose, WHOSE, faces);
  const [line = ''] = breakLines(who, SMALL, faces);
  // Who that is stands on the same line where there is room.
  const beside = MARGIN + SIGN.room + measureLine(name, 'bold', faces) * WHOSE.size + 24;
  const isBeside = beside + measureLine(line, 'regular', faces) * SMALL.size <= CARD.width - MARGIN;
  const [x, y] = isBeside ? [beside, WHOSE_BASE] : [MARGIN, WHO_BASE];
  const rendered = [
    `<rect class="sign ${voice}" x="${MARGIN + 1.5}" y="${WHOSE_BASE - SIGN.height}" width="${SIGN.width}" height="${SIGN.height}" rx="8"/>`,
    renderLine(name, { x: MARGIN + SIGN.room, y: WHOSE_BASE, size: WHOSE.size, weight: 'bold', faces }),
    renderLine(line, { x, y, size: SMALL.size, weight: 'regular', name: 'muted', faces }),
  ].join('\n');
  return { rendered, base: y };
}

/** Beside the words, as beside a turn in the text. */
export function renderRail(voice: Voice, { x, top, height }: { x: number; top: number; height: number }): string {
  const middle = x + RAIL.width / 2;
  if (voice === 'party') return `<rect class="rail" x="${x}" y="${top}" width="${RAIL.width}" height="${height}"/>`;
  if (voice === 'nobody') return `<path class="dashes" d="M${middle} ${top}v${height}"/>`;
  return `<path class="double" d="M${x + 1.5} ${top}v${height}M${x + RAIL.width - 1.5} ${top}v${height}"/>`;
}

/** The words whole, as large as there is room for; before they are cut, what stands against them is. */
function fitWords(
  { words, caution }: ClaimCard,
  top: number,
  bottom: number,
  faces: Faces,
): { caution: string[]; words: Fitted } {
  const trials = (caution ? CAUTION_LINES : [0]).map((lines) => {
    const kept = caution ? breakCaution(caution, lines, faces) : [];
    const room = bottom - kept.length * leadingOf(SMALL) - (kept.length > 0 ? GAP : 0) - top;
    const [first, ...rest] = WORDS.map(
      (size): Setting => ({
        weight: 'regular',
        size,
        width: WIDTH - RAIL.room - CLOSING.length * 20,
        lines: Math.max(1, Math.floor(room / leadingOf({ size }))),
      }),
    );
    return { caution: kept, words: first ? fitLines(words, [first, ...rest], faces) : NONE };
  });
  const isWhole = ({ words: { lines } }: (typeof trials)[number]) => !lines.at(-1)?.endsWith('…');
  const whole = trials.find(isWhole);
  if (whole) return whole;
  const { caution: kept = [], words: cut = NONE } = trials.at(-1) ?? {};
  // What was cut off had the guillemet that closes.
  return { caution: kept, words: { ...cut, lines: cut.lines.with(-1, `${cut.lines.at(-1)}${CLOSING}`) } };
}

function breakCaution({ isContradiction, lead, text }: Caution, lines: number, faces: Faces): string[] {
  const setting = { ...SMALL, width: WIDTH - (isContradiction ? UNEQUAL_ROOM : 0), lines };
  if (!isContradiction) return breakLines(`${lead} ${text}`.trim(), setting, faces);
  const named = breakLines(lead, { ...setting, weight: 'bold', lines: 1 }, faces);
  return [...named, ...(lines > 1 ? breakLines(text, { ...setting, lines: lines - 1 }, faces) : [])];
}

/** Behind « ≠ », its name in bold, where it contradicts the words. */
function renderCaution({ isContradiction }: Caution, lines: readonly string[], top: number, faces: Faces): string {
  if (!isContradiction) return renderLines(lines, SMALL.size, { x: MARGIN, top }, faces);
  const [lead = '', ...rest] = lines;
  const x = MARGIN + UNEQUAL_ROOM;
  return [
    `<path class="unequal" transform="translate(${MARGIN - 6} ${top - 1}) scale(1.8)" d="${UNEQUAL}"/>`,
    renderLine(lead, { x, y: top + SMALL.size * 0.85, size: SMALL.size, weight: 'bold', faces }),
    renderLines(rest, SMALL.size, { x, top: top + leadingOf(SMALL) }, faces),
  ].join('\n');
}

interface Place {
  x: number;
  top: number;
  name?: string;
}

export function renderLines(
  lines: readonly string[],
  size: number,
  { x, top, name = '' }: Place,
  faces: Faces,
): string {
  return lines
    .map((line, index) =>
      renderLine(line, { x, y: top + size * 0.85 + index * leadingOf({ size }), size, weight: 'regular', name, faces }),
    )
    .join('\n');
}
