/** The faces of a built site have every letter that its pages show, as far as the faces have it before they are cut. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { convert } from 'fontverter';
import { Blob, Face } from 'harfbuzzjs';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, inject, it } from 'vitest';

const require = createRequire(import.meta.url);
const SERIF = require.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2');
const NASKH = require.resolve(
  '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
);
/** Left to the fallback face: signs of code, and addresses, which no text is. */
const CODE = /["#$&*+<=>@[\\\]^_`{|}~©×′″↑↓↵]/;
const ADDRESS = /\S*\/\S*/g;

async function listHad(path: string): Promise<Set<string>> {
  const face = new Face(new Blob(await convert(readFileSync(path), 'truetype')));
  return new Set([...face.collectUnicodes()].map((code) => String.fromCodePoint(code)));
}

interface Shown {
  arabic: Set<string>;
  other: Set<string>;
}

/** What the text of a page shows, names in Arabic apart. */
function addShown(node: DefaultTreeAdapterTypes.Node, shown: Shown, into: Set<string>): void {
  if (['script', 'style', 'template'].includes(node.nodeName)) return;
  if ('value' in node) for (const character of node.value.replaceAll(ADDRESS, '')) into.add(character);
  const language = 'attrs' in node && node.attrs.find(({ name }) => name === 'lang')?.value;
  if ('childNodes' in node)
    for (const child of node.childNodes) addShown(child, shown, language === 'ar' ? shown.arabic : into);
}

function readShown(dist: string): Shown {
  const shown: Shown = { arabic: new Set(), other: new Set() };
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.html')) addShown(parse(readFileSync(join(dist, name), 'utf8')), shown, shown.other);
    // What scripts and style sheets put into a page.
    else if (/^_astro.*\.(?:css|js)$/.test(name))
      for (const character of readFileSync(join(dist, name), 'utf8')) shown.other.add(character);
  }
  return shown;
}

it.each(['invented', 'published'])('none is missing from the %s site', async (which) => {
  const dist = which === 'invented' ? inject('dist') : inject('published').dist;
  const shown = readShown(dist);
  const fonts = readdirSync(join(dist, '_astro/fonts')).map((name) => join(dist, '_astro/fonts', name));
  for (const [face, characters] of [
    [SERIF, shown.other],
    [NASKH, shown.arabic],
  ] as const) {
    const known = await listHad(face);
    const wanted = [...characters].filter((character) => known.has(character) && !CODE.test(character));
    const had = new Set<string>();
    // One after the other: what unpacks them gives its one piece of memory to each in turn.
    for (const font of fonts) for (const character of await listHad(font)) had.add(character);
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((character) => !had.has(character))).toEqual([]);
  }
});
