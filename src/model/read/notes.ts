/** `notes.yaml`, and what notes and places rest on. */
import type { Anchor, Claim, Dossier, Note, PlaceSource, Reference, Rival } from '../dossier.ts';
import type { Resolver } from '../join/resolve.ts';
import type { MapFile } from '../schema/map-schema.ts';
import type { NotesFile } from '../schema/schema.ts';
import { overlaps } from '../words/anchor.ts';
import { describeRange, type Pieces } from './events.ts';
import type { Path } from './yaml.ts';

export function readReferences(file: NotesFile, resolve: Resolver): Map<string, Reference> {
  return resolve.index(file.references, 'reference', (index) => ['references', index, 'id']);
}

/** `pieces` has every number that `events.yaml` writes; undefined where it could not be read. */
export function readNotes(
  file: NotesFile,
  references: ReadonlyMap<string, Reference>,
  pieces: Pieces | undefined,
  resolve: Resolver,
): Note[] {
  const notes = file.notes.map(({ anchors: selectors, references: ids, rivals, ...note }, index): Note => {
    const path = ['notes', index];
    const anchors = selectors.flatMap(
      (selector, number) => resolve.anchor(selector, [...path, 'anchors', number]) ?? [],
    );
    const hangsOn = (claim: Claim) => anchors.some((anchor) => isOn(anchor, claim));
    return {
      ...note,
      anchors,
      claims: [...(pieces?.values() ?? [])].flatMap(({ claim }) => (claim && hangsOn(claim) ? [claim] : [])),
      references: resolve.ids(ids, references, 'reference', [...path, 'references']),
      rivals: rivals.flatMap(
        (rival, number) =>
          readRival(
            rival,
            { ...note, anchors, isWhole: anchors.length === selectors.length, index: number },
            references,
            pieces,
            resolve,
            [...path, 'rivals', number],
          ) ?? [],
      ),
    };
  });
  resolve.index(notes, 'note', (index) => ['notes', index, 'id']);
  return notes;
}

function isOn(anchor: Anchor, claim: Anchor): boolean {
  return anchor.paragraph === claim.paragraph && overlaps(anchor, claim);
}

/** An account stands beside a claim on whose words the note hangs, in a note that says the two disagree. */
function readRival(
  { piece, by, says, when, references: ids }: NotesFile['notes'][number]['rivals'][number],
  { index, isWhole, ...note }: Pick<Note, 'id' | 'kind' | 'anchors'> & { index: number; isWhole: boolean },
  known: ReadonlyMap<string, Reference>,
  pieces: Pieces | undefined,
  resolve: Resolver,
  path: Path,
): Rival | undefined {
  if (note.kind !== 'contradiction')
    resolve.problem(
      path,
      'rival-out-of-place',
      `\`${note.id}\` is of the kind \`${note.kind}\`, and has an account that disagrees with the text.`,
      'Make its `kind` `contradiction`, or remove the account.',
    );
  const references = resolve.ids(ids, known, 'reference', [...path, 'references']);
  const range = resolve.date(when.edtf, [...path, 'when', 'edtf']);
  const claim = resolve.id(String(piece), pieces, 'piece', [...path, 'piece'])?.claim;
  if (!claim || !range) return undefined;
  // While an anchor misses its words, it may be the one on those of the claim.
  if (isWhole && !note.anchors.some((anchor) => isOn(anchor, claim)))
    resolve.problem(
      [...path, 'piece'],
      'rival-out-of-place',
      `\`${note.id}\` does not hang on words of the claim ${piece}.`,
      `Give the note an anchor in its words, “${claim.text}”, or name another claim.`,
    );
  const id = index === 0 ? note.id : `${note.id}-${index + 1}`;
  return { id, claim, by, says, when: describeRange(range, when.display), references };
}

/** What nobody can place, in reading order. */
export function readUnplaced({ unplaced }: NotesFile, resolve: Resolver): Dossier['unplaced'] {
  return unplaced
    .flatMap(({ reason, ...selector }, index) => {
      const anchor = resolve.anchor(selector, ['unplaced', index]);
      return anchor ? [{ ...anchor, reason }] : [];
    })
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}

/** What a place may name as its source: the credits of `map.yaml`, then the references. */
export function readSources(
  { credits }: MapFile,
  references: ReadonlyMap<string, Reference>,
  resolve: Resolver,
): Map<string, PlaceSource> {
  const sources = [...references.values()].map(({ id, publisher, url }) => ({ id, name: publisher, url }));
  return new Map<string, PlaceSource>([
    ...resolve.index(credits, 'credit', (index) => ['credits', index, 'id']),
    ...sources.map((source) => [source.id, source] as const),
  ]);
}
