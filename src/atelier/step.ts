/** One step of an edit as splices: an item or a key added, one moved or removed, a scalar replaced. The rest of the text stays. */
import { insertItem, putKey } from './add-part.ts';
import { dropPart } from './drop-part.ts';
import { moveItem } from './move-item.ts';
import { replaceScalar } from './replace-scalar.ts';
import type { Splice } from './splices.ts';
import type { EditPath, Tree, Value } from './tree.ts';

export type Step =
  /** A scalar in place of another. */
  | { kind: 'replace'; path: EditPath; value: string | number | boolean | null }
  /** A key that is not there yet, after the last of `after` that is. */
  | { kind: 'put'; path: EditPath; value: Value; after: readonly string[] }
  /** An item, before the one that has the index now. */
  | { kind: 'insert'; path: EditPath; value: Value; index: number }
  /** An item, so that it has the index `to` once it stands there. */
  | { kind: 'move'; path: EditPath; from: number; to: number }
  /** A key or an item that is there. */
  | { kind: 'drop'; path: EditPath };

/** Undefined where the file is written in a way that this cannot edit. */
export function layoutStep(tree: Tree, step: Step): Splice[] | undefined {
  switch (step.kind) {
    case 'replace':
      return replaceScalar(tree, step.path, step.value);
    case 'put':
      return putKey(tree, step);
    case 'insert':
      return insertItem(tree, step);
    case 'move':
      return moveItem(tree, step);
    case 'drop':
      return dropPart(tree, step.path);
  }
}
