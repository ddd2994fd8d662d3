/** A key or an item added, written like those beside it. */
import { isMap, isSeq, type ParsedNode } from 'yaml';
import type { Splice } from './splices.ts';
import type { Step } from './step.ts';
import {
  columnOf,
  type EditPath,
  endOf,
  endOfPair,
  findColon,
  findDashes,
  findPair,
  findTrail,
  isFlow,
  itemsOf,
  lineEndOf,
  lineStartOf,
  type MapNode,
  nameOf,
  parseTree,
  type SeqNode,
  spliceTree,
  type Tree,
  type Value,
} from './tree.ts';
import {
  findItemLike,
  findKeyLike,
  isRecord,
  type Like,
  readWriting,
  writeFlow,
  writeItem,
  writePair,
} from './write-value.ts';

/** A key of a map, after the last of `after` that the map has. */
export function putKey(tree: Tree, { path, value, after }: Extract<Step, { kind: 'put' }>): Splice[] | undefined {
  const { text, syntax } = tree;
  const key = String(path.at(-1));
  const trail = findTrail(tree, path.slice(0, -1));
  const map = trail?.at(-1);
  if (!trail || !isMap(map)) return undefined;
  const like = findSibling(tree, path) ?? undefined;
  const before = map.items.findLastIndex((pair) => after.includes(nameOf(pair)));
  if (trail.some(isFlow)) {
    const container = findSibling(tree, path.slice(0, -1)) ?? { text, node: map };
    const written = writeFlow({ [key]: value }, syntax, { text, node: container.node });
    const inner = written.slice(1, -1).trim();
    return insertIntoFlow(
      tree,
      map,
      map.items.map((pair) => [pair.key.range[0], endOfPair(text, pair)]),
      before + 1,
      inner,
    );
  }
  const writing = readWriting(tree);
  const [first] = map.items;
  if (!first) return undefined;
  const column = columnOf(text, first.key.range[0]);
  const lines = writePair(key, value, column, writing, like);
  const previous = map.items[before];
  if (!previous)
    return [spliceTree(tree, first.key.range[0], first.key.range[0], `${lines.slice(column)}\n${' '.repeat(column)}`)];
  return [insertLines(tree, endOfPair(text, previous), column, lines)];
}

/** An item of a list, before the one that has the index now. */
export function insertItem(
  tree: Tree,
  { path, value, index }: Extract<Step, { kind: 'insert' }>,
): Splice[] | undefined {
  const { text, syntax } = tree;
  const trail = findTrail(tree, path);
  const seq = trail?.at(-1);
  if (!trail || !isSeq(seq)) return undefined;
  const items = itemsOf(seq);
  const like =
    findItemLike({ text, node: seq }) ??
    findItemLike(findSibling(tree, path)) ??
    (syntax === 'json' && path.length === 1 ? readFirstFeature() : undefined);
  if (seq.flow) {
    if (items.length === 0 && isRecord(value) && syntax === 'yaml') return openList(tree, trail, path, value, like);
    const ranges = items.map((item): [number, number] => [item.range[0], endOf(text, item)]);
    const written = writeFlow(value, syntax, like && isFlow(like.node) ? like : undefined);
    const isFirstOfLines = items.length === 0 && written.includes('\n');
    return insertIntoFlow(tree, seq, ranges, index, isFirstOfLines ? `  ${written}` : written);
  }
  const dashes = findDashes(seq);
  const [firstDash] = dashes;
  if (firstDash === undefined) return undefined;
  const column = columnOf(text, firstDash);
  const lines = writeItem(value, column, readWriting(tree), like);
  const gap = '\n'.repeat(countBlankLines(text, items, dashes));
  if (index === 0)
    return [spliceTree(tree, firstDash, firstDash, `${lines.slice(column)}\n${gap}${' '.repeat(column)}`)];
  const previous = items[index - 1];
  if (!previous) return undefined;
  return [insertLines(tree, endOf(text, previous), column, `${gap}${lines}`)];
}

/** How many empty lines part the last two items. */
function countBlankLines(text: string, items: readonly ParsedNode[], dashes: readonly number[]): number {
  const [item, dash] = [items.at(-2), dashes.at(-1)];
  if (!item || dash === undefined) return 0;
  return (
    text
      .slice(lineEndOf(text, endOf(text, item)) + 1, lineStartOf(text, dash))
      .split('\n')
      .filter((line) => line.trim() === '').length - 1
  );
}

/** Lines after the line of `end`, and after the comments below it that are of the same block. */
function insertLines(tree: Tree, end: number, column: number, lines: string): Splice {
  const { text } = tree;
  let at = lineEndOf(text, end);
  const comment = /\n( *)#[^\n]*/y;
  for (;;) {
    comment.lastIndex = at;
    const match = comment.exec(text);
    if (!match || (match[1] ?? '').length < Math.max(column, 1)) break;
    at = comment.lastIndex;
  }
  return spliceTree(tree, at, at, `\n${lines}`);
}

