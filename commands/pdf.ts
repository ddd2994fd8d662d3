/** `npm run pdf`: the site with each article as a tagged PDF among its files, printed in the browser that the tests use. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { DIST, readSiteAddress } from '../src/environment.ts';
import { ToldError } from '../src/model/told-error.ts';
import { findBrowser, listBrowserArguments } from '../tests/site/find-browser.ts';
import { serve } from '../tests/site/serve.ts';
import { tellFaults } from './tell-faults.ts';

export interface Paper {
  format: 'A4' | 'Letter';
  colorScheme?: 'light' | 'dark';
  /** Whether the browser prints background graphics; nothing may depend on it. */
  printBackground?: boolean;
}

/** Print one page as a PDF with tags and an outline; its title and language are the page’s own. */
export async function printPdf(browser: Browser, url: string, paper: Paper, path?: string): Promise<Buffer> {
  const { format, colorScheme = 'light', printBackground = false } = paper;
  const context = await browser.newContext({ colorScheme });
  const page = await context.newPage();
  // Twice: a first visit may keep the fallback faces, and they run longer.
  await page.goto(url, { waitUntil: 'load' });
  await page.reload({ waitUntil: 'load' });
  const pdf = await page.pdf({ format, printBackground, tagged: true, outline: true, ...(path && { path }) });
  await context.close();
  return pdf;
}

/** Builds, prints, and builds again with what was printed: sums, headers and links then know of it. */
async function buildWithPdfs(dist: string): Promise<void> {
  buildSite({});
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  const base = readSiteAddress().base;
  const { server, origin } = await serve(dist, base.endsWith('/') ? base : `${base}/`);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: listBrowserArguments() });
  for (const slug of readdirSync(dist).filter((name) => existsSync(join(dist, name, 'donnees')))) {
    const url = `${origin}${base.replace(/\/$/, '')}/${slug}/`;
    await printPdf(browser, url, { format: 'A4' }, join(folder, `${slug}.pdf`));
  }
  await browser.close();
  server.close();
  buildSite({ PDF_DIR: folder });
  rmSync(folder, { recursive: true });
}

function buildSite(variables: Record<string, string>): void {
  const env = { ...process.env, ...variables };
  const { status } = spawnSync(process.execPath, ['commands/build.ts'], { stdio: 'inherit', env });
  if (status !== 0) throw new ToldError('There is nothing to print: the site was not built.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await tellFaults(() => buildWithPdfs(DIST));
