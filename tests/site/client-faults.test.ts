/** What a page keeps when its scripts, its looks, its store or its network fail: every word, name, number and link of it. */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
  type Route,
} from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { findBrowser, listBrowserArguments } from './find-browser.ts';
import { ARTICLE, connect, enhanceMap, waitForScripts } from './page.ts';
import { serve } from './serve.ts';

const MAP = `${ARTICLE}explorer/`;
const PAGES = [ARTICLE, MAP];
const WIDE = { viewport: { width: 1280, height: 900 } };
/** What a reader presses or fills in. The code to embed a figure is there to be copied by hand. */
/** What does nothing without scripts; the switches of notes are the style sheet’s. */
const CONTROLS = 'button:visible, select:visible, input:not(#fautes, #autres):visible';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

let browser: Browser;
/** For what is spoilt on the way: taken off again, it leaves no trace. */
let road: FaultyPage;
/** The same, where the test moves the time. */
let timed: FaultyPage;
let bare: FaultyPage;
const whole = new Map<string, { words: string[]; links: string[] }>();
beforeAll(async () => {
  browser = await connect();
  [road, timed, bare] = await Promise.all([
    openFaulty(),
    openFaulty({ serviceWorkers: 'block' }),
    openFaulty({ javaScriptEnabled: false }),
  ]);
  await timed.context.clock.install();
  for (const path of PAGES) {
    await bare.page.goto(inject('origin') + path);
    whole.set(path, await readPage(bare.page));
  }
});
afterAll(() => browser.close());

interface FaultyPage {
  page: Page;
  context: BrowserContext;
  /** Errors that nothing caught, and promises refused that nobody asked about. */
  errors: string[];
}

async function openFaulty(options: BrowserContextOptions = {}): Promise<FaultyPage> {
  const context = await browser.newContext({ ...WIDE, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return { page, context, errors };
}

type Fault = [pattern: Parameters<BrowserContext['route']>[0], handle: (route: Route) => Promise<void>];

/** Leave the page as it was opened, and have the files that fit a pattern spoilt on their way to it. */
async function spoil({ page, context, errors }: FaultyPage, faults: readonly Fault[]): Promise<void> {
  await page.emulateMedia({ media: null });
  await page.goto('about:blank'); // a fragment alone would not load the page anew
  await context.unrouteAll({ behavior: 'wait' });
  errors.length = 0;
  for (const [pattern, handle] of faults) await context.route(pattern, handle);
}

/** The same page for all, on whose way to the reader the files that fit the pattern are spoilt. */
async function openOnTheRoad(path: string, ...faults: Fault[]): Promise<FaultyPage> {
  await spoil(road, faults);
  await road.page.goto(inject('origin') + path);
  await waitForScripts(road.page);
  return road;
}

/** All that it says and where it leads, in order. */
async function readPage(page: Page): Promise<{ words: string[]; links: string[] }> {
  const words = await page.locator('body').evaluate((body) => {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) found.push(texts.currentNode.textContent ?? '');
    return found.flatMap((text) => text.split(/\s+/));
  });
  const links = await page.locator('body a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return { words, links };
}

function denyStores(): void {
  const deny = {
    get() {
      throw new DOMException('denied', 'SecurityError');
    },
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
    Object.defineProperty(window, name, deny);
  Object.defineProperty(Document.prototype, 'cookie', deny);
  Object.defineProperty(Navigator.prototype, 'serviceWorker', deny);
}

/** While `use` runs, have every document that the page opens run `script` first. */
async function withScript(page: Page, script: () => void, use: () => Promise<void>): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.enable');
  const source = `(${script})()`;
  const { identifier } = await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source });
  try {
    await use();
  } finally {
    await devtools.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
    await devtools.detach();
  }
}

/** The paragraphs as they stand in the article view, without numbers of pièces and without controls. */
function readParagraphs(page: Page): Promise<string[]> {
  return page.locator('.article .row > :is(p, h3)[id^=p]').evaluateAll((all) =>
    all.map((element) => {
      const text = element.cloneNode(true) as Element; // an element’s clone is an element
      for (const added of text.querySelectorAll('.n, button, .way-back')) added.remove();
      return text.textContent;
    }),
  );
}

