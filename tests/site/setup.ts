/** Once for all tests: build the invented dossier and what is published, serve both, start a browser. */
import { rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { COMPLETE } from '../complete.ts';
import { buildBeside } from './build.ts';
import { findBrowser, listBrowserArguments } from './find-browser.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of content with the one dossier that the tests know, whatever is published. */
    content: string;
    dist: string;
    /** What the build said. */
    output: string;
    origin: string;
    /** What `content/` holds, built: its tests say what is true of any dossier. */
    published: { dist: string; origin: string };
    browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browserPath = findBrowser();
  const [invented, published] = await Promise.all(
    [COMPLETE, 'content'].map(async (content) => {
      const { dist, code, output } = await buildBeside({ CONTENT_DIR: content });
      if (code !== 0) throw new Error(`The content does not build.\n${output}`);
      return { dist, output, ...(await serve(dist)) };
    }),
  );
  if (!invented || !published) throw new Error('both are built');
  // Far from Paris, as the tests themselves are; a page says the language that it is in.
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'C.UTF-8' };
  const browser = await chromium.launchServer({ executablePath: browserPath, args: listBrowserArguments(), env });
  project.provide('content', COMPLETE);
  project.provide('dist', invented.dist);
  project.provide('output', invented.output);
  project.provide('origin', invented.origin);
  project.provide('published', { dist: published.dist, origin: published.origin });
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    for (const { server, dist } of [invented, published]) {
      server.close();
      rmSync(dist, { recursive: true, force: true });
    }
  };
}
