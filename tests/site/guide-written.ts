/** The promise that the guide’s dossier can be written in the atelier, from its plain text to the files that a careful hand would have written. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeFiles } from '../../src/author/skeleton.ts';
import { ACTS } from './acts.ts';
import { type AtelierServer, startAtelier } from './atelier-server.ts';
import { makeFolder } from './build.ts';
import { connect } from './page.ts';
import { writeGuide } from './write-guide.ts';

/** A file of tests of its own for each: they take ten seconds. */
export function testGuide(kind: 'mouse' | 'keyboard'): void {
  const content = makeFolder();
  let browser: Browser;
  let server: AtelierServer;

  beforeAll(async () => {
    [browser, server] = await Promise.all([connect(), startAtelier(content)]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it(`the dossier of the guide is written from its plain text by ${kind}, with no line typed into a file`, {
    timeout: 120_000,
  }, async () => {
    const folder = join(content, 'pont-de-tavri');
    const guide = 'tests/fixtures/guide/pont-de-tavri';
    const paragraphs = readFileSync('tests/fixtures/guide/texte.txt', 'utf8').trim().split('\n\n');
    mkdirSync(folder);
    for (const [name, text] of Object.entries(makeFiles({ paragraphs, schemas: '', isExample: false })))
      writeFileSync(join(folder, name), text);
    for (const name of ['places.geojson', 'map.yaml', 'landmarks.geojson'])
      cpSync(join(guide, name), join(folder, name));
    const own = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    own.setDefaultTimeout(5000);
    await own.goto(server.addressOf('pont-de-tavri'));
    await own.locator('#text p').first().waitFor();
    const acts = await writeGuide(own, kind);
    await own.close();

    // The atelier makes ids of names; a hand that types them chooses shorter ones.
    const ids = [
      ['reouverture', 'le-pont-de-tavri-rouvre-selon-le-ministere'],
      ['une-seule-voie', 'une-seule-voie-est-ouverte-selon-des-chauffeurs'],
      ['duree-des-travaux', 'trois-semaines-ou-deux-mois-de-travaux'],
      ['ministere', 'ministere-des-routes'],
    ] as const;
    const strip = (text: string) => text.replaceAll(/^#.*\n|^references: \[\]\n/gm, '');
    for (const name of ['events.yaml', 'speakers.yaml', 'notes.yaml']) {
      const hand = ids.reduce(
        (text, [from, to]) => text.replaceAll(new RegExp(`(id: |\\[)${from}(?=$|[\\],])`, 'gm'), `$1${to}`),
        strip(readFileSync(join(guide, name), 'utf8')),
      );
      expect(strip(readFileSync(join(folder, name), 'utf8'))).toBe(hand);
    }
    const front = (path: string) => parse(readFileSync(path, 'utf8').split(/^---$/m)[1] ?? '');
    expect(front(join(folder, 'article.md'))).toEqual(front(join(guide, 'article.md')));
    rmSync(folder, { recursive: true });

    const claims = Object.entries(acts).flatMap(([what, count]) => (what.startsWith('la pièce') ? [count] : []));
    expect(claims).toEqual(ACTS.guide[kind].claims);
    expect(Object.values(acts).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(ACTS.guide[kind].all);
  });
}
