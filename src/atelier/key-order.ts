/** The order in which the keys of each file stand, taken from its schema: a new key goes where an author would look for it. */
import type { FileName } from './edit.ts';
import { findShape, type Shape } from './shapes.ts';
import type { EditPath, Value } from './tree.ts';
import { isList, isRecord } from './write-value.ts';

/** Keys of the same map that stand before the last of `path`; all where the schema does not know it. */
export function keysBefore(name: FileName, path: EditPath): string[] {
  const keys = keysOf(findShape(name, path.slice(0, -1)));
  const index = keys.indexOf(String(path.at(-1)));
  return index === -1 ? keys : keys.slice(0, index);
}

/** The value that stands at `path`, the keys of its maps in order. */
export function orderKeys(name: FileName, path: EditPath, value: Value): Value {
  if (isList(value)) return value.map((item, index) => orderKeys(name, [...path, index], item));
  if (!isRecord(value)) return value;
  const order = keysOf(findShape(name, path));
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => place(a) - place(b))
      .map(([key, part]) => [key, orderKeys(name, [...path, key], part)]),
  );
}

function keysOf(shape: Shape | undefined): string[] {
  return Object.keys(shape?.properties ?? {});
}
