/** `npm run references`: of all dossiers, or of the one that is named, the addresses outside that look as if they would not last, and those without an archived copy. Asks no network. */
import { formatOutside, listOutside } from '../src/author/references.ts';
import { CONTENT } from '../src/environment.ts';
import { loadSlugs } from '../src/model/read/entries.ts';
import { findTarget } from '../src/model/read/target.ts';

const { folder, slug } = findTarget(process.argv[2], CONTENT);
const slugs = loadSlugs(folder, () => {}) ?? [];
const named = slug === undefined ? slugs : slugs.filter((name) => name === slug);
if (named.length === 0) {
  console.error(
    slug === undefined ? `There is no dossier in \`${folder}\`.` : `There is no dossier \`${slug}\` in \`${folder}\`.`,
  );
  process.exitCode = 1;
}
for (const name of named) console.log(formatOutside(name, listOutside(folder, name)));
