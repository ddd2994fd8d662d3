/** The style sheet by which a target lights all that points at it: pièce, event and place, in text, map and timeline. */
import type { Dossier } from '../model/dossier.ts';

/** Rules without any script: when `#piece-7` is the page’s target, its links and its words in the text take colour. */
export function renderTwins({ claims, events, places }: Dossier): string {
  const links = [...claims.map(({ id }) => id), ...events.map(({ id }) => `evt-${id}`), ...places.map(({ id }) => `lieu-${id}`)];
  const words = claims.map(({ id, number }) => `:has(#${id}:target) .q${number}`);
  return (
    `${links.map((id) => `:has(#${id}:target) [href="#${id}"]`).join()}` +
    '{outline:2px solid var(--focus);outline-offset:1px;background:var(--lit);color:var(--ink);--piece:var(--focus)}' +
    `${words.join()}{background:var(--lit)}`
  );
}
