/** `flux.xml`: what is new on the site, dossiers and corrections. RSS, because Atom must date what nobody has dated. */
import { getRssString } from '@astrojs/rss';
import { escapeMarkup } from '../html/escape.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Address } from '../site.ts';
import { site } from '../site.ts';

export interface FeedEntry {
  title: string;
  description: string;
  /** Absolute, and of this entry alone: readers tell entries apart by it. */
  url: string;
  /** Calendar day, where it is known. */
  date?: string;
  authors?: readonly string[];
}

/** Each dossier, and each correction of it. */
export function listEntries(
  dossiers: readonly Pick<Dossier, 'slug' | 'title' | 'standfirst' | 'published' | 'authors' | 'corrections'>[],
  address: Address,
): FeedEntry[] {
  return dossiers.flatMap(({ slug, title, standfirst, published, authors, corrections }) => [
    {
      title,
      description: standfirst,
      url: address(slug),
      ...(published ? { date: published } : {}),
      ...(authors ? { authors } : {}),
    },
    ...corrections.map(({ id, date, what }) => ({
      title: `Correction\u00A0: ${title}`,
      description: what,
      url: `${address('corrections')}#${slug}-${id}`,
      date,
    })),
  ]);
}

/** Dated entries come first, the newest before; the others keep their order. `self` is the feed’s own address. */
export function renderFeed(entries: readonly FeedEntry[], address: Address, self: string): Promise<string> {
  return getRssString({
    title: site.name,
    description: site.tagline,
    site: address(),
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: `<language>${site.language}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: entries
      .toSorted((a, b) => compareDays(b.date ?? '', a.date ?? ''))
      .map(({ title, description, url, date, authors = [] }) => ({
        title,
        description: escapeMarkup(description),
        link: url,
        ...(date ? { pubDate: new Date(`${date}T00:00:00Z`) } : {}),
        // Not `author`, which is an address of mail.
        customData: authors.map((author) => `<dc:creator>${escapeMarkup(author)}</dc:creator>`).join(''),
      })),
  });
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
