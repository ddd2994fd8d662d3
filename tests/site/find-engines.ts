/** The other engines to test with, where they are: named, else found, else a word aloud on what to install. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const FIREFOXES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The oldest in which all of the site was tried. */
const LEAST_FIREFOX = 153;

const WEBKIT = {
  driver: ['/usr/bin/WebKitWebDriver'],
  browser: ['x86_64', 'aarch64'].flatMap((machine) =>
    ['4.1', '4.0'].map((api) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${api}/MiniBrowser`),
  ),
  screen: ['/usr/bin/Xvfb'],
};

export interface WebKit {
  driver: string;
  browser: string;
  /** Draws for a screen that nobody sees. */
  screen: string;
}

/** Path of Firefox, `least` its oldest version. Looks at `$FIREFOX`, then in the usual places; says aloud what is then not tried. */
export function findFirefox(least = LEAST_FIREFOX): string | undefined {
  const named = process.env['FIREFOX'];
  if (named && !existsSync(named)) throw new Error(`FIREFOX names ${named}, which is not there.`);
  const found = named ?? FIREFOXES.find((path) => existsSync(path) && !isSnap(path));
  const advice = 'Install it (Debian: firefox-esr), or name it: FIREFOX=/path/to/firefox';
  if (!found) {
    console.warn(`No Firefox found: nothing is tried in it. ${advice}`);
    return undefined;
  }
  const { stdout } = spawnSync(found, ['--version'], { encoding: 'utf8' });
  const [, version] = /(\d+)\./.exec(stdout ?? '') ?? [];
  if (Number(version) >= least) return found;
  console.warn(`${found} is no Firefox ${least} or later: nothing is tried in it. ${advice}`);
  return undefined;
}

/** Ubuntu’s own is a script that leads to a snap, which does not see the profile that it is given. */
function isSnap(path: string): boolean {
  const text = readFileSync(path).subarray(0, 4_000).toString('latin1');
  return text.startsWith('#!') && text.includes('/snap/');
}

/** Paths of WebKitGTK’s driver, of its small browser and of a screen for it; says aloud what is then not tried. */
export function findWebKit(): WebKit | undefined {
  const [driver, browser, screen] = [WEBKIT.driver, WEBKIT.browser, WEBKIT.screen].map((paths) =>
    paths.find((path) => existsSync(path)),
  );
  if (driver && browser && screen) return { driver, browser, screen };
  console.warn('No WebKitGTK found: nothing is tried in it. Install it (Debian: webkit2gtk-driver xvfb)');
  return undefined;
}
