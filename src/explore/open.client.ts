/** Opens the view that the address asks for: of a list with its choices, or of an article. Both in one part, which shares nothing with others. */
import { openArticle } from './article.client.ts';
import { startFilters } from './filters.client.ts';
import { loadOptions } from './options.client.ts';

/** Where the choices cannot be had, a list stays as it is: whole. */
export async function openView(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('.filters');
  if (!form) {
    openArticle();
    return;
  }
  const options = await loadOptions(new URL('..', location.href));
  if (options) startFilters(form, options);
}