/** `[]` becomes a list of lines below its key; within `{ }` it stays where it is, or the whole of a map that stands by itself is opened. */
function openList(
  tree: Tree,
  trail: readonly ParsedNode[],
  path: EditPath,
  value: Value,
  like: Like | undefined,
): Splice[] | undefined {
  const { text } = tree;
  const writing = readWriting(tree);
  const seq = trail.at(-1);
  const parent = trail.at(-2);
  if (!seq || !isMap(parent)) return undefined;
  const isLikeFlow = like !== undefined && isFlow(like.node);
  if (parent.flow) {
    const owner = trail.at(-3);
    const pair = isMap(owner) && !owner.flow ? findPair(owner, path.at(-2) ?? '') : undefined;
    if (!pair || trail.slice(0, -2).some(isFlow) || text.slice(parent.range[0], parent.range[1]).includes('\n')) {
      return [
        spliceTree(tree, seq.range[0], seq.range[1], `[${writeFlow(value, 'yaml', isLikeFlow ? like : undefined)}]`),
      ];
    }
    const column = columnOf(text, pair.key.range[0]) + writing.mapStep;
    const lines = parent.items.map(({ key, value: part }) => {
      const start = `${' '.repeat(column)}${text.slice(key.range[0], key.range[1])}:`;
      if (part === seq) return `${start}\n${writeItem(value, column + writing.listStep, writing, like)}`;
      return part ? `${start} ${text.slice(part.range[0], part.range[1])}` : start;
    });
    return openBelow(tree, pair.key, parent, lines.join('\n'));
  }
  const pair = findPair(parent, path.at(-1) ?? '');
  if (!pair) return undefined;
  const column = columnOf(text, pair.key.range[0]) + writing.listStep;
  return openBelow(tree, pair.key, seq, writeItem(value, column, writing, like));
}

/** Lines below the line of a key, in place of what stands on it; a comment stays there. */
function openBelow(tree: Tree, key: ParsedNode, node: ParsedNode, lines: string): Splice[] {
  const colon = findColon(tree.text, key) + 1;
  const end = endOf(tree.text, node);
  const below = lineEndOf(tree.text, end);
  const rest = tree.text.slice(end, below);
  return [spliceTree(tree, colon, below, `${rest.trim() === '' ? '' : rest}\n${lines}`)];
}

/** A part of a `[ ]` or `{ }`, with the spaces and line ends that part the others. */
function insertIntoFlow(
  tree: Tree,
  node: MapNode | SeqNode,
  ranges: readonly (readonly [start: number, end: number])[],
  index: number,
  written: string,
): Splice[] {
  const { text } = tree;
  const [start, end] = [node.range[0] + 1, node.range[1] - 1];
  const [first] = ranges;
  if (!first) {
    const pad = isMap(node) && tree.syntax === 'yaml' ? ' ' : '';
    // What was opened over lines closes on a line of its own.
    const lines = written.includes('\n') ? '\n' : pad;
    return [spliceTree(tree, start, end, `${lines}${written}${lines}`)];
  }
  const [previous, next] = [ranges.at(-2), ranges.at(-1)];
  const between = ranges.length > 1 && previous && next ? text.slice(previous[1], next[0]) : undefined;
  const opening = text.slice(start, first[0]);
  const usual = opening.includes('\n') && /^\s*$/.test(opening) ? `,${opening}` : ', ';
  const gap = between !== undefined && /^\s*,\s*$/.test(between) ? between : usual;
  if (index <= 0) return [spliceTree(tree, first[0], first[0], `${written}${gap}`)];
  const at = (ranges[index - 1] ?? first)[1];
  return [spliceTree(tree, at, at, `${gap}${written}`)];
}

/** The value of the same key of the nearest item before, or after, that has it: what a new one is written like. */
function findSibling(tree: Tree, path: EditPath): Like | undefined {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const index = path[depth];
    if (typeof index !== 'number') continue;
    const list = findTrail(tree, path.slice(0, depth))?.at(-1);
    if (!isSeq(list)) return undefined;
    const items = itemsOf(list);
    const order = [...items.slice(0, index).reverse(), ...items.slice(index + 1)];
    for (const item of order) {
      let like: Like | undefined = { text: tree.text, node: item };
      for (const step of path.slice(depth + 1))
        like = typeof step === 'number' ? findItemLike(like) : findKeyLike(like, step);
      if (like && !((isMap(like.node) || isSeq(like.node)) && like.node.items.length === 0)) return like;
    }
  }
  return undefined;
}

/** How the first feature of a file is written. */
const FIRST_FEATURE = `[{ "type": "Feature", "id": "",
    "properties": {
      "name": "",
      "kind": ""
    },
    "geometry": { "type": "", "coordinates": [0, 0] } }]`;

function readFirstFeature(): Like | undefined {
  const node = parseTree(FIRST_FEATURE, 'json')?.contents;
  return node ? findItemLike({ text: FIRST_FEATURE, node }) : undefined;
}
