/** What a distinction is called on the pages: « À ne pas confondre », never a contradiction, and without « ≠ ». */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, it } from 'vitest';
import { ARTICLE } from './page.ts';

const TITLE = 'Neuf ou trente et une localités';
const NAME = 'À ne pas confondre';

function read(path: string): Document {
  return parseHTML(readFileSync(join(inject('dist'), ARTICLE, path, 'index.html'), 'utf8')).document;
}

/** Its words, spaces plain. */
function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

describe('a distinction is said to be one', () => {
  it('in the article’s notes', () => {
    expect(wordsOf(read('').querySelector('#note-deux-comptes-de-localites h3'))).toMatch(/^Note · à ne pas confondre/);
  });

  it('on the page of notes, in a section of its own', () => {
    const section = read('sources/notes').querySelector('section#distinction');
    expect(wordsOf(section?.querySelector('h2'))).toBe(NAME);
    expect(section?.querySelector('#note-deux-comptes-de-localites')).not.toBeNull();
  });

  it('on the page of an event on whose words it hangs, before plain notes', () => {
    const [first] = read('evenements/jonction-khazrane-tisselmane').querySelectorAll('a[href*="sources/notes/#note-"]');
    expect(wordsOf(first?.closest('li'))).toBe(`${NAME} : ${TITLE}`);
  });

  it('on the page of quantities, above the two that it tells apart, which no « ≠ » parts', () => {
    const pair = read('sources/chiffres').querySelector('.pair');
    expect(wordsOf(pair?.querySelector('h2'))).toBe(`${NAME} : ${TITLE}`);
    // The sign is drawn between what contradicts.
    expect(pair?.classList.contains('contradiction')).toBe(false);
  });

  it('and counts among no contradictions', () => {
    expect(wordsOf(read('sources').querySelector('.ways'))).toContain('dont 2 contradictions');
  });
});
