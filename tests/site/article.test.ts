import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeLimit } from '../../bench/paint.ts';
import { loadContent } from '../../src/model/load.ts';
import { ARTICLE, connect, open } from './page.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

it('makes no formatter of numbers or days as it opens: a phone takes a tenth of a second to make one', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    for (const name of ['NumberFormat', 'DateTimeFormat', 'PluralRules'] as const)
      Object.defineProperty(Intl, name, {
        get() {
          document.documentElement.dataset['made'] = name;
          throw new Error(`${name} is asked for`);
        },
      });
  });
  const page = await context.newPage();
  await page.goto(inject('origin') + ARTICLE, { waitUntil: 'load' });
  // Written by a script that has run to its end.
  await page.getByRole('button', { name: 'Imprimer' }).waitFor();
  expect(await page.locator('html').getAttribute('data-made')).toBeNull();
  await context.close();
});

it('is parsed before the scripts add a control: a phone would be deaf for both together', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    // Told once what came with the page has been parsed and run.
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset['buttons'] = String(document.querySelectorAll('button').length);
    });
  });
  const page = await context.newPage();
  await page.goto(inject('origin') + ARTICLE, { waitUntil: 'load' });
  await page.getByRole('button', { name: 'Imprimer' }).waitFor();
  expect(await page.locator('html').getAttribute('data-buttons')).toBe('0');
  await context.close();
});

it('asks the page for no target once its script lights the twins: a pick would wait for a hundred answers', async () => {
  for (const javaScriptEnabled of [false, true]) {
    const { page } = await open(browser, `${ARTICLE}#piece-7`, { javaScriptEnabled });
    const asking = await page.evaluate(
      () =>
        [...document.styleSheets]
          .flatMap(({ cssRules }) => [...cssRules])
          .filter((rule) => rule instanceof CSSScopeRule).length,
    );
    expect(asking).toBe(javaScriptEnabled ? 0 : 1);
  }
});

it('lights what belongs together on the other pages too, whose links bear the whole address', async () => {
  const { page } = await open(browser, `${ARTICLE}carte/`, { viewport: { width: 1280, height: 900 } });
  await page.locator('.map a.piece[href$="#piece-7"]').first().focus();
  await page.locator('.events a.lit[href$="#piece-7"]').first().waitFor();
  const { page: bare } = await open(browser, `${ARTICLE}chronologie/#evt-reprise-al-senaa-ei`, {
    javaScriptEnabled: false,
  });
  const said = await bare
    .locator('#evt-reprise-al-senaa-ei .piece')
    .evaluateAll((pieces) => pieces.map((piece) => getComputedStyle(piece).getPropertyValue('--said')));
  expect(said).toContain('1');
});

