/** From a file’s plain value to its typed one, with a problem at the place of each field that does not fit. */
import type { z } from 'zod';
import type { Report } from '../problem.ts';
import { findNear, formatCandidates } from '../words/candidates.ts';
import type { Located, Path } from './yaml.ts';

/** The value as its schema has it; undefined, and a problem for each fault, when it does not fit. */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  file: Located,
  report: Report,
): z.output<Schema> | undefined {
  const result = schema.safeParse(file.value);
  if (result.success) return result.data;
  const { issues } = result.error;
  const nested = new Set<string>();
  for (const issue of issues) {
    const path = findNested(issue, issues, file.value);
    if (path === undefined) {
      if (!isMisspelt(issue, issues, file)) reportIssue(issue, schema, file, report);
    } else if (!nested.has(formatPath(path))) {
      nested.add(formatPath(path));
      reportDepth(path, file, report);
    }
  }
  return undefined;
}

/** Whether a key is missing because its object has it under a name that is nearly its own: a problem already. */
function isMisspelt(issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[], file: Located): boolean {
  if (findValue(file.value, issue.path) !== undefined) return false;
  const parent = formatPath(issue.path.slice(0, -1));
  return issues.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      formatPath(other.path) === parent &&
      other.keys.some((key) => findNear(key, [String(issue.path.at(-1))]).length > 0),
  );
}

/** How many lists stand within one another in the coordinates of each type. */
const DEPTHS: Readonly<Record<string, number>> = {
  Point: 1,
  MultiPoint: 2,
  LineString: 2,
  Polygon: 3,
  MultiLineString: 3,
  MultiPolygon: 4,
};

/**
 * The path of the coordinates that the issue lies in, where they have too few lists within one another, or too many: one
 * fault, though each of the numbers is out of its place.
 */
function findNested(
  { path }: z.core.$ZodIssue,
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
): PropertyKey[] | undefined {
  const index = path.indexOf('coordinates');
  if (index === -1) return undefined;
  const whole = path.slice(0, index + 1);
  const isOutOfDepth = (issue: z.core.$ZodIssue) =>
    issue.code === 'invalid_type' &&
    formatPath(issue.path.slice(0, index + 1)) === formatPath(whole) &&
    Array.isArray(findValue(value, issue.path)) !== ['array', 'tuple'].includes(issue.expected) &&
    ['array', 'tuple', 'number'].includes(issue.expected) &&
    ['number', 'object'].includes(typeof findValue(value, issue.path));
  return issues.some(isOutOfDepth) ? whole : undefined;
}

function reportDepth(path: PropertyKey[], file: Located, report: Report): void {
  const type = String(findValue(file.value, [...path.slice(0, -1), 'type']));
  let depth = 0;
  for (let inner = findValue(file.value, path); Array.isArray(inner); inner = inner[0]) depth++;
  report({
    ...file.at(path),
    rule: 'wrong-value',
    found: `\`${formatPath(path)}\` has ${depth} lists within one another.`,
    hint: `Write the ${DEPTHS[type]} of a \`${type}\`, or the \`type\` that they are of.`,
  });
}

