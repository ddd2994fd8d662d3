/** Pages of the built site in a real browser. */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { findPageBrowser, listBrowserArguments, listUnwantedArguments } from './find-browser.ts';

let launched: Promise<Browser> | undefined;

/**
 * The browser of this worker, started for its first file: one that all shared would be asked through a process between, which
 * packs each command once more. To close it closes what is open in it.
 */
export async function connect(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

async function launch(): Promise<Browser> {
  // Where the set-up takes its files away, however the worker ends.
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = inject('browsers');
  try {
    const browser = await chromium.launch({
      executablePath: findPageBrowser(),
      args: listBrowserArguments(),
      ignoreDefaultArgs: listUnwantedArguments(),
      // A page says the language that it is in.
      env: { ...process.env, LANG: 'C.UTF-8' },
      // It ends with the worker, which waits for nothing then.
      handleSIGTERM: false,
    });
    browser.close = async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    };
    return browser;
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}

/** All that are open in it. */
export async function listContexts(): Promise<BrowserContext[]> {
  return (await launched)?.contexts() ?? [];
}

export interface OpenPage {
  page: Page;
  /** Every address the page asked for. */
  requests: string[];
  /** What it wrote to the console, and every error. */
  complaints: string[];
}

/** Open `path` of the site; a context of its own, closed when the test ends. */
export async function open(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  await page.goto(new URL(path, inject('origin')).href);
  if (options.javaScriptEnabled !== false) await waitForScripts(page);
  return { page, requests, complaints };
}

/** The one script waits for a timer before it adds to a page that was loaded, and timers keep their order. */
export async function waitForScripts(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
}

/** Have the reader ask for the interactive map, and wait until it is there. */
export async function enhanceMap(page: Page): Promise<void> {
  await page.getByText('Explorer la carte').first().click();
  await page.locator('.alive').first().waitFor();
}

export const ARTICLE = '/deux-recits-de-beldjara/';

/** One page of each kind. */
export const KINDS = [
  '/',
  ARTICLE,
  `${ARTICLE}explorer/`,
  `${ARTICLE}donnees/`,
  `${ARTICLE}affirmations/`,
  `${ARTICLE}affirmations/15/`,
  `${ARTICLE}contradictions/`,
  `${ARTICLE}contradictions/tanneurs-contestes/`,
  `${ARTICLE}evenements/`,
  `${ARTICLE}evenements/reprise-des-tanneurs/`,
  `${ARTICLE}lieux/`,
  `${ARTICLE}lieux/province-azir/`,
  `${ARTICLE}sources/`,
  `${ARTICLE}sources/chiffres/`,
  `${ARTICLE}sources/notes/`,
  `${ARTICLE}sources/ligne-sud/`,
  '/methode/',
  '/corrections/',
  '/404.html',
  '/accessibilite/',
  '/plan/',
  '/licences/',
  `${ARTICLE}integrer/carte/`,
  `${ARTICLE}integrer/chronologie/`,
  `${ARTICLE}integrer/affirmation-15/`,
  `${ARTICLE}integrer/contradiction-tanneurs-contestes/`,
  `${ARTICLE}integrer/jour-reprise-des-tanneurs/`,
  `${ARTICLE}integrer/ruban/`,
];

/** One page of each kind, and those that differ within a kind. */
export const PAGES = [
  ...KINDS,
  // What the explorer replaced: the same page, which says so.
  `${ARTICLE}carte/`,
  `${ARTICLE}evenements/bilan-de-septembre/`,
  `${ARTICLE}lieux/maraland/`,
  `${ARTICLE}sources/radio-sarrane/`,
];
