/** An answer that holds many documents gives each as if it had been asked for alone. */
import { expect, it } from 'vitest';
import { changePages, nameDocument, partDocuments } from '../../src/html/documents.ts';
import { ONCE } from '../../src/site.ts';

const SAME = (page: string) => page;

/** What Astro makes of pages whose heads ask for styles, of which it writes them into the first. */
const ANSWER = `<!DOCTYPE html>${nameDocument('a.html')}<head>${ONCE}<style>b{}</style></head><body>${ONCE}<p>a</p>${nameDocument('b.html')}<head>${ONCE}</head><body>${ONCE}<p>b</p>`;

it('gives each page what the first alone has of what is written once, and what stands before all', () => {
  expect(partDocuments(changePages(ANSWER, SAME))).toEqual([
    { name: 'a.html', text: '<!DOCTYPE html><head><style>b{}</style></head><body><p>a</p>' },
    { name: 'b.html', text: '<!DOCTYPE html><head><style>b{}</style></head><body><p>b</p>' },
  ]);
});

it('changes each page by itself', () => {
  const texts = partDocuments(changePages(ANSWER, (page) => page.slice(-4))).map(({ text }) => text);
  expect(texts).toEqual(['</p>', '</p>']);
});

it('takes an answer without names for one page, and no sign stays in it', () => {
  expect(changePages(`<head>${ONCE}</head><body>${ONCE}<p>a</p>`, (page) => `${page}!`)).toBe(
    '<head></head><body><p>a</p>!',
  );
});

it('refuses pages that are not of one kind', () => {
  const answer = `${nameDocument('a.html')}<p>${ONCE}</p>${nameDocument('b.html')}<p></p>`;
  expect(() => changePages(answer, SAME)).toThrow('b.html');
});

it('has files that are no pages as they stand', () => {
  const answer = `${nameDocument('a.json')}{ "a": "</head>" }\n${nameDocument('b.json')}{}\n`;
  expect(partDocuments(answer)).toEqual([
    { name: 'a.json', text: '{ "a": "</head>" }\n' },
    { name: 'b.json', text: '{}\n' },
  ]);
});
