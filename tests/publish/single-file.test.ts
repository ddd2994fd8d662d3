import { expect, it } from 'vitest';
import { renderSingleFile } from '../../src/publish/single-file.ts';

const ASSETS: Record<string, string> = { 'a.css': 'p{background:url("/b/i.png")}', 'i.png': 'PNG', 'f.woff2': 'FONT' };
const read = (path: string) => (path in ASSETS ? new TextEncoder().encode(ASSETS[path]) : undefined);
const render = (html: string) =>
  renderSingleFile(html, { site: 'https://example.org', base: '/b' }, read, 'Copie du 6 mars.');

it('takes style sheets, fonts and images inside', () => {
  const html = render(
    '<head><link rel="stylesheet" href="/b/a.css"><style>@font-face{src:url(/b/f.woff2)}</style></head><img alt="" src="/b/i.png">',
  );
  expect(html).toContain('<style>p{background:url("data:image/png;base64,UE5H")}</style>');
  expect(html).toContain('src:url("data:font/woff2;base64,Rk9OVA==")');
  expect(html).toContain('src="data:image/png;base64,UE5H"');
});

it('says first that it is a copy, and of when', () => {
  const html = render('<head></head><body class="a"><main>Texte</main></body>');
  expect(html).toMatch(/<body class="a"><p[^>]*>Copie du 6 mars\.<\/p><main>/);
});

it('leaves out scripts and what only helps to load, and keeps data that no one runs', () => {
  const html = render(
    '<head><link rel="preload" href="/b/f.woff2"><script type="module" src="/b/x.js"></script><script type="application/ld+json">{}</script></head>',
  );
  expect(html).not.toContain('x.js');
  expect(html).not.toContain('preload');
  expect(html).toContain('ld+json');
});

it('leads to other pages where the site stands, and within the file to its own words', () => {
  const html = render('<head></head><a class="n" href="/b/carte/">Carte</a><a href="#p1">1</a>');
  expect(html).toContain('href="https://example.org/b/carte/"');
  expect(html).toContain('href="#p1"');
});

it('takes no words for tags: neither those of an attribute, nor those of data', () => {
  const data = '<script type="application/ld+json">{"a":"<a href=\\"/b/c/\\">"}</script>';
  const kept = `<p title="<script> /b/x.js</script>"><code>&lt;link href="/b/x.css"&gt;</code></p>`;
  const html = render(`<head>${data}</head><body>${kept}</body>`);
  expect(html).toContain(data);
  expect(html).toContain(kept);
});

it('reads attributes in any order and between any quotes', () => {
  const html = render(
    "<head><link href='/b/a.css' rel=stylesheet></head><body><img src='/b/i.png' alt=''><a href=/b/?x=1&amp;y=2>Là</a>",
  );
  expect(html).toContain('<style>p{background');
  expect(html).toContain('<img src="data:image/png;base64,UE5H" alt=\'\'>');
  expect(html).toContain('<a href="https://example.org/b/?x=1&amp;y=2">Là</a>');
});

it('is refused when something that the page needs is missing', () => {
  expect(() => render('<head><link rel="icon" href="/b/none.svg"></head>')).toThrow('The page needs /b/none.svg');
});
