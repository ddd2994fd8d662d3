/** A scalar in place of another, between the same quotes, or folded into lines where the other was. */
import { isMap, isScalar } from 'yaml';
import type { Splice } from './splices.ts';
import {
  type EditPath,
  endOf,
  findColon,
  findPair,
  findTrail,
  isFlow,
  lineEndOf,
  spliceTree,
  type Tree,
} from './tree.ts';
import { foldText, widthOf, writeScalar } from './write-value.ts';

/** Undefined where no scalar stands there. */
export function replaceScalar(
  tree: Tree,
  path: EditPath,
  value: string | number | boolean | null,
): Splice[] | undefined {
  const { text } = tree;
  const trail = findTrail(tree, path);
  const node = trail?.at(-1);
  const parent = trail?.at(-2);
  if (!trail || !isScalar(node)) return undefined;
  const hasBrackets = trail.some(isFlow);
  const written = writeScalar(value, tree.syntax, hasBrackets, node);
  const [start, valueEnd] = node.range;
  if (valueEnd === start) {
    // A key with nothing after it.
    const pair = isMap(parent) ? findPair(parent, path.at(-1) ?? '') : undefined;
    const colon = pair && findColon(text, pair.key);
    return colon === undefined ? undefined : [spliceTree(tree, colon + 1, colon + 1, ` ${written}`)];
  }
  const end = endOf(text, node);
  if (node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL') return [spliceTree(tree, start, end, written)];
  const body = lineEndOf(text, start) + 1;
  const column = text.slice(body).search(/[^ ]/);
  const isPlainHeader = /^>-?(?: *| +#.*)$/.test(text.slice(start, body - 1));
  const folded =
    typeof value === 'string' && node.type === 'BLOCK_FOLDED' && isPlainHeader && !/\n\n/.test(text.slice(body, end))
      ? foldText(value.replace(/\n$/, ''), column, widthOf({ text, node }))
      : undefined;
  return [folded === undefined ? spliceTree(tree, start, end, written) : spliceTree(tree, body, end, folded)];
}
