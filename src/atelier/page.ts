/** The page of the atelier before its script has filled it, and the policy that it is held to. */
import { escapeMarkup } from '../html/escape.ts';
import { FINISH } from './finish-page.ts';
import { renderHead } from './page-head.ts';
import { PLACE_FORM, PLACE_LIST } from './place-page.ts';
import { renderPreview } from './preview-page.ts';

/** As strict as that of the site: its own files alone, and no text that becomes markup but what Leaflet needs of its own. */
export const PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Everything that it shows of the dossier is put in by its script, as text. */
export function renderPage(base: string, slug: string): string {
  return `${renderHead(base, `Atelier : ${slug}`, 'atelier.client.ts', ['atelier.css', 'place-map.css'])}
<body>
<header>
<h1>Atelier : <span id="title">${escapeMarkup(slug)}</span></h1>
<button type="button" id="undo" disabled aria-keyshortcuts="Control+Z">Annuler</button>
<button type="button" id="redo" disabled aria-keyshortcuts="Control+Y">Refaire</button>
<p id="status" role="status"></p>
</header>
<main>
<section aria-labelledby="text-title">
<h2 id="text-title">Le texte</h2>
<details id="keys"><summary>Au clavier</summary>
<p id="text-help">Choisissez des mots : à la souris, ou ici au clavier (← → d’un mot à l’autre, Ctrl+← → d’un membre de phrase à l’autre, ↑ ↓ d’un paragraphe à l’autre, Maj pour étendre ; P les prochains mots que rien n’emploie, O le prochain nom, avec Maj les précédents, Début et Fin les premiers et les derniers ; I met un intertitre avant le paragraphe ; D mène aux listes du dossier, R mène à la relecture, F2 d’un formulaire au texte et retour).</p>
</details>
<p id="coverage" class="help"></p>
<div id="text" role="group" aria-labelledby="text-title" aria-describedby="text-help" tabindex="0"></div>
</section>
<aside aria-label="Panneau">
<p id="acts" role="toolbar" aria-label="Avec les mots choisis"><button type="button" data-key="Enter">Pièce (Entrée)</button> <button type="button" data-key="l">Lieu (L)</button> <button type="button" data-key="n">Note (N)</button> <button type="button" data-key="s">À savoir (S)</button> <button type="button" data-key="e">Écarter (E)</button></p>
<form id="claim" hidden autocomplete="off"></form>
<form id="entry" hidden autocomplete="off"></form>
${PLACE_FORM}<section aria-labelledby="problems-title">
<h2 id="problems-title">Problèmes</h2>
<ol id="problems"></ol>
</section>
${PLACE_LIST}<section id="entries" aria-label="Le dossier"></section>
${FINISH}</aside>
${renderPreview(base, slug)}</main>
</body>
</html>
`;
}
