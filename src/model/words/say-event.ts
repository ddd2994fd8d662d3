/** A claim in a few words for a drawing or a list, and whose word it is: from the data, never typed twice. */
import type { Claim, Speaker, TimelineEvent } from '../dossier.ts';
import { findAccording } from './according.ts';

export interface Said {
  /** Of the claims those that the words tell: what a title gives to one source is not another’s word. */
  told: Claim[];
  others: Claim[];
  words: string;
  /** « selon l’OSDH ». */
  whose: string;
  /** Whom the title names and who speaks in the claims told. */
  named: Speaker[];
}

/** The claims’ own short words, each once, else their event’s title without its « selon … », which says whose it is. */
export function sayEvent({ event, claims }: { event: TimelineEvent; claims: readonly Claim[] }): Said {
  const told = listOfTitle(event, claims);
  const shorts = [...new Set(told.flatMap(({ short }) => short ?? []))];
  const according = findLast(event.title, [...new Set(told.flatMap(({ by }) => by))]);
  return {
    told,
    others: claims.filter((claim) => !told.includes(claim)),
    words: shorts.join(', ') || cutTitle(event.title, according?.start),
    whose: according?.text ?? sayWhose(told),
    named: (according?.named ?? []).filter((speaker) => told.some(({ by }) => by[0] === speaker)),
  };
}

function cutTitle(title: string, end: number | undefined): string {
  return end === undefined ? title : title.slice(0, end).replace(/[\s,;:–—-]+$/u, '');
}

/** Of the source that the title names; all where it names nobody who speaks. */
function listOfTitle(event: TimelineEvent, claims: readonly Claim[]): Claim[] {
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
