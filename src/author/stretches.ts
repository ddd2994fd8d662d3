/** Where one voice says two things that an author would part: quoted and not quoted, of two days, of two long sentences. */
import type { Span } from '../model/dossier.ts';
import { findDates } from '../model/words/coverage.ts';
import { isClause } from './french/speech-patterns.ts';
import { listQuotes } from './sentences.ts';

/** Fewer words than these stay with the sentence beside them in one quotation. */
const LONG_SENTENCE_WORDS = 10;
/** A clause at the end that has a day of its own. */
const LATER =
  /(?:, | )(?=(?:qui|dont) |après (?:l[’']|en |les? )?avoir |(?:près de |environ |plus de )?\p{L}+ (?:jours|semaines|mois|ans) (?:après|avant) )/gu;

export function splitStretch(text: string, stretch: Span): Span[] {
  return splitQuotes(text, trimStretch(text, stretch))
    .flatMap((one) => splitColon(text, one))
    .flatMap((one) => splitLater(text, one))
    .map((one) => trimStretch(text, one))
    .filter(({ start, end }) => /\p{L}{2}|\d/u.test(text.slice(start, end)));
}

/** Without spaces and commas at its ends, nor guillemets that hold all of it. */
export function trimStretch(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /^[\s,;:]*(?:(?:contre|et|mais) (?=(?:un|une|\d|près|plus|environ)))?/u.exec(words)?.[0].length ?? 0;
  const tail = /[\s,;:.]*$/u.exec(words)?.[0].length ?? 0;
  const trimmed = { start: start + lead, end: Math.max(start + lead, end - tail) };
  const inner = /^[«“]\s*([^«»“”]*?)\s*[»”]$/u.exec(text.slice(trimmed.start, trimmed.end));
  if (!inner) return trimmed;
  const from = trimmed.start + inner[0].indexOf(inner[1] ?? '', 1);
  const bare = (inner[1] ?? '').replace(/[\s.,]+$/u, '');
  return { start: from, end: from + bare.length };
}

/** « Q », isolant dix villages: two. A quotation of long sentences: one for each. */
function splitQuotes(text: string, stretch: Span): Span[] {
  const [quote] = listQuotes(text).filter(({ start, end }) => start >= stretch.start && end <= stretch.end);
  if (
    quote &&
    quote.start === stretch.start &&
    /^, (?!\p{L}+ (?:et|ou) )/u.test(text.slice(quote.end)) &&
    stretch.end - quote.end > 25
  )
    return [quote, { start: quote.end, end: stretch.end }];
  const words = text.slice(stretch.start, stretch.end);
  const breaks = [...words.matchAll(/[.!?…] (?=\p{Lu})/gu)].map(({ index }) => stretch.start + index + 1);
  const parts = [stretch.start, ...breaks].map((start, index) => ({ start, end: breaks[index] ?? stretch.end }));
  return parts.every(({ start, end }) => (text.slice(start, end).match(/\p{L}+/gu)?.length ?? 0) >= LONG_SENTENCE_WORDS)
    ? parts
    : [stretch];
}

function splitColon(text: string, stretch: Span): Span[] {
  const at = /\s:\s/u.exec(text.slice(stretch.start, stretch.end))?.index;
  if (at === undefined) return [stretch];
  const [before, after] = [
    { start: stretch.start, end: stretch.start + at },
    { start: stretch.start + at + 3, end: stretch.end },
  ];
  const [words, rest] = [text.slice(before.start, before.end), text.slice(after.start, after.end)];
  return isClause(words) && isClause(rest) && findDates(rest).length > 0 ? [before, after] : [stretch];
}

function splitLater(text: string, stretch: Span): Span[] {
  const words = text.slice(stretch.start, stretch.end);
  for (const { index, 0: gap } of words.matchAll(LATER)) {
    const [before, after] = [words.slice(0, index), words.slice(index + gap.length)];
    const isLast =
      /^(?:après|près|environ|plus|\p{L}+ (?:jours|semaines))/u.test(after) ||
      isClause(before.replace(/ (?:qui|dont) .*$/u, ''));
    if (isClause(before) && isLast && findDates(after).length > 0 && !/^(?:qui|dont) .*,.* (?:a|ont|se) /u.test(after))
      return [
        { start: stretch.start, end: stretch.start + index },
        { start: stretch.start + index + gap.length, end: stretch.end },
      ];
  }
  return [stretch];
}
