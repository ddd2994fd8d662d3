/** Other programs read the article’s page: reader modes, find-in-page, links to a fragment of text, the clipboard. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { connect } from './page.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is a dossier');
const { slug, claims, text } = dossier;
const words = text.paragraphs.map((paragraph) => paragraph.text);

/** A stretch that a claim’s end cuts within its paragraph, so that a number stands inside it. */
const cut = claims.flatMap(({ paragraph, end }) => {
  const whole = words[paragraph - 1] ?? '';
  return end > 30 && end < whole.length - 30 ? [{ paragraph, stretch: whole.slice(end - 25, end + 25) }] : [];
})[0];
if (!cut) throw new Error('no claim ends within its paragraph');

describe('a reader mode', () => {
  it('keeps every paragraph word for word, in order, and none of the newsroom’s apparatus', () => {
    const { document } = parseHTML(readFileSync(join(inject('dist'), slug, 'index.html'), 'utf8'));

    const read = new Readability(document).parse()?.textContent ?? '';

    const found = words.map((paragraph) => read.indexOf(paragraph));
    expect(found.filter((index) => index === -1)).toEqual([]);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(read).not.toContain('Références');
  });
});

/** A telephone lays a paragraph out once it comes near. */
describe.each([
  ['a wide window', { width: 1280, height: 720 }],
  ['a telephone', { width: 390, height: 844 }],
])('in a browser with %s', (_, viewport) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await connect();
    page = await browser.newPage({ viewport });
    await page.goto(`${inject('origin')}/${slug}/`);
  });
  afterAll(() => browser.close());

  it('the last pièce is laid out by the time one comes to it', async () => {
    const last = page.locator(`#piece-${claims.length}`);
    const isLaidOut = () => last.evaluate((number) => number.checkVisibility({ contentVisibilityAuto: true }));
    expect(await isLaidOut()).toBe(viewport.width > 700);
    await last.scrollIntoViewIfNeeded();
    await expect.poll(isLaidOut).toBe(true);
  });

  it.runIf(viewport.width < 700).each([false, true])(
    'each pièce that one jumps to stands at the same height of the window, and it and each event stay there while what is around them is laid out; in turns of many paragraphs: %s',
    async (areLong) => {
      const jumps = await page.evaluate(async (areLong) => {
        const turns = [...document.querySelectorAll('.turn')];
        for (const turn of turns) turn.classList.toggle('long', areLong);
        const wait = async (frames: number) => {
          for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame);
        };
        // As on a first visit, which knows no height of what it has not laid out.
        const forgets = new CSSStyleSheet();
        forgets.replaceSync(
          '.turn{contain-intrinsic-block-size:22rem!important}.row>[id]{contain-intrinsic-block-size:7rem!important}',
        );
        document.adoptedStyleSheets.push(forgets);
        const found: [id: string, top: number, later: number][] = [];
        const marks = [...document.querySelectorAll('.row .quote > .n[id], .days li[id]')];
        // To and fro, so that each is far from the one before.
        for (const mark of new Set(marks.flatMap((one, index) => [one, marks.at(-1 - index) ?? one]))) {
          location.hash = mark.id;
          await wait(2);
          const { top } = mark.getBoundingClientRect();
          await wait(2);
          found.push([mark.id, top, mark.getBoundingClientRect().top]);
        }
        location.hash = '';
        for (const turn of turns) turn.classList.remove('long');
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== forgets);
        return found;
      }, areLong);
      expect(jumps.length).toBeGreaterThan(claims.length);
      const [, height = 0] = jumps.find(([id]) => id.startsWith('piece-')) ?? [];
      expect(height).toBeGreaterThan(0);
      for (const [id, top, later] of jumps) {
        if (id.startsWith('piece-')) expect(Math.abs(top - height), id).toBeLessThan(2);
        expect(Math.abs(later - top), id).toBeLessThan(2);
      }
    },
  );

  it('words with a number between them are found', async () => {
    // Not standard, and what find-in-page finds in every engine.
    const isFound = await page.evaluate((stretch) => Reflect.get(window, 'find').call(window, stretch), cut.stretch);
    expect(isFound).toBe(true);
  });

  it('a link to words with a number between them leads there', async () => {
    const last = claims.findLast(({ paragraph, end }) => {
      const whole = words[paragraph - 1] ?? '';
      return paragraph > 10 && end > 20 && end < whole.length - 20;
    });
    const { paragraph = 0, end = 0 } = last ?? {};
    const stretch = (words[paragraph - 1] ?? '')
      .slice(end - 20, end + 20)
      .split(' ')
      .slice(1, -1)
      .join(' ');
    const other = await browser.newPage({ viewport });
    await other.goto(`${inject('origin')}/${slug}/#:~:text=${encodeURIComponent(stretch).replaceAll('-', '%2D')}`);
    const isSeen = () =>
      other.evaluate((id) => {
        const { top, bottom } = document.querySelector(id)?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return scrollY > 0 && bottom > 0 && top < innerHeight;
      }, `#p${paragraph}`);
    await expect.poll(isSeen).toBe(true);
    await other.close();
  });

  const copy = (from: string, to: string) =>
    page.evaluate(
      ([from = '', to = '']) => {
        const [first, last] = [document.getElementById(from), document.getElementById(to)];
        if (!first || !last) return [];
        getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
        return `${getSelection()}`.split(/\n+/).filter((line) => line.trim() !== '');
      },
      [from, to],
    );

  it('copies of several paragraphs have the text alone, without numbers and margin', async () => {
    const headings = dossier.sections.map(({ title }) => title);
    const lines = (await copy('p1', 'p3')).filter((line) => !headings.includes(line));
    expect(lines).toEqual(words.slice(0, 3));
  });

  it('a copy of the whole text lacks no paragraph, though most of it was never near', async () => {
    const lines = await copy('p1', `p${words.length}`);
    expect(lines.filter((line) => words.includes(line))).toEqual(words);
  });

  it.each([
    ['on the right of words that run from the right', 'שלום', 'rtl'],
    ['on the right of words that run from the right', 'سلام', 'rtl'],
    ['on the left of others', 'salut', ''],
  ])('a number stands before its first word, %s: %s', async (_, letters, dir) => {
    const order = await page.evaluate(
      ([letters = '', dir = '']) => {
        const [quote, said, mark] = ['p', 'span', 'a'].map((name) => document.createElement(name));
        if (!quote || !said || !mark) return undefined;
        quote.id = 'essai';
        said.className = 'quote';
        mark.className = 'n';
        mark.dataset['claim'] = '12';
        if (dir) mark.dir = dir;
        said.append(mark, letters);
        quote.append('Il dit « ', said, ' » puis part.');
        document.querySelector('.article .row')?.prepend(quote);
        const range = document.createRange();
        range.selectNodeContents(said.lastChild ?? said);
        const [word, number] = [range.getBoundingClientRect(), mark.getBoundingClientRect()];
        quote.remove();
        return word.right <= number.left + 2 ? 'right' : number.right <= word.left + 2 ? 'left' : 'over';
      },
      [letters, dir],
    );
    expect(order).toBe(dir ? 'right' : 'left');
  });
});
