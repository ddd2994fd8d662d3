/** Builds of one project at once: each has its own folders, and they take turns where Astro has one for all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { readContentInTurn } from '../../src/integrations/read-content-in-turn.ts';
import { takeLock } from '../../src/publish/lock.ts';

const project = mkdtempSync(join(tmpdir(), 'sur-pieces-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

const said: string[] = [];

/** The hooks of one command, as Astro calls them; of what Astro hands them, what ours read. */
function start(command: 'build' | 'dev') {
  // Astro’s own type of a hook asks for all that a build has.
  const hooks = readContentInTurn().hooks as Record<string, (options: object) => unknown>;
  const call = (name: string, options: object) => hooks[name]?.(options);
  call('astro:config:setup', { command });
  return {
    read: async () =>
      call('astro:config:done', {
        config: { root: pathToFileURL(`${project}/`) },
        logger: { info: (words: string) => said.push(words) },
      }),
    build: () => call('astro:build:start', {}),
  };
}

it('a build reads its content when the build before it has read its own, and says that it waits', async () => {
  const [first, second] = [start('build'), start('build')];
  const order: string[] = [];
  await first.read();
  const waits = second.read().then(() => order.push('the second reads'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  order.push('the first has read');
  first.build();
  await waits;
  second.build();
  expect(order).toEqual(['the first has read', 'the second reads']);
  expect(said).toEqual([expect.stringContaining('this one waits')]);
});

it('a build that has read leaves nothing held, and a server that is written for holds nothing', async () => {
  const [build, dev] = [start('build'), start('dev')];
  await build.read();
  expect(takeLock(join(project, '.astro/sync.lock'))).toBeUndefined();
  build.build();
  await dev.read();
  const lock = takeLock(join(project, '.astro/sync.lock'));
  expect(lock).toBeDefined();
  lock?.release();
});
