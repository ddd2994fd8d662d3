/** Widths are held against the fonts themselves: nine sans families that a reader may have. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from 'fontverter';
import { Blob, Face, Font, Buffer as ShapingBuffer, shape } from 'harfbuzzjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cutWords, measureText, wrapText } from '../../src/map/layout/measure-text.ts';

const FOLDER = 'node_modules/@fontsource';
const WEIGHTS = [400, 700] as const;

/** Of one family and weight: each file with the characters that it has. */
interface Cut {
  family: string;
  weight: (typeof WEIGHTS)[number];
  files: { font: Font; unitsPerEm: number; characters: Set<number> }[];
}
const cuts: Cut[] = [];

beforeAll(async () => {
  for (const family of readdirSync(FOLDER)) {
    for (const weight of WEIGHTS) {
      const folder = join(FOLDER, family, 'files');
      const names = readdirSync(folder).filter((name) => name.endsWith(`-${weight}-normal.woff2`));
      const files = await Promise.all(
        names.map(async (name) => {
          const face = new Face(new Blob(await convert(readFileSync(join(folder, name)), 'truetype')));
          return { font: new Font(face), unitsPerEm: face.upem, characters: new Set(face.collectUnicodes().slice()) };
        }),
      );
      cuts.push({ family, weight, files });
    }
  }
}, 60_000);

it('is held against nine families, which are here for the tests', () => {
  expect(new Set(cuts.map(({ family }) => family)).size).toBe(9);
});

/** With its kerning and ligatures, in em; undefined where no file of the family has every character. */
function shapeText(text: string, { files }: Cut): number | undefined {
  const file = files.find(({ characters }) => [...text].every((letter) => characters.has(letter.codePointAt(0) ?? 0)));
  if (!file) return undefined;
  const buffer = new ShapingBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(file.font, buffer);
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / file.unitsPerEm;
}

const SAMPLES = [
  'Col du Vent',
  'Brume-sur-Combe',
  'La garnison s’est retirée dans la nuit',
  '« Nous tenons la ville », dit le maire…',
  'à l’œuvre, à Noël, où ça ? Là-bas, sûr !',
  'ÉTÉ À L’ÎLE D’YEU',
  'Illinois, Lilli, till, fil',
  'MAMMOUTH WWW',
  '12 345,67 € – 8 %',
  '1234567890',
  'Łódź, Kraków, Gdańsk',
  'Čačak, Šabac, Đakovica',
  'Iași, Târgu Mureș',
  'Reykjavík, Þingvellir, Æðey',
  'İstanbul, Ağrı, Muş',
  'Plzeň, Třeboň, Liptovský Mikuláš, ľúbiť, ďaleko',
  'Αθήνα',
  'Θεσσαλονίκη',
  'Москва',
  'Щёлково',
  'Київ',
];

describe.each(WEIGHTS)('words of weight %i', (weight) => {
  it.each(SAMPLES)('« %s » are never wider than measured, nor much narrower than in the widest family', (text) => {
    const widths = cuts.filter((cut) => cut.weight === weight).flatMap((cut) => shapeText(text, cut) ?? []);
    const measured = measureText(text, { size: 1, weight });

    expect(widths.length).toBeGreaterThan(0);
    expect(measured).toBeGreaterThanOrEqual(Math.max(...widths) * 0.99);
    expect(measured).toBeLessThanOrEqual(Math.max(...widths) * 1.25);
  });

  it('has each letter of Europe at least as wide as any family draws it', () => {
    const narrow: string[] = [];
    for (const [first, last] of [
      [0x20, 0x17f],
      [0x386, 0x3ce],
      [0x400, 0x45f],
      [0x2010, 0x2044],
    ] as const) {
      for (let code = first; code <= last; code++) {
        const letter = String.fromCodePoint(code);
        if (/\p{C}|\p{M}/u.test(letter) || letter === '‱') continue;
        const widths = cuts.filter((cut) => cut.weight === weight).flatMap((cut) => shapeText(letter, cut) ?? []);
        if (measureText(letter, { size: 1, weight }) < Math.max(0, ...widths) * 0.97) narrow.push(letter);
      }
    }
    expect(narrow).toEqual([]);
  });
});

describe('the width of words', () => {
  const style = { size: 14, weight: 400 } as const;

  it('grows with the size, the letter spacing and capitals', () => {
    const width = measureText('Brume', style);
    expect(measureText('Brume', { ...style, size: 28 })).toBeCloseTo(2 * width);
    expect(measureText('Brume', { ...style, letterSpacing: 2 })).toBeCloseTo(width + 10);
    expect(measureText('Brume', { ...style, isCapitals: true })).toBe(measureText('BRUME', style));
  });

  it('is the same for a letter with its accent in one character or in two', () => {
    expect(measureText('e\u0301te\u0301', style)).toBe(measureText('été', style));
  });

  it('is known by kind for letters without a table', () => {
    expect(measureText('東京', style)).toBe(28);
    expect(measureText('حلب', style)).toBeCloseTo(3 * 0.75 * 14);
    expect(measureText('🕊', style)).toBeGreaterThan(14);
    expect(measureText('Hồ Chí Minh', style)).toBeCloseTo(measureText('Hô Chí Minh', style));
  });
});

describe('words on lines', () => {
  const style = { size: 10, weight: 400 } as const;

  it('break at spaces into as few lines as fit, as even as can be', () => {
    const text = 'La garnison s’est retirée dans la nuit';
    const lines = wrapText(text, 150, style);

    expect(lines).toEqual(['La garnison s’est', 'retirée dans la nuit']);
    expect(lines.join(' ')).toBe(text);
  });

  it('never part a sign or a guillemet from its word, nor what a no-break space holds', () => {
    expect(wrapText('« Non » : rien ; pourquoi ? si !', 1, style)).toEqual([
      '« Non » :',
      'rien ;',
      'pourquoi ?',
      'si !',
    ]);
    expect(wrapText('12\u202F000 pièces', 1, style)).toEqual(['12\u202F000', 'pièces']);
    expect(wrapText('10\u00A0km', 1, style)).toEqual(['10\u00A0km']);
  });

  it('leave a word that is too wide on a line of its own', () => {
    expect(wrapText('à Llanfairpwllgwyngyll demain', 60, style)).toEqual(['à', 'Llanfairpwllgwyngyll', 'demain']);
  });

  it('are cut after a whole word, with an ellipsis and no loose sign', () => {
    expect(cutWords('La nuit', 200, style)).toBe('La nuit');
    expect(cutWords('La garnison, dit-on, s’est retirée', 85, style)).toBe('La garnison…');
    expect(cutWords('Il dit « non » à tous', 40, style)).toBe('Il dit…');
  });

  it('are cut within the first one where even that is too wide', () => {
    expect(cutWords('Llanfairpwllgwyngyll', 60, style)).toMatch(/^Llan\p{L}*…$/u);
    expect(measureText(cutWords('Llanfairpwllgwyngyll', 60, style), style)).toBeLessThanOrEqual(60);
    expect(cutWords('Llanfairpwllgwyngyll', 1, style)).toBe('…');
  });
});
