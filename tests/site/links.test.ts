import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { findBroken, listFiles, listLinks, type Site } from './crawl.ts';

/** Pages that are sent on; those made for a frame stand for the article’s. */
function listShared(site: Site): string[] {
  return listFiles(site).filter((path) => path.endsWith('.html') && !path.includes('integrer/'));
}

describe.each<[string, Site]>([
  ['at the root of its host', { root: 'http://localhost:4321/', dist: inject('dist') }],
  ['below a path', { root: 'https://pieces.example/analyse/', dist: inject('below').dist }],
])('a site %s', (_, site) => {
  const { root } = site;

  it.each([
    ['link', '.html', /<a\b[^>]*\shref="([^"]+)"/g],
    ['file that a page needs', '.html', /<(?:link|script|img)\b[^>]*\s(?:href|src)="([^"]+)"/g],
    ['canonical address', '.html', /<link rel="canonical" href="([^"]+)"/g],
    ['address for those who share', '.html', /<meta property="og:url" content="([^"]+)"/g],
    ['address of the feed', 'flux.xml', /<(?:link|guid)[^>]*>([^<]+)</g],
    ['address of the sitemap', '.xml', /<loc>([^<]+)</g],
    ['address that robots are given', 'robots.txt', /Sitemap: (\S+)/g],
    ['address of the table', '.csv', /(https?:\/\/[^",\r\n]+)/g],
    ['address of the map of events', 'evenements.geojson', /"(?:\w+_)?adresse": "([^"]+)"/g],
    ['address of the map of places', 'lieux.geojson', /"adresse": "([^"]+)"/g],
    ['identifier of a linked place', '.lpf.json', /"@id": "([^"]+)"/g],
    ['address of the calendar', '.ics', /(https?:\/\/[^\s\\]+)/g],
    ['address of the whole dossier', 'dossier.json', /"url": "([^"]+)"/g],
  ])('gives no %s that leads nowhere', (_kind, ending, pattern) => {
    const links = listLinks(site, ending, pattern);
    expect(links.length).toBeGreaterThan(0);
    expect(findBroken(site, links)).toEqual([]);
  });

  it('gives every page a card of its own dossier, and its icons', () => {
    const cards = listLinks(site, '.html', /<meta property="og:image" content="([^"]+)"/g);
    const icons = listLinks(site, 'site.webmanifest', /"src": "([^"]+)"/g);
    expect(cards.length).toBe(listShared(site).length);
    for (const { to } of cards) expect(to.startsWith(root)).toBe(true);
    expect(findBroken(site, [...cards, ...icons])).toEqual([]);
  });

  it('names every page on the map of the site, to which every page leads; of claims and contradictions their lists, which name each', () => {
    const plan = `${root}plan/`;
    const links = listLinks(site, '.html', /<a\b[^>]*\shref="([^"]+)"/g);
    const isList = (from: string) =>
      from === 'plan/index.html' || /\/(?:affirmations|contradictions)\/index\.html$/.test(from);
    const listed = new Set(links.filter(({ from }) => isList(from)).map(({ to }) => to));
    const pages = listLinks(site, 'sitemap.xml', /<loc>([^<]+)</g)
      .map(({ to }) => to)
      .filter((to) => to.endsWith('/'));
    expect(pages.length).toBeGreaterThan(60);
    expect(pages.filter((page) => page !== plan && !listed.has(page))).toEqual([]);
    const leading = new Set(links.filter(({ to }) => to === plan).map(({ from }) => from));
    expect(listShared(site).filter((page) => !leading.has(page))).toEqual([]);
  });

  it('leads from each claim in JSON-LD to its words and its speaker', () => {
    const words = listLinks(site, '.html', /"@type":"Claim","@id":"([^"]+)"/g);
    const speakers = listLinks(site, '.html', /"author":\{"@id":"([^"]+)"/g);
    expect(words.length).toBeGreaterThan(0);
    expect(findBroken(site, words)).toEqual([]);
    expect(findBroken(site, speakers)).toEqual([]);
  });

  it('lists in its sitemap every page that is its own canonical address', () => {
    const listed = new Set(listLinks(site, 'sitemap.xml', /<loc>([^<]+)</g).map(({ to }) => to));
    const canonical = listLinks(site, '.html', /<link rel="canonical" href="([^"]+)"/g);
    // The page for what is not found is itself not to be found, nor is a draft, nor in a preview what has drafts in it.
    const speaksOfDrafts = (from: string) =>
      from.startsWith('pont-en-attente/') ||
      (from === 'methode/index.html' && listFiles(site).includes('pont-en-attente/index.html'));
    const own = canonical.filter(
      ({ from, to }) =>
        from !== '404.html' && !speaksOfDrafts(from) && to === new URL(from.replace(/index\.html$/, ''), root).href,
    );
    expect([...listed].sort()).toEqual(own.map(({ to }) => to).sort());
  });

  it('says on every page who shares it what it is', () => {
    for (const path of listShared(site)) {
      const html = readFileSync(join(site.dist, path), 'utf8');
      for (const name of ['description', 'og:title', 'og:type', 'og:url', 'og:image', 'og:image:alt', 'twitter:card'])
        expect(
          html.match(new RegExp(`<meta[^>]*(?:name|property)="${name}"[^>]* content="[^"]+"`, 'g')),
          `${path} ${name}`,
        ).toHaveLength(1);
    }
  });
});
