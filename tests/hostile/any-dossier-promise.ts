/** What `check` accepts is drawn, whatever it is: tried with so many dossiers at random. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadFaces } from '../../src/fonts/card-fonts.ts';
import { NOTHING } from '../../src/model/join/basemap.ts';
import { type Content, loadContent } from '../../src/model/load.ts';
import { ContentError } from '../../src/model/problem.ts';
import { runInChild } from '../../src/share/cards/children.ts';
import { CARDS } from '../../src/share/cards/folder.ts';
import { ANY_DOSSIER, type AnyDossier, writeAny } from './any-dossier.ts';
import { drawAll } from './draw-all.ts';

/** The processor’s time for all that is drawn of one small dossier. */
const MOST_MS = 4000;

/** Undefined where `check` refuses it: in words, and without an error of its own. */
function loadAny(any: AnyDossier): Content | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'any-'));
  try {
    return loadInto(folder, any);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Written into the folder, with what can be waived waived where nothing else is wrong. */
export function loadInto(folder: string, any: AnyDossier, waivers: readonly string[] = []): Content | undefined {
  writeAny(folder, any, waivers);
  try {
    return loadContent(folder, { keepIds: () => [] });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const found = error.problems.map(({ hint }) => /(?<=`rules: \[)\{.*\}(?=\]`)/.exec(hint)?.[0]);
    const waivable = found.filter((waiver) => waiver !== undefined);
    return waivers.length > 0 || waivable.length < found.length
      ? undefined
      : loadInto(folder, any, [...new Set(waivable)]);
  }
}

const colours = Object.fromEntries(
  ['ink', 'brick', 'muted', 'paper', 'far', 'rule', 'water', 'shore', 'shore-text', 'graphite', 'teal', 'land'].map(
    (name) => [name, '#888888'],
  ),
);

/** Of each, one card is rendered as well where `isRendered`. A machine at work takes minutes for what one at rest does in seconds. */
export function testAccepted(count: number, isRendered: boolean, limitMs: number): void {
  test(
    `what is accepted is drawn whole, in bounded time: ${count} dossiers`,
    async () => {
      const faces = await loadFaces(CARDS);
      let accepted = 0;
      await fc.assert(
        fc.asyncProperty(ANY_DOSSIER, fc.nat(), async (any, pick) => {
          const content = loadAny(any);
          const [dossier] = content?.dossiers ?? [];
          if (!content || !dossier) return;
          accepted++;
          const start = process.cpuUsage();
          // The ground of the world is not random, and of a continent takes seconds: `map/anywhere.test.ts` draws it.
          const cards = await drawAll(dossier, { ...NOTHING, ...content.own }, faces);
          const { user, system } = process.cpuUsage(start);
          expect((user + system) / 1000).toBeLessThan(MOST_MS);
          const one = cards[pick % cards.length];
          if (isRendered && one) await runInChild('drawCard', { ...one, colours }, 20_000);
        }),
        { numRuns: count },
      );
      expect(accepted).toBeGreaterThan(count / 3);
    },
    limitMs,
  );
}
