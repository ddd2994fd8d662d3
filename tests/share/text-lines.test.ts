import { describe, expect, it } from 'vitest';
import type { Faces } from '../../src/fonts/card-fonts.ts';
import { breakLines, fitLines, keepDrawable, type Setting, splitRuns } from '../../src/share/cards/text-lines.ts';

/** A face in which every letter is half as wide as it is high, and which has Latin and Arabic letters. */
const faces: Faces = {
  measure: (text) => text.length / 2,
  has: (character, cut) =>
    cut === 'arabic'
      ? /\p{Script=Arabic}/u.test(character)
      : cut === 'extended'
        ? character === 'ğ'
        : /[ -ÿ’…«»]/.test(character),
};
const narrow: Setting = { weight: 'bold', size: 20, width: 100, lines: 3 };

describe('a text in lines', () => {
  it('breaks at plain spaces and never at no-break ones', () => {
    expect(breakLines('un deux «\u00A0trois\u00A0» quatre', narrow, faces)).toEqual([
      'un deux',
      '«\u00A0trois\u00A0»',
      'quatre',
    ]);
  });

  it('is cut with an ellipsis at the end of a word when it has more lines than there is room for', () => {
    expect(breakLines('un deux trois quatre cinq six sept', { ...narrow, lines: 2 }, faces)).toEqual([
      'un deux',
      'trois…',
    ]);
  });

  it('breaks a word that is wider than the column', () => {
    expect(breakLines('abcdefghijklmnop', narrow, faces)).toEqual(['abcdefghij', 'klmnop']);
  });

  it('shrinks before it is cut, and its lines are of one length', () => {
    const settings: [Setting, Setting] = [
      { ...narrow, lines: 1 },
      { ...narrow, size: 10, lines: 2 },
    ];
    expect(fitLines('un deux trois quatre cinq', settings, faces)).toEqual({
      lines: ['un deux trois', 'quatre cinq'],
      size: 10,
    });
    expect(fitLines('地図 🙂', settings, faces)).toEqual({ lines: [], size: 20 });
    expect(fitLines('mot '.repeat(75), settings, faces).lines.at(-1)).toMatch(/mot…$/);
  });
});

describe('the faces of a line', () => {
  it('leaves out what no face can draw', () => {
    expect(keepDrawable('Azir 😀 \u0000tombe\n\tpas', faces)).toBe('Azir tombe pas');
  });

  it('sets Arabic words in their own face, together with the spaces between them', () => {
    expect(splitRuns('Beldjara المدينة القديمة fin', 'regular', faces)).toEqual([
      { text: 'Beldjara ', cut: 'regular' },
      { text: 'المدينة القديمة', cut: 'arabic' },
      { text: ' fin', cut: 'regular' },
    ]);
  });

  it('puts what comes first in Arabic on the right', () => {
    expect(splitRuns('خناصر - أثريا', 'bold', faces).map(({ text }) => text)).toEqual(['أثريا', ' - ', 'خناصر']);
  });

  it('takes a letter of another language from the wider face', () => {
    expect(splitRuns('Erdoğan', 'bold', faces).map(({ cut }) => cut)).toEqual(['bold', 'extended', 'bold']);
  });
});
