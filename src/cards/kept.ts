/** What was drawn before, kept under the sum of all that it is made of. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, writeWhole } from './faces.ts';

const CODE = 'src/cards';
// By the project’s folder: a build moves this module, not those files.
const drawers = [...readdirSync(CODE).map((name) => join(CODE, name)), 'src/site.ts', 'package-lock.json'].sort();
/** Of the code and the packages that draw: other code, other pictures. */
const DRAWN_BY = createHash('sha256')
  .update(drawers.map((file) => readFileSync(file, 'utf8')).join('\0'))
  .digest('hex');

/** The PNG that `draw` makes of the task, which is plain data, or made of the same one before. */
export async function keep(task: object, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const sum = createHash('sha256').update(DRAWN_BY).update(JSON.stringify(task)).digest('hex');
  const path = join(CACHE, `${sum}.png`);
  if (existsSync(path)) return readFileSync(path);
  const png = await draw();
  mkdirSync(CACHE, { recursive: true });
  writeWhole(path, png);
  return png;
}
