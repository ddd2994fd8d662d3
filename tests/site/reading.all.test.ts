/** The article view as something to read, whatever the window, the sans and the scripts: of each dossier that is published. */
import type { Browser, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { waitForScripts } from './page.ts';
import { countStops, LANDED, measureUnderlined, readLanding, readOpening } from './reading.ts';
import { EXTREMES, USUAL, withSans } from './sans.ts';

const WINDOWS = [
  [320, 640],
  [360, 740],
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1280, 720],
  [1600, 900],
] as const;

const { dossiers } = loadContent('content');
const families = [...EXTREMES, ...USUAL];

/** `use` each window in turn, in one context. */
async function inEachWindow(
  browser: Browser,
  { slug, javaScriptEnabled }: { slug: string; javaScriptEnabled: boolean },
  use: (page: Page, visit: (fragment: string) => Promise<void>, width: number) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const visit = async (fragment: string) => {
    await page.goto(`${inject('published').origin}/${slug}/${fragment}`);
    if (javaScriptEnabled) await waitForScripts(page);
  };
  for (const [width, height] of WINDOWS) {
    await page.goto('about:blank');
    await page.setViewportSize({ width, height });
    await use(page, visit, width);
  }
  await context.close();
}

describe.each(dossiers)('$slug', ({ slug, claims, map: { frames } }) => {
  describe.each(families)('where the sans is %s', (family) => {
    it.each([true, false])(
      'says whose words it has before it begins, and little stands in its way, scripts: %s',
      async (javaScriptEnabled) => {
        await withSans(family, (browser) =>
          inEachWindow(browser, { slug, javaScriptEnabled }, async (page, visit, width) => {
            await visit('');
            const stops = await countStops(page);
            expect(stops.before, `${width} px`).toBeLessThanOrEqual(25);
            expect(stops.all, `${width} px`).toBeLessThanOrEqual(250);
            const underlined = await measureUnderlined(page);
            expect(underlined, `${width} px`).toBeGreaterThan(0);
            expect(underlined, `${width} px`).toBeLessThanOrEqual(0.2);
            const { sentence, findings, beyond, maps } = await readOpening(page);
            expect(beyond, `${width} px`).toBeLessThanOrEqual(0);
            if (width === 390) {
              expect(sentence).toBeLessThanOrEqual(844 * 1.25);
              expect(findings).toBeLessThanOrEqual(844 * 2);
            }
            expect(maps.length, `${width} px`).toBe(frames.length);
            if (width >= 360)
              for (const { marks, worded } of maps)
                expect(worded, `${width} px`).toBeGreaterThanOrEqual(Math.min(3, marks));
          }),
        );
      },
    );

    it.each([true, false])(
      'lands on each claim with its sentence, and who says it, in view, scripts: %s',
      async (javaScriptEnabled) => {
        await withSans(family, (browser) =>
          inEachWindow(browser, { slug, javaScriptEnabled }, async (page, visit, width) => {
            // The first from elsewhere, under the band that says what the text is; the others from within the page.
            for (const { id, number } of claims) {
              await visit(`#${id}`);
              // What comes near is laid out a frame later, and the browser keeps what it leads to in its place.
              await expect
                .poll(() => readLanding(page, number), { message: `${id}, ${width} px` })
                .toEqual({ ...LANDED, details: String(number) });
            }
          }),
        );
      },
    );
  });
});
