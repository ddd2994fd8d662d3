import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Bounds, toPx } from '../../src/map/layout/hung-shapes.ts';
import { makeInteractiveMap } from '../../src/map/layout/interactive-map.ts';
import {
  type InteractiveScale,
  type InteractiveWords,
  isShown,
  layOutAtStep,
  locateIn,
  ratioOf,
} from '../../src/map/layout/interactive-words.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { makeBasemap } from '../../src/model/join/basemap.ts';
import { makeSurroundings } from '../../src/model/join/surroundings.ts';
import { loadWorld } from '../../src/model/read/world.ts';
import { basemap, dossier } from '../complete.ts';

const world = loadWorld();

function make(dossier: Dossier, ground = basemap) {
  const surroundings = makeSurroundings(dossier, ground, world);
  const map = surroundings && makeInteractiveMap(dossier, ground, surroundings);
  if (!map) throw new Error('the dossier has a map');
  return map;
}

/** The complete dossier, set down elsewhere on the Earth by its frame alone. */
function moveTo(extent: [number, number, number, number]) {
  const [whole] = dossier.map.frames;
  if (!whole) throw new Error('the complete dossier has a map');
  const moved = {
    ...dossier,
    places: [],
    claims: [],
    landmarks: [],
    map: { ...dossier.map, frames: [{ ...whole, extent }] },
  };
  return make(moved, makeBasemap(moved, {}, world));
}

const map = make(dossier);
const scale: InteractiveScale = { framePx: 460, detailSteps: map.details.map(() => 3) };
const STEPS = [-2, -1, 0, 1, 2, 3, 4];

describe('the words of the interactive map', () => {
  it.each(STEPS)('never touch one another nor leave the ground, from step %i to the next', (step) => {
    const words = layOutAtStep(map, step, scale);
    expect(words.length).toBeGreaterThan(step === 0 ? -1 : 5);
    const least = ((scale.framePx * (map.box[2] - map.box[0])) / (map.frame[2] - map.frame[0])) * 2 ** step;
    for (const share of [0, 0.4, 0.99]) {
      const width = least * (1 + share);
      const boxes = words.map(({ box, content }) => ({ ...toPx(box, width, ratioOf(map.box)), content }));
      for (const [index, a] of boxes.entries()) {
        expect(a.left >= 0 && a.right <= width && a.top >= 0).toBe(true);
        for (const b of boxes.slice(index + 1)) {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          expect(across > 0.1 && down > 0.1, `${a.content.lines} on ${b.content.lines}`).toBe(false);
        }
      }
    }
  });

  it('are the same each time that a step is shown', () => {
    expect(layOutAtStep(map, 2, scale)).toEqual(layOutAtStep(map, 2, scale));
  });

  it.each([-1, 1, 2])('stand at step %i where the side of the window does not cut them, where they can', (step) => {
    const boxPx = ((scale.framePx * (map.box[2] - map.box[0])) / (map.frame[2] - map.frame[0])) * 2 ** step;
    const sidePx = 400;
    const listCut = (whole: readonly InteractiveWords[], left: number, top: number) =>
      whole.filter(({ box }) => {
        const words = toPx(box, boxPx, ratioOf(map.box));
        const isSeen =
          words.left < left + sidePx && words.right > left && words.top < top + sidePx && words.bottom > top;
        const isWhole =
          words.left >= left && words.right <= left + sidePx && words.top >= top && words.bottom <= top + sidePx;
        return isSeen && !isWhole;
      });
    const isPlaceSeen = ({ box: { x, y } }: InteractiveWords, left: number, top: number) => {
      const [across, down] = [x * boxPx - left, (y * boxPx) / ratioOf(map.box) - top];
      return across > 0 && across < sidePx && down > 0 && down < sidePx;
    };
    const corners = [0.3, 0.36, 0.42, 0.48].map((share) => share * boxPx);
    const counts = corners.flatMap((left) =>
      corners.map((corner) => {
        const top = corner / ratioOf(map.box);
        const view = { boxPx, left, right: left + sidePx, top, bottom: top + sidePx };
        const cut = listCut(layOutAtStep(map, step, scale, view), left, top);
        // A name cut tells at least that a dot has one.
        expect(cut.filter((words) => !words.label.isNeeded && isPlaceSeen(words, left, top))).toEqual([]);
        return [listCut(layOutAtStep(map, step, scale), left, top).length, cut.length] as const;
      }),
    );
    const sum = (index: 0 | 1) => counts.reduce((total, pair) => total + pair[index], 0);
    expect(sum(0)).toBeGreaterThan(5);
    expect(sum(1)).toBeLessThan(sum(0) / 2);
  });

  it('stand in the window where their place does, where they can, and never under its scale', () => {
    const step = -1;
    const boxPx = ((scale.framePx * (map.box[2] - map.box[0])) / (map.frame[2] - map.frame[0])) * 2 ** step;
    const ratio = ratioOf(map.box);
    const sidePx = 300;
    const overlaps = (a: Bounds, b: Bounds) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const counts = { parted: [0, 0], covered: [0, 0], words: [0, 0] };
    for (const left of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55].map((share) => share * boxPx))
      for (const top of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55].map((share) => (share * boxPx) / ratio)) {
        const view = { boxPx, left, top, right: left + sidePx, bottom: top + sidePx };
        const bar = { left: left + 8, right: left + 120, top: top + sidePx - 60, bottom: top + sidePx - 8 };
        for (const [index, words] of [
          layOutAtStep(map, step, scale),
          layOutAtStep(map, step, scale, { ...view, scale: bar }),
        ].entries()) {
          const boxes = words.map(({ box }) => ({
            px: toPx(box, boxPx, ratio),
            x: box.x * boxPx,
            y: (box.y * boxPx) / ratio,
          }));
          const isIn = ({ x, y }: { x: number; y: number }) => overlaps({ left: x, right: x, top: y, bottom: y }, view);
          counts.parted[index] =
            (counts.parted[index] ?? 0) + boxes.filter((box) => isIn(box) && !overlaps(box.px, view)).length;
          counts.covered[index] = (counts.covered[index] ?? 0) + boxes.filter(({ px }) => overlaps(px, bar)).length;
          counts.words[index] = (counts.words[index] ?? 0) + boxes.filter(({ px }) => overlaps(px, view)).length;
        }
      }
    expect(counts.covered[0]).toBeGreaterThan(0);
    expect(counts.covered[1]).toBe(0);
    expect(counts.parted[0]).toBeGreaterThan(10);
    expect(counts.parted[1]).toBeLessThan((counts.parted[0] ?? 0) / 2);
    expect(counts.words[1]).toBeGreaterThan(0.8 * (counts.words[0] ?? 0));
  });

  it('say more the closer the reader comes: more claims in words, and those of a detail once it is drawn', () => {
    const told = (step: number) => layOutAtStep(map, step, scale).filter(({ content }) => content.rows.length > 0);
    const inWords = (step: number) =>
      told(step).filter(({ content }) => content.lines.some(([, kind]) => kind === 'whose'));
    expect(inWords(-1)).toEqual([]);
    expect(inWords(1).length).toBeGreaterThan(2);
    expect(inWords(3).length).toBeGreaterThan(inWords(1).length);
    const numbers = new Set(told(3).flatMap(({ content }) => content.rows.flat()));
    for (const { place, number } of dossier.claims) if (place?.geometry) expect(numbers).toContain(number);
  });

  it('leave the frame to the words of the drawing at the step that it was drawn for', () => {
    const [west, south, east, north] = map.frame;
    for (const { label } of layOutAtStep(map, 0, scale)) {
      const [x = 0, y = 0] = label.at[0] ?? [];
      expect(x >= west && x <= east && y >= south && y <= north).toBe(false);
    }
  });

  it('name a detail until it is drawn', () => {
    const detail = map.labels.find(({ until }) => until === 0);
    expect(detail?.says[0]?.lines[0]?.[0]).toBe('Beldjara');
    expect([1, 2, 3].map((step) => isShown(detail ?? {}, step, scale))).toEqual([true, true, false]);
  });
});

