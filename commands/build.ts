/** `npm run build`: the whole site, or with `DOSSIER` a part of it, in the place of the last one. */
import { resolve } from 'node:path';
import { DIST, NAMED_DOSSIERS } from '../src/environment.ts';
import { replaceSite } from '../src/publish/replace.ts';
import { runAstro } from '../src/publish/run-astro.ts';

// It reads content, which a whole site leaves to Astro.
const signPart = NAMED_DOSSIERS && (await import('../src/publish/complete-site.ts')).signPart;

replaceSite(resolve(DIST), ({ aside }) => {
  runAstro(aside);
  if (signPart) signPart(aside, NAMED_DOSSIERS);
  return 'replace';
});
