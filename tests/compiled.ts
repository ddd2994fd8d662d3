/** What Node has compiled, for the commands that the tests start: for some it is a third of the time that they take. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** Not among the temporary files: a command that outlives its test writes into it when it ends, after all is put away. */
const FOLDER = resolve('node_modules/.cache/sur-pieces/compiled');

/** Once for a run, before any test, unless another project has done it. */
export default function setup(): void {
  if (process.env['NODE_COMPILE_CACHE'] !== undefined) return;
  // Each build has a folder of its own, whose files are never asked for again.
  rmSync(FOLDER, { recursive: true, force: true, maxRetries: 3 });
  process.env['NODE_COMPILE_CACHE'] = FOLDER;
}
