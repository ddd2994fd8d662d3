/** A claim, a contradiction, a day or the ribbon in another page’s frame: all that must be known with it, in few words, whatever the frame lets through. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import type { Dossier } from '../../src/model/dossier.ts';
import { listContradictions, listSides } from '../../src/model/join/sides.ts';
import { loadContent } from '../../src/model/load.ts';
import { findDay } from '../../src/timeline/day-of-event.ts';
import type { Line } from '../../src/timeline/days.ts';
import { type OnePage, openOnce } from './one-page.ts';
import { ARTICLE, connect } from './page.ts';

/** Of a site that has an address of its own, without which there is no code to copy. */
const PUBLISHED = `${inject('below').origin}/analyse${ARTICLE}`;

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');
/** Every frame of words, by the last segment of its address. */
const listFrames = (of: Dossier) => [
  ...of.claims.map(({ number }) => `affirmation-${number}`),
  ...listContradictions(of).map(({ id }) => `contradiction-${id}`),
  ...of.events.map(({ id }) => `jour-${id}`),
  'ruban',
];
const frames = listFrames(dossier);

/** Words beside the text’s own and the drawing: more, and the frame is an article. */
const MOST = 60;
/**
 * What is not counted: the text’s own words; of the map its drawings with their key, of the timeline its chart with the
 * sentences that stand in it, the ribbon; and what is there for those who do not see these. A day’s sentences are counted.
 */
const DRAWN = 'blockquote, .frame, .locator, .legend, .chart, .ribbon, .only-read, [hidden]';

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

/** One line of a day in a frame, as it is read. */
interface DayLine {
  numbers: number[];
  words: string;
}

/** What a frame says but its words of the text and its drawing, and where its links lead: of its page as it was built, which needs no script. */
async function readFrame(
  name: string,
  folder: string = join(inject('dist'), ARTICLE),
): Promise<{ exact: string; beside: string; hrefs: string[]; lines: DayLine[] }> {
  const html = readFileSync(join(folder, 'integrer', name, 'index.html'), 'utf8');
  return framing.evaluate(
    ([html, drawn]) => {
      const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
      if (!main) throw new Error('the page of a frame has no main part');
      const exact = [...main.querySelectorAll('blockquote')].map(({ textContent }) => textContent).join(' ');
      for (const element of main.querySelectorAll(drawn)) element.remove();
      const hrefs = [...main.querySelectorAll('a:not(.days li a)')].map((link) => link.getAttribute('href') ?? '');
      const lines = [...main.querySelectorAll('.days li li')].map((line) => ({
        numbers: [...line.querySelectorAll('.n')].map((number) => Number(number.textContent)),
        words: line.textContent ?? '',
      }));
      return { exact, beside: main.textContent ?? '', hrefs, lines };
    },
    [html, DRAWN] as const,
  );
}
const count = (of: string) => of.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

it.each([
  { name: 'the invented dossier', dist: inject('dist'), of: dossier },
  ...loadContent('content').dossiers.map((of) => ({ name: of.slug, dist: inject('published').dist, of })),
])('has few words beside those that it is made for, of $name', async ({ dist, of }) => {
  const all = [...listFrames(of), 'carte', 'chronologie'];
  const counts: [string, number][] = [];
  for (const name of all) counts.push([name, count((await readFrame(name, join(dist, of.slug))).beside)]);
  expect(counts.filter(([, words]) => words > MOST)).toEqual([]);
  expect(Math.min(...counts.map(([, words]) => words))).toBeGreaterThan(10);
});

it('has the words that it is made for, and links to their page, and to the rest of a day that it does not show', async () => {
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
    ...dossier.events.map(({ id }): [string, string, string[]] => [`jour-${id}`, `evenements/${id}/`, []]),
    ['ruban', '', []],
  ];
  expect(pages.map(([name]) => name)).toEqual(frames);
  for (const [name, page, words] of pages) {
    const { exact, hrefs, lines } = await readFrame(name);
    for (const said of words) expect(plain(exact), name).toContain(plain(said));
    const event = dossier.events.find(({ id }) => name === `jour-${id}`);
    const isCut = event && lines.length < findDay(dossier, event).day.lines.length;
    const rest = isCut ? [`${ARTICLE}explorer/#evt-${event.id}`] : [];
    expect(hrefs, name).toEqual([...rest, ARTICLE + page]);
  }
});