it('is measured against a page of the same words and drawings, in the same styles, that loads nothing more', async () => {
  const limit = makeLimit(readFileSync(join(inject('dist'), ARTICLE, 'index.html'), 'utf8'));
  const context = await browser.newContext();
  await context.route('**/limite/', (route) => route.fulfill({ body: limit, contentType: 'text/html; charset=utf-8' }));
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${inject('origin')}/limite/`, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toHaveLength(1);
  expect(await page.locator('.map .piece').count()).toBeGreaterThan(20);
  expect(
    await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).length),
  ).toBeGreaterThan(50);
  await context.close();
});

describe('the article view without scripts', () => {
  it('shows every word of the text, in order, equal to the source', async () => {
    const { page } = await open(browser, ARTICLE, { javaScriptEnabled: false });
    const paragraphs = await page.locator('[id^="p"]').evaluateAll((elements) =>
      elements
        .filter(({ id }) => /^p\d+$/.test(id))
        .map((element) => {
          const text = element.cloneNode(true) as Element; // an element’s clone is an element
          for (const number of text.querySelectorAll('.n')) number.remove();
          return text.textContent;
        }),
    );
    expect(paragraphs).toEqual(dossier.text.paragraphs.map(({ text }) => text));
  });

  it('asks for the page, one face, one style sheet and, where scripts run, one script, and besides its icon nothing else', async () => {
    for (const javaScriptEnabled of [false, true]) {
      const { page, requests } = await open(browser, ARTICLE, { javaScriptEnabled });
      await page.waitForLoadState('networkidle');
      // A browser asks for the icon when it likes, or has it from the page before.
      const asked = requests.filter((url) => !url.endsWith('/favicon.svg'));
      const kinds = asked.map((url) => /\.(\w+)$/.exec(url)?.[1] ?? 'html').sort();
      expect(kinds).toEqual(['css', 'html', ...(javaScriptEnabled ? ['js'] : []), 'woff2']);
    }
  });

  it('links every mention of a place to its mark on a map', async () => {
    const { page } = await open(browser, ARTICLE, { javaScriptEnabled: false });
    const links = await page
      .locator('.article [href^="#lieu-"]')
      .evaluateAll((elements) =>
        elements.map((element) => ({ href: element.getAttribute('href'), text: element.textContent })),
      );
    const linked = new Set(links.map(({ href }) => href));
    expect([...linked].sort()).toEqual(dossier.places.map(({ id }) => `#lieu-${id}`).sort());
    for (const { href } of links) expect(await page.locator(href ?? '').count()).toBe(1);
  });

  it('leads from each pièce to its event, its place and its words, and back', async () => {
    const { page } = await open(browser, ARTICLE, { javaScriptEnabled: false });
    for (const event of dossier.events) {
      for (const { id, paragraph, place } of event.claims) {
        const piece = page.locator(`.pieces #${id}`);
        expect(await piece.locator(`[href="#evt-${event.id}"]`).count()).toBe(1);
        expect(await piece.locator(`[href="#p${paragraph}"]`).count()).toBe(1);
        expect(await page.locator(`#p${paragraph} [href="#${id}"]`).count()).toBe(1);
        expect(await page.locator(`.timeline #evt-${event.id} [href="#${id}"]`).count()).toBe(1);
        if (place !== undefined) {
          expect(await piece.locator(`[href="#lieu-${place}"]`).count()).toBe(1);
          expect(await page.locator(`.map [href="#${id}"]`).count()).toBe(1);
        }
      }
    }
  });

  it('has a target for every link within the page, and each id once', async () => {
    const { page } = await open(browser, ARTICLE, { javaScriptEnabled: false });
    const { broken, doubled } = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const links = [...document.querySelectorAll('a[href^="#"]')].map(
        (link) => link.getAttribute('href')?.slice(1) ?? '',
      );
      return {
        broken: links.filter((id) => !ids.includes(id)),
        doubled: ids.filter((id, index) => ids.indexOf(id) !== index),
      };
    });
    expect({ broken, doubled }).toEqual({ broken: [], doubled: [] });
  });

  it('lights the twins of a target in the text, on the map and on the timeline', async () => {
    const { page } = await open(browser, `${ARTICLE}#piece-5`, { javaScriptEnabled: false });
    const colour = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).backgroundColor));
    const [lit] = await colour('.q5');
    expect(await colour('[href="#piece-5"]')).toEqual([lit, lit, lit]);
    expect(await colour('[href="#piece-6"]')).not.toContain(lit);
  });

  it('lights the twins of a link under the pointer, without following it', async () => {
    const { page } = await open(browser, ARTICLE, { viewport: { width: 1280, height: 900 } });
    const colour = () => page.locator('.q5').evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await colour();
    await page.locator('.map [href="#piece-5"]').hover();
    expect(await colour()).not.toBe(before);
    await page.mouse.move(0, 0);
    expect(await colour()).toBe(before);
  });

  it('lights with scripts what it lights without: of each kind of id the first three', async () => {
    const listLit = async (javaScriptEnabled: boolean) => {
      const { page } = await open(browser, ARTICLE, { javaScriptEnabled });
      const ids = await page.evaluate(() =>
        ['piece-', 'evt-', 'lieu-'].flatMap((kind) =>
          [...document.querySelectorAll(`[id^=${kind}]`)].slice(0, 3).map(({ id }) => id),
        ),
      );
      const lit: Record<string, string[]> = {};
      for (const id of ids) {
        await page.goto(`${page.url().split('#')[0]}#${id}`);
        lit[id] = await page
          .locator('a[href*="#"], [class*="t-"], .quote')
          .evaluateAll((elements) =>
            elements
              .filter((element) => getComputedStyle(element).getPropertyValue('--said') === '1')
              .map(({ outerHTML }) => outerHTML.replaceAll(/ (?:class|tabindex)="[^"]*"/g, '')),
          );
      }
      return lit;
    };
    const without = await listLit(false);
    expect(Object.keys(without)).toHaveLength(9);
    expect(without['piece-1']?.length).toBeGreaterThan(3);
    expect(await listLit(true)).toEqual(without);
  }, 60_000);

  it.each([
    [360, 740],
    [768, 1024],
    [1280, 720],
    [1280, 900],
  ])(
    'shows the event on the timeline, and the place on the map, that a pièce leads to at %i × %i',
    async (width, height) => {
      const { page } = await open(browser, ARTICLE, { javaScriptEnabled: false, viewport: { width, height } });
      const isInView = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          });
      for (const id of ['reprise-al-senaa-ei', 'retrait-ei-alep', 'derniere-issue-coupee']) {
        await page.goto(`${page.url().split('#')[0]}#evt-${id}`);
        expect(await isInView(`#evt-${id} .piece`)).toBe(true);
      }
      for (const id of ['ithriya', 'ville-alep']) {
        await page.goto(`${page.url().split('#')[0]}#lieu-${id}`);
        expect(await isInView(`.dot.t-lieu-${id}`)).toBe(true);
      }
    },
  );

  it.each(['#evt-reprise-al-senaa-ei', '#lieu-russie', '#lieu-ithriya', '#lieu-province-alep'])(
    'keeps the reader’s place when %s is followed on a wide screen',
    async (fragment) => {
      const { page } = await open(browser, ARTICLE, {
        javaScriptEnabled: false,
        viewport: { width: 1280, height: 900 },
      });
      const link = page.locator(`.article [href="${fragment}"]`).last();
      await link.scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      await link.click();
      expect(new URL(page.url()).hash).toBe(fragment);
      expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(2);
    },
  );

  it('opens the pièces of a paragraph on a phone by a tap on their summary', async () => {
    const { page } = await open(browser, ARTICLE, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const pieces = page.locator('.pieces').first();
    expect(await pieces.locator('li').first().isVisible()).toBe(false);
    await pieces.locator('summary').click();
    expect(await pieces.locator('li').first().isVisible()).toBe(true);
  });

  it('shows the pièces unfolded beside the text on a wide screen', async () => {
    const { page } = await open(browser, ARTICLE, { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    const visible = await page
      .locator('.pieces li')
      .evaluateAll((items) => items.filter((item) => item.checkVisibility()).length);
    expect(visible).toBe(dossier.claims.length);
  });
});
