/** The indexes of single dossiers joined into one, as Pagefind would make it of all their records at once. */
import { hash } from 'node:crypto';
import { packFile, writeArray, writeNumber, writeText } from './search-format.ts';
import { type IndexFile, PARTED, type Postings, type SearchPart } from './search-part.ts';

/** A file of the index closes once it has so many pages and places, as Pagefind’s do. */
const CHUNK_SIZE = 20_000;

/** All of a part that the index itself has. */
type Joinable = Omit<SearchPart, 'fragments'>;

/** A word of one part, whose pages are numbered from `offset` on. */
interface Found {
  postings: Postings;
  bytes: Uint8Array;
  offset: number;
}

/** A file of the index, with its first word and its last. */
interface Chunk {
  first: string;
  last: string;
  name: string;
  packed: Uint8Array;
}

/** The files of the index but for what is shown of each page, and the name of the one that lists them. `version` is Pagefind’s. */
export function joinParts(
  parts: readonly Joinable[],
  version: string,
): { files: IndexFile[]; hash: string; count: number } {
  const chunks = [...packChunks(parts)];
  const pages = parts.flatMap((part) => part.pages);
  // All have the same: each article has something to show.
  const fields = parts[0]?.fields ?? [];
  if (parts.some((part) => part.fields.join() !== fields.join())) throw new Error('Records tell different things.');
  const meta = packFile([
    ...[writeArray(6), writeText(version), writeArray(pages.length)],
    ...pages.flatMap(([name, words]) => [writeArray(2), writeText(name), writeNumber(words)]),
    writeArray(chunks.length),
    ...chunks.flatMap(({ name }, index) => [writeArray(3), ...findBounds(chunks, index), writeText(name)]),
    ...[writeArray(0), writeArray(0), writeArray(fields.length), ...fields.map(writeText)],
  ]);
  const name = nameFile(meta, 10);
  return {
    hash: name,
    count: pages.length,
    files: [
      { path: `pagefind.${name}.pf_meta`, content: meta },
      ...chunks.map(({ name, packed }) => ({ path: `index/${name}.pf_index`, content: packed })),
    ],
  };
}

function nameFile(bytes: Uint8Array, length: number): string {
  return `fr_${hash('sha256', bytes).slice(0, length)}`;
}

/** One after the other, since what a file is written of takes several times its size. */
function* packChunks(parts: readonly Joinable[]): Generator<Chunk> {
  const found = groupByWord(parts);
  let words: string[] = [];
  let content: Uint8Array[] = [];
  let size = 0;
  const pack = (): Chunk => {
    const packed = packFile([writeArray(1), writeArray(words.length), ...content]);
    return { first: words[0] ?? '', last: words.at(-1) ?? '', name: nameFile(packed, 7), packed };
  };
  for (const keys of groupByStem([...found.keys()])) {
    if (size >= CHUNK_SIZE) {
      yield pack();
      [words, content, size] = [[], [], 0];
    }
    const [stem = '', ...variants] = keys;
    const all = (key: string) => found.get(key) ?? [];
    words.push(stem);
    size += all(stem).reduce((sum, { postings }) => sum + postings.size, 0);
    content.push(writeArray(3), writeText(stem), ...writePostings(all(stem)), writeArray(variants.length));
    for (const key of variants)
      content.push(writeArray(2), writeText(key.slice(stem.length + 1)), ...writePostings(all(key)));
  }
  if (words.length > 0) yield pack();
}

function groupByWord(parts: readonly Joinable[]): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  let offset = 0;
  for (const { words, bytes, pages } of parts) {
    for (const [key, postings] of words) {
      const list = found.get(key);
      if (list) list.push({ postings, bytes, offset });
      else found.set(key, [{ postings, bytes, offset }]);
    }
    offset += pages.length;
  }
  return found;
}

/** Each stem with the words that have it, in the order of their bytes, by which Pagefind looks for them. */
function groupByStem(keys: readonly string[]): string[][] {
  const sorted = keys
    .map((key) => ({ key, bytes: Buffer.from(key) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ key }) => key);
  return [...Map.groupBy(sorted, (key) => key.split(PARTED, 1)[0]).values()];
}

function writePostings(found: readonly Found[]): Uint8Array[] {
  const written = [writeArray(found.reduce((sum, { postings }) => sum + postings.count, 0))];
  let last = 0;
  for (const { postings, bytes, offset } of found) {
    if (postings.count === 0) continue;
    written.push(writeArray(3), writeNumber(offset + postings.first - last));
    written.push(Buffer.from(bytes.subarray(postings.start, postings.end)));
    last = offset + postings.last;
  }
  return written;
}

/** From which word to which: as much of the first and the last as tells them from the words before and after, and leaves them in order. */
function findBounds(chunks: readonly Chunk[], index: number): Uint8Array[] {
  const { first = '', last = '' } = chunks[index] ?? {};
  const from = cutAfter(first, chunks[index - 1]?.last ?? '');
  const after = chunks[index + 1]?.first;
  const to = after === undefined ? last : cutAfter(last, after);
  return [writeText(from), writeText(to < from ? last : to)];
}

/** Up to the first letter that is another. */
function cutAfter(word: string, other: string): string {
  const [letters, others] = [[...word], [...other]];
  const at = letters.findIndex((letter, index) => letter !== others[index]);
  return at === -1 ? word : letters.slice(0, at + 1).join('');
}
