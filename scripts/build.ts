/** `npm run build`: the whole site, or with `DOSSIER` a part of it, in the place of the last one. */
import { resolve } from 'node:path';
import { BuildError, replaceSite, runAstro } from '../src/publish/replace.ts';
import { isWhole } from '../src/release/release.ts';

replaceSite(resolve(process.env['DIST_DIR'] ?? 'dist'), (aside) => {
  runAstro(aside);
  // A part of the site has no sums of its own.
  if (process.env['DOSSIER'] === undefined && !isWhole(aside))
    throw new BuildError('What was built is not whole on the disk');
  return 'replace';
});
