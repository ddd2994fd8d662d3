/** Addresses that a thing has had: its page is built at each, so that nothing that was linked is lost. */
import type { Alias, Dossier } from '../model/dossier.ts';

/** The id, then those that now lead to it, each once: a note that is no contradiction any more leads to itself. */
export function listIds({ aliases }: Dossier, kind: Alias['kind'], id: string): string[] {
  const former = aliases.filter((alias) => alias.kind === kind && alias.to === id).map(({ from }) => from);
  return [...new Set([id, ...former])];
}
