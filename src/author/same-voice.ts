/** Whether words of a text call a speaker of a dossier: « M. Valence », « l’agence Ligne », « un colonel de l’armée ». */
import type { Speaker } from '../model/dossier.ts';

const SMALL = /^(?:l|la|le|les|un|une|des|de|du|d|et|à|au|aux|en|son|sa|leur)$/;

/** No name is that of the text itself. */
export function isVoice(
  name: string | undefined,
  speaker: Pick<Speaker, 'forms' | 'longName' | 'name' | 'unattributed'>,
): boolean {
  if (name === undefined || name === '') return speaker.unattributed;
  if (speaker.unattributed) return false;
  const said = wordsOf(name);
  return [speaker.name, speaker.longName ?? '', ...speaker.forms].some((form) => {
    const own = wordsOf(form);
    return own.size > 0 && (isWithin(own, said) || (said.size > 0 && isWithin(said, own)));
  });
}

function wordsOf(text: string): Set<string> {
  const words =
    text
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !SMALL.test(word)).map((word) => word.replace(/s$/, '')));
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((word) => all.has(word));
}
