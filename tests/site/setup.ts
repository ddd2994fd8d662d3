/** Once for all tests: build the real content, serve it, start a browser. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { build } from './build.ts';
import { findBrowser, listBrowserArguments } from './find-browser.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dist: string;
    origin: string;
    browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { dist, code, output } = build();
  if (code !== 0) throw new Error(`The content does not build.\n${output}`);
  const { server, origin } = await serve(dist);
  const browser = await chromium.launchServer({ executablePath: findBrowser(), args: listBrowserArguments() });
  project.provide('dist', dist);
  project.provide('origin', origin);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.close();
  };
}
