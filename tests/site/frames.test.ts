/** A claim, a contradiction, a day or the ribbon in another page’s frame: all that must be known with it, in few words, whatever the frame lets through. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { listContradictions, listSides } from '../../src/model/join/sides.ts';
import { loadContent } from '../../src/model/load.ts';
import { type OnePage, openOnce } from './one-page.ts';
import { ARTICLE, connect } from './page.ts';

/** Of a site that has an address of its own, without which there is no code to copy. */
const PUBLISHED = `${inject('below').origin}/analyse${ARTICLE}`;

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');
/** Every frame of words, by the last segment of its address. */
const frames = [
  ...dossier.claims.map(({ number }) => `affirmation-${number}`),
  ...listContradictions(dossier).map(({ id }) => `contradiction-${id}`),
  ...dossier.events.map(({ id }) => `jour-${id}`),
  'ruban',
];

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

function readCode(name: string): string {
  const json = readFileSync(join(inject('dist'), ARTICLE, `integrer/${name}.json`), 'utf8');
  return String(JSON.parse(json).html).replace(/src="http:\/\/[^/]*/, `src="${inject('origin')}`);
}

/** Have another page show the frame by such code. */
async function showFramed(name: string, code: string): Promise<Frame> {
  await framing.setContent(`<!doctype html><body style="margin:0">${code}`);
  const frame = framing.frames()[1];
  if (!frame) throw new Error('the code makes no frame');
  await frame.waitForURL(`**/integrer/${name}/`);
  return frame;
}

/** What a frame shows but its words of the text and its drawing, and where its links lead. */
async function readFrame(name: string): Promise<{ exact: string; beside: string; hrefs: string[] }> {
  await bare.goTo(`${ARTICLE}integrer/${name}/`);
  return bare.page.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement; // the page of a frame has one
    const drawn = [...main.querySelectorAll('blockquote, .days ol')];
    const exact = drawn.map(({ textContent }) => textContent).join(' ');
    for (const element of [...drawn, ...main.querySelectorAll('h1, title')]) element.remove();
    const hrefs = [...main.querySelectorAll('a:not(svg a)')].map((link) => link.getAttribute('href') ?? '');
    return { exact, beside: main.textContent ?? '', hrefs };
  });
}
const count = (of: string) => of.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

it('has few words beside those that it is made for, and one link, to their page', async () => {
  const pages: [name: string, page: string, words: string[]][] = [
    ...dossier.claims.map(({ number, text }): [string, string, string[]] => [
      `affirmation-${number}`,
      `affirmations/${number}/`,
      [text],
    ]),
    ...listContradictions(dossier).map((note): [string, string, string[]] => [
      `contradiction-${note.id}`,
      `contradictions/${note.id}/`,
      listSides(note).flatMap(({ claims }) => claims?.slice(0, 1).map(({ text }) => text) ?? []),
    ]),
    ...dossier.events.map(({ id, claims }): [string, string, string[]] => [
      `jour-${id}`,
      `evenements/${id}/`,
      claims.slice(0, 1).map(({ number }) => String(number)),
    ]),
    ['ruban', '', []],
  ];
  expect(pages.map(([name]) => name)).toEqual(frames);
  for (const [name, page, words] of pages) {
    const { exact, beside, hrefs } = await readFrame(name);
    for (const said of words) expect(plain(exact), name).toContain(plain(said));
    expect(count(beside), name).toBeLessThanOrEqual(MOST);
    expect(hrefs, name).toEqual([ARTICLE + page]);
  }
});

it('shows of a day all that stands on it, of what has no date that alone, and of when the text is', async () => {
  const { exact, beside } = await readFrame('jour-reprise-des-tanneurs');
  expect(plain(exact)).toContain('Naïma Berrouz');
  expect(plain(exact)).toContain('Gazette, hors du texte');
  expect(plain(beside)).toContain('Vendredi 4 octobre 2019. Texte de début octobre 2019 (date déduite).');
  const undated = dossier.events.find(({ when }) => !when.isStated);
  expect(plain((await readFrame(`jour-${undated?.id}`)).beside)).toContain('Non daté dans le texte.');
});

it('shows the ribbon with the shares in words, each part of it a link to the text', async () => {
  const { beside } = await readFrame('ruban');
  expect(plain(beside)).toMatch(/\d,\d %\s*une partie au conflit parle/);
  const hrefs = await bare.page
    .locator('.ribbon a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs.length).toBeGreaterThan(3);
  for (const href of hrefs) expect(href).toMatch(new RegExp(`^${ARTICLE}#p\\d+$`));
});

