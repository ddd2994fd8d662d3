/** The same under the other families that readers have. */
import { expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { listFaultsOfPages, listKinds } from './layout.ts';
import { OTHERS, withSans } from './sans.ts';

const PATHS = listKinds(loadContent('content').dossiers);

it.each(OTHERS)('every page keeps what its layout promises where the sans is %s', async (family) => {
  await withSans(family, async (browser) => {
    expect(await listFaultsOfPages(browser, inject('published').origin, PATHS)).toEqual([]);
  });
});
