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
