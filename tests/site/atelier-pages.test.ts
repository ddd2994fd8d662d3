/** The pages of the atelier and each of its forms: names for those who hear them, room at 1024 px and at twice the size; a form that a problem opens; and lists put in order. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe, { type RunOnly } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { drag, listAdded } from './atelier-acts.ts';
import { type AtelierServer, startAtelier } from './atelier-server.ts';
import { makeFolder } from './build.ts';
import { connect } from './page.ts';

const SLUG = 'deux-recits-de-beldjara';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours: the others find the same in the dark. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
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
  const page = await openPage(1280, 'light');
  const find = async (what: string, runOnly: RunOnly) => {
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
    const { violations } = await page.evaluate(async (only) => {
      const { axe } = window as typeof window & { axe: typeof import('axe-core') }; // put there just now
      // The frame is the article, which has tests of its own.
      return axe.run(document, { iframes: false, resultTypes: ['violations'], runOnly: only });
    }, runOnly);
    faults.push(...violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html}`));
  };
  const look = async (what: string) => {
    await find(`${what}, light`, { type: 'tag', values: TAGS });
    await page.emulateMedia({ colorScheme: 'dark' });
    await find(`${what}, dark`, { type: 'rule', values: COLOURS });
    await page.emulateMedia({ colorScheme: 'light' });
  };
  await look('the dossier');
  for (const [name, open] of Object.entries(FORMS)) {
    await open(page);
    await page.locator('main form:not([hidden], #review)').waitFor();
    await look(name);
    await page.keyboard.press('Escape');
  }
  await page.goto(server.addressOf());
  await page.locator('#dossiers a').first().waitFor();
  await look('the list');
  await page.close();
  expect(faults).toEqual([]);
}, 120_000);

const read = (name: string) => readFileSync(join(content, SLUG, name), 'utf8');

/** As another hand does, beside the atelier. */
function edit(name: string, from: string, to: string): void {
  const text = read(name);
  expect(text).toContain(from);
  writeFileSync(join(content, SLUG, name), text.replace(from, to));
}

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

it('puts entries in order by keys and by dragging, alters, merges and takes them out, each in one step', async () => {
  const before = { events: read('events.yaml'), notes: read('notes.yaml') };
  const own = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  own.setDefaultTimeout(5000);
  await own.goto(server.addressOf(SLUG));
  await own.locator('#text mark').first().waitFor();
  const status = own.getByRole('status');
  const listIds = (text: string) => [...text.matchAll(/^ {2}- id: (.+)$/gm)].map(([, id]) => id);
  const ids = listIds(before.events);

  await own.locator('summary', { hasText: 'Événements' }).click();
  const items = own.locator('details[open] > ol > li');
  await items.nth(0).getByRole('button').focus();
  await own.keyboard.press('Alt+ArrowDown');
  await status.getByText('est en 2.').waitFor();
  expect(listIds(read('events.yaml')).slice(0, 3)).toEqual([ids[1], ids[0], ids[2]]);
  expect(read('events.yaml').split('\n').sort()).toEqual(before.events.split('\n').sort());
  // The focus has gone with it.
  await own.keyboard.press('Alt+ArrowUp');
  await status.getByText('est en 1.').waitFor();
  expect(read('events.yaml')).toBe(before.events);
  await items.nth(2).dragTo(items.nth(0));
  await status.getByText('L’ordre est changé.').waitFor();
  expect(listIds(read('events.yaml')).slice(0, 3)).toEqual([ids[2], ids[0], ids[1]]);
  await own.locator('#undo').click();
  await status.getByText('C’est annulé.').waitFor();

  await items.nth(0).getByRole('button').click();
  await own.getByLabel('Titre', { exact: true }).fill('Un autre titre');
  await own.keyboard.press('Enter');
  await own.getByRole('button', { name: 'Un autre titre' }).waitFor();
  const [line, ...more] = listAdded(before.events.replace(/^ {4}title: .+\n/m, ''), read('events.yaml'));
  expect([line, more]).toEqual(['    title: Un autre titre', []]);

  // What another hand writes while a form is open is not written over, were it sent twice.
  await items.nth(0).getByRole('button').click();
  edit('events.yaml', 'title: Un autre titre', 'title: Le titre d’une autre main');
  await own.getByLabel('Titre', { exact: true }).fill('Le mien');
  await own.keyboard.press('Enter');
  await status.getByText('rien n’a été écrit').waitFor();
  await own.keyboard.press('Enter');
  await status.getByText('changée ailleurs').waitFor();
  await own.keyboard.press('Escape');
  edit('events.yaml', 'title: Le titre d’une autre main', 'title: Un autre titre');
  await own.evaluate(() => dispatchEvent(new Event('focus')));
  await own.getByRole('button', { name: 'Un autre titre' }).waitFor();

  // Two that are locked would lose an address; one that is not becomes the other.
  const lock = read('ids.lock');
  const count = await items.count();
  await items.nth(0).getByRole('button').click();
  await own.getByRole('button', { name: 'Fondre', exact: true }).click();
  await status.getByText('Les deux sont scellés').waitFor();
  await own.keyboard.press('Escape');
  edit('ids.lock', `evenement/${ids[0]}\n`, '');
  await own.evaluate(() => dispatchEvent(new Event('focus')));
  await own.locator('#problems').getByText('Des identifiants sont nouveaux').waitFor();
  await items.nth(0).getByRole('button').click();
  await own.getByRole('button', { name: 'Fondre', exact: true }).click();
  await status.getByText('n’en font qu’un').waitFor();
  expect([await items.count(), listIds(read('events.yaml')).length]).toEqual([count - 1, ids.length - 1]);
  await own.locator('#undo').click();
  await status.getByText('C’est annulé.').waitFor();
  await own.locator('#undo').click();
  await own.getByRole('button', { name: 'Un autre titre' }).waitFor({ state: 'detached' });
  expect(read('events.yaml')).toBe(before.events);
  writeFileSync(join(content, SLUG, 'ids.lock'), lock);

  // The words of the first paragraph alone are taken of a selection that goes on.
  await drag(own, 'revers de taille', 'ne dit rien de ce retrait');
  await status.getByText('seuls les mots du premier').waitFor();
  expect(await own.locator('#claim blockquote').textContent()).toMatch(/^revers de taille .+entièrement\.$/);
  await own.keyboard.press('Escape');
  expect(await own.locator('#claim:not([hidden]), #entry:not([hidden])').count()).toBe(0);
  await own.locator('#entries').getByRole('button', { name: 'En-tête' }).click();
  await own.getByLabel('Titre', { exact: true }).first().fill('Titre '.repeat(1667));
  await own.keyboard.press('Enter');
  expect(
    await own
      .getByLabel('Titre', { exact: true })
      .first()
      .evaluate((input: HTMLInputElement) => input.validationMessage),
  ).toContain('trop long');
  await own.keyboard.press('Escape');
  expect({ events: read('events.yaml'), notes: read('notes.yaml') }).toEqual(before);
  await own.close();
});
