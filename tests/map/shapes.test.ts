import { describe, expect, test } from 'vitest';
import type { Shape } from '../../src/map/layout/drawing.ts';
import { isSeen, renderShape } from '../../src/map/render/shapes.ts';
import { dossier } from '../complete.ts';

const FRAME = { width: 600, height: 400 };

function ringAt(cx: number, cy: number, radius: number): Shape {
  const [place] = dossier.places;
  if (!place) throw new Error('the dossier has a place');
  return { kind: 'ring', place, style: 'plain', cx, cy, radius };
}

describe('a radius far beyond a picture', () => {
  test('is an arc no longer than the picture, since the renderer gives out on huge circles', () => {
    const svg = renderShape(ringAt(-99_900, 200, 100_000), '0', FRAME);
    expect(svg).not.toContain('circle');
    const points = [...svg.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    expect(points.length).toBeGreaterThan(2);
    for (const [x, y] of points) {
      expect(Math.hypot(x + 99_900, y - 200)).toBeCloseTo(100_000, 0);
      expect(Math.hypot(x - 300, y - 200)).toBeLessThan(1000);
    }
  });

  test('that lies all around or all aside is not drawn', () => {
    expect(isSeen(ringAt(300, 200, 1000), FRAME)).toBe(false);
    expect(isSeen(ringAt(5000, 200, 1000), FRAME)).toBe(false);
    expect(isSeen(ringAt(300, 200, 250), FRAME)).toBe(true);
  });
});
