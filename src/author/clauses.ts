/** Where in a sentence one voice’s words end and another’s may begin: at « ; » and « tandis que », and at « mais » before one who says something. */
import type { Span } from '../model/dossier.ts';
import type { Frame } from './frame.ts';
import { COUNTING, findFrames, readShared } from './frames.ts';
import { BREAK, isClause, LIST_ITEM, SOURCE_ALONE, WHILE } from './french/speech-patterns.ts';
import { maskQuotes, straighten } from './sentences.ts';

/** Offsets are those of the sentence, of its frames too. */
export interface Clause extends Span {
  frames: Frame[];
}

const WITH_SUBJECT: readonly Frame['order'][] = ['lead', 'quote', 'that', 'whole'];
const PRONOUN = /^(?:ils?|elles?|on|lui|eux)$/iu;

/** In their order; most sentences are one. */
export function readClauses(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  for (const { start, end } of cut(sentence)) {
    const words = sentence.slice(start, end);
    const [own, last] = [findFrames(words), clauses.at(-1)?.frames.at(-1)];
    // « La CGT en compte 5 000 ; la police, 900 »: the verb is said once.
    const frames = own.length > 0 || !last ? own : readShared(words, last);
    clauses.push({ start, end, frames: frames.map((frame) => move(frame, start)) });
  }
  return clauses;
}

function cut(sentence: string): Span[] {
  const masked = straighten(maskQuotes(sentence));
  const spans: Span[] = [];
  let start = 0;
  // « Alors que la mairie affirme que tout va bien, les pompiers … »: two clauses.
  const opening = WHILE.exec(masked)?.[0].length ?? 0;
  const end = opening === 0 ? -1 : findClauseEnd(masked, opening);
  if (end !== -1) {
    spans.push({ start: opening, end });
    start = end + 2;
  }
  for (const { index, 0: words, groups } of masked.matchAll(BREAK)) {
    if (index < start) continue;
    const [before, after] = [masked.slice(start, index), masked.slice(index + words.length)];
    if (SOURCE_ALONE.test(before) || isItem(before, after)) continue;
    if (groups?.['sure'] === undefined && !isOthersTurn(before, after, words.startsWith(','))) continue;
    spans.push({ start, end: index });
    start = index + words.length;
  }
  return [...spans, { start, end: sentence.length }];
}

/** « 12 morts ; trois blessés » is one count, of « , selon la police » behind it too; « 900 selon la police » is one of its own. */
function isItem(before: string, after: string): boolean {
  const [item = ''] = after.split(/ ?; /, 1);
  if (!LIST_ITEM.test(item) || isClause(item)) return false;
  return findFrames(item).length === 0 || (/, (?:selon|d'après) /.test(item) && findFrames(before).length === 0);
}

/** Where a comma ends the clause that begins at `start` before another one; -1 where none does. */
function findClauseEnd(masked: string, start: number): number {
  for (let at = masked.indexOf(', ', start); at !== -1; at = masked.indexOf(', ', at + 2)) {
    const [first, second] = [masked.slice(start, at), masked.slice(at + 2)];
    if (findFrames(first).length > 0) return at;
    if (isClause(first)) return isClause(second) || findFrames(second).length > 0 ? at : -1;
  }
  return -1;
}

/** Whether what follows begins with somebody who says it: « mais la police affirme que ». Without a comma, only of two counts. */
function isOthersTurn(before: string, after: string, hasComma: boolean): boolean {
  const said = findFrames(before);
  const [next] = findFrames(after);
  if (after.startsWith('contre ')) return next !== undefined && said.length > 0;
  if (!next || !WITH_SUBJECT.includes(next.order) || PRONOUN.test(next.by)) return false;
  return hasComma
    ? said.length > 0 || isClause(before)
    : COUNTING.has(next.act) && said.some(({ act }) => COUNTING.has(act));
}

function move(frame: Frame, by: number): Frame {
  return {
    ...frame,
    start: frame.start + by,
    end: frame.end + by,
    verb: { start: frame.verb.start + by, end: frame.verb.end + by },
  };
}
