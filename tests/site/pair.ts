/** Two builds of one project at once, of two contents that can be told apart wherever words of one stand. */
import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listOuterEnvironment } from './build.ts';

const WORDS = ['Premier', 'Second'] as const;
const FIXTURE = 'tests/fixtures/good';

/** The folder of a content whose dossier has a word of its own in its title. */
export function writeContent(folder: string, word: string): string {
  const content = join(folder, `content-${word}`);
  cpSync(FIXTURE, content, { recursive: true });
  const article = join(content, 'col-du-vent/article.md');
  writeFileSync(article, readFileSync(article, 'utf8').replace(/^title: .*$/m, `title: ${word} récit`));
  return content;
}

/** Builds both into `folder`; what is wrong with the two sites comes back, nothing where each is of its own content. */
export async function buildPair(folder: string, name: string): Promise<string[]> {
  const faults = await Promise.all(
    WORDS.map(async (word) => {
      const dist = join(folder, `${name}-${word}`);
      const child = spawn(process.execPath, ['commands/build.ts'], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...listOuterEnvironment(), CONTENT_DIR: writeContent(folder, word), DIST_DIR: dist },
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
      const code = await new Promise((done) => child.once('close', done));
      return code === 0 ? findStrangers(dist, word) : [`${word} ends with ${code}: ${output}`];
    }),
  );
  return faults.flat();
}

/** Files with a word of the other; and the pages that lack their own. */
function findStrangers(dist: string, word: string): string[] {
  const others = WORDS.filter((other) => other !== word).map((other) => `${other} récit`);
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const mixed = files.filter((file) => others.some((other) => readFileSync(file, 'utf8').includes(other)));
  const page = join(dist, 'col-du-vent/index.html');
  const lacking = files.includes(page) && readFileSync(page, 'utf8').includes(`${word} récit`) ? [] : [page];
  return [...mixed, ...lacking];
}
