/** The same under the other families that readers have. */
import { expect, inject, it } from 'vitest';
import { listFaultsOfPages } from './layout.ts';
import { OTHERS, withSans } from './sans.ts';

it.each(OTHERS)('every page keeps what its layout promises where the sans is %s', async (family) => {
  await withSans(family, async (browser) => {
    expect(await listFaultsOfPages(browser, inject('origin'))).toEqual([]);
  });
});
