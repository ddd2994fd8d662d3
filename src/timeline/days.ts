/** A part of the text by days: each with a few words on what is said of it, and whose they are. */
import { formatDate } from '../model/dates/format-date.ts';
import type { Claim, Note, Rival, TimelineEvent } from '../model/dossier.ts';
import { formatQuoted } from '../model/words/quoted.ts';
import { sayEvent } from '../model/words/say-event.ts';

/** The claims of one event together, or one that disagrees with those before it, or an account from outside the text that does. */
export interface Line {
  event: TimelineEvent;
  /** None where the text does not say it. */
  claims: Claim[];
  rival?: Rival;
  words: string;
  /** « OSDH »: whose words these claims are. */
  whose: string;
  /** What the day does not say: « soirée »; of what disagrees, its own date where that is another. */
  when?: string | undefined;
  isAgainst: boolean;
  /** Whether the event’s fragment leads here: each event has one such line. */
  isTarget: boolean;
}

export interface Day {
  /** « jeudi 29 », « vers 2013 », « sans date ». */
  label: string;
  /** « juin 2017 », of a known day whose month is not that of the known day before it. */
  month?: string | undefined;
  kind: 'known' | 'vague' | 'undated';
  lines: Line[];
}

interface Options {
  /** Whether what the notes tell from outside the text is told too, under what it disagrees with. */
  hasOutside?: boolean;
}

/** In the order of time. */
export interface Days {
  /** What is not known to the day, before the first day that is. */
  before: Day[];
  /** From the first known day on; what is not known to the day stands among the days. */
  days: Day[];
  undated: Day[];
}

const NOBODY = 'personne n’est nommé';
/** What is known best first. */
const KINDS: readonly Day['kind'][] = ['known', 'vague', 'undated'];

/** The events in the order of time, those without a date last, by days. */
export function listDays(
  events: readonly TimelineEvent[],
  notes: readonly Note[],
  { hasOutside = false }: Options = {},
): Days {
  const disagreements = findDisagreements(events, notes);
  const moved = new Set([...disagreements.values()].flat().map(({ claim }) => claim));
  const days: Day[] = [];
  for (const kind of ['dated', 'undated'] as const) {
    for (const event of events.filter((one) => (classify(one) === 'undated') === (kind === 'undated'))) {
      const lines = tellEvent(event, moved, disagreements);
      const day = startDay(event);
      const last = days.at(-1);
      if (lines.length === 0) continue;
      if (last?.kind === day.kind && last.label === day.label && isSameDay(last, event)) last.lines.push(...lines);
      else days.push({ ...day, lines });
    }
  }
  nameMonths(days);
  markTargets(days);
  if (hasOutside) for (const day of days) day.lines = day.lines.flatMap((line) => [line, ...tellRivals(line, notes)]);
  const dated = days.filter(({ kind }) => kind !== 'undated');
  const first = dated.findIndex(({ kind }) => kind === 'known');
  const start = first < 0 ? dated.length : first;
  return {
    before: dated.slice(0, start),
    days: dated.slice(start),
    undated: days.filter(({ kind }) => kind === 'undated'),
  };
}

/** Known to the day only where the source names one day: not where it is about, open, or one of several. */
function classify({ when }: TimelineEvent): Day['kind'] {
  if (!when.isStated) return 'undated';
  return when.min !== null && when.min === when.max && when.isStartSharp && when.isEndSharp ? 'known' : 'vague';
}

function startDay(event: TimelineEvent): Omit<Day, 'lines'> {
  const kind = classify(event);
  if (kind === 'undated') return { label: 'sans date', kind };
  if (kind === 'vague') return { label: event.when.display, kind };
  const [day = ''] = splitDay(event);
  return { label: [event.when.weekday, day].filter(Boolean).join(' '), kind };
}

/** `['29', 'juin 2017']`. */
function splitDay({ when }: TimelineEvent): string[] {
  const [day = '', ...month] = formatDate(when).split(/\s/u);
  return [day, month.join(' ')];
}

/** Of two Thursdays 29 each is a day. */
function isSameDay({ kind, lines }: Day, { when }: TimelineEvent): boolean {
  return kind !== 'known' || lines[0]?.event.when.min === when.min;
}

function nameMonths(days: Day[]): void {
  let before = '';
  for (const day of days) {
    const event = day.lines.find(({ isAgainst }) => !isAgainst)?.event;
    if (day.kind !== 'known' || !event) continue;
    const [, month = ''] = splitDay(event);
    if (month !== before) day.month = month;
    before = month;
  }
}

function markTargets(days: readonly Day[]): void {
  const seen = new Set<TimelineEvent>();
  const lines = days.flatMap((day) => day.lines);
  // Its own line before one that stands with another event.
  for (const line of [...lines.filter(({ isAgainst }) => !isAgainst), ...lines]) {
    if (!seen.has(line.event)) line.isTarget = true;
    seen.add(line.event);
  }
}

