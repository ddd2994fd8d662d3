/**
 * Entries of dossiers in pages that name them all. Of a hundred such a page has a megabyte, of which one changes: each entry stands by a
 * sign alone until the rest of its page is finished.
 */

/** Where an entry is kept for later builds, if anywhere. */
export interface EntryStore {
  read(): string | undefined;
  keep(entry: string): void;
}

/** No content has this character: `model/words/characters.ts` refuses it. */
const SIGN = '\x02';

/** A comment, so that it is neither text nor an element to whoever reads the page. */
export function nameEntry(index: number): string {
  return `<!--${SIGN}${index}-->`;
}

/** The page with its entries at their places. */
export function placeEntries(html: string, entries: readonly string[]): string {
  // Of most pages, which would be copied for nothing.
  if (entries.length === 0) return html;
  return html
    .split(`<!--${SIGN}`)
    .map((part, place) => {
      if (place === 0) return part;
      const end = part.indexOf('-->');
      return (entries[Number(part.slice(0, end))] ?? '') + part.slice(end + '-->'.length);
    })
    .join('');
}
