/** What an address asks for and this page does not have, in words. */
import type { Source } from './choices.ts';
import { findSource } from './selection.ts';
import { type Ignored, isNarrowed, type Listed, type Renumbered, type View } from './view-state.ts';

/** What each choice is called. */
const NAMES: Record<Ignored['key'], string> = {
  piece: 'pièce',
  moment: 'jour',
  source: 'voix',
  with: 'voix à comparer',
  side: 'côté',
  actor: 'acteur',
  theatre: 'théâtre',
  contested: 'ce qui est contredit',
  carte: 'carte',
};
/** More are counted. */
const MOST = 3;
/** Letters of a value. */
const LONGEST = 40;

/** What of the address is not as it says. */
interface Asked {
  ignored: readonly Ignored[];
  repeated: readonly Listed[];
  renumbered?: Renumbered | undefined;
}

/** « Ce choix de l’adresse n’existe pas ici : voix « nexiste ». Tout est montré. »; empty where all is known. */
export function describeUnknown(
  { ignored, repeated, renumbered }: Asked,
  view: View,
  sources: readonly Source[],
): string {
  const said = ignored.slice(0, MOST).map(({ key, value }) => `${NAMES[key]} ${quote(value)}`);
  const more = ignored.length - said.length;
  const list = [...said, ...(more > 0 ? [`et ${more} de plus`] : [])].join(', ');
  const start =
    ignored.length === 1 ? 'Ce choix de l’adresse n’existe pas ici' : 'Ces choix de l’adresse n’existent pas ici';
  const lines = [...(list === '' ? [] : [`${start}\u00A0: ${list}.`]), ...describeLone(view, sources)];
  const told = [
    ...(renumbered ? [`La pièce\u00A0${renumbered.from} porte maintenant le numéro ${renumbered.to}.`] : []),
    ...repeated.map(
      (key) => `Plusieurs valeurs pour «\u00A0${NAMES[key]}\u00A0»\u00A0: la dernière qui existe ici est prise.`,
    ),
    ...lines,
  ];
  if (lines.length > 0) told.push(isNarrowed(view) ? 'Les autres choix tiennent.' : 'Tout est montré.');
  return told.join(' ');
}

/** Why there is nothing to compare a voice with; empty where there is, or where none is asked for. */
function describeLone({ source, with: other }: View, sources: readonly Source[]): string[] {
  const [first, second] = [findSource(sources, source), findSource(sources, other)];
  if (!second) return [];
  if (!first) return [`Rien à quoi comparer ${quote(second.name)}\u00A0: il manque une première voix.`];
  return first === second
    ? [`Rien à comparer\u00A0: les deux voix comptent comme une même source, ${first.name}.`]
    : [];
}

/** Whatever the address holds: long, or with signs that turn the line around. */
function quote(value: string): string {
  const letters = [...value.replaceAll(/\p{C}/gu, '')];
  return `«\u00A0${letters.slice(0, LONGEST).join('')}${letters.length > LONGEST ? '…' : ''}\u00A0»`;
}
