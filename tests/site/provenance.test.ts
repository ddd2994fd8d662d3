/** Of a text put together from others, the page says where runs of its paragraphs come from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, inject, it } from 'vitest';
import { ARTICLE } from './page.ts';

it('one line above the first paragraph of each run says where it comes from, and leads there', () => {
  const { document } = parseHTML(readFileSync(join(inject('dist'), ARTICLE, 'index.html'), 'utf8'));
  const lines = [...document.querySelectorAll('.part')].map((line) => ({
    above: line.parentElement?.querySelector(':scope > [id]')?.id,
    words: (line.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
    url: line.querySelector('a')?.getAttribute('href'),
  }));

  expect(lines).toEqual([
    {
      above: 'p6',
      words:
        'Provenance des paragraphes 6 à 7 : Ligne Sud, dans la Gazette de Port-Azir. Suivent cette dépêche presque mot pour mot, d’après l’extrait consulté.',
      url: 'https://example.org/gazette/1004-retrait',
    },
    {
      above: 'p22',
      words:
        'Provenance du paragraphe 22 : ministère de l’Intérieur. Reprend un communiqué dont la rédaction n’a pas vu l’original.',
      url: undefined,
    },
  ]);
});

it('the method tells it again, run by run, and the data by paragraph', () => {
  const { document } = parseHTML(readFileSync(join(inject('dist'), 'methode/index.html'), 'utf8'));
  const words = (document.querySelector('.method')?.textContent ?? '').replaceAll(/\s+/g, ' ');
  expect(words).toContain('Provenance : paragraphes 6 à 7, Ligne Sud, dans la Gazette de Port-Azir. Suivent');
  expect(words).toContain('Des autres paragraphes, rien n’en est dit ici.');

  const { text } = JSON.parse(readFileSync(join(inject('dist'), ARTICLE, 'donnees/dossier.json'), 'utf8'));
  const known = text.paragraphs.filter(({ provenance }: { provenance: unknown }) => provenance !== null);
  expect(known.map(({ id }: { id: string }) => id)).toEqual(['p6', 'p7', 'p22']);
  expect(known[2].provenance).toEqual({ publisher: 'ministère de l’Intérieur', url: null });
});
