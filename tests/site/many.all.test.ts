/** The search of a site of many, when any of its files is spoilt, and its layout under the usual families. */
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { expectLayout, expectNoSearch, MORE_SEARCH_FAULTS, startMany } from './many.ts';
import { connect } from './page.ts';
import { USUAL } from './sans.ts';

let browser: Browser;
let page: Page;
let server: Server;
let home: string;
beforeAll(async () => {
  ({ server, home } = await startMany());
  browser = await connect();
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

it.each(MORE_SEARCH_FAULTS)('the cover says that it cannot search, and keeps its list, when %s', (...fault) =>
  expectNoSearch(page, home, fault),
);

it.each(USUAL)('the cover keeps what its layout promises where the sans is %s', (family) => expectLayout(home, family));
