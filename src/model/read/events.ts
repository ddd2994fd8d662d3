/** `events.yaml` to events and claims, each with its speakers, places and the exact words that carry it. */
import { findContradiction } from '../dates/date-words.ts';
import { type DateRange, findLater } from '../dates/edtf.ts';
import { formatDate, formatWeekday } from '../dates/format-date.ts';
import type {
  Actor,
  Anchor,
  Claim,
  Figure,
  Paragraph,
  Place,
  Speaker,
  Theatre,
  TimelineEvent,
  When,
} from '../dossier.ts';
import type { Resolver } from '../join/resolve.ts';
import type { EventsFile } from '../schema/schema.ts';
import { formatCandidates } from '../words/candidates.ts';
import { findNumbers, saysNumber } from '../words/numbers.ts';
import type { Path } from './yaml.ts';

type EventEntry = EventsFile['events'][number];
type ClaimEntry = EventEntry['claims'][number];

/** Stands for the date of an event until it is read, and where it is a problem. */
const UNREAD: When = {
  ...describeRange({ edtf: '', start: null, end: null }, ''),
  reason: '',
  isStated: false,
};

/** Undefined where the file could not be read: nothing is asked of it then. */
export interface Known {
  speakers: ReadonlyMap<string, Speaker> | undefined;
  actors: ReadonlyMap<string, Actor> | undefined;
  places: ReadonlyMap<string, Place> | undefined;
  /** Of the article itself: nothing that it tells can begin or end later. */
  articleDate: DateRange | undefined;
}

export function readEvents(
  file: EventsFile,
  known: Known,
  resolve: Resolver,
): { theatres: Theatre[]; events: TimelineEvent[]; claims: Claim[] } {
  const theatres = resolve.index(file.theatres, 'theatre', (index) => ['theatres', index, 'id']);
  resolve.index(file.events, 'event', (index) => ['events', index, 'id']);
  checkNumbers(file, resolve);

  const allClaims: Claim[] = [];
  const events = file.events.flatMap((entry, index): TimelineEvent[] => {
    const path = ['events', index];
    const event: TimelineEvent = {
      id: entry.id,
      title: entry.title,
      kind: entry.kind,
      when: UNREAD,
      theatre: { id: entry.theatre, name: '' },
      places: [],
      actors: [],
      claims: [],
    };
    const claims = entry.claims.flatMap(
      (claim, number) => readClaim(claim, entry, event, known, resolve, [...path, 'claims', number]) ?? [],
    );
    allClaims.push(...claims); // even of an event that is refused below: their words are covered
    const when = readWhen(
      entry,
      claims.flatMap(({ date }) => date?.text ?? []),
      known.articleDate,
      resolve,
      [...path, 'when'],
    );
    const theatre = resolve.id(entry.theatre, theatres, 'theatre', [...path, 'theatre']);
    const places = resolve.ids(entry.places, known.places, 'place', [...path, 'places']);
    const actors = resolve.ids(entry.actors, known.actors, 'actor', [...path, 'actors']);
    if (!when || !theatre) return [];
    return [Object.assign(event, { when, theatre, places, actors, claims: claims.sort(compareAnchors) })];
  });
  return {
    theatres: file.theatres,
    events: events.sort((a, b) => compareAnchors(a.claims[0], b.claims[0])),
    claims: allClaims.sort(compareAnchors),
  };
}

/** Every number that the file writes; without a claim where its words are not found, which is a problem already. */
export type Pieces = ReadonlyMap<string, { claim: Claim | undefined }>;

export function indexPieces({ events }: EventsFile, claims: readonly Claim[]): Pieces {
  const written = events.flatMap((event) => event.claims.map(({ piece }) => piece));
  return new Map(written.map((piece) => [String(piece), { claim: claims.find(({ number }) => number === piece) }]));
}

/** « OSDH, via AFP »; « AFP (implicite) » where the paragraph names nobody. */
export function formatAttribution(by: readonly Speaker[], isImplicit: boolean): string {
  const [first, ...relays] = by.map(({ name }) => name);
  return `${[first, ...relays.map((name) => `via ${name}`)].join(', ')}${isImplicit ? ' (implicite)' : ''}`;
}

/** Reading order; what has no words comes last. */
function compareAnchors(a: Anchor | undefined, b: Anchor | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.paragraph - b.paragraph || a.start - b.start || b.end - a.end;
}

