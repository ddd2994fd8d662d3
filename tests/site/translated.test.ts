/** A browser that translates a page wraps every text of it, and every one that comes later: no control is lost by that. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { dossier } from '../complete.ts';
import { type OnePage, openOnce } from './one-page.ts';
import { ARTICLE, connect } from './page.ts';

/** Of a site that has an address of its own, which is sent on. */
const READ = `${inject('below').origin}/analyse${ARTICLE}`;

let browser: Browser;
let reader: OnePage;
beforeAll(async () => {
  browser = await connect();
  reader = await openOnce(browser, { viewport: { width: 1280, height: 900 } });
  await reader.page.addInitScript(() => {
    const sent: string[] = [];
    Object.assign(window, { sent });
    Object.defineProperty(navigator, 'share', { value: undefined });
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void sent.push(text)) },
    });
  });
});
afterAll(() => browser.close());

/** As translators do: each text that is seen into two elements, now and whenever one comes. Returns how many. */
function translate(page: Page): Promise<number> {
  return page.evaluate(() => {
    let count = 0;
    const wrap = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text); // no other is walked
      for (const text of texts) {
        const parent = text.parentElement;
        if (!parent || parent.closest('font, script, style, svg, textarea, title') || !text.data.trim()) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        text.replaceWith(outer);
        inner.append(text);
        outer.append(inner);
        count++;
      }
    };
    wrap(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node.isConnected) wrap(node.parentNode ?? node);
    }).observe(document.body, { childList: true, subtree: true });
    return count;
  });
}

const readSent = (page: Page) => page.evaluate(() => (window as unknown as { sent: string[] }).sent.join('\n'));
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('the article, translated', () => {
  beforeAll(async () => {
    await reader.goTo(READ);
    expect(await translate(reader.page)).toBeGreaterThan(200);
  });

  it('sends a claim with its sentence, whose word it is, of when and its page', async () => {
    const { page } = reader;
    await page.evaluate(() => {
      location.hash = '#piece-15';
    });
    await page.locator('.pieces [data-claim="15"] .send').click();
    expect(plain(await readSent(page))).toMatch(
      /^« Le Front a entièrement repris les Tanneurs, le quartier le plus peuplé » – Idriss Valmont, via Ligne Sud, texte de début octobre 2019 \(date déduite\)\. Contradiction : Les Tanneurs : reprise contestée\nhttp.*\/affirmations\/15\/$/,
    );
  });

  it('sends a paragraph and itself', async () => {
    const { page } = reader;
    await page.locator('#p3').hover();
    await page.getByRole('button', { name: 'Partager le paragraphe 3' }).click();
    await page.getByRole('button', { name: 'Partager ce texte' }).first().click();
    expect(await readSent(page)).toMatch(/#p3\n(?:.*\n)+http.*\/deux-recits-de-beldjara\/$/);
  });

  it('lights a claim in text, map and days, shows the slips, and leads back to a paragraph', async () => {
    const { page } = reader;
    await page.locator('.days a.piece:visible').first().hover();
    expect(await page.locator('.article .quote').count()).toBeGreaterThan(0);
    await page.getByRole('checkbox', { name: /fautes/ }).check();
    expect(await page.locator('.article .slip:visible, .article .marks:visible').count()).toBeGreaterThan(0);
    await page.locator('#p12 a[href="#lieu-les-tanneurs"]').first().click();
    await page.getByRole('link', { name: 'Revenir au paragraphe 12' }).click();
    expect(new URL(page.url()).hash).toBe('#p12');
  });

  it('takes the colours that are chosen, and brings the map to life', async () => {
    const { page, complaints } = reader;
    await page.locator('.theme select').selectOption('dark');
    expect(await page.evaluate(() => document.documentElement.className)).toContain('dark');
    await page.locator('.theme select').selectOption({ index: 0 });
    await page.getByText('Explorer la carte').first().click();
    await page.locator('.alive').first().waitFor();
    await page.getByRole('button', { name: 'Agrandir' }).click();
    await page.getByRole('button', { name: 'Tout voir' }).click();
    expect(complaints).toEqual([]);
  });
});

describe('the page where one chooses, translated', () => {
  beforeAll(async () => {
    await reader.goTo(`${READ}explorer/`);
    await reader.page.locator('.filters:not([hidden])').waitFor();
    await translate(reader.page);
  });

  it('chooses by every field, says what is left, and shows all again', async () => {
    const { page } = reader;
    const output = page.locator('.filters output');
    const all = await output.innerText();
    const fields = await page.locator('.filters select:not([name=with])').evaluateAll(
      (selects) => selects.map((select) => (select as HTMLSelectElement).name), // by its selector
    );
    expect(fields.length).toBeGreaterThan(3);
    for (const name of fields) {
      await page.locator(`.filters [name=${name}]`).selectOption({ index: 1 });
      expect(new URL(page.url()).search, name).toContain(`${name}=`);
      expect(await output.innerText(), name).not.toBe(all);
      await page.getByRole('button', { name: 'Tout montrer' }).click();
      // What is said goes back at once with the form, the address with the rest.
      await page.waitForURL((url) => url.search === '');
      expect(await output.innerText()).toBe(all);
    }
    await page.getByLabel('Ce qui est contredit').check();
    expect(await output.innerText()).not.toBe(all);
    await page.goBack();
    expect(await output.innerText()).toBe(all);
  });

  it('compares two voices', async () => {
    const { page } = reader;
    await page.locator('.filters [name=source]').selectOption('cvo');
    await page.locator('.filters [name=with]').selectOption('naima-berrouz');
    await page.locator('.sides').first().waitFor();
    expect(await page.locator('.filters output').innerText()).toContain('CVO');
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await page.waitForFunction(() => !document.querySelector('.sides'));
  });

  it('sorts the list, tells of the claim that is picked, and sends what is chosen', async () => {
    const { page, complaints } = reader;
    const first = () => page.locator('.events tbody tr').first().getAttribute('id');
    const before = await first();
    await page.getByRole('button', { name: 'Quand' }).click();
    expect(await first()).not.toBe(before);
    await page.locator('.events [data-claim="15"]').first().click();
    expect(plain(await page.locator('.pick').innerText())).toContain('Idriss Valmont');
    await page.locator('.pick').getByRole('button', { name: 'Fermer' }).click();
    expect(await page.locator('.pick > *').count()).toBe(0);
    await page.locator('.filters [name=source]').selectOption('cvo');
    await page.locator('.share .send').click();
    expect(await readSent(page)).toMatch(/\/explorer\/\?source=cvo$/);
    expect(await page.locator('.events tbody tr:not(.out)').count()).toBeLessThan(dossier.events.length);
    expect(complaints).toEqual([]);
  });
});
