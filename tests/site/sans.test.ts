/** The reader’s system decides the sans: a page’s layout holds under the widest, the narrowest and two usual ones. */
import { expect, inject, it } from 'vitest';
import { listFaultsOfPages } from './layout.ts';
import { FEW, withSans } from './sans.ts';

it.each(FEW)('every page keeps what its layout promises where the sans is %s', async (family) => {
  await withSans(family, async (browser) => {
    expect(await listFaultsOfPages(browser, inject('origin'))).toEqual([]);
  });
});
