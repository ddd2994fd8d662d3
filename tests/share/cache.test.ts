import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { DRAWERS, keep, noteDrawers } from '../../src/share/cards/cache.ts';
import { makeFolder, waitForTick } from '../folder.ts';

test('a picture is drawn once for as long as nothing of its task changes', async () => {
  const cache = join(makeFolder(), 'new');
  const drawn: string[] = [];
  const draw = async (title: string) =>
    readFileSync(
      await keep(cache, { card: { title } }, async (path) => {
        drawn.push(title);
        writeFileSync(path, title);
      }),
      'utf8',
    );
  expect(await draw('Le pont')).toBe('Le pont');
  expect(await draw('Le pont')).toBe('Le pont');
  expect(await draw('Le gué')).toBe('Le gué');
  expect(drawn).toEqual(['Le pont', 'Le gué']);
});

test('a picture that is asked for again is kept on', async () => {
  const cache = makeFolder();
  const ask = () => keep(cache, {}, async (path) => writeFileSync(path, 'PNG'));
  const { ctimeMs } = statSync(await ask());
  await waitForTick();
  expect(statSync(await ask()).ctimeMs).toBeGreaterThan(ctimeMs);
});

test('a picture is drawn anew when any file that draws it changes', () => {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*? from '(\.[^']+)';/gm);
    for (const [, path = ''] of imports) visit(normalize(join(file, '..', path)));
  };
  visit('src/share/cards/rasterize.ts');
  expect(seen.size).toBeGreaterThan(6);
  expect([...seen].filter((file) => !DRAWERS.includes(file))).toEqual([]);
});

describe('a picture', () => {
  const make = () => {
    const folder = makeFolder();
    const [drawer, cache] = [join(folder, 'drawer.ts'), join(folder, 'cache')];
    writeFileSync(drawer, 'draws');
    const drawWhileWriting = (code: string) => async (path: string) => {
      writeFileSync(drawer, code);
      writeFileSync(path, 'PNG');
    };
    return { drawer, cache, drawWhileWriting };
  };

  test('is not kept where what draws it has changed meanwhile; to be written again as it was is no change', async () => {
    const { drawer, cache, drawWhileWriting } = make();
    const drawers = noteDrawers([drawer]);
    await expect(keep(cache, {}, drawWhileWriting('draws otherwise'), drawers)).rejects.toThrow('build again');
    expect(readdirSync(cache)).toEqual([]);
    expect(readFileSync(await keep(cache, {}, drawWhileWriting('draws'), drawers), 'utf8')).toBe('PNG');
  });

  test('is not kept either where that had stood unchanged before, and has the same length now', async () => {
    const { drawer, cache, drawWhileWriting } = make();
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const drawers = noteDrawers([drawer]);
    expect(drawers.stamp).toBeDefined();
    // The clock of its files is past the time that it was first written at.
    await setTimeout(50);
    await expect(keep(cache, {}, drawWhileWriting('drawn'), drawers)).rejects.toThrow('build again');
    expect(readFileSync(await keep(cache, {}, drawWhileWriting('draws'), drawers), 'utf8')).toBe('PNG');
  });

  test('is kept by what its drawers hold, where one of them has only just been written', () => {
    expect(noteDrawers([make().drawer]).stamp).toBeUndefined();
  });
});
