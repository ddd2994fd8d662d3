/** Each date expression of a text with the EDTF that it gives and why, or why it gives none; nothing is guessed. */
import { addDays, readRange } from '../model/dates/edtf.ts';
import type { Paragraph, Span } from '../model/dossier.ts';
import { findDates } from '../model/words/coverage.ts';
import type { DateReading, DateSetting } from './french/date-rule.ts';
import { DAY_RULES } from './french/day-rules.ts';
import { EVENT_WORDS, readEvent } from './french/event-rules.ts';
import { SPAN_RULES } from './french/span-rules.ts';
import { listSentences, straighten } from './sentences.ts';

export interface DateExpression extends Span {
  paragraph: number;
  /** As they stand in the text. */
  words: string;
  reading: DateReading;
}

/** Words before a date that make it an end of a range, each with an example. */
const BOUNDS: readonly {
  example: readonly [text: string, words: string, on: string, edtf: string];
  before: RegExp;
  bound: (edtf: string, on: string) => string;
}[] = [
  {
    example: ['Ils ont fui avant le 12 mai.', 'le 12 mai', '2017-07-01', '../2017-05-11'],
    before: /(?:^|[ '])avant (?:la fin (?:de |du |d'))?(?:le |la |l')?$/,
    bound: boundBefore,
  },
  {
    example: ['Fermées jusqu’au 22 juin.', '22 juin', '2017-07-01', '../2017-06-22'],
    before: /jusqu'(?:au |à |en )(?:la fin (?:de |du |d'))?$/,
    bound: (edtf) => `../${last(edtf)}`,
  },
  {
    example: ['Fermée depuis mercredi.', 'mercredi', '2019-03-11', '2019-03-06/2019-03-11'],
    before: /(?:^|[ '])depuis (?:le |la |l')?$/,
    bound: (edtf, on) => (first(edtf) <= on ? `${first(edtf)}/${on}` : edtf),
  },
  {
    example: ['Ils tiennent après le 12 mai.', 'le 12 mai', '2017-07-01', '2017-05-13/..'],
    before: /(?:^|[ '])après (?:le |la |l')?$/,
    bound: (edtf) => (isDay(last(edtf)) ? `${addDays(last(edtf), 1)}/..` : `${last(edtf)}/..`),
  },
  {
    example: ['Ouvert à partir du 12 mai.', '12 mai', '2017-07-01', '2017-05-12/..'],
    before: /(?:à partir d|à compter d)(?:u |e |es |')$/,
    bound: (edtf) => `${first(edtf)}/..`,
  },
];
export const BOUND_EXAMPLES = BOUNDS.map(({ example }) => example);

/** « la nuit de mardi à mercredi », « entre mardi et jeudi » are one. */
const RANGE = { before: /(?:^|[ '])(?:d[eu]|entre)(?: le| la)? $/, between: /^ (?:à|au|et) (?:le |la )?$/ };
const OF = /^ d(?:u|e|e l[’']|’|')(?: |$)$/;
/** Signs that a date hangs on nothing beyond, within so many characters. */
const CLAUSE_END = /[,;:.!?«»]|\bqu(?:e |')/g;
const FARTHEST = 300;
/** What tells that a clause is of days to come. */
const FUTURE =
  /(?<!\p{L})(?:\p{L}{2,}(?:era|eront|ira|iront|dra|dront|vra|vront|tra|tront|erait|eraient|irait|iraient)|sera|seront|aura|auront|fera|feront|(?:est|sont) (?:attendu|prévu|annoncé)e?s?|prévue?s?|attendue?s?|compter d[eu])(?!\p{L})/iu;

/** Two days of no text: what both make the same of hangs on neither. */
const ANY_DAYS = ['1911-02-14', '2147-10-19'] as const;

/** `on` is the last day that the text may be of, `YYYY-MM-DD`; where nobody knows it, only what needs no such day is read. */
export function readDates(
  paragraphs: readonly Pick<Paragraph, 'number' | 'text'>[],
  on: string | undefined,
): DateExpression[] {
  if (on !== undefined) return readAll(paragraphs, on);
  const [first, second] = ANY_DAYS.map((day) => readAll(paragraphs, day));
  return (first ?? []).map((one, index) => {
    const other = second?.[index]?.reading;
    const isSame = JSON.stringify(one.reading) === JSON.stringify(other);
    return isSame
      ? one
      : { ...one, reading: { fault: 'la date du texte, dont ces mots dépendent, n’est pas encore écrite' } };
  });
}

function readAll(paragraphs: readonly Pick<Paragraph, 'number' | 'text'>[], on: string): DateExpression[] {
  let named: string | undefined;
  const told: string[] = [];
  return paragraphs.flatMap(({ number, text }) => {
    const plain = straighten(text);
    const spans = joinSpans(plain, findDates(text));
    told.push(plain);
    return [...spans, ...findEvents(plain, spans, told)]
      .sort((a, b) => a.start - b.start)
      .flatMap(({ start, end, inner, side }): DateExpression[] => {
        const words = plain.slice(start, end);
        const make = (reading: DateReading) => ({
          paragraph: number,
          start,
          end,
          words: text.slice(start, end),
          reading,
        });
        if (side !== undefined) return named === undefined ? [] : [make(readEvent(side, named, on))];
        const before = beforeOf(plain, start);
        const isFuture = FUTURE.test(findClause(plain, { start, end })) || /^d'ici/i.test(words);
        const setting = { on, named, isFuture };
        const reading = inner ? readJoined(plain, inner, setting) : readAlone(plain, { start, end }, setting);
        const bounded = bind(reading, before, on, words);
        const checked = readBareDuration(plain, { start, end }, bounded, named);
        if ('edtf' in reading && isDay(reading.edtf) && !isFuture) named = reading.edtf;
        return [make(checked)];
      });
  });
}

/** « après la prise de Brumal », in a sentence without another date, where Brumal was spoken of before. */
function findEvents(text: string, dates: readonly Span[], told: readonly string[]): ReadSpan[] {
  const earlier = told.slice(0, -1);
  return [...text.matchAll(EVENT_WORDS)].flatMap(({ index: start, 0: words, groups }) => {
    const { name = '', side = '' } = groups ?? {};
    const sentence = listSentences(text).find((one) => one.start <= start && start < one.end);
    const isDated = dates.some((date) => sentence && sentence.start <= date.start && date.start < sentence.end);
    const isTold = [...earlier, text.slice(0, start)].some((one) => one.includes(name));
    return isTold && !isDated ? [{ start, end: start + words.length, side }] : [];
  });
}

/** What words alone give. */
export function readDateWords(words: string, on: string | undefined): DateReading {
  const [found] = readDates([{ number: 1, text: words }], on);
  return found?.reading ?? { fault: 'ces mots ne disent pas de date' };
}

function readAlone(text: string, { start, end }: Span, setting: DateSetting): DateReading {
  const until = /^d'ici (?:à |au |le |la )?/i.exec(text.slice(start, end))?.[0] ?? '';
  // « trois semaines après l’avoir perdu ».
  const after =
    /(?:heures?|jours?|semaines?|mois|ans?)$/.test(text.slice(start, end)) &&
    /^ après (?:l'|les? )?avoir/.test(text.slice(end, end + 20))
      ? ' après l’avoir'
      : '';
  const words = straighten(text.slice(start + until.length, end) + after).toLowerCase();
  for (const { pattern, read } of [...DAY_RULES, ...SPAN_RULES]) {
    const groups = pattern.exec(words)?.groups;
    const reading = groups === undefined && !pattern.test(words) ? undefined : read(groups ?? {}, setting, words);
    if (reading === undefined) continue;
    return until !== '' && 'edtf' in reading
      ? { edtf: `${setting.on}/${last(reading.edtf)}`, reason: reading.reason }
      : reading;
  }
  return { fault: 'aucune règle ne lit ces mots' };
}

/** Two dates that are one: « la veille du 6 juin », « de mardi à mercredi ». */
function readJoined(text: string, [one, two]: readonly [Span, Span], setting: DateSetting): DateReading {
  const second = readAlone(text, two, setting);
  if ('fault' in second) return second;
  if (OF.test(text.slice(one.end, two.start)))
    return isDay(second.edtf)
      ? readAlone(text, one, { ...setting, named: second.edtf })
      : { fault: 'le jour dont elle dépend n’est pas donné' };
  const first = readAlone(text, one, setting);
  if ('fault' in first) return first;
  const from =
    isDay(first.edtf) && isDay(second.edtf) && first.edtf > second.edtf ? addDays(first.edtf, -7) : first.edtf;
  return { edtf: `${from.split('/')[0]}/${last(second.edtf)}`, reason: `${first.reason} ${second.reason}` };
}

/** A date of one span, of two, or by an event. */
interface ReadSpan extends Span {
  inner?: readonly [Span, Span];
  /** « après », « depuis », « avant » of an event. */
  side?: string;
}

function joinSpans(text: string, spans: readonly Span[]): ReadSpan[] {
  const joined: ReadSpan[] = [];
  for (const span of spans) {
    const previous = joined.at(-1);
    const gap = previous && text.slice(previous.end, span.start);
    const isOf =
      gap !== undefined && OF.test(gap) && /(?:veille|lendemain)$/i.test(text.slice(previous?.start, previous?.end));
    const isRange =
      gap !== undefined && RANGE.between.test(gap) && RANGE.before.test(beforeOf(text, previous?.start ?? 0));
    if (previous && !previous.inner && (isOf || isRange))
      joined.splice(-1, 1, {
        start: previous.start,
        end: span.end,
        inner: [{ start: previous.start, end: previous.end }, span],
      });
    else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}

function bind(reading: DateReading, before: string, on: string, words: string): DateReading {
  if ('fault' in reading || /^(?:depuis|d'ici)/i.test(words)) return reading;
  const found = BOUNDS.find(({ before: pattern }) => pattern.test(before.toLowerCase()));
  if (!found) return reading;
  return { edtf: found.bound(reading.edtf, on), reason: reading.reason };
}

/** « après avoir encerclé la ville durant plusieurs mois » ends at the day of its sentence. */
function readBareDuration(text: string, span: Span, reading: DateReading, named: string | undefined): DateReading {
  const before = beforeOf(text, span.start);
  return 'fault' in reading &&
    named !== undefined &&
    /après (?:avoir|des?|une?|la|le|l')(?![\p{L}])[^.!?]*$/u.test(before) &&
    /^(?:durant|pendant)/i.test(text.slice(span.start, span.end))
    ? { edtf: `../${named}`, reason: `Une durée sans début, close par le jour que le texte nomme avant.` }
    : reading;
}

/** From sign to sign, or from « que ». */
function findClause(text: string, { start, end }: Span): string {
  const before = beforeOf(text, start);
  const from = Math.max(0, ...[...before.matchAll(CLAUSE_END)].map(({ index, 0: sign }) => index + sign.length));
  const after = text.slice(end, end + FARTHEST);
  const [sign] = after.matchAll(CLAUSE_END);
  return before.slice(from) + text.slice(start, end) + after.slice(0, sign?.index);
}

/** As much as a date may hang on, so that the time stays linear in one paragraph of any length. */
function beforeOf(text: string, start: number): string {
  return text.slice(Math.max(0, start - FARTHEST), start);
}

function boundBefore(edtf: string): string {
  return isDay(edtf) ? `../${addDays(edtf, -1)}` : `../${last(edtf)}`;
}

function first(edtf: string): string {
  return edtf.split('/')[0] ?? edtf;
}

function last(edtf: string): string {
  return edtf.split('/').at(-1) ?? edtf;
}

function isDay(edtf: string): boolean {
  const { start, end } = readRange(edtf) ?? {};
  return start === end && start?.precision === 'day';
}
