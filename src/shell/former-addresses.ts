/** Addresses that a thing has had: its page is built at each, so that nothing that was linked is lost. */
import type { Alias, Dossier } from '../model/dossier.ts';

/** The id, then those that now lead to it. */
export function listIds({ aliases }: Dossier, kind: Alias['kind'], id: string): string[] {
  return [id, ...aliases.filter((alias) => alias.kind === kind && alias.to === id).map(({ from }) => from)];
}
