/** What stands where on a card: the site’s name, a headline, what is known and who says it, and one drawing. */
import type { Faces } from '../../fonts/card-fonts.ts';
import { site } from '../../site.ts';
import type { Card } from './card.ts';
import { type Drawable, placeLine, type TextLine } from './drawables.ts';
import { PIECE, placeUnequal } from './shapes.ts';
import { breakLines, fitLines, keepDrawable, measureLine, type Setting } from './text-lines.ts';

/** The size that every network shows whole. */
export const CARD = { width: 1200, height: 630 } as const;
/** The picture fills the lower right corner. */
export const PICTURE = { width: 594, height: 396 } as const;

export const MARGIN = 54;
export const HEAD = 66;
export const CORNER = { left: CARD.width - PICTURE.width, top: CARD.height - PICTURE.height } as const;
/** Along the sides of the picture, as wide within it as without. */
const RULE_WIDTH = 1.5;
const [RULE_LEFT, RULE_TOP] = [CORNER.left - RULE_WIDTH / 2, CORNER.top - RULE_WIDTH / 2];
const RULES: Drawable[] = [
  { kind: 'rule', x: RULE_LEFT, y: RULE_TOP, width: CARD.width - RULE_LEFT, height: RULE_WIDTH },
  { kind: 'rule', x: RULE_LEFT, y: RULE_TOP, width: RULE_WIDTH, height: CARD.height - RULE_TOP },
];
const FACTS_TOP = CORNER.top + 4;
const LEFT_WIDTH = CARD.width - PICTURE.width - 2 * MARGIN;
/** From one number to the next, px, and how many fit in a row. */
const PITCH = 46;
const NUMBERS_IN_ROW = Math.floor((LEFT_WIDTH + PITCH - PIECE.width) / PITCH);

const WIDE = { weight: 'bold', width: CARD.width - 2 * MARGIN } as const;
const TITLES: [Setting, ...Setting[]] = [
  { ...WIDE, size: 62, lines: 1 },
  { ...WIDE, size: 54, lines: 2 },
  { ...WIDE, size: 47, lines: 2 },
  { ...WIDE, size: 38, lines: 3 },
];
const ARABIC_SIZE = 46;
const KICKER: Setting = { weight: 'regular', size: 25, width: 800, lines: 1 };
const LEAD: Setting = { weight: 'bold', size: 36, width: LEFT_WIDTH, lines: 9 };
const LINE: Setting = { weight: 'regular', size: 29, width: LEFT_WIDTH, lines: 9 };
/** What contradicts it, beside « ≠ ». */
const AGAINST_ROOM = 34;
const AGAINST: Setting = { ...LINE, width: LEFT_WIDTH - AGAINST_ROOM };
const AGAINST_TITLE: Setting = { ...AGAINST, weight: 'bold' };
/** What the facts are set at, until all of them have room. */
const SCALES = [1, 0.92, 0.84, 0.76, 0.68, 0.6];
const BY: Setting = { weight: 'regular', size: 24, width: PICTURE.width - 90, lines: 1 };
const FOOT: Setting = { weight: 'regular', size: 20, width: LEFT_WIDTH, lines: 2 };
const CREDITS: Setting = { weight: 'regular', size: 12.5, width: LEFT_WIDTH, lines: 2 };
const QUOTE = { weight: 'regular', width: PICTURE.width - 90 } as const;
const QUOTES: [Setting, ...Setting[]] = [
  { ...QUOTE, size: 40, lines: 5 },
  { ...QUOTE, size: 34, lines: 6 },
  { ...QUOTE, size: 28, lines: 7 },
];

/** Letters of the longest words that are tried. */
const LONGEST = 500;

/** SVG of the size of `PICTURE`, and whose data it shows. */
export interface Pictured {
  svg: string;
  credits: string;
}

/** All that is written on a card. */
export type CardText = Omit<Card, 'subject'>;

