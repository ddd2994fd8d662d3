/** A draft in the preview of a site: to be read by who has its address, and said to be one wherever it is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const { dist } = inject('below');
const SLUG = 'pont-en-attente';
const listPages = (folder: string) =>
  readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(join(dist, folder, file), 'utf8') }));
const read = (file: string) => readFileSync(join(dist, file), 'utf8');

describe('a draft in a preview', () => {
  const pages = listPages(SLUG);

  it('has all pages of a dossier, each of which says what it is and asks to be left out of searches', () => {
    const unmarked = pages.filter(
      ({ html }) =>
        !/<aside class="draft"[^>]*>[^<]*<span|<aside class="draft"[^>]*>\s*Brouillon, ni relu/.test(html) ||
        html.match(/<meta name="robots" content="noindex"/g)?.length !== 1,
    );
    expect(pages.length).toBeGreaterThan(12);
    expect(unmarked.map(({ file }) => file)).toEqual([]);
    expect(read(`${SLUG}/donnees/dossier.json`)).toContain('"status": "brouillon"');
  });

  it('stands on no list of the site: cover, feed, map of pages, plan, corrections', () => {
    const files = [
      'index.html',
      'flux.xml',
      'corrections/index.html',
      'sitemap-index.xml',
      'sitemap.xml',
      'plan/index.html',
      '404.html',
    ];
    expect(files.filter((file) => read(file).includes(SLUG))).toEqual([]);
    expect(files.filter((file) => !read(file).includes('deuxieme-dossier') && file !== 'sitemap.xml')).toEqual([]);
    const itself = join(dist, SLUG, 'sitemap.xml');
    expect(existsSync(itself) ? readFileSync(itself, 'utf8') : '').not.toContain('<loc>');
  });

  it('marks every other page that speaks of it: what a draft says is read nowhere without that', () => {
    const speaking = listPages('.').filter(({ file, html }) => !file.startsWith(SLUG) && html.includes(SLUG));
    expect(speaking.map(({ file }) => file)).toEqual(['methode/index.html']);
    for (const { html } of speaking) {
      expect(html).toMatch(/<aside class="draft"[^>]*>(?:<[^>]*>)*Aperçu/);
      expect(html).toContain('<meta name="robots" content="noindex"');
    }
  });

  it('leaves the pages of what is published as they are', () => {
    const marked = ['deux-recits-de-beldjara', 'deuxieme-dossier']
      .flatMap(listPages)
      .filter(({ html }) => html.includes('class="draft"'));
    expect(marked.map(({ file }) => file)).toEqual([]);
  });
});
