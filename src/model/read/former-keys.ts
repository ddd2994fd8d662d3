/** Keys that were renamed: the former name is read for one release, and whoever reads the log is told the new one. */
import { basename } from 'node:path';
import { type Document, isMap, isScalar, visit } from 'yaml';
import type { Source } from './source.ts';

/** By file, the former name and the name it has now. */
const FORMER: Readonly<Record<string, readonly [former: string, now: string]>> = {
  'speakers.yaml': ['hand', 'style'],
};

/** Rename them in the document, so that each value keeps its place. Where both names stand, the former one is left to be refused. */
export function renameFormerKeys(doc: Document.Parsed, source: Source): void {
  const [former, now] = FORMER[basename(source.file)] ?? [];
  if (former === undefined || now === undefined) return;
  visit(doc, {
    Pair(_key, { key }, path) {
      const map = path.at(-1);
      if (!isScalar(key) || key.value !== former || !isMap(map) || map.has(now)) return;
      key.value = now;
      const { file, line, column } = source.at(key.range?.[0] ?? 0);
      process.emitWarning(
        `${file}:${line}:${column} \`${former}\` is called \`${now}\` now: rename it, the next release refuses it.`,
      );
    },
  });
}
