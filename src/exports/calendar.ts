/** `chronologie.ics` (RFC 5545): the events that the text dates between two days, each as many whole days long as its date. */
import { addDays, isUnsure } from '../model/dates/edtf.ts';
import type { Dossier, TimelineEvent } from '../model/dossier.ts';
import { describeDatePrecision } from '../model/words/precision.ts';
import { formatQuoted } from '../model/words/quoted.ts';
import { capitalize } from '../model/words/typography.ts';
import type { Address } from '../site.ts';
import { site } from '../site.ts';

type Dated = TimelineEvent & { when: { min: string; max: string } };

/**
 * Those of the chronology that a calendar can hold: it must be certain that they lie within the days on which they are
 * shown. An event that the text does not date has no day to stand on. One whose start or end is open would stand on the
 * days of its other end alone. One of about a day, a month or a year (`~`, `?`, `%`) may lie outside of it, by how much
 * nobody says.
 */
export function listDatedEvents({ chronology }: Dossier): Dated[] {
  return chronology.filter(isDated);
}

function isDated(event: TimelineEvent): event is Dated {
  const { isStated, min, max } = event.when;
  return isStated && min !== null && max !== null && !isUnsure(event.when);
}

export function renderCalendar(dossier: Dossier, address: Address): string {
  const { version } = dossier;
  const events = listDatedEvents(dossier);
  const absent = dossier.chronology.length - events.length;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${formatText(site.name)}//${version}//FR`,
    'CALSCALE:GREGORIAN',
    `NAME:${formatText(dossier.title)}`,
    `X-WR-CALNAME:${formatText(dossier.title)}`,
    ...(absent > 0 ? [`X-WR-CALDESC:${formatText(describeAbsent(absent, address(dossier.slug, 'donnees')))}`] : []),
    ...events.flatMap((event) => describeEvent(dossier, event, version, address)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** How many events the calendar cannot hold, and where they are named. */
function describeAbsent(count: number, url: string): string {
  const subject = count === 1 ? '1 événement absent' : `${count} événements absents`;
  return `${subject}, faute de jours sûrs entre lesquels les placer\u00A0: ${url}`;
}

function describeEvent(dossier: Dossier, event: Dated, version: string, address: Address): string[] {
  const { id, when, places, theatre } = event;
  const url = address(dossier.slug, 'evenements', id);
  return [
    'BEGIN:VEVENT',
    // Programs take up what changed by this number: each correction of the dossier raises it.
    `SEQUENCE:${dossier.corrections.length}`,
    `UID:${id}.${dossier.slug}@${new URL(url).host}`,
    `DTSTAMP:${formatDay(findStamp(dossier))}T000000Z`,
    `DTSTART;VALUE=DATE:${formatDay(when.min)}`,
    `DTEND;VALUE=DATE:${formatDay(addDays(when.max, 1))}`,
    `SUMMARY:${formatText(sayTitle(event))}`,
    `DESCRIPTION:${formatText(describeClaims(dossier, event, version, address))}`,
    ...(places.length > 0 ? [`LOCATION:${formatText(places.map(({ name }) => name).join(', '))}`] : []),
    `CATEGORIES:${formatText(theatre.name)}`,
    `URL:${url}`,
    `X-SUR-PIECES-EDTF:${when.edtf}`,
    `X-SUR-PIECES-PRECISION:${describeDatePrecision(when).unit}`,
    // No one is busy for it.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Who says it, in which words, where they stand; then the date and its reason, the rights, the version. */
function describeClaims(dossier: Dossier, { claims, when }: TimelineEvent, version: string, address: Address): string {
  const statements = claims.map(
    ({ number, attribution, act, text, id }) =>
      `Pièce ${number}. ${attribution} ${act}\u00A0: ${formatQuoted(text)} ${address(dossier.slug)}#${id}`,
  );
  return [
    ...statements,
    `Date\u00A0: ${when.display}. ${when.reason}`,
    dossier.source.rights,
    `Version ${version}`,
  ].join('\n\n');
}

/** What is not known to the day begins with its date: in a month’s view a title is cut after a few words. */
function sayTitle(event: Dated): string {
  return isSharpDay(event) ? event.title : `${capitalize(event.when.display)}\u00A0: ${event.title}`;
}

function isSharpDay({ when }: TimelineEvent): boolean {
  return when.isStartSharp && when.isEndSharp && when.min === when.max;
}

/** Of the day of the last correction or of publication, else of the article itself: one content gives one file, whenever it is built. */
function findStamp({ date, published, updated }: Dossier): string {
  return updated ?? published ?? date.end.min;
}

function formatDay(day: string): string {
  return day.replaceAll('-', '');
}

/** RFC 5545, 3.3.11. */
function formatText(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** RFC 5545, 3.1: at most 75 octets a line; a character is never cut. */
function foldLine(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (length + size > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
