import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, createBrotliDecompress } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { ARTICLE } from './page.ts';

const { dist } = inject('published');
const { dossiers } = loadContent('content');

function weigh(path: string, folder = dist): number {
  return brotliCompressSync(readFileSync(join(folder, path))).length;
}

/** Within a tenth of what it was when last looked at: a page that grows or shrinks by more asks for the figure anew. */
function expectAbout(bytes: number, known: number): void {
  expect(bytes).toBeGreaterThan(known * 0.9);
  expect(bytes).toBeLessThan(known * 1.1);
}

/** What a server’s first flight of ten packets carries. */
const ROUND_TRIP = 14_000;

/** What a browser reads of a page once the first round trip has brought its start. */
async function decompressStart(compressed: Buffer): Promise<string> {
  const stream = createBrotliDecompress();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.write(compressed.subarray(0, ROUND_TRIP));
  await new Promise<void>((resolve) => stream.flush(() => resolve()));
  stream.destroy();
  return Buffer.concat(chunks).toString();
}

describe.each(dossiers)('$slug as a host would send it, brotli', ({ slug, claims }) => {
  const path = `${slug}/index.html`;
  const html = readFileSync(join(dist, path), 'utf8');

  it('brings the start of the article with the first 14 kB of the stream: styles, six paragraphs and who speaks in them', async () => {
    const seen = await decompressStart(brotliCompressSync(html));
    const pieces = claims.filter(({ paragraph }) => paragraph <= 6).map(({ id }) => `id="${id}"`);
    const paragraphs = ['<p id="p1">', '<p id="p7"'].filter((start) => html.includes(start));
    for (const part of ['</style>', ...paragraphs, ...pieces]) expect(seen.includes(part), part).toBe(true);
    expect(weigh(path)).toBeLessThanOrEqual(32_000);
  });

  it('keeps the article’s whole first load, with its script and its icon, within 60 kB', () => {
    const files = [...html.matchAll(/(?:href|src)="\/([^"]+\.(?:css|js|svg))"|url\("\/([^"]+\.woff2)"\)/g)].map(
      ([, file = '', font]) => font ?? file,
    );
    const parts = [path, ...new Set(files)].map((file) => ({ file, bytes: weigh(file) }));
    expect(parts.length).toBe(5); // the page, its face, its style sheet, its script; and the icon, once for the site
    expect(parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(60_000);
  });
});

it('asks for the face of the text on paper and where it is preloaded, and no telephone for what it would not show', () => {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  const shown = pages.flatMap((path) => {
    const html = readFileSync(join(dist, path), 'utf8');
    const [, url = ''] =
      /<link href="([^"]+)" rel="preload" as="font" crossorigin media="\(width &gt;= 1200px\)">/.exec(html) ?? [];
    return url ? [{ url, html }] : [];
  });
  expect(shown.length).toBeGreaterThan(dossiers.length);
  for (const { url, html } of shown) {
    const [before = '', after] = html.split(`url("${url}")`);
    expect(before).toMatch(/@media \(width>=1200px\),print\{@font-face\{[^{}]*$/);
    expect(after).toBeDefined();
  }
});

describe.each(dossiers)('the ground for $slug’s interactive map as a host would send it, brotli', ({ slug }) => {
  it('is within 60 kB', () => {
    expect(weigh(`${slug}/fond.json`)).toBeLessThanOrEqual(60_000);
  });
});

describe('any page as a host would send it, brotli', () => {
  it('is within 16 kB, but for the articles', () => {
    const articles = dossiers.map(({ slug }) => `${slug}/index.html`);
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.html') && !articles.includes(path),
    );
    expect(pages.map((path) => ({ path, bytes: weigh(path) })).filter(({ bytes }) => bytes > 16_000)).toEqual([]);
  });

  // On what no newsroom changes.
  it.each([
    ['index.html', 5_300],
    ['methode/index.html', 6_200],
    ...[
      ['', 19_000] as const,
      ['donnees/', 6_000] as const,
      ['sources/', 7_000] as const,
      ['sources/chiffres/', 6_100] as const,
      ['sources/notes/', 5_700] as const,
    ].map(([path, known]): [string, number] => [`${ARTICLE.slice(1)}${path}index.html`, known]),
  ])('has the weight that is known: %s', (path, known) => {
    expectAbout(weigh(path, inject('dist')), known);
  });
});

describe('a script as a host would send it, brotli', () => {
  it('keeps the article’s within 5 kB', () => {
    const html = readFileSync(join(inject('dist'), ARTICLE, 'index.html'), 'utf8');
    const [, script = ''] = /<script type="module" src="\/([^"]+)"/.exec(html) ?? [];
    const bytes = weigh(script, inject('dist'));
    expect(bytes).toBeLessThanOrEqual(5_000);
    expectAbout(bytes, 4_010);
  });

  it.each([
    ['what brings the map to life', 'enhance-map', 45_000, 42_100],
    ['what draws it anew when it is zoomed', 'zoomed-map', 10_000, 9_050],
  ])('keeps %s within its bytes', (_what, name, most, about) => {
    const [script = ''] = readdirSync(join(inject('dist'), '_astro')).filter((file) =>
      file.startsWith(`${name}.client`),
    );
    const bytes = weigh(`_astro/${script}`, inject('dist'));
    expect(bytes).toBeLessThanOrEqual(most);
    expectAbout(bytes, about);
  });
});
