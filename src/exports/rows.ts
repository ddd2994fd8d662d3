/**
 * The table of a dossier, one row a pièce: what the CSV, its schema and the GeoJSON of events have in common. Columns are
 * added at the end, never renamed or removed.
 */
import type { Claim, Dossier, Place, TimelineEvent } from '../model/dossier.ts';
import { partAt } from '../model/join/provenance.ts';
import { describeDatePrecision, roundGeometry } from '../model/words/precision.ts';
import type { Address } from '../site.ts';

export interface Column {
  name: string;
  /** In the words of Table Schema. */
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  /** Whether every row has it. */
  required: boolean;
  description: string;
}

/** Null where the text or the newsroom says nothing. */
export type Row = Record<string, string | number | boolean | null>;

/** Between the values of one cell. */
export const SEPARATOR = ' | ';

interface Cell {
  dossier: Dossier;
  event: TimelineEvent;
  claim: Claim;
  place: Place | undefined;
  /** The place’s point, where it is one, rounded. */
  point: readonly [number, number] | undefined;
  address: Address;
  version: string;
}

const OPTIONAL = [
  'attribution_implicite',
  'date_min',
  'date_max',
  'date_mots',
  'lieux',
  'lieux_noms',
  'lieu',
  'longitude',
  'latitude',
  'rayon_km',
  'acteurs',
  'chiffres',
  'provenance',
  'provenance_adresse',
];

const CELLS: (Column & { read: (cell: Cell) => Row[string] })[] = [
  column('piece', 'integer', 'numéro publié de la pièce', ({ claim }) => claim.number),
  column(
    'adresse',
    'string',
    'adresse de la pièce dans le texte',
    ({ dossier, claim, address }) => `${address(dossier.slug)}#${claim.id}`,
  ),
  column('mots', 'string', 'mots exacts du texte', ({ claim }) => claim.text),
  column('paragraphe', 'string', 'identifiant du paragraphe', ({ claim }) => `p${claim.paragraph}`),
  column(
    'paragraphe_adresse',
    'string',
    'adresse du paragraphe',
    ({ dossier, claim, address }) => `${address(dossier.slug)}#p${claim.paragraph}`,
  ),
  column(
    'debut',
    'integer',
    'premier caractère des mots dans le paragraphe, compté de 0 en unités UTF-16',
    ({ claim }) => claim.start,
  ),
  column('fin', 'integer', 'caractère qui suit les mots', ({ claim }) => claim.end),
  column('voix', 'string', 'identifiants de qui le dit, puis de qui le relaie', ({ claim }) =>
    join(claim.by.map(({ id }) => id)),
  ),
  column('attribution', 'string', 'la même chose en toutes lettres', ({ claim }) => claim.attribution),
  column(
    'attribution_implicite',
    'string',
    'raison de l’attribution quand le paragraphe ne nomme personne',
    ({ claim }) => claim.implicit ?? null,
  ),
  column('acte', 'string', 'ce que fait la voix\u00A0: affirme, dément, estime…', ({ claim }) => claim.act),
  column('evenement', 'string', 'identifiant de l’événement', ({ event }) => event.id),
  column('evenement_titre', 'string', 'titre donné par la rédaction', ({ event }) => event.title),
  column('evenement_nature', 'string', 'fait rapporté, revendiqué, estimation…', ({ event }) => event.kind),
  column('evenement_adresse', 'string', 'page de l’événement', ({ dossier, event, address }) =>
    address(dossier.slug, 'evenements', event.id),
  ),
  column('date_edtf', 'string', 'date de l’événement en EDTF (ISO 8601-2)', ({ event }) => event.when.edtf),
  column('date_lisible', 'string', 'la même en français', ({ event }) => event.when.display),
  column('date_min', 'date', 'premier jour possible\u202F; vide si rien ne le borne', ({ event }) => event.when.min),
  column('date_max', 'date', 'dernier jour possible\u202F; vide si rien ne le borne', ({ event }) => event.when.max),
  column(
    'date_precision',
    'string',
    'année, mois, jour, intervalle ou intervalle ouvert',
    ({ event }) => describeDatePrecision(event.when).unit,
  ),
  column(
    'date_approchee',
    'boolean',
    'vrai si un bout de la date est approché ou incertain',
    ({ event }) => describeDatePrecision(event.when).isApproximate,
  ),
  column(
    'date_du_texte',
    'boolean',
    'faux si le texte ne date pas l’événement\u00A0: la date est alors une fourchette de la rédaction',
    ({ event }) => event.when.isStated,
  ),
  column('date_mots', 'string', 'mots du texte qui datent la pièce', ({ claim }) => claim.date?.text ?? null),
  column('date_raison', 'string', 'comment la date a été établie', ({ event }) => event.when.reason),
  column('theatre', 'string', 'front', ({ event }) => event.theatre.name),
  column('lieux', 'string', 'identifiants des lieux de l’événement', ({ event }) =>
    join(event.places.map(({ id }) => id)),
  ),
  column('lieux_noms', 'string', 'leurs noms', ({ event }) => join(event.places.map(({ name }) => name))),
  column('lieu', 'string', 'identifiant du lieu où la carte montre la pièce', ({ claim }) => claim.place?.id ?? null),
  column(
    'longitude',
    'number',
    'du lieu, WGS 84, arrondie à sa précision\u202F; vide pour un tracé ou une zone',
    ({ point }) => point?.[0] ?? null,
  ),
  column('latitude', 'number', 'de même', ({ point }) => point?.[1] ?? null),
  column(
    'rayon_km',
    'number',
    'distance à laquelle le vrai lieu peut se trouver',
    ({ place }) => place?.precision.radiusKm ?? null,
  ),
  column('acteurs', 'string', 'identifiants de ceux dont parle l’événement', ({ event }) =>
    join(event.actors.map(({ id }) => id)),
  ),
  column('chiffres', 'string', 'mots du texte qui portent un chiffre', ({ claim }) =>
    join(claim.figures.map(({ text }) => text)),
  ),
  column('licence', 'string', 'droits sur le texte', ({ dossier }) => dossier.source.rights),
  column('version', 'string', 'état du dossier dont la ligne est tirée', ({ version }) => version),
  column(
    'provenance',
    'string',
    'd’où vient le paragraphe, dans un texte composé d’autres\u202F; vide si rien ne le dit',
    ({ dossier, claim }) => partAt(dossier, claim.paragraph)?.publisher ?? null,
  ),
  column(
    'provenance_adresse',
    'string',
    'où ces mots ont été lus',
    ({ dossier, claim }) => partAt(dossier, claim.paragraph)?.url ?? null,
  ),
];

export const COLUMNS: readonly Column[] = CELLS;

/** In the order of the text. */
export function listRows(dossier: Dossier, address: Address): { claim: Claim; place: Place | undefined; row: Row }[] {
  const { version } = dossier;
  return dossier.claims.map((claim) => {
    const { event, place } = claim;
    const geometry = place && roundGeometry(place);
    const point = geometry?.type === 'Point' ? geometry.coordinates : undefined;
    const cell: Cell = { dossier, event, claim, place, point, address, version };
    return { claim, place, row: Object.fromEntries(CELLS.map(({ name, read }) => [name, read(cell)])) };
  });
}

function column(name: string, type: Column['type'], description: string, read: (cell: Cell) => Row[string]) {
  return { name, type, required: !OPTIONAL.includes(name), description, read };
}

function join(values: readonly string[]): string | null {
  return values.length > 0 ? values.join(SEPARATOR) : null;
}
