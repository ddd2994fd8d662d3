/** `notes.yaml`, and what notes and places rest on. */
import type { Note, PlaceSource, Reference } from './dossier.ts';
import type { MapFile } from './map-schema.ts';
import type { Resolver } from './resolve.ts';
import type { NotesFile } from './schema.ts';

export function readReferences(file: NotesFile, resolve: Resolver): Map<string, Reference> {
  return resolve.index(file.references, 'reference', (index) => ['references', index, 'id']);
}

export function readNotes(file: NotesFile, references: ReadonlyMap<string, Reference>, resolve: Resolver): Note[] {
  const notes = file.notes.map(({ anchors, references: ids, ...note }, index): Note => {
    const path = ['notes', index];
    return {
      ...note,
      anchors: anchors.flatMap((selector, number) => resolve.anchor(selector, [...path, 'anchors', number]) ?? []),
      references: resolve.ids(ids, references, 'reference', [...path, 'references']),
    };
  });
  resolve.index(notes, 'note', (index) => ['notes', index, 'id']);
  return notes;
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
