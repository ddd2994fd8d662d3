/**
 * Changes of a dossier in an author’s words (a claim added, a place moved) as edits of its files. Things
 * are named by their ids, never by where they stand: the file may have been written in meanwhile.
 */
import { type Edit, type EditPath, editFile, type FileName, type Refusal, readValue, type Value } from './edit.ts';
import { listOf, partOf } from './names.ts';
import { isRecord } from './write-value.ts';

export type Entry = { readonly [key: string]: Value };

/** What has an id of its own in a dossier. */
export type Kind = keyof typeof LISTS;

export type Change =
  | { do: 'add'; what: Kind; entry: Entry }
  /** Fields are set; those of `without` are left out. */
  | { do: 'alter'; what: Kind; id: string; fields: Entry; without?: readonly string[] }
  | { do: 'remove'; what: Kind; id: string }
  /** The claim’s number is given to it. */
  | { do: 'claim'; event: string; claim: Entry }
  | { do: 'alter-claim'; piece: number; fields: Entry; without?: readonly string[] }
  | { do: 'remove-claim'; piece: number }
  /** Anything of any file. */
  | { do: 'edit'; file: FileName; edit: Edit };

/** The files of one dossier by name, as they lie on disk. */
export type Files = ReadonlyMap<FileName, string>;

type Done = { files: Files } | { refusal: Refusal; file: FileName };

const LISTS = {
  actor: ['speakers.yaml', 'actors'],
  credit: ['map.yaml', 'credits'],
  event: ['events.yaml', 'events'],
  landmark: ['landmarks.geojson', 'features'],
  note: ['notes.yaml', 'notes'],
  place: ['places.geojson', 'features'],
  reference: ['notes.yaml', 'references'],
  side: ['speakers.yaml', 'sides'],
  speaker: ['speakers.yaml', 'speakers'],
  term: ['speakers.yaml', 'terms'],
  theatre: ['events.yaml', 'theatres'],
} as const satisfies Record<string, readonly [FileName, string]>;

/** All of the changes or none of them; the first entry of a file that is not there makes it. `lock` is the dossier’s `ids.lock`: a number in it is never given again. */
export function applyChanges(files: Files, changes: readonly Change[], lock: string): Done {
  const now = new Map(files);
  for (const change of changes) {
    const name = fileOf(change);
    const file = now.get(name) ?? makeFile(name, change);
    const whole = file === undefined ? undefined : readValue(name, file);
    if (file === undefined || whole === undefined) return { refusal: 'broken', file: name };
    const edits = listEdits(change, whole, lock);
    if (!edits) return { refusal: 'not-there', file: name };
    const edited = editFile(name, file, edits);
    if ('refusal' in edited) return { refusal: edited.refusal, file: name };
    now.set(name, edited.text);
  }
  return { files: now };
}

/** What a file that is not there is made with; undefined where the change needs what it would have. */
function makeFile(name: FileName, change: Change): string | undefined {
  const edit = change.do === 'edit' ? change.edit : undefined;
  const list = change.do === 'add' ? LISTS[change.what][1] : edit?.kind === 'add' ? edit.path[0] : undefined;
  if (name === 'article.md' || (edit && edit.path.length > 1)) return undefined;
  if (list !== undefined)
    return name.endsWith('.geojson') ? '{\n"type": "FeatureCollection",\n"features": []\n}\n' : `${list}: []\n`;
  return edit?.kind === 'set' && name === 'map.yaml' ? `${edit.path[0]}:\n` : undefined;
}

function fileOf(change: Change): FileName {
  if (change.do === 'edit') return change.file;
  return 'what' in change ? LISTS[change.what][0] : 'events.yaml';
}

/** Undefined where a thing that is named is not there. */
function listEdits(change: Change, whole: Value, lock: string): Edit[] | undefined {
  switch (change.do) {
    case 'edit':
      return [change.edit];
    case 'add':
      return [{ kind: 'add', path: [LISTS[change.what][1]], value: change.entry }];
    case 'claim': {
      const event = findEntry(whole, 'events', change.event);
      return (
        event && [
          { kind: 'add', path: [...event, 'claims'], value: { piece: findNextNumber(whole, lock), ...change.claim } },
        ]
      );
    }
    case 'remove': {
      const path = findEntry(whole, LISTS[change.what][1], change.id);
      return path && [{ kind: 'remove', path }];
    }
    case 'remove-claim': {
      const path = findClaim(whole, change.piece);
      return path && [{ kind: 'remove', path }];
    }
    case 'alter':
      return alter(whole, findEntry(whole, LISTS[change.what][1], change.id), change);
    case 'alter-claim':
      return alter(whole, findClaim(whole, change.piece), change);
  }
}

function alter(
  whole: Value,
  path: EditPath | undefined,
  change: { fields: Entry; without?: readonly string[] },
): Edit[] | undefined {
  const entry = path?.reduce<Value | undefined>(partOf, whole);
  if (!path || !entry || !isRecord(entry)) return undefined;
  return [
    ...Object.entries(change.fields).map(([key, value]): Edit => ({ kind: 'set', path: [...path, key], value })),
    ...(change.without ?? [])
      .filter((key) => key in entry)
      .map((key): Edit => ({ kind: 'remove', path: [...path, key] })),
  ];
}

function findEntry(whole: Value, list: string, id: string): EditPath | undefined {
  const index = listOf(partOf(whole, list)).findIndex((entry) => partOf(entry, 'id') === id);
  return index === -1 ? undefined : [list, index];
}

function findClaim(whole: Value, piece: number): EditPath | undefined {
  for (const [index, event] of listOf(partOf(whole, 'events')).entries()) {
    const claim = listOf(partOf(event, 'claims')).findIndex((entry) => partOf(entry, 'piece') === piece);
    if (claim !== -1) return ['events', index, 'claims', claim];
  }
  return undefined;
}

/** One above the highest that is in use or was published. */
function findNextNumber(whole: Value, lock: string): number {
  const pieces = listOf(partOf(whole, 'events')).flatMap((event) =>
    listOf(partOf(event, 'claims')).map((claim) => Number(partOf(claim, 'piece')) || 0),
  );
  const locked = [...lock.matchAll(/^piece\/(\d+)/gm)].map(([, number]) => Number(number));
  return Math.max(0, ...pieces, ...locked) + 1;
}
