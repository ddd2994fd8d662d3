/** A new dossier from the atelier: what it takes, what it refuses in French, and that it is what `npm run new` makes. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { beginDossier, listDossiers } from '../../src/atelier/begin.ts';
import { makeFiles } from '../../src/author/skeleton.ts';
import { makeFolder } from '../folder.ts';

let content: string;
beforeEach(() => {
  content = join(makeFolder(), 'content');
  mkdirSync(content);
});
const paste = (slug: string, pasted: string) => beginDossier(content, { slug, text: { pasted } });
const drop = (bytes: Uint8Array, name?: string) =>
  beginDossier(content, {
    slug: 'depot',
    text: { bytes: Buffer.from(bytes).toString('base64'), ...(name && { name }) },
  });

it('makes the files that npm run new makes, with the text as it was pasted', async () => {
  expect(await paste('pont-de-tavri', '# Un titre\r\n\r\n  Deux  espaces\n')).toEqual({
    status: 200,
    slug: 'pont-de-tavri',
    encoding: 'UTF-8',
  });
  const folder = join(content, 'pont-de-tavri');
  const files = makeFiles({ paragraphs: ['# Un titre', '  Deux  espaces'], schemas: '', isExample: false });
  expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
  expect(readFileSync(join(folder, 'article.md'), 'utf8')).toBe(files['article.md']);
  expect(readdirSync(content)).toEqual(['pont-de-tavri']);
  expect(listDossiers(content)).toEqual([{ slug: 'pont-de-tavri', title: 'Titre à écrire', reviewed: '' }]);
});

it('says in which encoding a file was read that is not UTF-8', async () => {
  const made = await drop(Buffer.from('La fille de l\x92été, un peu décoiffée, a été vue à l\x92orée.', 'latin1'));
  expect(made).toMatchObject({ status: 200, encoding: 'Windows-1252' });
  expect(readFileSync(join(content, 'depot', 'article.md'), 'utf8')).toContain('La fille de l’été');
});

it('says of a text that it is not French, which it then has all the same', async () => {
  const english =
    'The bridge has been closed since Monday, the town said, and the road to the valley will be shut for a week.';
  expect(await paste('pont-anglais', english)).toMatchObject({ status: 200, language: 'anglais' });
});

it.each(['Pont', 'pont--de', '../pont', 'pont/de', 'methode', 'atelier', 'dossiers', 'basemap', '', '.', 'é'])(
  'refuses the name %j, and writes nothing',
  async (slug) => {
    expect(await paste(slug, 'Un texte.')).toMatchObject({ status: 422, message: expect.stringContaining('adresse') });
    expect(readdirSync(content)).toEqual([]);
  },
);

it('leaves a folder that is there alone', async () => {
  mkdirSync(join(content, 'deja'));
  expect(await paste('deja', 'Un texte.')).toMatchObject({ status: 422, message: expect.stringContaining('déjà') });
  expect(readdirSync(join(content, 'deja'))).toEqual([]);
});

it.each<[string, () => unknown, string]>([
  ['no word', () => paste('vide', ' \n\t\n'), 'pas de mot'],
  ['a sign that is not seen', () => paste('signe', 'Un texte\net un\u202Eautre.'), 'ligne 2, colonne 6'],
  ['bytes of no text', () => drop(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 0xff)), 'C’est une image'],
  ['bytes of no kind', () => drop(Uint8Array.of(0x01, 0, 0, 1, 0xff)), 'pas du texte'],
])('refuses a text with %s, and writes nothing', async (_which, begin, why) => {
  expect(await begin()).toMatchObject({ status: 422, message: expect.stringContaining(why) });
  expect(readdirSync(content)).toEqual([]);
});

it.each([undefined, { slug: 'a' }, { slug: 'a', text: 'b' }, { slug: 'a', text: { pasted: 'b', bytes: '' } }])(
  'does not take %j for a request',
  async (body) => {
    expect((await beginDossier(content, body)).status).toBe(400);
  },
);

it('takes a saved page, and names what of it is no text', async () => {
  const page =
    '<article><p>Le pont est fermé depuis lundi, a dit la mairie.</p><img alt="Le pont" src="pont.jpg"></article>';
  expect(await drop(Buffer.from(page), 'page.html')).toMatchObject({ status: 200, left: ['image : « Le pont »'] });
  expect(readFileSync(join(content, 'depot', 'article.md'), 'utf8')).toMatch(
    /\nLe pont est fermé depuis lundi, a dit la mairie\.\n$/,
  );
});

it('reads no sign of what is pasted as markup, be it a page', async () => {
  const pasted = '<!doctype html><p>Un texte &amp; rien.</p>';
  expect(await paste('page', pasted)).toMatchObject({ status: 200 });
  expect(readFileSync(join(content, 'page', 'article.md'), 'utf8')).toContain(pasted);
});
