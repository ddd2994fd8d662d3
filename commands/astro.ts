/** `npm run dev` and the second half of `npm start`: Astro’s own commands, with nothing written into the home folder. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BuildError } from '../src/publish/build-error.ts';
import { checkProjectPath } from '../src/publish/project-path.ts';
import { BUNDLER } from '../src/publish/run-astro.ts';

// Before Astro is loaded: its telemetry opens a file of its own there, and ends the command where it cannot.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// It would ask the registry for a newer version of itself.
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';

Object.assign(process.env, { ...BUNDLER, ...process.env });

try {
  checkProjectPath(process.cwd());
  const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
  await import(pathToFileURL(join(astro, 'bin/astro.mjs')).href);
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`${error.message}.`);
  process.exitCode = 1;
}
