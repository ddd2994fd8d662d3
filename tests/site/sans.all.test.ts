/** The same under the other families that readers have; of the usual ones, the pages that `sans.test.ts` leaves out too. */
import { expect, inject, it } from 'vitest';
import { listFaultsOfPages, listPublished } from './layout.ts';
import { OTHERS, USUAL, withSans } from './sans.ts';

it.each([...USUAL, ...OTHERS])('every page keeps what its layout promises where the sans is %s', async (family) => {
  await withSans(family, async (browser) => {
    expect(await listFaultsOfPages(browser, inject('published').origin, listPublished())).toEqual([]);
  });
});
