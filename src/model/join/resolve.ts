/** What every file’s reader needs to follow a reference: ids to things, exact words to places, each miss to a problem. */
import { type DateRange, isDay, readDate } from '../dates/edtf.ts';
import type { Anchor, Paragraph, Span } from '../dossier.ts';
import type { Remedy, Report, Rule } from '../problem.ts';
import type { Located, Path } from '../read/yaml.ts';
import { findQuote, findSimilar, type TextQuoteSelector } from '../words/anchor.ts';
import { findNear, formatCandidates } from '../words/candidates.ts';
import { formatDifference } from '../words/difference.ts';

/** Bound to one file, so that problems find their place in it. */
export interface Resolver {
  problem(path: Path, rule: Rule, found: string, hint: string, remedies?: readonly Remedy[]): void;
  /** The thing of that id in `known`; an undefined `known`, of a file that could not be read, misses nothing. */
  id<Thing>(id: string, known: ReadonlyMap<string, Thing> | undefined, kind: string, path: Path): Thing | undefined;
  /** Those of the ids that are known, in order; an id that stands twice is a problem. */
  ids<Thing>(ids: readonly string[], known: ReadonlyMap<string, Thing> | undefined, kind: string, path: Path): Thing[];
  /** A problem for each value that stands again; `pathOf` leads to the nth. `kind` is in the plural. */
  once(values: readonly (string | number)[], kind: string, pathOf: (index: number) => Path): void;
  /** By id; the second of two with one id is a problem. `pathOf` leads to the id of the nth. */
  index<Thing extends { id: string }>(
    things: readonly Thing[],
    kind: string,
    pathOf: (index: number) => Path,
  ): Map<string, Thing>;
  paragraph(number: number, path: Path): Paragraph | undefined;
  /** The one place where the words stand; `path` leads to the object that holds `quote` and `paragraph`. */
  anchor(selector: TextQuoteSelector & { paragraph: number }, path: Path): Anchor | undefined;
  /** The one place of the words `within` a stretch of the paragraph; `path` leads to the words. */
  words(words: string, paragraph: Paragraph, within: Span, path: Path): Anchor | undefined;
  date(edtf: string, path: Path): DateRange | undefined;
  /** Whether it is one day of the calendar, `YYYY-MM-DD`; `hint` says what to write where it is a date of another kind. */
  day(date: string, path: Path, hint: string): boolean;
  /** Where in the text the words, or some like them, stand; `near` is looked at first. */
  suggestWords(words: string, near?: Paragraph): string;
}

