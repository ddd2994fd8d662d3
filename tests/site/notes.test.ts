import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { ARTICLE, connect, open } from './page.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

const WIDE = { width: 1280, height: 900 };

let browser: Browser;
/** The article without scripts; no test leaves more behind than the fragment. */
let page: Page;
beforeAll(async () => {
  browser = await connect();
  ({ page } = await open(browser, ARTICLE, { javaScriptEnabled: false, viewport: WIDE }));
});
afterAll(() => browser.close());

describe('the newsroom’s notes', () => {
  it('stand in full after the text, each hung on its exact words, which lead back to their paragraph', async () => {
    for (const { id, kind, text, anchors } of dossier.notes) {
      const note = page.locator(`#note-${id}`);
      const words = (await note.textContent()) ?? '';
      if (kind === 'sic') {
        expect(words).toContain(anchors[0]?.text);
        continue;
      }
      expect(words).toContain(text);
      const [first, ...others] = anchors;
      expect(await note.locator(`[href="#p${first?.paragraph}"]`, { hasText: first?.text ?? '' }).count()).toBe(1);
      for (const anchor of others) expect(words).toContain(`«\u00A0${anchor.text}\u00A0» (§\u00A0${anchor.paragraph})`);
    }
  });

  it('have the letters of their titles as written: only the label before a title is in capitals', async () => {
    const titles = await page.locator('.notes h3').evaluateAll((all) =>
      all.map((title) => ({
        text: title.textContent,
        capitals: [...title.querySelectorAll('*')].filter((part) => getComputedStyle(part).textTransform !== 'none')
          .length,
      })),
    );
    expect(titles.some(({ text }) => text.includes('al-Ferhani'))).toBe(true);
    expect(titles.filter(({ capitals }) => capitals > 1)).toEqual([]);
  });

  it('are named under each paragraph that they speak of', async () => {
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
    const link = page.locator('.marks [href="#note-tanneurs-contestes"]').first();
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await link.click();
    const note = page.locator('#note-tanneurs-contestes');
    const { top, bottom } = await note.evaluate((element) => element.getBoundingClientRect());
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(WIDE.height);
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(2);
    await note.locator('.back').click();
    expect(new URL(page.url()).hash).toBe('#p12');
    expect(await note.evaluate((element) => getComputedStyle(element).position)).toBe('static');
  });

  it('go by Escape, and can be printed with a control, only where scripts run', async () => {
    const { page: scripted } = await open(browser, `${ARTICLE}#note-deux-comptes-de-localites`, { viewport: WIDE });
    expect(await scripted.getByRole('button', { name: 'Imprimer' }).count()).toBeGreaterThan(0);
    await scripted.keyboard.press('Escape');
    await scripted.waitForURL('**#p2');
    expect(await page.getByRole('button').count()).toBe(0);
  });
});
