/** From the records that a build wrote to Pagefind’s index, with French stems. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    await index.addCustomRecord({
      url,
      content: partElisions(content),
      language: 'fr',
      meta: { title, ...(shown === undefined ? {} : { shown }) },
    });
  const folder = join(site, 'pagefind');
  await index.writeFiles({ outputPath: folder });
  await close();
  for (const name of readdirSync(folder)) if (UNUSED.test(name)) rmSync(join(folder, name));
  for (const name of ASKING) mend(join(folder, name));
  return records.length;
}

/** Throws where Pagefind’s code has changed, so that a patch no longer applies. */
function mend(file: string): void {
  let code = readFileSync(file, 'utf8');
  for (const [what, by] of MENDED) {
    if (code.match(what)?.length !== 1) throw new Error(`${file} has not once what is to be mended: ${what}`);
    code = code.replace(what, by);
  }
  writeFileSync(file, code);
}
