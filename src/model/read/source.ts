/** One file of content as text, with the line and column of every offset; what is no text at all is refused here. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter } from 'yaml';
import type { Position, Report } from '../problem.ts';
import { findOddCharacter } from '../words/characters.ts';

/** Of a file, in bytes: forty times the largest of the first dossier, and still read within seconds. */
const LARGEST = 1024 * 1024;

export interface Source {
  /** The path as problems name it, from the repository's root, with forward slashes. */
  file: string;
  text: string;
  /** Position of a UTF-16 offset in `text`. */
  at(offset: number): Position;
}

/** Read `folder/name`; undefined, and a problem, when it is missing, empty, too large, no plain file or no plain text. */
export function readSource(folder: string, name: string, report: Report): Source | undefined {
  const top = startOf(join(folder, name));
  const size = readSize(join(folder, name));
  if (typeof size === 'number' && size > LARGEST) {
    report({
      ...top,
      rule: 'too-large',
      found: `\`${name}\` has ${size} bytes; a file of content has at most ${LARGEST}.`,
      hint: 'Leave out what the dossier does not need: a drawn line keeps its form with far fewer points.',
    });
    return undefined;
  }
  const bytes = typeof size === 'string' ? size : readBytes(join(folder, name));
  if (typeof bytes === 'string') {
    report({
      ...top,
      rule: 'missing-file',
      found: `\`${name}\` ${bytes}.`,
      hint: `Write \`${top.file}\`; the README shows what goes into it.`,
    });
    return undefined;
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    report({
      ...findBadByte(bytes, top.file),
      rule: 'not-utf-8',
      found: `\`${name}\` has bytes that are not UTF-8.`,
      hint: 'Save the file with the encoding UTF-8.',
    });
    return undefined;
  }
  if (text.trim() === '') {
    report({ ...top, rule: 'empty-file', found: `\`${name}\` is empty.`, hint: 'Restore its content.' });
    return undefined;
  }
  const source = makeSource(top.file, text);
  const odd = findOddCharacter(text);
  if (odd) {
    const { rule, code, hint } = odd;
    const seal =
      name === 'article.md' ? ' Where it stands in the text, state its new sum, which the next check gives.' : '';
    report({ ...source.at(odd.offset), rule, found: `\`${name}\` has the character ${code} here.`, hint: hint + seal });
    return undefined;
  }
  return source;
}

/** A source from text at hand; the byte order mark and carriage returns are already out of it. */
export function makeSource(file: string, text: string): Source {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return {
    file,
    text,
    at(offset) {
      const { line, col } = lines.linePos(offset);
      return { file, line, column: col };
    },
  };
}

/** Part of a source, `text` from `offset` on, that still counts lines as the whole does: front matter. */
export function sliceSource(source: Source, text: string, offset: number): Source {
  return { file: source.file, text, at: (inner) => source.at(offset + inner) };
}

/** Where a file begins, as problems name it. */
export function startOf(path: string): Position {
  return { file: path.replaceAll('\\', '/'), line: 1, column: 1 };
}

/** How many bytes, or the end of a sentence that says why there are none. A link is never followed. */
function readSize(path: string): number | string {
  try {
    const status = lstatSync(path);
    return status.isFile() ? status.size : 'is not a plain file';
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return ['ENOENT', 'ENOTDIR'].includes(code) ? 'is missing' : `cannot be read (${code})`;
  }
}

/** The bytes, or the end of a sentence that says why there are none. */
function readBytes(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return `cannot be read (${(error as NodeJS.ErrnoException).code ?? ''})`;
  }
}

/** The text without byte order mark and with `\n` line ends, or undefined where a byte sequence is not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return endLines(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function findBadByte(bytes: Uint8Array, file: string): Position {
  // Halving: `stream` lets a beginning end inside a character, so it is refused only from the first bad byte on.
  const decode = (length: number) =>
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      decode(middle);
      good = middle;
    } catch {
      bad = middle;
    }
  }
  const text = endLines(decode(good));
  return makeSource(file, text).at(text.length);
}

function endLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
