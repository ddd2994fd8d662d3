import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, findSimilar, findWords } from '../../src/model/words/anchor.ts';

describe('exact words', () => {
  test('are found from their first to their last letter', () => {
    const text = 'Le retrait du Front d’Azir';

    const [span] = findQuote(text, { quote: 'd’Azir' });

    expect(span).toEqual({ start: 20, end: 26 });
    expect(text.slice(span?.start, span?.end)).toBe('d’Azir');
  });

  test('are found each time they stand', () => {
    expect(findQuote('jeudi, puis jeudi soir', { quote: 'jeudi' })).toEqual([
      { start: 0, end: 5 },
      { start: 12, end: 17 },
    ]);
  });

  test('are told apart by what stands before or after them, which is not part of them', () => {
    const text = 'jeudi, puis jeudi soir';

    expect(findQuote(text, { quote: 'jeudi', prefix: 'puis ' })).toEqual([{ start: 12, end: 17 }]);
    expect(findQuote(text, { quote: 'jeudi', suffix: ',' })).toEqual([{ start: 0, end: 5 }]);
    expect(findQuote(text, { quote: 'jeudi', prefix: 'puis ', suffix: ',' })).toEqual([]);
  });

  test('are not found with another apostrophe, accent or case', () => {
    const quotes = ["d'Azir", 'd’Àzir', 'd’azir'];

    expect(quotes.flatMap((quote) => findQuote('le retrait d’Azir', { quote }))).toEqual([]);
  });

  test('are what the text has between start and end, in any text', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '’', ' ', '👩‍🚒'), maxLength: 30 });
    const few = fc.string({ unit: fc.constantFrom('a', 'b', '’', ' ', '👩‍🚒'), maxLength: 2 });

    fc.assert(
      fc.property(letters, few, few, few, (text, quote, prefix, suffix) => {
        for (const { start, end } of findQuote(text, { quote, prefix, suffix })) {
          expect(text.slice(start, end)).toBe(quote);
          expect(text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix)).toBe(true);
        }
      }),
      { seed: 2017 },
    );
  });
});

describe('whole words', () => {
  test.for([
    ['d’Azir', 'after an elision'],
    ['Ouldara-Azir', 'after a hyphen'],
    ['Azir-Ouldara', 'before a hyphen'],
    ['« Azir »', 'between guillemets'],
    ['Azir.', 'before a full stop'],
  ] as const)('are found in “%s”, %s', ([text]) => {
    expect(findWords(text, 'Azir')).toHaveLength(1);
  });

  test.for(['Azirin', 'Sazir', 'Azir2', 'Aziré'])('are not found inside “%s”', (text) => {
    expect(findWords(text, 'Azir')).toEqual([]);
  });
});

describe('words like those that are not found', () => {
  const text = 'La province sud de Sorge, à la province est de Mura, a rapporté Média de Brumal.';

  test('have the same letters, with other commas, accents or capitals', () => {
    expect(findSimilar(text, 'la province sud de sorge à la province est')).toBe(
      'La province sud de Sorge, à la province est',
    );
    expect(findSimilar(text, 'Media de Brumal')).toBe('Média de Brumal');
  });

  test('or begin in the same way, to the end of a word', () => {
    expect(findSimilar(text, 'a rapporté Média')).toBe('a rapporté Média');
    expect(findSimilar(text, 'a rapporté Médiat')).toBe('a rapporté Média');
    expect(findSimilar(text, 'a rapporté RSVP hi')).toBe('a rapporté Média de');
  });

  test('are not made up', () => {
    expect(findSimilar(text, 'les forces du régime')).toBeUndefined();
    expect(findSimilar(text, '…')).toBeUndefined();
  });
});
