import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { expect, it } from 'vitest';
import { listCharacters, subsetFonts } from '../../src/fonts/page-fonts.ts';
import { COMPLETE } from '../complete-folder.ts';
import { makeFolder } from '../folder.ts';

it('lists every character of the content once, and those that French typography puts in', () => {
  const characters = listCharacters([COMPLETE]);
  expect(new Set(characters).size).toBe(characters.length);
  for (const character of 'éœ’«»\u00A0\u202Fا') expect(characters).toContain(character);
});

it('has the letters that French words are written with, whatever the content holds', () => {
  const characters = listCharacters([makeFolder()]);
  for (const letter of 'Çà, où œuvrer ambiguë, É À Î «\u00A0»…') expect(characters).toContain(letter);
});

it('reads a letter that a file of data names by its number, as programs write JSON', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'places.geojson'), '{"ar":"\\u0636","name":"\\u00f8"}');
  writeFileSync(join(folder, 'speakers.yaml'), 'name: "\\xFE"');
  expect(listCharacters([folder])).toEqual(expect.arrayContaining(['ض', 'ø', 'þ']));
});

it('writes faces small enough for the first load', { timeout: 30_000 }, async () => {
  const { serif, arabic, arabicNames } = await subsetFonts([COMPLETE], makeFolder());
  expect(readFileSync(serif).length).toBeLessThan(20_000);
  expect(readFileSync(arabic).length).toBeLessThan(5_500);
  expect(readFileSync(arabicNames).length).toBeLessThan(9_000);
});

it('keeps a face for as long as its letters are the same', { timeout: 30_000 }, async () => {
  const cache = makeFolder();
  const text = makeFolder();
  writeFileSync(join(text, 'a.md'), 'Été');
  const { serif } = await subsetFonts([text], cache);
  writeFileSync(serif, 'kept');
  expect((await subsetFonts([text], cache)).serif).toBe(serif);
  expect(readFileSync(serif, 'utf8')).toBe('kept');
  writeFileSync(join(text, 'a.md'), 'Été à Þingvellir');
  expect((await subsetFonts([text], cache)).serif).not.toBe(serif);
});

it('has a glyph for each Latin and Arabic letter and each sign of the content, but for signs of code', {
  timeout: 30_000,
}, async () => {
  const characters = listCharacters(['content', COMPLETE]);
  const paths = await subsetFonts(['content', COMPLETE], makeFolder());
  const drawn = new Set<number>();
  for (const path of Object.values(paths)) {
    const face = await subsetFont(readFileSync(path), characters.join(''), {
      targetFormat: 'sfnt',
      noLayoutClosure: true,
    });
    for (const code of new Face(new Blob(face)).collectUnicodes()) drawn.add(code);
  }
  const isDrawn = (character: string) => drawn.has(character.codePointAt(0) ?? 0);
  expect(isDrawn('é')).toBe(true);
  expect(isDrawn('Ж')).toBe(false);
  // In addresses, in YAML and in minutes of arc; a text that has one shows it in the fallback face.
  const code = /[\s"#$&*+<=>@[\\\]^_`{|}~©×′″]/;
  const other = /(?!\p{Script=Latin}|\p{Script=Arabic})\p{L}/u;
  const missed = characters.filter((character) => !isDrawn(character) && !code.test(character));
  expect(missed.filter((character) => !other.test(character))).toEqual([]);
});
