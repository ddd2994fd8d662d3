/**
 * `npm run build:changed`: the same site as `npm run build` makes, of which only the dossiers that changed since the last
 * such build are built anew, and what is of no one dossier.
 */
import { hash } from 'node:crypto';
import { createRequire, enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import {
  CONTENT,
  DIST,
  NAMED_DOSSIERS,
  PDF_FOLDER,
  readPreview,
  readSecurity,
  readSiteAddress,
} from '../src/environment.ts';
import { listCharacters, listMapCharacters } from '../src/fonts/page-fonts.ts';
import { digestDossiers, digestFiles } from '../src/model/read/digest.ts';
import { listSlugs } from '../src/model/read/drafts.ts';
import { ToldError } from '../src/model/told-error.ts';
import { BuildError } from '../src/publish/build-error.ts';
import { type Built, listChanges } from '../src/publish/changes.ts';
import { completeSite } from '../src/publish/complete-site.ts';
import {
  checkRecord,
  loadRecord,
  type Remembered,
  recall,
  type SiteRecord,
  stampRecord,
  writeRecord,
} from '../src/publish/record.ts';
import { type Place, replaceSite } from '../src/publish/replace.ts';
import { MOST_WITHIN, runAstro } from '../src/publish/run-astro.ts';
import { findPart } from '../src/publish/stamps.ts';

/** What Node compiles of this command alone: a build’s own modules, whose names are never asked for again, would fill it. */
const COMPILED = resolve('node_modules/.cache/sur-pieces/command');

let remembered: Remembered | undefined;

replaceSite(
  resolve(process.argv[2] ?? DIST),
  ({ aside, dist, work }) => {
    if (NAMED_DOSSIERS)
      throw new BuildError('DOSSIER names a part of the site, and build:changed chooses its own: nothing was built');
    checkRecord(dist);
    const before = loadRecord(dist, remembered);
    const now: Built = { site: digestSite(), dossiers: digestContent() };
    const changes = listChanges(before, now);
    if (before && changes === 'none') {
      console.log('Nothing changed; nothing was built.');
      if (!remembered?.isStamped) stampRecord(dist, work, before);
      return 'keep';
    }
    const { pages, kept, files } =
      !before || typeof changes === 'string'
        ? buildAll({ aside, dist }, before, now)
        : buildSome(aside, before, remembered?.sums ?? new Map(), now, changes.built);
    // What was written meanwhile is not what was built.
    if (JSON.stringify(digestContent()) !== JSON.stringify(now.dossiers))
      throw new BuildError('The content changed while it was built');
    const record = { ...now, pages };
    writeRecord(dist, aside, work, record);
    const moved = Object.fromEntries(Object.entries(remembered?.stamps ?? {}).filter(([part]) => kept.includes(part)));
    return { kept, after: () => stampRecord(dist, work, record, moved, files) };
  },
  {
    findUntouched(dist) {
      remembered = recall(dist);
      return remembered?.untouched ?? new Set();
    },
  },
);

interface Filled {
  pages: SiteRecord['pages'];
  /** The folders of the old site that are to come to what was written. */
  kept: string[];
  /** All that the new site will have, where they are known. */
  files?: readonly string[];
}

function buildAll({ aside, dist }: Pick<Place, 'aside' | 'dist'>, before: Built | undefined, now: Built): Filled {
  console.log(`${sayWhy(dist, before, now)}: everything is built.`);
  return { pages: runAstro(aside, nameSite(now)), kept: [] };
}

function sayWhy(dist: string, before: Built | undefined, now: Built): string {
  if (!before) return `\`${dist}\` is not as this command has left it`;
  return before.site === now.site ? 'Every dossier has changed' : 'The code, the address or the letters have changed';
}

function buildSome(
  aside: string,
  before: SiteRecord,
  sums: ReadonlyMap<string, string>,
  now: Built,
  built: readonly string[],
): Filled {
  const kept = new Set(Object.keys(now.dossiers).filter((slug) => !built.includes(slug)));
  /** `/slug/carte/` or `slug/carte/index.html` */
  const isKept = ([path]: readonly [string, unknown]) => kept.has(findPart(path.replace(/^\//, '')));
  // Without a name no dossier’s pages are built, and the cover is.
  const environment = { ...nameSite(now), DOSSIER: built.join(',') || ',' };
  const own = runAstro(aside, environment, built.length > MOST_WITHIN ? undefined : () => keepContent(now));
  const pages = new Map([...[...before.pages].filter(isKept), ...own]);
  const files = completeSite(aside, pages, new Map([...sums].filter(isKept)));
  const count = `${built.length} ${built.length === 1 ? 'dossier' : 'dossiers'}`;
  console.log(`${count} built, ${kept.size} kept as before.`);
  return { pages, kept: [...kept], files };
}

/** For pages, which keep by it what they have of each dossier. */
function nameSite({ site }: Built): Record<string, string> {
  return { SITE_DIGEST: hash('sha256', site) };
}

/** Throws a `BuildError` where a dossier is broken, whose problems are told. */
function keepContent({ dossiers }: Built): Record<string, string> {
  // Where nothing changed it is not asked for: it loads the whole model, as it was compiled before.
  enableCompileCache(COMPILED);
  const { readContent } = createRequire(import.meta.url)(
    '../src/read-content.ts',
  ) as typeof import('../src/read-content.ts'); // of that path
  try {
    return readContent(console.log, { digests: new Map(Object.entries(dossiers)) });
  } catch (error) {
    if (!(error instanceof ToldError)) throw error;
    console.error(error.message);
    throw new BuildError('Nothing was built');
  }
}

/** Whatever is wrong with the folder is for the build to say. */
function digestContent(): Record<string, string> {
  return Object.fromEntries(digestDossiers(CONTENT, listSlugs(CONTENT, { withDrafts: readPreview() })));
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
