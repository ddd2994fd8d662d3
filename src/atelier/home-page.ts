/** The first page of the atelier before its script has filled it: the dossiers that are there, and a new one out of a text. */
import { renderHead } from './page-head.ts';

export function renderHome(base: string): string {
  return `${renderHead(base, 'Atelier', 'home.client.ts', ['atelier.css'])}
<body>
<header>
<h1>Atelier</h1>
<p id="status" role="status"></p>
</header>
<main class="home">
<section aria-labelledby="dossiers-title">
<h2 id="dossiers-title">Les dossiers</h2>
<ul id="dossiers"></ul>
</section>
<form id="begin" aria-labelledby="begin-title" autocomplete="off">
<h2 id="begin-title">Un nouveau dossier</h2>
<p><label for="name">Nom</label><input id="name" required maxlength="80" aria-describedby="address"></p>
<p id="address" class="help">Il fait l’adresse, qui ne change plus : une région, un mois, une année.</p>
<p><label for="text">Texte</label><textarea id="text" rows="12" aria-describedby="text-help"></textarea></p>
<p id="text-help" class="help">Collez-le ici, tel quel, fautes comprises ; ou déposez un fichier : texte, Markdown, page enregistrée, Word. D’un texte collé, une ligne est un paragraphe, et aucun signe n’est lu comme de la mise en forme. Ensuite le texte est sous scellé.</p>
<p><label for="file">Ou un fichier</label><input id="file" type="file" accept=".txt,.md,.markdown,.html,.htm,.docx,text/plain,text/markdown,text/html" aria-describedby="file-help"></p>
<p id="file-help" class="help">En UTF-8 de préférence ; UTF-16 et Windows-1252 sont reconnus. Images, tableaux et contenus insérés ne sont pas du texte : ils sont nommés, pour que rien ne se perde sans le dire.</p>
<p><button type="submit">Faire le dossier</button></p>
</form>
</main>
</body>
</html>
`;
}
