import { describe, expect, it } from 'vitest';
import { readOutline } from '../../src/fonts/outline.ts';

describe('the outline of a glyph', () => {
  it('is told from where it begins, y downwards, each move from where the one before it ended', () => {
    expect(readOutline('M10,20L30,20Q40,20,40,30C41,31,42,32,43,33ZM-5,7.5L0,7.5Z')).toEqual({
      x: 10,
      y: -20,
      d: 'l20 0q10 0 10 -10c1 -1 2 -2 3 -3zm-15 12.5l5 0z',
    });
  });

  it('is none where nothing is drawn', () => {
    expect(readOutline('')).toBeUndefined();
  });
});
