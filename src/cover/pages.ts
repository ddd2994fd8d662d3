/** The dossiers in the order of the cover, the latest first, cut into pages. */
import type { Dossier } from '../model/dossier.ts';

/** On one page of the cover. */
const PER_PAGE = 50;
/** Up to so many dossiers are found faster by eye than by a search. */
const FOUND_BY_EYE = 20;

/** By the last day that the article may be of; those of one day by their address. */
export function sortDossiers<Listed extends Pick<Dossier, 'date' | 'slug'>>(dossiers: readonly Listed[]): Listed[] {
  return dossiers.toSorted((a, b) => compareText(b.date.end.max, a.date.end.max) || compareText(a.slug, b.slug));
}

/** The pages of the cover, at least one. */
export function listPages<Listed extends Pick<Dossier, 'date' | 'slug'>>(dossiers: readonly Listed[]): Listed[][] {
  const sorted = sortDossiers(dossiers);
  const count = Math.max(1, Math.ceil(sorted.length / PER_PAGE));
  return Array.from({ length: count }, (_, index) => sorted.slice(index * PER_PAGE, (index + 1) * PER_PAGE));
}

export function hasSearch(dossiers: readonly unknown[]): boolean {
  return dossiers.length > FOUND_BY_EYE;
}

// Not localeCompare: the order must not change with the machine’s locale.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
