/** The figures that the bench found last, kept in the repository with where and when; the documents take their tables from them. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Doubt } from './machine.ts';

export const FIGURES = 'docs/figures.json';
export const DOCUMENT = 'docs/performance.md';

/** `verdict`: empty where nothing is promised. */
export interface Row {
  what: string;
  found: string;
  goal: string;
  verdict: 'met' | 'MISSED' | Doubt | '';
}

/** One part of the bench, as it was found last. */
export interface Found {
  /** `2026-11-30` */
  day: string;
  /** The commit that was measured, in short; `+` after it where files differed from it. */
  commit: string;
  machine: string;
  /** Of its processors, at work for others as the bench began, from 0 to 1. */
  busy: number;
  /** ms of `measurePace`; left out of what was found before it was measured. */
  pace?: number;
  rows: readonly Row[];
}

/** By the name of the part. */
export type Figures = Readonly<Record<string, Found>>;

export function loadFigures(): Figures {
  return JSON.parse(readFileSync(FIGURES, 'utf8')) as Figures; // `keepFigures` wrote it
}

/** Put the parts found now in the place of those found before, in the file and in the document. */
export function keepFigures(found: Figures): void {
  const figures = { ...loadFigures(), ...found };
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(DOCUMENT, fillTables(readFileSync(DOCUMENT, 'utf8'), figures));
}

const TABLE = /(<!-- figures of (\w+) -->\n)[\s\S]*?(<!-- end of figures -->)/g;

/** The document with each of its marked tables as the figures have it. Throws for a part that was never measured. */
export function fillTables(document: string, figures: Figures): string {
  return document.replaceAll(TABLE, (_, start: string, part: string, end: string) => {
    const found = figures[part];
    if (!found) throw new Error(`${FIGURES} has no figures of ${part}: npm run bench -- ${part} --keep`);
    const { day, commit, rows } = found;
    const source = `\`npm run bench -- ${part}\`, ${day}, \`${commit}\`, ${describeWhere(found)}.`;
    return `${start}\n${formatTable(rows)}\n\n${source}\n\n${end}`;
  });
}

/** The machine, and what it was at. */
export function describeWhere({ machine, busy, pace }: Pick<Found, 'machine' | 'busy' | 'pace'>): string {
  const own = pace === undefined ? '' : `, \`bench/pace.ts\` in ${pace.toFixed(0)} ms`;
  return `${machine}, ${(busy * 100).toFixed(0)} % at work for others${own}`;
}

/** As Markdown. */
export function formatTable(rows: readonly Row[]): string {
  const table = [
    ['', 'found', 'goal', ''],
    ...rows.map(({ what, found, goal, verdict }) => [what, found, goal, verdict]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  return [lines[0], `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.slice(1)].join('\n');
}
