/** A card as SVG: the site’s name, a headline, what is known and who says it, and one drawing. */
import type { Faces } from '../../fonts/card-fonts.ts';
import { escapeMarkup } from '../../html/escape.ts';
import { site, UNEQUAL } from '../../site.ts';
import type { Card } from './card.ts';
import { breakLines, fitLines, keepDrawable, measureLine, type Setting, type Weight } from './text-lines.ts';

/** The size that every network shows whole. */
export const CARD = { width: 1200, height: 630 } as const;
/** The picture fills the lower right corner. */
export const PICTURE = { width: 594, height: 396 } as const;

export const MARGIN = 54;
export const HEAD = 66;
export const CORNER = { left: CARD.width - PICTURE.width, top: CARD.height - PICTURE.height } as const;
const RULE = `<path class="rule" d="M0 ${PICTURE.height}V0H${PICTURE.width}"/>`;
const FACTS_TOP = CORNER.top + 4;
const LEFT_WIDTH = CARD.width - PICTURE.width - 2 * MARGIN;
/** Pitch of the numbers and what fits in a row. */
const NUMBER = { pitch: 46, width: 41, height: 37 } as const;
const NUMBERS_IN_ROW = Math.floor((LEFT_WIDTH + NUMBER.pitch - NUMBER.width) / NUMBER.pitch);

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

// In the names of the site’s tokens; `drawCard` puts their colours in. Words are paths by then (`outline-words.ts`).
export const STYLE = `
.word{fill:var(--ink)}
.kicker{fill:var(--brick)}.muted{fill:var(--muted)}
.sheet{fill:var(--paper)}.panel{fill:var(--far)}
.rule{fill:none;stroke:var(--rule);stroke-width:1.5}.strong{fill:var(--ink)}
.piece{fill:var(--paper);stroke:var(--ink);stroke-width:2}.piece.party{fill:var(--ink)}.piece.nobody{stroke-dasharray:5 3}
.figure{fill:var(--ink)}.figure.party{fill:var(--paper)}
.unequal{fill:none;stroke:var(--ink);stroke-width:2.2;stroke-linecap:round}`;

/** SVG of the size of `PICTURE`, and whose data it shows. */
export interface Pictured {
  svg: string;
  credits: string;
}

/** All that is written on a card. */
export type CardText = Omit<Card, 'subject'>;

/** A whole card but for the picture, which is drawn apart (`renderSheet`). Without one the source’s words stand in its place. */
export function renderCard(given: CardText, picture: Pictured | undefined, faces: Faces): string {
  const card = shortenAll(given);
  const { width, height } = CARD;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<style>${STYLE}</style>
<rect class="sheet" width="${width}" height="${height}"/>
${renderHead(card, faces)}
${renderTitle(card, faces)}
${renderFacts(card, shortenAll(picture?.credits ?? ''), faces)}
<g transform="translate(${CORNER.left} ${CORNER.top})">${picture ? '' : renderQuote(card, faces)}${RULE}</g>
</svg>`;
}

/** The picture with what lies on it of the rule along its sides. On a sheet of its own size, since what is blurred or masked on a card costs by the size of the card. */
export function renderSheet({ svg }: Pictured): string {
  const { width, height } = PICTURE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<style>${STYLE}</style>
${svg}${RULE}
</svg>`;
}

/** Words that no card could hold are not even measured: the shaper gives out on lines of thousands of letters. */
export function shortenAll<Value>(value: Value): Value {
  if (typeof value === 'string') {
    const letters = [...value];
    return (letters.length <= LONGEST ? value : `${letters.slice(0, LONGEST - 1).join('')}…`) as Value; // a string for a string
  }
  if (Array.isArray(value)) return value.map(shortenAll) as Value; // and a list for a list
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortenAll(inner)])) as Value;
}

function renderHead({ kicker }: CardText, faces: Faces): string {
  const [line = ''] = breakLines(kicker, KICKER, faces);
  const end = CARD.width - MARGIN - measureLine(line, 'regular', faces) * KICKER.size;
  return [
    `<rect class="strong" width="${CARD.width}" height="8"/>`,
    renderLine(site.name, { x: MARGIN, y: HEAD, size: 30, weight: 'bold' }),
    renderLine(line, { x: end, y: HEAD, size: KICKER.size, weight: 'regular', name: 'kicker' }),
  ].join('\n');
}

function renderTitle({ title, ar }: CardText, faces: Faces): string {
  const { lines, size } = fitLines(title, TITLES, faces);
  const leading = size * 1.1;
  // The block stands in the middle between the head and the picture.
  const first = (HEAD + 18 + CORNER.top) / 2 - (leading * lines.length) / 2 + size * 0.82;
  const rendered = lines.map((line, index) =>
    renderLine(line, { x: MARGIN, y: first + index * leading, size, weight: 'bold' }),
  );
  // Beside the name where there is room; else the card does without, rather than with half of it.
  const x = MARGIN + measureLine(lines[0] ?? '', 'bold', faces) * size + 28;
  const room = CARD.width - MARGIN - x;
  const arabic = keepDrawable(ar ?? '', faces);
  if (lines.length === 1 && arabic && measureLine(arabic, 'regular', faces) * ARABIC_SIZE <= room)
    rendered.push(renderLine(arabic, { x, y: first, size: ARABIC_SIZE, weight: 'regular', name: 'muted' }));
  return rendered.join('\n');
}

