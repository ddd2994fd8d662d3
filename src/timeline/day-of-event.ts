/** The day on which an event stands, with all that is said of it; of what has no date its own lines alone. */
import { formatDate } from '../model/dates/format-date.ts';
import type { Dossier, Note, TimelineEvent } from '../model/dossier.ts';
import { at } from '../model/join/at.ts';
import { capitalize } from '../model/words/typography.ts';
import { type Day, type Line, listDays } from './days.ts';

/** Its title is « Jeudi 29 juin 2017 », « Vers 2013 » or « Non daté dans le texte ». */
export function findDay(
  { chronology, notes }: Pick<Dossier, 'chronology' | 'notes'>,
  event: TimelineEvent,
): { title: string; day: Day } {
  const own = (line: Line) => line.event === event && line.isTarget;
  const day = at(listOnce(chronology, notes), ({ lines }) => lines.some(own), `day of ${event.id}`);
  return {
    title: nameDay(day, event),
    day: day.kind === 'undated' ? { ...day, lines: day.lines.filter((line) => line.event === event) } : day,
  };
}

const listed = new WeakMap<readonly TimelineEvent[], { notes: readonly Note[]; days: readonly Day[] }>();

/** Each event of a dossier asks for its day. */
function listOnce(chronology: readonly TimelineEvent[], notes: readonly Note[]): readonly Day[] {
  const known = listed.get(chronology);
  if (known?.notes === notes) return known.days;
  const { before, days, undated } = listDays(chronology, notes, { hasOutside: true });
  const all = [...before, ...days, ...undated];
  listed.set(chronology, { notes, days: all });
  return all;
}

/** Where the event’s one line stands against another’s, the day is that of the other. */
function nameDay({ kind, lines }: Day, event: TimelineEvent): string {
  const { when } = lines.find(({ isAgainst }) => !isAgainst)?.event ?? event;
  if (kind === 'undated') return 'Non daté dans le texte';
  return capitalize(kind === 'known' ? [when.weekday, formatDate(when)].filter(Boolean).join(' ') : when.display);
}

/** What stands in the day, line by line, as it is read. */
export function readDay({ lines }: Day): string[] {
  return lines.map(({ claims, words, whose, when }) =>
    [...claims.map(({ number }) => String(number)), words, when, `– ${whose}`].filter(Boolean).join(' '),
  );
}
