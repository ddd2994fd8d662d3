/** What who follows a shared link into the text is told, and what the foot of the page offers. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { ARTICLE, connect, open, waitForScripts } from './page.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

let browser: Browser;
let plain: Page;
let scripted: Page;
beforeAll(async () => {
  browser = await connect();
  const viewport = { width: 390, height: 844 };
  ({ page: plain } = await open(browser, ARTICLE, { javaScriptEnabled: false, viewport }));
  ({ page: scripted } = await open(browser, ARTICLE, { viewport }));
});
afterAll(() => browser.close());

const visit = (page: Page, path: string) => page.goto(new URL(path, inject('origin') + ARTICLE).href);

describe('who arrives at a place in the text', () => {
  it.each(['#p7', '#piece-7'])('is told what the text is and of when, with the way to its start: %s', async (hash) => {
    await visit(plain, hash);
    const band = plain.locator('.arrival');
    expect(await band.isVisible()).toBe(true);
    expect(await band.innerText()).toContain(dossier.title);
    expect(await band.innerText()).toContain(dossier.date.display);
    await band.getByRole('link').click();
    expect(await plain.locator('h1').evaluate((title) => title.getBoundingClientRect().top)).toBeGreaterThan(0);
    expect(await band.isVisible()).toBe(false);
  });

  it('finds nothing moved by that', async () => {
    await visit(plain, '#p7');
    const measure = () => plain.locator('#p7').evaluate((paragraph) => paragraph.getBoundingClientRect().top + scrollY);
    const withBand = await measure();
    await plain.locator('.arrival').evaluate((band) => band.remove());
    expect(await measure()).toBe(withBand);
  });

  it('is not told so by a jump within the page', async () => {
    await visit(scripted, '');
    await waitForScripts(scripted);
    await scripted.locator('#piece-2').click();
    expect(await scripted.locator('.pieces li:visible').count()).toBe(1);
    expect(await scripted.locator('.arrival:visible').count()).toBe(0);
  });

  it('closes the details of a pièce by their own link, and with scripts by Escape', async () => {
    await visit(plain, '#piece-7');
    await plain.getByRole('link', { name: 'Fermer' }).click();
    expect(await plain.locator('.pieces li:visible').count()).toBe(0);
    await visit(scripted, '#piece-7');
    await waitForScripts(scripted);
    await scripted.keyboard.press('Escape');
    await expect.poll(() => scripted.locator('.pieces li:visible').count()).toBe(0);
  });
});

describe('the foot of the page, on a phone', () => {
  it('has the ways through the dossier again', async () => {
    const ways = (part: string) =>
      plain.locator(`${part} nav a`).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(await ways('footer')).toEqual(await ways('header'));
  });

  it('follows a text that ends with what shares it and what prints it', async () => {
    await visit(scripted, '');
    await waitForScripts(scripted);
    for (const name of ['Partager ce texte', 'Imprimer'])
      expect(await scripted.locator('.article').last().getByRole('button', { name }).isVisible(), name).toBe(true);
  });
});
