import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { type OnePage, openOnce } from './one-page.ts';
import { ARTICLE, connect } from './page.ts';

const VIEWS = ['carte', 'chronologie'] as const;

let browser: Browser;
let bare: OnePage;
beforeAll(async () => {
  browser = await connect();
  bare = await openOnce(browser, { javaScriptEnabled: false });
});
afterAll(() => browser.close());

function readOembed(view: string): Record<string, string | number> {
  return JSON.parse(readFileSync(join(inject('dist'), `deux-recits-de-beldjara/integrer/${view}.json`), 'utf8'));
}

let framing: Page;
beforeEach(async () => {
  framing = await bare.page.context().newPage();
});
afterEach(() => framing.close());

/** Have another page, without scripts, show the picture by the code that oEmbed gives. */
async function showFramed(
  view: string,
  width: number,
  { code = readOembed(view)['html'], origin = inject('origin') } = {},
): Promise<Frame> {
  await framing.setViewportSize({ width, height: 1400 });
  const html = String(code).replace(/src="http:\/\/[^/]*/, `src="${origin}`);
  await framing.setContent(`<!doctype html><body style="margin:0">${html}`);
  const frame = framing.frames()[1];
  if (!frame) throw new Error('the code makes no frame');
  await frame.waitForURL(`**/integrer/${view}/`);
  return frame;
}

async function expectRoom(frame: Frame): Promise<void> {
  for (const width of [320, 480, 640, 800, 1000]) {
    await framing.setViewportSize({ width, height: 1400 });
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
    const { content, room, wide } = await frame.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return { content: scrollHeight, room: innerHeight, wide: scrollWidth };
    });
    expect(content, `at ${width} px`).toBeLessThanOrEqual(room);
    expect(wide).toBe(width);
  }
}

describe.each(VIEWS)('the %s in another page’s frame', (view) => {
  it('is in the HTML, whole, without any script', async () => {
    const html = readFileSync(join(inject('dist'), `deux-recits-de-beldjara/integrer/${view}/index.html`), 'utf8');
    expect(html).not.toContain('<script');
    expect(html).toMatch(/<svg[\s\S]*class="piece/);
  });

  it('has room for its picture and its caption, whatever the width', async () => {
    await expectRoom(await showFramed(view, 1000));
  });

  it.each(loadContent('content').dossiers)('has room for those of $slug, which is published', async ({ slug }) => {
    const { dist, origin } = inject('published');
    const { html: code } = JSON.parse(readFileSync(join(dist, slug, `integrer/${view}.json`), 'utf8'));
    await expectRoom(await showFramed(view, 1000, { code, origin }));
  });

  it('opens its links in the whole window', async () => {
    const frame = await showFramed(view, 640);
    const targets = await frame
      .locator('a')
      .evaluateAll((links) => new Set(links.map((link) => link.getAttribute('target'))).size);
    expect(targets).toBe(1);
    await frame.locator('a.piece:visible').first().click();
    await framing.waitForURL(/\/deux-recits-de-beldjara\/#piece-\d+$/);
  });

  it('is not to be found in place of the article', async () => {
    const { page, goTo } = bare;
    await goTo(`${ARTICLE}integrer/${view}/`);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/\/deux-recits-de-beldjara\/$/);
  });

  it('is described by oEmbed, which the full page leads to', async () => {
    const { page, goTo } = bare;
    await goTo(`${ARTICLE}explorer/`);
    const href = await page.locator(`link[type="application/json+oembed"][href*="${view}"]`).getAttribute('href');
    expect(new URL(href ?? '').pathname).toBe(`/deux-recits-de-beldjara/integrer/${view}.json`);
    expect(readOembed(view)).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'Sur pièces',
      thumbnail_width: 1200,
    });
  });
});
