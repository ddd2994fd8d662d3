/** What stands in the folders of content, so that nothing of it is left out unseen. */
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../problem.ts';
import { slug } from '../schema/fields.ts';
import { formatCandidates } from '../words/candidates.ts';
import { isLitter } from './litter.ts';
import { startOf } from './source.ts';

export const BASEMAP = 'basemap';
/** What the newsroom says of itself; it may be left out. */
export const HOUSE = 'maison.yaml';
/** First segments of addresses that are the site’s own. */
const RESERVED = [
  'accessibilite',
  'atelier',
  'corrections',
  'dossiers',
  'icones',
  'licences',
  'methode',
  'pagefind',
  'partage',
  'plan',
];

/** The names of the dossiers’ folders, undefined without a folder; a problem for what is neither one nor the basemap. */
export function loadSlugs(folder: string, report: Report): string[] | undefined {
  const entries = listEntries(folder, report);
  if (!entries) return undefined;
  // A link in their place would lead out of the folder.
  const isKnown = ({ name }: Dirent) => name === BASEMAP || name === HOUSE;
  const others = entries.filter((entry) => !isKnown(entry) || entry.isSymbolicLink());
  for (const entry of others.filter((entry) => !entry.isDirectory())) {
    report({
      ...startOf(join(folder, entry.name)),
      rule: 'unknown-file',
      found: `\`${entry.name}\` is ${entry.isSymbolicLink() ? 'a link' : 'no folder'}; \`${startOf(folder).file}\` holds a folder for each dossier, \`${BASEMAP}\` and \`${HOUSE}\`.`,
      hint: 'Move it into the dossier that it belongs to, or remove it.',
    });
  }
  const slugs = others.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const name of slugs) checkSlug(folder, name, report);
  if (others.length === 0) {
    report({
      ...startOf(folder),
      rule: 'missing-file',
      found: 'The folder holds no dossier.',
      hint: 'Add a folder; its name is the address.',
    });
  }
  return slugs.sort();
}

/** Whether the folder can be read; a problem for each file in it that is neither one of `files` nor a notice. */
export function checkEntries(
  folder: string,
  files: readonly string[],
  notices: readonly string[],
  report: Report,
): boolean {
  const entries = listEntries(folder, report);
  for (const { name } of entries ?? []) {
    if (files.includes(name) || notices.includes(name)) continue;
    report({
      ...startOf(join(folder, name)),
      rule: 'unknown-file',
      found: `There is no place for a file \`${name}\` in \`${startOf(folder).file}\`.`,
      hint: formatCandidates(name, files),
    });
  }
  return entries !== undefined;
}

/** A problem for a folder whose name cannot be an address of the site. */
export function checkSlug(folder: string, name: string, report: Report): void {
  const isReserved = RESERVED.includes(name);
  if (slug.safeParse(name).success && !isReserved) return;
  report({
    ...startOf(join(folder, name)),
    rule: 'wrong-folder-name',
    found: isReserved
      ? `The site has a page of its own at \`${name}\`.`
      : `\`${name}\` cannot be the first segment of an address.`,
    hint: 'Name the folder with lower-case letters, digits and single hyphens, and as no page of the site.',
  });
}

/** Without what a system or an editor has left there. */
function listEntries(folder: string, report: Report): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isLitter(name));
  } catch (error) {
    const isFile = (error as NodeJS.ErrnoException).code === 'ENOTDIR';
    report({
      ...startOf(folder),
      rule: 'missing-file',
      found: `There is ${isFile ? 'a file' : 'nothing to read'} where the folder \`${startOf(folder).file}\` should be.`,
      hint: 'Restore the folder; the README shows what goes into it.',
    });
    return undefined;
  }
}
