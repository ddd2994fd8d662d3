/** The atelier in Firefox: words are selected by mouse and by keys, and claims of them are written. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtelierServer, startAtelier } from './atelier-server.ts';
import { makeFolder } from './build.ts';
import { findFirefox } from './find-engines.ts';

const SLUG = 'pont-de-tavri';
/** The oldest in which it was tried: the highlight of what is selected is drawn from there on. */
const firefox = findFirefox(140);

describe.runIf(firefox)('the atelier in Firefox', () => {
  const content = makeFolder();
  const complaints: string[] = [];
  let browser: Browser;
  let server: AtelierServer;
  let page: Page;
  beforeAll(async () => {
    cpSync('tests/fixtures/guide', content, { recursive: true });
    server = await startAtelier(content);
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      headless: true,
      defaultViewport: null,
      args: ['--width=1280', '--height=900'],
    });
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(server.addressOf(SLUG));
    await page.waitForSelector('#text p');
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const readEvents = () => readFileSync(join(content, SLUG, 'events.yaml'), 'utf8');

  /** The middle of a letter of the words, where they stand first. */
  const findLetter = (words: string, index: number) =>
    page.evaluate(
      (wanted, at) => {
        const walker = document.createTreeWalker(document.querySelector('#text') ?? document, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const found = node.nodeValue?.indexOf(wanted) ?? -1;
          if (found === -1) continue;
          const range = document.createRange();
          range.setStart(node, found + at);
          range.setEnd(node, found + at + 1);
          node.parentElement?.scrollIntoView({ block: 'center' });
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        throw new Error(`No « ${wanted} ».`);
      },
      words,
      index,
    );
  /** Enter leads to what has to be filled in, the title of the event, and then writes. */
  const write = async (title: string, piece: number) => {
    await page.waitForSelector('#claim:not([hidden])');
    await page.keyboard.press('Enter');
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`button.number[data-piece="${piece}"]`);
  };

  it('writes a claim of words that the mouse has dragged over, and shows its number', async () => {
    const words = 'les cars partent de nouveau';
    const [from, to] = [await findLetter(words, 1), await findLetter(words, words.length - 2)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await write('Les cars repartent, selon l’association', 5);
    expect(readEvents()).toContain(`      - piece: 5
        by: [gzebi]
        act: compte
        paragraph: 4
        quote: ${words}
`);
  });

  it('writes a claim of words that keys have selected', async () => {
    await page.focus('#text');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.down('Shift');
    for (const key of ['ArrowRight', 'ArrowRight'] as const) await page.keyboard.press(key);
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await write('Ils partent de la place, selon l’association', 6);
    expect(readEvents()).toMatch(/piece: 6\n(?: {8}.+\n)* {8}quote: de la place\n/);
    expect(complaints).toEqual([]);
  });
});
