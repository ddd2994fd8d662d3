/** The model’s schemas as JSON Schema, by file name: what an editor completes and checks while an author types. */
import { z } from 'zod';
import { houseSchema } from '../model/schema/house-schema.ts';
import { landmarksSchema, layerSchema, mapSchema, placesSchema } from '../model/schema/map-schema.ts';
import { articleSchema, correctionsSchema, eventsSchema, notesSchema, speakersSchema } from '../model/schema/schema.ts';

/** `layer` is of the files of `basemap/`, `article` of the front matter, `maison` beside the dossiers. */
const SCHEMAS = {
  article: articleSchema,
  corrections: correctionsSchema,
  events: eventsSchema,
  maison: houseSchema,
  landmarks: landmarksSchema,
  layer: layerSchema,
  map: mapSchema,
  notes: notesSchema,
  places: placesSchema,
  speakers: speakersSchema,
};

/** What may be written, before defaults are filled in and French spaces set; draft 7, which every editor reads. */
export function renderSchemas(): [name: string, text: string][] {
  return Object.entries(SCHEMAS).map(([name, schema]) => {
    const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
    return [`${name}.schema.json`, `${JSON.stringify({ ...json, title: name }, null, 2)}\n`];
  });
}
