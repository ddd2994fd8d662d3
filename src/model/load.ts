/**
 * The door of the model: a folder in, one Dossier out, or one `ContentError` with every problem of every file.
 * Nothing after this file asks whether a reference has its target.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { readArticle } from './article.ts';
import { formatCandidates } from './candidates.ts';
import type { Dossier, Layer } from './dossier.ts';
import { type Coordinates, checkRing } from './geometry.ts';
import { joinFiles } from './join.ts';
import { landmarksSchema, layerSchema, mapSchema, placesSchema } from './map-schema.ts';
import { ContentError, type Problem, type Report } from './problem.ts';
import { eventsSchema, notesSchema, speakersSchema } from './schema.ts';
import { readShape } from './shape.ts';
import { readSource } from './source.ts';
import { type Located, readYaml } from './yaml.ts';

export const BASEMAP = 'basemap';
const LAYERS = ['governorates', 'lakes', 'rivers', 'countries'] as const;
const FILES = [
  'article.md',
  'events.yaml',
  'landmarks.geojson',
  'map.yaml',
  'notes.yaml',
  'places.geojson',
  'speakers.yaml',
];

export type Basemap = Record<(typeof LAYERS)[number], Layer>;

export interface Content {
  /** By slug. */
  dossiers: Dossier[];
  basemap: Basemap;
}

/** A typed file and where its values stand. */
export interface Read<Value> {
  value: Value;
  file: Located;
}

/** Every dossier of the folder and the basemap they share. Throws a `ContentError` with all problems of all files. */
export function loadContent(folder: string): Content {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const basemap = loadBasemap(join(folder, BASEMAP), report);
  const slugs = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== BASEMAP)
    : [];
  if (slugs.length === 0) {
    report({
      file: folder,
      line: 1,
      column: 1,
      rule: 'missing-file',
      found: 'The folder holds no dossier.',
      mend: 'Add a folder; its name is the address.',
    });
  }
  const dossiers = slugs
    .map(({ name }) => name)
    .sort()
    .map((slug) => loadDossier(join(folder, slug), basemap, report));
  if (problems.length > 0) throw new ContentError(problems, folder);
  return { dossiers: dossiers.flatMap((dossier) => dossier ?? []), basemap };
}

function loadDossier(folder: string, basemap: Basemap, report: Report): Dossier | undefined {
  checkNames(folder, report);
  const source = readSource(folder, 'article.md', report);
  const article = source && readArticle(source, report);
  const speakers = loadFile(folder, 'speakers.yaml', speakersSchema, report);
  const events = loadFile(folder, 'events.yaml', eventsSchema, report);
  const places = loadFile(folder, 'places.geojson', placesSchema, report);
  const landmarks = loadFile(folder, 'landmarks.geojson', landmarksSchema, report);
  const notes = loadFile(folder, 'notes.yaml', notesSchema, report);
  const map = loadFile(folder, 'map.yaml', mapSchema, report);
  if (!article || !speakers || !events || !places || !landmarks || !notes || !map) return undefined;
  return joinFiles(basename(folder), { article, speakers, events, places, landmarks, notes, map }, basemap, report);
}

function checkNames(folder: string, report: Report): void {
  for (const name of readdirSync(folder)) {
    if (FILES.includes(name)) continue;
    report({
      file: join(folder, name).replaceAll('\\', '/'),
      line: 1,
      column: 1,
      rule: 'unknown-file',
      found: `A dossier has no file \`${name}\`.`,
      mend: formatCandidates(name, FILES),
    });
  }
}

function loadBasemap(folder: string, report: Report): Basemap {
  const entries = LAYERS.map((name): [string, Layer] => {
    const layer = loadFile(folder, `${name}.geojson`, layerSchema, report);
    if (!layer) return [name, []];
    for (const [index, { geometry, id }] of layer.value.features.entries()) {
      for (const rings of listPolygons(geometry)) {
        for (const [number, ring] of rings.entries()) {
          checkRing(ring, number === 0, id, [], (_, rule, found, mend) =>
            report({ ...layer.file.at(['features', index, 'geometry']), rule, found, mend }),
          );
        }
      }
    }
    return [name, layer.value.features];
  });
  return Object.fromEntries(entries) as Basemap; // one entry for each name of LAYERS
}

function listPolygons(geometry: Layer[number]['geometry']): Coordinates[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function loadFile<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
  report: Report,
): Read<z.output<Schema>> | undefined {
  const source = readSource(folder, name, report);
  const file = source && readYaml(source, report);
  const value = file && readShape(schema, file, report);
  return file && value !== undefined ? { value, file } : undefined;
}
