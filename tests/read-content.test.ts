/** What a build reads of the content is kept by the sum of what it was read from, for the builds after. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { makeFolder } from './folder.ts';

it('a dossier that is written to while it is read is kept by no name: a later build would take it for what it was before', async () => {
  const content = makeFolder();
  cpSync('tests/fixtures/good', content, { recursive: true });
  vi.stubEnv('CONTENT_DIR', content);
  // Of no build before.
  appendFileSync(join(content, 'col-du-vent/notes.yaml'), `# ${randomUUID()}\n`);
  const { digestContent, readContent } = await import('../src/read-content.ts');
  const digests = digestContent();
  appendFileSync(join(content, 'col-du-vent/notes.yaml'), '# written meanwhile\n');
  const said: string[] = [];
  expect(() => readContent((summary) => said.push(summary), digests)).toThrow(
    '`col-du-vent` was written to while it was read',
  );
  expect(said).toEqual([]);
  expect(Object.keys(readContent((summary) => said.push(summary)))).toEqual(['col-du-vent']);
  expect(said).toHaveLength(1);
});
