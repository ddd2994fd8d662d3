/** The whole map of a dossier as several of its pages show it: the view of map, days and list at its three addresses, and the map for a frame. */
import type { Basemap, Dossier } from '../../model/dossier.ts';
import { type Drawing, drawMap, type WordOptions } from '../layout/drawing.ts';

/** By what it is drawn of, then by how. Of a dossier that changes in `npm run dev`, the one before is let go. */
const drawn = new WeakMap<Dossier, WeakMap<Basemap, Map<string, Drawing[]>>>();

/** What `drawMap` gives; drawn where it is asked for first. */
export function drawMapOnce(dossier: Dossier, basemap: Basemap, words: WordOptions): Drawing[] {
  const byBasemap = drawn.get(dossier) ?? new WeakMap<Basemap, Map<string, Drawing[]>>();
  drawn.set(dossier, byBasemap);
  const byWords = byBasemap.get(basemap) ?? new Map<string, Drawing[]>();
  byBasemap.set(basemap, byWords);
  const key = JSON.stringify(words);
  const drawings = byWords.get(key) ?? drawMap(dossier, basemap, words);
  byWords.set(key, drawings);
  return drawings;
}
