/** What the opening says in words: its kicker with the text’s date, and names with what their letters stand for. */
import type { Dossier, Speaker } from '../model/dossier.ts';

const PARTS = ' · ';
const LETTERS = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\d]+(?![\p{L}\p{N}])/gu;

/** The kicker, in which the date stands once, with how it is known: « Syrie · fin juin 2017 (date déduite) ». */
export function formatKicker({ kicker, date: { display } }: Pick<Dossier, 'kicker' | 'date'>): string {
  const parts = kicker.split(PARTS).filter((part) => !display.startsWith(part));
  return [...parts, display].join(PARTS);
}

/** « OSDH (Observatoire syrien des droits de l’homme) », « communiqué de l’EI (organisation « État islamique ») ». */
export function spellOut(
  { name, longName }: Pick<Speaker, 'name' | 'longName'>,
  named: readonly { name: string; longName?: string | undefined }[],
): string {
  const long = (name.match(LETTERS) ?? []).flatMap((letters) =>
    letters === name && longName ? [longName] : (named.find((one) => one.name === letters)?.longName ?? []),
  );
  return long.length > 0 ? `${name} (${long.join(', ')})` : name;
}
