/** One file of a folder to a typed value, or to the problems that keep it from being one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Report } from '../problem.ts';
import { checkJson } from './json.ts';
import { readShape } from './shape.ts';
import { readSource, startOf } from './source.ts';
import { type Located, readYaml } from './yaml.ts';

/** A typed file and where its values stand. */
export interface Read<Value> {
  value: Value;
  file: Located;
}

export function loadFile<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
  report: Report,
  absent?: z.input<Schema>,
): Read<z.output<Schema>> | undefined {
  const source = readSource(folder, name, report);
  if (!source || (name.endsWith('.geojson') && !checkJson(source, report))) return undefined;
  const read = readYaml(source, report);
  const file = read && { ...read, value: read.value ?? absent };
  const value = file && readShape(schema, file, report);
  return file && value !== undefined ? { value, file } : undefined;
}

/** The same; a file that is not there, or has nothing but comments, counts as `absent`, and what is found wrong with that stands at its first line. */
export function loadOptional<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
  absent: z.input<Schema>,
  report: Report,
): Read<z.output<Schema>> | undefined {
  const path = join(folder, name);
  if (existsSync(path)) return loadFile(folder, name, schema, report, absent);
  const at = () => startOf(path);
  return { value: schema.parse(absent), file: { value: absent, at, atKey: at, written: () => '' } };
}
