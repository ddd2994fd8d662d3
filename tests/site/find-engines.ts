/** The other engines to test with, where they are: named, else found, else a word aloud on what to install. */
import { existsSync } from 'node:fs';

const FIREFOXES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of Firefox. Looks at `$FIREFOX`, then in the usual places; says aloud what is then not tried. */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX'];
  if (named && !existsSync(named)) throw new Error(`FIREFOX names ${named}, which is not there.`);
  const found = named ?? FIREFOXES.find((path) => existsSync(path));
  if (!found)
    console.warn(
      'No Firefox found: nothing is tried in it. Install it (Debian: firefox-esr), or name it: FIREFOX=/path/to/firefox',
    );
  return found;
}
