/** A site of many dossiers below a path, as built, and what may go wrong with its search. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { EXAMPLE, makeFiles } from '../../src/author/skeleton.ts';
import { build, makeFolder } from './build.ts';
import { listLayoutFaults } from './layout.ts';
import { waitForScripts } from './page.ts';
import { type Family, withSans } from './sans.ts';
import { serve } from './serve.ts';

/** Those that place something on a map. */
export const PLACED = 5;
/** One page of the cover holds fifty. */
export const COUNT = 52;

/** A dossier of the example’s files, each changed by `change`. */
function write(
  content: string,
  slug: string,
  paragraphs: string[],
  change: (text: string, name: string) => string,
): void {
  mkdirSync(join(content, slug));
  for (const [name, text] of Object.entries(makeFiles({ paragraphs, schemas: '', isExample: paragraphs === EXAMPLE })))
    writeFileSync(join(content, slug, name), change(text, name));
}

/** Build and serve the site of many; most of its dossiers have next to nothing in them, which is built in no time. */
export async function startMany(): Promise<{ dist: string; server: Server; home: string }> {
  const content = makeFolder();
  cpSync('content/basemap', join(content, 'basemap'), { recursive: true });
  for (let index = 1; index <= PLACED; index++) {
    const date = `2024-04-${String(index).padStart(2, '0')}`;
    write(content, `pont-${index}`, EXAMPLE, (text) => text.replace('edtf: 2024-03-05', `edtf: ${date}`));
  }
  for (let index = PLACED + 1; index < COUNT; index++) {
    const slug = index === COUNT - 1 ? 'sans-rien' : `plaine-${index}`;
    write(content, slug, ['Rien ne bouge dans la plaine, où l’œuvre attend, mais une fissure.'], (text) => text);
  }
  write(content, 'sans-lieu', EXAMPLE, (text, name) => {
    if (name === 'places.geojson') return text.replace(/\[[\s\S]*\]/, '[]');
    if (name === 'article.md')
      return text.replace(
        'waived: { places: [], dates: [] }',
        'waived: { places: [{ quote: Valmont, reason: essai }], dates: [{ quote: lundi 4 mars 2024, reason: essai }] }',
      );
    if (name === 'ids.lock') return text.replace('lieu/valmont\n', '');
    return text.replace('places: [valmont]', 'places: []').replace(/ {8}date: .*\n/, '');
  });
  const result = build({ CONTENT_DIR: content, BASE_PATH: '/analyses' });
  if (result.code !== 0) throw new Error(result.output);
  const { server, origin } = await serve(result.dist, '/analyses/');
  return { dist: result.dist, server, home: `${origin}/analyses/` };
}

export type SearchFault = [fault: string, pattern: RegExp, status: number, body: string];

/** One of each kind. */
export const SEARCH_FAULTS: SearchFault[] = [
  ['its script is not found', /pagefind\.js/, 404, ''],
  ['its script throws', /pagefind\.js/, 200, 'throw new Error("no")'],
  ['its list is spoilt', /pagefind-entry\.json/, 200, '<!doctype html>'],
  ['a part of its index is not found', /\.pf_index/, 404, ''],
  ['what it finds is not found', /\.pf_fragment/, 404, ''],
];
/** The same kinds, of its other files. */
export const MORE_SEARCH_FAULTS: SearchFault[] = [
  ['its script is cut', /pagefind\.js/, 200, 'export async function '],
  ['its list is not found', /pagefind-entry\.json/, 404, ''],
  ['its code is not found', /wasm\.fr\.pagefind/, 404, ''],
  ['what tells the parts of its index is not found', /\.pf_meta/, 404, ''],
  ['a part of its index is spoilt', /\.pf_index/, 200, '<!doctype html>'],
];

/** That the cover says so, keeps its list, and searches again once the file is there. */
export async function expectNoSearch(page: Page, home: string, [, pattern, status, body]: SearchFault): Promise<void> {
  const context = page.context();
  const errors: string[] = [];
  const tell = (error: Error) => errors.push(String(error));
  page.on('pageerror', tell);
  onTestFinished(async () => {
    page.off('pageerror', tell);
    await context.unrouteAll();
  });
  await context.route(pattern, (route) =>
    route.fulfill({ status, body, contentType: body.startsWith('<') ? 'text/html' : 'text/javascript' }),
  );
  await page.goto(home);
  await page.getByLabel('Chercher dans les textes').fill('fissure');
  await page.getByText('La recherche n’a pas pu être chargée').waitFor({ timeout: 10_000 });
  expect(await page.locator('.cover-entry h2 a').count()).toBe(50);
  expect(errors).toEqual([]);

  // Once it is there again, the next letter finds it.
  await context.unroute(pattern);
  await page.getByLabel('Chercher dans les textes').fill('fissures');
  await page.locator('.search li a').first().waitFor();
}

/** That both pages of the cover keep what a layout promises on a telephone whose sans is that family. */
export async function expectLayout(home: string, family: Family): Promise<void> {
  await withSans(family, async (browser) => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    for (const path of ['', 'dossiers/2/']) {
      await page.goto(home + path);
      await waitForScripts(page);
      expect(await page.evaluate(listLayoutFaults), path).toEqual([]);
    }
  });
}
