import { describe, expect, it } from 'vitest';
import { isListed, renderSitemap } from '../../src/discovery/sitemap.ts';
import { listElements, readIndexing } from '../../src/html/elements.ts';
import { listTexts } from './xml.ts';

const ROOT = 'https://example.org/analyse/';
const read = (head: string) => readIndexing(listElements(head, ['link', 'meta']));

describe('the sitemap', () => {
  it('lists a page that names itself as its canonical address', () => {
    expect(isListed(read(`<link rel="canonical" href="${ROOT}a/">`), `${ROOT}a/`)).toBe(true);
  });

  it('leaves out a copy, an embed, and what asks to be left out', () => {
    expect(isListed(read(`<link rel="canonical" href="${ROOT}a/">`), `${ROOT}b/`)).toBe(false);
    expect(isListed(read(''), `${ROOT}b/`)).toBe(false);
    const hidden = `<link rel="canonical" href="${ROOT}a/"><meta name="robots" content="noindex">`;
    expect(isListed(read(hidden), `${ROOT}a/`)).toBe(false);
  });

  it('is one index of a file for each dossier, in its folder, and one for the rest', () => {
    const files = renderSitemap([ROOT, `${ROOT}a/`, `${ROOT}a/carte/`, `${ROOT}ab/`], ROOT, ['a', 'ab']);
    expect(files.map(([name]) => name)).toEqual([
      'sitemap.xml',
      'a/sitemap.xml',
      'ab/sitemap.xml',
      'sitemap-index.xml',
    ]);
    const [rest = '', first = '', , index = ''] = files.map(([, xml]) => xml);
    expect(listTexts(rest, 'urlset/url/loc')).toEqual([ROOT]);
    expect(listTexts(first, 'urlset/url/loc')).toEqual([`${ROOT}a/`, `${ROOT}a/carte/`]);
    expect(listTexts(index, 'sitemapindex/sitemap/loc')).toEqual([
      `${ROOT}sitemap.xml`,
      `${ROOT}a/sitemap.xml`,
      `${ROOT}ab/sitemap.xml`,
    ]);
  });
});
