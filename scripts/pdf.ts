/** Writes each dossier of the built site as a tagged PDF beside its `dossier.json`, in the browser that the tests use. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser, listBrowserArguments } from '../tests/site/find-browser.ts';
import { serve } from '../tests/site/serve.ts';

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

async function writePdfs(dist: string): Promise<void> {
  const slugs = existsSync(dist) ? readdirSync(dist).filter((name) => existsSync(join(dist, name, 'donnees'))) : [];
  if (slugs.length === 0) throw new Error(`There is no dossier in ${dist}. Build the site first: npm run build.`);
  const base = process.env['BASE_PATH'] ?? '/';
  const { server, origin } = await serve(dist, base.endsWith('/') ? base : `${base}/`);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: listBrowserArguments() });
  for (const slug of slugs) {
    const path = join(dist, slug, 'donnees', `${slug}.pdf`);
    await printPdf(browser, `${origin}${base.replace(/\/$/, '')}/${slug}/`, { format: 'A4' }, path);
    console.log(path);
  }
  await browser.close();
  server.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writePdfs('dist');
