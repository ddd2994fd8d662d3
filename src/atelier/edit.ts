/** Edits of one file of a dossier as data, and the splices that carry them out: what they do not name stays byte for byte. */
import { isDeepStrictEqual } from 'node:util';
import { findFrontMatter } from '../model/read/front-matter.ts';
import { findOddCharacter } from '../model/words/characters.ts';
import { keysBefore, orderKeys } from './key-order.ts';
import { applySplices, readPlain, type Splice } from './splices.ts';
import { layoutStep, type Step } from './step.ts';
import { type EditPath, parseTree, type Syntax, type Tree, type Value } from './tree.ts';
import { isList, isRecord } from './write-value.ts';

export type { EditPath, Value };

/** The files that can be edited; of `article.md` the front matter alone, for the text is under seal. */
export const EDITED_FILES = [
  'article.md',
  'corrections.yaml',
  'events.yaml',
  'landmarks.geojson',
  'map.yaml',
  'notes.yaml',
  'places.geojson',
  'speakers.yaml',
] as const;
export type FileName = (typeof EDITED_FILES)[number];

export type Edit =
  /** The value at `path`; of a map or a list only what differs is written. */
  | { kind: 'set'; path: EditPath; value: Value }
  /** An item of the list at `path`, before the one at `index`, or as its last. */
  | { kind: 'add'; path: EditPath; value: Value; index?: number }
  /** An item of the list at `path`, so that it has the index `to` once it stands there. */
  | { kind: 'move'; path: EditPath; from: number; to: number }
  | { kind: 'remove'; path: EditPath };

/** Why nothing was written. */
export type Refusal =
  /** The file cannot be read as it is. */
  | 'broken'
  /** What the edit names is not there. */
  | 'not-there'
  /** A value or key that no file may have. */
  | 'wrong-value'
  /** The file is written in a way that cannot be edited in part. */
  | 'unusual';

type Edited = { text: string } | { refusal: Refusal };

/** `file` with its line ends and byte order mark, as it lies on disk. */
export function editFile(name: FileName, file: string, edits: readonly Edit[]): Edited {
  let text = file;
  for (const edit of edits) {
    const done = editOnce(name, text, edit);
    if ('refusal' in done) return done;
    text = done.text;
  }
  return { text };
}

/** What the file says, undefined where it cannot be read: that of `article.md` is its front matter. */
export function readValue(name: FileName, file: string): Value | undefined {
  const part = findPart(name, readPlain(file).text);
  return part && (parseTree(part.text, syntaxOf(name))?.value as Value | undefined); // JSON or YAML has no other
}

function editOnce(name: FileName, file: string, edit: Edit): Edited {
  const plain = readPlain(file);
  const part = findPart(name, plain.text);
  const before = part && parseTree(part.text, syntaxOf(name));
  if (!part || !before) return { refusal: 'broken' };
  if (edit.path.length === 0 || !edit.path.every(isStep)) return { refusal: 'wrong-value' };
  const value = 'value' in edit ? readWritable(edit.value) : null;
  if (value === undefined) return { refusal: 'wrong-value' };
  const steps = listSteps(name, before.value, edit, value);
  if (!steps) return { refusal: 'not-there' };

  const splices: Splice[] = [];
  let tree: Tree = before;
  for (const step of steps) {
    const laid = layoutStep(tree, step);
    const next = laid && parseTree(applySplices(tree.text, laid), tree.syntax);
    if (!next) return { refusal: 'unusual' };
    splices.push(...laid);
    tree = next;
  }
  if (!isDeepStrictEqual(tree.value, applyTo(before.value, edit, value))) return { refusal: 'unusual' };
  let text = file;
  for (const { at, ...splice } of splices)
    text = applySplices(text, [readPlain(text).toFile({ at: at + part.offset, ...splice })]);
  return { text };
}

/** What the file is parsed as, and where that starts in it; undefined where it cannot be read. Line ends are `\n`. */
export function readTree(name: FileName, file: string): { tree: Tree; offset: number } | undefined {
  const part = findPart(name, readPlain(file).text);
  const tree = part && parseTree(part.text, syntaxOf(name));
  return part && tree && { tree, offset: part.offset };
}

function syntaxOf(name: FileName): Syntax {
  return name.endsWith('.geojson') ? 'json' : 'yaml';
}