/** A whole card but for the picture, which lies below the rules along its sides. Without one the source’s words stand in its place. */
export function layoutCard(given: CardText, picture: Pick<Pictured, 'credits'> | undefined, faces: Faces): Drawable[] {
  const card = shortenAll(given);
  return [
    ...placeHead(card, faces),
    ...placeTitle(card, faces),
    ...placeFacts(card, shortenAll(picture?.credits ?? ''), faces),
    ...(picture ? [] : placeQuote(card, faces)),
    ...RULES,
  ];
}

/** TextLine that no card could hold are not even measured: the shaper gives out on lines of thousands of letters. */
export function shortenAll<Value>(value: Value): Value {
  if (typeof value === 'string') {
    const letters = [...value];
    return (letters.length <= LONGEST ? value : `${letters.slice(0, LONGEST - 1).join('')}…`) as Value; // a string for a string
  }
  if (Array.isArray(value)) return value.map(shortenAll) as Value; // and a list for a list
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortenAll(inner)])) as Value;
}

/** Across the top of every card. */
export const BAR: Drawable = { kind: 'bar', x: 0, y: 0, width: CARD.width, height: 8 };

function placeHead({ kicker }: CardText, faces: Faces): Drawable[] {
  const [line = ''] = breakLines(kicker, KICKER, faces);
  return [
    BAR,
    placeLine(site.name, { x: MARGIN, y: HEAD, size: 30, weight: 'bold' }),
    placeLine(line, { x: CARD.width - MARGIN, y: HEAD, size: KICKER.size, anchor: 'end', fill: 'brick' }),
  ];
}

function placeTitle({ title, ar }: CardText, faces: Faces): TextLine[] {
  const { lines, size } = fitLines(title, TITLES, faces);
  const leading = size * 1.1;
  // The block stands in the middle between the head and the picture.
  const first = (HEAD + 18 + CORNER.top) / 2 - (leading * lines.length) / 2 + size * 0.82;
  const words = lines.map((line, index) =>
    placeLine(line, { x: MARGIN, y: first + index * leading, size, weight: 'bold' }),
  );
  // Beside the name where there is room; else the card does without, rather than with half of it.
  const x = MARGIN + measureLine(lines[0] ?? '', 'bold', faces) * size + 28;
  const room = CARD.width - MARGIN - x;
  const arabic = keepDrawable(ar ?? '', faces);
  if (lines.length === 1 && arabic && measureLine(arabic, 'regular', faces) * ARABIC_SIZE <= room)
    words.push(placeLine(arabic, { x, y: first, size: ARABIC_SIZE, fill: 'muted' }));
  return words;
}

/** The left column, from the top: what is known, who says it, what contradicts it, the numbers; the dossier and the map’s makers at the foot. */
function placeFacts(card: CardText, makers: string, faces: Faces): Drawable[] {
  const credits = makers === '' ? [] : breakLines(`Fond\u00A0: ${makers}`, CREDITS, faces);
  const feet = breakLines(card.foot, FOOT, faces);
  const creditsTop = CARD.height - 24 - credits.length * leadingOf(CREDITS);
  const feetTop = creditsTop - 6 - feet.length * leadingOf(FOOT);
  const numbers = placeNumbers(card.numbers, feetTop - 10);
  return [
    ...fitFacts(card, feetTop - 10 - numbers.height - FACTS_TOP, faces),
    ...numbers.drawables,
    ...placeBlock(feet, FOOT, feetTop, { fill: 'muted' }),
    ...placeBlock(credits, CREDITS, creditsTop, { fill: 'muted' }),
  ];
}

interface Fact {
  text: string;
  setting: Setting;
  /** Below it, px. */
  gap: number;
  /** « ≠ » before it. */
  isAgainst?: boolean;
}

