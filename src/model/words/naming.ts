/** Whether and where words name a voice: by its forms and names as they are, or by a word of them. */
import type { Span, Speaker } from '../dossier.ts';
import { findWords } from './anchor.ts';
import { plainSpaces } from './spaces.ts';

type Named = Pick<Speaker, 'name' | 'longName' | 'forms'>;

/** Words of names that name nobody by themselves. */
const EMPTY = new Set(['dans', 'avec', 'pour', 'sans', 'leur', 'leurs', 'cette', 'article', 'attribution']);

/** Every place where one of the forms or names stands whole, the longest first. */
export function findNames(text: string, { name, longName, forms }: Named): Span[] {
  const names = [...forms, name, ...(longName === undefined ? [] : [longName])].sort((a, b) => b.length - a.length);
  return names.flatMap((words) => findWords(flatten(text), flatten(words)));
}

/** Whether a word of a name stands there: « le ministère » names the « ministère des Routes ». */
export function isNamed(text: string, speaker: Named): boolean {
  if (findNames(text, speaker).length > 0) return true;
  const { name, longName = '', forms } = speaker;
  return sharesWord(text, [name, longName, ...forms].join(' '));
}

/** Whether the two have a word in common that means something, in whatever number, case or accents. */
export function sharesWord(a: string, b: string): boolean {
  const words = new Set(listWords(b));
  return listWords(a).some((word) => words.has(word));
}

/** Words of four letters or more, and acronyms, without accents, case or mark of the plural. */
export function listWords(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter((word) => word.length >= 4 || /^\p{Lu}{2,}$/u.test(word))
    .map((word) => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replace(/[sx]$/, ''))
    .filter((word) => !EMPTY.has(word));
}

/** The same text, character by character, with one kind of space and apostrophe and without capitals. */
export function flatten(text: string): string {
  return plainSpaces(text).replaceAll("'", '’').toLowerCase();
}
