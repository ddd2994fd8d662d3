/**
 * `ids.lock`: every id that a dossier ever published, one a line, so that no address breaks unseen. What was renamed
 * stands as `evenement/old -> new`; lines are added and never removed.
 */
import type { Alias } from '../dossier.ts';
import type { Position, Report } from '../problem.ts';
import { formatCandidates } from '../words/candidates.ts';
import { isSeal } from './sealed.ts';
import type { Source } from './source.ts';

/** In the words of the addresses and fragments that they become. */
export const KINDS = ['contradiction', 'evenement', 'lieu', 'note', 'paragraphe', 'piece', 'voix'] as const;
export type Kind = (typeof KINDS)[number];

/** An id as the content has it now. */
export interface Published {
  kind: Kind;
  id: string;
  position: Position;
}

interface Entry {
  kind: Kind;
  id: string;
  /** What it is called now. */
  to: string | undefined;
  position: Position;
}

/** Of many new ids, as many as a line has room for. */
const MOST_NAMED = 6;
const LINE = new RegExp(`^(${KINDS.join('|')})/([a-z0-9-]+)(?: -> ([a-z0-9-]+))?$`);

/** The former names of what is published now. `known` are the kinds whose file could be read: of the others nothing is missed. */
export function readLock(
  source: Source,
  published: readonly Published[],
  known: ReadonlySet<Kind>,
  report: Report,
): Alias[] {
  const entries = readEntries(source, report);
  const ids = new Map(published.map((thing) => [formatKey(thing), thing]));
  const locked = new Set(entries.map(formatKey));
  const added = [...ids.values()].filter((thing) => !locked.has(formatKey(thing)));
  if (added[0]) reportNew([added[0], ...added.slice(1)], report);
  return entries
    .filter(({ kind }) => known.has(kind))
    .flatMap((entry) => {
      const { kind, id, to, position } = entry;
      const isPublished = ids.has(formatKey(entry));
      if (to === undefined) {
        const isNote = kind === 'contradiction' && ids.has(`note/${id}`);
        if (!isPublished && isNote) reportNoContradiction(entry, report);
        else if (!isPublished) reportLost(entry, listIds(ids.values(), kind), report);
        return [];
      }
      if (isPublished) {
        report({
          ...position,
          rule: 'alias-in-use',
          found: `\`${kind}/${id}\` leads to \`${to}\`, and is itself in use again.`,
          hint: 'Give the new one another id, or, if it is the same thing, take the arrow away.',
        });
        return [];
      }
      // What is no contradiction any more is still a note, whose page stays.
      const isKnown = ids.has(formatKey({ kind, id: to })) || (kind === 'contradiction' && ids.has(`note/${to}`));
      if (!isKnown) {
        const next = entries.find((other) => other.kind === kind && other.id === to)?.to;
        report({
          ...position,
          rule: 'unknown-id',
          found: `\`${kind}/${id}\` leads to \`${to}\`, and there is no \`${kind}/${to}\`.`,
          hint: next
            ? `It has moved on: write \`${kind}/${id} -> ${next}\`.`
            : formatCandidates(to, listIds(ids.values(), kind)),
        });
      }
      return isKnown ? [{ kind, from: id, to }] : [];
    });
}

/** The file with what is new put in; what stands in it already stays, comments with the line below them. `further` are lines that no id has. */
export function renderLock(text: string, published: readonly Published[], further: readonly string[] = []): string {
  const blocks: { comments: string[]; line: string }[] = [];
  let comments: string[] = [];
  const head = text.split('\n\n', 1)[0] ?? '';
  const hasHead = head !== '' && head.split('\n').every((line) => line.startsWith('#'));
  for (const line of text.slice(hasHead ? head.length : 0).split('\n')) {
    if (line.startsWith('#')) comments.push(line);
    else if (line !== '') {
      blocks.push({ comments, line });
      comments = [];
    }
  }
  const keys = new Set(blocks.map(({ line }) => line.split(' ', 1)[0]));
  const added = [...new Set(published.map(formatKey))].filter((key) => !keys.has(key));
  const all = [...blocks, ...[...added, ...further].map((line) => ({ comments: [], line }))];
  const lines = all
    .toSorted((a, b) => compareKeys(a.line, b.line))
    .flatMap(({ comments, line }) => [...comments, line]);
  return `${[hasHead ? head : HEAD, '', ...lines, ...comments].join('\n')}\n`;
}

