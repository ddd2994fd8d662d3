/** `evenements.geojson` and `lieux.geojson` (RFC 7946): no coordinate is given more finely than its radius allows. */
import type { Dossier, Place } from '../model/dossier.ts';
import { roundGeometry } from '../model/words/precision.ts';
import type { Address } from '../site.ts';
import { listRows } from './rows.ts';

/** A feature a pièce, with the columns of the CSV, where the map shows its number. */
export function renderEventsGeoJson(dossier: Dossier, address: Address): string {
  const features = listRows(dossier, address).map(({ claim, place, row }) => ({
    type: 'Feature',
    id: claim.id,
    geometry: place ? roundGeometry(place) : null,
    properties: row,
  }));
  return renderCollection(dossier, address, features);
}

/** A feature a place, with every mention of it. */
export function renderPlacesGeoJson(dossier: Dossier, address: Address): string {
  const { version } = dossier;
  const features = dossier.places.map((place) => ({
    type: 'Feature',
    id: place.id,
    geometry: roundGeometry(place),
    properties: {
      ...describePlace(place),
      adresse: address(dossier.slug, 'lieux', place.id),
      mentions: place.mentions.map(({ paragraph, start, end, text }) => ({
        mots: text,
        adresse: `${address(dossier.slug)}#p${paragraph}`,
        debut: start,
        fin: end,
      })),
      licence: dossier.source.rights,
      version,
    },
  }));
  return renderCollection(dossier, address, features);
}

function describePlace({ name, ar, others, kind, within, whereabouts, precision, status, sources }: Place) {
  return {
    nom: name,
    nom_arabe: ar ?? null,
    autres_noms: others,
    nature: kind,
    dans: within ?? null,
    situation: whereabouts ?? null,
    rayon_km: precision.radiusKm,
    precision_raison: precision.reason,
    statut: status
      ? {
          etat: { assessed: 'rapporté', claimed: 'revendiqué par une partie', disputed: 'contesté' }[status.state],
          tenu_par: status.holder.name,
          selon: status.attribution,
          au: status.asOf.edtf,
          note: status.note,
        }
      : null,
    sources_du_point: sources.map(({ name, licence, url }) => ({
      nom: name,
      licence: licence ?? null,
      adresse: url ?? null,
    })),
  };
}

function renderCollection(dossier: Dossier, address: Address, features: readonly object[]): string {
  const collection = {
    type: 'FeatureCollection',
    titre: dossier.title,
    adresse: address(dossier.slug),
    licence: dossier.source.rights,
    version: dossier.version,
    features,
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
