/** The last steps of a dossier before the script has filled them: who has read it, and what becomes permanent. */

export const FINISH = `<section aria-labelledby="finish-title">
<h2 id="finish-title">Pour finir</h2>
<form id="review" autocomplete="off" aria-describedby="reviewed">
<p id="reviewed"></p>
<p><label for="reviewer">Relu par</label><input id="reviewer" required maxlength="200"></p>
<p><label for="review-date">Le</label><input id="review-date" type="date" required></p>
<p><button type="submit">Écrire la relecture</button></p>
</form>
<p><button type="button" id="show-seal">Voir ce qui sera scellé</button></p>
<div id="seal" hidden>
<p id="seal-words"></p>
<ul id="seal-ids"></ul>
<p><button type="button" id="seal-now">Sceller pour de bon</button> <button type="button" id="seal-leave">Laisser</button></p>
</div>
</section>
`;
