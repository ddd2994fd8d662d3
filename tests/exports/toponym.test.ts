import { expect, it } from 'vitest';
import { readToponym } from '../../src/model/words/toponym.ts';

it.each([
  ['Brumalia (nom antique)', { toponym: 'Brumalia', gloss: 'nom antique' }],
  ['Brumal', { toponym: 'Brumal' }],
  ['(sans nom)', { toponym: '(sans nom)' }],
  ['Brumal (Sorve) le Haut', { toponym: 'Brumal (Sorve) le Haut' }],
])('parts the gloss of “%s” from the name', (name, parts) => expect(readToponym(name)).toEqual(parts));
