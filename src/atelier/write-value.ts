/** Values as YAML or JSON that looks like what stands beside it: on a line or by lines, its spaces, quotes only where needed. */
import { isMap, isScalar, isSeq, type ParsedNode, stringify, visit } from 'yaml';
import {
  columnOf,
  findColon,
  findDashes,
  findPair,
  isFlow,
  itemsOf,
  nameOf,
  type Syntax,
  type Tree,
  type Value,
} from './tree.ts';

/** What a value is to resemble: a node of the same kind, in the text that it stands in. */
export interface Like {
  text: string;
  node: ParsedNode;
}

interface Writing {
  syntax: Syntax;
  /** How much deeper than its key a list of a block stands, and a map. */
  listStep: number;
  mapStep: number;
  /** By key, the last list or map of the file that stands behind it: for what nothing beside it shows. */
  usual: ReadonlyMap<string, Like>;
}

const STEP = 2;
/** On one line there is no more; the longest that the project’s own files have where nothing asks for more. */
const LONGEST_LINE = 118;
const MOST_KEYS_ON_A_LINE = 5;

/** The steps of the first nested list and map of the file. */
export function readWriting({ text, contents, syntax }: Tree): Writing {
  const usual = new Map<string, Like>();
  const writing: Writing = { syntax, listStep: STEP, mapStep: STEP, usual };
  visit(contents, {
    Pair(_key, { key, value }) {
      const node = value as ParsedNode | null; // as the parser made it
      if (isScalar(key) && (isMap(node) || isSeq(node)) && node.items.length > 0)
        usual.set(String(key.value), { text, node });
    },
  });
  if (!isMap(contents) || contents.flow) return writing;
  for (const { key, value } of contents.items) {
    if (isFlow(value)) continue;
    const [dash] = isSeq(value) ? findDashes(value) : [];
    if (dash !== undefined) {
      writing.listStep = columnOf(text, dash) - columnOf(text, key.range[0]);
      break;
    }
  }
  const map = contents.items.find(({ value }) => isMap(value) && !value.flow);
  const [first] = isMap(map?.value) ? map.value.items : [];
  if (map && first) writing.mapStep = columnOf(text, first.key.range[0]) - columnOf(text, map.key.range[0]);
  return writing;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isRecord(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** `hasBrackets`: within `[ ]` or `{ }`, where a comma parts. The quotes of `like`, which it replaces, are kept. */
export function writeScalar(
  value: string | number | boolean | null,
  syntax: Syntax,
  hasBrackets: boolean,
  like?: ParsedNode,
): string {
  if (syntax === 'json' || typeof value !== 'string') return JSON.stringify(value);
  const quoted = isScalar(like) && typeof like.value === 'string' ? like.type : undefined;
  // The parser’s own writer knows which texts would be read as something else.
  const options = {
    lineWidth: 0,
    blockQuote: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    flowCollectionPadding: false,
    ...(quoted === 'QUOTE_DOUBLE' && !value.includes('"') && { defaultStringType: quoted, singleQuote: false }),
    ...(quoted === 'QUOTE_SINGLE' && { defaultStringType: quoted, singleQuote: true }),
  } as const;
  const written = stringify([value], { ...options, collectionStyle: hasBrackets ? 'flow' : 'block' }).trimEnd();
  return hasBrackets ? written.slice(1, -1) : written.slice(2);
}

/** On one line, unless what it resembles has line ends between its parts. */
export function writeFlow(value: Value, syntax: Syntax, like: Like | undefined): string {
  if (!isList(value) && !isRecord(value)) return writeScalar(value, syntax, true);
  const gaps = readGaps(like, isRecord(value));
  const parts = isList(value)
    ? value.map((item) => ({ key: '', text: writeFlow(item, syntax, findItemLike(like)) }))
    : Object.entries(value).map(([key, part]) => ({
        key,
        text: `${writeKey(key, syntax)}:${gaps.colon}${writeFlow(part, syntax, findKeyLike(like, key))}`,
      }));
  const [open, close] = isList(value) ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  const inner = parts.map(({ key, text }, index) => (index === 0 ? text : `,${gaps.before(key)}${text}`)).join('');
  return `${open}${gaps.open}${inner}${gaps.close}${close}`;
}

/** Lines of a map’s keys, each from column `column` on. */
function writeMap(
  value: { readonly [key: string]: Value },
  column: number,
  writing: Writing,
  like: Like | undefined,
): string {
  return Object.entries(value)
    .map(([key, part]) => writePair(key, part, column, writing, findKeyLike(like, key)))
    .join('\n');
}

export function writePair(
  key: string,
  value: Value,
  column: number,
  writing: Writing,
  beside: Like | undefined,
): string {
  const isShown = (isMap(beside?.node) || isSeq(beside?.node)) && beside.node.items.length > 0;
  const like = isShown || !(isList(value) || isRecord(value)) ? beside : writing.usual.get(key);
  const start = `${' '.repeat(column)}${key}:`;
  if (!isList(value) && !isRecord(value)) {
    const folded = typeof value === 'string' && isScalar(like?.node) && like.node.type === 'BLOCK_FOLDED';
    const lines = folded ? foldText(value, column + writing.mapStep, widthOf(like)) : undefined;
    return lines ? `${start} >-\n${lines}` : `${start} ${writeScalar(value, writing.syntax, false)}`;
  }
  if (isOnOneLine(value, like, column + key.length))
    return `${start} ${writeFlow(value, writing.syntax, isFlow(like?.node) ? like : undefined)}`;
  if (isRecord(value)) return `${start}\n${writeMap(value, column + writing.mapStep, writing, like)}`;
  const item = findItemLike(like);
  return `${start}\n${value.map((entry) => writeItem(entry, column + writing.listStep, writing, item)).join('\n')}`;
}

/** One item of a block list, its dash at `column`. */
export function writeItem(value: Value, column: number, writing: Writing, like: Like | undefined): string {
  const dash = `${' '.repeat(column)}- `;
  if (!isList(value) && !isRecord(value)) return dash + writeScalar(value, writing.syntax, false);
  if (isList(value) || isOnOneLine(value, like, column))
    return dash + writeFlow(value, writing.syntax, isFlow(like?.node) ? like : undefined);
  return dash + writeMap(value, column + 2, writing, like).slice(column + 2);
}

/** The text by lines of at most `width` signs, that YAML joins by spaces; undefined where it would not give the same text. */
export function foldText(text: string, column: number, width: number): string | undefined {
  if (!/^[^ \t\n]+(?: [^ \t\n]+)*$/.test(text)) return undefined;
  const indent = ' '.repeat(column);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && column + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join('\n');
}

/** How wide the lines of a folded text are. */
export function widthOf(like: Like | undefined): number {
  const [, ...lines] = like?.text.slice(like.node.range[0], like.node.range[1]).trimEnd().split('\n') ?? [];
  return lines.length > 1 ? Math.max(...lines.map(({ length }) => length)) : LONGEST_LINE;
}

/** As what it resembles; else a short map of plain values, and a list without maps. */
function isOnOneLine(value: Value, like: Like | undefined, column: number): boolean {
  const parts = Object.values(value ?? []);
  if (parts.length === 0) return true;
  if ((isMap(like?.node) || isSeq(like?.node)) && like.node.items.length > 0) return like.node.flow === true;
  if (isList(value)) return parts.every((part) => !isRecord(part));
  const isShort = parts.length <= MOST_KEYS_ON_A_LINE && parts.every((part) => !isRecord(part) && !isList(part));
  return isShort && column + writeFlow(value, 'yaml', undefined).length + 2 <= LONGEST_LINE;
}

function writeKey(key: string, syntax: Syntax): string {
  return syntax === 'json' ? JSON.stringify(key) : key;
}

/** The last item: the one that a new one stands beside. */
export function findItemLike(like: Like | undefined): Like | undefined {
  const node = isSeq(like?.node) ? itemsOf(like.node).at(-1) : undefined;
  return like && node && { text: like.text, node };
}

export function findKeyLike(like: Like | undefined, key: string): Like | undefined {
  const node = isMap(like?.node) ? findPair(like.node, key)?.value : undefined;
  return like && node ? { text: like.text, node } : undefined;
}

interface Gaps {
  open: string;
  close: string;
  colon: string;
  /** What stands between the comma and the key. */
  before(key: string): string;
}

/** The spaces and line ends between the parts of a `[ ]` or a `{ }`. */
function readGaps(like: Like | undefined, isOfMap: boolean): Gaps {
  const pad = isOfMap ? ' ' : '';
  const plain: Gaps = { open: pad, close: pad, colon: ' ', before: () => ' ' };
  const node = like?.node;
  if (!like || !(isMap(node) || isSeq(node)) || isMap(node) !== isOfMap || !node.flow || node.items.length === 0)
    return plain;
  const parts = isMap(node)
    ? node.items.map((pair) => ({
        key: nameOf(pair),
        start: pair.key.range[0],
        end: (pair.value ?? pair.key).range[1],
      }))
    : itemsOf(node).map(({ range }) => ({ key: '', start: range[0], end: range[1] }));
  const [first, last] = [parts[0], parts.at(-1)];
  const close = node.range[1] - 1;
  if (!first || !last) return plain;
  const slice = (start: number, end: number, fallback: string) => {
    const gap = like.text.slice(start, end).replace(',', '');
    return /^\s*$/.test(gap) ? gap : fallback;
  };
  const between = parts
    .slice(1)
    .map(({ key, start }, index) => ({ key, gap: slice(parts[index]?.end ?? start, start, ' ') }));
  const open = slice(node.range[0] + 1, first.start, pad);
  const usual = [...between.map(({ gap }) => gap), open].find((gap) => gap.includes('\n')) ?? between[0]?.gap ?? ' ';
  const [pair] = isMap(node) ? node.items : [];
  return {
    open,
    close: slice(last.end, close, pad),
    colon: pair?.value ? slice(findColon(like.text, pair.key) + 1, pair.value.range[0], ' ') : ' ',
    before: (key) => between.find((part) => part.key === key)?.gap ?? usual,
  };
}
