import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, createBrotliDecompress } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';

function weigh(path: string): number {
  return brotliCompressSync(readFileSync(join(inject('dist'), path))).length;
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

describe('bytes as a host would send them, brotli', () => {
  it('brings the start of the article with the first 14 kB of the stream: styles, figures, six paragraphs and who speaks in them', async () => {
    const html = readFileSync(join(inject('dist'), 'raqqa-hama-alep/index.html'));
    const [sent, seen] = [brotliCompressSync(html), await decompressStart(brotliCompressSync(html))];
    expect(sent.length).toBeGreaterThan(ROUND_TRIP);
    const [dossier] = loadContent(inject('content')).dossiers;
    const pieces = dossier?.claims.filter(({ paragraph }) => paragraph <= 6).map(({ id }) => `id="${id}"`) ?? [];
    expect(pieces.length).toBeGreaterThan(5);
    for (const part of ['</style>', 'id="carte"', 'id="frise"', '<p id="p1">', '<p id="p7"', ...pieces])
      expect(seen.includes(part), part).toBe(true);
    expect(sent.length).toBeLessThanOrEqual(32_000);
    expectAbout(sent.length, 25_000);
  });

  it('keeps the article’s whole first load, with its script and its icon, within 60 kB', () => {
    const html = readFileSync(join(inject('dist'), 'raqqa-hama-alep/index.html'), 'utf8');
    const files = [...html.matchAll(/(?:href|src)="\/([^"]+\.(?:css|js|svg))"|url\("\/([^"]+\.woff2)"\)/g)].map(
      ([, file = '', font]) => font ?? file,
    );
    const parts = ['raqqa-hama-alep/index.html', ...new Set(files)].map((file) => ({ file, bytes: weigh(file) }));
    expect(parts.length).toBe(5); // the page, its face, its style sheet, its script; and the icon, once for the site
    expect(parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(60_000);
  });

  it('keeps the article’s script within 4 kB', () => {
    const [, script = ''] =
      /<script type="module" src="\/([^"]+)"/.exec(
        readFileSync(join(inject('dist'), 'raqqa-hama-alep/index.html'), 'utf8'),
      ) ?? [];
    const bytes = weigh(script);
    expect(bytes).toBeLessThanOrEqual(4_000);
    expectAbout(bytes, 3_500);
  });

  it('keeps what brings the map to life within 55 kB', () => {
    const [alive = ''] = readdirSync(join(inject('dist'), '_astro')).filter((name) => name.startsWith('alive.client'));
    const bytes = weigh(`_astro/${alive}`);
    expect(bytes).toBeLessThanOrEqual(55_000);
    expectAbout(bytes, 42_300);
  });

  it('keeps every page but the article within 16 kB', () => {
    const pages = readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.html') && path !== 'raqqa-hama-alep/index.html',
    );
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.map((path) => ({ path, bytes: weigh(path) })).filter(({ bytes }) => bytes > 16_000)).toEqual([]);
  });

  it.each([
    ['index.html', 5_300],
    ['raqqa-hama-alep/donnees/index.html', 6_000],
    ['raqqa-hama-alep/sources/index.html', 7_000],
    ['raqqa-hama-alep/sources/chiffres/index.html', 6_100],
    ['raqqa-hama-alep/sources/notes/index.html', 9_800],
    ['methode/index.html', 6_200],
  ])('knows the weight of %s', (path, known) => {
    const bytes = weigh(path);
    expectAbout(bytes, known);
  });
});
