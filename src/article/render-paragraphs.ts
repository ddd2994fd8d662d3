/** The article’s paragraphs as HTML, each with its claims and places marked: the door of this folder. */
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Dossier } from '../model/dossier.ts';
import remarkAnnotate from './annotate.ts';

/** One string of HTML for each paragraph, in order. Its text is the paragraph’s: the numbers of pièces are attributes (`data-n`). */
export function renderParagraphs(dossier: Pick<Dossier, 'claims' | 'places' | 'text'>): string[] {
  const tree: Root = {
    type: 'root',
    children: dossier.text.paragraphs.map(({ text }) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: text }],
    })),
  };
  const toHtml = unified().use(rehypeStringify, { omitOptionalTags: false });
  const html = unified().use(remarkAnnotate, dossier).use(remarkRehype).runSync(tree);
  return html.children
    .filter((node) => node.type === 'element')
    .map((node) => toHtml.stringify({ type: 'root', children: [node] }));
}
