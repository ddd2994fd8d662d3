import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from './page.ts';

/** Where the first dossier lies, below a path. */
const DOSSIER = '/analyse/deux-recits-de-beldjara/';
const { dist, origin } = inject('below');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await connect();
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});
afterAll(() => browser.close());

async function openAt(path: string) {
  await page.goto('about:blank');
  await page.goto(origin + DOSSIER + path);
}

describe('a former address, without scripts', () => {
  it('keeps its fragment: the pièce that was linked to is the target', async () => {
    await openAt('evenements/ancien/#piece-3');
    expect(new URL(page.url()).hash).toBe('#piece-3');
    expect(await page.locator(':target').getAttribute('id')).toBe('piece-3');
  });

  it.each([
    ['evenements/ancien/', 'evenements/combats-de-mersoul/'],
    ['lieux/ancien/', 'lieux/tisselmane/'],
    ['affirmations/99/', 'affirmations/4/'],
    ['sources/porte-parole-de-la-ligue/', 'sources/naima-berrouz/'],
  ])('says at %s where the page is now, and is its copy for machines', async (path, now) => {
    await openAt(path);
    expect(await page.locator('.moved a').getAttribute('href')).toBe(DOSSIER + now);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(new RegExp(`${DOSSIER}${now}$`));
    expect(readFileSync(join(dist, 'deux-recits-de-beldjara/sitemap.xml'), 'utf8')).not.toMatch(
      /ancien|affirmations\/99/,
    );
  });

  it('says nothing of the kind at the present address', async () => {
    await openAt('evenements/combats-de-mersoul/');
    expect(await page.locator('.moved').count()).toBe(0);
  });

  it.each([
    ['piece-99', 'piece-4'],
    ['p99', 'p3'],
    ['evt-ancien', 'evt-combats-de-mersoul'],
    ['lieu-ancien', 'lieu-tisselmane'],
    ['note-ancienne', 'note-date-du-texte'],
    ['note-ancienne', 'note-date-du-texte', 'sources/notes/'],
  ])('lands at #%s on a line that leads to #%s, in the article or at the page named', async (from, to, path = '') => {
    await openAt(`${path}#${from}`);
    await page.locator(':target a').click();
    expect(new URL(page.url()).hash).toBe(`#${to}`);
    expect(await page.locator(':target').count()).toBe(1);
  });
});

describe('a number that a claim once had, in the query', () => {
  it('is read in the view where one chooses, which says what the number is now, and in the article', async () => {
    const scripted = await (await browser.newContext()).newPage();
    await scripted.goto(`${origin + DOSSIER}explorer/?piece=99`);
    await expect.poll(() => scripted.locator('.pick').textContent()).toMatch(/^4 /);
    expect((await scripted.locator('.filters output').innerText()).replaceAll('\u00A0', ' ')).toContain(
      'La pièce 99 porte maintenant le numéro 4.',
    );
    await scripted.goto(`${origin + DOSSIER}?piece=99`);
    await scripted.waitForURL(/#piece-4$/);
    expect(await scripted.locator(':target').getAttribute('id')).toBe('piece-4');
  });
});
