/** `npm run build:changed`: build the pages of what changed since the last such build, and all that is of no one dossier. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { digestDossier, digestFiles } from '../model/digest.ts';
import { loadSlugs } from '../model/entries.ts';
import { CONTENT } from '../model/folder.ts';
import { listCharacters, listMapCharacters } from '../shell/fonts.ts';
import { type Built, listChanges } from './changes.ts';

const dist = resolve(process.argv[2] ?? 'dist');
/** Inside the site, so that whoever replaces or empties it replaces this too. */
const RECORD = join(dist, '.built.json');

const now: Built = { site: digestSite(), dossiers: digestDossiers() };
const changes = listChanges(readRecord(), now);
if (changes === 'none') {
  console.log('Nothing changed; nothing was built.');
} else if (changes === 'all') {
  console.log(`${sayWhyAll()}: everything is built.`);
  if (build(dist, {})) finish();
} else {
  // Beside the site: a folder of one disk is renamed at once.
  const part = mkdtempSync(`${dist}-part-`);
  // Without a name no dossier’s pages are built, and the cover is.
  const isBuilt = build(part, { DOSSIER: changes.built.join(',') || ',' });
  if (isBuilt) {
    const kept = Object.keys(now.dossiers).filter((slug) => !changes.built.includes(slug));
    for (const slug of kept) renameSync(join(dist, slug), join(part, slug));
    // A folder made aside is the maker’s alone; a site is for whoever serves it.
    chmodSync(part, 0o755);
    rmSync(dist, { recursive: true });
    renameSync(part, dist);
    finish();
    console.log(`${changes.built.length} dossiers built, ${kept.length} kept as they were.`);
  } else {
    rmSync(part, { recursive: true });
  }
}

function sayWhyAll(): string {
  const before = readRecord();
  if (!before) return `\`${dist}\` has no record of a build by this command`;
  return before.site === now.site ? 'Every dossier has changed' : 'The code, the address or the letters have changed';
}

/** Whatever is wrong with the folder is for the build to say. */
function digestDossiers(): Record<string, string> {
  const slugs = loadSlugs(CONTENT, () => {}) ?? [];
  return Object.fromEntries(slugs.map((slug) => [slug, digestDossier(CONTENT, slug)]));
}

/** Whether it was built; if not, what was there is as it was. */
function build(folder: string, environment: Record<string, string>): boolean {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const { status } = spawnSync(process.execPath, [astro, 'build', '--outDir', folder], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  process.exitCode = status ?? 1;
  return status === 0;
}

function finish(): void {
  writeFileSync(RECORD, JSON.stringify(now));
}

function readRecord(): Built | undefined {
  return existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as Built) : undefined; // written by `finish`
}

/** All that each page depends on and no dossier has: the code, the packages, the address, and the letters of the fonts. */
function digestSite(): string {
  const code = digestFiles(['src', 'public', 'astro.config.mjs', 'package-lock.json']);
  const { SITE_URL, BASE_PATH, SECURITY_CONTACT, SECURITY_EXPIRES } = process.env;
  const letters = [listCharacters, listMapCharacters].map((list) => list([CONTENT, 'src']).join(''));
  return JSON.stringify([code, SITE_URL, BASE_PATH, SECURITY_CONTACT, SECURITY_EXPIRES, letters]);
}
