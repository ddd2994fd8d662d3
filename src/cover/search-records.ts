/** What the search may find: each article and each event, in words. */
import type { Dossier } from '../model/dossier.ts';

export interface SearchRecord {
  /** Path below the site’s root. */
  url: string;
  title: string;
  content: string;
}

/** The article, then its events. */
export function listRecords({ slug, title, standfirst, text, events }: Dossier): SearchRecord[] {
  return [
    {
      url: `/${slug}/`,
      title,
      content: [standfirst, ...text.paragraphs.map((paragraph) => paragraph.text)].join('\n'),
    },
    ...events.map((event) => ({
      url: `/${slug}/evenements/${event.id}/`,
      title: event.title,
      content: event.claims.map((claim) => `${claim.attribution}\u00A0: «\u00A0${claim.text}\u00A0».`).join('\n'),
    })),
  ];
}
