/** The reader’s system decides the sans: a page’s layout holds under the widest, the narrowest and two usual ones. */
import { expect, inject, it } from 'vitest';
import { isDrawn, listFaultsOfPages, listPublished } from './layout.ts';
import { EXTREMES, USUAL, withSans } from './sans.ts';

it.each(EXTREMES)('every page keeps what its layout promises where the sans is %s', async (family) => {
  await withSans(family, async (browser) => {
    expect(await listFaultsOfPages(browser, inject('published').origin, listPublished())).toEqual([]);
  });
});

// Their widths lie between: pages of words alone are in `sans.all.test.ts`.
it.each(USUAL)('the cover and every page of a drawing keep theirs where the sans is %s', async (family) => {
  const paths = listPublished().filter((path) => path === '/' || isDrawn(path));
  await withSans(family, async (browser) => {
    expect(await listFaultsOfPages(browser, inject('published').origin, paths)).toEqual([]);
  });
});
