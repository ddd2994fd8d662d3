import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { applyPolicy, readInline } from '../../src/policy/apply-to-page.ts';
import type { Inline } from '../../src/policy/content-security-policy.ts';
import { listRules } from '../../src/policy/header-rules.ts';
import { formatCaddy, formatHeadersFile, formatNginx } from '../../src/policy/hosts.ts';
import { readHeadersFile } from './headers-file.ts';

/** A site of so many dossiers: its own pages, and each dossier’s, of every kind. */
function makeSite(slugs: readonly string[]): { pages: Map<string, Inline>; files: string[] } {
  const makeInline = (style: string): Inline => ({ styles: [style], scripts: ['s'], hasSearch: style === 'cover' });
  const own = [
    ['/', 'cover'],
    ['/404.html', 'unknown'],
    ['/methode/', 'method'],
    ['/dossiers/2/', 'cover'],
  ];
  const paths = slugs.flatMap((slug) => [
    [`/${slug}/`, 'article'],
    [`/${slug}/carte/`, 'map'],
    [`/${slug}/lieux/un/`, 'place'],
    [`/${slug}/lieux/${slug}/`, 'place'],
    [`/${slug}/sources/`, 'sources'],
    [`/${slug}/sources/notes/`, 'notes'],
    [`/${slug}/sources/voix-${slug}/`, 'speaker'],
    [`/${slug}/integrer/carte/`, 'frame'],
    [`/${slug}/donnees/`, 'data'],
  ]);
  return {
    pages: new Map([...own, ...paths].map(([path = '', style = '']) => [path, makeInline(style)])),
    files: [
      ...['/favicon.svg', '/flux.xml', '/_astro/layers.png', '/partage/couverture.png', '/robots.txt'],
      ...['/pagefind/pagefind.js', '/pagefind/fragment/fr_1a2b3c4.pf_fragment'],
      ...slugs.flatMap((slug) =>
        ['_astro/SW5uLR3o.css', 'sitemap.xml', 'donnees/dossier.json', 'donnees/lieux.geojson'].map(
          (file) => `/${slug}/${file}`,
        ),
      ),
    ],
  };
}

function formatSite(slugs: readonly string[], base = '/'): string {
  const { pages, files } = makeSite(slugs);
  return formatHeadersFile(listRules(pages, files), base);
}

const SLUGS = ['x', 'y'];
const { pages: PAGES } = makeSite(SLUGS);

