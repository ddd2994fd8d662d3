/** The smallest dossier, and the same with every kind of text that could break out of a format. */
import { join } from 'node:path';
import type { Claim, Dossier, TimelineEvent } from '../../src/model/dossier.ts';
import { loadContent } from '../../src/model/load.ts';

export const HOSTILE = [
  '=HYPERLINK("https://example.org";"ici")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  "'=1",
  '\t=1',
  '</script><script>alert(1)</script><!-- ]]>',
  '« Guillemets », "droits", \'simples\' & <b>balises</b>',
  'Virgule, point-virgule; deux-points: barre \\ et\nretour',
  'Drapeau 🇫🇷, famille 👨‍👩‍👧, caractère 𝔘',
  'معركة بلجارة، تقرير',
  'é'.repeat(300),
];

export function loadGood(): Dossier {
  const [dossier] = loadContent(join(import.meta.dirname, '../fixtures/good')).dossiers;
  if (!dossier) throw new Error('fixtures/good has a dossier');
  return dossier;
}

/** The good dossier with `text` for every word of the newsroom’s and of the claims. */
export function makeHostile(text: string): Dossier {
  const good = loadGood();
  const claims = new Map(
    good.claims.map((claim): [string, Claim] => [claim.id, { ...claim, text, act: text, attribution: text }]),
  );
  const rename = (event: TimelineEvent): TimelineEvent => ({
    ...event,
    title: text,
    kind: text,
    when: { ...event.when, display: text, reason: text },
    claims: event.claims.flatMap(({ id }) => claims.get(id) ?? []),
  });
  const places = good.places.map((place) => ({ ...place, name: text, kind: text }));
  return {
    ...good,
    title: text,
    standfirst: text,
    source: { ...good.source, title: text, rights: text },
    places,
    claims: [...claims.values()],
    events: good.events.map(rename),
    chronology: good.chronology.map(rename),
  };
}

/** Below a base path, as the site’s own. */
export function address(...segments: string[]): string {
  return `https://example.org/analyse/${segments.map((segment) => `${segment}/`).join('')}`;
}
