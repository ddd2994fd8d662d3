import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ARTICLE, connect, open } from './page.ts';

type Rgb = readonly [number, number, number];

/** Each colour of the design, light then dark, linear, 0 to 1. */
const tokens = new Map(
  [...readFileSync('src/shell/tokens.css', 'utf8').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light: readHex(light), dark: readHex(dark) }],
  ),
);

function readHex(hex: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return [r, g, b];
}

function colour(name: string, theme: 'light' | 'dark'): Rgb {
  const token = tokens.get(name);
  if (!token) throw new Error(`tokens.css has no --${name} of two themes`);
  return token[theme];
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, “contrast ratio”. */
function contrast(a: Rgb, b: Rgb): number {
  const [front, back] = [luminance(a), luminance(b)];
  return (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
}

const TEXTS: Record<string, string[]> = {
  paper: ['ink', 'muted', 'link', 'brick', 'graphite', 'teal', 'shore-text'],
  far: ['ink', 'muted', 'link', 'shore-text'],
  // What is lit turns its links and its smaller words to ink.
  lit: ['ink'],
  water: ['ink'],
};
const MARKS: Record<string, string[]> = {
  paper: ['focus', 'quote', 'shore', 'bar', 'brick', 'graphite', 'teal', 'muted'],
  far: ['focus', 'shore', 'brick', 'graphite', 'teal', 'muted'],
  lit: ['focus', 'ink'],
  water: ['shore', 'focus'],
};
const pairsOf = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([ground, names]) => names.map((name) => [name, ground] as const));

describe.each(['light', 'dark'] as const)('in %s colours', (theme) => {
  it.each(pairsOf(TEXTS))('text in %s on %s has a contrast of 7:1', (name, ground) => {
    expect(contrast(colour(name, theme), colour(ground, theme))).toBeGreaterThanOrEqual(7);
  });

  it.each(pairsOf(MARKS))('lines and marks in %s on %s have 3:1', (name, ground) => {
    expect(contrast(colour(name, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  it('names of waters on water, which have a halo, have 4.5:1 without it', () => {
    expect(contrast(colour('shore-text', theme), colour('water', theme))).toBeGreaterThanOrEqual(4.5);
  });
});

/**
 * What a person sees who lacks one kind of cone, and what paper shows in grey. Matrices: Machado, Oliveira, Fernandes,
 * “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15(6), 2009, severity 1, linear RGB.
 */
const EYES: Record<string, readonly Rgb[]> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  'grey paper': [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

/** CIE L*a*b* under D65. */
function toLab([r, g, b]: Rgb): Rgb {
  const f = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(luminance([r, g, b]));
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE 1976 difference of two colours as these eyes see them. */
function distance(a: Rgb, b: Rgb, eyes: readonly Rgb[]): number {
  const see = ([r, g, b]: Rgb): Rgb => {
    const [x = 0, y = 0, z = 0] = eyes.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)));
    return [x, y, z];
  };
  const [one, other] = [toLab(see(a)), toLab(see(b))];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/** The least difference that is told apart at a glance, on two areas of a map that do not touch. */
const TOLD_APART = 20;
const PARTIES = ['brick', 'graphite', 'teal'];

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

describe('the parties', () => {
  // Path of each sign of the legend, whatever its colour.
  const legend = readFileSync(join(inject('dist'), 'deux-recits-de-beldjara/explorer/index.html'), 'utf8');
  const signs = [...legend.matchAll(/<svg class="(?:area|line) (\w+)"[^>]*>(.*?)<\/svg>/gs)];

  it.each(Object.entries(EYES))('are told apart by pattern wherever colour does not suffice: %s', (_, eyes) => {
    for (const theme of ['light', 'dark'] as const)
      for (const [at, one] of PARTIES.entries())
        for (const other of PARTIES.slice(at + 1)) {
          const isSeen = distance(colour(one, theme), colour(other, theme), eyes) >= TOLD_APART;
          const drawn = (name: string) => signs.filter(([, party]) => party === name).map(([, , path]) => path?.trim());
          const hasPatterns = drawn(one).length > 0 && drawn(other).length > 0;
          expect(hasPatterns, `${one}, ${other}`).toBe(true);
          expect(isSeen || !drawn(one).some((path) => drawn(other).includes(path)), `${one}, ${other}`).toBe(true);
        }
  });

  it('have a pattern of their own in every case, for whoever sees no colour at all', () => {
    const patterns = new Map(
      signs.flatMap(([, party = '', path = '']) => (PARTIES.includes(party) ? [[party, path.trim()]] : [])),
    );
    expect([...patterns.keys()].sort()).toEqual([...PARTIES].sort());
    expect(new Set(patterns.values()).size).toBe(PARTIES.length);
  });

  it('are told by their dashes from a line that nobody is named for, on the map and in its key', async () => {
    const { page } = await open(browser, `${ARTICLE}explorer/`, { javaScriptEnabled: false });
    const listDashes = (selector: string) =>
      page.locator(selector).evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeDasharray));
    for (const selector of ['.ground .SIDE .axis', '.legend .line.SIDE']) {
      const [told] = await listDashes(selector.replace('SIDE', 'brick'));
      const [untold] = await listDashes(selector.replace('SIDE', 'plain'));
      expect(told).toBe('7px, 3px');
      expect(untold).toBe('2px, 5px');
    }
  });
});