/** As large as they may be with all of their words, since half of what a party says may say the contrary; what contradicts an event is at least named. */
function fitFacts({ lead, lines, against = [] }: CardText, heightPx: number, faces: Faces): Drawable[] {
  const first: Fact = { text: lead, setting: LEAD, gap: 10 };
  const others = lines.map((text): Fact => ({ text, setting: LINE, gap: 10 }));
  const named = against.map(({ title }): Fact => ({ text: title, setting: AGAINST_TITLE, gap: 10, isAgainst: true }));
  const told = against.flatMap(({ says }, index): Fact[] => [
    ...named.slice(index, index + 1).map((fact) => ({ ...fact, gap: 0 })),
    { text: says, setting: AGAINST, gap: 10 },
  ]);
  for (const contradictions of against.length > 0 ? [told, named] : [[]])
    for (const scale of SCALES) {
      const { drawables, height } = placeFactsAt([first, ...others, ...contradictions], scale, faces);
      if (height <= heightPx) return drawables;
    }
  const cut = (fact: Fact, most: number): Fact => ({ ...fact, setting: { ...fact.setting, lines: most } });
  const kept = [cut(first, 2), ...named.slice(0, 1).map((fact) => cut(fact, 2))];
  return placeFactsAt(kept, 1, faces).drawables;
}

function placeFactsAt(facts: readonly Fact[], scale: number, faces: Faces): { drawables: Drawable[]; height: number } {
  let y = FACTS_TOP;
  const drawables = facts.flatMap(({ text, setting, gap, isAgainst }): Drawable[] => {
    const scaled = { ...setting, size: setting.size * scale };
    const block = breakLines(text, scaled, faces);
    const top = y;
    y += block.length * leadingOf(scaled) + gap;
    return [
      ...(isAgainst ? [placeUnequal(MARGIN - 6, top, 1.8 * scale)] : []),
      ...placeBlock(block, scaled, top, { indent: LEFT_WIDTH - setting.width }),
    ];
  });
  return { drawables, height: y - FACTS_TOP };
}

function placeBlock(
  lines: readonly string[],
  setting: Setting,
  top: number,
  { fill = 'ink', indent = 0 } = {},
): TextLine[] {
  const { size, weight } = setting;
  return lines.map((line, index) =>
    placeLine(line, {
      x: MARGIN + indent,
      y: top + size * 0.85 + index * leadingOf(setting),
      size,
      weight,
      fill,
    }),
  );
}

/** From one line to the next, px. */
export function leadingOf({ size }: Pick<Setting, 'size'>): number {
  return size * 1.22;
}

/** In two rows at most, smaller where there are many. `bottom` is where they end. */
function placeNumbers(numbers: CardText['numbers'], bottom: number): { drawables: Drawable[]; height: number } {
  const inRow = Math.max(NUMBERS_IN_ROW, Math.ceil(numbers.length / 2));
  const scale = NUMBERS_IN_ROW / inRow;
  const height = Math.ceil(numbers.length / inRow) * PITCH * scale;
  const drawables = numbers.flatMap(({ number, voice }, index): Drawable[] => {
    const x = MARGIN + (index % inRow) * PITCH * scale;
    const y = bottom - height + Math.floor(index / inRow) * PITCH * scale;
    return [
      { kind: 'piece', voice, x, y, width: PIECE.width * scale, height: PIECE.height * scale },
      placeLine(String(number), {
        x: x + (PIECE.width / 2) * scale,
        y: y + 27 * scale,
        size: 24 * scale,
        weight: 'bold',
        anchor: 'middle',
        fill: voice === 'party' ? 'paper' : 'ink',
      }),
    ];
  });
  return { drawables, height };
}

/** The source’s words where a map would stand: as many as there is room for, and whose they are. */
function placeQuote({ quote }: CardText, faces: Faces): Drawable[] {
  if (!quote) return [];
  const { left, top } = CORNER;
  // TextLine that hold a quotation have its drawables already.
  const { lines, size } = fitLines(
    quote.text.includes('«') ? quote.text : `«\u00A0${quote.text}\u00A0»`,
    QUOTES,
    faces,
  );
  return [
    { kind: 'panel', x: left, y: top, ...PICTURE },
    ...lines.map((line, index) => placeLine(line, { x: left + 45, y: top + 50 + size + index * size * 1.3, size })),
    ...breakLines(quote.by, BY, faces).map((line) =>
      placeLine(line, { x: left + 45, y: CARD.height - 38, size: BY.size, fill: 'muted' }),
    ),
  ];
}
