import { describe, expect, test } from 'vitest';
import { CACHE, loadFaces } from '../../src/fonts/card-fonts.ts';
import { DRAWN, listUndrawn } from '../../src/model/words/drawn-letters.ts';
import { outlineWords } from '../../src/share/cards/outline-words.ts';
import { keepDrawable, splitRuns } from '../../src/share/cards/text-lines.ts';

const faces = await loadFaces(CACHE);

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

describe('the words of a card', () => {
  const text = (content: string, more = '') =>
    `<text class="place" x="50" y="9" text-anchor="middle" font-size="10"${more}>${content}</text>`;
  const listPaths = (svg: string) =>
    [
      ...svg.matchAll(
        /<path class="([^"]*)"(?: stroke-width="([\d.]+)")? transform="translate\(([\d.]+) 9\) scale\(([\d.]+)\)" d="([^"]*)"\/>/g,
      ),
    ].map(([, name, stroke, x, scale, d = '']) => ({
      name,
      stroke: Number(stroke),
      x: Number(x),
      scale: Number(scale),
      d,
    }));

  test('become the outlines of their glyphs in one face, from where their anchor lets them begin', () => {
    const [line, ...others] = listPaths(outlineWords(`<g>${text('Brumal &amp; l’Été')}</g>`, faces));
    expect(others).toEqual([]);
    expect(line?.name).toBe('word place');
    expect(line?.x).toBeCloseTo(50 - faces.measure('Brumal & l’Été', 'regular') * 5, 5);
    expect(line?.scale).toBe(10 / faces.outline('', 'regular').unitsPerEm);
    // The second glyph begins as far on as the first is wide.
    const [first, second] = ['B', 'r'].map((letter) => faces.outline(letter, 'regular').d);
    const begin = (d = '') => (/^M(-?[\d.]+)/.exec(d) ?? [])[1];
    expect(line?.d.startsWith(first ?? '-')).toBe(true);
    const x = Number(begin(second)) + faces.measure('B', 'regular') * faces.outline('', 'regular').unitsPerEm;
    expect(line?.d).toContain(`M${x} `);
  });

  test('are bold, spaced and stroked as their attributes say', () => {
    const bold = listPaths(outlineWords(text('Brumal', ' font-weight="700" stroke-width="3"'), faces))[0];
    expect(bold?.d).toBe(faces.outline('Brumal', 'bold').d);
    expect((bold?.stroke ?? 0) * (bold?.scale ?? 0)).toBeCloseTo(3, 9);
    const spaced = listPaths(outlineWords(text('Brumal', ' letter-spacing="2"'), faces))[0];
    expect(spaced?.d).toBe(faces.outline('Brumal', 'regular', 0.2).d);
    // In the middle by its letters: there are five gaps between six.
    expect(spaced?.x).toBeCloseTo(50 - faces.measure('Brumal', 'regular') * 5 - 5, 5);
  });

  test('are set stretch by stretch, each in a face that has its letters', () => {
    const paths = listPaths(outlineWords(text('Haleb حلب'), faces));
    const [latin, arabic] = [faces.measure('Haleb ', 'regular') * 10, faces.measure('حلب', 'arabic') * 10];
    expect(paths[0]?.x).toBeCloseTo(50 - (latin + arabic) / 2, 5);
    expect(paths[1]?.x).toBeCloseTo(50 - (latin + arabic) / 2 + latin, 5);
    expect(paths.map(({ d }) => d)).toEqual([faces.outline('Haleb ', 'regular').d, faces.outline('حلب', 'arabic').d]);
    expect(outlineWords(text('新华社'), faces)).toBe('');
  });
});
