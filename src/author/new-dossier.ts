/** A new dossier’s folder out of its name and the bytes of its text, for the command and for the atelier; nothing is written where one of them is refused. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BASEMAP, checkSlug } from '../model/read/entries.ts';
import { makeSource } from '../model/read/source.ts';
import { findOddCharacter } from '../model/words/characters.ts';
import { findOtherLanguage } from './french/language.ts';
import { importText, type Unread } from './import-text.ts';
import type { Left } from './imported.ts';
import { makeFiles } from './skeleton.ts';

/** Why no dossier is made. */
export type Refusal =
  /** The name cannot be an address; in the words of `check`. */
  | { why: 'name'; found: string; hint: string }
  | { why: 'no-content' }
  /** Something is there already. */
  | { why: 'taken' }
  /** The bytes are no text that can be told; why not, in English. */
  | { why: 'no-text'; found: string; kind: Unread['kind'] }
  /** Before the seal: what the build would refuse could not be taken out after it. */
  | { why: 'odd-character'; line: number; column: number; code: string; hint: string }
  | { why: 'no-words' };

export interface Paragraphs {
  paragraphs: string[];
  /** Of a file of text. */
  encoding?: string;
  /** What of the file is no text. */
  left: Left[];
  /** Which it reads as, where that is not French: no date, number or name of it is read right. */
  language?: string;
}

/** Why the folder cannot be made; undefined where it can. */
export function findNameRefusal(content: string, slug: string): Refusal | undefined {
  const problems: { found: string; hint: string }[] = [];
  checkSlug(content, slug, (problem) => problems.push(problem));
  const [problem] = problems;
  if (problem) return { why: 'name', found: problem.found, hint: problem.hint };
  if (!existsSync(content)) return { why: 'no-content' };
  if (existsSync(join(content, slug))) return { why: 'taken' };
  if (slug === BASEMAP)
    return {
      why: 'name',
      found: `\`${BASEMAP}\` is where layers of the map are.`,
      hint: 'Name the dossier otherwise; nothing was written.',
    };
  return undefined;
}

/** The text’s paragraphs, a line each, out of a file of text, Markdown, HTML or Word; `name` is that of the file. */
export async function readParagraphs(bytes: Uint8Array, name?: string): Promise<Paragraphs | Refusal> {
  const read = await importText(bytes, name);
  if ('found' in read) return { why: 'no-text', ...read };
  const { paragraphs, encoding, left, source } = read;
  const odd = findOddCharacter(source);
  if (odd) {
    const { line, column } = makeSource('', source).at(odd.offset);
    return { why: 'odd-character', line, column, code: odd.code, hint: odd.hint };
  }
  const language = findOtherLanguage(paragraphs.join('\n'));
  return paragraphs.length === 0
    ? { why: 'no-words' }
    : { paragraphs, left, ...(encoding !== undefined && { encoding }), ...(language !== undefined && { language }) };
}

/** The paths of what was written: the folder is there with all of its files at once, for whoever watches. Throws the system’s error, with nothing left of it. */
export function writeDossier(content: string, slug: string, paragraphs: string[], isExample: boolean): string[] {
  const folder = join(content, slug);
  // Of a name that is passed over.
  const draft = join(content, `.${slug}.${randomBytes(6).toString('hex')}.tmp`);
  const schemas = `${relative(folder, 'schemas').replaceAll('\\', '/')}/`;
  const files = Object.entries(makeFiles({ paragraphs, schemas, isExample }));
  mkdirSync(draft);
  try {
    for (const [name, text] of files) writeFileSync(join(draft, name), text);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  return files.map(([name]) => join(folder, name));
}
