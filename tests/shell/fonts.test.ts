import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listCharacters, subsetFonts } from '../../src/shell/fonts.ts';

it('lists every character of the content once, and those that French typography puts in', () => {
  const characters = listCharacters(['content']);
  expect(new Set(characters).size).toBe(characters.length);
  for (const character of 'éœ’«»\u00A0\u202Fا') expect(characters).toContain(character);
});

it('writes faces small enough for the first load', { timeout: 30_000 }, async () => {
  const { serif, arabic, arabicNames } = await subsetFonts(['content', 'src'], mkdtempSync(join(tmpdir(), 'fonts-')));
  expect(readFileSync(serif).length).toBeLessThan(20_000);
  expect(readFileSync(arabic).length).toBeLessThan(5_500);
  expect(readFileSync(arabicNames).length).toBeLessThan(9_000);
});
