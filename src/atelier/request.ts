/** What the page may ask for, held to its form before anything is done. */
import { z } from 'zod';
import type { Change, Kind } from './change.ts';
import { EDITED_FILES, type Edit, type Value } from './edit.ts';

/** Two events with all their claims become one. */
const MOST_CHANGES = 200;
const DEEPEST = 8;

const value: z.ZodType<Value> = z.json().refine((made) => isShallow(made, DEEPEST));
const entry = z.record(z.string().max(40), value);
const id = z.string().max(80);
const keys = z.array(z.string().max(40)).max(40);
const kind: z.ZodType<Kind> = z.enum([
  'actor',
  'credit',
  'event',
  'landmark',
  'note',
  'place',
  'reference',
  'side',
  'speaker',
  'term',
  'theatre',
]);
const piece = z.int().min(1);
const index = z.int().min(0);

const path = z
  .array(z.union([z.string().max(40), index]))
  .min(1)
  .max(12);
const edit: z.ZodType<Edit> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set'), path, value }),
  z.strictObject({ kind: z.literal('add'), path, value, index: index.optional() }).transform(dropAbsent),
  z.strictObject({ kind: z.literal('move'), path, from: index, to: index }),
  z.strictObject({ kind: z.literal('remove'), path }),
]);

const change: z.ZodType<Change> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('add'), what: kind, entry }),
  z.strictObject({ do: z.literal('alter'), what: kind, id, fields: entry, without: keys.default([]) }),
  z.strictObject({ do: z.literal('remove'), what: kind, id }),
  z.strictObject({ do: z.literal('claim'), event: id, claim: entry }),
  z.strictObject({ do: z.literal('alter-claim'), piece, fields: entry, without: keys.default([]) }),
  z.strictObject({ do: z.literal('remove-claim'), piece }),
  z.strictObject({ do: z.literal('edit'), file: z.enum(EDITED_FILES), edit }),
]);

/** `version` is that of the dossier as the page showed it. */
const stepRequest = z.strictObject({ version: z.string().max(64) });
const changeRequest = z.strictObject({
  version: z.string().max(64),
  changes: z.array(change).min(1).max(MOST_CHANGES),
});

/** Undefined where it is none; a body too deep for the reader is none either. */
export function readRequest(body: unknown, hasChanges: boolean): { version: string; changes: Change[] } | undefined {
  try {
    if (!isShallow(body, DEEPEST + 6)) return undefined;
    if (hasChanges) return changeRequest.safeParse(body).data;
    const step = stepRequest.safeParse(body).data;
    return step && { ...step, changes: [] };
  } catch {
    return undefined;
  }
}

/** A key whose value is absent is left out. */
function dropAbsent({
  index: at,
  ...rest
}: {
  kind: 'add';
  path: (string | number)[];
  value: Value;
  index?: number | undefined;
}): Edit {
  return at === undefined ? rest : { ...rest, index: at };
}

function isShallow(body: unknown, depth: number): boolean {
  if (typeof body !== 'object' || body === null) return true;
  return depth > 0 && Object.values(body).every((part) => isShallow(part, depth - 1));
}
