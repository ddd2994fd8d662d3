/** The table as CSV, for programs and for a French spreadsheet, and its Table Schema. */
import { stringify } from 'csv-stringify/sync';
import type { Dossier } from '../model/dossier.ts';
import type { Address } from '../site.ts';
import { COLUMNS, listRows, type Row } from './rows.ts';

/** How a cell may begin that a spreadsheet would run as a formula, full-width twins of the signs with them. */
const FORMULA = /^['=+\-@\t\r＝＋－＠]/;

/** RFC 4180 in UTF-8 without a mark, every text within quotes: whatever else a reader takes for a separator parts no cell. */
export function renderCsv(dossier: Dossier, address: Address): string {
  return stringify(listCells(dossier, address), { ...FORM, quoted_string: true });
}

/**
 * The same for a double click in a French spreadsheet: semicolons, decimal commas, and the mark by which it knows UTF-8.
 * Numbers too are within quotes, since one with a comma is parted where commas separate as well.
 */
export function renderSpreadsheetCsv(dossier: Dossier, address: Address): string {
  const rows = listCells(dossier, address).map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : cell)),
  );
  return stringify(rows, { ...FORM, delimiter: ';', quoted: true, bom: true });
}

const FORM = { header: true, columns: COLUMNS.map(({ name }) => name), record_delimiter: 'windows' } as const;

function listCells(dossier: Dossier, address: Address): (string | number | null)[][] {
  return listRows(dossier, address).map(({ row }) => Object.values(row).map(formatCell));
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
