import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { build, makeFolder } from './build.ts';
import { connect } from './page.ts';
import { serve } from './serve.ts';

let browser: Browser;
let server: Server;
let origin: string;
let dist: string;
beforeAll(async () => {
  const content = makeFolder();
  cpSync(inject('content'), content, { recursive: true });
  const aliases = [
    'evenement/ancien -> combats-jeudi',
    'lieu/ancien -> rassafa',
    'piece/99 -> 4',
    'paragraphe/p99 -> p3',
    'note/ancienne -> date-estimation-onu',
  ];
  appendFileSync(join(content, 'deux-recits-de-beldjara/ids.lock'), `${aliases.join('\n')}\n`);
  ({ dist } = build({ CONTENT_DIR: content }));
  ({ server, origin } = await serve(dist));
  browser = await connect();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function openAt(path: string) {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${origin}/deux-recits-de-beldjara/${path}`);
  return page;
}

describe('a former address, without scripts', () => {
  it('keeps its fragment: the pièce that was linked to is the target', async () => {
    const page = await openAt('evenements/ancien/#piece-4');
    expect(new URL(page.url()).hash).toBe('#piece-4');
    expect(await page.locator(':target').getAttribute('id')).toBe('piece-4');
  });

  it.each([
    ['evenements/ancien/', '/deux-recits-de-beldjara/evenements/combats-jeudi/'],
    ['lieux/ancien/', '/deux-recits-de-beldjara/lieux/rassafa/'],
  ])('says at %s where the page is now, and is its copy for machines', async (path, now) => {
    const page = await openAt(path);
    expect(await page.locator('.moved a').getAttribute('href')).toBe(now);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(new RegExp(`${now}$`));
    expect(readFileSync(join(dist, 'deux-recits-de-beldjara/sitemap.xml'), 'utf8')).not.toContain('ancien');
  });

  it('says nothing of the kind at the present address', async () => {
    expect(await (await openAt('evenements/combats-jeudi/')).locator('.moved').count()).toBe(0);
  });

  it.each([
    ['piece-99', 'piece-4'],
    ['p99', 'p3'],
    ['evt-ancien', 'evt-combats-jeudi'],
    ['lieu-ancien', 'lieu-rassafa'],
    ['note-ancienne', 'note-date-estimation-onu'],
    ['note-ancienne', 'note-date-estimation-onu', 'sources/notes/'],
  ])('lands at #%s on a line that leads to #%s, in the article or at the page named', async (from, to, path = '') => {
    const page = await openAt(`${path}#${from}`);
    await page.locator(':target a').click();
    expect(new URL(page.url()).hash).toBe(`#${to}`);
    expect(await page.locator(':target').count()).toBe(1);
  });
});
