/** A file of YAML or GeoJSON as nodes that know where they stand; GeoJSON is read as YAML, as the model does. */

import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Splice } from './splices.ts';

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type EditPath = readonly (string | number)[];
export type Syntax = 'yaml' | 'json';

export type MapNode = YAMLMap.Parsed;
export type SeqNode = YAMLSeq.Parsed;

export interface Tree {
  text: string;
  syntax: Syntax;
  contents: ParsedNode | null;
  value: unknown;
}

/** Undefined where it cannot be read whole, or has signs that the model refuses: nothing is written into such a file. */
export function parseTree(text: string, syntax: Syntax): Tree | undefined {
  const doc = parseDocument(text, { keepSourceTokens: true, prettyErrors: false });
  if (doc.errors.length > 0 || doc.warnings.length > 0 || hasSigns(doc)) return undefined;
  return { text, syntax, contents: doc.contents, value: doc.toJS() };
}

function hasSigns(doc: Document.Parsed): boolean {
  let found = doc.directives.docStart === true;
  visit(doc, {
    Node(_key, node) {
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) found = true;
      return found ? visit.BREAK : undefined;
    },
    Pair(_key, { key }) {
      if (!isScalar(key) || typeof key.value !== 'string') found = true;
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

/** The nodes from the whole to what stands at `path`, both counted; undefined where nothing stands there. */
export function findTrail(tree: Tree, path: EditPath): ParsedNode[] | undefined {
  const trail: ParsedNode[] = [];
  let node = tree.contents;
  for (const step of path) {
    if (!node) return undefined;
    trail.push(node);
    if (isMap(node)) node = findPair(node, step)?.value ?? null;
    else if (isSeq(node)) node = itemsOf(node)[Number(step)] ?? null;
    else return undefined;
  }
  return node ? [...trail, node] : undefined;
}

export function findPair(map: MapNode, key: string | number): Pair<ParsedNode, ParsedNode | null> | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

export function nameOf({ key }: Pair<ParsedNode, ParsedNode | null>): string {
  return isScalar(key) ? String(key.value) : '';
}

export function itemsOf(seq: SeqNode): ParsedNode[] {
  return seq.items.filter((item) => isNode(item)) as ParsedNode[]; // a pair as an item is a map of its own
}

export function isFlow(node: ParsedNode | null | undefined): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

/** Where what belongs to the node ends: of a block, its last value’s last sign. */
export function endOf(text: string, node: ParsedNode): number {
  if (isMap(node) && !node.flow) {
    const pair = node.items.at(-1);
    return pair ? endOfPair(text, pair) : node.range[1];
  }
  if (isSeq(node) && !node.flow) {
    const last = itemsOf(node).at(-1);
    const start = findDashes(node).at(-1);
    return Math.max(last ? endOf(text, last) : 0, start === undefined ? 0 : start + 1);
  }
  return node.range[0] + text.slice(node.range[0], node.range[1]).trimEnd().length;
}

export function endOfPair(text: string, { key, value }: Pair<ParsedNode, ParsedNode | null>): number {
  const colon = findColon(text, key);
  return value && value.range[1] > value.range[0] ? endOf(text, value) : colon + 1;
}

/** The colon after a key. */
export function findColon(text: string, key: ParsedNode): number {
  return text.indexOf(':', key.range[1]);
}

/** Where the sign `-` of each item of a block stands. */
export function findDashes({ srcToken }: SeqNode): number[] {
  if (srcToken?.type !== 'block-seq') return [];
  return srcToken.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
}

export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

export function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The line end at or after `offset`, or the end of the text. */
export function lineEndOf(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** What stands from `start` to `end` replaced. */
export function spliceTree({ text }: Tree, start: number, end: number, insert: string): Splice {
  return { at: start, remove: text.slice(start, end), insert };
}
