/** How well suggestions meet a finished dossier: precision and recall of what each is made of. */

import { type DateRange, readRange } from '../model/dates/edtf.ts';
import type { Claim, Dossier, Place, Span } from '../model/dossier.ts';
import { findMiddle } from '../model/geometry/check-geometry.ts';
import { listPoints } from '../model/geometry/positions.ts';
import { findDistance } from '../model/words/whereabouts.ts';
import type { SuggestedClaim } from './claims.ts';
import type { DateExpression } from './date-readings.ts';
import type { Reading } from './reading.ts';
import { isVoice } from './same-voice.ts';

/** `right` of `suggested` is the precision, `met` of `wanted` the recall. */
export interface Tally {
  suggested: number;
  right: number;
  wanted: number;
  met: number;
}

export interface Score {
  /** A stretch is a claim’s where each has at least half of the other. */
  claims: Tally;
  /** Of the claims that are met: whose word they are, and through whom. */
  speakers: Tally;
  /** Words that date a claim, with the EDTF of its event. */
  dates: Tally;
  /** Names of places, told from all other names. */
  places: Tally;
  /** Of those, with a point: within 30 km of the dossier’s, or of its radius. */
  points: Tally;
  /** With their value. */
  figures: Tally;
  /** Points farther than 1000 km from where the place is. */
  farOff: string[];
  /** What is not met, in words, by kind. */
  missed: { kind: string; words: string }[];
  /** What is suggested and is not right. */
  wrong: { kind: string; words: string }[];
}

const NEAR_KM = 30;
const FAR_KM = 1000;
const DAY_MS = 86_400_000;

export function scoreReading(reading: Reading, dossier: Dossier): Score {
  const log: Pick<Score, 'missed' | 'wrong'> = { missed: [], wrong: [] };
  const pairs = pairClaims(reading.claims, dossier.claims);
  const { places, points, farOff } = scorePlaces(reading, dossier, log);
  return {
    claims: scoreClaims(pairs, reading, dossier, log),
    speakers: scoreSpeakers(pairs, log),
    dates: scoreDates(reading, dossier, log),
    places,
    points,
    figures: scoreFigures(reading, dossier, log),
    farOff,
    ...log,
  };
}

type Log = Pick<Score, 'missed' | 'wrong'>;
type Pair = readonly [SuggestedClaim, Claim];
type At = Span & { paragraph: number };

function overlapOf(a: At, b: At): number {
  return a.paragraph === b.paragraph ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0;
}

/** Each of one with at most one of the other, those that share the most first. */
function pairClaims(suggested: readonly SuggestedClaim[], wanted: readonly Claim[]): Pair[] {
  const all = suggested
    .flatMap((one) =>
      wanted.map((claim) => ({
        one,
        claim,
        shared: overlapOf(one, claim) / Math.max(one.end - one.start, claim.end - claim.start),
      })),
    )
    .filter(({ shared }) => shared >= 1 / 2)
    .sort((a, b) => b.shared - a.shared);
  const taken = new Set<SuggestedClaim | Claim>();
  return all.flatMap(({ one, claim }): Pair[] => {
    if (taken.has(one) || taken.has(claim)) return [];
    taken.add(one).add(claim);
    return [[one, claim]];
  });
}

function scoreClaims(pairs: readonly Pair[], { claims }: Reading, dossier: Dossier, log: Log): Tally {
  const met = new Set<unknown>(pairs.flat());
  for (const claim of dossier.claims)
    if (!met.has(claim)) log.missed.push({ kind: 'claim', words: `${claim.number}: ${claim.text}` });
  for (const claim of claims)
    if (!met.has(claim))
      log.wrong.push({ kind: 'claim', words: `paragraph ${claim.paragraph}: ${textOf(dossier, claim)}` });
  return { suggested: claims.length, right: pairs.length, wanted: dossier.claims.length, met: pairs.length };
}

