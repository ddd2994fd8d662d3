/** Every file of `donnees/`: what it is called, what it is for, how it is drawn. The pages and the routes read this list. */
import type { Dossier } from '../model/dossier.ts';
import type { Address } from '../site.ts';
import { renderCalendar } from './calendar.ts';
import { renderCsv, renderSpreadsheetCsv, renderTableSchema } from './csv.ts';
import { renderDossierJson } from './dossier-json.ts';
import { renderEventsGeoJson, renderPlacesGeoJson } from './geojson.ts';
import { renderLinkedPlaces } from './linked-places.ts';

export interface Export {
  file: string;
  /** Media type. */
  type: string;
  /** The standard that it keeps to, and where that is told. */
  standard: { name: string; url: string };
  description: string;
  render(dossier: Dossier, address: Address): string;
}

export const EXPORTS: readonly Export[] = [
  {
    file: 'dossier.json',
    type: 'application/json',
    standard: { name: 'JSON', url: 'https://www.rfc-editor.org/rfc/rfc8259' },
    description:
      'Tout le dossier\u00A0: le texte par paragraphes, les voix, les lieux, les événements, leurs pièces et les notes.',
    render: renderDossierJson,
  },
  {
    file: 'evenements.csv',
    type: 'text/csv',
    standard: { name: 'CSV', url: 'https://www.rfc-editor.org/rfc/rfc4180' },
    description: 'Une ligne par pièce, pour les programmes\u00A0: les colonnes sont décrites plus bas.',
    render: renderCsv,
  },
  {
    file: 'evenements-tableur.csv',
    type: 'text/csv',
    standard: { name: 'CSV', url: 'https://www.rfc-editor.org/rfc/rfc4180' },
    description: 'Les mêmes lignes pour un tableur français, qui les ouvre d’un double clic.',
    render: renderSpreadsheetCsv,
  },
  {
    file: 'evenements.schema.json',
    type: 'application/json',
    standard: { name: 'Table Schema', url: 'https://datapackage.org/standard/table-schema/' },
    description: 'La description des colonnes du CSV, pour les programmes qui le vérifient.',
    render: renderTableSchema,
  },
  {
    file: 'evenements.geojson',
    type: 'application/geo+json',
    standard: { name: 'GeoJSON', url: 'https://www.rfc-editor.org/rfc/rfc7946' },
    description: 'Les mêmes lignes, chacune au lieu où la carte montre la pièce.',
    render: renderEventsGeoJson,
  },
  {
    file: 'lieux.geojson',
    type: 'application/geo+json',
    standard: { name: 'GeoJSON', url: 'https://www.rfc-editor.org/rfc/rfc7946' },
    description: 'Chaque lieu, son tracé, le rayon et la raison de sa précision, chaque mention du texte.',
    render: renderPlacesGeoJson,
  },
  {
    file: 'lieux.lpf.json',
    type: 'application/ld+json',
    standard: { name: 'Linked Places', url: 'https://github.com/LinkedPasts/linked-places-format' },
    description: 'Les lieux pour les répertoires de toponymes, liés à GeoNames, Wikidata et Who’s On First.',
    render: renderLinkedPlaces,
  },
  {
    file: 'chronologie.ics',
    type: 'text/calendar',
    standard: { name: 'iCalendar', url: 'https://www.rfc-editor.org/rfc/rfc5545' },
    description:
      'Les événements que le texte date sûrement entre deux jours, en journées entières\u00A0; les autres n’ont pas de jours où se poser.',
    render: renderCalendar,
  },
];
