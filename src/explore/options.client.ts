/** Fetches what of the dossier may be chosen. */
import type { Options } from './choices.ts';

/** `article` is the address of the article. Undefined where it cannot be had: the page is then whole, without choices. */
export async function loadOptions(article: URL): Promise<Options | undefined> {
  try {
    const answer = await fetch(new URL('choix.json', article));
    // The project’s own file, checked when it was made.
    return answer.ok ? ((await answer.json()) as Options) : undefined;
  } catch {
    return undefined;
  }
}
