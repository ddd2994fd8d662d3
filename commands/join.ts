/** `npm run join -- [folder]`: parts of the site that were built apart and laid together get what only the whole can say. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT, readPreview } from '../src/environment.ts';
import { listSlugs } from '../src/model/read/drafts.ts';
import { ToldError } from '../src/model/told-error.ts';
import { readPages } from '../src/policy/policy.ts';
import { completeSite } from '../src/publish/complete-site.ts';
import { openToReaders } from '../src/publish/replace.ts';
import { tellFaults } from './tell-faults.ts';

const [folder = 'dist'] = process.argv.slice(2);
await tellFaults(() => {
  const fault = findFault();
  if (fault !== undefined) throw new ToldError(`${fault} Nothing was written.`);
  completeSite(folder, readPages(folder));
  openToReaders(folder);
  console.log(`${folder} is one site: _headers, _hosts/, build.json and SHA256SUMS are written.`);
});

/** A sentence that says why the parts are not the site of this content. */
function findFault(): string | undefined {
  if (!existsSync(folder)) return `There is no folder \`${folder}\`.`;
  const wanted = listSlugs(CONTENT, { withDrafts: readPreview() });
  const found = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'explorer/index.html')));
  const list = (slugs: readonly string[]) => slugs.map((slug) => `\`${slug}\``).join(', ');
  const missing = wanted.filter((slug) => !found.includes(slug));
  if (missing.length > 0) return `\`${folder}\` lacks ${list(missing)}: lay every part into it.`;
  const strange = found.filter((slug) => !wanted.includes(slug));
  return strange.length > 0 ? `\`${folder}\` has ${list(strange)}, of which \`${CONTENT}\` has nothing.` : undefined;
}