/** Each word and link of the page without scripts is there but those `gone`, the text is the source’s, and nothing waits for ever. */
async function expectWhole(page: Page, path: string, gone: readonly string[] = []): Promise<void> {
  const { words, links } = await readPage(page);
  const expected = whole.get(path);
  expect(expected?.words.length).toBeGreaterThan(500);
  expect(listMissing([...words, ...gone], expected?.words ?? [])).toEqual([]);
  expect(listMissing([...links, ...gone], expected?.links ?? [])).toEqual([]);
  if (path === ARTICLE) expect(await readParagraphs(page)).toEqual(dossier?.text.paragraphs.map(({ text }) => text));
  expect(await page.locator('[aria-busy=true], progress').count()).toBe(0);
}

/** What of `expected` does not stand in `found` as often. */
function listMissing(found: readonly string[], expected: readonly string[]): string[] {
  const left = Map.groupBy(found, (word) => word);
  return expected.filter((word) => left.get(word)?.pop() === undefined);
}

const change = (body: (text: string) => string) => async (route: Route) => {
  const answer = await route.fetch();
  await route.fulfill({ response: answer, body: body(await answer.text()) });
};

const blocked = (route: Route) => route.abort();
const notFound = (route: Route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'rien' });

const FAULTS: [fault: string, (route: Route) => Promise<void>][] = [
  ['blocked', blocked],
  ['not found', notFound],
  // In the middle of a block: what happens to end well runs, and is no fault.
  ['cut in half', change((text) => text.slice(0, text.indexOf('{', text.length / 2) + 1))],
  ['throwing at their start', change((text) => `throw new Error("no");${text}`)],
];

