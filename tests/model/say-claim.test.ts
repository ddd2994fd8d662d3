import { describe, expect, it, test } from 'vitest';
import { sayDate, sayInShort, sayTextDate } from '../../src/model/words/say-claim.ts';
import { dossier } from '../complete.ts';

function findClaim(wanted: number) {
  const claim = dossier.claims.find(({ number }) => number === wanted);
  if (!claim) throw new Error(`there is no claim ${wanted}`);
  return claim;
}

describe('the date of a claim', () => {
  it('is that of its own words, which stand before it', () => {
    expect(sayDate(findClaim(6))).toBe('«\u00A0jeudi\u00A0», 3 octobre 2019');
  });

  it('is said to be its event’s where the claim has none', () => {
    expect(sayDate(findClaim(8))).toBe('non datée\u202F; événement\u00A0: 3 octobre 2019');
  });

  it('is none where the newsroom alone dates its event', () => {
    expect(sayDate(findClaim(4))).toBe('non datée dans le texte');
  });
});

test.each([
  ['fin juin 2017 (date déduite)', 'texte de fin juin 2017 (date déduite)'],
  ['juin 2017', 'texte de juin 2017'],
  ['2017', 'texte de 2017'],
  ['août 2017', 'texte d’août 2017'],
  ['30\u00A0juin 2017', 'texte du 30\u00A0juin 2017'],
  ['1er\u00A0juillet 2017', 'texte du 1er\u00A0juillet 2017'],
  ['vers 2013', 'texte\u00A0: vers 2013'],
  ['du 4 au 5 octobre 2019', 'texte\u00A0: du 4 au 5 octobre 2019'],
])('a text whose date is « %s » is a « %s »', (display, words) => {
  expect(sayTextDate({ date: { ...dossier.date, display } })).toBe(words);
});

test('words that are cut end with a whole word and an ellipsis, and never stand without whose they are', () => {
  const claim = { attribution: 'radio de l’État', text: 'la piste est ouverte, du fort au pont' };
  expect(sayInShort(claim, 23)).toBe('Radio de l’État\u00A0: «\u00A0la piste est ouverte…\u00A0»');
  expect(sayInShort(claim, 37)).toBe('Radio de l’État\u00A0: «\u00A0la piste est ouverte, du fort au pont\u00A0»');
});
