/** The same under the other families that readers have. */
import { expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { listFaultsOfPages, listKinds } from './layout.ts';
import { OTHERS, withSans } from './sans.ts';

// A map is still laid out by hand, for its own widths: another dossier’s labels are for its author to look at.
const PATHS = listKinds(loadContent('content').dossiers.filter(({ slug }) => slug === 'raqqa-hama-alep'));

it.each(OTHERS)('every page keeps what its layout promises where the sans is %s', async (family) => {
  await withSans(family, async (browser) => {
    expect(await listFaultsOfPages(browser, inject('published').origin, PATHS)).toEqual([]);
  });
});
