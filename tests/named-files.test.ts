/** Comments and documents name files; a file that is renamed is renamed in them too. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDERS = ['bench', 'commands', 'docs', 'ground', 'src', 'tests'];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:astro|css|md|ts)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/')),
);

test('each file of code that is named between backquotes is there', () => {
  const missing = [
    'README.md',
    'GUIDE.md',
    'GUIDE.fr.md',
    ...files.filter((file) => !file.startsWith('tests/')),
  ].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/`([\w./-]+\.(?:astro|css|ts))`/g)]
      .map(([, name = '']) => name)
      .filter((name) => !files.some((known) => `/${known}`.endsWith(`/${name}`)))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});
