/** Invented news texts, annotated by hand: what suggestions are measured by. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadOne } from '../../src/model/load.ts';

const FOLDERS = ['tests/fixtures/gold', 'tests/fixtures/gold-apart'];
const texts = FOLDERS.flatMap((folder) => readdirSync(folder).map((slug) => ({ folder, slug })));

test('there are five to tune rules by, and two that no rule is tuned by', () => {
  expect(FOLDERS.map((folder) => readdirSync(folder).length)).toEqual([5, 2]);
});

describe.for(texts)('$slug', ({ folder, slug }) => {
  const dossier = loadOne(folder, slug);

  test('has 200 to 500 words', () => {
    const words = dossier.text.paragraphs.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
    expect(words.length).toBeGreaterThanOrEqual(200);
    expect(words.length).toBeLessThanOrEqual(500);
  });

  test('has a claim in each sentence', () => {
    const silent = dossier.text.paragraphs.flatMap(({ number, text }) =>
      [...text.matchAll(/[^.!?]{12,}(?:[.!?]|$)/gu)]
        .filter(
          ({ index, 0: sentence }) =>
            !dossier.claims.some(
              (claim) => claim.paragraph === number && claim.start < index + sentence.length && index < claim.end,
            ),
        )
        .map(([sentence]) => sentence),
    );
    expect(silent).toEqual([]);
  });
});
