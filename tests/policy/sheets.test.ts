/** Style sheets that routes write under one name each, and that pages ask for by their bytes. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { beginSealing } from '../../src/policy/policy.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A site of one dossier, sealed: its page and the names of all its files. */
function sealAll(sheet: string): { html: string; files: string[] } {
  const page =
    '<!DOCTYPE html><head></head><body title=\'href="/a/papier.css"\'><link rel="stylesheet" href="/a/papier.css"><link href=/a/col/reperes.css rel=stylesheet></body>';
  const written = {
    'col/reperes.css': sheet,
    'papier.css': 'p{}',
    'pagefind/ui.css': 'p{}',
    '_astro/made-by-vite.css': 'p{}',
  };
  for (const [name, text] of Object.entries(written)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { seal, end } = beginSealing(folder, '/a');
  const { html } = seal(page);
  end();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return {
    html,
    files: files.filter((name) => name.endsWith('.css')).sort(),
  };
}

it('are named as their sum in the page begins, beside what owns them, and are nowhere else', () => {
  const { html, files } = sealAll('q{}');
  const name = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 8);
  const [paper, own] = [`_astro/${name('p{}')}.css`, `col/_astro/${name('q{}')}.css`] as const;
  expect(files).toEqual([paper, '_astro/made-by-vite.css', own, 'pagefind/ui.css'].sort());
  expect(html).toContain(`<link rel="stylesheet" href="/a/${paper}" integrity="sha384-`);
  expect(html).toMatch(new RegExp(`<link href="/a/${own}" rel=stylesheet integrity="sha384-[^"]+">`));
  expect(html).toContain(`title='href="/a/papier.css"'`);
});

it('have another name once they are other bytes, and the same while they are the same', () => {
  const [first, again, other] = ['q{}', 'q{}', 'q{color:red}'].map((sheet) => {
    const { html, files } = sealAll(sheet);
    rmSync(folder, { recursive: true });
    return { html, own: files.filter((file) => file.startsWith('col/')) };
  });
  expect(again).toEqual(first);
  expect(other?.own).not.toEqual(first?.own);
  expect(other?.html).toContain(other?.own[0]);
  mkdirSync(folder);
});
