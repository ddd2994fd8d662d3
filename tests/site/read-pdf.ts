/** A printed page as a program reads it: its words page by page, its outline, what leaves the sheet. */
import { getDocumentProxy } from 'unpdf';

export const squeeze = (text: string) => text.replaceAll(/\s/g, '');

export interface Printed {
  title: unknown;
  language: unknown;
  isTagged: boolean;
  headings: string[];
  /** Of each page: its words without spaces, and the names of those that leave it. */
  pages: { text: string; strays: string[] }[];
}

/** What a reader, and a program that reads aloud, find in a PDF. */
export async function readPdf(pdf: Buffer): Promise<Printed> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { info } = await document.getMetadata();
  const fields = new Map(Object.entries(info));
  const outline = (await document.getOutline()) ?? [];
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
      strays: items
        .filter(
          ({ transform: [, , , , x, y], width: length }) => x < 0 || x + length > width + 1 || y < 0 || y > height,
        )
        .map(({ str }) => str),
    });
  }
  return {
    title: fields.get('Title'),
    language: fields.get('Language'),
    isTagged: (await document.getMarkInfo())?.Marked === true,
    headings: outline.flatMap(({ title, items }) => [title, ...items.map((item: { title: string }) => item.title)]),
    pages,
  };
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
