/**
 * Holds a dossier against what its lock has of its state, beside its ids: nothing that was published, and nothing that was read
 * over, changes unseen, and no state goes back.
 */
import { hash } from 'node:crypto';
import { basename } from 'node:path';
import type { Position, Report } from '../problem.ts';
import type { ArticleFile } from '../schema/schema.ts';
import { isDraft } from './drafts.ts';
import {
  formatCorrection,
  formatEdition,
  formatReading,
  READ,
  readSealed,
  type Sealed,
  type Values,
} from './sealed.ts';
import type { Source } from './source.ts';
import type { Located } from './yaml.ts';

/** A dossier as it stands, to be held against its lock. */
export interface Edition {
  status: ArticleFile['status'];
  /** The day of publication, as written. */
  published: string | undefined;
  /** The sum of who read it and when. */
  review: string | undefined;
  /** By file, without its ending. */
  sums: Values;
  /** The same for a reader of the draft: its publication changes nothing of what was read. */
  readSums: Values;
  /** Of `corrections.yaml`: each tells of one change since the publication. */
  entries: readonly { sum: string; isMinor: boolean }[];
  /** Where the state, or what stands for it, is written. */
  position: Position;
  /** Of each file its beginning; `review`, `published` and `corrections` where these are written. */
  starts: Readonly<Record<string, Position>>;
}

/** Of the front matter: what tells of the dossier’s way, and nothing of what it says. */
const OF_THE_WAY = ['status', 'reviewedBy'];
/** What a draft has not yet when it is read. */
const OF_PUBLICATION = [...OF_THE_WAY, 'published'];
/** In the place of a reader where there is none. */
const NOBODY = 'none';

/** The sums of the article for readers of the site and for those of the draft; `text` is what stands below its front matter. */
export function sumArticle({ value }: Pick<Located, 'value'>, text: readonly string[]): [all: string, read: string] {
  return [sumValue([leaveOut(value, OF_THE_WAY), text]), sumValue([leaveOut(value, OF_PUBLICATION), text])];
}

/** The sum of what a file says: comments, spaces and the order of keys count for nothing. */
export function sumFile({ value }: Pick<Located, 'value'>): string {
  return sumValue([value, []]);
}

export function sumValue(value: unknown): string {
  return hash('sha256', JSON.stringify(sortKeys(value))).slice(0, 12);
}

function leaveOut(value: unknown, keys: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => !keys.includes(key)));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

/** A problem where the state has gone back, or where what was read or published is other than the lock has it. */
export function checkEdition(source: Source | undefined, edition: Edition, report: Report): void {
  const sealed = readSealed(source);
  const { status, position } = edition;
  if (isDraft({ status })) {
    if (sealed.edition || (sealed.wasRead && status === 'brouillon'))
      reportBack(edition, sealed.edition !== undefined, report);
    else if (status === 'relu') checkReading(sealed, edition, report);
    return;
  }
  if (sealed.edition) {
    checkPublished(sealed, sealed.edition, edition, report);
    return;
  }
  if (status === undefined || (sealed.reading && checkReading(sealed, edition, report))) return;
  report({
    ...position,
    rule: 'edition-not-locked',
    found: 'The dossier is published, and `ids.lock` does not have what it says.',
    hint: 'Run `npm run lock`; from then on what changes needs a correction.',
  });
}

/** Whether what was read is other than what stands there now, or is not sealed yet. A published dossier is sealed as such. */
function checkReading({ reading }: Sealed, edition: Edition, report: Report): boolean {
  const { review, status, starts, position } = edition;
  // That nobody is said to have read it is told as such.
  if (review === undefined && !reading) return false;
  if (!reading || reading.values['review'] !== (review ?? NOBODY)) {
    if (status !== 'relu') return false;
    report({
      ...position,
      rule: 'edition-not-locked',
      found: 'The dossier was read over, and `ids.lock` does not have what was read.',
      hint: 'Run `npm run lock`; from then on what changes is to be read anew.',
    });
    return true;
  }
  const changed = listChanged(reading.values, edition.readSums);
  if (changed[0] === undefined) return false;
  report({
    ...(starts[changed[0]] ?? position),
    rule: 'changed-since-read',
    found: `${formatFiles(changed, edition)} ${changed.length === 1 ? 'is' : 'are'} other than when the dossier was read over.`,
    hint: `Have it read anew, write the new day in \`reviewedBy\`, and run \`npm run lock\`. Of a second reading on one day, first take the line \`relecture/${reading.number}\` out of \`ids.lock\`.`,
  });
  return true;
}

