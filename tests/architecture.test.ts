import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Files of `src`, each with what it imports; an import of a type alone weighs nothing and is told apart. */
interface Source {
  file: string;
  folder: string;
  lines: number;
  imports: { to: string; isType: boolean }[];
}

const sources: Source[] = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(astro|ts)$/.test(entry.name))
  .map(({ parentPath, name }) => {
    const file = normalize(join(parentPath, name)).replaceAll('\\', '/');
    const text = readFileSync(file, 'utf8');
    const imports = [...text.matchAll(/^import (type )?[^;]*?'([^']+)';$/gms)].map(([, isType, to = '']) => ({
      to: to.startsWith('.') ? normalize(join(dirname(file), to)).replaceAll('\\', '/') : to,
      isType: isType !== undefined,
    }));
    return { file, folder: folderOf(file), lines: text.split('\n').length, imports };
  });

function folderOf(file: string): string {
  return file.split('/').slice(0, -1).slice(0, 2).join('/');
}

/** Folders of commands that run on an author’s machine: they open any door, and are no part of any page. */
const TOOLS = ['src/author', 'src/publish'];

/** Every folder that draws from the model, found on disk so that a new one is held to the same rules. */
const SIBLINGS = [...new Set(sources.map(({ folder }) => folder))].filter(
  (folder) => !['src', ...TOOLS, 'src/model', 'src/pages'].includes(folder),
);

/** The doors, as the README’s table names them for each folder. */
const DOORS = new Map(
  [...readFileSync('README.md', 'utf8').matchAll(/^\| `(src\/\w+)` \| [^|]+ \| ([^|]+) \|/gm)].map(
    ([, folder = '', doors = '']) => [folder, [...doors.matchAll(/`([^`]+)`/g)].map(([, door]) => door)],
  ),
);

describe('the house', () => {
  it('keeps the model free of everything else in src', () => {
    const strays = sources
      .filter(({ folder }) => folder === 'src/model')
      .flatMap(({ file, imports }) =>
        imports
          .filter(({ to }) => to.startsWith('src/') && folderOf(to) !== 'src/model')
          .map(({ to }) => `${file} → ${to}`),
      );
    expect(strays).toEqual([]);
  });

  it('lets no sibling import another, and code of the browser only types of the model', () => {
    const strays = sources
      .filter(({ folder }) => SIBLINGS.includes(folder))
      .flatMap(({ file, folder, imports }) =>
        imports
          .filter(({ to }) => to.startsWith('src/') && folderOf(to) !== folder && to !== 'src/site.ts')
          .filter(({ to, isType }) => folderOf(to) !== 'src/model' || (!isType && file.endsWith('.client.ts')))
          .map(({ to }) => `${file} → ${to}`),
      );
    expect(strays).toEqual([]);
  });

  it('keeps commands apart: no page imports them', () => {
    const strays = sources
      .filter(({ folder }) => !TOOLS.includes(folder))
      .flatMap(({ file, imports }) =>
        imports.filter(({ to }) => TOOLS.includes(folderOf(to))).map(({ to }) => `${file} → ${to}`),
      );
    expect(strays).toEqual([]);
  });

  it('lists the pages of a dossier through one function, so that any dossier can be built alone', () => {
    const pages = sources.filter(({ file }) => file.startsWith('src/pages/[slug]/'));
    const strays = pages.filter(({ imports }) => !imports.some(({ to }) => to === 'src/shell/paths.ts'));
    expect(pages.length).toBeGreaterThan(5);
    expect(strays.map(({ file }) => file)).toEqual([]);
  });

  it('opens each folder by its doors only', () => {
    const strays = sources.flatMap(({ file, folder, imports }) =>
      imports
        .filter(({ to }) => to.startsWith('src/') && folderOf(to) !== folder && folderOf(to) !== 'src')
        .filter(({ to }) => !DOORS.get(folderOf(to))?.includes(to.split('/').slice(2).join('/')))
        .map(({ to }) => `${file} → ${to}`),
    );
    expect(strays).toEqual([]);
  });

  it('has no ring of imports', () => {
    const graph = new Map(
      sources.map(({ file, imports }) => [file, imports.filter(({ isType }) => !isType).map(({ to }) => to)]),
    );
    const rings: string[] = [];
    const visit = (file: string, trail: readonly string[]) => {
      if (trail.includes(file)) rings.push([...trail, file].join(' → '));
      else for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(rings).toEqual([]);
  });

  it('keeps files small: none above 300 lines, routes at most 40', () => {
    const long = sources.filter(({ file, lines }) => lines > (/^src\/pages\/(?!.*\b_)/.test(file) ? 41 : 300));
    expect(long.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
  });

  it('opens each file with one sentence on what passes through it', () => {
    const silent = sources.filter(({ file }) => !/^(---\n)?\/\*\*/.test(readFileSync(file, 'utf8')));
    expect(silent.map(({ file }) => file)).toEqual([]);
  });

  it('names in the README every package that src imports', () => {
    const readme = readFileSync('README.md', 'utf8');
    const packages = new Set(
      sources.flatMap(({ imports }) =>
        imports
          .filter(({ to, isType }) => !isType && !/^(src|node:|astro)/.test(to))
          .map(({ to }) => /^(@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to),
      ),
    );
    expect([...packages].filter((name) => !new RegExp(`[|,] ${name}[ ,]`).test(readme))).toEqual([]);
  });
});
