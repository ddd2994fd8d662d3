/** A saved page as the paragraphs of its article: found by Readability, as reader modes find it. What stays out is listed. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readBlocks } from './import-blocks.ts';
import type { Imported, Left } from './imported.ts';

/** Where a page says that its article is. */
const ARTICLE = 'article, main, [role="main"], [itemprop="articleBody"]';
const AROUND =
  'nav, aside, footer, header, form, [role="navigation"], [role="complementary"], [role="banner"], [role="contentinfo"]';

export function importHtml(html: string): Imported {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  const whole = readBlocks(document.querySelector(ARTICLE) ?? document.body ?? document.documentElement, (element) =>
    element.matches(AROUND) ? 'text' : undefined,
  );
  const found = new Readability(document.cloneNode(true) as Document, { charThreshold: 0 }).parse()?.content; // a clone of a document is one
  if (!found) return whole;
  const { paragraphs } = readBlocks(parseHTML(`<!doctype html><html><body>${found}</body></html>`).document.body);
  if (paragraphs.length === 0) return whole;
  // What the page’s article has and the reading has not is said.
  const kept = new Set(paragraphs.map(normalise));
  const lost = whole.paragraphs.filter((line) => !kept.has(normalise(line)));
  return { paragraphs, left: [...whole.left, ...lost.map((words): Left => ({ kind: 'text', words }))] };
}

function normalise(line: string): string {
  return line.replaceAll(/\s+/g, ' ').trim();
}
