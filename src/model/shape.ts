/** From a file’s plain value to its typed one, with a problem at the place of each field that does not fit. */
import type { z } from 'zod';
import { formatCandidates } from './candidates.ts';
import type { Report } from './problem.ts';
import type { Located, Path } from './yaml.ts';

/** The value as its schema has it; undefined, and a problem for each fault, when it does not fit. */
export function readShape<Schema extends z.ZodType>(schema: Schema, file: Located, report: Report): z.output<Schema> | undefined {
  const result = schema.safeParse(file.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, schema, file, report);
  return undefined;
}

function reportIssue(issue: z.core.$ZodIssue, schema: z.ZodType, file: Located, report: Report): void {
  const { path } = issue;
  const name = formatPath(path);
  if (issue.code === 'unrecognized_keys') {
    const known = listKeys(schema, path);
    for (const key of issue.keys) {
      report({
        ...file.atKey([...path, key]),
        rule: 'unknown-key',
        found: `\`${formatPath([...path, key])}\` is not a key of this file.`,
        mend: known.length > 0 ? formatCandidates(key, known) : 'Remove it.',
      });
    }
  } else if (findValue(file.value, path) === undefined) {
    report({
      ...file.at(path),
      rule: 'missing-key',
      found: `\`${name}\` is missing.`,
      mend: `Add \`${String(path.at(-1))}\` here. ${issue.message}.`,
    });
  } else {
    report({
      ...file.at(path),
      rule: 'wrong-value',
      found: `\`${name}\` is ${quote(findValue(file.value, path))}.`,
      mend: `${issue.message}.`,
    });
  }
}

function findValue(value: unknown, path: Path): unknown {
  // biome-ignore lint: a path leads through plain maps and lists only
  return path.reduce<unknown>((inner, key) => (inner === null || typeof inner !== 'object' ? undefined : Reflect.get(inner, key)), value);
}

/** The keys that the object at `path` may have; none where the path leads through a union. */
function listKeys(schema: z.ZodType, path: Path): string[] {
  let inner: unknown = schema;
  for (const key of path) inner = typeof key === 'number' ? openField(inner, 'element') : openField(openField(inner, 'shape'), String(key));
  const shape = openField(inner, 'shape');
  return shape && typeof shape === 'object' ? Object.keys(shape) : [];
}

/** A field of a schema, from within its optional, default and nullable wrappings. */
function openField(schema: unknown, field: string): unknown {
  let inner = schema;
  while (inner && typeof inner === 'object' && !(field in inner) && 'def' in inner) {
    inner = (inner.def as { innerType?: unknown }).innerType; // zod 4 keeps the wrapped schema there
  }
  return inner && typeof inner === 'object' ? Reflect.get(inner, field) : undefined;
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function formatPath(path: Path): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('') || 'the file';
}
