/** A claim in another page’s frame: all that must be known with it, in few words, whatever the frame lets through. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { type OnePage, openOnce } from './one-page.ts';
import { ARTICLE, connect } from './page.ts';

/** Of a site that has an address of its own, without which there is no code to copy. */
const PUBLISHED = `${inject('below').origin}/analyse${ARTICLE}`;

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');
const numbers = dossier.claims.map(({ number }) => number);

/** Words beside the claim’s own: more, and the frame is an article. */
const MOST = 60;

let browser: Browser;
let bare: OnePage;
let framing: Page;
beforeAll(async () => {
  browser = await connect();
  bare = await openOnce(browser, { javaScriptEnabled: false });
});
afterAll(() => browser.close());
beforeEach(async () => {
  framing = await bare.page.context().newPage();
});
afterEach(() => framing.close());

function readCode(number: number): string {
  const json = readFileSync(join(inject('dist'), ARTICLE, `integrer/affirmation-${number}.json`), 'utf8');
  return String(JSON.parse(json).html).replace(/src="http:\/\/[^/]*/, `src="${inject('origin')}`);
}

/** Have another page show the claim by such code. */
async function showFramed(number: number, code: string): Promise<Frame> {
  await framing.setContent(`<!doctype html><body style="margin:0">${code}`);
  const frame = framing.frames()[1];
  if (!frame) throw new Error('the code makes no frame');
  await frame.waitForURL(`**/integrer/affirmation-${number}/`);
  return frame;
}

it('has the exact words and one link, to the claim’s page, in few words more', async () => {
  const { page, goTo } = bare;
  for (const claim of dossier.claims) {
    await goTo(`${ARTICLE}integrer/affirmation-${claim.number}/`);
    const [text = '', words = '', ...hrefs] = await page.evaluate(() => [
      [...(document.querySelector('main')?.children ?? [])]
        .filter((child) => child.localName !== 'h1')
        .map((child) => (child as HTMLElement).innerText)
        .join(' '),
      document.querySelector('blockquote')?.textContent ?? '',
      ...[...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    ]);
    expect(words.replaceAll('\u00A0', ' ')).toContain(claim.text.replaceAll('\u00A0', ' '));
    const count = (of: string) => of.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    expect(count(text) - count(words), `claim ${claim.number}`).toBeLessThanOrEqual(MOST);
    expect(hrefs).toEqual([`${ARTICLE}affirmations/${claim.number}/`]);
  }
});

it.each([
  ['as its code has it', ''],
  ['with no style, as some editors leave it', 'style'],
])('has room for all of it on a phone and in a column, %s', async (_, taken) => {
  for (const number of numbers) {
    const code = readCode(number);
    const frame = await showFramed(number, taken ? code.replaceAll(/ style="[^"]*"/g, '') : code);
    for (const width of [320, 640]) {
      await framing.setViewportSize({ width, height: 900 });
      await expect.poll(() => frame.evaluate(() => innerWidth)).toBeLessThanOrEqual(width);
      const { content, room, wide, across } = await frame.evaluate(() => {
        const { scrollHeight, scrollWidth } = document.documentElement;
        return { content: scrollHeight, room: innerHeight, wide: scrollWidth, across: innerWidth };
      });
      expect(content, `claim ${number} at ${width} px`).toBeLessThanOrEqual(room);
      expect(wide).toBe(across);
    }
  }
});

it('is whole in a frame that is let do nothing', async () => {
  const frame = await showFramed(15, readCode(15).replace('<iframe', '<iframe sandbox=""'));
  const text = (await frame.locator('.claim-embed').innerText()).replaceAll(/[\u00A0\u202F]/g, ' ');
  expect(text).toContain('Le Front a entièrement repris les Tanneurs');
  expect(text).toContain('Idriss Valmont, via Ligne Sud. Directeur du CVO.');
  expect(text).toContain('Contradiction. Les Tanneurs : reprise contestée.');
  expect(text).toContain('Texte de début octobre 2019 (date déduite), mot pour mot.');
});

it('is described by oEmbed, which the claim’s page leads to, beside the code to copy', async () => {
  const { page, goTo } = bare;
  await goTo(`${PUBLISHED}affirmations/15/`);
  const href = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
  expect(new URL(href ?? '').pathname).toBe(`/analyse${ARTICLE}integrer/affirmation-15.json`);
  await page.getByText('Intégrer dans une autre page').click();
  expect(await page.getByLabel('Code d’intégration, affirmation').inputValue()).toMatch(
    /^<iframe src="http[^"]*\/integrer\/affirmation-15\/"/,
  );
});