function reportIssue(issue: z.core.$ZodIssue, schema: z.ZodType, file: Located, report: Report): void {
  const { path } = issue;
  const name = path.length > 0 ? `\`${formatPath(path)}\`` : 'This part of the file';
  const value = findValue(file.value, path);
  if (issue.code === 'unrecognized_keys') {
    const known = listKeys(schema, path);
    const isWithinBraces = file.written(path).startsWith('{');
    for (const key of issue.keys) {
      // `{ quote: Routes, pistes }`: the words after an unquoted comma are a key without a value.
      if (isWithinBraces && findValue(file.value, [...path, key]) === null) {
        report({
          ...file.atKey([...path, key]),
          rule: 'unquoted-comma',
          found: `Within { }, the comma before “${key}” ends the value, and “${key}” is read as a key.`,
          hint: 'Put the whole value between quotes, the comma and what follows it included.',
        });
        continue;
      }
      report({
        ...file.atKey([...path, key]),
        rule: 'unknown-key',
        found: `\`${formatPath([...path, key])}\` is not a key of this file.`,
        hint: known.length > 0 ? formatCandidates(key, known) : 'Remove it.',
      });
    }
  } else if (value === undefined) {
    report({
      ...file.at(path),
      rule: 'missing-key',
      found: `${name} is missing.`,
      hint: `Add \`${String(path.at(-1))}\` here. ${formatWanted(issue, value)}`,
      remedies: [{ fill: path }],
    });
  } else if (path.length === 0 && Array.isArray(value) && file.at(path).file.endsWith('.yaml')) {
    const keys = listKeys(schema, path).map((key) => `\`${key}:\``);
    report({
      ...file.at(path),
      rule: 'wrong-value',
      found: 'This file is a list.',
      hint: `Write ${keys.join(' or ')} above it.`,
    });
  } else {
    report({
      ...file.at(path),
      rule: 'wrong-value',
      found: `${name} is ${value === null ? 'empty' : formatValue(value, file.written(path))}.`,
      hint: formatWanted(issue, value),
    });
  }
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: '`true` or `false`',
  int: 'a whole number',
  number: 'a number',
  object: 'keys and their values',
  string: 'text',
  tuple: 'a list',
};

/** What the field takes, as something to do: zod’s own words are for programmers. */
function formatWanted(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return formatWantedType(issue.expected, value);
    case 'invalid_value':
      // Words of our own, where the choice alone would not say why.
      if (!issue.message.startsWith('Invalid')) return `${issue.message}.`;
      return formatCandidates(String(value), issue.values.map(String));
    case 'invalid_union':
      if (!issue.message.startsWith('Invalid')) return `${issue.message}.`;
      return formatCandidates(String(value), 'options' in issue ? issue.options.map(String) : []);
    case 'invalid_format':
      return `Write ${issue.message}.`;
    case 'too_small':
      if (issue.origin === 'array') return `List at least ${issue.minimum}.`;
      if (issue.origin === 'string') return 'Write at least one character.';
      return issue.inclusive ? `Write ${issue.minimum} or more.` : `Write more than ${issue.minimum}.`;
    case 'too_big':
      if (issue.origin === 'array') return `List at most ${issue.maximum}.`;
      if (issue.origin === 'string') return `Write at most ${issue.maximum} characters.`;
      return `Write ${issue.maximum} or less.`;
    default:
      return `${issue.message}.`;
  }
}

function formatWantedType(expected: string, value: unknown): string {
  if (expected === 'string' && ['number', 'boolean'].includes(typeof value))
    return 'Put it between quotes, so that it is read as text.';
  const wanted = `Write ${KINDS[expected] ?? expected}`;
  // « 62,5 », « 38 500 », « "9" », as a French hand or a spreadsheet writes them.
  const number =
    typeof value === 'string'
      ? value
          .replaceAll(/[\s_’']/g, '')
          .replace('−', '-')
          .replace(',', '.')
      : '';
  if (expected === 'number' && /^-?\d+(?:\.\d+)?$/.test(number)) return `${wanted} without quotes: \`${number}\`.`;
  if (
    expected === 'array' &&
    (typeof value === 'number' || /^[\p{L}\d-]+$/u.test(typeof value === 'string' ? value : ''))
  )
    return `${wanted}: \`[${value}]\`.`;
  return `${wanted}.`;
}

function findValue(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner === null || typeof inner !== 'object' ? undefined : Reflect.get(inner, key)),
    value,
  );
}

/** The keys that the object at `path` may have; none where the path leads through a union. */
function listKeys(schema: z.ZodType, path: Path): string[] {
  let inner: unknown = schema;
  for (const key of path)
    inner = typeof key === 'number' ? openField(inner, 'element') : openField(openField(inner, 'shape'), String(key));
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

function formatValue(value: unknown, written: string): string {
  // A number as it is written: JavaScript rounds a long one, and JSON has no word for `.nan`.
  const text = typeof value === 'string' ? `“${value}”` : typeof value === 'number' ? written : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function formatPath(path: Path): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');
}
