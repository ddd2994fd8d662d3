/** From the records that a build wrote to Pagefind’s index, with French stems. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { partElisions } from './french-search.ts';
import type { SearchRecord } from './search-records.ts';

/** The build writes the records here; they are removed once the index is made. */
const RECORDS = 'recherche.json';
/** Pagefind’s user interfaces, which the site does not use. */
const UNUSED = /-ui\.|-highlight\./;

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
 * Replaces the records in the folder by their index. Returns how many there are; undefined where the build wrote no records,
 * because there are few dossiers.
 */
export async function writeSearchIndex(site: string): Promise<number | undefined> {
  const file = join(site, RECORDS);
  if (!existsSync(file)) return undefined;
  const records = JSON.parse(readFileSync(file, 'utf8')) as SearchRecord[]; // our own route wrote it
  rmSync(file);
  const { createIndex, close } = await import('pagefind');
  const { index, errors } = await createIndex({ forceLanguage: 'fr' });
  if (!index) throw new Error(errors.join('\n'));
  for (const { url, title, content, shown } of records)
    expectNone(
      await index.addCustomRecord({
        url,
        content: partElisions(content),
        language: 'fr',
        meta: { title, ...(shown === undefined ? {} : { shown }) },
      }),
    );
  // Written here: Pagefind 1.5.2 answers before the last bytes of its own files are written (Pagefind/pagefind#1272).
  const { files } = expectNone(await index.getFiles());
  await close();
  for (const { path, content } of files) {
    if (UNUSED.test(path)) continue;
    const file = join(site, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, ASKING.includes(path) ? mend(path, new TextDecoder().decode(content)) : content);
  }
  return records.length;
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
