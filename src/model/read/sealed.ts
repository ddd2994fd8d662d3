/**
 * The lines of `ids.lock` that are no ids: that a dossier was read (`etat/relu`), what it said then (`relecture/1 review=…
 * article=…`), what it said each time that it was published (`edition/0 status=… published=… review=… article=…`), and the
 * sum of each entry of `corrections.yaml` that readers were told (`correction/…`). Lines are added and never removed.
 */
import type { Source } from './source.ts';

export const READ = 'etat/relu';
const VALUES = '((?: [a-z]+=[0-9a-z-]+)+)';
const EDITION = new RegExp(`^edition/(\\d+)${VALUES}$`);
const READING = new RegExp(`^relecture/(\\d+)${VALUES}$`);
const CORRECTION = /^correction\/([0-9a-f]{12})$/;

/** What a line says of a dossier: sums by the name of the file, and what is no sum as it is. */
export type Values = Readonly<Record<string, string>>;

/** The last of its kind. */
export interface Numbered {
  number: number;
  values: Values;
}

export interface Sealed {
  wasRead: boolean;
  reading: Numbered | undefined;
  edition: Numbered | undefined;
  /** Sums of entries of `corrections.yaml`. */
  corrections: ReadonlySet<string>;
}

/** Whether the line tells of the dossier’s way. */
export function isSeal(line: string): boolean {
  return line === READ || [EDITION, READING, CORRECTION].some((pattern) => pattern.test(line));
}

export function readSealed(source: Source | undefined): Sealed {
  const lines = source?.text.split('\n') ?? [];
  return {
    wasRead: lines.includes(READ),
    reading: findLast(lines, READING),
    edition: findLast(lines, EDITION),
    corrections: new Set(lines.flatMap((line) => CORRECTION.exec(line)?.[1] ?? [])),
  };
}

function findLast(lines: readonly string[], pattern: RegExp): Numbered | undefined {
  return lines
    .flatMap((line) => {
      const [, number, values = ''] = pattern.exec(line) ?? [];
      const pairs = values
        .trim()
        .split(' ')
        .map((pair) => pair.split('='));
      return number === undefined ? [] : [{ number: Number(number), values: Object.fromEntries(pairs) }];
    })
    .toSorted((a, b) => a.number - b.number)
    .at(-1);
}

export function formatEdition(number: number, values: Values): string {
  return `edition/${number} ${formatValues(values)}`;
}

export function formatReading(number: number, values: Values): string {
  return `relecture/${number} ${formatValues(values)}`;
}

export function formatCorrection(sum: string): string {
  return `correction/${sum}`;
}

function formatValues(values: Values): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');
}