export function makeResolver(file: Located, paragraphs: readonly Paragraph[], report: Report): Resolver {
  const resolver: Resolver = {
    problem: (path, rule, found, hint, remedies) =>
      report({ ...file.at(path), rule, found, hint, ...(remedies && { remedies }) }),
    id(id, known, kind, path) {
      const thing = known?.get(id);
      if (known && thing === undefined)
        resolver.problem(
          path,
          'unknown-id',
          `There is no ${kind} \`${id}\`.`,
          formatCandidates(id, [...known.keys()]),
          findNear(id, [...known.keys()]).map((near) => ({ set: path, value: near })),
        );
      return thing;
    },
    ids(ids, known, kind, path) {
      resolver.once(ids, `${kind}s`, (index) => [...path, index]);
      return ids.flatMap((id, index) => {
        const thing = resolver.id(id, known, kind, [...path, index]);
        return thing === undefined ? [] : [thing];
      });
    },
    once(values, kind, pathOf) {
      const seen = new Set<string | number>();
      for (const [index, value] of values.entries()) {
        if (seen.has(value))
          resolver.problem(
            pathOf(index),
            'stands-twice',
            `\`${value}\` stands twice among these ${kind}.`,
            'Remove one of the two.',
          );
        seen.add(value);
      }
    },
    index(things, kind, pathOf) {
      const byId = new Map<string, (typeof things)[number]>();
      for (const [index, thing] of things.entries()) {
        if (byId.has(thing.id))
          resolver.problem(
            pathOf(index),
            'duplicate-id',
            `Two ${kind}s have the id \`${thing.id}\`.`,
            'Give one of them another id.',
          );
        else byId.set(thing.id, thing);
      }
      return byId;
    },
    paragraph(number, path) {
      const paragraph = paragraphs[number - 1];
      if (!paragraph)
        resolver.problem(
          path,
          'unknown-id',
          `There is no paragraph ${number}.`,
          `The text has paragraphs 1 to ${paragraphs.length}.`,
        );
      return paragraph;
    },
    anchor(selector, path) {
      const paragraph = resolver.paragraph(selector.paragraph, [...path, 'paragraph']);
      if (!paragraph) return undefined;
      const { quote, prefix, suffix } = selector;
      const spans = findQuote(paragraph.text, selector);
      if (spans.length === 0 && paragraph.text.includes(quote)) {
        const isPrefix = findQuote(paragraph.text, { quote, prefix }).length === 0;
        resolver.problem(
          [...path, isPrefix ? 'prefix' : 'suffix'],
          'words-not-found',
          `“${quote}” stands in paragraph ${paragraph.number}, but not ${isPrefix ? `after “${prefix}”` : `before “${suffix}”`}.`,
          formatBeside(paragraph.text, isPrefix ? prefix + quote : `${prefix ?? ''}${quote}${suffix ?? ''}`),
        );
        return undefined;
      }
      return pickOne(
        spans,
        quote,
        paragraph,
        [...path, 'quote'],
        'Quote more words, or add the `prefix` or `suffix` that stands beside the right ones.',
      );
    },
    words(words, paragraph, within, path) {
      const spans = findQuote(paragraph.text.slice(within.start, within.end), { quote: words });
      if (spans.length === 0 && paragraph.text.includes(words)) {
        resolver.problem(
          path,
          'words-not-found',
          `“${words}” stands in paragraph ${paragraph.number}, but not inside the claim’s \`quote\`.`,
          'Copy words of the claim, or let its `quote` reach further.',
        );
        return undefined;
      }
      return pickOne(
        spans.map(({ start, end }) => ({ start: start + within.start, end: end + within.start })),
        words,
        paragraph,
        path,
        'Quote more words.',
      );
    },
    date(edtf, path) {
      const reading = readDate(edtf);
      if (!reading.ok) {
        resolver.problem(path, 'unknown-date', reading.reason, reading.hint);
        return undefined;
      }
      const { start, end } = reading.range;
      if (start && end && start.min > end.max) {
        resolver.problem(
          path,
          'ends-before-start',
          `\`${edtf}\` ends on ${end.text} and starts on ${start.text}.`,
          'Exchange the two dates, or correct one.',
        );
        return undefined;
      }
      return reading.range;
    },
    day(date, path, hint) {
      if (!resolver.date(date, path)) return false;
      if (isDay(date)) return true;
      resolver.problem(path, 'unknown-date', `\`${date}\` is not a single day.`, hint);
      return false;
    },
    suggestWords(words, near) {
      const home = paragraphs.find(({ text }) => text.includes(words));
      if (home) return `The words stand in paragraph ${home.number}.`;
      const looked = near ? [near, ...paragraphs] : paragraphs;
      for (const { number, text } of looked) {
        const difference = formatDifference(text, words);
        if (difference) return `Paragraph ${number} has words that look the same: ${difference}. Copy them from there.`;
      }
      for (const { number, text } of looked) {
        const similar = findSimilar(text, words);
        if (similar) return `Paragraph ${number} has “${similar}”.`;
      }
      return 'Copy the words from the article, character for character.';
    },
  };

  function pickOne(
    spans: readonly Span[],
    quote: string,
    paragraph: Paragraph,
    path: Path,
    hint: string,
  ): Anchor | undefined {
    const [span] = spans;
    if (!span) {
      resolver.problem(
        path,
        'words-not-found',
        `“${quote}” is not found in paragraph ${paragraph.number}, where it should stand.`,
        resolver.suggestWords(quote, paragraph),
      );
      return undefined;
    }
    if (spans.length > 1) {
      resolver.problem(
        path,
        'words-found-twice',
        `“${quote}” is found more than once in paragraph ${paragraph.number}.`,
        hint,
      );
      return undefined;
    }
    return { ...span, paragraph: paragraph.number, text: quote };
  }

  return resolver;
}

/** What to do with a prefix or suffix that does not stand beside its quote. */
function formatBeside(text: string, words: string): string {
  const difference = formatDifference(text, words);
  const hint = 'Copy the words that stand beside it, spaces included';
  return difference ? `${hint}. Prefix, quote and suffix together: ${difference}.` : `${hint}.`;
}
