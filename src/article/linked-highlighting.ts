/** The style sheet by which a target lights all that points at it: pièce, event and place, in text, map and timeline. */
import type { Dossier } from '../model/dossier.ts';

/**
 * Where a fragment lands: a pièce at its first words, with the sentence in view; a place at the head of the maps; an event
 * in the middle of its days, on the page of the timeline at that one’s foot. Then the targets themselves, what is pointed
 * at on the timeline, what the paragraph in view names, what is picked, the way back from a jump. Before all that, that a
 * number of Hebrew or Arabic words stands on their right.
 */
const TARGETS = `.n[dir]{unicode-bidi:normal}.n[dir]:empty::before{content:"\\200F" attr(data-claim) "\\200F"}
.row :is([id],.n){scroll-margin:25vh}.timeline li{scroll-margin-top:calc(100vh - 8em)}
.row>:target{--muted:var(--ink);background:var(--lit);box-shadow:.4rem 0 var(--lit),-.4rem 0 var(--lit)}
li.shown{--shown:list-item}
:is(.now:not(.named),.picked){--lit-now:var(--lit);--lit-bar:var(--lit-mark)}
@media screen{.timeline li:is(:hover,:focus-within) p{opacity:1;z-index:1}}
.piece:is(.now,.picked){--piece-edge:var(--lit-mark);--ring:3px}
.way-back{position:fixed;left:0;bottom:0;z-index:2;margin:0;font:650 .9rem/44px var(--sans)}
.way-back a{display:block;padding:0 1rem;background:var(--ink);color:var(--paper)}
html{scroll-padding-bottom:60px}
@media (width>=1200px){.figures:has(.way-back){z-index:2}}
.days li{scroll-margin-top:45vh}
@media print{.way-back{display:none}}
`;

/** The scope of the rules that look for the page’s target; style sheets that add to them name it too. */
export const TARGETED = 'html:has(:target)';

const LIT =
  '{--link:var(--ink);--muted:var(--ink);--lit-now:var(--lit);--lit-bar:var(--lit-mark);--said:1;--piece-edge:var(--lit-mark);--ring:3px;background:var(--lit-fill,var(--lit));color:var(--lit-ink,var(--ink));@media (forced-colors:active){outline:2px solid Highlight}}\n';

/**
 * Rules without any script. When `#piece-7` is the page’s target, all that shows it takes colour, by `data-claim`; so for an
 * event, with the numbers of its claims, and for a place. What the pointer or the focus is on is left to
 * `linked-highlighting.client.ts`: asked by rules, it took a slow phone 0.3 s of each load. That script takes these rules away and lights
 * by a class of its own; the id beside the class makes it stronger than any rule by class. The scope spares a page without
 * a target from asking each rule: 5 ms in place of 56 as the sheet comes, and four times that on a slow phone.
 */
export function renderLinkedHighlighting({
  claims,
  events,
  places,
}: Pick<Dossier, 'claims' | 'events' | 'places'>): string {
  const rules = [
    ...claims.map(({ id, number }) => light(id, [`[data-claim~="${number}"]`])),
    ...events.map(({ id, claims: told }) =>
      light(`evt-${id}`, [`[data-event="${id}"]`, ...told.map(({ number }) => `.piece[data-claim="${number}"]`)]),
    ),
    ...places.map(({ id }) => light(`lieu-${id}`, [`[data-place="${id}"]`])),
  ];
  return `@scope(${TARGETED}){${rules.join(',\n')}${LIT.replace('{', '{--shown:list-item;')}}:is(.lit,#lit)${LIT}${TARGETS}`;
}

/** One selector for each: for a list in one `:is()` the browser would ask every element of the page. */
function light(id: string, shown: readonly string[]): string {
  return shown.map((selector) => `:scope:has(#${id}:target) ${selector}`).join();
}
