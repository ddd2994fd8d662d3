/** `npm run guide:pictures`: the pictures of the guide, taken anew of the atelier at work on the guide’s own dossier. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { startDev } from './dev-server.ts';
import { findPageBrowser, listBrowserArguments } from './find-browser.ts';
import { drag } from './hand.ts';

const OUT = 'docs/guide';
const GUIDE = 'tests/fixtures/guide';
const SLUG = 'pont-de-tavri';
/** Of WebP, of 100. */
const QUALITY = 45;
const PADDING_PX = 8;

const content = mkdtempSync(join(tmpdir(), 'guide-pictures-'));
const server = await startDev(content);
const browser = await chromium.launch({ executablePath: findPageBrowser(), args: listBrowserArguments() });
try {
  await takeAll(
    await browser.newPage({ viewport: { width: 1024, height: 700 }, colorScheme: 'light', locale: 'fr-FR' }),
  );
} finally {
  await browser.close();
  await server.stop();
  rmSync(content, { recursive: true });
}

async function takeAll(page: Page): Promise<void> {
  page.setDefaultTimeout(30_000);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await page.goto(server.atelier);
  await page.getByText('Aucun encore.').waitFor();
  await page.getByLabel('Nom').fill('Pont de Tavri');
  await page.getByLabel('Texte').fill(readFileSync(`${GUIDE}/texte.txt`, 'utf8').trim());
  await take(page, 'nouveau', page.locator('#begin'), 560);
  await button('Faire le dossier').click();
  await page.waitForURL(`**/atelier/${SLUG}/`);
  await page.locator('#text .open').first().waitFor();

  // The form of the first claim, its words still selected.
  await page.setViewportSize({ width: 1024, height: 620 });
  writeFinished('speakers.yaml', 'places.geojson', 'map.yaml', 'landmarks.geojson');
  await page.reload();
  await page.locator('#text .open').first().waitFor();
  await page.locator('#text').focus();
  await page.keyboard.press('p');
  await page.keyboard.press('Enter');
  await take(page, 'piece', page.locator('body'), 620);

  // One claim is written, and much is not used yet.
  const events = readFileSync(join(GUIDE, SLUG, 'events.yaml'), 'utf8');
  writeFileSync(join(content, SLUG, 'events.yaml'), events.slice(0, events.indexOf('  - id: une-seule-voie')));
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.reload();
  await page.locator('#text mark').first().waitFor();
  await take(page, 'texte', page.locator('main > section').first(), 420);
  await take(page, 'problemes', page.locator('#problems li').filter({ hasText: 'Routes' }), 260);

  await page.locator('#places').getByRole('button', { name: 'Kvari' }).click();
  await page.locator('.ground-land').first().waitFor({ state: 'attached' });
  await page.setViewportSize({ width: 1024, height: 1300 });
  await take(page, 'lieu', page.locator('#place'), 900);
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.keyboard.press('Escape');

  await drag(page, 3, '3 semaines', '3 semaines');
  await button('Note (N)').click();
  await page.locator('#entry').getByLabel('Nature').selectOption({ label: 'contradiction' });
  await take(page, 'note', page.locator('#entry'), 560);
  await page.keyboard.press('Escape');

  writeFinished('notes.yaml', 'events.yaml', 'article.md');
  await page.reload();
  const article = page.frameLocator('#preview');
  await article.getByRole('heading', { name: 'Tavri : le pont rouvert' }).waitFor();
  await article.locator('.problems').waitFor({ state: 'hidden' });
  await take(page, 'apercu', page.locator('section[aria-labelledby=preview-title]'), 560);
  await page.getByLabel('Relu par').fill('Iris Vanne');
  await button('Voir ce qui sera scellé').click();
  await button('Sceller pour de bon').waitFor();
  await take(page, 'fin', page.locator('section[aria-labelledby=finish-title]'), 460);
}

/** As the guide’s own dossier has them. */
function writeFinished(...names: string[]): void {
  for (const name of names) cpSync(join(GUIDE, SLUG, name), join(content, SLUG, name));
}

/** At most `height` px of it. */
async function take(page: Page, name: string, what: Locator, height: number): Promise<void> {
  // What sticks to the window would stand over it.
  await page.evaluate((isWhole) => {
    const header = document.querySelector('header');
    if (header) header.style.position = isWhole ? '' : 'static';
  }, name === 'piece');
  await what.evaluate((element) => element.scrollIntoView());
  const box = await what.boundingBox();
  if (!box) throw new Error(`${name} is not to be seen.`);
  const { width = 0 } = page.viewportSize() ?? {};
  const session = await page.context().newCDPSession(page);
  const { cssVisualViewport } = await session.send('Page.getLayoutMetrics');
  const left = Math.max(0, box.x - PADDING_PX);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    clip: {
      x: left + cssVisualViewport.pageX,
      y: Math.max(0, box.y - PADDING_PX) + cssVisualViewport.pageY,
      width: Math.min(width - left, box.width + 2 * PADDING_PX),
      height: Math.min(height, box.height + 2 * PADDING_PX),
      scale: 1,
    },
  });
  writeFileSync(join(OUT, `${name}.webp`), Buffer.from(data, 'base64'));
}