describe('the file of the interactive map', () => {
  it.each<[string, [number, number, number, number]]>([
    ['a country of islands', [20, 35, 27, 41]],
    ['fjords', [5, 58, 12, 64]],
    ['a plain', [35.5, 34.5, 41, 38]],
    ['a city', [2.2, 48.7, 2.6, 49]],
    ['islands on both sides of 180°', [176, -20, 182, -15]],
  ])('is within 60 kB as a host would send it, and more ground than is drawn: %s', (_what, extent) => {
    const moved = moveTo(extent);
    expect(brotliCompressSync(JSON.stringify(moved)).length).toBeLessThan(60_000);
    expect(moved.box[0]).toBeLessThan(extent[0]);
    expect(moved.box[3]).toBeGreaterThan(extent[3]);
    expect(moved.labels.length).toBeGreaterThan(3);
  });

  it('names the neighbours for who zooms out, and smaller towns for who zooms in', () => {
    const greece = moveTo([20, 35, 27, 41]);
    const shown = (step: number) => greece.labels.filter((label) => isShown(label, step, scale));
    expect(shown(-1).flatMap(({ says }) => says[0]?.lines.map(([text]) => text) ?? [])).toContain('Turquie');
    const towns = (step: number) => shown(step).filter(({ hasSpeck }) => hasSpeck).length;
    expect(towns(1)).toBeGreaterThan(towns(-1));
  });

  it('puts each position where Mercator has it, whatever the box', () => {
    expect(locateIn([0, -60, 90, 60], [45, 0])).toEqual({ x: 0.5, y: 0.5 });
    expect(locateIn([170, -60, 190, 60], [180, 0]).x).toBe(0.5);
  });
});
