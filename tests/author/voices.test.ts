/** Who speaks, out of the words that say so. */
import { expect, it } from 'vitest';
import { readVoice } from '../../src/author/voices.ts';

it.each([
  ['Mardi, la préfecture', 'préfecture'],
  ['Le 12 mai 2025, la SNCF', 'SNCF'],
  ['Samedi 5 avril 2025, les pompiers', 'pompiers'],
  ['Le 1er mai, la CGT', 'CGT'],
  ['Jeudi matin, Anna Zeml', 'Anna Zeml'],
  ['Hier soir, le ministère', 'ministère'],
  ['jeudi le ministère', 'ministère'],
  ['En mars 2025, le préfet', 'préfet'],
  ['Le maire', 'maire'],
  ['Mardin Haddad', 'Mardin Haddad'],
])('is never when it was said: %s', (words, name) => expect(readVoice(words, '').voice?.name).toBe(name));
