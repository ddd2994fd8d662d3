/**
 * From the records that a build wrote to Pagefind’s index, with French stems. Pagefind makes that of each dossier alone, which is kept for later
 * builds; ours is to join them. What is shown of a page lies in the folder of its dossier, so that it goes where that goes.
 */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { partElisions } from './french-search.ts';
import { joinParts } from './search-join.ts';
import { type IndexFile, isOfRecords, readPart, type SearchPart } from './search-part.ts';
import type { SearchRecord } from './search-records.ts';

/** The build writes the records here; they are removed once the index is made. */
const RECORDS = 'recherche.json';
/** Pagefind’s user interfaces, which the site does not use. */
const UNUSED = /-ui\.|-highlight\./;
/** Pagefind’s list of its indexes. */
const ENTRY = 'pagefind-entry.json';
/** Changes with what is kept of a dossier, or how. */
const FORM = 1;

/** Keeps bytes by name for later builds; undefined where it has none of that name. */
export interface Store {
  read(name: string): Uint8Array | undefined;
  keep(name: string, bytes: Uint8Array): void;
}

/** What a dossier adds to the index, and what is shown of its pages, which is read for few. */
type Part = Omit<SearchPart, 'fragments'>;
type Fragments = SearchPart['fragments'];

/** Pagefind’s scripts that fetch the index: in the page, and in a worker. */
const ASKING = ['pagefind.js', 'pagefind-worker.js'];
/**
 * When a part of the index cannot be fetched, Pagefind only logs it and returns no results; errors at its start or while it
 * preloads are not caught. With these patches the search throws, so that the page can tell a failure from no results.
 */
const MENDED: [what: RegExp, by: string][] = [
  [/(?<=catch\(e\)\{)console\.error\((`Failed to load the index chunk [^`]*`)\)/g, 'throw new Error($1)'],
  [/this\.init\(options2?\?\.language\)(?=;)/g, '$&.catch(()=>{})'],
  [/this\.preload\(term,options2?\)(?=;)/g, '$&.catch(()=>{})'],
];

/**
 * Replaces the records in the folder by their index, and by what is shown of the pages of each dossier that has a folder there. Returns how
 * many there are; undefined where the build wrote no records, because there are few dossiers.
 */
export async function writeSearchIndex(site: string, store: Store): Promise<number | undefined> {
  const file = join(site, RECORDS);
  if (!existsSync(file)) return undefined;
  const records = JSON.parse(readFileSync(file, 'utf8')) as SearchRecord[]; // our own route wrote it
  rmSync(file);
  const indexer = makeIndexer(store);
  const parts: Part[] = [];
  for (const [slug, own] of Map.groupBy(records, ({ url }) => url.split('/')[1] ?? '')) {
    const { part, readFragments } = await indexer.index(slug, own);
    // From Pagefind’s own folder of them.
    parts.push({ ...part, pages: part.pages.map(([name, words]) => [`../../${slug}/_astro/${name}`, words]) });
    if (!existsSync(join(site, slug))) continue;
    for (const [name, bytes] of readFragments()) write(join(site, slug, '_astro', `${name}.pf_fragment`), bytes);
  }
  const { files, entry } = await indexer.frame();
  await indexer.close();
  const { version, languages, ...others } = JSON.parse(Buffer.from(entry).toString()) as Entry;
  const { hash, count, files: joined } = joinParts(parts, version);
  const folder = join(site, 'pagefind');
  for (const { path, content } of [...files, ...joined])
    write(join(folder, path), ASKING.includes(path) ? mend(path, new TextDecoder().decode(content)) : content);
  const language = { ...languages.fr, hash, page_count: count };
  write(join(folder, ENTRY), Buffer.from(JSON.stringify({ version, languages: { fr: language }, ...others })));
  return records.length;
}

interface Entry {
  version: string;
  languages: { fr: { hash: string; wasm: string; page_count: number } };
}

function write(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** Pagefind is started for what is not kept, and only then. */
function makeIndexer(store: Store) {
  let pagefind: typeof import('pagefind') | undefined;
  const run = async (records: readonly SearchRecord[]): Promise<IndexFile[]> => {
    pagefind ??= await import('pagefind');
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'fr' });
    if (!index) throw new Error(errors.join('\n'));
    const added = records.map(({ url, title, content, shown }) =>
      index.addCustomRecord({
        url,
        content: partElisions(content),
        language: 'fr',
        meta: { title, ...(shown === undefined ? {} : { shown }) },
      }),
    );
    for (const answer of await Promise.all(added)) expectNone(answer);
    // Written here: Pagefind 1.5.2 answers before the last bytes of its own files are written (Pagefind/pagefind#1272).
    const { files } = expectNone(await index.getFiles());
    await index.deleteIndex();
    return files;
  };
  const name = (what: string, of: unknown) =>
    `${what}-${hash('sha256', JSON.stringify([FORM, findPagefind(), of])).slice(0, 32)}`;
  return {
    async index(
      slug: string,
      records: readonly SearchRecord[],
    ): Promise<{ part: Part; readFragments: () => Fragments }> {
      const [ofWords, ofPages] = ['words', 'pages'].map((what) => `${name(slug, records)}.${what}`) as [string, string];
      const [words, pages] = [store.read(ofWords), store.read(ofPages)];
      // Each was serialized below.
      if (words && pages)
        return { part: deserialize(words) as Part, readFragments: () => deserialize(pages) as Fragments };
      const { fragments, ...part } = readPart(await run(records));
      store.keep(ofPages, serialize(fragments));
      store.keep(ofWords, serialize(part));
      return { part, readFragments: () => fragments };
    },
    /** What is the same whatever the records are. */
    async frame(): Promise<{ files: IndexFile[]; entry: Uint8Array }> {
      const kept = store.read(name('pagefind', 'frame'));
      const files = kept
        ? (deserialize(kept) as IndexFile[]) // serialized below
        : (await run([{ url: '/', title: 'a', content: 'a' }])).filter(
            ({ path }) => !isOfRecords(path) && !UNUSED.test(path),
          );
      if (!kept) store.keep(name('pagefind', 'frame'), serialize(files));
      const entry = files.find(({ path }) => path === ENTRY);
      if (!entry) throw new Error(`Pagefind made no \`${ENTRY}\`.`);
      return { files: files.filter((file) => file !== entry), entry: entry.content };
    },
    async close(): Promise<void> {
      await pagefind?.close();
    },
  };
}

/** Its version: what is kept is of that alone. From the project’s folder, as all commands run. */
function findPagefind(): string {
  const { version } = JSON.parse(readFileSync('node_modules/pagefind/package.json', 'utf8')) as { version: string }; // npm put it there
  return version;
}

/** Pagefind’s answer. Throws what it complains of, which it only lists. */
function expectNone<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(answer.errors.join('\n'));
  return answer;
}

/** Pagefind’s code, mended. Throws where it has changed, so that a patch no longer applies. */
function mend(name: string, code: string): string {
  return MENDED.reduce((mended, [what, by]) => {
    if (mended.match(what)?.length !== 1) throw new Error(`${name} has not once what is to be mended: ${what}`);
    return mended.replace(what, by);
  }, code);
}
