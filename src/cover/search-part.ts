/** What Pagefind makes of the records of one dossier, taken apart so that it can be joined to what it makes of others. */
import { CborReader, openFile } from './search-format.ts';

/** As Pagefind gives it, paths below its folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Where a word stands: on which pages, and where on each. */
export interface Postings {
  /** Of pages. */
  count: number;
  /** Numbers of the first page and of the last. */
  first: number;
  last: number;
  /** Of pages and places, as Pagefind counts them. */
  size: number;
  /** In the bytes of the part: the places on the first page, up to `middle`; the other pages as they are written, up to `end`. */
  start: number;
  middle: number;
  end: number;
}

export interface SearchPart {
  /** Of each page its name and how many words it has, in the order of the records. */
  pages: [name: string, words: number][];
  /** By name, what is shown of each. */
  fragments: [name: string, bytes: Uint8Array][];
  /** The names of what is told of a page, by whose numbers places tell where they are. */
  fields: string[];
  /** By the stem, or the stem, U+0000 and the word where it is written with accents. */
  words: [key: string, postings: Postings][];
  bytes: Uint8Array;
}

export const PARTED = '\0';
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
const CHUNK = /\.pf_index$/;
const META = /\.pf_meta$/;

/** Whether a file is another for other records. */
export function isOfRecords(path: string): boolean {
  return [FRAGMENT, CHUNK, META].some((pattern) => pattern.test(path));
}

export function readPart(files: readonly IndexFile[]): SearchPart {
  const meta = files.find(({ path }) => META.test(path));
  if (!meta) throw new Error('Pagefind made no index.');
  const fragments = files.flatMap(({ path, content }): [string, Uint8Array][] => {
    const [, name] = FRAGMENT.exec(path) ?? [];
    return name === undefined ? [] : [[name, content]];
  });
  const words: SearchPart['words'] = [];
  const bytes: Buffer[] = [];
  let length = 0;
  for (const { content } of files.filter(({ path }) => CHUNK.test(path))) {
    const chunk = openFile(content);
    words.push(...readWords(chunk, length));
    bytes.push(chunk);
    length += chunk.length;
  }
  return { ...readMeta(openFile(meta.content)), fragments, words, bytes: Buffer.concat(bytes) };
}

/** `[version, pages, chunks, filters, sorts, fields]`; we ask for neither filters nor sorts. */
function readMeta(bytes: Buffer): Pick<SearchPart, 'pages' | 'fields'> {
  const reader = new CborReader(bytes);
  expectLength(reader, 6);
  reader.readText();
  const pages = readEach(reader, (): [string, number] => {
    expectLength(reader, 2);
    return [reader.readText(), reader.readNumber()];
  });
  readEach(reader, () => {
    expectLength(reader, 3);
    for (let index = 0; index < 3; index++) reader.readText();
  });
  expectLength(reader, 0);
  expectLength(reader, 0);
  return { pages, fields: readEach(reader, () => reader.readText()) };
}

/** `[[[stem, pages, [[word, pages], …]], …]]`; `offset` is where these bytes begin in those of the part. */
function readWords(bytes: Buffer, offset: number): SearchPart['words'] {
  const reader = new CborReader(bytes);
  expectLength(reader, 1);
  return readEach(reader, (): SearchPart['words'] => {
    expectLength(reader, 3);
    const stem = reader.readText();
    const own = readPostings(reader, offset);
    const variants = readEach(reader, (): SearchPart['words'][number] => {
      expectLength(reader, 2);
      return [stem + PARTED + reader.readText(), readPostings(reader, offset)];
    });
    return [[stem, own], ...variants];
  }).flat();
}

/** `[[pages since the one before, places, places in what is told of it], …]` */
function readPostings(reader: CborReader, offset: number): Postings {
  const count = reader.readArray();
  const postings = { count, first: 0, last: 0, size: count, start: 0, middle: 0, end: 0 };
  for (let index = 0; index < count; index++) {
    expectLength(reader, 3);
    postings.last += reader.readNumber();
    if (index === 0) {
      postings.first = postings.last;
      postings.start = offset + reader.position;
    }
    postings.size += reader.skipNumbers() + reader.skipNumbers();
    if (index === 0) postings.middle = offset + reader.position;
  }
  postings.end = count === 0 ? 0 : offset + reader.position;
  return postings;
}

function readEach<Item>(reader: CborReader, readItem: () => Item): Item[] {
  return Array.from({ length: reader.readArray() }, readItem);
}

function expectLength(reader: CborReader, length: number): void {
  if (reader.readArray() !== length) throw new Error('Pagefind’s index has another form.');
}
