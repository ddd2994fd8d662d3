/** YAML and GeoJSON (JSON is YAML) as plain values that still know where in the file each of them stands. */
import {
  Composer,
  type CST,
  type Document,
  isMap,
  isScalar,
  type Node,
  type ParsedNode,
  visit,
  type YAMLError,
  YAMLParseError,
  type YAMLWarning,
} from 'yaml';
import type { Position, Report } from '../problem.ts';
import { parseParts } from './depth.ts';
import { renameFormerKeys } from './former-keys.ts';
import type { Source } from './source.ts';
import { describeFault } from './yaml-faults.ts';
import { checkSigns } from './yaml-signs.ts';

export type Path = readonly PropertyKey[];

export interface Located {
  value: unknown;
  /** Where the value at `path` starts; where it is missing, its nearest parent. */
  at(path: Path): Position;
  /** Where the key that ends `path` stands. */
  atKey(path: Path): Position;
  /** The value at `path` as the author wrote it: a number of thirty digits keeps them. */
  written(path: Path): string;
}

/** Parse YAML 1.2 core: dates stay strings. Undefined, and a problem for each fault, when it cannot be read. */
export function readYaml(source: Source, report: Report): Located | undefined {
  const parts = parseParts(source, report);
  const doc = parts && compose(parts, source.text);
  if (!doc) return undefined;
  // A warning tells of a value read in part: of `!deux mots` the first word, taken for a tag, is lost.
  const [fault] = [...doc.errors, ...doc.warnings];
  if (fault) {
    // The first alone: the others may only follow from it.
    report({
      ...source.at(findOpeningQuote(doc, fault) ?? fault.pos[0]),
      rule: 'broken-yaml',
      ...describeFault(fault, source.text),
    });
    return undefined;
  }
  if (!checkSigns(doc, source, report)) return undefined;
  renameFormerKeys(doc, source);

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
      const pair = isMap(parent)
        ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
        : undefined;
      return source.at((pair?.key as ParsedNode | undefined)?.range[0] ?? parent?.range[0] ?? 0);
    },
    written: (path) => source.text.slice(...(find(path)?.range.slice(0, 2) ?? [0, 0])),
  };
}

/** As the package’s `parseDocument` does, which would take the text apart once more. */
function compose(parts: readonly CST.Token[], text: string): Document.Parsed | undefined {
  let first: Document.Parsed | undefined;
  for (const doc of new Composer({ uniqueKeys: false }).compose(parts, true, text.length)) {
    if (first) {
      first.errors.push(new YAMLParseError([doc.range[0], doc.range[1]], 'MULTIPLE_DOCS', ''));
      break;
    }
    first = doc;
  }
  return first;
}

/** Where the quotes open that an error says are never closed; the error itself stands where they should close. */
function findOpeningQuote(doc: Document.Parsed, { code, pos }: YAMLError | YAMLWarning): number | undefined {
  let opening: number | undefined;
  if (code === 'MISSING_CHAR') {
    visit(doc, {
      Scalar(_key, { type, range }) {
        if (type?.startsWith('QUOTE') && range?.[1] === pos[0]) opening = range[0];
      },
    });
  }
  return opening;
}