/** By first possible day, then by last; an open beginning counts by its end, and what the text does not date comes last. */
export function sortByTime(events: readonly TimelineEvent[]): TimelineEvent[] {
  const key = ({ when: { isStated, min, max } }: TimelineEvent) =>
    `${isStated ? 0 : 1} ${min ?? max} ${min ? 1 : 0} ${max ?? '9999'}`;
  return events.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function checkNumbers(file: EventsFile, resolve: Resolver): void {
  const numbers = new Set<number>();
  const next = Math.max(...file.events.flatMap(({ claims }) => claims.map(({ piece }) => piece))) + 1;
  for (const [index, { claims }] of file.events.entries()) {
    for (const [number, { piece }] of claims.entries()) {
      if (numbers.has(piece)) {
        resolve.problem(
          ['events', index, 'claims', number, 'piece'],
          'duplicate-id',
          `Two claims have the number ${piece}.`,
          `The next free number is ${next}.`,
        );
      }
      numbers.add(piece);
    }
  }
}

function readWhen(
  { when, id }: EventEntry,
  words: readonly string[],
  articleDate: DateRange | undefined,
  resolve: Resolver,
  path: Path,
): When | undefined {
  const range = resolve.date(when.edtf, [...path, 'edtf']);
  if (!range) return undefined;
  const against = words.map((text) => ({ text, says: findContradiction(text, range) })).find(({ says }) => says);
  if (against) {
    resolve.problem(
      [...path, 'edtf'],
      'date-against-words',
      `\`${when.edtf}\` has ${against.says}, and the words that date \`${id}\` are “${against.text}”.`,
      'Correct the date, or the `date` of the claim.',
    );
  }
  const latest = articleDate?.end?.max;
  // The first day that an end may mean: « 2017 » may be a day before the article, July may not.
  const late = latest === undefined ? undefined : findLater(range, latest);
  if (late) {
    resolve.problem(
      [...path, 'edtf'],
      'event-after-article',
      `\`${id}\` ${late === range.start ? 'begins' : 'ends'} on ${late.text}, after the article, which is of ${latest} at the latest.`,
      'Correct the day, or the article’s date in `article.md`.',
    );
  }
  return { ...describeRange(range, when.display), reason: when.reason, isStated: words.length > 0 };
}

/** The days that a range may mean, and how it is written. */
export function describeRange(range: DateRange, display = formatDate(range)): Omit<When, 'reason' | 'isStated'> {
  const { edtf, start, end } = range;
  return {
    edtf,
    start,
    end,
    min: start?.min ?? null,
    max: end?.max ?? null,
    isStartSharp: start?.precision === 'day' && start.qualifier === '',
    isEndSharp: end?.precision === 'day' && end.qualifier === '',
    display,
    weekday: formatWeekday(range),
  };
}

function readClaim(
  entry: ClaimEntry,
  eventEntry: EventEntry,
  event: TimelineEvent,
  known: Known,
  resolve: Resolver,
  path: Path,
): Claim | undefined {
  const by = resolve.ids(entry.by, known.speakers, 'speaker', [...path, 'by']);
  const anchor = resolve.anchor(entry, path);
  const paragraph = anchor && resolve.paragraph(anchor.paragraph, path);
  if (!anchor || !paragraph) return undefined;
  return {
    ...anchor,
    id: `piece-${entry.piece}`,
    number: entry.piece,
    event,
    place: readPlace(entry, eventEntry, known.places, resolve, path),
    by,
    attribution: formatAttribution(by, entry.implicit !== undefined),
    short: entry.short,
    implicit: entry.implicit,
    act: entry.act,
    date:
      entry.date === undefined
        ? undefined
        : resolve.words(entry.date, paragraph, { start: 0, end: paragraph.text.length }, [...path, 'date']),
    figures: readFigures(entry, paragraph, anchor, resolve, path),
    people: entry.people.filter((name, index) => resolve.words(name, paragraph, anchor, [...path, 'people', index])),
    againstInterest: entry.againstInterest,
  };
}

function readPlace(
  { place }: ClaimEntry,
  { id: event, places: ids }: EventEntry,
  known: Known['places'],
  resolve: Resolver,
  path: Path,
): Place | undefined {
  if (place !== undefined && !ids.includes(place)) {
    resolve.problem(
      [...path, 'place'],
      'unknown-id',
      `\`${event}\` has no place \`${place}\`.`,
      formatCandidates(place, ids),
    );
  }
  const id = place ?? ids[0];
  return id === undefined ? undefined : known?.get(id);
}

function readFigures(entry: ClaimEntry, paragraph: Paragraph, claim: Anchor, resolve: Resolver, path: Path): Figure[] {
  return entry.figures.flatMap(({ quote, ...figure }, index) => {
    const anchor = resolve.words(quote, paragraph, claim, [...path, 'figures', index, 'quote']);
    const numbers = findNumbers(quote);
    if (anchor && figure.value !== null && numbers.size > 0 && !saysNumber(quote, figure.value)) {
      resolve.problem(
        [...path, 'figures', index, 'value'],
        'number-against-words',
        `The value is ${figure.value}, and “${quote}” says ${[...numbers].join(', ')}.`,
        'Write the number that the words say, or `null` where they say none.',
      );
    }
    return anchor ? [{ ...anchor, ...figure }] : [];
  });
}
