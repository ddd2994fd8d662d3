/** What an entry of a dossier’s files is called, and what a list offers: from what the files say, whether or not they fit together. */
import type { FileName } from './edit.ts';
import type { Form, Target } from './form-fields.ts';
import type { EditPath, Value } from './tree.ts';

/** What a list offers: its id and what it is called. */
export interface Named {
  id: string;
  name: string;
}

/** What each file says; without those that cannot be read. */
export type Values = { readonly [name in FileName]?: Value };

const LONGEST_NAME = 70;
const NAME_KEYS = ['title', 'name', 'text', 'quote', 'what', 'rule', 'publisher', 'says'];
const TARGETS: Readonly<Record<Exclude<Target, 'claim' | 'origin' | 'place'>, [FileName, string]>> = {
  actor: ['speakers.yaml', 'actors'],
  event: ['events.yaml', 'events'],
  note: ['notes.yaml', 'notes'],
  reference: ['notes.yaml', 'references'],
  side: ['speakers.yaml', 'sides'],
  speaker: ['speakers.yaml', 'speakers'],
  theatre: ['events.yaml', 'theatres'],
};

export function partOf(value: Value | undefined, step: string | number): Value | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as { [key: string | number]: Value })[step]; // a list is one by its numbers
}

export function listOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

export function valueIn(values: Values, file: FileName, path: EditPath): Value | undefined {
  return path.reduce<Value | undefined>(partOf, values[file]);
}

/** The entries of a form’s list. */
export function listEntries(values: Values, { file, path }: Pick<Form, 'file' | 'path'>): readonly Value[] {
  return listOf(valueIn(values, file, path));
}

export function nameEntry(entry: Value): string {
  if (typeof entry !== 'object' || entry === null) return `paragraphe ${entry}`;
  const name =
    NAME_KEYS.map((key) => partOf(entry, key)).find((value) => typeof value === 'string') ?? partOf(entry, 'id');
  const text = String(name ?? 'sans nom');
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

/** Every claim, with its event. */
export function listClaims(values: Values): { claim: Value; event: Value }[] {
  return listOf(valueIn(values, 'events.yaml', ['events'])).flatMap((event) =>
    listOf(partOf(event, 'claims')).map((claim) => ({ claim, event })),
  );
}

/** What a field that means something else of the dossier may name. */
export function listTargets(values: Values, target: Target): Named[] {
  if (target === 'origin') return [...listTargets(values, 'reference'), ...nameAll(values, 'map.yaml', ['credits'])];
  if (target === 'claim')
    return listClaims(values).map(({ claim }) => {
      const id = String(partOf(claim, 'piece'));
      return { id, name: `${id} ${nameEntry(claim)}` };
    });
  if (target === 'place')
    return listOf(valueIn(values, 'places.geojson', ['features'])).map((feature) => ({
      id: String(partOf(feature, 'id')),
      name: nameEntry(partOf(feature, 'properties') ?? feature),
    }));
  const [file, list] = TARGETS[target];
  return nameAll(values, file, [list]);
}

function nameAll(values: Values, file: FileName, path: EditPath): Named[] {
  return listOf(valueIn(values, file, path)).map((entry) => ({
    id: String(partOf(entry, 'id')),
    name: nameEntry(entry),
  }));
}

/** What the dossier has already under a key, wherever it stands in the file: to be chosen again. */
export function listUsed(value: Value | undefined, key: string): string[] {
  const found = new Set<string>();
  const visit = (part: Value | undefined): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [name, inner] of Object.entries(part)) {
      if (name === key && typeof inner === 'string') found.add(inner);
      visit(inner as Value); // of a value of a file
    }
  };
  visit(value);
  return [...found];
}
