/** A whole dossier of some size, from its plain text to the lock, written in the atelier by mouse and by keys. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ACTS, SECONDS } from './acts.ts';
import { type AtelierServer, startAtelier } from './atelier-server.ts';
import { makeFolder } from './build.ts';
import { connect } from './page.ts';
import { writeMosul } from './write-mosul.ts';

const TEXT = readFileSync('tests/fixtures/mossoul/texte.txt', 'utf8').trim();
const content = join(makeFolder(), 'content');
let browser: Browser;
let server: AtelierServer;

beforeAll(async () => {
  mkdirSync(content);
  [browser, server] = await Promise.all([connect(), startAtelier(content)]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

it.each(['mouse', 'keyboard'] as const)(
  'twenty claims take at most eight acts each and ten places five, by %s, and check accepts what is written',
  async (kind) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(20_000);
    await page.goto(server.addressOf());
    const { acts, letters } = await writeMosul(page, kind, TEXT);
    await page.close();
    const { stdout, stderr } = spawnSync(process.execPath, ['commands/check.ts', 'mossoul-octobre-2016'], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content },
    });
    rmSync(join(content, 'mossoul-octobre-2016'), { recursive: true });
    expect(stdout + stderr).toBe(
      'mossoul-octobre-2016: 20 pieces of 12 events, 10 places, 1 note; 18 mentions of dates and places: 16 used, 2 waived\n',
    );

    const sum = (start: string) =>
      Object.entries(acts).reduce((all, [what, count]) => all + (what.startsWith(start) ? count : 0), 0);
    const most = (start: string) =>
      Math.max(...Object.entries(acts).flatMap(([what, count]) => (what.startsWith(start) ? [count] : [])));
    const counted = {
      ...{ claims: sum('pièce'), places: sum('lieu '), all: sum('') },
      ...{ claim: most('pièce'), place: most('lieu ') },
    };
    for (const [what, limit] of Object.entries(ACTS.mosul[kind]))
      expect(counted[what as keyof typeof counted], what).toBeLessThanOrEqual(limit); // its own keys
    expect(counted.claims / 20).toBeLessThanOrEqual(8);
    expect(counted.places / 10).toBeLessThanOrEqual(5);
    // Of 45 minutes they leave one for each claim, to decide what it says and who says it.
    const words = TEXT.split(/\s+/).length;
    const minutes = (counted.all * SECONDS.act[kind] + letters * SECONDS.letter + words * SECONDS.word) / 60;
    expect(letters).toBeGreaterThan(1000);
    expect(minutes).toBeLessThanOrEqual(45 - 20);
  },
  300_000,
);
