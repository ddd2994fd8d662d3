import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keep } from '../../src/share/cards/cache.ts';
import { makeFolder } from '../folder.ts';

test('a picture is drawn once for as long as nothing of its task changes', async () => {
  const cache = join(makeFolder(), 'new');
  const drawn: string[] = [];
  const draw = async (title: string) =>
    Buffer.from(
      await keep(cache, { card: { title } }, async () => {
        drawn.push(title);
        return Buffer.from(title);
      }),
    ).toString();
  expect(await draw('Le pont')).toBe('Le pont');
  expect(await draw('Le pont')).toBe('Le pont');
  expect(await draw('Le gué')).toBe('Le gué');
  expect(drawn).toEqual(['Le pont', 'Le gué']);
});
