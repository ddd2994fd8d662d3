import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';

const { dossiers } = loadContent(inject('content'));
const FOLDERS = ['partage', ...dossiers.map(({ slug }) => `${slug}/partage`)];
const LIMIT = 120_000;

function readPng(path: string): { png: PNG; bytes: number } {
  const file = readFileSync(join(inject('dist'), path));
  return { png: PNG.sync.read(file), bytes: file.length };
}

/** Share of the pixels, in a part of the picture, that differ from the one in its corner. */
function findInk({ data, width }: PNG, left: number, top: number, right: number, bottom: number): number {
  const ground = data.readUInt32BE((top * width + left) * 4);
  let count = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if (data.readUInt32BE((y * width + x) * 4) !== ground) count++;
  return count / ((right - left) * (bottom - top));
}

describe('the cards', () => {
  const paths = () =>
    FOLDERS.flatMap((folder) => readdirSync(join(inject('dist'), folder)).map((name) => `${folder}/${name}`));

  it('are one for the cover, the article, and each claim, contradiction, event, place and speaker', () => {
    const wanted = dossiers.flatMap(({ slug, claims, events, notes, places, speakers }) =>
      [
        'texte',
        ...claims.map(({ number }) => `affirmation-${number}`),
        ...notes.filter(({ kind }) => kind === 'contradiction').map(({ id }) => `contradiction-${id}`),
        ...events.map(({ id }) => `evenement-${id}`),
        ...places.map(({ id }) => `lieu-${id}`),
        ...speakers.map(({ id }) => `source-${id}`),
      ].map((name) => `${slug}/partage/${name}.png`),
    );
    expect(paths().sort()).toEqual(['partage/couverture.png', ...wanted].sort());
  });

  it('are 1200 by 630, light to fetch, and blank neither in their words nor in their picture', () => {
    const faults = paths().flatMap((path) => {
      const { png, bytes } = readPng(path);
      const isContradiction = path.includes('/contradiction-');
      const [title, facts, picture] = isContradiction
        ? [findInk(png, 54, 80, 1146, 160), findInk(png, 54, 170, 560, 520), findInk(png, 650, 170, 1146, 520)]
        : path.includes('/affirmation-')
          ? [findInk(png, 54, 80, 1146, 190), findInk(png, 54, 510, 1146, 620), findInk(png, 94, 200, 1146, 500)]
          : [findInk(png, 54, 80, 1146, 230), findInk(png, 54, 240, 540, 600), findInk(png, 620, 250, 1200, 600)];
      return [
        ...(png.width === 1200 && png.height === 630 ? [] : [`${path}: ${png.width} × ${png.height}`]),
        ...(bytes <= LIMIT ? [] : [`${path}: ${bytes} bytes`]),
        ...(title > 0.005 && facts > 0.01 && picture > 0.01 ? [] : [`${path}: ink ${title} ${facts} ${picture}`]),
      ];
    });
    expect(faults).toEqual([]);
  });
});

describe('the icons', () => {
  it.each([
    ['icone-192', 192],
    ['icone-512', 512],
    ['icone-masquable-512', 512],
    ['icone-apple-180', 180],
  ])('%s is %i pixels wide and shows the number', (name, size) => {
    const { png } = readPng(`icones/${name}.png`);
    expect([png.width, png.height]).toEqual([size, size]);
    const middle = Math.round(size / 4);
    expect(findInk(png, middle, middle, size - middle, size - middle)).toBeGreaterThan(0.1);
  });

  it('stand as well where hosts are asked for them unbidden, one file of three sizes and one on a full ground', () => {
    const ico = readFileSync(join(inject('dist'), 'favicon.ico'));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 3]);
    const sizes = [0, 1, 2].map((index) => {
      const entry = 6 + 16 * index;
      const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
      const { width, height } = PNG.sync.read(ico.subarray(offset, offset + length));
      expect([ico.readUInt8(entry), ico.readUInt8(entry + 1)]).toEqual([width, height]);
      return width;
    });
    expect(sizes).toEqual([16, 32, 48]);
    expect(readPng('apple-touch-icon.png').png.width).toBe(180);
  });
});
