/** What a built site says of itself, so that anyone can tell what it was made from and whether it is still whole. */
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { listFiles } from '../files.ts';

export const SUMS = 'SHA256SUMS';
export const BUILD = 'build.json';
const require = createRequire(import.meta.url);
/** Of the project, by which a site is known to be its. */
export const NAME = readPackage('../../package.json').name;

/** What a site, or a part of one, is made from. */
export interface Made {
  /** The sum of all content. */
  content: string;
  /** Of its root. */
  address: string;
  /** The dossiers it has, where these are not all. */
  part?: readonly string[];
}

/** Writes `build.json` and `SHA256SUMS`; `known` are the sums that need not be taken again. */
export function signSite(folder: string, made: Made, known?: ReadonlyMap<string, string>): void {
  writeFileSync(join(folder, BUILD), `${JSON.stringify(describeBuild(made), null, 2)}\n`);
  writeFileSync(join(folder, SUMS), formatSums(folder, known));
}

/** No day and no path of the machine: the same content gives the same file anywhere. */
function describeBuild({ content, address, part }: Made) {
  const { name, version } = readPackage('../../package.json');
  return {
    name,
    version,
    address,
    ...(part && { part }),
    content,
    tools: { node: process.versions.node, astro: readPackage('astro/package.json').version },
  };
}

function readPackage(path: string): { name: string; version: string } {
  return require(path);
}

/** One line for each file but the list itself, as `sha256sum --check` reads it. */
export function formatSums(folder: string, known: ReadonlyMap<string, string> = new Map()): string {
  const lines = listFiles(folder)
    .filter((file) => file !== SUMS)
    .map((file) => `${known.get(file) ?? sum(readFileSync(join(folder, file)))}  ${file}`);
  return `${lines.join('\n')}\n`;
}

/** What a site says of its files, by name. */
export function loadSums(folder: string): Map<string, string> {
  const lines = readFileSync(join(folder, SUMS), 'utf8').trimEnd().split('\n');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

function sum(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/** Whether every file is there as it was written, and no other. */
export function isWhole(folder: string): boolean {
  try {
    return readFileSync(join(folder, SUMS), 'utf8') === formatSums(folder);
  } catch {
    return false;
  }
}
