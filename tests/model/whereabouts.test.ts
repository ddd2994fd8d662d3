import { describe, expect, it } from 'vitest';
import { findDistance, formatWhereabouts } from '../../src/model/words/whereabouts.ts';

const TOWN = [39.0079, 35.9528] as const;
const CITY = [37.1612, 36.2012] as const;
const FORT = [38.7577, 35.6298] as const;

describe('where a place is', () => {
  it('is told by distance and direction from a named town', () => {
    expect(formatWhereabouts(FORT, 0.3, TOWN, 'Sorge')).toBe('42\u00A0km au sud-ouest de Sorge');
  });

  it('elides before a vowel', () => {
    expect(formatWhereabouts([37.4992, 35.7816], 0.5, CITY, 'Azir')).toBe('56\u00A0km au sud-est d’Azir');
  });

  it('elides neither before H, which is aspirate in foreign names, nor before Y and a vowel', () => {
    expect(formatWhereabouts(FORT, 0.3, TOWN, 'Hadra')).toContain('de Hadra');
    expect(formatWhereabouts(FORT, 0.3, TOWN, 'Yalmont')).toContain('de Yalmont');
    expect(formatWhereabouts(FORT, 0.3, TOWN, 'Écija')).toContain('d’Écija');
  });

  it('is no surer than the place is known', () => {
    expect(formatWhereabouts([37.86, 35.62], 8, CITY, 'Azir')).toBe('environ 90\u00A0km au sud-est d’Azir');
  });

  it('measures along the great circle', () => {
    expect(findDistance(TOWN, CITY)).toBeCloseTo(168, 0);
  });
});
