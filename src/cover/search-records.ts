/** What the search may find: each article, each event, and each claim with whose word it is. */
import type { Dossier } from '../model/dossier.ts';
import { formatQuoted } from '../model/words/quoted.ts';
import { capitalize } from '../model/words/typography.ts';

export interface SearchRecord {
  /** Path below the site’s root. */
  url: string;
  title: string;
  content: string;
  /** What a result shows instead of the words found: those of an article would stand there without whose they are. */
  shown?: string;
}

/** The article, then its claims in the order of the text, then its events. */
export function listRecords({ slug, title, standfirst, text, claims, events }: Dossier): SearchRecord[] {
  return [
    {
      url: `/${slug}/`,
      title,
      content: [standfirst, ...text.paragraphs.map((paragraph) => paragraph.text)].join('\n'),
      shown: standfirst,
    },
    ...claims.map((claim) => ({
      url: `/${slug}/affirmations/${claim.number}/`,
      title: `${capitalize(claim.attribution)} ${claim.act}, dans «\u00A0${title}\u00A0»`,
      content: formatQuoted(claim.text),
    })),
    ...events.map((event) => ({
      url: `/${slug}/evenements/${event.id}/`,
      title: event.title,
      content: event.title,
      shown: `Événement de «\u00A0${title}\u00A0»\u00A0: ${[...new Set(event.claims.map(({ attribution }) => attribution))].join('\u202F; ')}.`,
    })),
  ];
}
