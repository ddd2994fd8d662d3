/** `npm run build`: the whole site, or with `DOSSIER` a part of it, in the place of the last one. */
import { resolve } from 'node:path';
import { runAstro } from '../src/publish/astro.ts';
import { BuildError } from '../src/publish/build-error.ts';
import { signPart } from '../src/publish/complete.ts';
import { replaceSite } from '../src/publish/replace.ts';
import { isWhole } from '../src/release/release.ts';

replaceSite(resolve(process.env['DIST_DIR'] ?? 'dist'), (aside) => {
  runAstro(aside);
  const part = process.env['DOSSIER'];
  if (part !== undefined) signPart(aside, part.split(',').filter(Boolean));
  else if (!isWhole(aside)) throw new BuildError('What was built is not whole on the disk');
  return 'replace';
});