function scoreSpeakers(pairs: readonly Pair[], log: Log): Tally {
  const tally = { suggested: 0, right: 0, wanted: 0, met: 0 };
  for (const [one, claim] of pairs) {
    const said = one.by.length > 0 ? one.by.map(({ name }) => name) : [undefined];
    const right = said.filter((name) => claim.by.some((speaker) => isVoice(name, speaker)));
    const met = claim.by.filter((speaker) => said.some((name) => isVoice(name, speaker)));
    tally.suggested += said.length;
    tally.right += right.length;
    tally.wanted += claim.by.length;
    tally.met += met.length;
    const words = `${claim.number}: ${said.map((name) => name ?? 'the text').join(' < ')} for ${claim.by.map(({ name }) => name).join(' < ')}`;
    if (met.length < claim.by.length) log.missed.push({ kind: 'speaker', words });
    else if (right.length < said.length) log.wrong.push({ kind: 'speaker', words });
  }
  return tally;
}

function scoreDates({ dates }: Reading, dossier: Dossier, log: Log): Tally {
  const wanted = dossier.claims.flatMap(({ date, paragraph, event }) =>
    date ? [{ ...date, paragraph, edtf: event.when.edtf }] : [],
  );
  const isRight = (one: DateExpression, date: (typeof wanted)[number]) =>
    overlapOf(one, date) > 0 && 'edtf' in one.reading && agrees(one.reading.edtf, date.edtf);
  const met = wanted.filter((date) => {
    const found = dates.filter((one) => overlapOf(one, date) > 0);
    const isMet = found.some((one) => isRight(one, date));
    if (!isMet)
      log.missed.push({
        kind: 'date',
        words: `${date.text} (paragraph ${date.paragraph}), ${date.edtf}, for ${found.map(({ reading }) => ('edtf' in reading ? reading.edtf : reading.fault)).join(', ') || 'nothing'}`,
      });
    return isMet;
  });
  // What is waived is neither right nor wrong, nor is what is read as no date of its own.
  const counted = dates.filter(
    (one) => 'edtf' in one.reading && !isWaived(dossier.coverage.dates.waived, one, dossier),
  );
  const right = counted.filter((one) => wanted.some((date) => isRight(one, date)));
  for (const one of counted)
    if (!right.includes(one))
      log.wrong.push({
        kind: 'date',
        words: `${one.words} (paragraph ${one.paragraph}): ${'edtf' in one.reading ? one.reading.edtf : ''}`,
      });
  return { suggested: counted.length, right: right.length, wanted: wanted.length, met: met.length };
}

function isWaived(
  waived: Dossier['coverage']['dates']['waived'],
  one: At & { words: string },
  dossier: Dossier,
): boolean {
  const text = dossier.text.paragraphs[one.paragraph - 1]?.text ?? '';
  return waived.some(({ text: words, paragraph }) => {
    const start = text.indexOf(words);
    return paragraph === one.paragraph && start !== -1 && start < one.end && one.start < start + words.length;
  });
}

/** The same days; where one of them is of about then, days that may be the same; where one is open, the same end. */
function agrees(said: string, meant: string): boolean {
  if (said === meant) return true;
  const [one, other] = [readRange(said), readRange(meant)];
  if (!one || !other) return false;
  const isVague = [one, other].some(
    (range) => !range.start || !range.end || [range.start, range.end].some(({ qualifier }) => qualifier !== ''),
  );
  if (!isVague) return one.start?.min === other.start?.min && one.end?.max === other.end?.max;
  if (!one.start && !other.start) return one.end?.max === other.end?.max;
  // A day before a day that is said to be the last: as sure as the words.
  const [from, to] = boundsOf(one);
  const [first, last] = boundsOf(other);
  return from <= last && first <= to && (one.start !== null || to - last <= 366 * DAY_MS);
}

/** First and last moment, as much wider as what is approximate is coarse. */
function boundsOf({ start, end }: DateRange): [number, number] {
  const slack = (point: DateRange['start']) =>
    point && point.qualifier !== '' ? { year: 366, month: 31, day: 4 }[point.precision] * DAY_MS : 0;
  return [start ? Date.parse(start.min) - slack(start) : -Infinity, end ? Date.parse(end.max) + slack(end) : Infinity];
}

