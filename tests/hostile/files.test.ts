/** Files that are not what they seem, in a folder that is otherwise good. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadContent } from '../../src/model/load.ts';

const GOOD = join(import.meta.dirname, '../fixtures/good');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A good folder after `change`. */
function makeFolder(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  folders.push(folder);
  cpSync(GOOD, folder, { recursive: true });
  change(folder);
  return folder;
}

function linkOut(path: string): void {
  const elsewhere = `${path}-elsewhere`;
  renameSync(path, elsewhere);
  symlinkSync(elsewhere, path);
}

test.for<[name: string, change: (folder: string) => void, report: RegExp]>([
  [
    'a file of a hundred megabytes',
    (folder) => truncateSync(join(folder, 'col-du-vent/notes.yaml'), 100_000_000),
    /notes\.yaml:1:1 {2}too-large/,
  ],
  [
    'a file that is a link',
    (folder) => {
      const path = join(folder, 'col-du-vent/notes.yaml');
      rmSync(path);
      symlinkSync('/etc/hostname', path);
    },
    /notes\.yaml:1:1 {2}missing-file\n {2}`notes.yaml` is not a plain file/,
  ],
  ['a basemap that is a link', (folder) => linkOut(join(folder, 'basemap')), /basemap:1:1 {2}unknown-file\n.*a link/],
  [
    'a pipe, at which a reader would wait for ever',
    (folder) => {
      const path = join(folder, 'col-du-vent/notes.yaml');
      rmSync(path);
      execFileSync('mkfifo', [path]);
    },
    /notes\.yaml:1:1 {2}missing-file/,
  ],
  [
    'a folder in the place of a file',
    (folder) => {
      const path = join(folder, 'col-du-vent/notes.yaml');
      rmSync(path);
      cpSync(join(GOOD, 'basemap'), path, { recursive: true });
    },
    /notes\.yaml:1:1 {2}missing-file/,
  ],
  [
    'an archive under the name of a text',
    (folder) => writeFileSync(join(folder, 'col-du-vent/notes.yaml'), Buffer.from('504b0304140000000800', 'hex')),
    /notes\.yaml:1:\d+ {2}control-character/,
  ],
  [
    'an archive beside the texts',
    (folder) => writeFileSync(join(folder, 'col-du-vent/notes.zip'), Buffer.from('504b0304', 'hex')),
    /notes\.zip:1:1 {2}unknown-file/,
  ],
])('%s is refused by its name', ([, change, report]) => {
  expect(() => loadContent(makeFolder(change))).toThrow(report);
});
