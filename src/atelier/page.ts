/** The page of the atelier before its script has filled it, and the policy that it is held to. */
import { escapeMarkup } from '../html/escape.ts';

/** As strict as that of the site: its own files alone, and no text that becomes markup. */
export const PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Everything that it shows of the dossier is put in by its script, as text. */
export function renderPage(base: string, slug: string): string {
  const article = `${escapeMarkup(base)}${escapeMarkup(slug)}/`;
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Atelier : ${escapeMarkup(slug)}</title>
<link rel="stylesheet" href="${escapeMarkup(base)}src/atelier/atelier.css">
<script type="module" src="${escapeMarkup(base)}src/atelier/atelier.client.ts"></script>
</head>
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
<p id="text-help">Choisissez des mots : à la souris, ou ici au clavier (← → d’un mot à l’autre, ↑ ↓ d’un paragraphe à l’autre, Maj pour étendre, Entrée pour en faire une pièce).</p>
<div id="text" role="group" aria-labelledby="text-title" aria-describedby="text-help" tabindex="0"></div>
</section>
<aside aria-label="Panneau">
<form id="claim" hidden aria-labelledby="claim-title" autocomplete="off">
<h2 id="claim-title">Une pièce</h2>
<blockquote id="quote"></blockquote>
<p><label for="voice">Qui le dit</label><input id="voice" name="voice" list="voices" required maxlength="200" aria-describedby="voice-help"><datalist id="voices"></datalist></p>
<p id="voice-help" class="help">Une voix connue, ou le nom d’une nouvelle.</p>
<fieldset id="new-voice" hidden disabled><legend>Nouvelle voix</legend>
<p><label for="voice-role">Rôle</label><input id="voice-role" name="voiceRole" required maxlength="500"></p>
<p><label for="voice-party">Parti, en mots neutres</label><input id="voice-party" name="voiceParty" required maxlength="500"></p>
<p><label for="voice-group">Compte pour une source avec</label><select id="voice-group" name="voiceGroup"></select></p>
<p><label><input type="checkbox" name="isBelligerent"> Partie au conflit</label></p>
</fieldset>
<p><label for="relay">Rapporté par</label><select id="relay" name="relay"></select></p>
<p><label for="act">Acte</label><input id="act" name="act" list="acts" required maxlength="200"><datalist id="acts"><option value="affirme"><option value="annonce"><option value="confirme"><option value="dément"><option value="estime"><option value="indique"><option value="précise"><option value="rapporte"></datalist></p>
<p><label for="date">Date, telle que le texte l’écrit</label><select id="date" name="date"></select></p>
<p><label for="event">Événement</label><select id="event" name="event"></select></p>
<fieldset id="new-event" hidden disabled><legend>Nouvel événement</legend>
<p><label for="event-title">Titre</label><input id="event-title" name="eventTitle" required maxlength="300"></p>
<p><label for="event-kind">Nature</label><input id="event-kind" name="eventKind" list="kinds" required maxlength="200"><datalist id="kinds"><option value="bilan contesté"><option value="déclaration"><option value="fait annoncé"><option value="fait rapporté"><option value="fait revendiqué"></datalist></p>
<p><label for="edtf">Date (EDTF)</label><input id="edtf" name="edtf" required maxlength="100" aria-describedby="edtf-help"></p>
<p id="edtf-help" class="help">2024-03-04, 2024-03, 2024~ (vers), 2024-03-04/2024-03-06, ../2024-03-06 (jusqu’au).</p>
<p><label for="reason">Comment elle est connue</label><input id="reason" name="reason" required maxlength="1000"></p>
<p><label for="theatre">Théâtre</label><select id="theatre" name="theatre" required></select></p>
<p><label for="place">Lieu</label><select id="place" name="place"></select></p>
</fieldset>
<p><button type="submit">Écrire la pièce (Entrée)</button> <button type="button" id="cancel">Laisser (Échap)</button></p>
</form>
<section id="piece" hidden aria-labelledby="piece-title">
<h2 id="piece-title"></h2>
<p id="piece-words"></p>
<p><button type="button" id="remove">Retirer la pièce</button> <button type="button" id="close">Fermer</button></p>
</section>
<section aria-labelledby="problems-title">
<h2 id="problems-title">Problèmes</h2>
<ol id="problems"></ol>
</section>
<section aria-labelledby="preview-title">
<h2 id="preview-title">Aperçu</h2>
<p><label><input type="radio" name="width" value="phone" checked> 390 px</label> <label><input type="radio" name="width" value="desk"> 1280 px</label></p>
<div id="frame"><iframe id="preview" class="phone" src="${article}" title="Aperçu de la page de l’article"></iframe></div>
</section>
</aside>
</main>
</body>
</html>
`;
}
