import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { ARTICLE, connect, open } from './page.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const WIDE = { width: 1280, height: 900 };

describe('the newsroom’s notes', () => {
  it('stand in full after the text, each hung on its exact words, which lead back to their paragraph', async () => {
    const { page } = await open(browser, ARTICLE, { javaScriptEnabled: false });
    for (const { id, kind, text, anchors } of dossier.notes) {
      const note = page.locator(`#note-${id}`);
      const words = (await note.textContent()) ?? '';
      if (kind === 'sic') {
        expect(words).toContain(anchors[0]?.text);
        continue;
      }
      expect(words).toContain(text);
      for (const anchor of anchors) {
        expect(await note.locator(`[href="#p${anchor.paragraph}"]`, { hasText: anchor.text }).count()).toBeGreaterThan(
          0,
        );
      }
    }
  });

  it('are named under each paragraph that they speak of', async () => {
    const { page } = await open(browser, ARTICLE, { javaScriptEnabled: false });
    for (const { id, kind, anchors } of dossier.notes) {
      for (const { paragraph } of anchors) {
        const row = page.locator('.row', { has: page.locator(`#p${paragraph}`) });
        expect(
          await row.locator(`.marks [href="#${kind === 'sic' ? `sic-${paragraph}` : `note-${id}`}"]`).count(),
        ).toBe(1);
      }
    }
  });

  it('come beside the words without moving the page, and go by a link, without scripts', async () => {
    const { page } = await open(browser, ARTICLE, { javaScriptEnabled: false, viewport: WIDE });
    const link = page.locator('.marks [href="#note-comptes-de-villages"]').first();
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await link.click();
    const note = page.locator('#note-comptes-de-villages');
    const { top, bottom } = await note.evaluate((element) => element.getBoundingClientRect());
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(WIDE.height);
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(2);
    await note.locator('.back').click();
    expect(new URL(page.url()).hash).toBe('#p2');
    expect(await note.evaluate((element) => getComputedStyle(element).position)).toBe('static');
  });

  it('go by Escape where scripts run', async () => {
    const { page } = await open(browser, `${ARTICLE}#note-retrait-total`, { viewport: WIDE });
    await page.keyboard.press('Escape');
    await page.waitForURL('**#p4');
  });

  it('can be printed with a control that is there only with scripts', async () => {
    const { page } = await open(browser, ARTICLE, { viewport: WIDE });
    expect(await page.getByRole('button', { name: 'Imprimer' }).count()).toBe(1);
    const { page: bare } = await open(browser, ARTICLE, { viewport: WIDE, javaScriptEnabled: false });
    expect(await bare.getByRole('button').count()).toBe(0);
  });
});
