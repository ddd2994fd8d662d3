/** The words and numbers of a drawing as SVG: the same for pages, where they keep their size, and for pictures. */
import { escapeMarkup } from '../../html/escape.ts';
import type { Claim, Place } from '../../model/dossier.ts';
import { findVoice } from '../../model/join/voice.ts';
import { type Block, type Line, lineAscent, lineHeight, NUMBER_PX, startOfRow } from '../layout/blocks.ts';
import type { Drawing } from '../layout/drawing.ts';

/** How a medium writes what all of them show. */
export interface Medium {
  /** Attributes or a wrapper that put a block on its point. */
  place(block: Block, kind: string, content: string): string;
  /** A number in its box, px from the block’s point. */
  number(claim: Claim, left: number, top: number): string;
  text(line: Line, x: number, y: number, anchor: Block['anchor']): string;
  /** The name of a place, as a way to its words. */
  link(place: Place, content: string): string;
  /** Attribute by which a page lights what shows a place. */
  tie(place: Place): string;
  /** A line from a block to a point of the frame, in per cent. */
  line(block: Block, to: { x: number; y: number }): string;
}

export function renderBlocks(blocks: readonly Block[], medium: Medium): string {
  return [
    ...blocks.flatMap((block) => (block.leadsTo ? [medium.line(block, block.leadsTo)] : [])),
    ...blocks.map((block) => renderBlock(block, medium)),
  ].join('');
}

function renderBlock(block: Block, medium: Medium): string {
  const { place, rows, lines, top, at, anchor, leader, hasDot } = block;
  const numbers = rows
    .flatMap((row, index) => {
      const left = startOfRow(block, row.length);
      return row.map((claim, column) => medium.number(claim, left + column * NUMBER_PX, top + index * NUMBER_PX));
    })
    .join('');
  let y = top + rows.length * NUMBER_PX;
  const words = lines
    .map((line) => {
      const baseline = y + lineAscent(line);
      y += lineHeight(line);
      return medium.text(line, at, baseline, anchor);
    })
    .join('');
  const isName = place !== undefined && rows.length === 0;
  const content = [
    leader && `<line class="leader" x1="${leader.x1}" y1="${leader.y1}" x2="${leader.x2}" y2="${leader.y2}"/>`,
    hasDot && '<circle class="speck" r="2.5"/>',
    numbers,
    isName ? medium.link(place, words) : words,
  ]
    .filter(Boolean)
    .join('');
  const kind = rows.length > 0 ? 'mark' : place ? 'name' : (lines[0]?.kind ?? '');
  return medium.place(block, kind, content);
}

function tie({ id }: Place): string {
  return ` data-place="${id}"`;
}

/**
 * For a page: links, and positions in per cent of the frame. `article` is the address of the article, empty on its own page:
 * there keys pass over the map, since the days beside it have every number and the text every place.
 */
export function makePageMedium(article: string): Medium {
  const key = article === '' ? ' tabindex="-1"' : '';
  const anchored = (anchor: Block['anchor']) => (anchor === 'start' ? '' : ` text-anchor="${anchor}"`);
  return {
    place: ({ x, y, place, rows }, kind, content) => {
      const role = place && rows.length > 0 ? `role="group" aria-label="${escapeMarkup(place.name)}"` : 'role="none"';
      return `<svg class="${kind}"${place ? tie(place) : ''} ${role} x="${x}%" y="${y}%">${content}</svg>`;
    },
    number: (claim, left, top) =>
      `<a class="piece ${findVoice(claim)}" href="${article}#${claim.id}" data-claim="${claim.number}"${key} transform="translate(${round(left)} ${round(top)})" aria-label="pièce ${claim.number}"><rect/><text>${claim.number}</text></a>`,
    text: ({ text, kind, ar }, x, y, anchor) =>
      `<text class="${kind}" x="${round(x)}" y="${round(y)}"${anchored(anchor)}>${escapeMarkup(text)}${ar ? `<tspan class="ar" lang="ar" direction="rtl" unicode-bidi="embed" dx="2"> ${escapeMarkup(ar)}</tspan>` : ''}</text>`,
    link: ({ mentions }, content) => {
      const [first] = mentions;
      return first ? `<a href="${article}#p${first.paragraph}"${key}>${content}</a>` : content;
    },
    tie,
    line: (from, to) =>
      `<line class="leader"${from.place ? tie(from.place) : ''} x1="${from.x}%" y1="${from.y}%" x2="${to.x}%" y2="${to.y}%"/>`,
  };
}

/** Classes by which a set is shown only where the frame is as wide as it was laid out for. */
export function nameWidths({ widths: { least, most } }: Drawing['sets'][number], sets: Drawing['sets']): string[] {
  return [
    ...(sets.some((set) => set.widths.most < least) ? [`from-${least}`] : []),
    ...(sets.some((set) => set.widths.least > most) ? [`to-${most + 1}`] : []),
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
