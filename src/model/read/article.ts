/** `article.md` to front matter and paragraphs: the text as it stands. It is plain text: no sign in it is markup. */
import { hash } from 'node:crypto';
import type { Paragraph } from '../dossier.ts';
import type { Position, Report } from '../problem.ts';
import { type ArticleFile, articleSchema } from '../schema/schema.ts';
import { findFrontMatter } from './front-matter.ts';
import { readShape } from './shape.ts';
import { type Source, sliceSource } from './source.ts';
import { type Located, readYaml } from './yaml.ts';

export interface Article {
  front: ArticleFile;
  frontFile: Located;
  paragraphs: Paragraph[];
  /** Where a character of a paragraph stands in the file; paragraphs count from 1. */
  at(paragraph: number, offset: number): Position;
}

/** Of a paragraph, in characters: ten times what a long one has, and its dates are still found at once. */
const LONGEST = 50_000;

export function readArticle(source: Source, report: Report): Article | undefined {
  const matter = findFrontMatter(source.text);
  if (!matter) {
    report({
      ...source.at(0),
      rule: 'unclosed-front-matter',
      found: source.text.startsWith('---')
        ? 'The front matter opens with `---` and is never closed.'
        : 'The article does not begin with front matter.',
      hint: 'Write `---` alone on a line before and after the front matter.',
    });
    return undefined;
  }
  const inner = source.text.slice(matter.start, matter.end);
  const frontFile = readYaml(sliceSource(source, inner, matter.start), report);
  const front = frontFile && readShape(articleSchema, frontFile, report);

  const lines = listLines(source.text, matter.after);
  const texts = lines.map(({ text }) => text);
  const joined = lines.filter((line) => line.isBelowAnother);
  const long = lines.filter(({ text }) => text.length > LONGEST);
  for (const { text, offset } of joined) {
    report({
      ...source.at(offset),
      rule: 'line-below-line',
      found: `“${text.slice(0, 60)}${text.length > 60 ? '…' : ''}” stands on a new line, with no empty line before it.`,
      hint: 'Leave an empty line before it if it is a paragraph of its own, or join it to the line above if the source does not part them: a paragraph is one line.',
    });
  }
  for (const { text, offset } of long) {
    report({
      ...source.at(offset),
      rule: 'too-large',
      found: `This paragraph has ${text.length} characters; it may have ${LONGEST}.`,
      hint: 'Part it by an empty line where its source does, and state the new sum, which the next `npm run check` gives.',
    });
  }
  // With a paragraph broken, every number and anchor after it would be a problem too.
  if (!front || !frontFile || joined.length + long.length > 0) return undefined;
  if (texts.length === 0) {
    report({
      ...source.at(source.text.length),
      rule: 'empty-file',
      found: 'The article has front matter and no text.',
      hint: 'Restore the text below the second `---`.',
    });
    return undefined;
  }

  const sha256 = hash('sha256', texts.join('\n'));
  if (sha256 !== front.source.sha256) {
    report({
      ...frontFile.at(['source', 'sha256']),
      rule: 'text-changed',
      found: `The text of ${texts.length} paragraphs has the sha256 ${sha256}, not the one stated here.`,
      hint: 'Restore the text, or, if the source itself was corrected, state the new sum.',
    });
  }
  const paragraphs = texts.map((text, index): Paragraph => {
    const number = index + 1;
    const kind = front.subheads.includes(number) ? 'subhead' : front.credit === number ? 'credit' : 'text';
    return { id: `p${number}`, number, text, kind };
  });
  return {
    front,
    frontFile,
    paragraphs,
    at: (paragraph, offset) => source.at((lines[paragraph - 1]?.offset ?? 0) + offset),
  };
}

interface Line {
  text: string;
  /** Where it starts in the file. */
  offset: number;
  /** Whether no empty line parts it from the one before. */
  isBelowAnother: boolean;
}

/** The lines from `from` on that are not blank. */
function listLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let offset = from;
  let isBelowAnother = false;
  for (const line of text.slice(from).split('\n')) {
    const isBlank = line.trim() === '';
    if (!isBlank) lines.push({ text: line, offset, isBelowAnother });
    isBelowAnother = !isBlank;
    offset += line.length + 1;
  }
  return lines;
}