function checkPublished(
  { corrections }: Sealed,
  { number, values }: NonNullable<Sealed['edition']>,
  edition: Edition,
  report: Report,
): void {
  const { status, published, review, sums, entries, starts, position } = edition;
  const { status: _, published: day, review: reader, ...files } = values;
  const changed = listChanged(files, sums);
  // An older lock says nothing of the reader.
  if (reader !== undefined && reader !== (review ?? NOBODY)) changed.push('review');
  const current = new Set(entries.map(({ sum }) => sum));
  const lost = [...corrections].filter((sum) => !current.has(sum)).length;
  const added = corrections.size > 0 ? entries.filter(({ sum }) => !corrections.has(sum)) : entries.slice(number);
  if (entries.length < number)
    report({
      ...position,
      rule: 'correction-lost',
      found: `\`corrections.yaml\` has ${entries.length} entries, and had ${number} when the dossier was last published.`,
      hint: 'Restore what readers were told; a correction that was wrong has a correction of its own.',
    });
  else if (lost > 0)
    report({
      ...(starts['corrections'] ?? position),
      rule: 'correction-lost',
      found: `${lost === 1 ? 'An entry' : `${lost} entries`} of \`corrections.yaml\` no longer ${lost === 1 ? 'says' : 'say'} what readers were told.`,
      hint: 'Restore its words, its day and its pièces; a correction that was wrong has a correction of its own.',
    });
  else if (values['status'] !== undefined && status === undefined)
    report({
      ...position,
      rule: 'status-went-back',
      found: 'There is no `status`, and by `ids.lock` the dossier was published with one.',
      hint: 'Write `status: publié`: with it go the names of who made and who read the dossier.',
    });
  else if (day !== undefined && day !== published && added.every(({ isMinor }) => isMinor))
    report({
      ...(starts['published'] ?? position),
      rule: 'published-moved',
      found: `The dossier was published on ${day} by \`ids.lock\`, and \`published\` ${published === undefined ? 'is gone' : `says ${published}`}.`,
      hint: `Write \`published: ${day}\`; if that day was wrong, readers were told a wrong one: add a correction with \`askedBy\`, no minor change, and run \`npm run lock\`.`,
    });
  else if (entries.length === number && changed[0] !== undefined)
    report({
      ...(starts[changed[0]] ?? position),
      rule: 'changed-since-published',
      found: `${formatFiles(changed, edition)} ${changed.length === 1 ? 'is' : 'are'} other than when the dossier was last published, and \`corrections.yaml\` says nothing of it.`,
      hint: 'Say there what was wrong and who asked, or, of what readers lose nothing by, `minor: true` and its `reason`; then run `npm run lock`.',
    });
  else if (entries.length > number)
    report({
      ...position,
      rule: 'edition-not-locked',
      found: `\`corrections.yaml\` has ${entries.length - number} more than \`ids.lock\` knows of.`,
      hint: 'Look at what has changed, and run `npm run lock`.',
    });
}

function listChanged(before: Values, now: Values): string[] {
  return Object.keys({ ...before, ...now }).filter((key) => key !== 'review' && before[key] !== now[key]);
}

function reportBack({ status, position }: Edition, wasPublished: boolean, report: Report): void {
  report({
    ...position,
    rule: 'status-went-back',
    found: `The state is \`${status}\`, and by \`ids.lock\` the dossier was ${wasPublished ? 'published' : 'read by another already'}.`,
    hint: wasPublished
      ? 'Write `publié`: readers have its addresses. What was wrong in it has a correction.'
      : `Write \`relu\`, or, where so much has changed that it is to be read anew, take the line \`${READ}\` out of \`ids.lock\`.`,
  });
}

/** The lines that the lock is to have beside those it has. What bears a day of publication is published, with or without a state. */
export function listEditionLines(source: Source | undefined, edition: Edition): string[] {
  const { wasRead, reading, edition: last, corrections } = readSealed(source);
  const { status, published, review = NOBODY, sums, readSums, entries } = edition;
  if (status === 'relu')
    return [
      ...(wasRead ? [] : [READ]),
      ...(review === NOBODY || reading?.values['review'] === review
        ? []
        : [formatReading((reading?.number ?? 0) + 1, { review, ...readSums })]),
    ];
  if (isDraft({ status }) || (status === undefined && published === undefined && !last)) return [];
  const told = entries.filter(({ sum }) => !corrections.has(sum)).map(({ sum }) => formatCorrection(sum));
  if (last?.number === entries.length) return told;
  const way = { ...(status && { status: 'publie' }), ...(published !== undefined && { published }), review };
  return [...told, formatEdition(entries.length, { ...way, ...sums })];
}

function formatFiles(names: readonly string[], { starts }: Edition): string {
  const files = names.map((name) =>
    name === 'review' ? '`reviewedBy`' : `\`${basename(starts[name]?.file ?? name)}\``,
  );
  return files.length < 2 ? files.join() : `${files.slice(0, -1).join(', ')} and ${files.at(-1)}`;
}
