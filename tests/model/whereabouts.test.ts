import { describe, expect, it } from 'vitest';
import { findDistance, formatWhereabouts } from '../../src/model/whereabouts.ts';

const RAQQA = [39.0079, 35.9528] as const;
const ALEP = [37.1612, 36.2012] as const;
const RASSAFA = [38.7577, 35.6298] as const;

describe('where a place is', () => {
  it('is told by distance and direction from a named town', () => {
    expect(formatWhereabouts(RASSAFA, 0.3, RAQQA, 'Raqqa')).toBe('42\u00A0km au sud-ouest de Raqqa');
  });

  it('elides before a vowel', () => {
    expect(formatWhereabouts([37.4992, 35.7816], 0.5, ALEP, 'Alep')).toBe('56\u00A0km au sud-est d’Alep');
  });

  it('elides neither before H, which is aspirate in foreign names, nor before Y and a vowel', () => {
    expect(formatWhereabouts(RASSAFA, 0.3, RAQQA, 'Hama')).toContain('de Hama');
    expect(formatWhereabouts(RASSAFA, 0.3, RAQQA, 'Yabroud')).toContain('de Yabroud');
    expect(formatWhereabouts(RASSAFA, 0.3, RAQQA, 'Écija')).toContain('d’Écija');
  });

  it('is no surer than the place is known', () => {
    expect(formatWhereabouts([37.86, 35.62], 8, ALEP, 'Alep')).toBe('environ 90\u00A0km au sud-est d’Alep');
  });

  it('measures along the great circle', () => {
    expect(findDistance(RAQQA, ALEP)).toBeCloseTo(168, 0);
  });
});
