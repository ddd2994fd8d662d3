/** What a reader, and a program that reads aloud, find in a PDF. */
import { getDocumentProxy } from 'unpdf';
import type { Dossier } from '../../src/model/dossier.ts';

export const squeeze = (text: string) => text.replaceAll(/\s/g, '');

export interface Printed {
  title: unknown;
  language: unknown;
  isTagged: boolean;
  headings: string[];
  pages: PrintedPage[];
}

export interface PrintedPage {
  /** Its words, without spaces. */
  text: string;
  /** Those of its headings that the outline leads to. */
  headings: string[];
  /** Words that leave it. */
  strays: string[];
  /** Pairs of words of which one lies over the other. */
  overlaps: string[];
}

export async function readPdf(pdf: Uint8Array): Promise<Printed> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { info } = await document.getMetadata();
  const fields = new Map(Object.entries(info));
  const outline = (await document.getOutline()) ?? [];
  const headings = await Promise.all(
    listEntries(outline).map(async ({ title, dest }) => {
      const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      const [page] = target ?? [];
      // Some programs write the place of a page where others refer to it.
      const index = typeof page === 'number' ? page : page ? await document.getPageIndex(page) : -1;
      return { title, page: index + 1 };
    }),
  );
  const pages: Printed['pages'] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const items = (await page.getTextContent()).items.flatMap((item) =>
      'str' in item && item.str.trim() ? [item] : [],
    );
    pages.push({
      text: items
        .map(({ str }) => str)
        .join('')
        .replaceAll(/\s/g, ''),
      headings: headings.filter(({ page }) => page === number).map(({ title }) => title),
      strays: items
        .filter(
          ({ transform: [, , , , x, y], width: length }) => x < 0 || x + length > width + 1 || y < 0 || y > height,
        )
        .map(({ str }) => str),
      overlaps: findOverlaps(items),
    });
  }
  return {
    title: fields.get('Title'),
    language: fields.get('Language'),
    isTagged: (await document.getMarkInfo())?.Marked === true,
    headings: headings.map(({ title }) => title),
    pages,
  };
}

interface Entry {
  title: string;
  /** Where it leads: a name, or a page and a place on it. */
  dest: string | readonly unknown[] | null;
  items: readonly Entry[];
}

/** An outline and all below it, in order. */
function listEntries(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...listEntries(entry.items)]);
}

interface Item {
  str: string;
  /** The last two numbers are where it begins on its line, pt; the two before, how high it is. */
  transform: number[];
  width: number;
}

/** A word drawn twice in its place is an outline under its letters; a point or two is what letters lean over. */
function findOverlaps(items: readonly Item[]): string[] {
  const boxes = items.map(({ str, transform: [, , c = 0, d = 0, x = 0, y = 0], width }) => {
    return { str, left: x + 1, right: x + width - 1, bottom: y, top: y + Math.hypot(c, d) * 0.6 };
  });
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.str !== b.str && a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top)
      .map((b) => `“${a.str}” and “${b.str}”`),
  );
}

/** The text of a paragraph, by its number, with the numbers of its pièces, as paper has it. */
export function numberParagraph(dossier: Dossier, number: number): string {
  const text = dossier.text.paragraphs.find((paragraph) => paragraph.number === number)?.text ?? '';
  return dossier.claims
    .filter(({ paragraph }) => paragraph === number)
    .toSorted((a, b) => b.start - a.start || b.number - a.number)
    .reduce((marked, claim) => `${marked.slice(0, claim.start)}[${claim.number}]${marked.slice(claim.start)}`, text);
}

/** All pages as one text, without what stands in their margins. */
export function joinPages({ pages }: Printed, furniture: readonly string[]): string {
  const total = pages.length;
  return pages
    .map(({ text }, index) =>
      [...furniture, `page ${index + 1} sur ${total}`].reduce(
        (rest, words) => rest.replaceAll(squeeze(words), ''),
        text,
      ),
    )
    .join('');
}
