/**
 * `npm run build:changed`: the same site as `npm run build` makes, of which only the dossiers that changed since the last
 * such build are built anew, and what is of no one dossier.
 */
import { join, resolve } from 'node:path';
import { digestDossier, digestFiles } from '../model/digest.ts';
import { loadSlugs } from '../model/entries.ts';
import { CONTENT } from '../model/folder.ts';
import { readSealed } from '../policy/policy.ts';
import { readSums } from '../release/release.ts';
import { listCharacters, listMapCharacters } from '../shell/fonts.ts';
import { type Built, listChanges } from './changes.ts';
import { completeSite } from './complete.ts';
import { linkFolder } from './link.ts';
import { keepRecord, readRecord } from './record.ts';
import { replaceSite, runAstro } from './replace.ts';

const dist = resolve(process.argv[2] ?? process.env['DIST_DIR'] ?? 'dist');
const before = readRecord(dist);
const now: Built = { site: digestSite(), dossiers: digestDossiers() };
const changes = listChanges(before, now);
if (changes === 'none') {
  console.log('Nothing changed; nothing was built.');
} else if (!before || changes === 'all') {
  console.log(`${sayWhyAll()}: everything is built.`);
  replaceSite(dist, (aside) => {
    runAstro(aside);
    keepRecord(aside, { ...now, pages: readSealed(aside) });
  });
} else {
  const kept = new Set(Object.keys(now.dossiers).filter((slug) => !changes.built.includes(slug)));
  /** `/slug/carte/` or `slug/carte/index.html` */
  const isKept = ([path]: readonly [string, unknown]) => kept.has(path.split('/').find(Boolean) ?? '');
  replaceSite(dist, (aside) => {
    // Without a name no dossier’s pages are built, and the cover is.
    runAstro(aside, { DOSSIER: changes.built.join(',') || ',' });
    const pages = new Map([...[...before.pages].filter(isKept), ...readSealed(aside)]);
    for (const slug of kept) linkFolder(join(dist, slug), join(aside, slug));
    completeSite(aside, pages, new Map([...readSums(dist)].filter(isKept)));
    keepRecord(aside, { ...now, pages });
    console.log(`${changes.built.length} dossiers built, ${kept.size} kept as they were.`);
  });
}

function sayWhyAll(): string {
  if (!before) return `\`${dist}\` is no site that this command has built`;
  return before.site === now.site ? 'Every dossier has changed' : 'The code, the address or the letters have changed';
}

/** Whatever is wrong with the folder is for the build to say. */
function digestDossiers(): Record<string, string> {
  const slugs = loadSlugs(CONTENT, () => {}) ?? [];
  return Object.fromEntries(slugs.map((slug) => [slug, digestDossier(CONTENT, slug)]));
}

/** All that each page depends on and no dossier has: the code, the packages, the address, and the letters of the fonts. */
function digestSite(): string {
  const code = digestFiles(['src', 'public', 'astro.config.mjs', 'package-lock.json']);
  const { SITE_URL, BASE_PATH, SECURITY_CONTACT, SECURITY_EXPIRES } = process.env;
  const letters = [listCharacters, listMapCharacters].map((list) => list([CONTENT, 'src']).join(''));
  return JSON.stringify([code, SITE_URL, BASE_PATH, SECURITY_CONTACT, SECURITY_EXPIRES, letters]);
}
