/** From what was built and what there is now to what is to be built. */

/** Sums of all that a site is built from. */
export interface Built {
  /** Of what every page depends on. */
  site: string;
  /** By slug. */
  dossiers: Record<string, string>;
}

/** Everything, nothing, or the dossiers whose pages are built anew: those that are new or other than they were. */
export function listChanges(before: Built | undefined, now: Built): 'all' | 'none' | { built: string[] } {
  if (!before || before.site !== now.site) return 'all';
  const built = Object.keys(now.dossiers).filter((slug) => before.dossiers[slug] !== now.dossiers[slug]);
  const removed = Object.keys(before.dossiers).filter((slug) => !(slug in now.dossiers));
  if (built.length + removed.length === 0) return 'none';
  return built.length === Object.keys(now.dossiers).length ? 'all' : { built };
}

/** The dossiers in `count` parts of nearly one size, none of them empty; each parted by commas. */
export function cutParts(slugs: readonly string[], count: number): string[] {
  const parts = Math.min(count, slugs.length);
  return Array.from({ length: parts }, (_, part) => slugs.filter((_slug, index) => index % parts === part).join());
}
