/** `article.md` to front matter and paragraphs: the text as it stands, with a problem where it is not plain text. */
import { createHash } from 'node:crypto';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Paragraph } from './dossier.ts';
import type { Position, Report } from './problem.ts';
import { type ArticleFile, articleSchema } from './schema.ts';
import { readShape } from './shape.ts';
import { moveDown, type Source } from './source.ts';
import { type Located, readYaml } from './yaml.ts';

export interface Article {
  front: ArticleFile;
  frontFile: Located;
  paragraphs: Paragraph[];
  /** Where a character of a paragraph stands in the file; paragraphs count from 1. */
  at(paragraph: number, offset: number): Position;
}

export function readArticle(source: Source, report: Report): Article | undefined {
  const tree = unified().use(remarkParse).use(remarkFrontmatter).parse(source.text);
  const [matter, ...blocks] = tree.children;
  if (matter?.type !== 'yaml') {
    report({
      ...source.at(0),
      rule: 'unclosed-front-matter',
      found: source.text.startsWith('---')
        ? 'The front matter opens with `---` and is never closed.'
        : 'The article does not begin with front matter.',
      mend: 'Write `---` alone on a line before and after the front matter.',
    });
    return undefined;
  }
  const frontFile = readYaml(moveDown(source, matter.value, source.text.indexOf('\n') + 1), report);
  const front = frontFile && readShape(articleSchema, frontFile, report);

  const texts: string[] = [];
  const starts: number[] = [];
  let hasMarkup = false;
  for (const block of blocks) {
    const { offset = 0, column = 1 } = block.position?.start ?? {};
    const start = offset - (column - 1); // with the spaces before it, which are no part of the block
    const written = source.text.slice(start, block.position?.end.offset);
    const [child] = block.type === 'paragraph' ? block.children : [];
    const plain = countPlain(written, child?.type === 'text' ? child.value : '');
    if (plain === written.length) {
      texts.push(written);
      starts.push(start);
    } else {
      hasMarkup = true;
      const rest = written.slice(plain).replaceAll('\n', '↵');
      report({
        ...source.at(start + plain),
        rule: 'markup-in-text',
        found: `“${rest.slice(0, 60)}${rest.length > 60 ? '…' : ''}” would not be published as it is written.`,
        mend: 'Keep the text free of markup, one paragraph a line, with an empty line between two; annotations stand in the other files.',
      });
    }
  }
  // With a paragraph lost, every number and anchor after it would be a problem too.
  if (!front || !frontFile || hasMarkup) return undefined;
  if (texts.length === 0) {
    report({
      ...source.at(source.text.length),
      rule: 'empty-file',
      found: 'The article has front matter and no text.',
      mend: 'Restore the text below the second `---`.',
    });
    return undefined;
  }

  const sha256 = createHash('sha256').update(texts.join('\n')).digest('hex');
  if (sha256 !== front.source.sha256) {
    report({
      ...frontFile.at(['source', 'sha256']),
      rule: 'text-changed',
      found: `The text of ${texts.length} paragraphs has the sha256 ${sha256}, not the one stated here.`,
      mend: 'Restore the text, or, if the source itself was corrected, state the new sum.',
    });
  }
  const paragraphs = texts.map((text, index): Paragraph => {
    const number = index + 1;
    const kind = front.subheads.includes(number) ? 'subhead' : front.credit === number ? 'credit' : 'text';
    return { id: `p${number}`, number, text, kind };
  });
  return { front, frontFile, paragraphs, at: (paragraph, offset) => source.at((starts[paragraph - 1] ?? 0) + offset) };
}

/** How much of what is written is read as it stands, from its beginning to the first markup or line end. */
function countPlain(written: string, read: string): number {
  let count = 0;
  while (count < written.length && written[count] === read[count] && written[count] !== '\n') count++;
  return count;
}
