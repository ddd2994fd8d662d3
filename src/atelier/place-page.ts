/** The form of a place before its script has filled it. */

export const PLACE_FORM = `<form id="place" hidden aria-labelledby="place-title" autocomplete="off">
<h2 id="place-title"></h2>
<blockquote id="place-words"></blockquote>
<p id="place-known-line"><label for="place-known">Ces mots nomment</label><select id="place-known"></select></p>
<fieldset id="place-new"><legend>Le lieu</legend>
<p id="place-search-line"><label for="place-search">Chercher un autre nom</label><input id="place-search" type="search" maxlength="200" enterkeyhint="search" aria-describedby="place-search-help"><small id="place-search-help">Aussi en cyrillique, en grec, en arabe ; puis Entrée.</small></p>
<fieldset id="candidates" tabindex="-1"><legend>D’après GeoNames</legend></fieldset>
<fieldset><legend>Sur la carte</legend>
<p class="choices"><label><input type="radio" name="shape" value="point" checked> un point</label> <label><input type="radio" name="shape" value="line"> une ligne</label> <label><input type="radio" name="shape" value="area"> une aire</label> <label><input type="radio" name="shape" value="none"> hors carte</label></p>
<div id="place-drawing">
<div id="place-map" role="application" aria-label="Carte du lieu" tabindex="0"></div>
<p class="choices"><button type="button" id="closer">Plus près</button> <button type="button" id="further">Plus loin</button></p>
<p id="place-map-help" class="help">Cliquez pour placer, tirez pour déplacer. Au clavier, sur un point : flèches (Alt : d’un pixel), + et − pour l’échelle, Maj et flèches pour le rayon, Entrée pour un sommet de plus, Suppr pour l’ôter.</p>
<p><label for="place-radius">Rayon du doute, en km</label><input id="place-radius" type="number" min="0.01" max="5000" step="any" required></p>
<p class="pair"><label for="latitude">Latitude</label><input id="latitude" type="number" min="-90" max="90" step="any"><label for="longitude">Longitude</label><input id="longitude" type="number" min="-360" max="360" step="any"></p>
</div>
<p id="place-kept" class="help" hidden>Ce lieu a plusieurs formes, ou une forme à trous : l’atelier la laisse comme elle est écrite.</p>
</fieldset>
<p><label for="place-kind">Nature</label><input id="place-kind" list="place-kinds" required maxlength="200"><datalist id="place-kinds"><option value="ville"><option value="village"><option value="quartier"><option value="localité"><option value="région"><option value="route"><option value="pont"><option value="montagne"><option value="cours d’eau"><option value="frontière"></datalist></p>
<p><label for="place-name">Nom</label><input id="place-name" required maxlength="200"></p>
<p><label for="place-reason">Pourquoi ce point et ce rayon</label><input id="place-reason" required maxlength="1000"></p>
<p><label><input type="checkbox" id="place-town"> Les lieux proches se disent par leur distance à celui-ci</label></p>
</fieldset>
<p class="send"><button type="submit">Écrire le lieu (Entrée)</button> <button type="button" id="place-leave">Laisser (Échap)</button> <button type="button" id="place-remove">Retirer le lieu</button></p>
</form>
`;

export const PLACE_LIST = `<section aria-labelledby="places-title">
<h2 id="places-title">Les lieux</h2>
<ul id="places"></ul>
</section>
`;
