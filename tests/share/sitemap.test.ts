import { describe, expect, it } from 'vitest';
import { isListed, renderSitemap } from '../../src/share/sitemap.ts';
import { listTexts } from './xml.ts';

const ROOT = 'https://example.org/analyse/';

describe('the sitemap', () => {
  it('lists a page that names itself as its canonical address', () => {
    expect(isListed(`<link rel="canonical" href="${ROOT}a/">`, `${ROOT}a/`)).toBe(true);
  });

  it('leaves out a copy, an embed, and what asks to be left out', () => {
    expect(isListed(`<link rel="canonical" href="${ROOT}a/">`, `${ROOT}b/`)).toBe(false);
    expect(isListed('', `${ROOT}b/`)).toBe(false);
    expect(isListed(`<link rel="canonical" href="${ROOT}a/"><meta name="robots" content="noindex">`, `${ROOT}a/`)).toBe(
      false,
    );
  });

  it('is one index of as many files as the protocol’s limit asks for', () => {
    const files = renderSitemap([`${ROOT}a/`, `${ROOT}b/`, `${ROOT}c/`], ROOT, 2);
    expect(files.map(([name]) => name)).toEqual(['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-index.xml']);
    const [first = '', , index = ''] = files.map(([, xml]) => xml);
    expect(listTexts(first, 'urlset/url/loc')).toEqual([`${ROOT}a/`, `${ROOT}b/`]);
    expect(listTexts(index, 'sitemapindex/sitemap/loc')).toEqual([`${ROOT}sitemap-0.xml`, `${ROOT}sitemap-1.xml`]);
  });
});
