/** The style sheet by which a target lights all that points at it: pièce, event and place, in text, map and timeline. */
import type { Dossier } from '../model/dossier.ts';

/** Rules without any script: when `#piece-7` is the page’s target, its links and its words in the text take colour. */
export function renderTwins({ claims, events, places }: Pick<Dossier, 'claims' | 'events' | 'places'>): string {
  const twins = [
    ...claims.map(({ id, number }) => light(id, `.q${number}`)),
    ...events.map(({ id }) => light(`evt-${id}`)),
    ...places.map(({ id }) => light(`lieu-${id}`)),
  ];
  return `${twins.join(',\n')}{background:var(--lit);color:var(--ink);outline:2px solid var(--focus);--piece:var(--focus)}\n`;
}

function light(id: string, ...others: string[]): string {
  return `:has(#${id}:target) :is(${[`[href="#${id}"]`, ...others].join()})`;
}
