/** A file of Markdown as its paragraphs: lines that a blank line does not part are one, and words stand without their emphasis and addresses. Lists, numbers, rules and entities stay as they are typed. */
import type { Imported, Left } from './imported.ts';

const MATTER = /^---\n[\s\S]*?\n---(?:\n|$)/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const HEADING = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/;
/** A line that begins a paragraph of its own. */
const OWN_LINE = /^\s*(?:[-*+•–—]\s|\d+[.)]\s|>|\||(?:[-*_]\s*){3,}$|#{1,6}\s|<)/;
const ROW = /^\s*\|.*\|\s*$/;
const IMAGE = /!\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g;
const LINK = /(?<!!)\[([^\]]+)\]\(([^)\s]*)[^)]*\)/g;
const REFERENCE = /(?<!!)\[([^\]^]+)\]\[[^\]]*\]/g;
const DEFINITION = /^ {0,3}\[[^\]^][^\]]*\]:\s*(\S+)/;
const NOTE = /^ {0,3}\[\^[^\]]+\]:\s*(.*)$/;
const NOTE_MARK = /\[\^[^\]]+\]/g;
const NOTE_WITHIN = /\^\[([^\]]+)\]/g;
const STRUCK = / ?~~(?=\S)(.+?)(?<=\S)~~/g;
const ELEMENT = /^\s*<(?:iframe|img|video|audio|object|embed|table|div|figure|script|style)\b[^>]*>/i;
const EMPHASIS = [
  /\*\*(?=\S)(.+?)(?<=\S)\*\*/g,
  /(?<![\p{L}\p{N}])__(?=\S)(.+?)(?<=\S)__(?![\p{L}\p{N}])/gu,
  /(?<![*\p{L}\p{N}])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![*\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu,
];

export function importMarkdown(text: string): Imported {
  const left: Left[] = [];
  const matter = MATTER.exec(text)?.[0];
  if (matter !== undefined) left.push({ kind: 'matter', words: matter.replaceAll(/^---$|\n/gm, ' ').trim() });
  const paragraphs: string[] = [];
  let line = '';
  let table: string[] = [];
  let note: Left | undefined;
  let isCode = false;
  const end = () => {
    if (line.trim() !== '') paragraphs.push(line);
    line = '';
    if (table.length > 0) left.push({ kind: 'table', words: table.join(' ').replaceAll(/\s+/g, ' ').trim() });
    table = [];
  };
  for (const raw of text.slice(matter?.length ?? 0).split('\n')) {
    const begun = isCode ? undefined : NOTE.exec(raw)?.[1];
    // A note goes on to the next blank line, and behind it as far as it is set in.
    if (begun === undefined && note && (raw.trim() === '' || /^(?: {2,}|\t)/.test(raw) || !note.words.endsWith('\n'))) {
      note.words = raw.trim() === '' ? `${note.words.trimEnd()}\n` : `${note.words.trimEnd()} ${raw.trim()}`.trim();
      continue;
    }
    note = undefined;
    if (begun !== undefined) {
      end();
      note = { kind: 'footnote', words: begun.trim() };
      left.push(note);
    } else if (FENCE.test(raw)) {
      end();
      isCode = !isCode;
    } else if (isCode) {
      if (raw.trim() !== '') paragraphs.push(raw);
    } else if (ROW.test(raw)) {
      if (line !== '') end();
      table.push(raw);
    } else {
      const words = readInline(raw, left);
      if (table.length > 0 || words.trim() === '' || OWN_LINE.test(words)) end();
      if (words.trim() === '') continue;
      line = line === '' ? words : `${line.trimEnd()} ${words.trim()}`;
      // A heading is a line; two spaces at its end part it too.
      if (HEADING.test(raw) || / {2}$/.test(raw)) end();
    }
  }
  end();
  return {
    paragraphs: paragraphs.map((one) => one.trimEnd()),
    left: left.map(({ kind, words }) => ({ kind, words: words.trimEnd() })),
  };
}

/** The words of a line; what is no text of it goes to `left`. */
function readInline(raw: string, left: Left[]): string {
  const definition = DEFINITION.exec(raw)?.[1];
  if (definition !== undefined) {
    left.push({ kind: 'link', words: definition });
    return '';
  }
  if (ELEMENT.test(raw)) {
    left.push({ kind: 'embed', words: raw.trim() });
    return '';
  }
  const heading = HEADING.exec(raw)?.[1];
  let words = (heading ?? raw).replaceAll(IMAGE, (_, alt: string, address: string) => {
    left.push({ kind: 'image', words: alt || address });
    return '';
  });
  words = words.replaceAll(LINK, (_, inner: string, address: string) => {
    left.push({ kind: 'link', words: address });
    return inner;
  });
  words = words
    .replaceAll(REFERENCE, '$1')
    .replaceAll(NOTE_WITHIN, (_, note: string) => {
      left.push({ kind: 'footnote', words: note });
      return '';
    })
    .replaceAll(NOTE_MARK, '')
    .replaceAll(STRUCK, (_, struck: string) => {
      left.push({ kind: 'struck', words: struck });
      return '';
    });
  return EMPHASIS.reduce((some, pattern) => some.replaceAll(pattern, '$1'), words);
}
