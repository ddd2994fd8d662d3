/** A claim in a few words for a drawing or a list, and whose word it is: from the data, never typed twice. */
import type { Claim, Speaker, TimelineEvent } from '../dossier.ts';
import { findAccording } from './according.ts';

/** The claim’s own short words, else its event’s title without its « selon … », which says whose it is; `named`: those whom that names. */
export function sayEvent({ event, claims }: { event: TimelineEvent; claims: readonly Claim[] }): {
  words: string;
  whose: string;
  named: readonly Speaker[];
} {
  const speakers = [...new Set(claims.flatMap(({ by }) => by))];
  const short = claims.find((claim) => claim.short !== undefined)?.short;
  const according = findLast(event.title, speakers);
  const words = short ?? (according ? event.title.slice(0, according.start).replace(/[\s,;:–—-]+$/u, '') : event.title);
  return { words, whose: according?.text ?? sayWhose(claims), named: according?.named ?? [] };
}

/** Of the claims those that the event’s title tells: of the source that it names, all where it names nobody who speaks. */
export function listOfTitle({ event, claims }: { event: TimelineEvent; claims: readonly Claim[] }): Claim[] {
  const speakers = [...new Set(event.claims.flatMap(({ by }) => by))];
  const voices = new Set(event.claims.map(({ by: [voice] }) => voice));
  const named = (findLast(event.title, speakers)?.named ?? []).filter((speaker) => voices.has(speaker));
  const groups = new Set(named.map(({ group }) => group));
  return claims.filter(({ by: [voice] }) => groups.size === 0 || (voice && groups.has(voice.group)));
}

/** « selon l’AFP (implicite) »: what may still follow. */
const AFTER = /^(?:\s*\([^()]*\))?\.?$/u;

/** The « selon … » that ends a title; undefined where more follows. */
function findLast(title: string, speakers: readonly Speaker[]) {
  const last = findAccording(title, speakers).at(-1);
  return last && AFTER.test(title.slice(last.end)) && last.start > 0
    ? { start: last.start, text: title.slice(last.start), named: last.named }
    : undefined;
}

function sayWhose(claims: readonly Claim[]): string {
  const named = claims.filter(({ by: [first] }) => first && !first.unattributed);
  if (named.length === 0) return 'sans auteur nommé';
  return [...new Set(named.map(({ attribution }) => attribution))].slice(0, 2).join('\u202F; ');
}
