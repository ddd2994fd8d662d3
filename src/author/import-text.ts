/** A file of any kind that a text comes in, told by its first bytes and its name, to paragraphs; or why it is none. */
import { decodeText } from './encoding.ts';
import { importHtml } from './import-html.ts';
import { importMarkdown } from './import-markdown.ts';
import { importWord } from './import-word.ts';
import type { Imported } from './imported.ts';

export interface Read extends Imported {
  /** In which lines are counted: of plain text the file’s own, else the paragraphs. */
  source: string;
  /** Of a file of text. */
  encoding?: string;
}

/** `kind` is what the file is instead, if that is known; `found` why in English. */
export type Unread = { kind: 'bytes' | 'document' | 'page' | 'picture' | 'reader'; found: string };

/** Files that are no text, by how they begin. */
const SIGNATURES: readonly { start: readonly number[]; unread: Unread }[] = [
  { start: [0x25, 0x50, 0x44, 0x46], unread: { kind: 'page', found: 'it is a PDF, whose words have no sure order' } },
  { start: [0xd0, 0xcf, 0x11, 0xe0], unread: { kind: 'document', found: 'it is a document of Word before 2007' } },
  { start: [0x7b, 0x5c, 0x72, 0x74, 0x66], unread: { kind: 'document', found: 'it is a document in RTF' } },
  { start: [0x89, 0x50, 0x4e, 0x47], unread: { kind: 'picture', found: 'it is a picture' } },
  { start: [0xff, 0xd8, 0xff], unread: { kind: 'picture', found: 'it is a picture' } },
  { start: [0x47, 0x49, 0x46, 0x38], unread: { kind: 'picture', found: 'it is a picture' } },
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i;

/** `name` is that of the file, if it has one; line ends come as newlines. */
export async function importText(bytes: Uint8Array, name = ''): Promise<Read | Unread> {
  const known = SIGNATURES.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (known) return known.unread;
  if (ZIP.every((byte, index) => bytes[index] === byte)) return readWord(bytes);
  const isNamedHtml = /\.x?html?$/i.test(name);
  const decoded = (isNamedHtml && decodeAsDeclared(bytes)) || decodeText(bytes);
  if ('refusal' in decoded) return { kind: 'bytes', found: decoded.refusal };
  const text = decoded.text.replaceAll(/\r\n?/g, '\n');
  const { encoding } = decoded;
  const isNamedText = /\.txt$/i.test(name);
  if (isNamedHtml || (!isNamedText && /^\s*(?:<!doctype html|<html[\s>])/i.test(text)))
    return withSource(importHtml(text), encoding);
  if (/\.(?:md|markdown)$/i.test(name)) return withSource(importMarkdown(text), encoding);
  return { paragraphs: text.split('\n').filter((line) => line.trim() !== ''), left: [], source: text, encoding };
}

async function readWord(bytes: Uint8Array): Promise<Read | Unread> {
  try {
    const read = await importWord(bytes);
    return read
      ? withSource(read)
      : { kind: 'reader', found: 'the package mammoth, which reads documents of Word, is not installed' };
  } catch {
    return { kind: 'document', found: 'it is a compressed file and no document of Word' };
  }
}

/** A page that says its own encoding is read in it, if it is one; what is not of it is refused, never replaced. */
function decodeAsDeclared(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  const label = DECLARED.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1];
  if (label === undefined || bytes.includes(0)) return undefined;
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    const encoding = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' }[decoder.encoding] ?? decoder.encoding;
    return { text, encoding };
  } catch {
    return undefined;
  }
}

function withSource(read: Imported, encoding?: string): Read {
  return { ...read, source: read.paragraphs.join('\n'), ...(encoding !== undefined && { encoding }) };
}
