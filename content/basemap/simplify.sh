#!/usr/bin/env bash
# Régénère les deux couches du fond de carte à partir des couches sources.
#   bash simplify.sh DOSSIER_DES_SOURCES [DOSSIER_DE_SORTIE]
# Le dossier des sources contient lakes.geojson et governorates.geojson ;
# la sortie va par défaut à côté de ce script.
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
