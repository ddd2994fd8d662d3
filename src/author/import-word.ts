/** A document of Word as its paragraphs; pictures, tables, notes, words that are hidden or struck out and what stands beside the text are listed. */
import { parseHTML } from 'linkedom';
import { readBlocks } from './import-blocks.ts';
import type { Imported, Left } from './imported.ts';
import { readZip, writeZip } from './zip.ts';

/** What of mammoth is used; an author without it may still take in all else. */
interface WordReader {
  convertToHtml(input: { buffer: Buffer }, options: { styleMap: string[] }): Promise<{ value: string }>;
}
const READER = 'mammoth';
/** Parts of the file that are no part of its text, by their names in it, which stand there as they are. */
const BESIDE = [
  { part: 'word/header', kind: 'document', words: 'en-têtes de page' },
  { part: 'word/footer', kind: 'document', words: 'pieds de page' },
  { part: 'word/comments', kind: 'comment', words: '' },
  { part: 'word/charts/', kind: 'image', words: 'graphique' },
  { part: 'word/embeddings/', kind: 'embed', words: '' },
] as const;

/** Undefined where mammoth is not installed; throws what it throws of a file that is no document. */
export async function importWord(bytes: Uint8Array): Promise<Imported | undefined> {
  const reader = await load();
  if (!reader) return undefined;
  // Line breaks within a paragraph part paragraphs, as they do in any text.
  const { value } = await reader.convertToHtml(
    { buffer: strikeHidden(bytes) },
    { styleMap: ["br[type='line'] => br", 'comment-reference => sup'] },
  );
  const { document } = parseHTML(`<!doctype html><html><body>${value}</body></html>`);
  const { paragraphs, left } = readBlocks(document.body, tellNote);
  return { paragraphs, left: [...left, ...listBeside(bytes)] };
}

const LOOKS = /<w:(?:vanish|specVanish|webHidden|dstrike)((?:\s[^>]*)?)\/>/g;
const NOT_STRUCK = /<w:strike\s+w:val="(?:0|false|off)"\s*\/>/g;

/** Words that are hidden, or struck twice, as struck ones, which mammoth tells. */
function strikeHidden(bytes: Uint8Array): Buffer {
  const files = [...readZip(bytes)].map(([name, content]) => {
    if (!/^word\/(?:document|footnotes|endnotes)\.xml$/.test(name)) return [name, content] as const;
    return [name, content.toString().replaceAll(NOT_STRUCK, '').replaceAll(LOOKS, '<w:strike$1/>')] as const;
  });
  return writeZip(files);
}

async function load(): Promise<WordReader | undefined> {
  try {
    const { default: reader } = (await import(/* @vite-ignore */ READER)) as { default: WordReader }; // asked for by name, since it may be absent
    return reader;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** The mark of a note in the text, and the note: mammoth ties them by their ids. */
function tellNote(element: Element): Left['kind'] | undefined {
  const isNote = element.localName === 'li' && /^(?:footnote|endnote|comment)-/.test(element.id);
  const isMark =
    element.localName === 'sup' &&
    element.querySelector('a[href^="#footnote-"], a[href^="#endnote-"], a[href^="#comment-"]') !== null;
  return isNote || isMark ? 'footnote' : undefined;
}

function listBeside(bytes: Uint8Array): Left[] {
  const names = Buffer.from(bytes).toString('latin1');
  return BESIDE.filter(({ part }) => names.includes(part)).map(({ kind, words }) => ({ kind, words }));
}
