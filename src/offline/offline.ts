/** Writes for each dossier of a built site the worker that keeps it for when there is no network, with its list of what to keep. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Write `<slug>/sw.js` beside each dossier of the folder; where nothing is kept, the worker that takes back what an
 * earlier one kept. Each lists its own dossier alone: a site of a hundred burdens no reader of one, and the parts of a
 * site can be built apart.
 */
export function writeWorkers(folder: string, base: string, isKept: boolean): void {
  const slugs = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'carte/index.html')));
  for (const slug of slugs)
    writeFileSync(join(folder, slug, 'sw.js'), isKept ? renderWorker(folder, slug, base) : readCode('retired.js'));
}

/** The pages of a dossier that are kept: what it says, where and when. */
const PAGES = ['', 'carte/', 'chronologie/'];

/** Of all that a page names, what it loads: the rest are links, and what machines read. */
const LOADED = /^(?:(?:[^/]+\/)?_astro\/.+|favicon\.svg)$/;

/** Large, and not for every reader: kept once it is asked for. */
const ON_DEMAND = /^_astro\/enhance-map\.client\./;

function renderWorker(folder: string, slug: string, base: string): string {
  const root = `${base.replace(/\/$/, '')}/`;
  const pages = PAGES.map((page) => `${slug}/${page}index.html`);
  const files = listNeeded(folder, root, pages, (file) => !ON_DEMAND.test(file));
  const later = listNeeded(folder, root, pages, () => true).filter((file) => !files.includes(file));
  const [FILES, LATER] = [files, later].map((names) => JSON.stringify(listSums(folder, root, names), null, 1));
  const VERSION = JSON.stringify(hash('sha256', `${FILES}`).slice(0, 16));
  return `const VERSION = ${VERSION};\nconst FILES = ${FILES};\nconst LATER = ${LATER};\n${readCode('worker.js')}`;
}

/** The files themselves and all that they load, and these load in turn; sorted. Paths below the folder. */
function listNeeded(
  folder: string,
  root: string,
  files: readonly string[],
  isWanted: (file: string) => boolean,
): string[] {
  const needed = new Set(files);
  // A set is walked on into what is added meanwhile.
  for (const file of needed) {
    if (!/\.(?:html|css|js)$/.test(file)) continue;
    for (const named of listNamed(readFileSync(join(folder, file), 'utf8'), file, root))
      if (LOADED.test(named) && isWanted(named) && existsSync(join(folder, named))) needed.add(named);
  }
  return [...needed].sort();
}

/** What stands between quotes or brackets, as attributes, `url()` and imports have it, read as an address from `file`. */
function listNamed(text: string, file: string, root: string): string[] {
  const here = new URL(root + file, 'http://localhost');
  return (
    [...text.matchAll(/(?<=["'`(])[^"'`()\s]+(?=["'`)])/g)]
      // Files alone are asked for: what has no ending need not be read as an address.
      .filter(([address]) => address.includes('.'))
      .map(([address]) => (URL.canParse(address, here) ? new URL(address, here) : here))
      .filter(({ origin, pathname }) => origin === here.origin && pathname.startsWith(root))
      .map(({ pathname }) => pathname.slice(root.length))
  );
}

/** SHA-256 by address: a page’s is its folder’s. */
function listSums(folder: string, root: string, files: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    files.map((file) => [
      root + file.replace(/(?<=\/)index\.html$/, ''),
      hash('sha256', readFileSync(join(folder, file))),
    ]),
  );
}

/** With the line ends of the source, whatever a checkout has made of them. */
function readCode(name: string): string {
  return readFileSync(join(import.meta.dirname, name), 'utf8').replaceAll('\r\n', '\n');
}
