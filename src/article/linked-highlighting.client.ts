/**
 * Highlights all that shows the claim, event or place that is pointed at or is the target, and shows what the target calls.
 * Without scripts the style sheets do so by rules that look for the target in the whole page, which the browser would match
 * anew at each pick: they are removed here, and classes and attributes say the same.
 */
import { TARGETED } from './linked-highlighting.ts';

/** What the fragment of each kind of thing begins with, and the attribute of what shows one. */
const KINDS = new Map([
  ['piece', 'claim'],
  ['evt', 'event'],
  ['lieu', 'place'],
]);

// From the last: a removed rule changes the place of those after it. A browser that does not know scopes has none.
for (const sheet of document.styleSheets)
  for (const [index, rule] of [...listRules(sheet).entries()].reverse())
    if ('start' in rule && rule.start === TARGETED) sheet.deleteRule(index);

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
  if (!id) return [];
  const showing = [...document.querySelectorAll(`[data-${kind}~="${CSS.escape(id)}"]`)];
  if (kind !== 'event') return showing;
  const claims = showing.flatMap((whole) => [...whole.querySelectorAll<SVGElement>('.piece')]);
  const numbers = claims.map(({ dataset }) => `.piece[data-claim="${dataset['claim']}"]`);
  return [...showing, ...document.querySelectorAll(['_', ...numbers].join())];
}

const root = document.documentElement;
/** The fragment of what is, or is about to be, the page’s target. */
let { hash } = location;

function light(target?: EventTarget | null): void {
  const [, start = '', id] = /^#(\w+)-(.+)/.exec(hash) ?? [];
  const link = target instanceof Element ? target.closest<HTMLElement | SVGElement>('a') : undefined;
  const pointed = [...KINDS.values()].flatMap((kind) => listShowing(kind, link?.dataset[kind]));
  const lit = new Set([...listShowing(KINDS.get(start), id), ...pointed]);
  for (const mark of document.querySelectorAll('.lit')) mark.classList.toggle('lit', lit.has(mark));
  for (const mark of lit) mark.classList.add('lit');
}

/** The details of the pièce that is the target, and room for them or for a note at the foot of the page. */
function call(): void {
  const target = document.getElementById(hash.slice(1));
  const isPiece = Boolean(target?.matches('[data-claim]'));
  for (const piece of document.querySelectorAll<HTMLElement>('.pieces li'))
    piece.classList.toggle('shown', isPiece && hash === `#piece-${piece.dataset['claim']}`);
  root.toggleAttribute('data-called', isPiece || Boolean(target?.closest('.note')));
}

root.toggleAttribute('data-arrived', Boolean(document.querySelector(':is(.article, .figures) :target')));
light();
call();
for (const type of ['mouseover', 'focusin']) addEventListener(type, ({ target }) => light(target));

/** Who jumps within the page knows what it is. */
function follow(fragment: string): void {
  // What the pointer is on stays lit.
  if (fragment === hash) return;
  hash = fragment;
  root.removeAttribute('data-arrived');
  light();
  call();
}

addEventListener('hashchange', () => follow(location.hash));
// Before the browser goes there: it then draws the target and what shows it in one pass, in place of two.
if ('navigation' in window)
  navigation.addEventListener('navigate', ({ hashChange, destination }) => {
    if (hashChange) follow(new URL(destination.url).hash);
  });
