import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Block, measureBlock } from '../../src/map/layout/blocks.ts';
import { drawMap } from '../../src/map/layout/drawing.ts';
import { PAGE_CLASSES, WIDE_PAGE_CLASSES } from '../../src/map/layout/sizes.ts';
import { fitFrames } from '../../src/model/join/fit-frames.ts';
import { basemap, dossier as typed } from '../complete.ts';

/** The complete dossier as if it had no `map.yaml`. */
const dossier = { ...typed, map: { ...typed.map, frames: fitFrames(typed.places, typed.claims) } };
const drawings = drawMap(dossier, basemap, { classes: PAGE_CLASSES, hasArabic: true });
const sets = drawings.flatMap(({ frame, sets }) => sets.map((set) => ({ frame, ...set })));

/** What the block takes up in a frame of that width, px. */
function boxOf(block: Block, width: number, height: number) {
  const size = measureBlock(block);
  const left = (block.x / 100) * width + block.at - { start: 0, middle: size.width / 2, end: size.width }[block.anchor];
  const top = (block.y / 100) * height + block.top;
  return { left, right: left + size.width, top, bottom: top + size.height };
}

it('has a rule of style for each width at which another set of words is shown', () => {
  const style = readFileSync('src/map/render/Frame.astro', 'utf8');
  for (const { least } of [...PAGE_CLASSES.slice(1), ...WIDE_PAGE_CLASSES.slice(1)]) {
    expect(style).toContain(
      `@container frame (width >= ${least}px) { .from-${least} { display: block } .to-${least} { display: none } }`,
    );
    expect(style).toMatch(new RegExp(`\\.from-${least}\\b[^{}]*\\{ display: none \\}`));
  }
});

describe('a map that nobody has laid out', () => {
  it('has no word off its frame and none on another, at any width of any class', () => {
    for (const { frame, widths, blocks } of sets) {
      for (const share of [0, 0.3, 0.7, 1]) {
        const width = widths.least + (widths.most - widths.least) * share;
        const height = (width * frame.height) / frame.width;
        const boxes = blocks.map((block) => boxOf(block, width, height));
        for (const [index, a] of boxes.entries()) {
          expect(a.left >= 0 && a.right <= width && a.top >= 0 && a.bottom <= height, `${width}`).toBe(true);
          for (const b of boxes.slice(index + 1)) {
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            // Positions are rounded to whole px, and to a tenth of a per cent.
            expect(across > 1.5 && down > 1.5, `${JSON.stringify([a, b])}`).toBe(false);
          }
        }
      }
    }
  });

  it('names every town of the text, and tells three claims in words even on a phone', () => {
    const [, phone = []] = PAGE_CLASSES.map((_, index) =>
      drawings.flatMap(({ sets }) => sets[Math.min(index, sets.length - 1)]?.blocks ?? []),
    );
    const words = phone.map(({ lines }) => lines.map(({ text }) => text).join(' '));
    for (const { name, isTown } of dossier.places) if (isTown) expect(words.join(' | ')).toContain(name);
    expect(phone.filter(({ lines }) => lines.some(({ kind }) => kind === 'whose')).length).toBeGreaterThanOrEqual(3);
  });

  it('says below the words of each claim whose they are, and leaves without only the name of a place', () => {
    const worded = sets.flatMap(({ blocks }) =>
      blocks.filter(({ rows, lines }) => rows.length > 0 && lines.length > 0),
    );
    expect(worded.length).toBeGreaterThan(5);
    for (const { lines, place } of worded) {
      const words = lines
        .map(({ text }) => text)
        .join(' ')
        .replace('…', '');
      if (!place?.name.startsWith(words)) expect(lines.at(-1)?.kind, words).toBe('whose');
    }
  });

  it('never cuts whose word it is, and has no more than one in four of its words cut: those that find room whole come first', () => {
    const isCut = (kind: string) =>
      sets.flatMap(({ blocks }) => {
        const lines = blocks.flatMap((block) => block.lines.filter((line) => line.kind === kind));
        return lines.filter(({ text }) => text.includes('…'));
      }).length;
    expect(isCut('whose')).toBe(0);
    const told = sets.flatMap(({ blocks }) => blocks.filter(({ lines }) => lines.some(({ kind }) => kind === 'whose')));
    expect(isCut('claim')).toBeLessThanOrEqual(told.length / 4);
  });

  it('takes the short words of a claim, where it has some, in place of the title of its event', () => {
    const [first] = dossier.claims.filter(({ place }) => place?.geometry);
    if (!first) throw new Error('the complete dossier has a claim on the map');
    const short = { ...first, short: 'Route prise' };
    const claims = dossier.claims.map((claim) => (claim === first ? short : claim));
    const told = drawMap({ ...dossier, claims }, basemap, { classes: PAGE_CLASSES, hasArabic: false });
    expect(
      JSON.stringify(told.map(({ sets }) => sets.map(({ blocks }) => blocks.map(({ lines }) => lines)))),
    ).toContain('Route prise');
  });

  it('sets no words in the ring of another place, and draws no line to their place from within its own', () => {
    const rings = drawings.flatMap(({ frame, shapes }) =>
      shapes.flatMap((shape) => (shape.kind === 'ring' ? [{ ...shape, frame }] : [])),
    );
    expect(rings.length).toBeGreaterThan(1);
    for (const { frame, widths, blocks } of sets) {
      const height = (widths.least * frame.height) / frame.width;
      const scale = widths.least / frame.width;
      for (const block of blocks) {
        const { left, right, top, bottom } = boxOf(block, widths.least, height);
        const isIn = ({ cx, cy, radius }: (typeof rings)[number], x: number, y: number) =>
          Math.hypot(x - cx * scale, y - cy * scale) < radius * scale - 1;
        // A ring that is drawn no larger than a dot holds no words.
        for (const ring of rings.filter((other) => other.frame === frame && other.radius * scale > 8)) {
          const isMiddleIn = isIn(ring, (left + right) / 2, (top + bottom) / 2);
          const isOwn = block.place === ring.place;
          const isHere = isIn(ring, (block.x / 100) * widths.least, (block.y / 100) * height);
          const words = block.lines.map(({ text }) => text).join(' ');
          if (isOwn && isMiddleIn && widths.most < 1000) expect(block.leader, words).toBeUndefined();
          if (!isOwn && block.place && !isHere) expect(isMiddleIn, `${words} in ${ring.place.name}`).toBe(false);
        }
      }
    }
  });

  it('lists the claims whose numbers found no room', () => {
    for (const { blocks, dropped } of sets) {
      const shown = blocks.flatMap(({ rows }) => rows.flat());
      expect(dropped.filter((claim) => shown.includes(claim))).toEqual([]);
    }
  });
});
