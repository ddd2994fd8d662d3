/** One file of content as text, with the line and column of every offset; what is no text at all is refused here. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter } from 'yaml';
import type { Position, Report } from './problem.ts';

export interface Source {
  /** The path as problems name it, from the repository's root, with forward slashes. */
  file: string;
  text: string;
  /** Position of a UTF-16 offset in `text`. */
  at(offset: number): Position;
}

/** Read `folder/name`; undefined, and a problem, when it is missing, empty, no plain file or not UTF-8. */
export function readSource(folder: string, name: string, report: Report): Source | undefined {
  const path = join(folder, name);
  const file = path.replaceAll('\\', '/');
  const top = { file, line: 1, column: 1 };
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) {
    const found = stats ? `\`${name}\` is not a plain file.` : `\`${name}\` is missing.`;
    report({ ...top, rule: 'missing-file', found, mend: `Write \`${file}\`; the README shows what goes into it.` });
    return undefined;
  }
  const bytes = readFileSync(path);
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    report({
      ...findBadByte(bytes, file),
      rule: 'not-utf-8',
      found: `\`${name}\` has bytes that are not UTF-8.`,
      mend: 'Save the file with the encoding UTF-8.',
    });
    return undefined;
  }
  if (text.trim() === '') {
    report({ ...top, rule: 'empty-file', found: `\`${name}\` is empty.`, mend: 'Restore its content.' });
    return undefined;
  }
  return makeSource(file, text);
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

/** The text without byte order mark and with `\n` line ends, or undefined where a byte sequence is not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

function findBadByte(bytes: Uint8Array, file: string): Position {
  // A lossy decoding puts U+FFFD where the first bad byte stood; a U+FFFD the author wrote decodes whole before it.
  const lossy = new TextDecoder('utf-8').decode(bytes).replaceAll(/\r\n?/g, '\n');
  return makeSource(file, lossy).at(Math.max(0, lossy.indexOf('\uFFFD')));
}
