/** A document of Word as its paragraphs; pictures, tables, notes, words that are hidden or struck out and what stands beside the text are listed. */
import type JSZip from 'jszip';
import { parseHTML } from 'linkedom';
import { readBlocks } from './import-blocks.ts';
import type { Imported, Left } from './imported.ts';

/** What of mammoth is used; an author without it may still take in all else. */
interface WordReader {
  convertToHtml(input: { buffer: Buffer }, options: { styleMap: string[] }): Promise<{ value: string }>;
}
const READER = 'mammoth';
/** Parts of the file that are no part of its text, by what their names begin with. */
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
  // Of mammoth’s own: where that is installed, so is this.
  const { default: Zip } = await import('jszip');
  const archive = await Zip.loadAsync(bytes);
  await strikeHidden(archive);
  // Line breaks within a paragraph part paragraphs, as they do in any text.
  const { value } = await reader.convertToHtml(
    { buffer: await archive.generateAsync({ type: 'nodebuffer' }) },
    { styleMap: ["br[type='line'] => br", 'comment-reference => sup'] },
  );
  const { document } = parseHTML(`<!doctype html><html><body>${value}</body></html>`);
  const { paragraphs, left } = readBlocks(document.body, tellNote);
  return { paragraphs, left: [...left, ...listBeside(Object.keys(archive.files))] };
}

const LOOKS = /<w:(?:vanish|specVanish|webHidden|dstrike)((?:\s[^>]*)?)\/>/g;
const NOT_STRUCK = /<w:strike\s+w:val="(?:0|false|off)"\s*\/>/g;

/** Words that are hidden, or struck twice, as struck ones, which mammoth tells. */
async function strikeHidden(archive: JSZip): Promise<void> {
  for (const file of archive.file(/^word\/(?:document|footnotes|endnotes)\.xml$/)) {
    const content = await file.async('string');
    archive.file(file.name, content.replaceAll(NOT_STRUCK, '').replaceAll(LOOKS, '<w:strike$1/>'));
  }
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

function listBeside(names: readonly string[]): Left[] {
  return BESIDE.filter(({ part }) => names.some((name) => name.startsWith(part))).map(({ kind, words }) => ({
    kind,
    words,
  }));
}
