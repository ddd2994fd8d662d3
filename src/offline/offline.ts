/** Writes for each dossier of a built site the worker that keeps it for when there is no network, with its list of what to keep. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { writeNamed } from '../files.ts';

/**
 * Write `<slug>/sw.js` beside each dossier of the folder; where nothing is kept, the worker that takes back what an
 * earlier one kept. Each lists its own dossier alone: a site of a hundred burdens no reader of one, and the parts of a
 * site can be built apart.
 */
export async function writeWorkers(folder: string, base: string, isKept: boolean): Promise<void> {
  const code = await buildScript(isKept ? 'worker' : 'retired');
  const slugs = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'explorer/index.html')));
  const site = openSite(folder, base);
  for (const slug of slugs) writeNamed(join(folder, slug, 'sw.js'), isKept ? renderLists(site, slug) + code : code);
}

/** The pages of a dossier that are kept: what it says, where and when. */
const PAGES = ['', 'explorer/'];

/** Of all that a page names, what it loads: the rest are links, and what machines read. */
const LOADED = /^(?:(?:[^/]+\/)?_astro\/.+|favicon\.svg)$/;

/** Large, and not for every reader: kept once it is asked for. */
const ON_DEMAND = /^_astro\/(?:enhance|zoomed)-map\.client\./;

/** What `worker.ts` declares. */
function renderLists(site: Site, slug: string): string {
  const pages = PAGES.map((page) => `${slug}/${page}index.html`);
  const files = listNeeded(site, [...pages, `${slug}/choix.json`], (file) => !ON_DEMAND.test(file));
  const later = listNeeded(site, pages, () => true).filter((file) => !files.includes(file));
  const [precache = '', onDemand] = [files, later].map((names) => JSON.stringify(listSums(site, names), null, 1));
  const version = JSON.stringify(hash('sha256', precache).slice(0, 16));
  return `const VERSION = ${version};\nconst PRECACHE = ${precache};\nconst ON_DEMAND = ${onDemand};\n`;
}

/** The files themselves and all that they load, and these load in turn; sorted. Paths below the folder. */
function listNeeded({ listLoaded }: Site, files: readonly string[], isWanted: (file: string) => boolean): string[] {
  const needed = new Set(files);
  // A set is walked on into what is added meanwhile.
  for (const file of needed) for (const loaded of listLoaded(file)) if (isWanted(loaded)) needed.add(loaded);
  return [...needed].sort();
}

interface Site {
  folder: string;
  root: string;
  /** What a file loads of the site’s files. Each is read once: the same sheets and scripts are loaded by every dossier. */
  listLoaded: (file: string) => readonly string[];
}

function openSite(folder: string, base: string): Site {
  const root = `${base.replace(/\/$/, '')}/`;
  const known = new Map<string, readonly string[]>();
  const read = (file: string) => {
    if (!/\.(?:html|css|js)$/.test(file)) return [];
    const named = new Set(listNamed(readFileSync(join(folder, file), 'utf8'), file, root));
    return [...named].filter((name) => LOADED.test(name) && existsSync(join(folder, name)));
  };
  const listLoaded = (file: string) => {
    const loaded = known.get(file) ?? read(file);
    known.set(file, loaded);
    return loaded;
  };
  return { folder, root, listLoaded };
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
function listSums({ folder, root }: Site, files: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    files.map((file) => [
      root + file.replace(/(?<=\/)index\.html$/, ''),
      hash('sha256', readFileSync(join(folder, file))),
    ]),
  );
}

/** A worker as browsers run it; a script, since not all of them take a module for one. */
async function buildScript(name: 'worker' | 'retired'): Promise<string> {
  const root = join(import.meta.dirname, 'worker');
  const built = await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: join(root, `${name}.ts`), output: { format: 'iife' } } },
  });
  const chunk = 'output' in built ? built.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`The worker \`${name}.ts\` is one script.`);
  return chunk.code;
}
