import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, formatTenths, listShares, listStretches } from '../../src/model/join/shares.ts';
import { loadContent } from '../../src/model/load.ts';
import { dossier as complete } from '../complete.ts';

const [good] = loadContent('tests/fixtures/good').dossiers;
if (!good) throw new Error('fixtures/good has a dossier');

describe.each([
  ['the shortest dossier', good],
  ['the complete one', complete],
])('the stretches of %s', (_name, { text, claims }) => {
  const stretches = listStretches(text.paragraphs, claims);

  it('make the whole text, each character once', () => {
    for (const paragraph of text.paragraphs) {
      const own = stretches.filter((stretch) => stretch.paragraph === paragraph.number);
      expect(own.map(({ start, end }) => paragraph.text.slice(start, end)).join('')).toBe(paragraph.text);
    }
  });

  it('hold every claim, and give it to the first of its voices', () => {
    for (const claim of claims) {
      const own = stretches.filter((stretch) => stretch.claims.includes(claim));
      expect(own.map(({ start, end }) => end - start).reduce((sum, length) => sum + length, 0)).toBe(claim.text.length);
      for (const { voice } of own) expect(voice).toBe(claim.by[0]);
    }
  });

  it('have shares that add up to exactly 100 %', () => {
    const shares = listShares(stretches);
    expect(shares.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(1000);
    expect(shares.reduce((sum, { characters }) => sum + characters, 0)).toBe(
      text.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0),
    );
  });
});

it('of a text without claims there is no share: whose its words are is not said yet', () => {
  expect(listShares(listStretches(good.text.paragraphs, []))).toEqual([]);
});

describe('claims of one voice that overlap', () => {
  it('are counted once, and implicit only where all of them are', () => {
    const [claim] = good.claims;
    if (!claim) throw new Error('the dossier has claims');
    const inner = { ...claim, start: claim.start + 5, end: claim.end - 5, implicit: 'pour l’essai' };
    const [paragraph] = good.text.paragraphs;
    const stretches = listStretches(paragraph ? [paragraph] : [], [claim, inner]);
    expect(stretches.map(({ claims, isImplicit }) => [claims.length, isImplicit])).toEqual([
      [1, false],
      [2, false],
      [1, false],
      [0, false],
    ]);
  });
});

describe('the apportionment', () => {
  it('gives what rounding leaves to the largest remainders', () => {
    expect(apportion([1, 1, 1])).toEqual([334, 333, 333]);
    expect(apportion([2, 1])).toEqual([667, 333]);
    expect(apportion([0, 5])).toEqual([0, 1000]);
  });

  it('always makes a whole, never a tenth away from the true share, and nothing of nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 20 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const tenths = apportion(counts);
        expect(tenths.reduce((sum, share) => sum + share, 0)).toBe(total === 0 ? 0 : 1000);
        for (const [index, count] of counts.entries())
          if (total > 0) expect(Math.abs((tenths[index] ?? 0) - (count * 1000) / total)).toBeLessThan(1);
      }),
    );
  });

  it('is written with a comma and a no-break space', () => {
    expect([formatTenths(200), formatTenths(7), formatTenths(1000)]).toEqual([
      '20,0\u00A0%',
      '0,7\u00A0%',
      '100,0\u00A0%',
    ]);
  });
});
