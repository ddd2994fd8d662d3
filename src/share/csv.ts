/** `evenements.csv` (RFC 4180, UTF-8 with its mark, so that spreadsheets read the accents) and its Table Schema. */
import { stringify } from 'csv-stringify/sync';
import type { Dossier } from '../model/dossier.ts';
import { type Address, COLUMNS, listRows, type Row } from './rows.ts';

/** How a cell may begin that a spreadsheet would run as a formula, full-width twins of the signs with them. */
const FORMULA = /^['=+\-@\t\r＝＋－＠]/;

export function renderCsv(dossier: Dossier, address: Address): string {
  return stringify(
    listRows(dossier, address).map(({ row }) => Object.values(row).map(formatCell)),
    { header: true, columns: COLUMNS.map(({ name }) => name), record_delimiter: 'windows', bom: true },
  );
}

export function renderTableSchema(): string {
  const fields = COLUMNS.map(({ name, type, required, description }) => ({
    name,
    type,
    description,
    constraints: { required },
  }));
  const schema = {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields,
    primaryKey: ['piece'],
    missingValues: [''],
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Text that could be taken for a formula gets an apostrophe before it; so does text that begins with one, so that the first can always be taken away. */
function formatCell(value: Row[string]): string | number | null {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value;
}
