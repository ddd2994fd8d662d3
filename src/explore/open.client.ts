/** Opens the view that the address asks for: of a list with its filters, or of an article. Both in one part, which shares nothing with others. */
import { openArticle } from './article.client.ts';
import { startFilters } from './filters.client.ts';

export function openView(): void {
  const form = document.querySelector<HTMLFormElement>('.filters');
  if (form) startFilters(form);
  else openArticle();
}
