import { describe, expect, test } from 'vitest';
import { loadFaces } from '../../src/fonts/card-fonts.ts';
import { DRAWN, listUndrawn } from '../../src/model/words/drawn-letters.ts';
import { CARDS } from '../../src/share/cards/folder.ts';
import { keepDrawable, splitRuns } from '../../src/share/cards/text-lines.ts';

const faces = await loadFaces(CARDS);

const LANGUAGES = {
  French: 'Œuvre naïve à l’Été, « ÿ »',
  Turkish: 'Diyarbakır, Şırnak, Erdoğan',
  Vietnamese: 'Việt Nam, Hồ Chí Minh',
  Greek: 'Αθήνα, Ελλάδα',
  Russian: 'ТАСС, Ёлки, объезд',
  Ukrainian: 'Київ, Їжак, Ґрунт',
  Kazakh: 'Қазақстан, Әуе, Өскемен',
  Arabic: 'حلب المدينة',
};

describe('the faces of the cards', () => {
  test.each(Object.entries(LANGUAGES))('draw %s whole: each stretch in a cut that has all of it', (_, text) => {
    expect(keepDrawable(text, faces)).toBe(text);
    const runs = splitRuns(text, 'bold', faces);
    for (const run of runs)
      for (const letter of run.text.replaceAll(/\s/g, ''))
        expect([letter, faces.has(letter, run.cut)]).toEqual([letter, true]);
    expect(listUndrawn(text)).toEqual([]);
  });

  test('have the characters that `check` takes for drawn, no more and no fewer', () => {
    const cuts = ['regular', 'extended', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-extended', 'arabic'] as const;
    const stretches: string[] = [];
    const write = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
    const isDrawn = (code: number) => cuts.some((cut) => faces.has(String.fromCodePoint(code), cut));
    let first: number | undefined;
    for (let code = 0x20; code <= 0x1_0000; code++) {
      if (isDrawn(code)) first ??= code;
      else if (first !== undefined) {
        stretches.push(first === code - 1 ? write(first) : `${write(first)}-${write(code - 1)}`);
        first = undefined;
      }
    }
    expect(DRAWN.trim().split(/\s+/)).toEqual(stretches);
  });

  test('keep an accent with the letter that it stands on', () => {
    expect(splitRuns('за\u0301мок', 'regular', faces)).toEqual([{ text: 'за\u0301мок', cut: 'cyrillic' }]);
  });
});

describe('letters that no face has', () => {
  test('leave a sign where they stood, an emoji none, and nothing where there are no others', () => {
    expect(keepDrawable('Agence 新华社 (新 华), Pékin', faces)).toBe('Agence […] ([…]), Pékin');
    expect(keepDrawable('თბილისი და Batoumi', faces)).toBe('[…] Batoumi');
    expect(keepDrawable('Azir 👩\u200D🚀 brûle', faces)).toBe('Azir brûle');
    for (const text of ['新华社', 'תל אביב', 'თბილისი', '🙂', '«\u00A0新华社\u00A0»'])
      expect(keepDrawable(text, faces)).toBe('');
  });

  test('are named by their code points', () => {
    expect(listUndrawn('新华社 新 Pékin')).toEqual(['新', '华', '社']);
    expect(listUndrawn('a\u200Db\u2011c\u202Fd')).toEqual([]);
  });
});
