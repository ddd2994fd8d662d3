/**
 * From the records that a build wrote to Pagefind’s index, with French stems. Pagefind makes that of each dossier alone, which is kept for later
 * builds; ours is to join them. What is shown of a page lies in the folder of its dossier, so that it goes where that goes.
 */
import { hash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeInto } from '../files.ts';
import { digestFiles } from '../model/read/digest.ts';
import { partElisions } from './french-search.ts';
import { joinParts } from './search-join.ts';
import { type IndexFile, isOfRecords, readPart, type SearchPart } from './search-part.ts';
import type { SearchRecord } from './search-records.ts';

/** The build says here of which dossiers; it is removed once the index is made. */
const DOSSIERS = 'recherche.json';
/** Pagefind’s user interfaces, which the site does not use. */
const UNUSED = /-ui\.|-highlight\./;
/** Pagefind’s list of its indexes. */
const ENTRY = 'pagefind-entry.json';

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
 * Writes into the folder the index of its dossiers, and what is shown of the pages of each that has a folder there. `listOf` gives the records of
 * a dossier by the name that it is kept by. Returns how many there are; undefined where the build named none, because there are few.
 */
export async function writeSearchIndex(
  site: string,
  store: Store,
  listOf: (kept: string) => SearchRecord[],
): Promise<number | undefined> {
  const file = join(site, DOSSIERS);
  if (!existsSync(file)) return undefined;
  const dossiers = JSON.parse(readFileSync(file, 'utf8')) as [slug: string, kept: string][]; // our own route wrote it
  rmSync(file);
  const indexer = makeIndexer(store);
  const parts: Part[] = [];
  for (const [slug, kept] of dossiers) {
    const { part, readFragments } = await indexer.index(kept, () => listOf(kept));
    // From Pagefind’s own folder of them.
    parts.push({ ...part, pages: part.pages.map(([name, words]) => [`../../${slug}/_astro/${name}`, words]) });
    if (!existsSync(join(site, slug))) continue;
    for (const [name, bytes] of readFragments()) writeInto(join(site, slug, '_astro', `${name}.pf_fragment`), bytes);
  }
  const { files, entry } = await indexer.frame();
  await indexer.close();
  const { version, languages, ...others } = JSON.parse(Buffer.from(entry).toString()) as Entry;
  const { hash, count, files: joined } = joinParts(parts, version);
  const folder = join(site, 'pagefind');
  for (const { path, content } of [...files, ...joined])
    writeInto(join(folder, path), ASKING.includes(path) ? mend(path, new TextDecoder().decode(content)) : content);
  const language = { ...languages.fr, hash, page_count: count };
  writeInto(join(folder, ENTRY), Buffer.from(JSON.stringify({ version, languages: { fr: language }, ...others })));
  return count;
}

interface Entry {
  version: string;
  languages: { fr: { hash: string; wasm: string; page_count: number } };
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
  // What is kept is of one Pagefind, and of the code that makes records and reads what Pagefind makes of them.
  const makers = `${findPagefind()} ${digestFiles([import.meta.dirname])}`;
  const name = (of: string, what: string) => `${of}-${hash('sha256', `${makers} ${what}`).slice(0, 32)}.${what}`;
  return {
    async index(
      kept: string,
      listRecords: () => SearchRecord[],
    ): Promise<{ part: Part; readFragments: () => Fragments }> {
      const [ofWords, ofPages] = [name(kept, 'words'), name(kept, 'pages')];
      const [words, pages] = [store.read(ofWords), store.read(ofPages)];
      // Each was serialized below.
      if (words && pages)
        return { part: deserialize(words) as Part, readFragments: () => deserialize(pages) as Fragments };
      const { fragments, ...part } = readPart(await run(listRecords()));
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

/** Its version. From the project’s folder, as all commands run. */
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