/** The left column, from the top: what is known, who says it, what contradicts it, the numbers; the dossier and the map’s makers at the foot. */
function renderFacts(card: CardText, makers: string, faces: Faces): string {
  const credits = makers === '' ? [] : breakLines(`Fond\u00A0: ${makers}`, CREDITS, faces);
  const feet = breakLines(card.foot, FOOT, faces);
  const creditsTop = CARD.height - 24 - credits.length * leadingOf(CREDITS);
  const feetTop = creditsTop - 6 - feet.length * leadingOf(FOOT);
  const { rendered, height } = renderNumbers(card.numbers, feetTop - 10);
  return [
    ...fitFacts(card, feetTop - 10 - height - FACTS_TOP, faces),
    rendered,
    renderBlock(feet, FOOT, feetTop, { name: 'muted' }),
    renderBlock(credits, CREDITS, creditsTop, { name: 'muted' }),
  ].join('\n');
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
function fitFacts({ lead, lines, against = [] }: CardText, heightPx: number, faces: Faces): string[] {
  const first: Fact = { text: lead, setting: LEAD, gap: 10 };
  const others = lines.map((text): Fact => ({ text, setting: LINE, gap: 10 }));
  const named = against.map(({ title }): Fact => ({ text: title, setting: AGAINST_TITLE, gap: 10, isAgainst: true }));
  const told = against.flatMap(({ says }, index): Fact[] => [
    ...named.slice(index, index + 1).map((fact) => ({ ...fact, gap: 0 })),
    { text: says, setting: AGAINST, gap: 10 },
  ]);
  for (const contradictions of against.length > 0 ? [told, named] : [[]])
    for (const scale of SCALES) {
      const { rendered, height } = renderFactsAt([first, ...others, ...contradictions], scale, faces);
      if (height <= heightPx) return rendered;
    }
  const cut = (fact: Fact, most: number): Fact => ({ ...fact, setting: { ...fact.setting, lines: most } });
  const kept = [cut(first, 2), ...named.slice(0, 1).map((fact) => cut(fact, 2))];
  return renderFactsAt(kept, 1, faces).rendered;
}

function renderFactsAt(facts: readonly Fact[], scale: number, faces: Faces): { rendered: string[]; height: number } {
  let y = FACTS_TOP;
  const rendered = facts.flatMap(({ text, setting, gap, isAgainst }) => {
    const scaled = { ...setting, size: setting.size * scale };
    const block = breakLines(text, scaled, faces);
    const top = y;
    y += block.length * leadingOf(scaled) + gap;
    const indent = LEFT_WIDTH - setting.width;
    return [
      ...(isAgainst
        ? [
            `<path class="unequal" transform="translate(${MARGIN - 6} ${round(top)}) scale(${round(1.8 * scale)})" d="${UNEQUAL}"/>`,
          ]
        : []),
      renderBlock(block, scaled, top, { indent }),
    ];
  });
  return { rendered, height: y - FACTS_TOP };
}

function renderBlock(lines: readonly string[], setting: Setting, top: number, { name = '', indent = 0 } = {}): string {
  const { size, weight } = setting;
  return lines
    .map((line, index) =>
      renderLine(line, {
        x: MARGIN + indent,
        y: top + size * 0.85 + index * leadingOf(setting),
        size,
        weight,
        name,
      }),
    )
    .join('\n');
}

/** From one line to the next, px. */
export function leadingOf({ size }: Pick<Setting, 'size'>): number {
  return size * 1.22;
}

/**
 * In two rows at most, smaller where there are many: filled where a party to the conflict speaks, outlined where a third
 * party does, dashed where nobody is named. `bottom` is where they end.
 */
function renderNumbers(numbers: CardText['numbers'], bottom: number): { rendered: string; height: number } {
  const inRow = Math.max(NUMBERS_IN_ROW, Math.ceil(numbers.length / 2));
  const scale = NUMBERS_IN_ROW / inRow;
  const height = Math.ceil(numbers.length / inRow) * NUMBER.pitch * scale;
  const boxes = numbers.map(({ number, voice }, index) => {
    const [x, y] = [(index % inRow) * NUMBER.pitch, Math.floor(index / inRow) * NUMBER.pitch];
    return `<rect class="piece ${voice}" x="${x + 1}" y="${y + 1}" width="${NUMBER.width - 2}" height="${NUMBER.height - 2}" rx="7"/><text class="figure ${voice}" x="${x + NUMBER.width / 2}" y="${y + 27}" font-size="24" font-weight="700" text-anchor="middle">${number}</text>`;
  });
  const move = `translate(${MARGIN} ${round(bottom - height)}) scale(${scale})`;
  return { rendered: `<g transform="${move}">${boxes.join('')}</g>`, height };
}

/** The source’s words where a map would stand: as many as there is room for, and whose they are. */
function renderQuote({ quote }: CardText, faces: Faces): string {
  const { width, height } = PICTURE;
  if (!quote) return '';
  // Words that hold a quotation have its marks already.
  const { lines, size } = fitLines(
    quote.text.includes('«') ? quote.text : `«\u00A0${quote.text}\u00A0»`,
    QUOTES,
    faces,
  );
  return [
    `<rect class="panel" width="${width}" height="${height}"/>`,
    ...lines.map((line, index) =>
      renderLine(line, { x: 45, y: 50 + size + index * size * 1.3, size, weight: 'regular' }),
    ),
    ...breakLines(quote.by, BY, faces).map((line) =>
      renderLine(line, { x: 45, y: height - 38, size: BY.size, weight: 'regular', name: 'muted' }),
    ),
  ].join('\n');
}

interface Line {
  x: number;
  /** Of the base line. */
  y: number;
  size: number;
  weight: Weight;
  name?: string;
}

export function renderLine(text: string, { x, y, size, weight, name = '' }: Line): string {
  const bold = weight === 'bold' ? ' font-weight="700"' : '';
  return `<text class="${name}" x="${round(x)}" y="${round(y)}" font-size="${size}"${bold}>${escapeMarkup(text)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
