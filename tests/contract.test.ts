/** Scripts of pages find what shows a thing by the attributes of `docs/architecture.md`, and by nothing that was made for another end. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const scripts = globSync('src/**/*.client.ts').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const [, table = ''] = readFileSync('docs/architecture.md', 'utf8').split('## What pages tell their scripts');
const named = new Set([...table.matchAll(/^\| `data-(\w+)` \|/gm)].map(([, name]) => name));

it('has a table of the attributes by which things are found', () => {
  expect(named).toEqual(new Set(['claim', 'event', 'place', 'against']));
});

it.each([
  ['the end or middle of an address', /\[href[$*]="?[^\]]*(?:#|\$\{)/],
  ['a fragment put together', /querySelector\w*\([^)]*['"`]#(?:piece|evt|lieu)-/],
  ['equal coordinates', /\[(?:x|y|cx|cy)[12]?=/],
  ['the selectors of a style sheet', /selectorText/],
  ['a class that has an id in it', /\.t-|class[$*^|]=|= \w+\.classList;/],
])('finds nothing by %s', (_what, wrong) => {
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.filter(({ text }) => wrong.test(text)).map(({ file }) => file)).toEqual([]);
});
