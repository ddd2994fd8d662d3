import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeContent } from '../../bench/content.ts';
import { makeDossier } from '../../bench/generate.ts';
import { LONG, writeLongContent } from '../../bench/long.ts';
import { findMedian } from '../../bench/machine.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { loadContent } from '../../src/model/load.ts';

const COUNT = 24;

/** Loaded at once, so that the folder is gone even where it is refused. */
function loadInvented(): Dossier[] {
  const content = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    writeContent(content, COUNT);
    return loadContent(content).dossiers;
  } finally {
    rmSync(content, { recursive: true });
  }
}

describe('invented dossiers', () => {
  let dossiers: Dossier[] = [];
  beforeAll(() => {
    dossiers = loadInvented();
  }, 60_000);

  it('are what the model takes, each other than the others', () => {
    expect(dossiers).toHaveLength(COUNT);
    expect(new Set(dossiers.map(({ text }) => text.sha256)).size).toBe(COUNT);
  });

  it('have from 5 to 60 events', () => {
    const counts = dossiers.map(({ events }) => events.length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...counts)).toBeLessThanOrEqual(60);
    expect(Math.max(...counts) - Math.min(...counts)).toBeGreaterThan(30);
  });

  it('lie in both hemispheres and across the antimeridian', () => {
    const extents = dossiers.flatMap(({ map }) => map.frames.map(({ extent }) => extent));
    expect(extents.some(([, , , north]) => north < 0)).toBe(true);
    expect(extents.some(([, south]) => south > 0)).toBe(true);
    expect(extents.some(([west, , east]) => west < 180 && east > 180)).toBe(true);
    expect(extents.some(([, , east]) => east < 0)).toBe(true);
  });

  it('are the same each time', () => {
    expect(makeDossier(7)).toEqual(makeDossier(7));
  });
});

it('one far longer than any real one has the claims and paragraphs that it is said to have', {
  timeout: 60_000,
}, () => {
  const content = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const slug = writeLongContent(content);
    const long = loadContent(content).dossiers.find((dossier) => dossier.slug === slug);
    expect({ claims: long?.claims.length, paragraphs: long?.text.paragraphs.length }).toEqual(LONG);
  } finally {
    rmSync(content, { recursive: true });
  }
});

it('takes the middle of several runs, so that one slow run does not count', () => {
  expect(findMedian([9, 1, 2])).toBe(2);
  expect(findMedian([1, 2, 3, 100])).toBe(2.5);
});
