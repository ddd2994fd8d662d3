import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listContradictions } from '../../src/model/join/sides.ts';
import { loadContent } from '../../src/model/load.ts';
import { type Published, renderLock } from '../../src/model/read/lock.ts';
import { makeFolder } from '../folder.ts';

const position = { file: '', line: 1, column: 1 };
const publish = (...keys: [Published['kind'], string][]): Published[] =>
  keys.map(([kind, id]) => ({ kind, id, position }));

describe('the lock, written', () => {
  it('is sorted by kind, then id, with numbers in their order', () => {
    const text = renderLock('', publish(['piece', '10'], ['piece', '2'], ['evenement', 'b'], ['evenement', 'a']));
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([
      'evenement/a',
      'evenement/b',
      'piece/2',
      'piece/10',
    ]);
  });

  it('keeps what is gone, what is aliased and every comment with the line below it', () => {
    const text = '# tête\n\n# renommé\nevenement/a -> b\nevenement/parti\n';
    expect(renderLock(text, publish(['evenement', 'b']))).toBe(
      '# tête\n\n# renommé\nevenement/a -> b\nevenement/b\nevenement/parti\n',
    );
  });

  it('is the same when written again', () => {
    const published = publish(['lieu', 'x'], ['voix', 'y']);
    const once = renderLock('', published);
    expect(renderLock(once, published)).toBe(once);
  });
});

describe('the lock, read', () => {
  it('gives the former names of what is published', () => {
    const folder = copyGood();
    const path = join(folder, 'col-du-vent/ids.lock');
    writeFileSync(path, `${readFileSync(path, 'utf8')}evenement/depart -> fuite\n`);
    expect(loadContent(folder).dossiers[0]?.aliases).toEqual([{ kind: 'evenement', from: 'depart', to: 'fuite' }]);
  });

  it('keeps the page of what is no contradiction any more, and of one that was renamed', () => {
    const folder = copyGood();
    const [path, notes] = [join(folder, 'col-du-vent/ids.lock'), join(folder, 'col-du-vent/notes.yaml')];
    const lock = readFileSync(path, 'utf8');
    writeFileSync(path, lock.replace('contradiction/deux-bilans', '$& -> deux-bilans'));
    writeFileSync(
      notes,
      readFileSync(notes, 'utf8')
        .replace('kind: contradiction', 'kind: method')
        .replace(/ {4}rivals:\n(?: {6}.*\n)+/, ''),
    );
    const [dossier] = loadContent(folder).dossiers;
    expect(dossier && listContradictions(dossier).map(({ id, kind }) => [id, kind])).toEqual([
      ['deux-bilans', 'method'],
    ]);
  });

  it('tells of any number of new ids in one problem, which hides no other', () => {
    const folder = copyGood();
    writeFileSync(join(folder, 'col-du-vent/ids.lock'), 'voix/ovm\nvoix/parti\n');
    expect(() => loadContent(folder)).toThrow(/\n {2}26 ids are new: .*\n.*`npm run lock`[\s\S]*2 problems in /);
  });
});

describe('npm run lock', () => {
  const run = (target: string, content = target) =>
    spawnSync(process.execPath, ['commands/lock.ts', target], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content },
    });

  it('writes a lock that the build then accepts', () => {
    const folder = copyGood();
    const path = join(folder, 'col-du-vent/ids.lock');
    const before = readFileSync(path, 'utf8');
    rmSync(path);
    expect(run(folder)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('says what it has written: the ids, and what of the dossier’s way is sealed', () => {
    const folder = copyGood();
    const [lock, article] = ['ids.lock', 'article.md'].map((name) => join(folder, 'col-du-vent', name)) as [
      string,
      string,
    ];
    writeFileSync(lock, readFileSync(lock, 'utf8').replace('evenement/fuite\n', ''));
    const front = 'authors: [Nour Hadad]\nreviewedBy: { name: Camille Oren, date: 2021-03-07 }\nsource:\n';
    const text = readFileSync(article, 'utf8');
    writeFileSync(article, text.replace('source:\n', `status: relu\n${front}`));
    const said = (...lines: string[]) => `${[`${lock}:`, ...lines].join('\n  ')}\n`;
    expect(run(folder).stdout).toBe(
      said(
        '1 new id: evenement/fuite',
        'etat/relu: that it was read over',
        'relecture/1: what was read, which does not change unseen',
      ),
    );
    writeFileSync(article, text.replace('source:\n', `status: publié\npublished: 2021-03-07\n${front}`));
    expect(run(folder).stdout).toBe(
      said(
        '2 corrections, which keep their words',
        'edition/2: what is published, which does not change without a correction',
      ),
    );
    expect(run(folder).stdout).toBe(said('nothing new: every id is locked'));
  });

  it('locks one dossier, named by its slug, beside a broken one', () => {
    const folder = copyGood();
    cpSync(join(folder, 'col-du-vent'), join(folder, 'autre'), { recursive: true });
    rmSync(join(folder, 'autre/events.yaml'));
    const path = join(folder, 'col-du-vent/ids.lock');
    const before = readFileSync(path, 'utf8');
    rmSync(path);
    expect(run('col-du-vent', folder)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('writes nothing while anything else is wrong', () => {
    const folder = copyGood();
    rmSync(join(folder, 'col-du-vent/ids.lock'));
    rmSync(join(folder, 'col-du-vent/notes.yaml'));
    expect(run(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining('missing-file') });
    expect(existsSync(join(folder, 'col-du-vent/ids.lock'))).toBe(false);
  });

  it('never lets an id go: one that was renamed without an arrow is still refused', () => {
    const folder = copyGood();
    const path = join(folder, 'col-du-vent/events.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('id: fuite', 'id: retraite'));
    expect(run(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining('id-lost') });
  });
});

function copyGood(): string {
  const folder = makeFolder();
  cpSync(join(import.meta.dirname, '../fixtures/good'), folder, { recursive: true });
  return folder;
}
