/** Opens the view that the address asks for: of a list with its choices, or of an article. Both in one part, which shares nothing with others. */
import { openArticle } from './article.client.ts';
import { startFilters } from './filters.client.ts';
import { loadOptions } from './options.client.ts';

/** Where the choices cannot be had, the page stays as it is: whole. */
export async function openView(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('.filters');
  const options = await loadOptions(new URL(form ? '..' : '.', location.href));
  if (!options) return;
  if (form) startFilters(form, options);
  else openArticle(options);
}
