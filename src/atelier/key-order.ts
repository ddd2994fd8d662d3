/** The order in which the keys of each file stand, taken from its schema: a new key goes where an author would look for it. */
import { z } from 'zod';
import { landmarksSchema, mapSchema, placesSchema } from '../model/schema/map-schema.ts';
import { articleSchema, correctionsSchema, eventsSchema, notesSchema, speakersSchema } from '../model/schema/schema.ts';
import type { FileName } from './edit.ts';
import type { EditPath, Value } from './tree.ts';
import { isList, isRecord } from './write-value.ts';

/** What of a JSON Schema is asked here. */
interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
}

const SHAPES: Readonly<Record<FileName, Shape>> = {
  'article.md': readShape(articleSchema),
  'corrections.yaml': readShape(correctionsSchema),
  'events.yaml': readShape(eventsSchema),
  'landmarks.geojson': readShape(landmarksSchema),
  'map.yaml': readShape(mapSchema),
  'notes.yaml': readShape(notesSchema),
  'places.geojson': readShape(placesSchema),
  'speakers.yaml': readShape(speakersSchema),
};

/** Keys of the same map that stand before the last of `path`; all where the schema does not know it. */
export function keysBefore(name: FileName, path: EditPath): string[] {
  const keys = keysOf(findShape(name, path.slice(0, -1)));
  const index = keys.indexOf(String(path.at(-1)));
  return index === -1 ? keys : keys.slice(0, index);
}

/** The value that stands at `path`, the keys of its maps in order. */
export function orderKeys(name: FileName, path: EditPath, value: Value): Value {
  if (isList(value)) return value.map((item, index) => orderKeys(name, [...path, index], item));
  if (!isRecord(value)) return value;
  const order = keysOf(findShape(name, path));
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => place(a) - place(b))
      .map(([key, part]) => [key, orderKeys(name, [...path, key], part)]),
  );
}

function keysOf(shape: Shape | undefined): string[] {
  return Object.keys(shape?.properties ?? {});
}

function findShape(name: FileName, path: EditPath): Shape | undefined {
  let shape: Shape | undefined = SHAPES[name];
  for (const step of path) {
    const choices: Shape[] = shape ? [shape, ...(shape.anyOf ?? []), ...(shape.oneOf ?? [])] : [];
    shape = choices
      .map((choice) => (typeof step === 'number' ? choice.items : choice.properties?.[step]))
      .find((found) => found !== undefined);
  }
  return shape;
}

function readShape(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as Shape; // the library’s own type has far more
}
