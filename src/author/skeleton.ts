/** The files of a new dossier, each saying in French what goes into it: a small invented example, or a text of one’s own. */
import { hash } from 'node:crypto';
import { PLACEHOLDERS } from '../model/read/placeholders.ts';

/** What a new dossier is about: words of the article, one paragraph a string. */
export interface Skeleton {
  paragraphs: string[];
  /** Way from the dossier’s folder to the JSON Schemas, with a slash at its end; for editors. */
  schemas: string;
  /** Whether the paragraphs are the example’s, so that its annotations fit. */
  isExample: boolean;
}

/** One short statement with its speaker, its place, its date and its number: the least that shows how all of it joins. */
export const EXAMPLE = [
  'Le pont de Valmont a été fermé lundi 4 mars 2024 après la découverte de 12 fissures, a indiqué la préfecture.',
];

/** The dossier’s files by name; without the example, lists are empty and the example stands in comments. */
export function makeFiles({ paragraphs, schemas, isExample }: Skeleton): Record<string, string> {
  const schema = (name: string) => `# yaml-language-server: $schema=${schemas}${name}.schema.json\n`;
  const list = (name: string, entries: string) =>
    isExample ? `${name}:\n${entries}` : `# Un exemple :\n${comment(entries)}${name}: []\n`;
  return {
    'article.md': makeArticle(paragraphs, isExample),
    'speakers.yaml': `${schema('speakers')}# Qui parle (speakers) et qui agit (actors) dans le texte, avec le camp de chacun en mots neutres.
# Une voix citée par une autre est une voix à part : by les nomme toutes les deux, dans l’ordre. Chacune sert.
# Ce que le texte affirme sans nommer personne a une voix aussi, le texte lui-même, avec unattributed: true.
${list('speakers', SPEAKER)}actors: []\n`,
    'events.yaml': `${schema('events')}# Les événements, et pour chacun les pièces : qui le dit (by : la voix d’abord, puis ses relais), par quels mots.
# piece : le numéro publié, qui ne change plus. quote : les mots exacts du paragraphe, copiés.
# date : les mots par lesquels le texte date ; sans eux l’événement est « non daté dans le texte ».
# when.edtf : 2024-03-04, 2024-03, 2024~ (vers), 2024-03-04/2024-03-06, ../2024-03-06 (jusqu’au).
theatres:
  - { id: principal, name: Les faits }
${list('events', EVENT)}`,
    'notes.yaml': `${schema('notes')}# Les notes de la rédaction, chacune accrochée à des mots du texte.
# kind : sic, contradiction, distinction (à ne pas confondre), outside (hors du texte, avec une référence) ou method.
references: []
${list('notes', NOTE)}`,
    'map.yaml': `${schema('map')}# La carte se dessine d’elle-même, d’après places.geojson ; ce fichier ne fait que des exceptions.
# caption : la légende ; description : la carte en mots, pour qui ne la voit pas. Sans elles, le site les compose.
# frames : un cadre voulu (ouest, sud, est, nord, en degrés), à la place de celui que les lieux demandent.
# frames:
#   - { id: region, title: Les lieux du texte, extent: [5.8, 45.7, 6.6, 46.1] }
# D’où viennent les points ; places.geojson y renvoie par sources.
credits: []
#  - { id: GN, name: GeoNames, licence: CC BY 4.0, url: "https://www.geonames.org/" }
`,
    'places.geojson': makeCollection(isExample ? [PLACE] : []),
    'landmarks.geojson': makeCollection([]),
    'ids.lock': makeLock(paragraphs, isExample),
  };
}

/** The sum that the front matter states, of the paragraphs joined by one newline. */
export function sumText(paragraphs: readonly string[]): string {
  return hash('sha256', paragraphs.join('\n'));
}

