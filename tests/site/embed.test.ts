import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ARTICLE, connect, open } from './page.ts';

const VIEWS = ['carte', 'chronologie'] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

function readOembed(view: string): Record<string, string | number> {
  return JSON.parse(readFileSync(join(inject('dist'), `deux-recits-de-beldjara/integrer/${view}.json`), 'utf8'));
}

/** Another page, `width` px wide, that shows the picture by the code that oEmbed gives. */
async function openFramed(view: string, width: number): Promise<{ page: Page; frame: Frame }> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 1400 } });
  const page = await context.newPage();
  const html = String(readOembed(view)['html']).replace(/src="http:\/\/[^/]*/, `src="${inject('origin')}`);
  await page.setContent(`<!doctype html><body style="margin:0">${html}`, { waitUntil: 'networkidle' });
  const frame = page.frames()[1];
  if (!frame) throw new Error('the code makes no frame');
  return { page, frame };
}

describe.each(VIEWS)('the %s in another page’s frame', (view) => {
  it('is in the HTML, whole, without any script', async () => {
    const html = readFileSync(join(inject('dist'), `deux-recits-de-beldjara/integrer/${view}/index.html`), 'utf8');
    expect(html).not.toContain('<script');
    expect(html).toMatch(/<svg[\s\S]*class="piece/);
  });

  it.each([320, 480, 640, 800, 1000])('has room for its picture and its caption at %i px', async (width) => {
    const { frame } = await openFramed(view, width);
    const [content, room] = await frame.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
    expect(content).toBeLessThanOrEqual(room ?? 0);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('opens its links in the whole window', async () => {
    const { page, frame } = await openFramed(view, 640);
    const targets = await frame
      .locator('a')
      .evaluateAll((links) => new Set(links.map((link) => link.getAttribute('target'))).size);
    expect(targets).toBe(1);
    await frame.locator('a.piece').first().click();
    await page.waitForURL(/\/deux-recits-de-beldjara\/#piece-\d+$/);
  });

  it('is not to be found in place of the article', async () => {
    const { page } = await open(browser, `${ARTICLE}integrer/${view}/`);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/\/deux-recits-de-beldjara\/$/);
  });

  it('is described by oEmbed, which the full page leads to', async () => {
    const { page } = await open(browser, `${ARTICLE}${view}/`);
    const href = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
    expect(new URL(href ?? '').pathname).toBe(`/deux-recits-de-beldjara/integrer/${view}.json`);
    expect(readOembed(view)).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'Sur pièces',
      thumbnail_width: 1200,
    });
  });
});
