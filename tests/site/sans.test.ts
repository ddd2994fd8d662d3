/** The reader’s system decides the sans: a page’s layout holds under the widest, the narrowest and two usual ones. */
import { expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { listFaultsOfPages, listKinds } from './layout.ts';
import { FEW, withSans } from './sans.ts';

const PATHS = listKinds(loadContent('content').dossiers);

it.each(FEW)('every page keeps what its layout promises where the sans is %s', async (family) => {
  await withSans(family, async (browser) => {
    expect(await listFaultsOfPages(browser, inject('published').origin, PATHS)).toEqual([]);
  });
});
