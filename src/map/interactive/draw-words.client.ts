/** The words of the interactive map as elements: the same as `render/blocks.ts` writes, which no script may set as a string. */

import { type LineKind, lineAscent, lineHeight, NUMBER_PX, startOfRow } from '../layout/blocks.ts';
import type { InteractiveMap } from '../layout/interactive-data.ts';
import type { InteractiveWords } from '../layout/interactive-words.ts';

const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Record<string, string | number | undefined>;

export function makeElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, `${value}`);
  element.append(...children);
  return element;
}

/** `article`: its address, empty on its own page. */
export function drawWords(
  words: readonly InteractiveWords[],
  dots: readonly { place: string; x: number; y: number }[],
  voices: InteractiveMap['voices'],
  article: string,
): SVGSVGElement {
  return makeElement(
    'svg',
    { class: 'words' },
    ...dots.map(({ place, x, y }) =>
      makeElement('circle', { class: 'dot', 'data-place': place, cx: percent(x), cy: percent(y), r: 4 }),
    ),
    ...words.map((block) => drawBlock(block, voices, article)),
  );
}

function drawBlock(
  { label: { place, hasSpeck }, content: { rows, lines }, box, align, leader }: InteractiveWords,
  voices: InteractiveMap['voices'],
  article: string,
): SVGSVGElement {
  const at = { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[align];
  let y = box.top;
  const numbers = rows.flatMap((row) => {
    const left = startOfRow({ at, anchor: align }, row.length);
    const drawn = row.map((number, column) =>
      drawNumber(number, voices[number] ?? '', article, left + column * NUMBER_PX, y),
    );
    y += NUMBER_PX;
    return drawn;
  });
  const texts = lines.map(([text, name, ar]) => {
    const line = { text, kind: name as LineKind, ar }; // as the file was written
    const baseline = y + lineAscent(line);
    y += lineHeight(line);
    return makeElement('text', { class: name, x: at, y: baseline, 'text-anchor': align }, text);
  });
  const isName = place !== undefined && rows.length === 0;
  const kind = rows.length > 0 ? 'mark' : isName ? 'name' : (lines[0]?.[1] ?? '');
  return makeElement(
    'svg',
    {
      class: kind,
      'data-place': place?.id,
      role: place && rows.length > 0 ? 'group' : 'none',
      'aria-label': place && rows.length > 0 ? place.name : undefined,
      x: percent(box.x),
      y: percent(box.y),
    },
    ...(leader ? [makeElement('line', { class: 'leader', ...leader })] : []),
    ...(hasSpeck ? [makeElement('circle', { class: 'speck', r: 2.5 })] : []),
    ...numbers,
    ...(isName && place.paragraph > 0
      ? [makeElement('a', { href: `${article}#p${place.paragraph}`, tabindex: -1 }, ...texts)]
      : texts),
  );
}

/** Picked, lit or left out as it is wherever else it stands. */
function drawNumber(number: number, voice: string, article: string, left: number, top: number): SVGAElement {
  const link = makeElement(
    'a',
    {
      class: `piece ${voice}`,
      href: `${article}#piece-${number}`,
      'data-claim': number,
      transform: `translate(${left} ${top})`,
      'aria-label': `pièce ${number}`,
      tabindex: -1,
    },
    makeElement('rect', {}),
    makeElement('text', {}, `${number}`),
  );
  const other = document.querySelector(`.piece[data-claim="${number}"]`);
  for (const state of ['out', 'picked', 'now', 'lit']) link.classList.toggle(state, other?.classList.contains(state));
  return link;
}

function percent(share: number): string {
  return `${share * 100}%`;
}
