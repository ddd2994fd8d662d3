/** What the text says and no annotation uses yet: dates, names, and sentences in which somebody says something. */
import type { Anchor, Coverage, Dossier, Paragraph, Span } from '../model/dossier.ts';
import { findCapitals, findDates, findForms, readCoverage, type Waiver } from '../model/words/coverage.ts';

/** A sentence that reports a speech and that no claim has. */
export interface UnusedSpeech extends Anchor {
  /** The words that say so: « a indiqué », « selon ». */
  words: string;
  /** A date expression of the sentence. */
  date: string | undefined;
}

export interface Unused {
  speeches: UnusedSpeech[];
  /** Without those of the speeches. */
  dates: Anchor[];
  /** By the name, in reading order: where each stands. */
  names: Map<string, Anchor[]>;
}

type Reading = Pick<Dossier, 'actors' | 'claims' | 'coverage' | 'places' | 'speakers' | 'text'>;

/** Stems of verbs of speech in -er. */
const SAY =
  'indiqu|affirm|déclar|annonc|rapport|précis|assur|estim|confirm|ajout|expliqu|soulign|dénonc|évoqu|révél|racont|signal|recens|revendiqu|accus|not';
/** As a past tense, as a present one beside its subject, and as what needs no verb. */
const SPEECH = [
  `\\b(?:a|ont|avait|avaient) (?:[\\p{L}-]+ment )?(?:(?:${SAY})[ée]e?s?|dit|démenti|soutenu|prétendu|reconnu|averti|fait savoir)`,
  `(?:(?:${SAY})(?:e|ent)|dit|disent|dément|démentent|soutient)(?:-t)?-(?:il|elle|on|ils|elles)`,
  '(?:affirm|assur|déclar|dénonc|expliqu|indiqu|racont|confirm|accus|rappell)e(?:nt)?',
  '(?:répond(?:ent)?|promet(?:tent)?|soutien(?:t|nent)|prétend(?:ent)?|dément(?:ent)?)',
  `(?:selon|d[’']après|de source|de sources|citée? par|cités par|à en croire|aux dires de)`,
].map((source) => new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu'));

export function findUnused(dossier: Reading): Unused {
  const { paragraphs } = dossier.text;
  const { claims, coverage } = dossier;
  const speeches = paragraphs
    .filter(({ kind }) => kind === 'text')
    .flatMap((paragraph) => findSpeeches(paragraph, claims));
  const dates = readCoverage(
    paragraphs,
    findDates,
    claims.flatMap(({ date }) => date ?? []),
    speeches.filter(({ date }) => date !== undefined),
    listWaivers(coverage.dates),
  ).open;
  const forms = [
    ...[...dossier.speakers, ...dossier.actors].flatMap((voice) => voice.forms),
    ...claims.flatMap(({ people }) => people),
  ];
  const mentions = dossier.places.flatMap((place) => place.mentions);
  const open = readCoverage(
    paragraphs,
    findCapitals,
    mentions,
    findForms(paragraphs, forms),
    listWaivers(coverage.places),
  ).open;
  return { speeches, dates, names: Map.groupBy(open, ({ text }) => text) };
}

/** « a indiqué » as a claim says it: « indique »; undefined where the words do not say it so. */
export function readAct(words: string): string | undefined {
  const participle = /^(?:a|ont) (\p{L}+)é$/u.exec(words)?.[1];
  return participle === undefined ? undefined : `${participle}e`;
}

function listWaivers({ waived }: Coverage): Waiver[] {
  return waived.map(({ text, ...waiver }) => ({ quote: text, ...waiver }));
}

function findSpeeches(paragraph: Paragraph, claims: readonly Anchor[]): UnusedSpeech[] {
  const own = claims.filter((claim) => claim.paragraph === paragraph.number);
  return findSentences(paragraph.text).flatMap(({ start, end }) => {
    if (own.some((claim) => claim.start < end && start < claim.end)) return [];
    const text = paragraph.text.slice(start, end);
    const words = SPEECH.map((expression) => text.match(expression)?.[0]).find((match) => match !== undefined);
    if (words === undefined) return [];
    const [date] = findDates(text);
    return [{ paragraph: paragraph.number, start, end, text, words, date: date && text.slice(date.start, date.end) }];
  });
}

/** From a capital to the sign that ends the sentence, which is left out. */
function findSentences(text: string): Span[] {
  return [...text.matchAll(/\S.*?(?=[.!?…]+[\s»]*(?=\s|$)|$)/gu)]
    .map(({ index, 0: sentence }) => {
      const skipped = /^[.!?…»\s]*/u.exec(sentence)?.[0].length ?? 0;
      return { start: index + skipped, end: index + sentence.trimEnd().length };
    })
    .filter(({ start, end }) => start < end);
}
