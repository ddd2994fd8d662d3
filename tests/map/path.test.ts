import { describe, expect, it } from 'vitest';
import { fitFrame } from '../../src/map/ground/frame.ts';
import { renderPath } from '../../src/map/ground/path.ts';

const frame = fitFrame([0, 0, 7, 7], 700);

/** Follow a path of relative moves and lines to its absolute points. */
function follow(d: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, dx, dy] of d.matchAll(/(-?\d+)[ ]?(-?\d+)/g)) {
    [x, y] = [x + Number(dx), y + Number(dy)];
    points.push([x, y]);
  }
  return points;
}

/** Area that a closed path fills, in square units. */
function fill(d: string): number {
  const points = follow(d);
  return Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

describe('a path', () => {
  it('is written in whole units and relative steps', () => {
    const d = renderPath(frame, {
      type: 'LineString',
      coordinates: [
        [1, 6],
        [2, 6],
        [2, 5],
      ],
    });
    expect(d).toBe('m100 101l100 0 0 100');
  });

  it('leaves out steps smaller than a unit', () => {
    const d = renderPath(frame, {
      type: 'LineString',
      coordinates: [
        [1, 6],
        [1.001, 6],
        [2, 6],
      ],
    });
    expect(d).toBe('m100 101l100 0');
  });

  it('fills a polygon wound as RFC 7946 asks, not the rest of the Earth', () => {
    const d = renderPath(frame, {
      type: 'Polygon',
      coordinates: [
        [
          [1, 1],
          [2, 1],
          [2, 2],
          [1, 2],
          [1, 1],
        ],
      ],
    });
    expect(fill(d)).toBeGreaterThan(9_000);
    expect(fill(d)).toBeLessThan(11_000);
  });

  it('leaves out an area smaller than a unit, and keeps what comes after it in its place', () => {
    const island = (x: number, size: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [x, 1],
          [x + size, 1],
          [x + size, 1 + size],
          [x, 1 + size],
          [x, 1],
        ],
      ],
    });
    expect(renderPath(frame, island(1, 0.001))).toBe('');
    expect(renderPath(frame, island(1, 0.001), island(3, 1))).toBe(renderPath(frame, island(3, 1)));
  });

  it('begins a second shape where it stands, not where the first ended', () => {
    const line = (x: number) => ({
      type: 'LineString' as const,
      coordinates: [
        [x, 6],
        [x + 1, 6],
      ],
    });
    expect(follow(renderPath(frame, line(1), line(3)))).toEqual([
      [100, 101],
      [200, 101],
      [300, 101],
      [400, 101],
    ]);
  });

  it('is empty where nothing of the shape falls inside the frame', () => {
    expect(
      renderPath(frame, {
        type: 'LineString',
        coordinates: [
          [50, 50],
          [51, 51],
        ],
      }),
    ).toBe('');
  });

  it.each([
    [[0, 50, 40, 65], 2, 38],
    [[160, 50, 200, 65], 162, -162],
  ] as const)('follows a side as GeoJSON has it, straight in longitude and latitude: %o', (extent, from, to) => {
    const frame = fitFrame([...extent]);
    const d = renderPath(frame, {
      type: 'LineString',
      coordinates: [
        [from, 60],
        [to, 60],
      ],
    });
    const latitudes = follow(d).map((point) => frame.projection.invert?.(point)?.[1] ?? 0);
    expect(latitudes.length).toBeGreaterThan(2);
    // A great arc would rise by more than a degree.
    for (const latitude of latitudes) expect(latitude).toBeCloseTo(60, 0);
  });

  it('fills the land around a pole to the pole, and not the rest of the Earth', () => {
    const d = renderPath(fitFrame([-180, -80, 180, 80], 720), {
      type: 'Polygon',
      coordinates: [
        [
          [-180, -90],
          [180, -90],
          [180, -70],
          [-180, -70],
          [-180, -90],
        ],
      ],
    });
    expect(fill(d)).toBeGreaterThan(0);
    expect(fill(d)).toBeLessThan(
      fill(
        renderPath(fitFrame([-180, -80, 180, 80], 720), {
          type: 'Polygon',
          coordinates: [
            [
              [-179, -79],
              [179, -79],
              [179, 79],
              [-179, 79],
              [-179, -79],
            ],
          ],
        }),
      ) / 2,
    );
  });
});
