/** `npm run dev` twice in one checkout: the long suite. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { press } from './atelier-acts.ts';
import { makeFolder } from './build.ts';
import { startDev } from './dev-server.ts';
import { connect } from './page.ts';

it('two servers of one project show each its own content, and neither takes anything of the other’s away', async () => {
  const [content, apart] = [makeFolder(), makeFolder()];
  cpSync(inject('content'), content, { recursive: true });
  cpSync('tests/fixtures/guide/pont-de-tavri', join(apart, 'pont-de-tavri'), { recursive: true });
  const server = await startDev(content);
  const other = await startDev(apart);
  const browser = await connect();
  try {
    const [own, its] = [await browser.newPage(), await browser.newPage()];
    await Promise.all([own.goto(server.atelier), its.goto(other.atelier)]);
    await Promise.all([own.locator('#text mark').first().waitFor(), its.locator('#text mark').first().waitFor()]);
    expect(await its.locator('#text').textContent()).toContain('Le pont de Tavri');
    const read = async (origin: string, slug: string) => (await fetch(`${origin}/${slug}/`)).status;
    expect([await read(other.origin, 'pont-de-tavri'), await read(other.origin, 'deux-recits-de-beldjara')]).toEqual([
      200, 404,
    ]);
    expect(await read(server.origin, 'deux-recits-de-beldjara')).toBe(200);
    // The map of a place brings the package that each has made ready.
    for (const page of [own, its]) {
      await page.locator('#text').focus();
      await press(page, ['ArrowDown', 'ArrowRight', 'l']);
      await page.locator('#place-map .leaflet-pane').first().waitFor({ state: 'attached' });
      await page.close();
    }
  } finally {
    await browser.close();
    await Promise.all([server.stop(), other.stop()]);
  }
});
