/** The browser of the tests does their work alone: half of what a window costs were pages of its own. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, open } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

it('has no page in a window but the one that was opened', async () => {
  await open(browser, '/methode/');
  const devtools = await browser.newBrowserCDPSession();
  const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{}] });
  expect(targetInfos.filter(({ url }) => url.startsWith('chrome://')).map(({ url }) => url)).toEqual([]);
});

it('leaves off all that Playwright leaves off', async () => {
  const devtools = await browser.newBrowserCDPSession();
  const { commandLine } = await devtools.send('SystemInfo.getInfo');
  const lists = [...commandLine.matchAll(/--disable-features=(\S+)/g)].map(([, names = '']) => names.split(','));
  expect(lists.length).toBeGreaterThan(0);
  const counted = new Set(lists.at(-1));
  expect(lists.flat().filter((name) => !counted.has(name))).toEqual([]);
});