/** A changed script meets the page’s sums first: here they are taken off, as by a browser that does not know them. */
const WITHOUT_SUMS: Fault = [
  (url: URL) => url.pathname.endsWith('/'),
  change((html) => html.replaceAll(/ integrity="[^"]*"/g, '')),
];

/** Each query with a fragment: the page reads the one whatever the other is. */
const UNKNOWN = [
  '?inconnu=1#inconnu',
  '?piece=9999&carte=91,181,99#"><img src=x onerror=alert(1)>',
  '?moment=jamais&__proto__[a]=1#p0',
  '?%E0%A4%A&carte=NaN,,#%E0%A4%A',
  '#piece-9999',
  '#:target',
];

/** All of them on the article; on another page the first stands for its kind. */
const chooseFor = <Fault>(path: string, faults: Fault[]): Fault[] => (path === ARTICLE ? faults : faults.slice(0, 1));

describe.each(PAGES)('%s', (path) => {
  it('is whole without scripts', async () => {
    const { page, errors } = bare;
    await page.goto(inject('origin') + path);
    await expectWhole(page, path);
    expect(await page.locator(CONTROLS).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it.each(chooseFor(path, FAULTS))(
    'is whole, without a dead control, when its scripts are %s',
    async (fault, handle) => {
      for (const more of chooseFor(path, [[], [WITHOUT_SUMS]])) {
        const { page, errors } = await openOnTheRoad(path, ...more, ['**/*.js', handle]);
        await expectWhole(page, path);
        expect(await page.locator(CONTROLS).count()).toBe(0);
        // The fault itself, and no other.
        const own = { 'cut in half': /SyntaxError/, 'throwing at their start': /Error: no$/ }[fault] ?? /^$/;
        expect(errors.filter((error) => !own.test(error))).toEqual([]);
      }
    },
  );

  it.each([
    ['style sheets', '**/*.css'],
    ['faces', '**/*.woff2'],
    ['icon', '**/*.svg'],
  ])('is whole, and its controls work, without its %s', async (_what, pattern) => {
    for (const handle of chooseFor(path, [blocked, notFound])) {
      const { page, errors } = await openOnTheRoad(path, [pattern, handle]);
      await expectWhole(page, path);
      await page.getByLabel('Couleurs').selectOption('sombres');
      expect(await page.locator('html').getAttribute('class')).toBe('dark');
      await enhanceMap(page);
      expect(errors).toEqual([]);
      await page.evaluate(() => localStorage.clear());
    }
  });

  it('works when nothing may be stored, and no cookie set', async () => {
    const { page, errors } = timed;
    await spoil(timed, []);
    await withScript(page, denyStores, async () => {
      await page.goto(inject('origin') + path);
      await waitForScripts(page);
      await expectWhole(page, path);
      await page.clock.fastForward(10_000);
      for (const select of await page.locator('select:visible').all()) await select.selectOption({ index: 1 });
      expect(await page.locator('html').getAttribute('class')).toBe('light');
      await enhanceMap(page);
      expect(errors).toEqual([]);
    });
  });

  it('takes an address that it does not know', async () => {
    for (const suffix of chooseFor(path, UNKNOWN)) {
      const { page, errors } = await openOnTheRoad(path + suffix);
      if (path !== ARTICLE) await page.locator('.filters').waitFor();
      await expectWhole(page, path);
      expect(await page.locator('.out').count(), suffix).toBe(0);
      expect(await page.locator('img[src=x]').count(), suffix).toBe(0);
      expect(errors, suffix).toEqual([]);
    }
  });
});

describe('a fragment that the page does not have', () => {
  const line = (page: Page) => page.locator('[role=status].unknown');

  it.each(['#piece-999', '?piece=999'])('is told at the top, with the way to what is nearest: %s', async (suffix) => {
    const { page, errors } = await openOnTheRoad(ARTICLE + suffix);
    await expect
      .poll(() => line(page).innerText())
      .toBe('Ce lien mène à la pièce\u00A0999, qui n’est pas dans cet article. La plus proche\u00A0: la pièce\u00A029');
    expect(await page.evaluate(() => [scrollY, document.activeElement?.localName])).toEqual([0, 'body']);
    await line(page).getByRole('link').click();
    await page.waitForURL(/#piece-29$/);
    await expect.poll(() => line(page).count()).toBe(0);
    expect(await page.locator('#piece-29').evaluate((piece) => piece.matches(':target'))).toBe(true);
    expect(errors).toEqual([]);
  });

  it('is told when it comes later, once, and on any page', async () => {
    const { page, errors } = await openOnTheRoad(MAP);
    for (const hash of ['#evt-nothing', '#inconnu']) {
      await page.evaluate((hash) => location.assign(hash), hash);
      await expect.poll(() => line(page).allInnerTexts()).toEqual([expect.stringMatching(/^Ce lien .*cette page\.$/)]);
    }
    await expectWhole(page, MAP);
    expect(errors).toEqual([]);
  });

  it('is none where the browser, or the page, knows what to do with it', async () => {
    for (const suffix of ['', '?piece=23', '#p17:~:text=Beldjara', '#:~:text=Beldjara']) {
      const { page } = await openOnTheRoad(ARTICLE + suffix);
      expect(await line(page).count(), suffix).toBe(0);
    }
    const { page } = road;
    for (const hash of ['#p17', '#piece%2D7', '#top', '#']) {
      await page.evaluate((hash) => {
        const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        location.hash = hash;
        return heard;
      }, hash);
      await waitForScripts(page);
      expect(await line(page).count(), hash).toBe(0);
    }
  });
});

describe.each([ARTICLE, MAP])('the interactive map of %s', (path) => {
  it.each(chooseFor(path, FAULTS))(
    'says that it could not come, and leaves the drawing, when its part is %s',
    async (_fault, handle) => {
      const { page, errors } = await openOnTheRoad(path, [/enhance-map\.client/, handle]);
      await page.getByText('Explorer la carte').first().click();
      await page.getByText('La carte mobile n’a pas pu être chargée').waitFor();
      expect(await page.getByText('Explorer la carte').count()).toBe(0);
      expect(await page.locator('.frame > .words').first().isVisible()).toBe(true);
      if (path === ARTICLE) expect(await readParagraphs(page)).toEqual(dossier.text.paragraphs.map(({ text }) => text));
      expect(errors).toEqual([]);
    },
  );
});

describe.each([
  ['filters', /open\.client/, '.filters:visible, .pick:visible'],
  ['sorting', /sort\.client/, 'th button'],
  ['keeping of it', /register\.client/, '.kept:visible'],
])('the part of a list that does its %s', (_what, pattern, controls) => {
  it.each(FAULTS.slice(0, 1))('is missed by nobody when it is %s', async (_fault, handle) => {
    const { page, errors } = timed;
    await spoil(timed, [[pattern, handle]]);
    const asked = page.waitForRequest(pattern);
    await page.goto(inject('origin') + MAP);
    await waitForScripts(page);
    if (pattern.test('register.client')) await page.clock.fastForward(10_000);
    await asked;
    await expectWhole(page, MAP);
    expect(await page.locator(controls).count()).toBe(0);
    // What does not need that part works on: a mark leads to its sentence, or to its card.
    await page.locator('.days a.piece').first().click();
    await page.waitForURL(/#piece-|piece=/);
    expect(errors).toEqual([]);
  });
});

describe('a script altered on the server', () => {
  const altered = change((text) => `${text};window.altered=true`);
  const isRun = (page: Page) => page.evaluate(() => 'altered' in window);
  const PARTS: [what: string, path: string, file: RegExp, ask: (page: Page) => Promise<unknown>][] = [
    ['the page’s own', ARTICLE, /_astro\/[\w-]+\.js$/, async () => {}],
    [
      'the interactive map',
      ARTICLE,
      /enhance-map\.client/,
      (page) => page.getByText('Explorer la carte').first().click(),
    ],
    ['the view', `${ARTICLE}?piece=7`, /open\.client/, async () => {}],
    ['the filters', MAP, /open\.client/, async () => {}],
    ['the sorting', MAP, /sort\.client/, async () => {}],
    ['what keeps it', ARTICLE, /register\.client/, (page) => page.clock.fastForward(10_000)],
  ];

  /** What is not run is told on the console. */
  const isRefusal = (message: ConsoleMessage) => message.text().includes("'integrity' attribute");

  async function load([, path, file, ask]: (typeof PARTS)[number], faults: Fault[]): Promise<void> {
    await spoil(timed, [...faults, [file, altered]]);
    const { page } = timed;
    const come = page.waitForResponse(file);
    await page.goto(inject('origin') + path);
    await waitForScripts(page);
    await ask(page);
    await (await come).finished();
  }

  it.each(PARTS)('is not run, and the page is whole: %s', async (...part) => {
    const { page, errors } = timed;
    const refused = page.waitForEvent('console', isRefusal);
    await load(part, []);
    await refused;
    await waitForScripts(page);
    expect(await isRun(page)).toBe(false);
    const path = part[1].replace(/\?.*/, '');
    if (part[0] === 'the interactive map') await page.getByText('La carte mobile n’a pas pu être chargée').waitFor();
    await expectWhole(page, path, part[0] === 'the interactive map' ? ['Explorer', 'la', 'carte', MAP] : []);
    expect(errors).toEqual([]);
  });

  it.each(PARTS)('would run but for its sum: %s', async (...part) => {
    await load(part, [WITHOUT_SUMS, [/_astro\/[\w-]+\.js$/, change((text) => text.replaceAll(/sha256-[^`]*/g, ''))]]);
    await expect.poll(() => isRun(timed.page)).toBe(true);
  });
});

describe('on paper, from any state', () => {
  // The heads of a list’s columns are buttons on the screen, and words here.
  const ADDED = `button:not(th *):visible, select:visible, input:visible, fieldset:visible, .live:visible, .pick:visible, .sent:visible, .way-back:visible, .kept:visible, .ignored:visible, .unknown:visible`;

  it('the article has every paragraph, the drawing, and no control', async () => {
    const { page, errors } = await openOnTheRoad(`${ARTICLE}?piece=23#piece-999`);
    await page.locator('.unknown').waitFor();
    await page.getByLabel('Couleurs').selectOption('sombres');
    await enhanceMap(page);
    await page.locator('.layers input').first().uncheck();
    await page.locator('.marks a:visible').first().click();
    await page.locator('.way-back').waitFor();
    await page.locator('header.site .send').click();
    await page.locator('.sent').filter({ hasText: /./ }).waitFor();
    await page.emulateMedia({ media: 'print' });
    // The map is explored already.
    await expectWhole(page, ARTICLE, ['Explorer', 'la', 'carte', MAP]);
    for (const paragraph of await page.locator('.article .row > :is(p, h3)[id^=p]').all())
      expect(await paragraph.isVisible()).toBe(true);
    expect(await page.locator('.frame > .ground:visible').count()).toBe(dossier.map.frames.length);
    expect(await page.locator('.frame > .words[aria-label]:visible').count()).toBe(dossier.map.frames.length);
    expect(await page.locator(ADDED).evaluateAll((all) => all.map(({ outerHTML }) => outerHTML))).toEqual([]);
    expect(errors).toEqual([]);
    await page.evaluate(() => localStorage.clear());
  });

  it('the map has what is chosen, the drawing, and no control', async () => {
    const { page, errors } = await openOnTheRoad(`${MAP}?theatre=beldjara&piece=14&inconnu=1&source=personne`);
    await page.locator('.ignored').waitFor();
    await page.locator('.pick').filter({ hasText: 'Fermer' }).waitFor();
    await enhanceMap(page);
    const chosen = await page.locator('.events tbody tr:visible').allInnerTexts();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.events tbody tr:visible').allInnerTexts()).toEqual(chosen);
    expect(await page.locator('.frame > .words[aria-label]:visible').count()).toBe(dossier.map.frames.length);
    // What is chosen stands there as words, without the looks of a control.
    const controls = await page
      .locator(ADDED)
      .evaluateAll((all) =>
        all.map(
          (control) =>
            `${control.getAttribute('name')}: ${control instanceof HTMLSelectElement ? control.selectedOptions[0]?.text : ''}, ${getComputedStyle(control).appearance}`,
        ),
      );
    expect(controls).toEqual(['theatre: Ville de Beldjara, none']);
    // Who holds the sheet is told that not all is on it.
    expect(await page.locator('.filters output').innerText()).toMatch(/^\d+ affirmations sur \d+/);
    expect(errors).toEqual([]);
  });
});

describe('back and forward', () => {
  it('come to the page as it was left, which the browser may keep alive', async () => {
    // Playwright switches that store of the browser’s off, and does not see into what comes out of it: the page tells.
    const keeping = await chromium.launch({
      executablePath: findBrowser(),
      args: listBrowserArguments(),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const { server, origin } = await serve(inject('dist'));
    const told: URLSearchParams[] = [];
    server.on('request', ({ url = '' }) => {
      const { pathname, searchParams } = new URL(url, origin);
      if (pathname === '/told') told.push(searchParams);
    });
    const page = await keeping.newPage();
    await page.addInitScript(() => {
      const tell = (type: string, fields: Record<string, string>) =>
        navigator.sendBeacon(`/told?${new URLSearchParams({ type, path: location.pathname, ...fields })}`);
      addEventListener('error', ({ message }) => tell('error', { message }));
      addEventListener('unhandledrejection', ({ reason }) => tell('error', { message: String(reason) }));
      addEventListener('pageshow', ({ persisted }) => {
        const [{ notRestoredReasons } = {}] = performance.getEntriesByType('navigation') as unknown as [
          { notRestoredReasons?: unknown }?, // not in TypeScript’s DOM yet
        ];
        tell('pageshow', {
          persisted: String(persisted),
          reasons: JSON.stringify(notRestoredReasons ?? null),
          count: document.querySelector('.filters output')?.textContent ?? '',
          alive: String(document.querySelectorAll('.alive').length),
        });
      });
    });
    const last = () => Object.fromEntries(told.at(-1) ?? []);
    const reach = (path: string, shows: number) =>
      expect
        .poll(() => [told.filter((fields) => fields.get('type') === 'pageshow').length, last()['path']], {
          timeout: 10_000,
        })
        .toEqual([shows, path]);

    await page.goto(origin + MAP);
    await page.getByLabel('Théâtre').selectOption({ index: 1 });
    await enhanceMap(page);
    const count = await page.locator('.filters output').innerText();
    await page.evaluate((to) => void setTimeout(() => location.assign(to)), ARTICLE);
    await reach(ARTICLE, 2);
    await page.evaluate(() => void setTimeout(() => history.back()));
    await reach(MAP, 3);
    expect(last()).toMatchObject({ persisted: 'true', reasons: 'null', count, alive: '1' });
    expect(told.filter((fields) => fields.get('type') === 'error')).toEqual([]);
    await keeping.close();
    server.close();
  });
});
