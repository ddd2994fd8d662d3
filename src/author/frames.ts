/** One sentence as the stretches that somebody says and the words that say who: all orders of French reported speech. */
import { endOf, type Found, type Frame, spanOf } from './frame.ts';
import {
  ELLIPSIS,
  FINITE,
  FORMS,
  INCISE,
  ON_THAT,
  PRONOUN,
  QUOTED,
  SHARED,
  THAT,
  WHOLE,
} from './french/speech-patterns.ts';
import { listQuotes, maskQuotes, straighten } from './sentences.ts';
import { readSources } from './source-frames.ts';

/** What somebody is said to say in the sentence; empty where nobody is. */
export function findFrames(sentence: string): Frame[] {
  const masked = straighten(maskQuotes(sentence));
  const found =
    readOnThat(masked) ??
    readSources(masked) ??
    readIncise(masked) ??
    readThat(masked) ??
    readQuoted(masked) ??
    readWhole(masked) ??
    [];
  return found.map((frame) => name(sentence, frame));
}

function name(sentence: string, { byStart, byEnd, ...frame }: Found): Frame {
  return { ...frame, by: sentence.slice(byStart, byEnd) };
}

/** Acts of those who count. */
export const COUNTING = new Set(['compte', 'parle', 'évoque', 'dénombre', 'recense', 'estime', 'fait état']);

function readOnThat(masked: string): Found[] | undefined {
  const groups = ON_THAT.map((pattern) => pattern.exec(masked)?.groups).find((found) => found !== undefined);
  if (!groups) return undefined;
  const { by = '', verb = '', past, now = '' } = groups;
  const byStart = masked.lastIndexOf(by);
  const form = past ?? now;
  return [
    {
      order: 'whole',
      act: FORMS.get(form) ?? form,
      verb: spanOf(masked.lastIndexOf(verb), verb),
      start: 0,
      end: masked.length,
      byStart,
      byEnd: byStart + by.length,
      beside: '',
    },
  ];
}

function readIncise(masked: string): Found[] | undefined {
  const pronoun = [...masked.matchAll(PRONOUN)].at(-1);
  if (pronoun) {
    const who = pronoun.groups?.['who'] ?? pronoun.groups?.['who2'] ?? '';
    const byStart = pronoun.index + pronoun[0].indexOf(`-${who}`) + 1;
    const form = pronoun.groups?.['past'] ?? pronoun.groups?.['now'] ?? '';
    const stretch =
      pronoun.index === 0
        ? { start: pronoun[0].length, end: masked.length }
        : { start: 0, end: endOf(pronoun.index, pronoun[0]) };
    const verb = spanOf(
      pronoun.index + pronoun[0].length - (pronoun.groups?.['verb'] ?? '').length,
      pronoun.groups?.['verb'],
    );
    return withRest(
      masked,
      {
        order: 'pronoun',
        act: FORMS.get(form) ?? form,
        verb,
        ...stretch,
        byStart,
        byEnd: byStart + who.length,
        beside: masked.slice(pronoun.index),
      },
      pronoun.index + pronoun[0].length,
    );
  }
  const incise = [...masked.matchAll(INCISE)].find(
    ({ index, 0: words }) =>
      /«/.test(masked.slice(0, index + 2)) ||
      // Without a comma before, nothing stands in apposition to a subject.
      !masked.slice(0, index).includes(',') ||
      FINITE.test(masked.slice(0, index)) ||
      /^(?:son|sa|ses|leurs?) /.test(masked.slice(index + words.length)),
  );
  if (!incise) return undefined;
  const start = incise.index + incise[0].length;
  const tail = masked.slice(start);
  const form = incise.groups?.['past'] ?? incise.groups?.['now'] ?? '';
  const relative = / ?, (?:au cours|lors|pendant|durant) d?(?:u|es)?quel/u.exec(tail)?.index;
  const quote = tail.indexOf('«');
  const byEnd = start + (relative ?? (quote === -1 ? tail.length : quote));
  const end = relative === undefined ? endOf(incise.index, incise[0]) : masked.length;
  const verb = spanOf(start - 1 - (incise.groups?.['verb'] ?? '').length, incise.groups?.['verb']);
  const frame: Found = {
    order: 'incise',
    act: FORMS.get(form) ?? form,
    verb,
    start: 0,
    end,
    byStart: start,
    byEnd,
    beside: masked.slice(start, byEnd),
  };
  return relative === undefined ? withRest(masked, frame, start) : [frame];
}

/** Quotations and « qui fait état de » after the words of saying are of the same voice. */
function withRest(masked: string, frame: Found, from: number): Found[] {
  const rest = masked.slice(from);
  const state = /, (?<words>qui (?:fait|font) état d.*)$/u.exec(rest);
  const quotes = listQuotes(rest).map(({ start, end }) => ({ ...frame, start: from + start, end: from + end }));
  const more = state ? [{ ...frame, act: 'fait état', start: from + state.index + 2, end: masked.length }] : [];
  const byEnd = state ? Math.min(frame.byEnd, from + state.index) : frame.byEnd;
  return [
    { ...frame, byEnd },
    ...[...quotes.filter((quote) => quote.end - quote.start > 15), ...more].map((one) => ({ ...one, byEnd })),
  ];
}

