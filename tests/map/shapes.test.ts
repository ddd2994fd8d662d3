import { Resvg } from '@resvg/resvg-js';
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

describe('the blur of an area on a picture', () => {
  /** With a second ring, off the frame on some sides, and far from it. */
  const PATHS = [
    'm200 100l100 0 0 90-100 0zm30 30l40 0 0 20z',
    'm-90 300l60 0 150 160-200 0z',
    'm560-80l200 0 0 900z',
    'm900 0l9 0 0 9z',
  ];

  function area(d: string, blur: number): Shape {
    const [place] = dossier.places;
    if (!place) throw new Error('the dossier has a place');
    return { kind: 'area', place, style: 'plain', d, edge: d, blur, pattern: undefined };
  }

  function paint(shape: Shape, isPicture: boolean): Uint8Array {
    const { width, height } = FRAME;
    const style = '<style>.mask{fill:#fff}.tint{fill:#a00}.edge{fill:none}</style>';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${style}${renderShape(shape, '0', FRAME, isPicture)}</svg>`;
    return new Resvg(svg).render().pixels;
  }

  test.each(PATHS)('is worked out where it is seen alone, and every pixel stays: %s', (d) => {
    for (const blur of [0, 1, 2, 3, 9, 40]) {
      const shape = area(d, blur);
      expect(Buffer.compare(paint(shape, true), paint(shape, false)), String(blur)).toBe(0);
      const [width = FRAME.width, height = FRAME.height] = (
        /<filter [^>]* width="([\d.]+)" height="([\d.]+)"/.exec(renderShape(shape, '0', FRAME, true)) ?? []
      )
        .slice(1)
        .map(Number);
      expect(width * height, String(blur)).toBeLessThanOrEqual(FRAME.width * FRAME.height * 1.44);
    }
    expect(renderShape(area(d, 9), '0', FRAME)).not.toContain('color-interpolation');
  });
});
