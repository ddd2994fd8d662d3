/** YAML and GeoJSON (JSON is YAML) as plain values that still know where in the file each of them stands. */
import { isMap, isScalar, LineCounter, type Node, type ParsedNode, parseDocument, visit } from 'yaml';
import type { Position, Report } from './problem.ts';
import type { Source } from './source.ts';

export type Path = readonly PropertyKey[];

export interface Located {
  value: unknown;
  /** Where the value at `path` starts; where it is missing, its nearest parent. */
  at(path: Path): Position;
  /** Where the key that ends `path` stands. */
  atKey(path: Path): Position;
}

/** Parse YAML 1.2 core: dates stay strings. Undefined, and a problem for each fault, when it cannot be read. */
export function readYaml(source: Source, report: Report): Located | undefined {
  const doc = parseDocument(source.text, { uniqueKeys: true, lineCounter: new LineCounter(), prettyErrors: false });
  for (const error of doc.errors) {
    const isDuplicate = error.code === 'DUPLICATE_KEY';
    report({
      ...source.at(error.pos[0]),
      rule: isDuplicate ? 'duplicate-key' : 'broken-yaml',
      found: isDuplicate ? 'The same key stands twice here.' : `This cannot be read: ${error.message}.`,
      mend: isDuplicate ? 'Remove or rename one of the two.' : 'Check the quotes, the colons and the indentation here and on the line above.',
    });
  }
  if (doc.errors.length > 0) return undefined;

  let hasAlias = false;
  visit(doc, {
    Alias(_key, alias) {
      hasAlias = true;
      report({
        ...source.at(alias.range?.[0] ?? 0),
        rule: 'yaml-alias',
        found: `\`*${alias.source}\` repeats another part of the file.`,
        mend: 'Write the value out: aliases are refused, because a short file of them can grow without bound.',
      });
    },
  });
  if (hasAlias) return undefined;

  const find = (path: Path): ParsedNode | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const node = doc.getIn(path.slice(0, length), true) as Node | undefined; // `true` asks for the node, not its value
      if (node?.range) return node as ParsedNode;
    }
    return undefined;
  };
  return {
    value: doc.toJS({ maxAliasCount: 0 }),
    at: (path) => source.at(find(path)?.range[0] ?? 0),
    atKey(path) {
      const parent = find(path.slice(0, -1));
      const key = path.at(-1);
      const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
      return source.at((pair?.key as ParsedNode | undefined)?.range[0] ?? parent?.range[0] ?? 0);
    },
  };
}

/** The same value read from lines further down another file: front matter. */
export function moveDown(source: Source, text: string, offset: number): Source {
  return { file: source.file, text, at: (inner) => source.at(offset + inner) };
}