function makeArticle(paragraphs: readonly string[], isExample: boolean): string {
  return `---
# Ce qui précède la seconde ligne « --- » est de la rédaction. Les espaces insécables se mettent d’eux-mêmes.
title: ${PLACEHOLDERS.title}
# Au-dessus du titre : le lieu et la période.
kicker: ${PLACEHOLDERS.kicker}
standfirst: ${PLACEHOLDERS.standfirst}
# Deux ou trois choses à savoir avant de lire, chacune accrochée à des mots exacts, et note : celle qui en dit plus.
# findings:
#   - { text: Le texte ne dit pas d’où il vient., on: { paragraph: 1, quote: mots exacts } }
language: fr
# La date de l’article : aucun événement ne finit après elle. basis : comment elle est connue.
date:
  edtf: ${isExample ? '2024-03-05' : new Date().toISOString().slice(0, 10)}
  display: ${PLACEHOLDERS.date}
  basis: ${PLACEHOLDERS.basis}
# Où il en est : brouillon et relu ne se voient que dans dev et dans un aperçu ; sans état, il est publié dès qu’il est construit.
# status: brouillon
# authors: [Prénom Nom]
# reviewedBy: { name: Une autre personne, date: ${isExample ? '2024-03-06' : new Date().toISOString().slice(0, 10)} }
# Le jour où vous publiez le dossier, à écrire ce jour-là ; le flux, la page et les moteurs de recherche le disent.
# published: ${isExample ? '2024-03-06' : new Date().toISOString().slice(0, 10)}
source:
  # L’empreinte du texte : s’il change, rien ne se construit. npm run check donne la nouvelle.
  sha256: ${sumText(paragraphs)}
  title: ${PLACEHOLDERS.source}
  rights: ${PLACEHOLDERS.rights}
# Les intertitres de la rédaction, chacun avant un paragraphe, comptés à partir de 1.
sections: []
# D’où viennent des paragraphes repris d’ailleurs, ce qu’en sait la rédaction et comment (url si elle existe).
# parts:
#   - { from: 1, to: 3, publisher: Agence, note: "Suivent cette dépêche, d’après l’extrait consulté." }
# Ce qui a une majuscule ou dit une date, et n’est ni lieu, ni voix, ni événement ; avec la raison.
# places:
#   - { quote: Facebook, reason: "réseau social, pas un lieu" }
waived: { places: [], dates: [] }
---

${paragraphs.join('\n\n')}
`;
}

const SPEAKER = `  - id: prefecture
    name: préfecture
    forms: []                     # les noms que le texte lui donne, s’ils ont une majuscule
    role: autorité locale
    party: autorité publique
    belligerent: false
    group: etat                   # deux voix d’un même groupe comptent pour une source
`;

const EVENT = `  - id: fermeture-du-pont         # ne change plus : c’est une adresse
    title: Le pont de Valmont est fermé, selon la préfecture
    kind: fait rapporté
    when: { edtf: 2024-03-04, reason: Le texte donne le jour. }
    theatre: principal
    places: [valmont]             # le premier porte les numéros sur la carte
    actors: []
    claims:
      - piece: 1
        by: [prefecture]
        act: indique
        paragraph: 1
        quote: Le pont de Valmont a été fermé lundi 4 mars 2024 après la découverte de 12 fissures
        date: lundi 4 mars 2024
        figures:
          - { quote: 12 fissures, value: 12, unit: fissures, what: découvertes, asOf: 4 mars 2024 }
`;

const NOTE = `  - id: nombre-de-fissures
    kind: method
    anchors:
      - { paragraph: 1, quote: 12 fissures }
    text: Le texte ne dit pas qui les a comptées.
`;

const PLACE = `  { "type": "Feature", "id": "valmont",
    "properties": {
      "name": "Valmont",
      "kind": "ville", "isTown": true,
      "radiusKm": 1,
      "reason": "${PLACEHOLDERS.example}",
      "forms": ["Valmont"],
      "sources": []
    },
    "geometry": { "type": "Point", "coordinates": [6.2, 45.9] } }`;

/** As `npm run lock` would write it; the text’s paragraphs are there to stay, the example is not. */
function makeLock(paragraphs: readonly string[], isExample: boolean): string {
  const numbers = paragraphs.map((_, index) => `paragraphe/p${index + 1}`);
  const ids = isExample
    ? [
        'evenement/fermeture-du-pont',
        'lieu/valmont',
        'note/nombre-de-fissures',
        ...numbers,
        'piece/1',
        'voix/prefecture',
      ]
    : numbers;
  return `# Chaque identifiant publié, pour que nulle adresse ne se perde. \`npm run lock\` ajoute les nouveaux ; rien ne s’ôte.
# Ce qui change de nom garde l’ancien : evenement/ancien -> nouveau
${isExample ? '# Tant que rien n’est publié, les lignes de l’exemple s’ôtent avec lui.\n' : ''}
${ids.join('\n')}
`;
}

function makeCollection(features: readonly string[]): string {
  return `{\n"type": "FeatureCollection",\n"features": [${features.map((feature) => `\n${feature}\n`).join(',')}]\n}\n`;
}

function comment(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '# ');
}
