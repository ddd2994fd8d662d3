/** From the records that a build wrote to Pagefind’s index, with French stems. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partElisions } from './french-search.ts';
import type { SearchRecord } from './search-records.ts';

/** The file that the records pass through; the index takes its place. */
const RECORDS = 'recherche.json';
/** Pagefind’s own interfaces: the site has its own. */
const UNUSED = /-ui\.|-highlight\./;

/** The code that asks for the index: on the page, and beside it. */
const ASKING = ['pagefind.js', 'pagefind-worker.js'];
/**
 * Pagefind tells the console alone that a part of its index does not come, and finds nothing in it; and what fails as it
 * starts, or as it asks ahead, nothing catches. Here the search itself fails, which the page can tell from nothing found.
 */
const MENDED: [what: RegExp, by: string][] = [
  [/(?<=catch\(e\)\{)console\.error\((`Failed to load the index chunk [^`]*`)\)/g, 'throw new Error($1)'],
  [/this\.init\(options2?\?\.language\)(?=;)/g, '$&.catch(()=>{})'],
  [/this\.preload\(term,options2?\)(?=;)/g, '$&.catch(()=>{})'],
];

/**
 * Put the index of the folder’s records in their place; returns how many there are, undefined where the build wrote none
 * because its dossiers are few.
 */
export async function writeSearchIndex(site: string): Promise<number | undefined> {
  const file = join(site, RECORDS);
  if (!existsSync(file)) return undefined;
  const records = JSON.parse(readFileSync(file, 'utf8')) as SearchRecord[]; // our own route wrote it
  rmSync(file);
  const { createIndex, close } = await import('pagefind');
  const { index, errors } = await createIndex({ forceLanguage: 'fr' });
  if (!index) throw new Error(errors.join('\n'));
  for (const { url, title, content } of records)
    await index.addCustomRecord({ url, content: partElisions(content), language: 'fr', meta: { title } });
  const folder = join(site, 'pagefind');
  await index.writeFiles({ outputPath: folder });
  await close();
  for (const name of readdirSync(folder)) if (UNUSED.test(name)) rmSync(join(folder, name));
  for (const name of ASKING) mend(join(folder, name));
  return records.length;
}

/** Throws where Pagefind is no longer as we know it. */
function mend(file: string): void {
  let code = readFileSync(file, 'utf8');
  for (const [what, by] of MENDED) {
    if (code.match(what)?.length !== 1) throw new Error(`${file} has not once what is to be mended: ${what}`);
    code = code.replace(what, by);
  }
  writeFileSync(file, code);
}
