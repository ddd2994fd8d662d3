/** The smallest dossier, and the same with every kind of text that could break out of a format. */
import { join } from 'node:path';
import type { Dossier } from '../../src/model/dossier.ts';
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
  // Of this call alone, and tied together already.
  for (const claim of good.claims) Object.assign(claim, { text, act: text, attribution: text });
  for (const place of good.places) Object.assign(place, { name: text, kind: text });
  for (const event of good.events) {
    const when = { ...event.when, display: text, reason: text };
    Object.assign(event, { title: text, kind: text, when });
  }
  return { ...good, title: text, standfirst: text, source: { ...good.source, title: text, rights: text } };
}

/** Below a base path, as the site’s own. */
export function address(...segments: string[]): string {
  return `https://example.org/analyse/${segments.map((segment) => `${segment}/`).join('')}`;
}
