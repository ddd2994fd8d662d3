/** The style sheet by which a target lights all that points at it: pièce, event and place, in text, map and timeline. */
import type { Dossier } from '../model/dossier.ts';

/** The targets themselves. */
const TARGETS = `.article :is(p,h3):target{background:var(--lit);box-shadow:0 0 0 .4rem var(--lit)}
.pieces li:target{background:var(--lit);outline:2px solid var(--ink)}
`;

/**
 * Rules without any script. When `#piece-7` is the page’s target, or a link to it is hovered or focused, every link to
 * it takes colour, and its words in the text; an event or a place lights what is drawn of it (`.t-<id>`).
 */
export function renderTwins({ claims, events, places }: Pick<Dossier, 'claims' | 'events' | 'places'>): string {
  const twins = [
    ...claims.map(({ id, number }) => light(id, `.q${number}`)),
    ...events.map((event) =>
      light(
        `evt-${event.id}`,
        [`.t-evt-${event.id}`, ...event.claims.map(({ id }) => `.piece[href$="#${id}"]`)].join(),
      ),
    ),
    ...places.map(({ id }) => light(`lieu-${id}`, `.t-lieu-${id}`)),
  ];
  return `${twins.join(',\n')}{--lit-now:var(--lit);--said:1;--piece:var(--lit);--piece-ink:var(--ink);--piece-edge:var(--ink);background:var(--lit);color:var(--ink)}\n${TARGETS}`;
}

function light(id: string, drawn: string): string {
  const isPointedAt = `:is(#${id}:target,[href$="#${id}"]:is(:hover,:focus-visible))`;
  return `:has(${isPointedAt}) :is([href$="#${id}"],${drawn})`;
}
