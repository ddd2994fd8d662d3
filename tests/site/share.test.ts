import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE, connect, open } from './page.ts';

const EVENT = `${ARTICLE}evenements/reprise-al-senaa-ei/`;

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

type Means = 'share' | 'share given up' | 'clipboard' | 'nothing';

/** A page whose browser has only these means of sending; what is sent is kept in `window.sent`. */
async function openWith(means: Means, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await open(browser, path, options);
  await page.addInitScript((given) => {
    const sent: unknown[] = [];
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    const keep = (what: unknown) => Promise.resolve(void sent.push(what));
    const share = { share: keep, 'share given up': () => Promise.reject(new DOMException('no', 'AbortError')) };
    Object.assign(window, { sent });
    Object.defineProperty(navigator, 'share', {
      value: given in share ? share[given as keyof typeof share] : undefined,
    });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: given === 'clipboard' ? keep : refuse } });
  }, means);
  await page.reload();
  return page;
}

const readSent = (page: Page) => page.evaluate(() => (window as unknown as { sent: unknown[] }).sent);
const readStatus = (page: Page) => page.getByRole('status').textContent();

describe('a page of one thing', () => {
  it('is a plain link to itself without scripts, with no dead control', async () => {
    const { page } = await open(browser, EVENT, { javaScriptEnabled: false });
    expect(await page.locator('.share a').getAttribute('href')).toMatch(/^http.*\/evenements\/reprise-al-senaa-ei\/$/);
    expect(await page.locator('.share button').count()).toBe(0);
  });

  it('is handed to the device’s own sharing where there is one', async () => {
    const page = await openWith('share', EVENT);
    await page.getByRole('button', { name: 'Partager' }).press('Enter');
    const [link] = (await readSent(page)) as { title: string; url: string }[];
    expect(link?.title).toBe(await page.title());
    expect(link?.url).toMatch(/\/evenements\/reprise-al-senaa-ei\/$/);
    expect(await readStatus(page)).toBe('Lien transmis.');
  });

  it('is not copied behind the reader’s back when they close the device’s own sharing', async () => {
    const page = await openWith('share given up', EVENT);
    await page.getByRole('button', { name: 'Partager' }).click();
    await page.getByText('Partage abandonné.').waitFor();
    expect(await readSent(page)).toEqual([]);
  });

  it('is copied with its title elsewhere, and says so', async () => {
    const page = await openWith('clipboard', EVENT);
    await page
      .getByRole('button', { name: 'Copier le lien' })
      .or(page.getByRole('button', { name: 'Partager' }))
      .click();
    const [text] = await readSent(page);
    expect(text).toMatch(/al-Senaa.*\nhttp.*\/evenements\/reprise-al-senaa-ei\/$/);
    expect(await readStatus(page)).toBe('Titre et adresse copiés.');
  });

  it('shows its address selected where the clipboard is refused, and gives the place back on Escape', async () => {
    const page = await openWith('nothing', EVENT);
    const button = page.locator('.share button');
    await button.click();
    const field = page.getByLabel('Adresse à copier');
    const [value, selected] = await field.evaluate((input: HTMLInputElement) => [
      input.value,
      input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
    ]);
    expect(value).toMatch(/\/evenements\/reprise-al-senaa-ei\/$/);
    expect(selected).toBe(value);
    await page.keyboard.press('Escape');
    expect(await field.count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('keeps what the reader has chosen to see on the map', async () => {
    const page = await openWith('clipboard', `${ARTICLE}carte/?source=osdh`);
    await page.locator('.share button').click();
    expect(String(await readSent(page))).toMatch(/\/carte\/\?source=osdh$/);
  });
});

describe('the article', () => {
  it('sends a paragraph by its number, and its link lands with the paragraph lit', async () => {
    const page = await openWith('clipboard', ARTICLE, { viewport: { width: 1280, height: 900 } });
    await page.getByRole('button', { name: 'Partager le paragraphe 12' }).press('Enter');
    const [text] = (await readSent(page)) as string[];
    expect(text).toMatch(/, paragraphe 12\nhttp.*\/deux-recits-de-beldjara\/#p12$/);
    const colour = () => page.locator('#p12').evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await colour();
    await page.goto(new URL(`${ARTICLE}#p12`, page.url()).href);
    expect(await colour()).not.toBe(before);
  });

  it('sends a pièce by a control of its own', async () => {
    const page = await openWith('clipboard', ARTICLE, { viewport: { width: 1280, height: 900 } });
    await page.getByRole('button', { name: 'lien vers la pièce 7', exact: true }).press('Enter');
    expect(String(await readSent(page))).toMatch(/, pièce 7\nhttp.*#piece-7$/);
  });

  it('sends itself', async () => {
    const page = await openWith('share', ARTICLE, { viewport: { width: 1280, height: 900 } });
    await page.getByRole('button', { name: 'Partager ce texte' }).first().click();
    expect(await readSent(page)).toMatchObject([{ url: expect.stringMatching(/\/deux-recits-de-beldjara\/$/) }]);
  });

  it.each([360, 1280])('moves nothing and adds no word to the text at %i px', async (width) => {
    const viewport = { width, height: 900 };
    const { page: bare } = await open(browser, ARTICLE, { viewport, javaScriptEnabled: false });
    const { page } = await open(browser, ARTICLE, { viewport });
    // A face that comes late is not used; here it comes for neither.
    for (const visit of [bare, page]) {
      await visit.route('**/*.woff2', (route) => route.abort());
      await visit.reload();
    }
    const measure = (page: Page) =>
      page.locator('.article :is(p, h3)[id], .pieces li').evaluateAll((elements) =>
        elements.map((element) => {
          const { top, left, height } = element.getBoundingClientRect();
          const text = element.matches('.pieces li') ? '' : element.textContent;
          return [top, left, height, text];
        }),
      );
    expect(await measure(page)).toEqual(await measure(bare));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

describe('the code to embed a picture', () => {
  it('can be read and copied without scripts', async () => {
    const { page } = await open(browser, `${ARTICLE}carte/`, { javaScriptEnabled: false });
    await page.getByText('Intégrer dans une autre page').click();
    expect(await page.getByLabel('Code d’intégration').inputValue()).toMatch(
      /^<iframe src="http[^"]*\/integrer\/carte\/"/,
    );
    expect(await page.locator('.embed button').count()).toBe(0);
  });

  it('is copied by a button', async () => {
    const page = await openWith('clipboard', `${ARTICLE}chronologie/`);
    await page.getByText('Intégrer dans une autre page').click();
    await page.getByRole('button', { name: 'Copier le code d’intégration' }).click();
    expect(String(await readSent(page))).toMatch(/^<iframe .*\/integrer\/chronologie\/.*<\/iframe>\n<p>.*<\/p>$/);
  });
});
