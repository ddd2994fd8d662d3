/** One page for the tests of a file or a describe, each of which starts where it wants: a context costs as much as two pages. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { inject } from 'vitest';
import { type OpenPage, open, waitForScripts } from './page.ts';

export interface OnePage extends OpenPage {
  /** Load `path` of the site anew, also where only the fragment differs; what was asked for or complained of is forgotten. */
  goTo(path: string): Promise<void>;
}

/** To be opened in `beforeAll`, so that it outlives each test. What a test sets on the page or its window, it sets back. */
export async function openOnce(browser: Browser, options: BrowserContextOptions = {}): Promise<OnePage> {
  const opened = await open(browser, 'about:blank', options);
  const { page, requests, complaints } = opened;
  return {
    ...opened,
    async goTo(path) {
      await page.mouse.move(0, 0);
      await page.goto('about:blank');
      requests.length = 0;
      complaints.length = 0;
      await page.goto(new URL(path, inject('origin')).href);
      if (options.javaScriptEnabled !== false) await waitForScripts(page);
    },
  };
}
