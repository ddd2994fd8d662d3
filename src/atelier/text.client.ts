/** The paragraphs as plain text, the words of claims marked with their numbers; what is selected in them, by mouse or by keyboard. */
import type { Selection, Span } from './selection.ts';
import { listWords, snapToWords } from './selection.ts';
import type { State } from './state.ts';

/** Drawn anew for each state: every word of the content is put in as text. */
export function showText(place: HTMLElement, { paragraphs, claims }: State): void {
  place.replaceChildren(
    ...paragraphs.map(({ number, text }) => {
      const element = document.createElement('p');
      element.dataset['paragraph'] = String(number);
      const own = claims.filter(({ paragraph }) => paragraph === number);
      const cuts = [...new Set([0, text.length, ...own.flatMap(({ start, end }) => [start, end])])].sort(
        (a, b) => a - b,
      );
      for (const [index, start] of cuts.entries()) {
        const end = cuts[index + 1];
        for (const claim of own.filter((claim) => claim.end === start)) element.append(makeNumber(claim));
        if (end === undefined) break;
        const isClaimed = own.some((claim) => claim.start <= start && claim.end >= end);
        const part = document.createElement(isClaimed ? 'mark' : 'span');
        part.textContent = text.slice(start, end);
        element.append(part);
      }
      return element;
    }),
  );
}

/** Its number is drawn, and no letter of the text: offsets count the text alone. */
function makeNumber({ number, by }: State['claims'][number]): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'number';
  button.dataset['piece'] = String(number);
  button.setAttribute('aria-label', `Pièce ${number}, ${by}`);
  return button;
}

/** What is selected in the text as words of one paragraph; `isCut` where the selection went on into others. */
export function readSelection(place: HTMLElement): (Selection & { isCut: boolean }) | undefined {
  const selected = getSelection();
  const range = selected && selected.rangeCount > 0 ? selected.getRangeAt(0) : undefined;
  if (!range || range.collapsed || !place.contains(range.commonAncestorContainer)) return undefined;
  for (const element of place.querySelectorAll<HTMLElement>('p')) {
    if (!range.intersectsNode(element)) continue;
    const text = element.textContent ?? '';
    const span: Span = {
      start: element.contains(range.startContainer) ? offsetIn(element, range.startContainer, range.startOffset) : 0,
      end: element.contains(range.endContainer) ? offsetIn(element, range.endContainer, range.endOffset) : text.length,
    };
    const words = snapToWords(text, span);
    if (!words) continue;
    const last = [...place.querySelectorAll('p')].findLast((other) => range.intersectsNode(other));
    return {
      ...words,
      paragraph: Number(element.dataset['paragraph']),
      isCut: last !== element && range.endOffset > 0,
    };
  }
  return undefined;
}

function offsetIn(element: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** Have the browser’s own selection show the words; and, while a field of the form has it, a highlight. */
export function showSelection(place: HTMLElement, { paragraph, start, end }: Selection): void {
  const element = place.querySelector<HTMLElement>(`p[data-paragraph="${paragraph}"]`);
  const [from, to] = [element && pointIn(element, start, false), element && pointIn(element, end, true)];
  if (!element || !from || !to) return;
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  CSS.highlights.set('chosen', new Highlight(range));
  element.scrollIntoView({ block: 'nearest' });
}

/** At the seam of two parts a selection begins in the second, and ends in the first. */
function pointIn(element: HTMLElement, offset: number, isEnd: boolean): { node: Node; offset: number } | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left < length || (isEnd && left === length)) return { node, offset: left };
    left -= length;
  }
  return undefined;
}

/** Where a key leads from the words that are selected; undefined for a key that is none of these. */
export function moveSelection(
  { paragraphs }: Pick<State, 'paragraphs'>,
  now: Selection | undefined,
  key: string,
  isExtending: boolean,
): Selection | undefined {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return undefined;
  const index = now ? paragraphs.findIndex(({ number }) => number === now.paragraph) : -1;
  const isLine = key === 'ArrowDown' || key === 'ArrowUp';
  const words = listWords(paragraphs[index]?.text ?? '');
  const first = words.findIndex(({ end }) => end > (now?.start ?? 0));
  const last = words.findLastIndex(({ start }) => start < (now?.end ?? 0));
  if (now && isExtending) {
    const to = isLine
      ? step > 0
        ? words.length - 1
        : first
      : Math.max(first, Math.min(words.length - 1, last + step));
    return { ...now, end: words[to]?.end ?? now.end };
  }
  const next = words[(step > 0 ? last : first) + step];
  if (now && next && !isLine) return { paragraph: now.paragraph, ...next };
  for (let at = now ? index + step : 0; at >= 0 && at < paragraphs.length; at += step) {
    const paragraph = paragraphs[at];
    const there = listWords(paragraph?.text ?? '');
    const word = step < 0 && !isLine ? there.at(-1) : there[0];
    if (paragraph && word) return { paragraph: paragraph.number, ...word };
  }
  return now;
}
