import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';

function weigh(path: string): number {
  return brotliCompressSync(readFileSync(join(inject('dist'), path))).length;
}

/** What has arrived when the last word of the text has. */
function weighToEndOfText(path: string): number {
  const html = readFileSync(join(inject('dist'), path), 'utf8');
  const paragraphs = [...html.matchAll(/<(p|h3)\b[^>]* id="?p\d+"?[^>]*>.*?<\/\1>/gs)];
  const last = paragraphs.at(-1);
  if (!last) throw new Error(`${path} has no paragraph`);
  return brotliCompressSync(html.slice(0, last.index + last[0].length)).length;
}

/** Within a tenth of what it was when last looked at: a page that grows or shrinks by more asks for the figure anew. */
function expectAbout(bytes: number, known: number): void {
  expect(bytes).toBeGreaterThan(known * 0.9);
  expect(bytes).toBeLessThan(known * 1.1);
}

describe('bytes as a host would send them, brotli', () => {
  it('keeps all that reading the article needs within one round trip, 14 kB', () => {
    const bytes = weighToEndOfText('raqqa-hama-alep/index.html');
    expect(bytes).toBeLessThanOrEqual(14_000);
    expectAbout(bytes, 13_850);
    expectAbout(weigh('raqqa-hama-alep/index.html'), 15_200);
  });

  it('keeps the article’s whole first load, with its icon, within 50 kB', () => {
    const fonts = readdirSync(join(inject('dist'), '_astro/fonts')).map((name) => weigh(`_astro/fonts/${name}`));
    const parts = [
      weigh('raqqa-hama-alep/index.html'),
      weigh('raqqa-hama-alep/reperes.css'),
      weigh('favicon.svg'),
      ...fonts,
    ];
    expect(parts.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(50_000);
  });

  it('keeps the article’s script within 4 kB', () => {
    const [, script = ''] =
      /<script type="module" src="\/([^"]+)"/.exec(
        readFileSync(join(inject('dist'), 'raqqa-hama-alep/index.html'), 'utf8'),
      ) ?? [];
    const bytes = weigh(script);
    expect(bytes).toBeLessThanOrEqual(4_000);
    expectAbout(bytes, 2_650);
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
    ['index.html', 4_900],
    ['raqqa-hama-alep/donnees/index.html', 4_800],
    ['raqqa-hama-alep/sources/index.html', 6_300],
    ['raqqa-hama-alep/sources/chiffres/index.html', 5_400],
    ['raqqa-hama-alep/sources/notes/index.html', 9_800],
    ['methode/index.html', 5_600],
  ])('knows the weight of %s', (path, known) => {
    const bytes = weigh(path);
    expectAbout(bytes, known);
  });
});
