/** What programs take out of the printed article: its words once, in their order, its headings and figures by name. */
import type { Browser } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { printPdf } from '../../commands/pdf.ts';
import { ARTICLE, connect } from './page.ts';
import { readPdf } from './printed.ts';

let browser: Browser;
let pdf: Uint8Array;
/** Each by its parts: words of its own, and those in elements of theirs. */
let headings: string[][];
beforeAll(async () => {
  browser = await connect();
  pdf = await printPdf(browser, inject('origin') + ARTICLE, { format: 'A4' });
  const page = await browser.newPage();
  await page.goto(inject('origin') + ARTICLE);
  headings = await page
    .locator('h1, h2, h3')
    .evaluateAll((all) => all.map(({ childNodes }) => [...childNodes].map(({ textContent }) => textContent ?? '')));
  await page.close();
});
afterAll(() => browser.close());

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe('the PDF of an article', () => {
  it('has one bookmark for each heading, spaces between its words', async () => {
    const { headings: bookmarks } = await readPdf(pdf);
    const lower = (text: string) => plain(text).toLowerCase();
    expect(bookmarks).toHaveLength(headings.length);
    for (const [index, parts] of headings.entries()) {
      // Of a heading that is first in a column of a new page, Chromium 150 writes each part twice.
      const twice = parts.map((words) => words.repeat(2));
      expect([lower(parts.join('')), lower(twice.join(''))]).toContain(lower(bookmarks[index] ?? ''));
    }
  });

  it('writes no words of the drawings twice', async () => {
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const twice: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const places = items.flatMap((item) =>
        'str' in item && item.str.trim()
          ? [`${item.str} ${Math.round(item.transform[4])} ${Math.round(item.transform[5])}`]
          : [],
      );
      twice.push(...places.filter((place, index) => places.indexOf(place) !== index));
    }
    expect(twice).toEqual([]);
  });

  it('sets the number of a pièce in brackets, so that it is never read as one of the text', async () => {
    const { pages } = await readPdf(pdf);
    const text = pages.map((page) => page.text).join('');
    expect(text).toMatch(/\[1\]\p{L}/u);
  });

  it('names every figure', () => {
    const source = Buffer.from(pdf).toString('latin1');
    const figures = source.match(/\/S \/Figure\b[^>]*/g) ?? [];
    expect(figures.length).toBeGreaterThan(2);
    expect(figures.filter((figure) => !figure.includes('/Alt'))).toEqual([]);
  });
});
