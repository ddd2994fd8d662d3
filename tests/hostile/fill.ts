/** A good dossier with other words in every field that takes words of the newsroom’s own. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parse } from 'yaml';
import { loadContent } from '../../src/model/load.ts';
import { ContentError } from '../../src/model/problem.ts';

const GOOD = join(import.meta.dirname, '../fixtures/good');
const DOSSIER = 'col-du-vent';
/** The list of ids holds no words. */
const FILES = readdirSync(join(GOOD, DOSSIER)).filter((name) => name !== 'ids.lock');

interface Field {
  file: string;
  path: readonly (string | number)[];
}

/** Every field that takes any words: found by trying, so that a new one is not forgotten. */
export function listFields(): Field[] {
  const folder = makeFolder();
  const fields = FILES.flatMap((file) =>
    listTexts(readValue(file))
      .map((path) => ({ file, path }))
      .filter((field) => {
        fillFolder(folder, [field], () => 'des mots, tout autres');
        try {
          loadContent(folder);
          return true;
        } catch {
          return false;
        } finally {
          cpSync(join(GOOD, DOSSIER, file), join(folder, DOSSIER, file));
        }
      }),
  );
  rmSync(folder, { recursive: true });
  return fields;
}

/** The folder of the good dossier with `fields` filled, the nth by `fill(n)`. */
export function makeFilled(fields: readonly Field[], fill: (index: number) => string): string {
  const folder = makeFolder();
  fillFolder(folder, fields, fill);
  waiveMistakes(folder);
  return folder;
}

/** What is filled in is of every script, with numbers that no claim has: what such words are taken for is right here. */
function waiveMistakes(folder: string): void {
  try {
    loadContent(folder);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const waivers = error.problems.flatMap(({ hint }) => /(?<=`rules: \[)\{.*\}(?=\]`)/.exec(hint)?.[0] ?? []);
    const path = join(folder, DOSSIER, 'article.md');
    const rules = [...new Set(waivers)].map((waiver) => parse(waiver.replace('…', 'essai')));
    const text = readFileSync(path, 'utf8').replace('"waived": {', `"waived": { "rules": ${JSON.stringify(rules)},`);
    writeFileSync(path, text);
  }
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'filled-'));
  cpSync(GOOD, folder, { recursive: true });
  return folder;
}

function fillFolder(folder: string, fields: readonly Field[], fill: (index: number) => string): void {
  for (const file of new Set(fields.map((field) => field.file))) {
    const value = readValue(file);
    for (const [index, field] of fields.entries()) if (field.file === file) setText(value, field.path, fill(index));
    const json = JSON.stringify(value, null, 1); // YAML, too
    const text = readFileSync(join(GOOD, DOSSIER, file), 'utf8');
    const body = text.slice(text.indexOf('\n---\n') + 1);
    writeFileSync(join(folder, DOSSIER, file), extname(file) === '.md' ? `---\n${json}\n${body}` : json);
  }
}

function readValue(file: string): unknown {
  const text = readFileSync(join(GOOD, DOSSIER, file), 'utf8');
  return parse(extname(file) === '.md' ? text.slice(4, text.indexOf('\n---\n')) : text);
}

function listTexts(value: unknown): (string | number)[][] {
  if (typeof value === 'string') return [[]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    listTexts(inner).map((path) => [Array.isArray(value) ? Number(key) : key, ...path]),
  );
}

function setText(value: unknown, path: Field['path'], text: string): void {
  const parent = path.slice(0, -1).reduce<unknown>((inner, key) => Reflect.get(inner as object, key), value); // the path was read off this value
  Reflect.set(parent as object, path.at(-1) ?? '', text);
}
