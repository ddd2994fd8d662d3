/** The paragraphs as plain text, the words of claims marked with their numbers; what is selected in them, by mouse or by keyboard. */
import type { Selection, Span } from './selection.ts';
import { findClauses, listWords, snapToWords } from './selection.ts';
import type { State } from './state.ts';

const KINDS = { date: 'date', name: 'nom', number: 'nombre', speech: 'parole' };

/** Drawn anew for each state: every word of the content is put in as text. */
export function showText(place: HTMLElement, { paragraphs, claims, open }: State): void {
  place.replaceChildren(
    ...paragraphs.map(({ number, text }) => {
      const element = document.createElement('p');
      element.dataset['paragraph'] = String(number);
      const own = claims.filter(({ paragraph }) => paragraph === number);
      const left = open.filter(({ paragraph }) => paragraph === number);
      const cuts = [...new Set([0, text.length, ...[...own, ...left].flatMap(({ start, end }) => [start, end])])];
      cuts.sort((a, b) => a - b);
      for (const [index, start] of cuts.entries()) {
        const end = cuts[index + 1];
        for (const claim of own.filter((claim) => claim.end === start)) element.append(makeNumber(claim));
        if (end === undefined) break;
        const isIn = (span: Span) => span.start <= start && span.end >= end;
        const part = document.createElement(own.some(isIn) ? 'mark' : 'span');
        const unused = left.find(isIn);
        if (unused) {
          part.className = 'open';
          part.dataset['open'] = String(open.indexOf(unused));
          part.title = `${KINDS[unused.kind]} que rien n’emploie encore`;
        }
        part.textContent = text.slice(start, end);
        element.append(part);
      }
      return element;
    }),
  );
}

/** The next words that nothing uses yet, or those before; round again at the end. Undefined where there are none. */
export function findNextOpen(
  { open }: Pick<State, 'open'>,
  from: { paragraph: number; start: number } | undefined,
  step: 1 | -1,
): State['open'][number] | undefined {
  const known = open.find((one) => one === from);
  if (known) return open[(open.indexOf(known) + step + open.length) % open.length];
  const order = step === 1 ? open : open.toReversed();
  const isBeyond = (one: State['open'][number]) =>
    from === undefined || (one.paragraph - from.paragraph || one.start - from.start) * step > 0;
  return order.find(isBeyond) ?? order[0];
}

/** « date que rien n’emploie encore (2 sur 5) » */
export function sayOpen({ open }: State, found: State['open'][number], words: string): string {
  return `« ${words} » : ${KINDS[found.kind]} que rien n’emploie encore (${open.indexOf(found) + 1} sur ${open.length}).`;
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
  { key, shiftKey, ctrlKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey'>,
): Selection | undefined {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return undefined;
  const index = now ? paragraphs.findIndex(({ number }) => number === now.paragraph) : -1;
  const isLine = key === 'ArrowDown' || key === 'ArrowUp';
  const text = paragraphs[index]?.text ?? '';
  const list = ctrlKey ? findClauses : listWords;
  const parts = list(text);
  const first = parts.findIndex(({ end }) => end > (now?.start ?? 0));
  const last = parts.findLastIndex(({ start }) => start < (now?.end ?? 0));
  if (now && shiftKey) {
    // A part that was cut is taken whole before the next one.
    const isCut = ctrlKey && step > 0 && (parts[last]?.end ?? 0) > now.end;
    const to = isLine
      ? step > 0
        ? parts.length - 1
        : first
      : isCut
        ? last
        : Math.max(first, Math.min(parts.length - 1, last + step));
    return { ...now, end: parts[to]?.end ?? now.end };
  }
  // Of several parts the first is left out.
  if (now && ctrlKey && step > 0 && last > first) return { ...now, start: parts[first + 1]?.start ?? now.start };
  const next = parts[(step > 0 ? last : first) + step];
  if (now && next && !isLine) return { paragraph: now.paragraph, ...next };
  for (let at = now ? index + step : 0; at >= 0 && at < paragraphs.length; at += step) {
    const paragraph = paragraphs[at];
    const there = list(paragraph?.text ?? '');
    const part = step < 0 && !isLine ? there.at(-1) : there[0];
    if (paragraph && part) return { paragraph: paragraph.number, ...part };
  }
  return now;
}
