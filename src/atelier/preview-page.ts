/** The preview before its script has filled it: the page of the article as a frame, and its card. */
import { escapeMarkup } from '../html/escape.ts';

export function renderPreview(base: string, slug: string): string {
  const article = `${escapeMarkup(base)}${escapeMarkup(slug)}/`;
  return `<section id="look" aria-labelledby="preview-title">
<h2 id="preview-title">Aperçu</h2>
<p class="choices"><label><input type="radio" name="preview" value="phone" checked> 390 px</label> <label><input type="radio" name="preview" value="desk"> 1280 px</label> <label><input type="radio" name="preview" value="paper"> A4</label> <label><input type="radio" name="preview" value="card"> carte</label> <label><input type="checkbox" id="dark"> sombre</label> <button type="button" id="print">Imprimer…</button></p>
<p id="preview-help" class="help" hidden></p>
<div id="frame"><iframe id="preview" class="phone" src="${article}" title="Aperçu de la page de l’article"></iframe><img id="card" hidden alt="" data-cards="${article}partage/"></div>
</section>
`;
}
