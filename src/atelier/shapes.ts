/** The files of a dossier as JSON Schema has them: which keys, in which order, of which kind. */
import { z } from 'zod';
import { landmarksSchema, mapSchema, placesSchema } from '../model/schema/map-schema.ts';
import { articleSchema, correctionsSchema, eventsSchema, notesSchema, speakersSchema } from '../model/schema/schema.ts';
import type { FileName } from './edit.ts';
import type { EditPath, Value } from './tree.ts';

type Type = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string';

/** What of a JSON Schema is asked here. */
export interface Shape {
  type?: Type | Type[];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  enum?: string[];
  const?: Value;
  default?: Value;
  description?: string;
  maxLength?: number;
  minItems?: number;
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

/** What may stand at `path`; undefined where the schema does not know it. */
export function findShape(name: FileName, path: EditPath): Shape | undefined {
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
