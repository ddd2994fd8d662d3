/**
 * Dossiers as the model has read them, kept on the disk: for the pages, which ask for one after the other, and for the builds after.
 * Not in Astro’s store: what is in it is bundled with the pages, and so stands in memory several times, all dossiers at once.
 */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from './files.ts';
import { askFor } from './kept-files.ts';
import type { Basemap, Dossier } from './model/dossier.ts';
import { makeOverview, type Overview } from './model/join/overview.ts';
import type { Surroundings } from './model/join/surroundings.ts';

/** From the project’s folder, not from this module, which a build bundles elsewhere. */
export const KEPT = join('node_modules', '.cache', 'sur-pieces', 'dossiers');

/** What the maps of a dossier are drawn on. */
export interface Ground {
  basemap: Basemap;
  surroundings: Surroundings | undefined;
}

/** The name by which a dossier is kept: `digest` is of all that it is read from, and by. */
export function nameKept(slug: string, digest: string): string {
  return `${slug}-${hash('sha256', digest).slice(0, 32)}`;
}

/** What is asked for is kept on. */
export function isKept(name: string, folder = KEPT): boolean {
  return Object.values(nameFiles(name, folder)).every(askFor);
}

/** Nobody sees it half written. */
export function keepDossier(name: string, dossier: Dossier, ground: Ground, folder = KEPT): void {
  const paths = nameFiles(name, folder);
  mkdirSync(folder, { recursive: true });
  writeWhole(paths.surroundings, serialize(ground.surroundings));
  writeWhole(paths.basemap, serialize(ground.basemap));
  writeWhole(paths.overview, serialize(makeOverview(dossier)));
  writeWhole(paths.dossier, serialize(dossier));
}

/** Another object each time, in which what was one object is one. */
export function readDossier(name: string, folder = KEPT): Dossier {
  return deserialize(readFileSync(nameFiles(name, folder).dossier)) as Dossier; // `keepDossier` wrote it
}

/** Likewise; of a dossier it is what is told of it among others. */
export function readOverview(name: string, folder = KEPT): Overview {
  return deserialize(readFileSync(nameFiles(name, folder).overview)) as Overview; // `keepDossier` wrote it
}

/** Likewise. */
export function readBasemap(name: string, folder = KEPT): Basemap {
  return deserialize(readFileSync(nameFiles(name, folder).basemap)) as Basemap; // `keepDossier` wrote it
}

/** Likewise; the larger part of the ground, which one page of a dossier asks for. */
export function readSurroundings(name: string, folder = KEPT): Surroundings | undefined {
  return deserialize(readFileSync(nameFiles(name, folder).surroundings)) as Surroundings | undefined; // `keepDossier` wrote it
}

/** Nobody sees them half written. */
export function keepBytes(name: string, bytes: Uint8Array, folder = KEPT): void {
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, name), bytes);
}

/** Undefined where none are kept by that name; what is asked for is kept on. */
export function readBytes(name: string, folder = KEPT): Uint8Array | undefined {
  const path = join(folder, name);
  return askFor(path) ? readFileSync(path) : undefined;
}

function nameFiles(name: string, folder: string): Record<'dossier' | 'overview' | 'basemap' | 'surroundings', string> {
  const path = (kind: string) => join(folder, `${name}.${kind}`);
  return {
    dossier: path('dossier'),
    overview: path('overview'),
    basemap: path('basemap'),
    surroundings: path('surroundings'),
  };
}
