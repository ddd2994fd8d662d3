/**
 * Highlights all that shows the claim, event or place that is pointed at or is the target, and shows what the target calls.
 * Without scripts the style sheets do so by rules that look for the target in the whole page, which the browser would match
 * anew at each pick: they are removed here, and classes and attributes say the same.
 */
import { TARGETED } from './linked-highlighting.ts';

/** What the fragment of each kind of thing begins with, and the attribute of what shows one. */
const KINDS = { piece: 'claim', evt: 'event', lieu: 'place' };

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

const { DOCUMENT_POSITION_FOLLOWING: FOLLOWING } = Node;
const root = document.documentElement;
/** The fragment of what is, or is about to be, the page’s target. */
let { hash } = location;
/** What is lit: all that has these. */
let asked = '';

const list = (selector: string) => document.querySelectorAll<HTMLElement | SVGElement>(selector);

/** The page may be long: it is gone through once for all that is to be lit, and not at all where that is lit already. */
function light(target?: EventTarget | null): void {
  const link = target instanceof Element ? target.closest<HTMLElement | SVGElement>('a') : undefined;
  const selectors = Object.entries(KINDS).flatMap(([start, kind]) =>
    [hash.split(`#${start}-`)[1], link?.dataset[kind]].flatMap((id) =>
      id ? `[data-${kind}~="${CSS.escape(id)}"]` : [],
    ),
  );
  const selector = [...new Set(selectors)].join();
  if (selector === asked) return;
  asked = selector;
  const lit = new Set(selector ? list(selector) : []);
  // Of an event also the numbers of its claims.
  for (const whole of [...lit].filter(({ dataset }) => dataset['event']))
    for (const { dataset } of whole.querySelectorAll<SVGElement>('.piece'))
      for (const mark of list(`.piece[data-claim="${dataset['claim']}"]`)) lit.add(mark);
  for (const mark of list('.lit')) mark.classList.toggle('lit', lit.has(mark));
  for (const mark of lit) mark.classList.add('lit');
}

/** The details of the pièce that is the target, which its row has, and room for them or for a note at the foot of the page. */
function call(): void {
  const target = document.getElementById(hash.slice(1));
  const details = target?.closest('.row')?.querySelector(`.pieces [data-claim="${target.dataset['claim']}"]`);
  for (const part of list('.shown')) part.classList.remove('shown');
  // By a class of their own: asked for by what they have, they would keep the pick waiting. What stands above the target in its window, and
  // was laid out only there, would move it.
  const above = [...list('.turn')].filter((turn) => target && turn.compareDocumentPosition(target) & FOLLOWING);
  for (const part of [details, ...above.slice(-3)]) part?.classList.add('shown');
  root.toggleAttribute('data-called', Boolean(details ?? target?.closest('.note')));
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
