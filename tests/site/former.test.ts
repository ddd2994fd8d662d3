import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { build, makeFolder } from './build.ts';
import { connect } from './page.ts';
import { serve } from './serve.ts';

let browser: Browser;
let page: Page;
let server: Server;
let origin: string;
let dist: string;
beforeAll(async () => {
  const content = makeFolder();
  cpSync(inject('content'), content, { recursive: true });
  const aliases = [
    'evenement/ancien -> combats-de-mersoul',
    'lieu/ancien -> tisselmane',
    'piece/99 -> 4',
    'paragraphe/p99 -> p3',
    'note/ancienne -> date-du-texte',
  ];
  appendFileSync(join(content, 'deux-recits-de-beldjara/ids.lock'), `${aliases.join('\n')}\n`);
  ({ dist } = build({ CONTENT_DIR: content }));
  ({ server, origin } = await serve(dist));
  browser = await connect();
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function openAt(path: string) {
  await page.goto('about:blank');
  await page.goto(`${origin}/deux-recits-de-beldjara/${path}`);
}

describe('a former address, without scripts', () => {
  it('keeps its fragment: the pièce that was linked to is the target', async () => {
    await openAt('evenements/ancien/#piece-3');
    expect(new URL(page.url()).hash).toBe('#piece-3');
    expect(await page.locator(':target').getAttribute('id')).toBe('piece-3');
  });

  it.each([
    ['evenements/ancien/', '/deux-recits-de-beldjara/evenements/combats-de-mersoul/'],
    ['lieux/ancien/', '/deux-recits-de-beldjara/lieux/tisselmane/'],
  ])('says at %s where the page is now, and is its copy for machines', async (path, now) => {
    await openAt(path);
    expect(await page.locator('.moved a').getAttribute('href')).toBe(now);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(new RegExp(`${now}$`));
    expect(readFileSync(join(dist, 'deux-recits-de-beldjara/sitemap.xml'), 'utf8')).not.toContain('ancien');
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
