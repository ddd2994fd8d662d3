/** What the text says and nothing uses yet, as the atelier marks it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listOpen } from '../../src/atelier/coverage.ts';
import { makeFiles } from '../../src/author/skeleton.ts';
import { loadDraft } from '../../src/model/load.ts';
import { dossier as complete } from '../complete.ts';
import { makeFolder } from '../folder.ts';

it('each date, name, number and speech of a new text is open, with the words that a claim of it has', () => {
  const folder = makeFolder();
  const paragraphs = [
    'Le pont a rouvert lundi 12 mai 2025, a annoncé la Ligue.',
    'Il parle de 3 semaines, elle de deux mois.',
  ];
  mkdirSync(join(folder, 'essai'));
  for (const [name, text] of Object.entries(makeFiles({ paragraphs, schemas: '', isExample: false })))
    writeFileSync(join(folder, 'essai', name), text);
  const { dossier } = loadDraft(folder, 'essai');
  if (!dossier) throw new Error('a new dossier can be read');
  const words = ({ paragraph, start, end }: { paragraph: number; start: number; end: number }) =>
    paragraphs[paragraph - 1]?.slice(start, end);
  const open = listOpen(dossier);
  expect(open.map((one) => [one.kind, words(one), words({ ...one, ...one.whole }), one.act])).toEqual([
    ['speech', 'a annoncé', 'Le pont a rouvert lundi 12 mai 2025', 'annonce'],
    ['date', 'lundi 12 mai 2025', 'lundi 12 mai 2025', undefined],
    ['name', 'Ligue', 'Ligue', undefined],
    ['speech', 'parle', 'Il parle de 3 semaines, elle de deux mois', undefined],
    ['number', '3 semaines', 'Il parle de 3 semaines', undefined],
    ['number', 'deux mois', 'elle de deux mois', undefined],
  ]);
});

it('a name of whoever says what is open too is told from the others: it is used once that is', () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'essai'));
  const paragraphs = ['Le pont de Tavri a rouvert, a annoncé la Ligue.'];
  for (const [name, text] of Object.entries(makeFiles({ paragraphs, schemas: '', isExample: false })))
    writeFileSync(join(folder, 'essai', name), text);
  const { dossier } = loadDraft(folder, 'essai');
  const names = dossier && listOpen(dossier).filter(({ kind }) => kind === 'name');
  expect(names?.map(({ start, end, isVoice }) => [paragraphs[0]?.slice(start, end), isVoice])).toEqual([
    ['Tavri', undefined],
    ['Ligue', true],
  ]);
});

it('of a finished dossier no date, no name and no speech is open', () => {
  expect(listOpen(complete).filter(({ kind }) => kind !== 'number')).toEqual([]);
});
