import { expect, test } from 'vitest';
import type { Paragraph } from '../../src/model/dossier.ts';
import { makeResolver } from '../../src/model/join/resolve.ts';
import type { Problem } from '../../src/model/problem.ts';

const TEXTS = ['Selon l’OVM, Front se retire.', 'Selon l’OVM, Front revient.', 'Le soir, puis le soir.'];
const paragraphs = TEXTS.map((text, index): Paragraph => {
  return { id: `p${index + 1}`, number: index + 1, kind: 'text', text };
});

const at = (path: readonly PropertyKey[]) => ({ file: path.map(String).join('.'), line: 1, column: 1 });

/** A resolver for a file whose values stand at the column that their path ends with, and its problems. */
function resolve() {
  const problems: Problem[] = [];
  return {
    problems,
    resolver: makeResolver({ value: {}, at, atKey: at, written: () => '' }, paragraphs, (found) =>
      problems.push(found),
    ),
  };
}

test('gives words the place where they stand', () => {
  const { resolver } = resolve();

  expect(resolver.anchor({ paragraph: 3, quote: 'le soir' }, ['claim'])).toEqual({
    paragraph: 3,
    start: 14,
    end: 21,
    text: 'le soir',
  });
});

test('looks for like words in their own paragraph first', () => {
  const { resolver, problems } = resolve();

  resolver.anchor({ paragraph: 2, quote: 'Selon l’OVM Front' }, ['claim']);

  expect(problems).toMatchObject([{ file: 'claim.quote', hint: 'Paragraph 2 has “Selon l’OVM, Front”.' }]);
});

test('sends words that stand elsewhere to their paragraph', () => {
  const { resolver, problems } = resolve();

  resolver.anchor({ paragraph: 1, quote: 'Front revient' }, ['claim']);

  expect(problems).toMatchObject([{ rule: 'words-not-found', hint: 'The words stand in paragraph 2.' }]);
});

test('points at the prefix or suffix that keeps words from being found', () => {
  const { resolver, problems } = resolve();

  resolver.anchor({ paragraph: 3, quote: 'soir', prefix: 'ce ' }, ['claim']);
  resolver.anchor({ paragraph: 3, quote: 'soir', prefix: 'le ', suffix: '!' }, ['claim']);

  expect(problems).toMatchObject([
    { file: 'claim.prefix', found: '“soir” stands in paragraph 3, but not after “ce ”.' },
    { file: 'claim.suffix', found: '“soir” stands in paragraph 3, but not before “!”.' },
  ]);
});

test('keeps the words of a figure inside those of its claim', () => {
  const { resolver, problems } = resolve();
  const [first] = paragraphs;
  const claim = { start: 13, end: 28 };

  const inside = first && resolver.words('Front', first, claim, ['figure']);
  const outside = first && resolver.words('OVM', first, claim, ['figure']);

  expect([inside?.start, outside]).toEqual([13, undefined]);
  expect(problems).toMatchObject([{ found: '“OVM” stands in paragraph 1, but not inside the claim’s `quote`.' }]);
});

test('names the signs where words look the same: the text is under seal, so the quote follows it', () => {
  const problems: Problem[] = [];
  const decomposed: Paragraph = { id: 'p1', number: 1, kind: 'text', text: 'la garde des Cre\u0302tes' };

  const inText = makeResolver({ value: {}, at, atKey: at, written: () => '' }, [decomposed], (found) =>
    problems.push(found),
  );
  inText.anchor({ paragraph: 1, quote: 'Cr\u00EAtes' }, ['claim']);

  expect(problems.at(-1)?.hint).toBe(
    'Paragraph 1 has words that look the same: U+0065 “e” (Latin) and U+0302 COMBINING CIRCUMFLEX ACCENT in the text, U+00EA “ê” (Latin) in the quote, at character 3. Copy them from there.',
  );
});

test('names the signs where the words beside a quote look the same', () => {
  const { resolver, problems } = resolve();

  resolver.anchor({ paragraph: 3, quote: 'le soir', prefix: 'puis\u00A0' }, ['claim']);

  expect(problems.at(-1)?.hint).toBe(
    'Copy the words that stand beside it, spaces included. Prefix, quote and suffix together: U+0020 SPACE in the text, U+00A0 NO-BREAK SPACE in the quote, at character 5.',
  );
});

test('asks nothing of a file that could not be read', () => {
  const { resolver, problems } = resolve();

  expect(resolver.ids(['ovm'], undefined, 'speaker', ['by'])).toEqual([]);
  expect(problems).toEqual([]);
});

test('refuses an id that stands twice, where it stands again', () => {
  const { resolver, problems } = resolve();

  resolver.ids(['ovm', 'ovm'], new Map([['ovm', 1]]), 'speaker', ['by']);

  expect(problems).toMatchObject([{ rule: 'stands-twice', file: 'by.1' }]);
});
