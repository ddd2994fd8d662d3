import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { renderCsv, renderSpreadsheetCsv, renderTableSchema } from '../../src/exports/csv.ts';
import { address, HOSTILE, loadGood, makeHostile } from './hostile.ts';

const read = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' });

describe('evenements.csv', () => {
  it('has a row for each pièce, in the order of the text, with words, address, voices, precision, licence and version', () => {
    const dossier = loadGood();
    const rows = read(renderCsv(dossier, address));
    expect(rows.map(({ piece }) => Number(piece))).toEqual(dossier.claims.map(({ number }) => number));
    expect(rows[1]).toMatchObject({
      adresse: 'https://example.org/analyse/col-du-vent/#piece-2',
      mots: 'la milice a tenu jusqu’à vendredi la ville de Brumal',
      voix: 'ovm | ligne',
      attribution: 'OVM, via Ligne',
      date_edtf: '../2021-03-05',
      date_min: '',
      date_max: '2021-03-05',
      date_precision: 'intervalle ouvert',
      rayon_km: '1',
      licence: 'Domaine public.',
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });

  it('says at the end of a row where its paragraph comes from, where that is known', () => {
    const parts = [
      { from: 1, to: 3, publisher: 'Ligne', url: 'https://example.org/ligne', note: 'Suivent la dépêche.' },
    ];
    const rows = read(renderCsv({ ...loadGood(), parts }, address));
    const told = rows.map((row) => [row['paragraphe'], row['provenance'], row['provenance_adresse']].join(' '));
    expect(told.filter((row) => row.startsWith('p1 '))[0]).toBe('p1 Ligne https://example.org/ligne');
    expect(told.filter((row) => row.startsWith('p5 '))[0]).toBe('p5  ');
    expect(Object.keys(rows[0] ?? {}).slice(-2)).toEqual(['provenance', 'provenance_adresse']);
  });

  it('slices the words out of the paragraph at the offsets it gives', () => {
    const dossier = loadGood();
    for (const { paragraphe, debut, fin, mots } of read(renderCsv(dossier, address))) {
      const paragraph = dossier.text.paragraphs.find(({ id }) => id === paragraphe);
      expect(paragraph?.text.slice(Number(debut), Number(fin))).toBe(mots);
    }
  });

  it('says that a date is the newsroom’s where the text gives none, and rounds the point to its radius', () => {
    const rows = read(renderCsv(loadGood(), address));
    expect(rows.find(({ piece }) => piece === '3')).toMatchObject({ date_du_texte: 'false', date_approchee: 'true' });
    expect(rows.find(({ piece }) => piece === '2')).toMatchObject({ longitude: '10.9', latitude: '41.1' });
    expect(rows.find(({ piece }) => piece === '3')).toMatchObject({
      lieu: 'trois-fermes',
      longitude: '',
      latitude: '',
    });
  });

  it.each(HOSTILE)('gives back “%s” by taking one apostrophe away, and lets no cell run as a formula', (text) => {
    for (const { mots = '', evenement_titre: titre = '' } of read(renderCsv(makeHostile(text), address))) {
      for (const cell of [mots, titre]) {
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(cell.startsWith("'") ? cell.slice(1) : cell).toBe(text);
      }
    }
  });

  it.each(['Brumal ; Sorve', 'x;=1+1;y', 'deux\nlignes', 'un "mot", deux'])(
    'keeps “%s” in one cell, with either separator and with both',
    (text) => {
      const dossier = makeHostile(text);
      for (const csv of [renderCsv(dossier, address), renderSpreadsheetCsv(dossier, address)]) {
        const delimiters = [csv.startsWith('\uFEFF') ? ';' : ',', [',', ';']];
        for (const delimiter of delimiters) {
          const rows = parse(csv, { columns: true, bom: true, record_delimiter: '\r\n', delimiter });
          expect(rows).toHaveLength(dossier.claims.length);
          for (const row of rows as Record<string, string>[]) expect(row['mots']).toBe(text);
        }
      }
    },
  );

  it('has a mark for spreadsheets alone, and there the decimal comma', () => {
    const [forPrograms, forSpreadsheets] = [renderCsv(loadGood(), address), renderSpreadsheetCsv(loadGood(), address)];
    expect(forPrograms.startsWith('\uFEFF')).toBe(false);
    expect(forSpreadsheets.startsWith('\uFEFF')).toBe(true);
    const rows: Record<string, string>[] = parse(forSpreadsheets, { columns: true, bom: true, delimiter: ';' });
    expect(rows.find(({ piece }) => piece === '2')).toMatchObject({ longitude: '10,9', latitude: '41,1' });
  });

  it('is as its schema says: the same columns, nothing empty that is required, each value of its type', () => {
    const schema = JSON.parse(renderTableSchema());
    const rows = read(renderCsv(loadGood(), address));
    const patterns: Record<string, RegExp> = {
      integer: /^\d+$/,
      number: /^-?\d+(\.\d+)?$/,
      boolean: /^(true|false)$/,
      date: /^\d{4}-\d\d-\d\d$/,
      string: /^/,
    };
    expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map(({ name }: { name: string }) => name));
    for (const { name, type, constraints } of schema.fields) {
      for (const row of rows) {
        const value = row[name] ?? '';
        if (value === '') expect(constraints.required, name).toBe(false);
        else expect(value, name).toMatch(patterns[type] ?? /never/);
      }
    }
  });
});
