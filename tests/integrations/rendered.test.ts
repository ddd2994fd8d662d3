/** What Astro has written becomes pages and files: those of one kind of a dossier lie in one answer. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeInto } from '../../src/files.ts';
import { nameDocument } from '../../src/html/documents.ts';
import { listRendered } from '../../src/integrations/rendered.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rendered-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeInto(join(folder, name), text);
};
const listRest = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

it('every page is handed out once, by the name of its file', () => {
  write({
    'index.html': 'the cover',
    '404.html': 'not found',
    'col/index.html': 'the article',
    'col/evenements/_/index.html': `${nameDocument('evenements/a/index.html')}A${nameDocument('evenements/b/index.html')}B`,
    'col/integrer/jour-_/index.html': `${nameDocument('integrer/jour-x/index.html')}X`,
    'gué/index.html': 'another',
  });
  expect([...listRendered(folder)].map(({ name, text }) => [name, text]).sort()).toEqual([
    ['404.html', 'not found'],
    ['col/evenements/a/index.html', 'A'],
    ['col/evenements/b/index.html', 'B'],
    ['col/index.html', 'the article'],
    ['col/integrer/jour-x/index.html', 'X'],
    ['gué/index.html', 'another'],
    ['index.html', 'the cover'],
  ]);
});

it('what is no page is written from its answer, and of answers nothing is left', () => {
  const frames = `${nameDocument('integrer/ruban.json')}{}${nameDocument('integrer/carte.json')}[]`;
  write({ 'col/integrer/_.json': frames, 'col/lieux/_/index.html': `${nameDocument('lieux/a/index.html')}A` });
  expect([...listRendered(folder)].map(({ name }) => name)).toEqual(['col/lieux/a/index.html']);
  expect(listRest()).toEqual(['col/integrer/carte.json', 'col/integrer/ruban.json']);
  expect(readFileSync(join(folder, 'col/integrer/carte.json'), 'utf8')).toBe('[]');
});

it('a picture is copied from the file that its answer names', () => {
  const kept = join(folder, 'kept.bin');
  const bytes = Buffer.from([0x89, 0x50, 0, 1, 2, 255]);
  writeFileSync(kept, bytes);
  write({ 'col/partage/_.png': nameDocument('partage/lieu-col.png') + kept });
  expect([...listRendered(folder)]).toEqual([]);
  expect(listRest()).toEqual(['col/partage/lieu-col.png', 'kept.bin']);
  expect(readFileSync(join(folder, 'col/partage/lieu-col.png'))).toEqual(bytes);
});

it('what only looks like an answer by its name is left as it is', () => {
  const files = {
    _headers: '',
    '_astro/fonts/ab-_.woff2': 'f',
    'col/_astro/_.css': 'a{}',
    'col/integrer/a_b.json': '{}',
    'col/donnees/_a': '{}',
  };
  write(files);
  expect([...listRendered(folder)]).toEqual([]);
  expect(listRest()).toEqual(Object.keys(files).sort());
});
