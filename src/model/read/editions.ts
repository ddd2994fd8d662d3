/**
 * What the lock holds of a dossier’s state beside its ids: that it was read (`etat/relu`), and what it said each time that it
 * was published (`edition/0 article=… events=…`, the number of entries in `corrections.yaml` with sums of the files), so that
 * nothing published changes unseen and no state goes back.
 */
import { hash } from 'node:crypto';
import { basename } from 'node:path';
import type { Position, Report } from '../problem.ts';
import type { ArticleFile } from '../schema/schema.ts';
import { isDraft } from './drafts.ts';
import type { Source } from './source.ts';
import type { Located } from './yaml.ts';

/** A dossier as it stands, to be held against its lock. */
export interface Edition {
  status: ArticleFile['status'];
  /** Entries of `corrections.yaml`: each tells of one change since the publication. */
  number: number;
  /** By file, without its ending. */
  sums: Readonly<Record<string, string>>;
  /** Where the state, or what stands for it, is written. */
  position: Position;
  /** Of each file its beginning. */
  starts: Readonly<Record<string, Position>>;
}

export const EDITION = /^edition\/(\d+)((?: [a-z]+=[0-9a-f]{12})+)$/;
export const READ = 'etat/relu';

/** Of the front matter: what tells of the dossier’s way, and nothing of what it says. */
const OF_THE_WAY = ['status', 'reviewedBy'];

/** The sum of what a file says: comments, spaces and the order of keys count for nothing. `text` is what stands below front matter. */
export function sumFile({ value }: Pick<Located, 'value'>, text: readonly string[] = []): string {
  return hash('sha256', JSON.stringify([sortKeys(value), text])).slice(0, 12);
}

function sortKeys(value: unknown, isFront = true): unknown {
  if (Array.isArray(value)) return value.map((item) => sortKeys(item, false));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => !isFront || !OF_THE_WAY.includes(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner, false)]));
}

interface Locked {
  wasRead: boolean;
  /** The last that was published. */
  last: { number: number; sums: Record<string, string> } | undefined;
}

function readLocked(source: Source | undefined): Locked {
  const lines = source?.text.split('\n') ?? [];
  const editions = lines.flatMap((line) => {
    const [, number, sums = ''] = EDITION.exec(line) ?? [];
    const pairs = sums.trim().split(' ');
    return number === undefined
      ? []
      : [{ number: Number(number), sums: Object.fromEntries(pairs.map((pair) => pair.split('='))) }];
  });
  return { wasRead: lines.includes(READ), last: editions.toSorted((a, b) => a.number - b.number).at(-1) };
}

/** A problem where the state has gone back, or where what was published is other than the lock has it. */
export function checkEdition(source: Source | undefined, edition: Edition, report: Report): void {
  const { wasRead, last } = readLocked(source);
  const { status, number, position } = edition;
  if (isDraft({ status })) {
    if (last || (wasRead && status === 'brouillon')) reportBack(edition, last !== undefined, report);
    return;
  }
  if (!last) {
    if (status !== undefined)
      report({
        ...position,
        rule: 'edition-not-locked',
        found: 'The dossier is published, and `ids.lock` does not have what it says.',
        hint: 'Run `npm run lock`; from then on what changes needs a correction.',
      });
    return;
  }
  const changed = Object.keys({ ...last.sums, ...edition.sums }).filter(
    (file) => last.sums[file] !== edition.sums[file],
  );
  if (number < last.number)
    report({
      ...position,
      rule: 'correction-lost',
      found: `\`corrections.yaml\` has ${number} entries, and had ${last.number} when the dossier was last published.`,
      hint: 'Restore what readers were told; a correction that was wrong has a correction of its own.',
    });
  else if (number === last.number && changed[0] !== undefined)
    report({
      ...(edition.starts[changed[0]] ?? position),
      rule: 'changed-since-published',
      found: `${formatFiles(changed, edition)} ${changed.length === 1 ? 'is' : 'are'} other than when the dossier was last published, and \`corrections.yaml\` says nothing of it.`,
      hint: 'Say there what was wrong and who asked, or, of what readers lose nothing by, `minor: true` and its `reason`; then run `npm run lock`.',
    });
  else if (number > last.number)
    report({
      ...position,
      rule: 'edition-not-locked',
      found: `\`corrections.yaml\` has ${number - last.number} more than \`ids.lock\` knows of.`,
      hint: 'Look at what has changed, and run `npm run lock`.',
    });
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

/** The lines that the lock is to have beside those it has. */
export function listEditionLines(source: Source | undefined, edition: Edition): string[] {
  const { wasRead, last } = readLocked(source);
  const { status, number, sums } = edition;
  if (status === 'relu') return wasRead ? [] : [READ];
  if (isDraft({ status }) || (status === undefined && !last) || last?.number === number) return [];
  const pairs = Object.entries(sums).map(([file, sum]) => `${file}=${sum}`);
  return [`edition/${number} ${pairs.join(' ')}`];
}

function formatFiles(names: readonly string[], { starts }: Edition): string {
  const files = names.map((name) => `\`${basename(starts[name]?.file ?? name)}\``);
  return files.length < 2 ? files.join() : `${files.slice(0, -1).join(', ')} and ${files.at(-1)}`;
}
