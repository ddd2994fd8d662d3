/** `article.md` to front matter and paragraphs: the text as it stands, with a problem where it is not plain text. */
import { createHash } from 'node:crypto';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Paragraph } from './dossier.ts';
import type { Position, Problem, Report } from './problem.ts';
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

/** Of a paragraph, in characters: beyond it the parser’s time would grow with the square of crafted markup. */
const LONGEST = 5000;
/** Quotes and lists within one another, on one line. */
const NESTED = /^(?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){10}/m;

export function readArticle(source: Source, report: Report): Article | undefined {
  const matter = /^---[ \t]*\n/.exec(source.text);
  const fence = matter && /(?:^|\n)---[ \t]*(?:\n|$)/.exec(source.text.slice(matter[0].length));
  if (!matter || !fence) {
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
  const top = matter[0].length;
  const frontFile = readYaml(moveDown(source, source.text.slice(top, top + fence.index), top), report);
  const front = frontFile && readShape(articleSchema, frontFile, report);

  const texts: string[] = [];
  const starts: number[] = [];
  let hasMarkup = false;
  for (const { text, offset } of listBlocks(source.text, top + fence.index + fence[0].length)) {
    const fault = findFault(text);
    if (fault === undefined) {
      texts.push(text);
      starts.push(offset);
    } else {
      hasMarkup = true;
      report({ ...source.at(offset + fault.offset), ...fault.problem });
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

interface Block {
  text: string;
  /** Where it starts in the file. */
  offset: number;
}

/** The stretches between empty lines. Each is parsed by itself, so that the time grows with their number alone. */
function listBlocks(text: string, from: number): Block[] {
  const blocks: Block[] = [];
  let offset = from;
  for (const part of text.slice(from).split(/((?:^|\n)(?:[ \t]*(?:\n|$))+)/)) {
    if (part.trim() !== '') blocks.push({ text: part, offset });
    offset += part.length;
  }
  return blocks;
}

/** What keeps the block from being published as it is written, and where in it. */
function findFault(text: string): { offset: number; problem: Omit<Problem, keyof Position> } | undefined {
  if (text.length > LONGEST || NESTED.test(text)) {
    const problem = {
      rule: 'too-large',
      found: `These ${text.length} characters are more than a paragraph may have, or nest deeper than one does.`,
      mend: `Write paragraphs of at most ${LONGEST} characters, without markup, with an empty line between two.`,
    } as const;
    return { offset: 0, problem };
  }
  const [node, ...others] = unified().use(remarkParse).parse(text).children;
  const [child] = node?.type === 'paragraph' && others.length === 0 ? node.children : [];
  const plain = countPlain(text, child?.type === 'text' ? child.value : '');
  if (plain === text.length) return undefined;
  const rest = text.slice(plain).replaceAll('\n', '↵');
  const problem = {
    rule: 'markup-in-text',
    found: `“${rest.slice(0, 60)}${rest.length > 60 ? '…' : ''}” would not be published as it is written.`,
    mend: 'Keep the text free of markup, one paragraph a line, with an empty line between two; annotations stand in the other files.',
  } as const;
  return { offset: plain, problem };
}

/** How much of what is written is read as it stands, from its beginning to the first markup or line end. */
function countPlain(written: string, read: string): number {
  let count = 0;
  while (count < written.length && written[count] === read[count] && written[count] !== '\n') count++;
  return count;
}
