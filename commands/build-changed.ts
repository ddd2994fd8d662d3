/**
 * `npm run build:changed`: the same site as `npm run build` makes, of which only the dossiers that changed since the last
 * such build are built anew, and what is of no one dossier.
 */
import { join, resolve } from 'node:path';
import {
  CONTENT,
  DIST,
  IS_PREVIEW,
  NAMED_DOSSIERS,
  PDF_FOLDER,
  readSecurity,
  readSiteAddress,
} from '../src/environment.ts';
import { listCharacters, listMapCharacters } from '../src/fonts/page-fonts.ts';
import { digestDossiers, digestFiles } from '../src/model/read/digest.ts';
import { listSlugs } from '../src/model/read/drafts.ts';
import { readPages } from '../src/policy/policy.ts';
import { BuildError } from '../src/publish/build-error.ts';
import { type Built, listChanges } from '../src/publish/changes.ts';
import { completeSite } from '../src/publish/complete-site.ts';
import { linkFolder } from '../src/publish/link-folder.ts';
import { checkRecord, loadRecord, type SiteRecord, writeRecord } from '../src/publish/record.ts';
import { loadSums } from '../src/publish/release.ts';
import { replaceSite } from '../src/publish/replace.ts';
import { runAstro } from '../src/publish/run-astro.ts';

replaceSite(resolve(process.argv[2] ?? DIST), (aside, dist) => {
  if (NAMED_DOSSIERS)
    throw new BuildError('DOSSIER names a part of the site, and build:changed chooses its own: nothing was built');
  checkRecord(dist);
  const before = loadRecord(dist);
  const now: Built = { site: digestSite(), dossiers: digestContent() };
  const changes = listChanges(before, now);
  if (changes === 'none') {
    console.log('Nothing changed; nothing was built.');
    return 'keep';
  }
  const pages =
    !before || changes === 'all'
      ? buildAll({ aside, dist }, before, now)
      : buildSome({ aside, dist }, before, now, changes.built);
  // What was written meanwhile is not what was built.
  if (JSON.stringify(digestContent()) !== JSON.stringify(now.dossiers))
    throw new BuildError('The content changed while it was built');
  writeRecord(dist, aside, { ...now, pages });
  return 'replace';
});

interface Folders {
  aside: string;
  dist: string;
}

function buildAll({ aside, dist }: Folders, before: Built | undefined, now: Built): SiteRecord['pages'] {
  console.log(`${sayWhy(dist, before, now)}: everything is built.`);
  runAstro(aside);
  return readPages(aside);
}

function sayWhy(dist: string, before: Built | undefined, now: Built): string {
  if (!before) return `\`${dist}\` is not as this command has left it`;
  return before.site === now.site ? 'Every dossier has changed' : 'The code, the address or the letters have changed';
}

function buildSome(
  { aside, dist }: Folders,
  before: SiteRecord,
  now: Built,
  built: readonly string[],
): SiteRecord['pages'] {
  const kept = new Set(Object.keys(now.dossiers).filter((slug) => !built.includes(slug)));
  /** `/slug/carte/` or `slug/carte/index.html` */
  const isKept = ([path]: readonly [string, unknown]) => kept.has(path.split('/').find(Boolean) ?? '');
  // Without a name no dossier’s pages are built, and the cover is.
  runAstro(aside, { DOSSIER: built.join(',') || ',' });
  const pages = new Map([...[...before.pages].filter(isKept), ...readPages(aside)]);
  for (const slug of kept) linkFolder(join(dist, slug), join(aside, slug));
  completeSite(aside, pages, new Map([...loadSums(dist)].filter(isKept)));
  const count = `${built.length} ${built.length === 1 ? 'dossier' : 'dossiers'}`;
  console.log(`${count} built, ${kept.size} kept as before.`);
  return pages;
}

/** Whatever is wrong with the folder is for the build to say. */
function digestContent(): Record<string, string> {
  return Object.fromEntries(digestDossiers(CONTENT, listSlugs(CONTENT, { withDrafts: IS_PREVIEW })));
}

/** All that each page depends on and no dossier has: the code, the tools, the address, the PDFs and the letters of the fonts. */
function digestSite(): string {
  const { contact, expires } = readSecurity();
  const code = digestFiles([
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    ...(PDF_FOLDER === undefined ? [] : [PDF_FOLDER]),
  ]);
  const letters = [listCharacters, listMapCharacters].map((list) => list([CONTENT]).join(''));
  // A build refuses an address for faults that is out of date.
  const isExpired = expires !== undefined && Date.parse(expires) < Date.now();
  return JSON.stringify([code, process.versions, readSiteAddress(), contact, expires, isExpired, letters]);
}