function readThat(masked: string): Found[] | undefined {
  const match = THAT.exec(masked);
  const subject = match?.groups?.['subject'] ?? '';
  if (!match || !isSubject(subject)) return undefined;
  const form = match.groups?.['past'] ?? match.groups?.['now'] ?? '';
  const byStart = headOf(subject);
  return [
    {
      order: 'that',
      act: FORMS.get(form) ?? form,
      verb: spanOf(subject.length + 1, match.groups?.['verb']),
      start: match[0].length,
      end: masked.length,
      byStart,
      byEnd: subject.length,
      beside: `${subject.slice(0, byStart)} ${match.groups?.['beside'] ?? ''}`,
    },
  ];
}

function readQuoted(masked: string): Found[] | undefined {
  const match = QUOTED.exec(masked);
  const subject = match?.groups?.['subject'] ?? '';
  if (!match || !isSubject(subject)) return undefined;
  const form = match.groups?.['past'] ?? match.groups?.['now'] ?? '';
  const byStart = headOf(subject);
  const quotes = listQuotes(masked).filter(({ start }) => start >= match[0].length);
  return quotes.map(({ start, end }) => ({
    order: 'quote',
    act: FORMS.get(form) ?? form,
    verb: spanOf(subject.length + 1, match.groups?.['verb']),
    start,
    end,
    byStart,
    byEnd: subject.length,
    beside: masked.slice(subject.length, match[0].length),
  }));
}

function readWhole(masked: string): Found[] | undefined {
  const judged =
    /, (?:un|une|des) [\p{L} ]{3,30} que (?<by>[^«»,]{3,40}?) (?:juge|jugent|qualifie|estime)(?:nt)? (?:d'|de )?/u.exec(
      masked,
    );
  const match = WHOLE.exec(judged ? masked.slice(0, judged.index) : masked);
  const subject = match?.groups?.['subject'] ?? '';
  if (!match || !isSubject(subject) || isDenied(match)) return undefined;
  const form = match.groups?.['past'] ?? match.groups?.['now'] ?? '';
  const byStart = headOf(subject);
  const end = judged?.index ?? masked.length;
  const verb = spanOf(
    match[0].length - (match.groups?.['beside'] ?? '').length - (match.groups?.['verb'] ?? '').length,
    match.groups?.['verb'],
  );
  const frame: Found = {
    order: 'whole',
    act: FORMS.get(form) ?? form,
    verb,
    start: 0,
    end,
    byStart,
    byEnd: subject.length,
    beside: match.groups?.['beside'] ?? '',
  };
  if (!judged) return readEllipsis(masked, frame);
  const second = judged.index + judged[0].indexOf(judged.groups?.['by'] ?? '');
  return [
    frame,
    {
      order: 'whole',
      act: 'juge',
      verb: {
        start: second + (judged.groups?.['by'] ?? '').length + 1,
        end: judged.index + judged[0].trimEnd().length,
      },
      start: judged.index + 2,
      end: masked.length,
      byStart: second,
      byEnd: second + (judged.groups?.['by'] ?? '').length,
      beside: '',
    },
  ];
}

/** Two counts by one verb are two claims. */
function readEllipsis(masked: string, frame: Found): Found[] {
  const match = COUNTING.has(frame.act) ? ELLIPSIS.exec(masked) : null;
  if (!match || match.index < frame.verb.end) return [frame];
  const by = match.groups?.['by'] ?? '';
  const second = countOf(by, match.index + (match.groups?.['gap'] ?? '').length, frame, masked.length);
  return [{ ...frame, end: match.index }, second];
}

function countOf(by: string, start: number, { act }: Pick<Frame, 'act'>, end: number): Found {
  const byEnd = start + by.length;
  return { order: 'whole', act, start, end, byStart: start, byEnd, verb: spanOf(start, by), beside: '' };
}

/** A clause that shares the verb of the count before it: « la police, 900 ». */
export function readShared(clause: string, before: Frame): Frame[] {
  const by = COUNTING.has(before.act) ? SHARED.exec(straighten(maskQuotes(clause)))?.groups?.['by'] : undefined;
  return by === undefined ? [] : [name(clause, countOf(by, 0, before, clause.length))];
}

/** « n’en compte que deux » is a count all the same. */
function isDenied({ groups }: RegExpExecArray): boolean {
  return groups?.['negation'] !== undefined && !/^ (?:\p{L}+ )?qu(?:e |')/u.test(groups['beside'] ?? '');
}

/** Of a verb: no clause, no relative, no number of things. */
function isSubject(words: string): boolean {
  const head = words.slice(headOf(words)).replace(/ ?,.*$/u, '');
  return (
    !FINITE.test(words) &&
    !/(?:^| )(?:qui|que|dont|où|pour|de|à|en|ne|n'en|y)$/u.test(words) &&
    !/«.{15,}»/u.test(head) &&
    !/^«/u.test(head) &&
    !/ se$/u.test(head) &&
    !/ qu(?:e |')/u.test(words) &&
    /\p{L}/u.test(head)
  );
}

/** Where the subject begins, after « À New York, » and « Dans un communiqué publié lundi, ». */
function headOf(words: string): number {
  const lead =
    /^(?:(?:à|dans|en|devant|pour|lors|après|avant|depuis|de son côté|aux?|interrog\p{L}*|joint\p{L}*|\p{L}+ment|mais|or|et|plus t(?:ard|ôt)|peu après|ensuite|enfin|puis|par ailleurs|en outre|de plus|de même|toutefois|cependant|pourtant)(?![\p{L}-])[^,]*, )+/iu.exec(
      words,
    );
  return lead?.[0].length ?? 0;
}
