/** The reader’s system decides the sans: a page’s layout holds under the widest, the narrowest and two usual ones. */
import { expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { listFaultsOfPages, listKinds } from './layout.ts';
import { FEW, withSans } from './sans.ts';

// A map is still laid out by hand, for its own widths: another dossier’s labels are for its author to look at.
const PATHS = listKinds(loadContent('content').dossiers.filter(({ slug }) => slug === 'raqqa-hama-alep'));

it.each(FEW)('every page keeps what its layout promises where the sans is %s', async (family) => {
  await withSans(family, async (browser) => {
    expect(await listFaultsOfPages(browser, inject('published').origin, PATHS)).toEqual([]);
  });
});