describe.each(['Cloudflare', 'Netlify'] as const)('the headers of a page, from %s', (host) => {
  const headersOf = readHeadersFile(formatSite(SLUGS), host);

  test.for([...PAGES])('are one policy, which names its own styles: %s', ([path, { styles }]) => {
    const policy = headersOf(path)['content-security-policy'];
    expect(policy).toMatch(new RegExp(`style-src 'self'[^;]* ${styles[0]}[ ;]`));
    expect(policy).toContain("script-src 'self' s");
    expect(policy).not.toContain(','); // of two policies a browser would keep only what both allow
    expect(policy).not.toContain('unsafe-inline');
    expect(policy?.includes('wasm')).toBe(styles[0] === 'cover');
  });

  test('name styles of another kind only where its address is alike, or leads nowhere', () => {
    expect(headersOf('/x/lieux/un/')['content-security-policy']).toContain("style-src 'self' place unknown;");
    expect(headersOf('/x/')['content-security-policy']).toContain("style-src 'self' article method unknown;");
  });

  test('let it be framed only where it is made for that', () => {
    expect(headersOf('/x/')).toMatchObject({
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headersOf('/x/')['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headersOf('/x/integrer/carte/')['content-security-policy']).toContain('frame-ancestors *');
    expect(headersOf('/x/integrer/carte/')['x-frame-options']).toBeUndefined();
  });

  test('have all that keeps its name asked for anew, and what is named by its bytes never again', () => {
    const { pages, files } = makeSite(SLUGS);
    const later = ['/y/sw.js', '/build.json', '/SHA256SUMS'];
    for (const path of [...pages.keys(), ...files, ...later]) {
      const caching = path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      // Once: where two rules say it, Cloudflare Pages sends both in one line.
      expect({ path, caching: headersOf(path)['cache-control'] }).toEqual({ path, caching });
    }
    expect(headersOf('/y/sw.js')['content-security-policy']).toBeUndefined();
  });

  test('stand below the base path', () => {
    const below = readHeadersFile(formatSite(SLUGS, '/analyses'), host);
    expect(below('/analyses/x/carte/')['content-security-policy']).toContain("style-src 'self' map unknown;");
    expect(below('/x/carte/')['content-security-policy']).toBeUndefined();
  });

  test('leave data open to the programs of others', () => {
    for (const path of ['/x/donnees/dossier.json', '/y/donnees/lieux.geojson', '/flux.xml', '/y/sitemap.xml'])
      expect(headersOf(path)).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      });
    for (const path of ['/favicon.svg', '/_astro/layers.png', '/x/_astro/SW5uLR3o.css', '/x/donnees/'])
      expect(headersOf(path)['access-control-allow-origin'], path).toBeUndefined();
  });
});

test.each([
  ['nginx', formatNginx, /^ {2}"~(\S+)" "(.*immutable)";$/gm],
  ['Caddy', formatCaddy, /path_regexp (\S+)\nheader \S+ \{\n\tCache-Control "(.*immutable)"$/gm],
])('%s too has only what is named by its bytes kept for ever', (_host, format, rule) => {
  const { pages, files } = makeSite(SLUGS);
  const kept = [...format(listRules(pages, files), '/analyses').matchAll(rule)].map(([, pattern = '']) => pattern);
  const isKept = (path: string) => kept.some((pattern) => new RegExp(pattern).test(`/analyses${path}`));
  for (const path of [...pages.keys(), ...files, '/x/lieux/_astro/'])
    expect({ path, isKept: isKept(path) }).toEqual({ path, isKept: /^\/(?:[xy]\/)?_astro\//.test(path) });
});

test('a site of a hundred dossiers has as many rules as a site of one', () => {
  const countRules = (count: number) =>
    formatSite(Array.from({ length: count }, (_, index) => `dossier-${index}`)).match(/^\//gm)?.length;
  const [one, ...more] = [1, 10, 100].map(countRules);
  expect(one).toBeLessThan(30);
  expect(more).toEqual([one, one]);
});

describe('a sealed page', () => {
  const html =
    '<!DOCTYPE html><html><head><meta charset="utf-8"><style>a{}</style><link rel="preload" href="/f.woff2" as="font">' +
    '<style>b{}</style><script type="module" src="/s.js"></script></head><body><link rel="stylesheet" href="/t.css"></body></html>';
  const {
    html: sealed,
    inline: { styles },
  } = applyPolicy(html, (address) => new TextEncoder().encode(address));

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

test.each([0, 10_000, 14_000, 20_000, 100_000])(
  'a page says the whole policy, whatever its length: with %i bytes that do not compress',
  (length) => {
    const seal = (words: string) =>
      applyPolicy(
        `<!DOCTYPE html><html><head><meta charset="utf-8"><style>a{}</style><script type="module" src="/s.js"></script></head><body><div class="reading">${words}</div></body></html>`,
        (address) => new TextEncoder().encode(address),
      ).html;
    const words = createHash('shake256', { outputLength: length }).update('words').digest('base64');
    expect(seal(words).replace(words, '')).toBe(seal(''));
    expect(seal(words)).toContain(`content="default-src 'none';script-src 'self';style-src 'self' 'sha256-`);
    expect(seal(words)).toContain("require-trusted-types-for 'script';trusted-types default offline");
  },
);

const FRAME = (main: string, foot = '') =>
  `<head><meta charset="utf-8"></head><body><main id="contenu">${main}</main><script src="/s.js"></script>${foot}</body>`;

test.each([
  ['words alone', '<p>Le <b>pont</b></p>', ''],
  ['a script', '<p>Le pont</p><script src="/m.js"></script>', ''],
  ['a sheet', '<LINK rel="stylesheet" href="/m.css">', ''],
  ['the end of another `main`, as words', '<p title="</main>">Le pont</p><style>a{}</style>', ''],
  ['such words that stand after it', '<p>Le pont</p>', '<p title="</main>">Le gué</p><script>1</script>'],
])('a page is sealed the same whatever its `main` holds: %s', (_what, main, foot) => {
  const seal = (html: string) => applyPolicy(html, (address) => new TextEncoder().encode(address));
  // With a second `main` in a comment all of the page is parsed.
  const whole = seal(`${FRAME(main, foot)}<!--<main>-->`);
  expect(seal(FRAME(main, foot))).toEqual({ ...whole, html: whole.html.replace('<!--<main>-->', '') });
});

test('what stands after `main` is sealed whatever that leaves open', () => {
  const main = '<header><h1>Le pont</h1></header><p>Le gué <!-- never closed';
  const { html } = applyPolicy(FRAME(main), (address) => new TextEncoder().encode(address));
  expect(html).toMatch(/<script src="\/s\.js" integrity="sha384-[\w+/]{64}">/);
  expect(html).toContain(`<main id="contenu">${main}</main>`);
});

test('words that look like tags within an attribute stay words', () => {
  const words = '</style><style>a{}</style><script src=/x.js></script><head><meta charset="utf-8">'.replaceAll(
    '"',
    '&quot;',
  );
  const { html } = applyPolicy(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="description" content="${words}"><style>b{}</style></head><body></body></html>`,
    () => new Uint8Array(),
  );
  expect(html).toContain(`content="${words}"`);
  expect(html.match(/http-equiv/g)).toHaveLength(1);
});

test.each([
  ['of a page without tags for its head', '<title>a</title><style>a{}</style><script>1</script>', [1, 1]],
  ['in its head', '<head><style>a{}</style><script>1</script></head><body></body>', [1, 1]],
  ['in its body', '<head></head><body><style>a{}</style><script>1</script></body>', [1, 1]],
  [
    'after words that look like the end of the head',
    '<head></head><body title="</head>"><script>1</script></body>',
    [0, 1],
  ],
  ['only as words of an attribute', '<head></head><body title="<style><script>"></body>', [0, 0]],
  ['as files and data', '<head></head><script src="a.js"></script><script type="application/json">1</script>', [0, 0]],
])('a page is read for what stands within it: %s', (_where, html, counts) => {
  const { styles, scripts } = readInline(html);
  expect([styles.length, scripts.length]).toEqual(counts);
  expect(scripts.every((hash) => hash === "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='")).toBe(true);
});
