/** Once for all tests: build the article under test alone, serve it, start a browser. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { build, makeFolder } from './build.ts';
import { findBrowser, listBrowserArguments } from './find-browser.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of content with the one dossier that the tests know, whatever else is published. */
    content: string;
    dist: string;
    origin: string;
    browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browserPath = findBrowser();
  const content = makeFolder();
  for (const name of ['basemap', 'raqqa-hama-alep'])
    cpSync(join('content', name), join(content, name), { recursive: true });
  const { dist, code, output } = build({ CONTENT_DIR: content });
  if (code !== 0) throw new Error(`The content does not build.\n${output}`);
  const { server, origin } = await serve(dist);
  // Far from Paris, as the tests themselves are; a page says the language that it is in.
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'C.UTF-8' };
  const browser = await chromium.launchServer({ executablePath: browserPath, args: listBrowserArguments(), env });
  project.provide('content', content);
  project.provide('dist', dist);
  project.provide('origin', origin);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.close();
    for (const folder of [content, dist]) rmSync(folder, { recursive: true, force: true });
  };
}
