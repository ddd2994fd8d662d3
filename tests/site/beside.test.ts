/** Builds beside one another: the set-up has built two contents of one project at once, then a third. `pairs.all.test.ts` tries many. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';

const listTitles = (content: string) => loadContent(content).dossiers.map(({ title }) => title);

/** The titles of the list that stand in any page, feed or export of a site. */
function findTitles(dist: string, titles: readonly string[]): string[] {
  const texts = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:html|xml|json|csv)$/.test(entry.name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  return titles.filter((title) => texts.some((text) => text.includes(title)));
}

it('builds of one project at once publish each its own content, and no word of another', () => {
  const [invented, published] = [listTitles(inject('content')), listTitles('content')];
  const all = [...invented, ...published];
  expect(findTitles(inject('dist'), all)).toEqual(invented);
  expect(findTitles(inject('below').dist, all)).toEqual(invented);
  expect(findTitles(inject('published').dist, all)).toEqual(published);
});
