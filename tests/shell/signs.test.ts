import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('no sign of ours is one that browsers compose of two: in a typeface without ≠ its stroke stands beside it', () => {
  const strays = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => /\.(astro|css|ts)$/.test(entry.name))
    .flatMap(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const shown = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/ .*$/gm, '');
      return [...shown]
        .filter((sign) => !/\p{L}/u.test(sign) && sign.normalize('NFD') !== sign)
        .map((sign) => `${file}: ${sign}`);
    });
  expect(strays).toEqual([]);
});
