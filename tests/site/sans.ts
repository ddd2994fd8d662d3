/** A browser whose reader has one sans family and no other font, whatever the machine has. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { convert } from 'fontverter';
import { type Browser, chromium } from 'playwright-core';
import { findPageBrowser, listBrowserArguments, listUnwantedArguments } from './find-browser.ts';

/** Arimo has the shapes and the widths of Liberation Sans. */
export const FAMILIES = {
  'DejaVu Sans': 'dejavu-sans',
  Carlito: 'carlito',
  'Noto Sans': 'noto-sans',
  Arimo: 'arimo',
  Roboto: 'roboto',
  'Open Sans': 'open-sans',
  Cantarell: 'cantarell',
  Inter: 'inter',
  Lato: 'lato',
} as const;
export type Family = keyof typeof FAMILIES;

/** The widest and the narrowest. */
export const EXTREMES: readonly Family[] = ['DejaVu Sans', 'Carlito'];
/** The two that most Linux desks have. */
export const USUAL: readonly Family[] = ['Noto Sans', 'Arimo'];
export const OTHERS: readonly Family[] = ['Roboto', 'Open Sans', 'Cantarell', 'Inter', 'Lato'];

/**
 * Run `use` with a browser to which every sans is `family`, then close it and remove its fonts. Throws where the
 * browser shows another family: it does not ask fontconfig, and what is measured there would promise nothing.
 */
export async function withSans(family: Family, use: (browser: Browser) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sur-pieces-sans-'));
  try {
    await writeFonts(folder, FAMILIES[family]);
    const browser = await chromium.launch({
      executablePath: findPageBrowser(),
      args: listBrowserArguments(),
      ignoreDefaultArgs: listUnwantedArguments(),
      env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
    });
    try {
      const shown = await readShownFamilies(browser);
      if (shown.join() !== family)
        throw new Error(
          `The browser shows ${shown.join(', ') || 'no font'} where ${family} is asked for: run these tests on Linux.`,
        );
      await use(browser);
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Regular and bold, which every family has. The browser reads no compressed font from a folder. */
async function writeFonts(folder: string, name: string): Promise<void> {
  const files = join(dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`)), 'files');
  for (const weight of [400, 700]) {
    const font = readFileSync(join(files, `${name}-latin-${weight}-normal.woff`));
    writeFileSync(join(folder, `${weight}.ttf`), await convert(font, 'truetype'));
  }
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>
`,
  );
}

async function readShownFamilies(browser: Browser): Promise<string[]> {
  const page = await browser.newPage();
  await page.setContent(
    '<p style="font-family: system-ui">voix</p><p style="font: 650 1em sans-serif">voix</p><button>voix</button>',
  );
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'p, button' });
  const shown = new Set<string>();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName } of fonts) shown.add(familyName);
  }
  await page.close();
  return [...shown];
}