it('shows of a day the event’s own lines and what disagrees with them, how many others there are, and of when the text is', async () => {
  const { beside } = await readFrame('jour-reprise-des-tanneurs');
  expect(plain(beside)).toContain('Vendredi 4 octobre 2019. Texte de début octobre 2019 (date déduite).');
  expect(plain(beside)).toContain('13 15 17 Le Front reprend les Tanneurs – CVO');
  expect(plain(beside)).toContain('18 « Nous tenons le marché et la moitié des Tanneurs » – Naïma Berrouz');
  expect(plain(beside)).toContain('Et 5 autres dans la chronologie, dont 1 en désaccord');
  for (const event of dossier.events) {
    const { beside: says, lines: shown } = await readFrame(`jour-${event.id}`);
    const { lines } = findDay(dossier, event).day;
    const isShown = ({ claims, whose }: Line) =>
      shown.some(({ numbers, words }) => {
        const isOf = numbers.join() === claims.map(({ number }) => number).join();
        return isOf && plain(words).includes(plain(`– ${whose}`));
      });
    expect(lines.filter((line) => line.event === event && line.isTarget && isShown(line)).length, event.id).toBe(1);
    // What is not shown is counted, and of it what disagrees with something that is.
    const left = lines.filter((line) => !isShown(line));
    const against = left.filter((line) => {
      const head = lines.slice(0, lines.indexOf(line)).findLast(({ isAgainst }) => !isAgainst);
      return line.isAgainst && head && isShown(head);
    });
    const others = `Et ${left.length} autre${left.length > 1 ? 's' : ''} dans la chronologie`;
    const many = against.length === left.length ? ', en désaccord' : `, dont ${against.length} en désaccord`;
    if (left.length === 0) expect(says, event.id).not.toContain('dans la chronologie');
    else expect(plain(says), event.id).toContain(others + (against.length > 0 ? many : ''));
    expect(shown.length + left.length, event.id).toBe(lines.length);
    expect(plain(says), event.id).toContain('Texte de début octobre 2019 (date déduite).');
  }
  const undated = dossier.events.find(({ when }) => !when.isStated);
  expect(plain((await readFrame(`jour-${undated?.id}`)).beside)).toContain('Non daté dans le texte.');
});

it('shows the ribbon with the shares in words, each part of it a link to the text', async () => {
  const { beside } = await readFrame('ruban');
  expect(plain(beside)).toMatch(/\d,\d %\s*une partie au conflit parle/);
  await bare.goTo(`${ARTICLE}integrer/ruban/`);
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
  // All at once, also those that a page would load only when they are near.
  const codes = frames.map((name) => readCode(name).replace(' loading="lazy"', ''));
  const code = codes.join('\n');
  await framing.setContent(
    `<!doctype html><body style="margin:0">${taken ? code.replaceAll(/ style="[^"]*"/g, '') : code}`,
  );
  const shown = framing.frames().slice(1);
  expect(shown.map((frame) => new URL(frame.url()).pathname)).toEqual(
    frames.map((name) => `${ARTICLE}integrer/${name}/`),
  );
  for (const width of [320, 640]) {
    await framing.setViewportSize({ width, height: 900 });
    for (const [at, frame] of shown.entries()) {
      await expect.poll(() => frame.evaluate(() => innerWidth)).toBeLessThanOrEqual(width);
      const { content, room, wide, across } = await frame.evaluate(() => {
        const { scrollHeight, scrollWidth } = document.documentElement;
        return { content: scrollHeight, room: innerHeight, wide: scrollWidth, across: innerWidth };
      });
      expect(content, `${frames[at]} at ${width} px`).toBeLessThanOrEqual(room);
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
