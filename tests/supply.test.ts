/** What the project takes from others: each package held to its sum, none of them run on arrival, few of them sent to readers. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listLicences } from '../src/about/licences.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const packages = Object.entries<{ integrity?: string; resolved?: string }>(lock.packages).filter(
  ([path]) => path !== '',
);
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the lock', () => {
  test('holds every package to its sum', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  });

  test('names no host', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });
});

test('every version is exact', () => {
  const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind]),
  );
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

test('every package that the code imports is named by the project itself, not only by another package', () => {
  const files = ['src', 'commands', 'ground'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|astro)$/.test(name))
      .map((name) => join(folder, name)),
  );
  const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const imported = files.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /^(?:import|export) (?!type )[^;]*?from '(?![./]|node:|astro:)((?:@[^/']+\/)?[^/']+)/gm,
      ),
    ].map(([, name = '']) => name),
  );
  expect(imported).toContain('yaml');
  const strays = new Set(imported.filter((name) => !named.includes(name)));
  expect([...strays]).toEqual([]);
});

test('code with types of its own is checked too', () => {
  const own = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('tsconfig.json'),
  );
  expect(own.length).toBeGreaterThan(0);
  expect(manifest.scripts['test:types']).toBe('node commands/types.ts');
  const checks = readFileSync('commands/types.ts', 'utf8');
  for (const name of own) expect(checks).toContain(`bin/tsc'), '-p', '${dirname(join('src', name))}'`);
});

test('no package runs anything as it is installed', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
});

describe('the browser', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => normalize(join('src', name)));
  /** What the scripts of pages import, and what that imports, down to packages. */
  const imported = new Set<string>();
  const follow = (file: string) => {
    if (imported.has(file)) return;
    imported.add(file);
    const text = readFileSync(file, 'utf8');
    const code = file.endsWith('.astro')
      ? [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, inner]) => inner).join()
      : text;
    for (const [, type, to = ''] of code.matchAll(/^\s*(?:import|export) (type )?(?:[^'";]*? from )?'([^']+)'/gm)) {
      if (type) continue;
      if (to.startsWith('.')) follow(normalize(join(dirname(file), to.split('?')[0] ?? to)));
      else imported.add(/^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to);
    }
    for (const [, to = ''] of code.matchAll(/import\('(\.[^']+)'\)/g)) follow(normalize(join(dirname(file), to)));
  };
  for (const file of sources.filter((name) => name.endsWith('.astro'))) follow(file);
  const names = [...imported].filter((name) => !name.startsWith('src'));

  test('is sent at most six packages, and the README names them', () => {
    expect(names).toContain('leaflet');
    expect(names.length).toBeLessThanOrEqual(6);
    const [, listed = ''] =
      /packages that reach the browser[^:]*: ([^.]+)\./.exec(readFileSync('docs/trust.md', 'utf8')) ?? [];
    expect(listed.split(/, /).sort()).toEqual(names.sort());
  });
});

test('the page of licences names each package that npm’s own list of materials names, but those for tests', () => {
  const { components } = JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], {
      encoding: 'utf8',
    }),
  );
  const listed = listLicences('package-lock.json').flatMap(({ licence, packages: all }) =>
    all.map(({ name, version }) => `${name} ${version} ${licence}`),
  );
  const named = components.map(
    ({
      group,
      name,
      version,
      licenses,
    }: {
      group?: string;
      name: string;
      version: string;
      licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
    }) =>
      `${group ? `${group}/` : ''}${name} ${version} ${licenses?.[0]?.license?.id ?? licenses?.[0]?.license?.name ?? licenses?.[0]?.expression}`,
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((line: string) => !listed.includes(line))).toEqual([]);
});

test('every action of the workflows is pinned by commit', () => {
  const uses = readdirSync('.github/workflows').flatMap((name) =>
    [...readFileSync(join('.github/workflows', name), 'utf8').matchAll(/uses: (\S+)/g)].map(
      ([, action = '']) => action,
    ),
  );
  expect(uses.length).toBeGreaterThan(5);
  expect(uses.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
});
