/** The site in Firefox, with the headers of its hosts: the same text, the same figures, every control, and paper. */
import type { Browser as Chromium } from 'playwright-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { findFirefox } from './find-engines.ts';
import { ARTICLE, connect, open as openInChromium, PAGES } from './page.ts';
import { bringScript, listLit, measureFigures, measureWidth, readPaper, readParagraphs } from './probes.ts';
import { type ReportingSite, serveReporting } from './reports.ts';
import { serve } from './serve.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

const MAP = `${ARTICLE}explorer/`;
const WIDE = { width: 1280, height: 900 };
const firefox = findFirefox();

describe.runIf(firefox)('in Firefox', () => {
  let browser: Browser;
  let chromium: Chromium;
  let site: ReportingSite;
  let bare: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serveReporting(inject('dist'));
    // Firefox’s driver cannot switch scripts off; a policy can.
    bare = await serve(inject('dist'), '/', () => ({ 'content-security-policy': "script-src 'none'" }));
    chromium = await connect();
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox ?? '', headless: true });
  });
  afterAll(async () => {
    await browser.close();
    await chromium.close();
    site.close();
    bare.server.close();
  });

  /** A tab of its own, with all that it complains of; paper is not asked for, but counted. */
  async function open(path: string, { hasScripts = true } = {}): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    await page.setViewport(WIDE);
    await page.evaluateOnNewDocument(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = 'yes';
      };
    });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error}`));
    page.on('response', (response) => response.ok() || complaints.push(`${response.url()}: ${response.status()}`));
    await page.goto((hasScripts ? site : bare).origin + path);
    return { page, complaints };
  }

  const press = (page: Page, text: string) => page.locator(`button ::-p-text(${text})`).click();

  async function enhanceMap(page: Page): Promise<void> {
    await page.locator('::-p-text(Explorer la carte)').click();
    await page.waitForSelector('.alive');
  }

  /** Press, choose and toggle all there is, and again what that brought. */
  async function useEverything(page: Page): Promise<void> {
    if ((await page.$('.map:has([data-extent]) ::-p-text(Explorer la carte)')) !== null) {
      await enhanceMap(page);
      for (const key of ['n', 'ArrowRight', '+', '-', 'Escape'] as const) await page.keyboard.press(key);
    }
    for (const selector of ['summary', 'input[type=checkbox]', 'select', 'button:not([disabled])'])
      for (const control of await page.$$(selector)) {
        if (!(await control.isVisible())) continue;
        if (selector === 'select') await control.press('ArrowDown');
        else await control.click().catch(() => {}); // one that an earlier one took away
      }
    await page.mouse.move(400, 300);
    await page.mouse.wheel({ deltaY: 200 });
  }

  it('every kind of page and each of its controls keeps to the policy, without an error or a word in the console', async () => {
    const { page, complaints } = await open('/');
    for (const path of PAGES) {
      await page.goto(site.origin + path);
      await useEverything(page);
    }
    expect(complaints).toEqual([]);
    // What comes last shows that the policy holds here, and that a breach is heard.
    await page.goto(`${site.origin}/methode/`);
    expect(await page.evaluate(bringScript)).toBe(false);
    await expect.poll(() => site.breaches.length).toBeGreaterThan(0);
    expect(site.breaches.filter((breach) => !breach.startsWith('/methode/: require-trusted-types-for'))).toEqual([]);
  }, 90_000);

  it.each([true, false])('the text is the source’s, word for word; scripts: %s', async (hasScripts) => {
    const { page } = await open(ARTICLE, { hasScripts });
    expect(await page.evaluate(readParagraphs)).toEqual(dossier.text.paragraphs.map(({ text }) => text));
  });

  it('the figures have every mark that Chromium paints, in as much room', async () => {
    for (const path of [ARTICLE, MAP, `${ARTICLE}integrer/carte/`, `${ARTICLE}integrer/chronologie/`]) {
      const { page } = await open(path);
      const { page: other } = await openInChromium(chromium, path, { viewport: WIDE });
      const [here, there] = [await page.evaluate(measureFigures), await other.evaluate(measureFigures)];
      for (const figure of ['.map', '.timeline'] as const) {
        expect(here[figure]?.marks).toEqual(there[figure]?.marks);
        // Firefox’s bar to scroll with takes a little of the width.
        for (const [index, height] of (there[figure]?.heightsPx ?? []).entries())
          expect((here[figure]?.heightsPx[index] ?? 0) / height).toBeCloseTo(1, 1);
      }
    }
  });

  it('the twins of a target are lit with and without scripts, as in Chromium', async () => {
    const { page: other } = await openInChromium(chromium, `${ARTICLE}#piece-5`);
    const expected = await other.evaluate(listLit);
    expect(expected.length).toBeGreaterThan(3);
    for (const hasScripts of [true, false]) {
      const { page } = await open(`${ARTICLE}#piece-5`, { hasScripts });
      expect(await page.evaluate(listLit)).toEqual(expected);
    }
  });

  it('no page scrolls sideways at 320, 768 or 1280 px', async () => {
    const { page } = await open('/');
    const wide: string[] = [];
    for (const path of PAGES) {
      await page.goto(site.origin + path);
      for (const width of [320, 768, 1280]) {
        await page.setViewport({ width, height: 900 });
        const [window, content] = await page.evaluate(measureWidth);
        expect(window).toBe(width);
        if (content > width) wide.push(`${path} at ${width} px: ${content} px`);
      }
    }
    expect(wide).toEqual([]);
  });

  describe('on the article', () => {
    it('a pièce is followed, its twins lit under the pointer, and the way back offered', async () => {
      const { page } = await open(ARTICLE);
      const colour = () =>
        page.$eval('.quote[data-claim~="5"]', (element) => getComputedStyle(element).backgroundColor);
      const before = await colour();
      await page.hover('.map [href="#piece-5"]');
      expect(await colour()).not.toBe(before);
      await page.mouse.move(0, 0);
      expect(await colour()).toBe(before);
      await page.click('#p5 [href="#piece-5"]');
      expect(new URL(page.url()).hash).toBe('#piece-5');
      await page.click('#p12 [href="#lieu-les-tanneurs"]');
      await page.locator('.way-back a').click();
      expect(new URL(page.url()).hash).toBe('#p12');
    });

    it('a note opens beside its words, and Escape closes it', async () => {
      const { page } = await open(ARTICLE);
      await page.click('.article [href="#note-deux-comptes-de-localites"]');
      expect(await page.$eval('#note-deux-comptes-de-localites', (note) => note.checkVisibility())).toBe(true);
      await page.keyboard.press('Escape');
      expect(new URL(page.url()).hash).toMatch(/^#p\d+$/);
    });

    it('reading leads the figures', async () => {
      const { page } = await open(ARTICLE);
      await page.$eval('#p12', (row) => scrollTo(0, row.getBoundingClientRect().top + scrollY - innerHeight * 0.33));
      await page.waitForSelector('.map .piece.now[href="#piece-15"]');
      await page.waitForSelector('.days .piece.now[href="#piece-15"]');
    });

    it('« Imprimer » prints, « Partager ce texte » shares or copies', async () => {
      const { page } = await open(ARTICLE);
      await page.click('.print');
      expect(await page.$eval(':root', (root) => root.getAttribute('data-printed'))).toBe('yes');
      await page.click('header.site .send');
      await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('copié'));
    });
  });

  it('the interactive map moves by keys, and a mark picked on it is said, kept in the address, let go by Escape', async () => {
    const { page } = await open(MAP);
    await enhanceMap(page);
    const scale = () => page.$eval('.live svg', (ground) => ground.getBoundingClientRect().width);
    const before = await scale();
    await page.keyboard.press('+');
    await expect.poll(scale).toBeGreaterThan(before * 1.5);
    await press(page, 'Tout voir');
    await expect.poll(scale).toBeCloseTo(before, 0);
    await page.$eval('.live [href$="#piece-5"]', (mark) => mark instanceof SVGElement && mark.focus());
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).searchParams.get('piece')).toBe('5');
    expect(await page.$eval('.pick', ({ textContent }) => textContent)).toMatch(/Piste Khazrane–Tisselmane/);
    for (const part of ['.live', '.days', '.events'])
      expect(await page.$(`${part} .picked[href$="#piece-5"]`)).not.toBeNull();
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).searchParams.has('piece')).toBe(false);
    expect(await page.$('.picked')).toBeNull();
  });

  it.each([MAP])('on %s the filters count what is left and the list is sorted', async (path) => {
    const { page } = await open(path);
    const count = () => page.$eval('.filters output', ({ textContent }) => textContent);
    const all = await count();
    await page.select('.filters [name=source]', 'cvo');
    expect(new URL(page.url()).search).toBe('?source=cvo');
    expect(await count()).not.toBe(all);
    await page.goBack();
    expect(await count()).toBe(all);
    const first = () => page.$eval('.events tbody tr', ({ id }) => id);
    await press(page, 'Qui le dit');
    const least = await first();
    await press(page, 'Qui le dit');
    expect(await first()).not.toBe(least);
    await press(page, 'Qui le dit');
    expect(await first()).toBe(least);
  });

  it('the colours that are chosen hold on the next page', async () => {
    const { page } = await open('/');
    await page.select('.theme select', 'dark');
    expect(await page.evaluate(readPaper)).toBe('rgb(22, 21, 18)');
    await page.goto(`${site.origin}/accessibilite/`);
    expect(await page.evaluate(readPaper)).toBe('rgb(22, 21, 18)');
    await page.select('.theme select', '');
  });
});
