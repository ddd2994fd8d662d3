/**
 * Highlights all that shows the claim, event or place that is pointed at or is the target. Without scripts the rules of
 * `linked-highlighting.ts` do so for the target; each jump makes the browser match a hundred selectors against the page,
 * so they are removed here.
 */
import { TARGETED } from './linked-highlighting.ts';

/** What the fragment of each kind of thing begins with, and the attribute of what shows one. */
const KINDS = new Map([
  ['piece', 'claim'],
  ['evt', 'event'],
  ['lieu', 'place'],
]);

for (const sheet of document.styleSheets) {
  // A browser that does not know scopes has no such rule.
  const index = listRules(sheet).findIndex(
    (rule) => 'CSSScopeRule' in window && rule instanceof CSSScopeRule && rule.start === TARGETED,
  );
  if (index >= 0) sheet.deleteRule(index);
}

function listRules(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    // A sheet that did not come may not be asked.
    return [];
  }
}

/** Of an event also the numbers of its claims. */
function listShowing(kind = '', id = ''): Element[] {
  const showing = [...document.querySelectorAll(`[data-${kind}~="${CSS.escape(id)}"]`)];
  if (kind !== 'event') return showing;
  const claims = showing.flatMap((whole) => [...whole.querySelectorAll<SVGElement>('.piece')]);
  const numbers = claims.map(({ dataset }) => `.piece[data-claim="${dataset['claim']}"]`);
  return [...showing, ...document.querySelectorAll(['_', ...numbers].join())];
}

function light(target?: EventTarget | null): void {
  const [, start = '', id] = /^#(\w+)-(.+)/.exec(location.hash) ?? [];
  const link = target instanceof Element ? target.closest<HTMLElement | SVGElement>('a') : undefined;
  const pointed = [...KINDS.values()].flatMap((kind) => listShowing(kind, link?.dataset[kind]));
  const lit = new Set([...listShowing(KINDS.get(start), id), ...pointed]);
  for (const mark of document.querySelectorAll('.lit')) mark.classList.toggle('lit', lit.has(mark));
  for (const mark of lit) mark.classList.add('lit');
}

/** The details of the pièce that is the page’s target. */
function show(): void {
  const [, number] = /^#piece-(\d+)$/.exec(location.hash) ?? [];
  for (const piece of document.querySelectorAll<HTMLElement>('.pieces li'))
    piece.classList.toggle('shown', piece.dataset['claim'] === number);
}

light();
show();
addEventListener('hashchange', show);
for (const type of ['mouseover', 'focusin', 'hashchange']) addEventListener(type, ({ target }) => light(target));
