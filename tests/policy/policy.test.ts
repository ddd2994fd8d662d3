import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/policy/headers.ts';
import { formatHeadersFile } from '../../src/policy/hosts.ts';
import { sealPage } from '../../src/policy/page.ts';
import { listRules } from '../../src/policy/rules.ts';
import { readHeadersFile } from './headers-file.ts';

const PAGES = new Map<string, Inline>(
  [
    ['/', ['a']],
    ['/404.html', ['b']],
    ['/x/', ['c']],
    ['/x/lieux/un/', ['d']],
    ['/x/lieux/deux/', ['d']],
    ['/x/integrer/carte/', ['e']],
    ['/x/donnees/', ['f']],
  ].map(([path, styles]) => [path as string, { styles: styles as string[], scripts: ['s'], hasSearch: false }]), // as listed above
);
const FILES = ['/favicon.svg', '/flux.xml', '/x/reperes.css', '/x/donnees/dossier.json', '/x/donnees/lieux.geojson'];

describe('the headers of a page', () => {
  const headersOf = readHeadersFile(formatHeadersFile(listRules(PAGES, FILES), '/'));

  test.for([...PAGES])(
    'name its own styles and no others: %s',
    ([
      path,
      {
        styles: [style],
      },
    ]) => {
      const policy = headersOf(path)['content-security-policy'];
      expect(policy).toContain(`style-src 'self' ${style};`);
      expect(policy).not.toContain(','); // of two rules for one address a browser would keep only what both allow
      expect(policy).toContain("script-src 'self' s;");
      expect(policy).not.toContain('unsafe');
    },
  );

  test('let it be framed only where it is made for that', () => {
    expect(headersOf('/x/')).toMatchObject({
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headersOf('/x/')['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headersOf('/x/integrer/carte/')['content-security-policy']).toContain('frame-ancestors *');
    expect(headersOf('/x/integrer/carte/')['x-frame-options']).toBeUndefined();
  });

  test('are one rule for a folder of like pages', () => {
    expect(listRules(PAGES, FILES).map(({ path }) => path)).toContain('/x/lieux/*');
  });

  test('give no old worker of a dossier, which no other rule covers', () => {
    const pages = new Map([...PAGES, ['/y/carte/', { styles: ['d'], scripts: ['s'], hasSearch: false }]]);
    const headersOf = readHeadersFile(formatHeadersFile(listRules(pages, FILES), '/'));
    const { 'cache-control': worker, 'content-security-policy': policy } = headersOf('/y/sw.js');
    expect([worker, policy]).toEqual(['no-cache', undefined]);
    expect(headersOf('/y/carte/')['cache-control']).toBeUndefined();
  });

  test('stand below the base path', () => {
    const below = readHeadersFile(formatHeadersFile(listRules(PAGES, FILES), '/analyses'));
    expect(below('/analyses/x/')['content-security-policy']).toContain("style-src 'self' c;");
  });
});

test('data is open to the programs of others', () => {
  const headersOf = readHeadersFile(formatHeadersFile(listRules(PAGES, FILES), '/'));
  for (const path of ['/x/donnees/dossier.json', '/x/donnees/lieux.geojson', '/flux.xml'])
    expect(headersOf(path)).toMatchObject({ 'access-control-allow-origin': '*' });
  expect(headersOf('/favicon.svg')['access-control-allow-origin']).toBeUndefined();
  expect(headersOf('/x/donnees/')['access-control-allow-origin']).toBeUndefined();
});

describe('a sealed page', () => {
  const html =
    '<!DOCTYPE html><html><head><meta charset="utf-8"><style>a{}</style><link rel="preload" href="/f.woff2" as="font">' +
    '<style>b{}</style><script type="module" src="/s.js"></script></head><body><link rel="stylesheet" href="/t.css"></body></html>';
  const {
    html: sealed,
    inline: { styles },
  } = sealPage(html, (address) => new TextEncoder().encode(address));

  test('has one style block, whose hash its policy names', () => {
    expect(sealed).toContain('<style>a{}b{}</style><script');
    expect(sealed.match(/<style>/g)).toHaveLength(1);
    expect(styles).toHaveLength(1);
    expect(sealed).toContain(`style-src 'self' ${styles[0]};`);
  });

  test('says its policy before anything that could load', () => {
    expect(sealed).toMatch(
      /^<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy"/,
    );
  });

  test('holds scripts and style sheets to their bytes', () => {
    expect(sealed).toMatch(/<script type="module" src="\/s\.js" integrity="sha384-[\w+/]{64}">/);
    expect(sealed).toMatch(/<link rel="stylesheet" href="\/t\.css" integrity="sha384-[\w+/]{64}">/);
    expect(sealed).not.toMatch(/woff2"[^>]*integrity/);
  });
});

test('words that look like tags within an attribute stay words', () => {
  const words = '</style><style>a{}</style><script src=/x.js></script><head><meta charset="utf-8">'.replaceAll(
    '"',
    '&quot;',
  );
  const { html } = sealPage(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="description" content="${words}"><style>b{}</style></head><body></body></html>`,
    () => new Uint8Array(),
  );
  expect(html).toContain(`content="${words}"`);
  expect(html.match(/http-equiv/g)).toHaveLength(1);
});
