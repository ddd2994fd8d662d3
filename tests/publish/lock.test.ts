/** The lock of a build, as several processes take it at once. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

it('is had by one at a time, and fails for nobody, while others give it up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = `
    import { rmSync, writeFileSync } from 'node:fs';
    const { takeLock } = await import(${JSON.stringify(`file://${resolve('src/publish/lock.ts')}`)});
    for (let taken = 0; taken < 300; ) {
      const lock = takeLock('site.lock');
      if (!lock) continue;
      writeFileSync('inside', '', { flag: 'wx' });
      rmSync('inside');
      lock.release();
      taken += 1;
    }`;
  const outcomes = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder });
      let said = '';
      child.stderr.on('data', (chunk) => (said += chunk));
      const code = await new Promise((done) => child.once('close', done));
      return { code, said: code === 0 ? '' : said };
    }),
  );
  expect(outcomes).toEqual(Array(3).fill({ code: 0, said: '' }));
});