function scorePlaces(
  { names, whereabouts }: Reading,
  dossier: Dossier,
  log: Log,
): Pick<Score, 'places' | 'points' | 'farOff'> {
  const mentions = dossier.places.flatMap((place) =>
    place.mentions
      .filter(({ text }) => /\p{Lu}/u.test(text.replace(/^(?:L’|(?:Cette|Ces|Ce|Cet|La|Le|Les|Une?)(?!\p{L}))/u, '')))
      .map((mention) => ({ ...mention, place })),
  );
  const isNamed = (name: At, mention: At & { text: string }) => {
    const capital = /\p{Lu}/u.exec(mention.text)?.index ?? 0;
    return overlapOf(name, mention) > 0 && name.end > mention.start + capital;
  };
  const places = names.filter(({ kind }) => kind === 'place');
  const met = mentions.filter((mention) => places.some((name) => isNamed(name, mention)));
  for (const mention of mentions)
    if (!met.includes(mention))
      log.missed.push({ kind: 'place', words: `${mention.text} (paragraph ${mention.paragraph})` });
  const right = places.filter((name) => mentions.some((mention) => isNamed(name, mention)));
  for (const name of places)
    if (!right.includes(name)) log.wrong.push({ kind: 'place', words: `${name.text} (paragraph ${name.paragraph})` });
  const farOff: string[] = [];
  const points = { suggested: 0, right: 0, wanted: 0, met: 0 };
  const seen = new Set<string>();
  for (const mention of mentions) {
    const name = places.find((one) => isNamed(one, mention));
    const { geometry } = mention.place;
    if (!geometry || /pays/.test(mention.place.kind) || seen.has(mention.place.id)) continue;
    seen.add(mention.place.id);
    points.wanted += 1;
    const town = name && !name.isArea ? whereabouts.get(name.called)?.town : undefined;
    if (!town) {
      log.missed.push({ kind: 'point', words: mention.text });
      continue;
    }
    points.suggested += 1;
    const km = distanceTo(town.coordinates, mention.place);
    if (km <= NEAR_KM + (mention.place.precision.radiusKm ?? 0)) {
      points.right += 1;
      points.met += 1;
    } else
      log.wrong.push({
        kind: 'point',
        words: `${mention.text}: ${town.name} (${town.country}), ${Math.round(km)} km off`,
      });
    if (km > FAR_KM) farOff.push(`${mention.text}: ${town.name} (${town.country})`);
  }
  return {
    places: { suggested: places.length, right: right.length, wanted: mentions.length, met: met.length },
    points,
    farOff,
  };
}

function distanceTo(at: [number, number], { geometry }: Place): number {
  if (!geometry) return Number.POSITIVE_INFINITY;
  const positions = [...listPoints(geometry), findMiddle(geometry)];
  return Math.min(...positions.map(([x = 0, y = 0]) => findDistance(at, [x, y])));
}

function scoreFigures({ figures }: Reading, dossier: Dossier, log: Log): Tally {
  const wanted = dossier.claims.flatMap((claim) =>
    claim.figures.map((figure) => ({ ...figure, paragraph: claim.paragraph })),
  );
  const isRight = (one: Reading['figures'][number], figure: (typeof wanted)[number]) =>
    overlapOf(one, figure) > 0 &&
    (one.value === figure.value ||
      (one.value !== null && figure.value !== null && one.value.toFixed(2) === figure.value.toFixed(2)));
  const met = wanted.filter((figure) => figures.some((one) => isRight(one, figure)));
  for (const figure of wanted)
    if (!met.includes(figure)) log.missed.push({ kind: 'figure', words: `${figure.text} = ${figure.value}` });
  const right = figures.filter((one) => wanted.some((figure) => isRight(one, figure)));
  for (const one of figures)
    if (!right.includes(one))
      log.wrong.push({ kind: 'figure', words: `paragraph ${one.paragraph}: ${textOf(dossier, one)} = ${one.value}` });
  return { suggested: figures.length, right: right.length, wanted: wanted.length, met: met.length };
}

function textOf(dossier: Dossier, { paragraph, start, end }: At): string {
  return dossier.text.paragraphs.find(({ number }) => number === paragraph)?.text.slice(start, end) ?? '';
}