const HEAD = `# Chaque identifiant publié, pour que nulle adresse ne se perde. \`npm run lock\` ajoute les nouveaux ; rien ne s’ôte.
# Ce qui change de nom garde l’ancien : evenement/ancien -> nouveau`;

function readEntries(source: Source, report: Report): Entry[] {
  const entries = new Map<string, Entry>();
  let offset = 0;
  for (const line of source.text.split('\n')) {
    const position = source.at(offset);
    offset += line.length + 1;
    if (line === '' || line.startsWith('#') || isSeal(line)) continue;
    const [, kind, id, to] = LINE.exec(line) ?? [];
    if (kind === undefined || id === undefined) {
      report({
        ...position,
        rule: 'broken-lock',
        found: `“${line}” is neither an id nor an alias.`,
        hint: `Write \`evenement/id\`, or \`evenement/old -> new\`, and nothing else on the line; the kinds are ${KINDS.map((name) => `\`${name}\``).join(', ')}.`,
      });
      continue;
    }
    const entry = { kind: kind as Kind, id, to, position }; // the pattern lets no other kind through
    if (entries.has(formatKey(entry))) {
      report({
        ...position,
        rule: 'stands-twice',
        found: `\`${formatKey(entry)}\` stands twice in the lock.`,
        hint: 'Remove one of the two; the one with an arrow stays.',
      });
      continue;
    }
    entries.set(formatKey(entry), entry);
  }
  return [...entries.values()];
}

/** One problem for all, where the first stands: sixty would hide the one that is none of theirs. */
function reportNew(added: readonly [Published, ...Published[]], report: Report): void {
  const [first, ...others] = added;
  const named = added.slice(0, MOST_NAMED).map((thing) => `\`${formatKey(thing)}\``);
  report({
    ...first.position,
    rule: 'id-not-locked',
    found:
      others.length === 0
        ? `${named.join()} is new: \`ids.lock\` does not have it.`
        : `${added.length} ids are new: \`ids.lock\` does not have ${named.join(', ')}${added.length > named.length ? ', …' : ''}.`,
    hint:
      others.length === 0
        ? 'If the id is as it shall stay for ever, run `npm run lock`. If it is a new name for an old thing, give the old one an arrow in `ids.lock` too.'
        : 'If they are as they shall stay for ever, run `npm run lock`, which writes them all. One that is a new name for an old thing: give the old one an arrow in `ids.lock` too.',
  });
}

function reportLost({ kind, id, position }: Entry, ids: readonly string[], report: Report): void {
  report({
    ...position,
    rule: 'id-lost',
    found: `\`${kind}/${id}\` was published and is gone: its address would break.`,
    hint: `Restore it, or say here what stands for it now: \`${kind}/${id} -> …\`. ${formatCandidates(id, ids)} If no reader ever had it, take the line out.`,
  });
}

function reportNoContradiction({ kind, id, position }: Entry, report: Report): void {
  report({
    ...position,
    rule: 'id-lost',
    found: `\`${kind}/${id}\` was published, and the note \`${id}\` is no contradiction any more: its address would break.`,
    hint: `Keep its page, which will say so: \`${kind}/${id} -> ${id}\`. If no reader ever had it, take the line out.`,
  });
}

function listIds(published: Iterable<Published>, kind: Kind): string[] {
  return [...published].filter((thing) => thing.kind === kind).map(({ id }) => id);
}

function formatKey({ kind, id }: { kind: Kind; id: string }): string {
  return `${kind}/${id}`;
}

/** By kind, then by id, and what differs in its numbers alone by number: `p2` before `p10`. */
function compareKeys(a: string, b: string): number {
  const pad = (key: string) => key.replaceAll(/\d+/g, (digits) => digits.padStart(9, '0'));
  return pad(a) < pad(b) ? -1 : 1;
}
