/** What the text says and no annotation uses yet: dates, names, and what somebody, or the text itself, says in it. */
import type { Anchor, Coverage, Dossier, Span } from '../model/dossier.ts';
import { findCapitals, findDates, findForms, readCoverage, type Waiver } from '../model/words/coverage.ts';
import type { SuggestedClaim } from './claims.ts';
import type { DateExpression } from './date-readings.ts';
import type { OfferedFigure } from './figures.ts';
import type { NameKind } from './french/name-rules.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Reading, readText } from './reading.ts';
import { listPlacedPoints, type Whereabouts } from './whereabouts.ts';

/** A stretch that no claim has, with all that a claim of it would say. */
export interface UnusedSpeech extends Anchor, Pick<SuggestedClaim, 'act' | 'by' | 'implicit'> {
  /** Where the words that say so stand: « a indiqué », « selon »; absent for the text’s own. */
  verb?: Span;
  /** A date expression of the stretch, or of its sentence. */
  date?: DateExpression;
  /** Whether its paragraph names the voice: `implicit` is then no reason to give. */
  isNamed: boolean;
  figures: OfferedFigure[];
  /** Names of places in it. */
  places: string[];
}

export interface UnusedName {
  kind: NameKind;
  anchors: Anchor[];
  whereabouts?: Whereabouts;
}

export interface Unused {
  speeches: UnusedSpeech[];
  /** Of sentences that no claim has: what nobody is named for. */
  statements: UnusedSpeech[];
  /** Without those of the speeches. */
  dates: (Anchor & Pick<DateExpression, 'reading'>)[];
  /** By the name, in reading order. */
  names: Map<string, UnusedName>;
}

type Annotated = Pick<Dossier, 'actors' | 'claims' | 'coverage' | 'date' | 'parts' | 'places' | 'speakers' | 'text'>;

/** Without a gazetteer, which takes a moment to read, towns are told by the words beside them alone, and none has a point. */
export function findUnused(dossier: Annotated, gazetteer?: Gazetteer): Unused {
  const { paragraphs } = dossier.text;
  const { claims, coverage } = dossier;
  const reading = readText(dossier, gazetteer, listPlacedPoints(dossier.places));
  const free = reading.claims.filter(
    (one) => !claims.some((claim) => claim.paragraph === one.paragraph && overlaps(claim, one)),
  );
  const filled = free.map((one) => fill(one, reading, paragraphs[one.paragraph - 1]?.text ?? ''));
  const speeches = filled.filter(({ by, verb }) => by.length > 0 && verb !== undefined);
  const statements = filled.filter(
    ({ verb, paragraph, start }) =>
      verb === undefined &&
      !claims.some((claim) => claim.paragraph === paragraph && overlaps(claim, sentenceOf(reading, paragraph, start))),
  );
  const dates = readCoverage(
    paragraphs,
    findDates,
    claims.flatMap(({ date }) => date ?? []),
    [...speeches, ...statements].flatMap(({ date, paragraph, text }) => (date ? [{ ...date, paragraph, text }] : [])),
    listWaivers(coverage.dates),
  ).open;
  return {
    speeches,
    statements,
    dates: dates.map((date) => ({ ...date, reading: readingOf(date, reading) })),
    names: findNames(dossier, reading),
  };
}

function fill(claim: SuggestedClaim, { dates, figures, names }: Reading, text: string): UnusedSpeech {
  const { paragraph, start, end, by, act, implicit, verb, sentence } = claim;
  const isWithin = (one: Span & { paragraph: number }, whole: Span) =>
    one.paragraph === paragraph && whole.start <= one.start && one.end <= whole.end;
  const date =
    dates.find((one) => isWithin(one, claim)) ?? dates.find((one) => isWithin(one, sentence) && 'edtf' in one.reading);
  return {
    ...{ paragraph, start, end, text: text.slice(start, end), by, act },
    isNamed: by[0] !== undefined && text.includes(by[0].name),
    ...(implicit !== undefined && { implicit }),
    ...(verb && { verb }),
    ...(date && { date }),
    figures: figures.filter((one) => isWithin(one, claim)),
    places: [...new Set(names.filter((one) => one.kind === 'place' && isWithin(one, claim)).map((one) => one.text))],
  };
}

function findNames(
  { actors, claims, coverage, places, speakers, text: { paragraphs } }: Annotated,
  { names, whereabouts }: Reading,
): Unused['names'] {
  const forms = [
    ...[...speakers, ...actors].flatMap((voice) => voice.forms),
    ...claims.flatMap(({ people }) => people),
  ];
  const { open } = readCoverage(
    paragraphs,
    findCapitals,
    places.flatMap((place) => place.mentions),
    findForms(paragraphs, forms),
    listWaivers(coverage.places),
  );
  const found = new Map<string, UnusedName>();
  const taken = new Set<string>();
  for (const anchor of open) {
    // « Hafar » of « Tal Hafar » is no name.
    const name = names.find((one) => one.paragraph === anchor.paragraph && overlaps(one, anchor));
    const whole = name ? { paragraph: name.paragraph, start: name.start, end: name.end, text: name.text } : anchor;
    const key = `${whole.paragraph} ${whole.start}`;
    if (taken.has(key)) continue;
    taken.add(key);
    const where = name && !name.isArea ? whereabouts.get(name.called) : undefined;
    const entry = found.get(whole.text) ?? {
      kind: name?.kind ?? 'unknown',
      anchors: [],
      ...(where && { whereabouts: where }),
    };
    entry.anchors.push(whole);
    found.set(whole.text, entry);
  }
  return found;
}

function sentenceOf({ claims }: Reading, paragraph: number, start: number): Span {
  return claims.find((one) => one.paragraph === paragraph && one.start === start)?.sentence ?? { start, end: start };
}

function readingOf(date: Anchor, { dates }: Reading): DateExpression['reading'] {
  return (
    dates.find((one) => one.paragraph === date.paragraph && overlaps(one, date))?.reading ?? {
      fault: 'aucune règle ne lit ces mots',
    }
  );
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function listWaivers({ waived }: Coverage): Waiver[] {
  return waived.map(({ text, ...waiver }) => ({ quote: text, ...waiver }));
}
