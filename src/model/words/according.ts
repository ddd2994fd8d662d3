/** Whom words call on: « selon l’agence Ligne Sud », « d’après le ministre ». */
import type { Span, Speaker } from '../dossier.ts';
import { overlaps } from './anchor.ts';
import { findNames } from './naming.ts';

export interface According extends Span {
  /** « selon l’OSDH ». */
  text: string;
  /** « l’OSDH ». */
  words: string;
  /** Those whose names or forms stand there whole. */
  named: Speaker[];
}

/** Up to the sign that ends it: « Selon l’OSDH, cité par l’AFP » calls on the first alone. */
const ACCORDING = /(?<!\p{L})(?:selon|d[’']après)\s+([^,;:!?()«»“”—–…]+)/giu;

/** « confirmé mardi par X »: of « prises par X », which tells a deed, the verb says nothing. */
const SAID_BY =
  /(?<!\p{L})(?:(?:affirm|annonc|attest|chiffr|confirm|dénonc|déclar|estim|évoqu|ni|rapport|relay|revendiqu|signal)ée?s?|démentie?s?)(?:\s+(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aussitôt|\p{L}+ment))?\s+par\s+([^,;:!?()«»“”—–…]+)/giu;

export function findAccording(text: string, speakers: readonly Speaker[]): According[] {
  return readAll(ACCORDING, text, speakers);
}

/** Whose word it is, told by a verb of saying: « annoncé par l’armée ». */
export function findSaidBy(text: string, speakers: readonly Speaker[]): According[] {
  return readAll(SAID_BY, text, speakers);
}

function readAll(pattern: RegExp, text: string, speakers: readonly Speaker[]): According[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, given = ''] = match;
    const words = given.replace(/\s+(?:qui|que|dont|où)\s.*$/u, '').replace(/[\s.]+$/u, '');
    const found = speakers.flatMap((speaker) => findNames(words, speaker).map((span) => ({ speaker, span })));
    // « Ligne » of « Ligne Sud » is not named.
    const isPart = ({ span }: (typeof found)[number]) =>
      found.some(({ span: other }) => overlaps(span, other) && other.end - other.start > span.end - span.start);
    const named = [...new Set(found.filter((one) => !isPart(one)).map(({ speaker }) => speaker))];
    const end = whole.length - given.length + words.length;
    return { start: match.index, end: match.index + end, text: whole.slice(0, end), words, named };
  });
}

/** The voices, and those that count as one source with them. */
export function listGroup(voices: readonly Speaker[], all: readonly Speaker[]): Speaker[] {
  const groups = new Set(voices.map(({ group }) => group));
  return all.filter((speaker) => voices.includes(speaker) || groups.has(speaker.group));
}
