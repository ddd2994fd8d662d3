/** The index that the cover of many searches. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { writeSearchIndex } from '../../src/cover/search-index.ts';

let site = '';
afterEach(() => rmSync(site, { recursive: true, force: true }));

const RECORDS = Array.from({ length: 200 }, (_, index) => ({
  url: `/pont/affirmations/${index}/`,
  title: `Préfecture, pièce ${index}`,
  content: `« La fissure ${index} du pont est fermée. »`,
}));

async function writeIndex(): Promise<number | undefined> {
  site = mkdtempSync(join(tmpdir(), 'sur-pieces-search-'));
  writeFileSync(join(site, 'recherche.json'), JSON.stringify(RECORDS));
  return writeSearchIndex(site);
}

test('holds each record, every file whole, and neither the records themselves nor interfaces that no page uses', async () => {
  expect(await writeIndex()).toBe(RECORDS.length);
  expect(readdirSync(site)).toEqual(['pagefind']);
  const folder = join(site, 'pagefind');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
  expect(languages.fr.page_count).toBe(RECORDS.length);
  expect(names.filter((name) => name.endsWith('.pf_fragment'))).toHaveLength(RECORDS.length);
  expect(names.filter((name) => /ui\.|highlight/.test(name))).toEqual([]);
  // Each of these is packed: one that was cut cannot be unpacked.
  const packed = names.filter((name) => /\.(?:pagefind|pf_\w+)$/.test(name));
  expect(packed.length).toBeGreaterThan(RECORDS.length + 3);
  for (const name of packed) expect(gunzipSync(readFileSync(join(folder, name))).length, name).toBeGreaterThan(0);
});
