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
    return { file, folder: folderOf(file), lines: text.split('\n').length, imports: listImports(file, text) };
  });

/** Those at the head of the file, of scripts further down, and those that are asked for while it runs. */
function listImports(file: string, text: string): Source['imports'] {
  const found = [
    ...text.matchAll(/^[ \t]*(?:import|export) (?<type>type )?(?:[^;'"]*? from )?'(?<to>[^']+)';?$/gm),
    ...text.matchAll(/(?<type>typeof )?import\(\s*'(?<to>[^']+)'\s*\)/g),
  ];
  return found.map(({ groups = {} }) => {
    const to = (groups['to'] ?? '').replace(/\?\w+$/, '');
    return {
      to: to.startsWith('.') ? normalize(join(dirname(file), to)).replaceAll('\\', '/') : to,
      isType: groups['type'] !== undefined,
    };
  });
}

function folderOf(file: string): string {
  return file.split('/').slice(0, -1).slice(0, 2).join('/');
}

/** What writes the site to disk or helps to write content: it opens any door, and is no part of any page. */
const TOOLS = ['src/atelier', 'src/author', 'src/integrations', 'src/publish'];

/** What any room may ask: it draws nothing. */
const SERVICES = ['src/fonts', 'src/html'];
const FILES = ['src/environment.ts', 'src/files.ts', 'src/house.ts', 'src/kept-files.ts', 'src/site.ts'];

/** Every folder that draws from the model, found on disk so that a new one is held to the same rules. */
const ROOMS = [...new Set(sources.map(({ folder }) => folder))].filter(
  (folder) => !['src', ...TOOLS, ...SERVICES, 'src/model', 'src/pages'].includes(folder),
);

/** `docs/architecture.md` names each folder, its packages and its doors. */
const TABLE = [
  ...readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `(src\/\w+)` \| [^|]+ \| ([^|]*)\| ([^|]*)\|/gm),
];
const DOORS = new Map(
  TABLE.map(([, folder = '', , doors = '']) => [
    folder,
    [...doors.matchAll(/`([^`]+)`/g)].map(([, door = '']) => door),
  ]),
);
const PACKAGES = new Map(
  TABLE.map(([, folder = '', packages = '']) => [folder, packages.split(', ').map((name) => name.trim())]),
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

  it('lets no room import another, and code of the browser nothing but its own room and types of the model', () => {
    const strays = sources
      .filter(({ folder }) => ROOMS.includes(folder))
      .flatMap(({ file, folder, imports }) =>
        imports
          .filter(({ to }) => to.startsWith('src/') && folderOf(to) !== folder)
          .filter(({ to, isType }) =>
            file.endsWith('.client.ts')
              ? to !== 'src/site.ts' && !(isType && folderOf(to) === 'src/model')
              : ![...SERVICES, 'src/model'].includes(folderOf(to)) && !FILES.includes(to),
          )
          .map(({ to }) => `${file} → ${to}`),
      );
    expect(strays).toEqual([]);
  });

  it('keeps tools apart: nothing that a page is made of imports them', () => {
    const strays = sources
      .filter(({ folder }) => !TOOLS.includes(folder))
      .flatMap(({ file, imports }) =>
        imports.filter(({ to }) => TOOLS.includes(folderOf(to))).map(({ to }) => `${file} → ${to}`),
      );
    expect(strays).toEqual([]);
  });

  it('lists the pages of a dossier through one function, so that any dossier can be built alone', () => {
    const pages = sources.filter(({ file }) => file.startsWith('src/pages/[slug]/'));
    const strays = pages.filter(({ imports }) => !imports.some(({ to }) => to === 'src/dossiers.ts'));
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

  it('has Vite read none of the model for the content: Node has read it for the commands', () => {
    const config = sources.find(({ file }) => file === 'src/content.config.ts');
    expect(config?.imports.filter(({ to, isType }) => to.startsWith('src/') && !isType)).toEqual([]);
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

  it('names each room in the table, with its doors that are used and the packages that it imports', () => {
    const rooms = [...new Set(sources.map(({ folder }) => folder))].filter((folder) => folder !== 'src');
    expect([...DOORS.keys()].sort()).toEqual(rooms.sort());
    const used = new Set(
      sources.flatMap(({ folder, imports }) => imports.filter(({ to }) => folderOf(to) !== folder).map(({ to }) => to)),
    );
    const outside = ['commands', 'src/integrations'].flatMap((folder) =>
      readdirSync(folder).map((name) => `${folder}/${name}`),
    );
    const callers = ['astro.config.mjs', ...outside].map((file) => readFileSync(file, 'utf8')).join('');
    const closed = [...DOORS].flatMap(([folder, doors]) =>
      doors.filter((door) => !used.has(`${folder}/${door}`) && !callers.includes(`${folder}/${door}`)),
    );
    expect(closed).toEqual([]);
    const strays = sources.flatMap(({ file, folder, imports }) =>
      imports
        .filter(({ to, isType }) => !isType && !/^(src|node:|astro)/.test(to))
        .map(({ to }) => /^(@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to)
        .filter((name) => !PACKAGES.get(folder)?.some((known) => name === known || name.startsWith(`${known}/`)))
        .map((name) => `${file}: ${name}`),
    );
    expect(strays).toEqual([]);
  });

  it('reads the environment in one file, but for what starts other programs', () => {
    const readers = sources.filter(({ file }) => /process\.env[.[]/.test(readFileSync(file, 'utf8')));
    expect(readers.map(({ file }) => file)).toEqual(['src/environment.ts']);
  });
});
