/** What an author waits for in the atelier: from the key that writes to the paint of the new words in the preview beside. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { startDev } from '../tests/site/dev-server.ts';
import { findBrowser, listBrowserArguments } from '../tests/site/find-browser.ts';

/** Until the server, the watcher and the page have nothing left to do of the change before. */
const QUIET_MS = 2000;

/** One time for each of `rounds` changes of the title, ms; the first, for which the server makes its pages ready, is left out. */
export async function measurePreviews(content: string, slug: string, rounds: number): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  cpSync(content, folder, { recursive: true });
  const server = await startDev(folder);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: listBrowserArguments() });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(new URL(`/atelier/${slug}/${new URL(server.atelier).hash}`, server.origin).href);
    await page.frameLocator('#preview').locator('#p1').waitFor();
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      await page.waitForTimeout(QUIET_MS);
      times.push(await timeChange(page, `Titre-${round}`));
    }
    return times.slice(1);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

async function timeChange(page: Page, title: string): Promise<number> {
  await page.getByRole('button', { name: 'En-tête', exact: true }).click();
  await page.getByLabel('Titre', { exact: true }).first().fill(title);
  // Both by the clock of the page; what is asked for in a frame and once more in the next comes after the paint of the first.
  await page.evaluate((words) => {
    const { dataset } = document.documentElement;
    delete dataset['took'];
    const look = (start: number) => {
      const shown = document.querySelector<HTMLIFrameElement>('#preview')?.contentDocument;
      if (!shown?.querySelector('h1')?.textContent?.includes(words)) requestAnimationFrame(() => look(start));
      else
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            dataset['took'] = String(performance.now() - start);
          }),
        );
    };
    addEventListener('keydown', () => look(performance.now()), { once: true, capture: true });
  }, title);
  await page.keyboard.press('Enter');
  const took = await page.waitForFunction(() => document.documentElement.dataset['took']);
  return Number(await took.jsonValue());
}
