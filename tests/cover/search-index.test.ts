/** The index that the cover of many searches. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { openFile } from '../../src/cover/search-format.ts';
import { writeSearchIndex } from '../../src/cover/search-index.ts';
import { joinParts } from '../../src/cover/search-join.ts';
import { readPart } from '../../src/cover/search-part.ts';

let site = '';
afterEach(() => rmSync(site, { recursive: true, force: true }));

const listOf = (slug: string) =>
  Array.from({ length: 200 }, (_, index) => ({
    url: `/${slug}/affirmations/${index}/`,
    title: `Préfecture de ${slug}, pièce ${index}`,
    content: `« La fissure ${index} du ${slug} est fermée, où une fissure se ferme. » `.repeat(4),
    shown: `Pièce ${index}`,
  }));
const SLUGS = ['pont', 'quai', 'bac'];
const RECORDS = SLUGS.flatMap(listOf);

const readKept = (name: string) => listOf(name.replace('-sum', ''));

/** The site of these records, of which one dossier is built; `kept` is what builds before have kept. */
async function writeIndex(kept = new Map<string, Uint8Array>(), readRecords = readKept): Promise<number | undefined> {
  site = mkdtempSync(join(tmpdir(), 'sur-pieces-search-'));
  mkdirSync(join(site, 'quai'));
  writeFileSync(join(site, 'recherche.json'), JSON.stringify(SLUGS.map((slug) => [slug, `${slug}-sum`])));
  const store = {
    read: (name: string) => kept.get(name),
    keep: (name: string, bytes: Uint8Array) => void kept.set(name, bytes),
  };
  return writeSearchIndex(site, store, readRecords);
}

const listFilesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
const readAll = () => listFilesOf(site).map((name) => [name, readFileSync(join(site, name), 'base64')]);

test('holds each record, every file whole, and neither the records themselves nor interfaces that no page uses', async () => {
  expect(await writeIndex()).toBe(RECORDS.length);
  expect(readdirSync(site).sort()).toEqual(['pagefind', 'quai']);
  const folder = join(site, 'pagefind');
  const names = listFilesOf(folder);
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
  expect(languages.fr.page_count).toBe(RECORDS.length);
  expect(names.filter((name) => /ui\.|highlight/.test(name))).toEqual([]);
  // What is shown of a page lies with its dossier, where that is built.
  const shown = listFilesOf(join(site, 'quai')).map((name) => join(site, 'quai', name));
  expect(shown.filter((name) => name.endsWith('.pf_fragment'))).toHaveLength(200);
  // Each of these is packed: one that was cut cannot be unpacked.
  const packed = names.filter((name) => /\.(?:pagefind|pf_\w+)$/.test(name)).map((name) => join(folder, name));
  expect(packed.length).toBeGreaterThan(3);
  for (const name of [...packed, ...shown]) expect(gunzipSync(readFileSync(name)).length, name).toBeGreaterThan(0);
});

test('is the same when what it is made of is kept, and no record is then asked for', async () => {
  const kept = new Map<string, Uint8Array>();
  await writeIndex(kept);
  const first = readAll();
  rmSync(site, { recursive: true });
  const size = kept.size;
  const count = await writeIndex(kept, (name) => {
    throw new Error(`${name} was asked for`);
  });
  expect(count).toBe(RECORDS.length);
  expect(readAll()).toEqual(first);
  expect(kept.size).toBe(size);
});

test('is byte for byte what Pagefind makes of all records at once, but for how it is packed', async () => {
  const { createIndex, close } = await import('pagefind');
  const index = async (records: typeof RECORDS) => {
    const { index } = await createIndex({ forceLanguage: 'fr' });
    for (const { url, title, content, shown } of records)
      await index?.addCustomRecord({ url, content, language: 'fr', meta: { title, shown } });
    return (await index?.getFiles())?.files ?? [];
  };
  const whole = await index(RECORDS);
  const parts = [];
  for (const slug of SLUGS) parts.push(readPart(await index(listOf(slug))));
  await close();
  const { files, count } = joinParts(parts, '1.5.2');
  expect(count).toBe(RECORDS.length);
  const open = (all: readonly { path: string; content: Uint8Array }[], kind: RegExp) =>
    all.filter(({ path }) => kind.test(path)).map(({ content }) => openFile(content).toString('latin1'));
  const chunks = open(files, /pf_index$/);
  expect(chunks.length).toBeGreaterThan(1);
  expect(chunks.sort()).toEqual(open(whole, /pf_index$/).sort());
  // The names of these are of their packed bytes.
  const chunkNames = [...files, ...whole].flatMap(({ path }) => /^index\/(.+)\.pf_index$/.exec(path)?.[1] ?? []);
  const [own, theirs] = [files, whole].map((all) =>
    chunkNames.reduce((text, name) => text.replace(name, 'name'), open(all, /pf_meta$/)[0] ?? ''),
  );
  expect(own).toBe(theirs);
});
