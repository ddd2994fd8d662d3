/** A key or an item taken out, with its line and the empty lines that set it apart; comments of their own line stay. */
import { isMap, isSeq, type ParsedNode } from 'yaml';
import type { Splice } from './splices.ts';
import {
  type EditPath,
  endOf,
  endOfPair,
  findColon,
  findDashes,
  findPair,
  findTrail,
  itemsOf,
  lineEndOf,
  lineStartOf,
  type MapNode,
  nameOf,
  type SeqNode,
  spliceTree,
  type Tree,
} from './tree.ts';

/** Undefined where nothing stands there, or not on lines of its own. */
export function dropPart(tree: Tree, path: EditPath): Splice[] | undefined {
  const { text } = tree;
  const trail = findTrail(tree, path.slice(0, -1));
  const node = trail?.at(-1);
  const step = path.at(-1);
  if (!trail || step === undefined) return undefined;
  if (isMap(node)) {
    const index = node.items.findIndex((pair) => nameOf(pair) === step);
    const ranges = node.items.map((pair): [number, number] => [pair.key.range[0], endOfPair(text, pair)]);
    return dropFrom(tree, path, trail, node, ranges, index);
  }
  if (!isSeq(node)) return undefined;
  const dashes = findDashes(node);
  const ranges = itemsOf(node).map((item, index): [number, number] => [
    node.flow ? item.range[0] : (dashes[index] ?? item.range[0]),
    Math.max(endOf(text, item), (dashes[index] ?? 0) + 1),
  ]);
  return dropFrom(tree, path, trail, node, ranges, Number(step));
}

function dropFrom(
  tree: Tree,
  path: EditPath,
  trail: readonly ParsedNode[],
  node: MapNode | SeqNode,
  ranges: readonly [start: number, end: number][],
  index: number,
): Splice[] | undefined {
  const { text } = tree;
  const [part, previous, next] = [ranges[index], ranges[index - 1], ranges[index + 1]];
  if (!part) return undefined;
  if (node.flow) {
    if (next) return [spliceTree(tree, part[0], next[0], '')];
    if (previous) return [spliceTree(tree, previous[1], part[1], '')];
    return [spliceTree(tree, node.range[0] + 1, node.range[1] - 1, '')];
  }
  if (ranges.length === 1) return emptyBlock(tree, path.slice(0, -1), trail, node, part);
  const line = lineStartOf(text, part[0]);
  const isOnOwnLine = text.slice(line, part[0]).trim() === '';
  // The first key of an item stands behind its dash: the next one takes its place.
  if (!isOnOwnLine) return next ? [spliceTree(tree, part[0], next[0], '')] : undefined;
  const end = lineEndOf(text, part[1]);
  if (end === text.length) return [spliceTree(tree, line - 1, end, '')];
  const blank = isSeq(node) && previous ? (/\n*$/.exec(text.slice(0, line - 1))?.[0].length ?? 0) : 0;
  return [spliceTree(tree, line - blank, end + 1, '')];
}

/** The last part of a block is gone: `[]` or `{}` stands behind its key. */
function emptyBlock(
  tree: Tree,
  path: EditPath,
  trail: readonly ParsedNode[],
  node: MapNode | SeqNode,
  part: readonly [start: number, end: number],
): Splice[] | undefined {
  const { text } = tree;
  const parent = trail.at(-2);
  const pair = isMap(parent) ? findPair(parent, path.at(-1) ?? '') : undefined;
  const empty = isMap(node) ? '{}' : '[]';
  if (!pair) return undefined;
  const colon = findColon(text, pair.key) + 1;
  const line = lineStartOf(text, part[0]);
  if (line <= colon) return undefined;
  const end = lineEndOf(text, part[1]);
  return [spliceTree(tree, line - 1, end, ''), { at: colon, remove: '', insert: ` ${empty}` }];
}
