/** What a built site says of itself, so that anyone can tell what it was made from and whether it is still whole. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { listFiles, writeNamed } from '../files.ts';
import { findPart } from './stamps.ts';

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

/**
 * Writes `build.json` and `SHA256SUMS`; `kept` are the sums of files that are still to come into the folder. Returns the files that are
 * listed: first its own, then those to come, each in order.
 */
export function signSite(folder: string, made: Made, kept: ReadonlyMap<string, string> = new Map()): string[] {
  writeNamed(join(folder, BUILD), `${JSON.stringify(describeBuild(made), null, 2)}\n`);
  const own = takeSums(folder, listFiles(folder));
  writeNamed(join(folder, SUMS), formatSums(own, kept));
  return [...own.keys(), ...kept.keys()];
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

/** One line for each file but the list itself, as `sha256sum --check` reads it; by code unit, as `listFiles` has them. */
function formatSums(...sums: ReadonlyMap<string, string>[]): string {
  const lines = sums
    .flatMap((some) => [...some])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, sum]) => `${sum}  ${file}`);
  return `${lines.join('\n')}\n`;
}

function takeSums(folder: string, files: readonly string[]): Map<string, string> {
  return new Map(
    files.filter((file) => file !== SUMS).map((file) => [file, hash('sha256', readFileSync(join(folder, file)))]),
  );
}

/** The list that was read last: a build asks several times for the same of 36 000 files. */
let last: { text: string; sums: ReadonlyMap<string, string> } | undefined;

/** What a site says of its files, by name. */
export function loadSums(folder: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(folder, SUMS), 'utf8');
  if (last?.text !== text) {
    const lines = text.trimEnd().split('\n');
    last = { text, sums: new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)])) };
  }
  return last.sums;
}

/** Whether every file is there as it was written, and no other. The folders `untouched` are known to be (`stamps.ts`). */
export function isWhole(folder: string, untouched: ReadonlySet<string> = new Set()): boolean {
  try {
    const known = [...loadSums(folder)].filter(([file]) => !untouched.has(findPart(file)));
    const files = readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !untouched.has(name))
      .flatMap((entry) => {
        if (!entry.isDirectory()) return entry.isFile() ? [entry.name] : [];
        return listFiles(join(folder, entry.name)).map((file) => `${entry.name}/${file}`);
      });
    return formatSums(new Map(known)) === formatSums(takeSums(folder, files));
  } catch {
    return false;
  }
}