it.each([
  ['as its code has it', ''],
  ['with no style, as some editors leave it', 'style'],
])('has room for all of it on a phone and in a column, %s', async (_, taken) => {
  for (const name of frames) {
    const code = readCode(name);
    const frame = await showFramed(name, taken ? code.replaceAll(/ style="[^"]*"/g, '') : code);
    for (const width of [320, 640]) {
      await framing.setViewportSize({ width, height: 900 });
      await expect.poll(() => frame.evaluate(() => innerWidth)).toBeLessThanOrEqual(width);
      const { content, room, wide, across } = await frame.evaluate(() => {
        const { scrollHeight, scrollWidth } = document.documentElement;
        return { content: scrollHeight, room: innerHeight, wide: scrollWidth, across: innerWidth };
      });
      expect(content, `${name} at ${width} px`).toBeLessThanOrEqual(room);
      expect(wide).toBe(across);
    }
  }
});

it('is whole in a frame that is let do nothing', async () => {
  const frame = await showFramed('affirmation-15', readCode('affirmation-15').replace('<iframe', '<iframe sandbox=""'));
  const text = (await frame.locator('.claim-embed').innerText()).replaceAll(/[\u00A0\u202F]/g, ' ');
  expect(text).toContain('Le Front a entièrement repris les Tanneurs');
  expect(text).toContain('Idriss Valmont, via Ligne Sud. Directeur du CVO.');
  expect(text).toContain('Contradiction. Les Tanneurs : reprise contestée.');
  expect(text).toContain('Texte de début octobre 2019 (date déduite), mot pour mot.');
});

it('has both sides of a contradiction whole in a frame that is let do nothing', async () => {
  const name = 'contradiction-tanneurs-contestes';
  const frame = await showFramed(name, readCode(name).replace('<iframe', '<iframe sandbox=""'));
  const text = plain(await frame.locator('.contradiction-embed').innerText());
  for (const said of [
    'Les Tanneurs : reprise contestée',
    'Idriss Valmont, via Ligne Sud.',
    'Naïma Berrouz.',
    'Texte de début octobre 2019',
  ])
    expect(text).toContain(said);
});

it.each([
  ['affirmations/15/', 'affirmation-15', 'affirmation'],
  ['contradictions/tanneurs-contestes/', 'contradiction-tanneurs-contestes', 'contradiction'],
  ['evenements/reprise-des-tanneurs/', 'jour-reprise-des-tanneurs', 'jour'],
  ['sources/', 'ruban', 'ruban'],
  ['explorer/', 'ruban', 'ruban'],
])('is described by oEmbed, which the page %s leads to, beside the code to copy', async (page, name, label) => {
  await bare.goTo(`${PUBLISHED}${page}`);
  const links = bare.page.locator(`link[type="application/json+oembed"][href$="/integrer/${name}.json"]`);
  expect(new URL((await links.getAttribute('href')) ?? '').pathname).toBe(`/analyse${ARTICLE}integrer/${name}.json`);
  await bare.page.getByText('Intégrer dans une autre page').click();
  expect(await bare.page.getByLabel(`Code d’intégration, ${label}`).inputValue()).toMatch(
    new RegExp(`^<iframe src="http[^"]*/integrer/${name}/"`),
  );
});
