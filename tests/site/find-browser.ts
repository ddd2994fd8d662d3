/** A Chromium to test with: named, found, else installed, else a clear error. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of the browser. Looks at `$CHROMIUM`, then in the usual places, then installs one; throws when all of it fails. */
export function findBrowser(): string {
  const named = process.env['CHROMIUM'];
  if (named && !existsSync(named)) throw new Error(`CHROMIUM names ${named}, which is not there.`);
  const found = named ?? findInstalled();
  if (found) return found;
  console.log('No Chromium found: installing one for the tests.');
  installWithPlaywright();
  if (!findInstalled()) installWithApt();
  const installed = findInstalled();
  if (installed) return installed;
  throw new Error(
    'The tests need Chromium or Chrome and could not install one. Install it, or name it: CHROMIUM=/path/to/chrome npm test',
  );
}

/** Debian’s Chromium without windows. */
const WINDOWLESS = '/usr/bin/chromium-headless-shell';

/**
 * Path of the browser that most pages are opened in: without windows where there is one, which loads a page in three
 * quarters of the time; it has no back-forward cache. Else as `findBrowser`.
 */
export function findPageBrowser(): string {
  const browser = findBrowser();
  return !process.env['CHROMIUM'] && existsSync(WINDOWLESS) ? WINDOWLESS : browser;
}

/** Two hidden pages for the address bar, which each window would load and no test sees. */
const UNSEEN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'PreloadTopChromeWebUI'];
/** What Playwright turns off: Chromium heeds the last of two lists alone. */
const AS_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** For a browser that draws by itself and does nothing beside; Chromium’s sandbox refuses to run as root. */
export function listBrowserArguments(): string[] {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    // Where there is none, a graphics card is feigned, which takes longer than to draw without.
    '--disable-gpu',
    `--disable-features=${[...AS_PLAYWRIGHT, ...UNSEEN].join()}`,
  ];
  return process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
}

/** What two browsers at work have in common memory, with room to spare. */
const ENOUGH = 2 ** 30;

/**
 * What Playwright asks for and is not wanted: that memory which processes share be a file on the disk, for machines whose
 * own place for it is too small. In memory a page takes an eighth less of the processors’ time.
 */
export function listUnwantedArguments(): string[] {
  const place = '/dev/shm';
  if (!existsSync(place)) return [];
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize > ENOUGH ? ['--disable-dev-shm-usage'] : [];
}

function findInstalled(): string | undefined {
  return [...USUAL, chromium.executablePath()].find((path) => existsSync(path));
}

function installWithPlaywright(): void {
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
}

function installWithApt(): void {
  const isDebian = existsSync('/etc/os-release') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));
  if (!isDebian || process.getuid?.() !== 0) return;
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  // Not every release of Debian or Ubuntu has the second.
  for (const packages of [['chromium', 'chromium-headless-shell'], ['chromium']])
    if (!findInstalled())
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit' });
}
