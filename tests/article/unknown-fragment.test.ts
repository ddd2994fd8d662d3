import { expect, test } from 'vitest';
import { describeUnknown } from '../../src/article/unknown-fragment.ts';

const IDS = [
  'contenu',
  'p1',
  'p2',
  'p24',
  'piece-1',
  'piece-29',
  'evt-reprise-des-tanneurs',
  'evt-encerclement-de-beldjara',
];
IDS.push('lieu-beldjara', 'note-six-ans');
const describeHere = (fragment: string) => describeUnknown(fragment, IDS, 'cet article');

test('a number that is not there leads to the nearest one', () => {
  expect(describeHere('piece-999')).toEqual({
    words: 'Ce lien mène à la pièce\u00A0999, qui n’est pas dans cet article.',
    nearest: { words: 'La plus proche\u00A0: la pièce\u00A029', id: 'piece-29' },
  });
  expect(describeHere('p3')).toEqual({
    words: 'Ce lien mène au paragraphe\u00A03, qui n’est pas dans cet article.',
    nearest: { words: 'Le plus proche\u00A0: le paragraphe\u00A02', id: 'p2' },
  });
  expect(describeHere('p0').nearest?.id).toBe('p1');
});

test('a name that is not there leads to what of its kind has most of its words', () => {
  expect(describeHere('evt-reprise-des-tanneur')).toEqual({
    words: 'Ce lien mène à un événement qui n’est pas dans cet article.',
    nearest: { words: 'Le plus proche\u00A0: #evt-reprise-des-tanneurs', id: 'evt-reprise-des-tanneurs' },
  });
  expect(describeHere('evt-beldjara').nearest?.id).toBe('evt-encerclement-de-beldjara');
  expect(describeHere('note-ans').words).toBe('Ce lien mène à une note qui n’est pas dans cet article.');
});

test('what resembles nothing leads nowhere else', () => {
  expect(describeHere('evt-nothing')).toEqual({ words: 'Ce lien mène à un événement qui n’est pas dans cet article.' });
  expect(describeHere('lieu-').nearest).toBeUndefined();
  expect(describeUnknown('piece-7', [], 'cette page')).toEqual({
    words: 'Ce lien mène à la pièce\u00A07, qui n’est pas dans cette page.',
  });
});

test('no words of the link get into the page', () => {
  for (const fragment of ['Votre compte est bloqué', 'evt-appelez-le-0800', '<b>x</b>', 'piece-99999', '__proto__', ''])
    expect(describeHere(fragment)).toEqual({
      words: expect.stringMatching(/^Ce lien mène à un (?:endroit|événement) qui n’est pas dans cet article\.$/),
    });
});
