/** What of a file stands at a line and column, so that a problem leads to its entry. */
import { isMap, isSeq, type ParsedNode } from 'yaml';
import { type FileName, readTree } from './edit.ts';
import { type EditPath, itemsOf, nameOf } from './tree.ts';

/** The path of the innermost value that the place is in; undefined where the file cannot be read. Both count from 1. */
export function findPathAt(name: FileName, file: string, line: number, column: number): EditPath | undefined {
  const read = readTree(name, file);
  if (!read) return undefined;
  const text = file.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const lines = text.split('\n').slice(0, line - 1);
  const at = lines.reduce((sum, { length }) => sum + length + 1, 0) + column - 1 - read.offset;
  const path: (string | number)[] = [];
  let node: ParsedNode | null = read.tree.contents;
  while (node) {
    const next: { step: string | number; node: ParsedNode | null } | undefined = listParts(node).findLast(
      ({ start, end }) => start <= at && at < Math.max(end, start + 1),
    );
    if (!next) break;
    path.push(next.step);
    node = next.node;
  }
  return path;
}

interface Part {
  step: string | number;
  node: ParsedNode | null;
  start: number;
  end: number;
}

function listParts(node: ParsedNode): Part[] {
  if (isMap(node))
    return node.items.map((pair) => ({
      step: nameOf(pair),
      node: pair.value,
      start: pair.key.range[0],
      end: (pair.value ?? pair.key).range[1],
    }));
  if (!isSeq(node)) return [];
  return itemsOf(node).map((item, step) => ({ step, node: item, start: item.range[0], end: item.range[1] }));
}
