/** In `npm run dev` alone: what was read last of each dossier, for pages and the atelier at once; Astro’s store would show it half a second later. */
import type { Basemap, Dossier } from './model/dossier.ts';
import type { Surroundings } from './model/join/surroundings.ts';
import type { loadDraft } from './model/load.ts';

/** Published on this channel of `node:diagnostics_channel` when pages have something else to show. */
export const SHOWN_CHANNEL = 'sur-pieces:shown';

export type Draft = ReturnType<typeof loadDraft>;

/** Maps are drawn for the pages that have one. */
export interface HeldDossier {
  dossier: Dossier;
  readBasemap(): Basemap;
  readSurroundings(): Surroundings | undefined;
}

interface Held {
  /** By slug. One that is broken stays as it was when it was last good. */
  dossiers: Map<string, HeldDossier>;
  /** A dossier as its files are now, which pages then show. */
  read(slug: string): Draft;
}

const KEY = Symbol.for('sur-pieces:held');
// The loader, the pages and the integrations are evaluated apart, each with modules of their own: they share the process alone.
const shared = globalThis as typeof globalThis & { [KEY]?: Held };

/** Undefined in a build. */
export function findHeld(): Held | undefined {
  return shared[KEY];
}

export function hold(held: Held): void {
  shared[KEY] = held;
}
