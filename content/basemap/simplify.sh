#!/usr/bin/env bash
# Régénère les quatre couches du fond de carte à partir des couches sources.
#   bash simplify.sh DOSSIER_DES_SOURCES [DOSSIER_DE_SORTIE]
# Le dossier des sources contient rivers.geojson, lakes.geojson et
# governorates.geojson ; la sortie va par défaut à côté de ce script.
set -euo pipefail
export LC_ALL=C

src=$(cd "${1:?usage : simplify.sh DOSSIER_DES_SOURCES [DOSSIER_DE_SORTIE]}" && pwd)
out=$(cd "${2:-$(dirname "${BASH_SOURCE[0]}")}" && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# Les couches sources attendues, à l’octet près (la recette cite des numéros d’objets).
(cd "$src" && sha256sum --quiet -c -) <<'SOMMES'
00cf75afa64ace4af39d998e2a7661edf2617535ee2b687890e4cb8e1e8ab972  governorates.geojson
f8a62b531cb5aa28db15dd84a08d452cda69a3a299c62636d63fa53e2041148a  lakes.geojson
44642da6b356de5321d5d2c884a89d830b727af423980a8c95d5f315477f3ad8  rivers.geojson
SOMMES

# ms FICHIER COMMANDES… : muet si tout va bien, montre le journal sinon.
ms() {
  npx --yes mapshaper@0.7.70 -i "$@" >"$tmp/journal" 2>&1 || { cat "$tmp/journal" >&2; return 1; }
}
# ecrire NOM : dépose la couche finie, fins de ligne LF, saut de ligne final.
ecrire() {
  local txt
  # L’identifiant est celui de l’objet (RFC 7946) ; il ne se répète pas parmi ses propriétés.
  txt=$(tr -d '\r' <"$tmp/$1" | sed 's/"properties":{"id":"[^"]*",/"properties":{/')
  printf '%s\n' "$txt" >"$out/$1"
}

# Emprise commune : ouest, sud, est, nord (degrés).
boite=35.9,34.4,40.2,37

# --- Provinces : entières, frontières communes conservées -------------------
ms "$src/governorates.geojson" \
  -filter 'this.bounds[0] < 40.2 && this.bounds[2] > 35.9 && this.bounds[1] < 37 && this.bounds[3] > 34.4' \
  -each '
    n = ({
      "Aleppo": ["alep", "Province d’Alep"],
      "Ar Raqqah": ["raqqa", "Province de Raqqa"],
      "Hamah": ["hama", "Province de Hama"],
      "Homs (Hims)": ["homs", "Province de Homs"],
      "Idlib": ["idleb", "Province d’Idleb"],
      "Lattakia": ["lattaquie", "Province de Lattaquié"],
      "Tartus": ["tartous", "Province de Tartous"],
      "Dayr Az Zawr": ["deir-ez-zor", "Province de Deir ez-Zor"],
      "Hasaka (Al Haksa)": ["hassake", "Province de Hassaké"]
    })[name]; id = n[0]; name = n[1]' \
  -filter-fields id,name \
  -sort id \
  -simplify dp interval=500m keep-shapes \
  -o "$tmp/governorates.geojson" format=geojson rfc7946 id-field=id precision=0.001
ecrire governorates.geojson

# --- Lacs : morceaux recollés, marches d’escalier effacées ------------------
# Fermeture puis ouverture (les rayons s’annulent), lissage, simplification.
ms "$src/lakes.geojson" \
  -each '
    [x0, y0, x1, y1] = this.bounds;
    id = x0 > 38 && x0 < 38.53 && x1 < 38.58 && y0 > 35.77 && y1 < 36.38 ? "lac-assad"
      : x0 > 37.43 && x1 < 37.75 && y0 > 35.86 && y1 < 36.1 ? "sabkhat-al-jabbul" : null' \
  -filter 'id !== null' \
  -dissolve id \
  -buffer 500m -buffer -1000m -buffer 500m \
  -smooth 1500m \
  -simplify dp interval=150m \
  -filter-islands min-area=1km2 \
  -each 'name = id == "lac-assad" ? "Lac Assad" : "Sabkhat al-Jabbul"' \
  -filter-fields id,name \
  -sort id \
  -o "$tmp/lakes.geojson" format=geojson rfc7946 id-field=id precision=0.001
ecrire lakes.geojson

# --- Fleuves : reconnus à leur cours, réunis, coupés sous le lac ------------
# Euphrate : tous les tronçons de rang 1 au sud de 37° N, à l’ouest de 40,5° E.
# Oronte : rangs 2 et 3 de la sortie du lac de Homs à la mer, sans l’oued de
# l’est (107), le bras de Homs (109) ni le crochet en cul-de-sac (81 à 85, 105).
# Les bouts distants de moins de 0,0035° sont joints, chaque ligne va de l’amont
# à l’aval, et les bouts de l’Euphrate entrent d’environ 200 m dans le lac.
ms "$tmp/lakes.geojson" \
  -filter 'id == "lac-assad"' \
  -buffer -200m \
  -o "$tmp/lac-retreci.geojson" format=geojson
ms "$src/rivers.geojson" \
  -each '
    [x0, y0, x1, y1] = this.bounds;
    id = rank == 1 && x0 > 37.9 && x1 < 40.5 && y1 <= 37 ? "euphrate"
      : (rank == 2 || rank == 3) && x0 > 35.9 && x1 < 36.9 && y0 > 34.66 && y1 < 36.3
        && ![81, 82, 83, 84, 85, 105, 107, 109].includes(this.id) ? "oronte" : null;
    if (id == "oronte") rank = 2' \
  -filter 'id !== null' \
  -snap endpoints interval=0.0035 \
  -dissolve id copy-fields=rank \
  -smooth 800m \
  -simplify dp interval=200m \
  -clip "bbox=$boite" \
  -erase "$tmp/lac-retreci.geojson" \
  -explode \
  -filter 'this.length > 20000' \
  -dissolve id copy-fields=rank \
  -each '
    g = this.geojson; c = g.geometry.coordinates;
    for (const l of g.geometry.type == "LineString" ? [c] : c)
      if ((l[0][1] < l.at(-1)[1]) == (id == "euphrate")) l.reverse();
    if (g.geometry.type != "LineString") c.sort((a, b) => b[0][1] - a[0][1]);
    this.geojson = g' \
  -each 'name = id == "euphrate" ? "Euphrate" : "Oronte"' \
  -filter-fields id,name,rank \
  -sort id \
  -o "$tmp/rivers.geojson" format=geojson rfc7946 id-field=id precision=0.001
ecrire rivers.geojson

# --- Pays : pour la vignette de situation -----------------------------------
# 30,49 et non 30,5 : un sommet saoudien tombe à 30,499 et ferait une pointe.
npm pack --silent --pack-destination "$tmp" world-atlas@2.0.2 >/dev/null
tar -xzf "$tmp/world-atlas-2.0.2.tgz" -C "$tmp" package/countries-50m.json
ms "$tmp/package/countries-50m.json" \
  -target countries \
  -each '
    n = ({
      "Syria": ["syr", "Syrie"], "Turkey": ["tur", "Turquie"], "Iraq": ["irq", "Irak"],
      "Lebanon": ["lbn", "Liban"], "Jordan": ["jor", "Jordanie"], "Israel": ["isr", "Israël"],
      "Palestine": ["pse", "Palestine"], "Cyprus": ["cyp", "Chypre"], "N. Cyprus": ["cyp", "Chypre"],
      "Saudi Arabia": ["sau", "Arabie saoudite"], "Egypt": ["egy", "Égypte"], "Iran": ["irn", "Iran"]
    })[name] || [null, null]; id = n[0]; name = n[1]' \
  -filter 'id !== null' \
  -dissolve id copy-fields=name \
  -simplify dp interval=12km keep-shapes \
  -clip bbox=33,30.49,44.5,39 \
  -filter-islands min-area=200km2 \
  -filter-fields id,name \
  -sort id \
  -o "$tmp/countries.geojson" format=geojson rfc7946 id-field=id precision=0.001
ecrire countries.geojson
