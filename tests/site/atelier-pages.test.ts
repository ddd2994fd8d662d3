/** The pages of the atelier and each of its forms: names for those who hear them, room at 1024 px and at twice the size; and a form that a problem opens. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type AtelierServer, startAtelier } from './atelier-server.ts';
import { makeFolder } from './build.ts';
import { connect } from './page.ts';

const SLUG = 'deux-recits-de-beldjara';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const content = makeFolder();
let browser: Browser;
let server: AtelierServer;

beforeAll(async () => {
  cpSync(inject('content'), content, { recursive: true });
  [browser, server] = await Promise.all([connect(), startAtelier(content)]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function openPage(width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  page.setDefaultTimeout(15_000);
  await page.goto(server.addressOf(SLUG));
  await page.locator('#text mark').first().waitFor();
  return page;
}

/** Each opens one form; Escape leaves it. */
const FORMS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a new claim': async (page) => {
    await page.locator('#text').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  },
  'a claim': (page) => page.getByRole('button', { name: 'Pièce 4,' }).click(),
  'a note': async (page) => {
    await page.locator('#text').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('n');
  },
  'the head': (page) => page.getByRole('button', { name: 'En-tête', exact: true }).click(),
  'an event': async (page) => {
    await page.locator('summary', { hasText: 'Événements' }).click();
    await page.locator('details[open] > ol > li button').first().click();
  },
  'a place': (page) => page.locator('#places button').first().click(),
};

it('axe finds no fault in the pages and in any open form, in light and in dark', async () => {
  const faults: string[] = [];
  const look = async (page: Page, what: string) => {
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
    const { violations } = await page.evaluate(async (values) => {
      const { axe } = window as typeof window & { axe: typeof import('axe-core') }; // put there just now
      // The frame is the article, which has tests of its own.
      return axe.run(document, { iframes: false, runOnly: { type: 'tag', values } });
    }, TAGS);
    faults.push(...violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html}`));
  };
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openPage(1280, colorScheme);
    await look(page, colorScheme);
    for (const [name, open] of Object.entries(FORMS)) {
      await open(page);
      await page.locator('main form:not([hidden], #review)').waitFor();
      await look(page, `${name}, ${colorScheme}`);
      await page.keyboard.press('Escape');
    }
    await page.goto(server.addressOf());
    await page.locator('#dossiers a').first().waitFor();
    await look(page, `the list, ${colorScheme}`);
    await page.close();
  }
  expect(faults).toEqual([]);
}, 120_000);

it.each([
  ['1024 px', 1024],
  ['1024 px at 200 %', 512],
])('no page and no form is wider than a window of %s', async (_, width) => {
  const page = await openPage(width, 'light');
  const wide: string[] = [];
  for (const [name, open] of Object.entries(FORMS)) {
    await open(page);
    await page.locator('main form:not([hidden], #review)').waitFor();
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(name);
    await page.keyboard.press('Escape');
  }
  await page.close();
  expect(wide).toEqual([]);
});

it('a key that is missing is asked for by name, and written where its problem leads', async () => {
  const file = join(content, SLUG, 'events.yaml');
  const before = readFileSync(file, 'utf8');
  const [line = ''] = /^ {4}kind: .+\n/m.exec(before) ?? [];
  writeFileSync(file, before.replace(line, ''));
  const page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(server.addressOf(SLUG));
  await page.getByRole('button', { name: 'Remplir « Nature »' }).click();
  expect(
    await page
      .locator('#entry')
      .getByLabel('Nature')
      .evaluate((field) => field === document.activeElement),
  ).toBe(true);
  await page.keyboard.type('fait rapporté');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Aucun problème' }).waitFor();
  expect(readFileSync(file, 'utf8')).toBe(before.replace(line, '    kind: fait rapporté\n'));
  writeFileSync(file, before);
  await page.close();
});
