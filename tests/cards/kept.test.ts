import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keep } from '../../src/cards/kept.ts';

test('a picture is drawn once for as long as nothing of its task changes', async () => {
  const cache = join(mkdtempSync(join(tmpdir(), 'cards-')), 'new');
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