/** What is YAML or JSON of the file, and where it starts. */
function findPart(name: FileName, text: string): { text: string; offset: number } | undefined {
  if (name !== 'article.md') return syntaxOf(name) === 'json' && !isJson(text) ? undefined : { text, offset: 0 };
  const matter = findFrontMatter(text);
  return matter && { text: text.slice(matter.start, matter.end), offset: matter.start };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isStep(step: unknown): boolean {
  return typeof step === 'number'
    ? Number.isInteger(step) && step >= 0
    : typeof step === 'string' && /^[a-z][a-zA-Z0-9]*$/.test(step);
}

/** Without `-0`, which no file tells from 0; undefined where a part cannot be written. */
function readWritable(value: Value): Value | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined;
  // One such character makes a whole file unreadable.
  if (typeof value === 'string') return /[\t\n]/.test(value) || findOddCharacter(value) ? undefined : value;
  if (isList(value)) {
    const items = value.map(readWritable);
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (!isRecord(value)) return value;
  const parts = Object.entries(value).map(([key, part]): [string, Value | undefined] => [key, readWritable(part)]);
  if (!parts.every((part): part is [string, Value] => isStep(part[0]) && part[1] !== undefined)) return undefined;
  return Object.fromEntries(parts);
}

/** Undefined where the edit names what is not there. */
function listSteps(name: FileName, whole: unknown, edit: Edit, value: Value): Step[] | undefined {
  const here = valueAt(whole, edit.path);
  if (edit.kind === 'remove') return here === undefined ? undefined : [{ kind: 'drop', path: edit.path }];
  if (edit.kind === 'move') {
    const count = here !== undefined && isList(here) ? here.length : 0;
    return edit.from < count && edit.to < count ? [edit] : undefined;
  }
  const ordered = orderKeys(name, edit.kind === 'add' ? [...edit.path, 0] : edit.path, value);
  if (edit.kind === 'set') {
    const key = edit.path.at(-1);
    const parent = valueAt(whole, edit.path.slice(0, -1));
    const isThere = here !== undefined || (typeof key === 'string' && parent !== undefined && isRecord(parent));
    return isThere ? listDifference(name, edit.path, here, ordered) : undefined;
  }
  if (here === undefined) {
    const parent = valueAt(whole, edit.path.slice(0, -1));
    const canHave = parent !== undefined && isRecord(parent) && !edit.index;
    return canHave ? listDifference(name, edit.path, undefined, [ordered]) : undefined;
  }
  if (!isList(here)) return undefined;
  const index = edit.index ?? here.length;
  return index > here.length ? undefined : [{ kind: 'insert', path: edit.path, index, value: ordered }];
}

/** The steps that turn `before` into `after`, each written on what the ones before it have made. */
function listDifference(name: FileName, path: EditPath, before: Value | undefined, after: Value): Step[] {
  if (isDeepStrictEqual(before, after)) return [];
  const put: Step = { kind: 'put', path, value: after, after: keysBefore(name, path) };
  if (before === undefined) return [put];
  if (isRecord(before) && isRecord(after)) {
    const gone = Object.keys(before).filter((key) => !(key in after));
    return [
      ...Object.entries(after).flatMap(([key, part]) => listDifference(name, [...path, key], before[key], part)),
      ...gone.map((key): Step => ({ kind: 'drop', path: [...path, key] })),
    ];
  }
  if (isList(before) && isList(after)) return listItemDifference(name, path, before, after);
  if (!isList(before) && !isRecord(before) && !isList(after) && !isRecord(after))
    return [{ kind: 'replace', path, value: after }];
  const index = path.at(-1);
  if (typeof index !== 'number') return [{ kind: 'drop', path }, put];
  return [
    { kind: 'insert', path: path.slice(0, -1), index, value: after },
    { kind: 'drop', path: [...path.slice(0, -1), index + 1] },
  ];
}

/** Items that are the same at both ends stay. */
function listItemDifference(name: FileName, path: EditPath, before: readonly Value[], after: readonly Value[]): Step[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isDeepStrictEqual(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isDeepStrictEqual(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const [old, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const both = Math.min(old.length, now.length);
  return [
    ...now.slice(0, both).flatMap((item, index) => listDifference(name, [...path, head + index], old[index], item)),
    ...now.slice(both).map((value, index): Step => ({ kind: 'insert', path, index: head + both + index, value })),
    ...old.slice(both).map((): Step => ({ kind: 'drop', path: [...path, head + both] })),
  ];
}

function valueAt(whole: unknown, path: EditPath): Value | undefined {
  let value = whole as Value | undefined; // of a file of YAML or JSON
  for (const step of path) {
    if (value === undefined) return undefined;
    if (isList(value)) value = typeof step === 'number' ? value[step] : undefined;
    else value = isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** What the whole file must say once the edit is done. */
function applyTo(whole: unknown, edit: Edit, value: Value): unknown {
  const copy = structuredClone(whole);
  const parent = valueAt(copy, edit.path.slice(0, -1));
  const key = edit.path.at(-1);
  if (edit.kind === 'move') {
    const list = valueAt(copy, edit.path);
    if (Array.isArray(list)) list.splice(edit.to, 0, ...list.splice(edit.from, 1));
  } else if (edit.kind === 'add') {
    const list = valueAt(copy, edit.path);
    if (Array.isArray(list)) list.splice(edit.index ?? list.length, 0, value);
    else Reflect.set(Object(parent), String(key), [value]);
  } else if (edit.kind === 'set') Reflect.set(Object(parent), String(key), value);
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(Object(parent), String(key));
  return copy;
}