/** What the event says where it stands in time, each followed by what disagrees with it. */
function tellEvent(
  event: TimelineEvent,
  moved: ReadonlySet<Claim>,
  disagreements: ReadonlyMap<Claim, Disagreement[]>,
): Line[] {
  const claims = event.claims.filter((claim) => !moved.has(claim));
  if (claims.length === 0) return [];
  const against = claims.flatMap((claim) => disagreements.get(claim) ?? []);
  const { told: theirs, others, words, named } = sayEvent({ event, claims });
  // Of whoever only passes it on the title may speak; here it is the voice’s.
  const whose = named.length > 0 ? named.map(({ name }) => name).join(', ') : nameVoices(theirs);
  const own = { event, isAgainst: false, isTarget: false };
  const title: Line = {
    ...own,
    claims: theirs,
    words: whose === NOBODY ? words.replace(/, sans attribution$/u, '') : words,
    whose,
    when: sayMoment(event),
  };
  return [
    ...(theirs.length > 0 ? [title] : []),
    ...against.map(
      ({ claim, words }): Line => ({
        event: claim.event,
        claims: [claim],
        words,
        whose: nameVoices([claim]),
        when: sayOtherDate(claim.event, event),
        isAgainst: true,
        isTarget: false,
      }),
    ),
    ...[...Map.groupBy(others, ({ by: [voice] }) => voice?.group).values()].map(
      (told): Line => ({
        ...own,
        claims: told,
        words: told.find(({ short }) => short !== undefined)?.short ?? formatQuoted(excerpt(told[0]?.text ?? '')),
        whose: nameVoices(told),
      }),
    ),
  ];
}

/** What is told outside the text against the claims of a line. */
function tellRivals({ claims }: Line, notes: readonly Note[]): Line[] {
  return notes
    .flatMap(({ rivals }) => rivals)
    .filter(({ claim }) => claims.includes(claim))
    .map((rival): Line => {
      const { claim, by, says, when } = rival;
      const isSameDate = when.edtf === claim.event.when.edtf;
      return {
        event: claim.event,
        claims: [],
        rival,
        words: says,
        whose: `${by}, hors du texte`,
        when: isSameDate ? undefined : [when.weekday, when.display].filter(Boolean).join(' '),
        isAgainst: true,
        isTarget: false,
      };
    });
}

/** « 29 juin 2017, soirée » on Thursday 29: « soirée ». */
function sayMoment(event: TimelineEvent): string | undefined {
  if (classify(event) !== 'known') return undefined;
  const [day, { display }] = [formatDate(event.when).replaceAll('\u00A0', ' '), event.when];
  if (!display.replaceAll('\u00A0', ' ').startsWith(day)) return display;
  return display.slice(day.length).replace(/^[\s,]+/u, '') || undefined;
}

function sayOtherDate(event: TimelineEvent, beside: TimelineEvent): string | undefined {
  if (event === beside) return undefined;
  if (!event.when.isStated) return 'sans date';
  const { weekday, display } = event.when;
  if (event.when.edtf === beside.when.edtf && display === beside.when.display) return undefined;
  return [weekday, display].filter(Boolean).join(' ');
}

function nameVoices(claims: readonly Claim[]): string {
  const names = claims.map(({ by: [first] }) => (first && !first.unattributed ? first.name : NOBODY));
  return [...new Set(names)].join(', ');
}

interface Disagreement {
  claim: Claim;
  words: string;
}

/**
 * By the claim that is known best in time, what other sources say against it: those of one contradiction, and of others
 * that share a claim with it. An account from outside the text is no claim, and moves none.
 */
function findDisagreements(events: readonly TimelineEvent[], notes: readonly Note[]): Map<Claim, Disagreement[]> {
  const order = events
    .toSorted((a, b) => KINDS.indexOf(classify(a)) - KINDS.indexOf(classify(b)))
    .flatMap(({ claims }) => claims);
  let sets: { claims: Claim[]; notes: Note[] }[] = [];
  for (const note of notes.filter(({ kind }) => kind === 'contradiction')) {
    const claims = note.claims.filter((claim) => order.includes(claim));
    const touched = sets.filter((set) => set.claims.some((claim) => claims.includes(claim)));
    const merged = {
      claims: [...new Set([...touched.flatMap((set) => set.claims), ...claims])],
      notes: [...touched.flatMap((set) => set.notes), note],
    };
    sets = [...sets.filter((set) => !touched.includes(set)), merged];
  }
  return new Map(
    sets.flatMap((set): [Claim, Disagreement[]][] => {
      const [first, ...others] = order.filter((claim) => set.claims.includes(claim));
      if (!first) return [];
      const against = others.filter(({ by }) => by[0]?.group !== first.by[0]?.group);
      return [[first, against.map((claim) => ({ claim, words: claim.short ?? quoteOf(claim, set.notes) }))]];
    }),
  );
}

/** Characters of a claim that say what it is about. */
const EXCERPT = 56;

/** Its first words, whole ones. */
function excerpt(text: string): string {
  if (text.length <= EXCERPT) return text;
  const cut = text.slice(0, EXCERPT);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:«]+$/u, '')}…`;
}

/** The words in which it disagrees, as they stand: its event’s title may say the contrary. */
function quoteOf(claim: Claim, notes: readonly Note[]): string {
  const anchor = notes
    .flatMap(({ anchors }) => anchors)
    .find(({ paragraph, start, end }) => paragraph === claim.paragraph && start < claim.end && claim.start < end);
  return formatQuoted((anchor ?? claim).text);
}
