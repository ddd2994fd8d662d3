import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frame, fitFrame, locate } from '../../src/map/ground/frame.ts';
import { isInside } from '../../src/model/geometry/check-geometry.ts';

const COUNTRY: [number, number, number, number] = [36, 34, 40, 37];

/** Of a position that the projection has a point for. */
function locateOn(frame: Frame, position: readonly [number, number]): { x: number; y: number } {
  const at = locate(frame, position);
  if (!at) throw new Error(`${position} is nowhere`);
  return at;
}

describe('a frame', () => {
  it('puts its corners at the corners of the drawing', () => {
    const frame = fitFrame(COUNTRY);
    expect(locateOn(frame, [36, 37]).x).toBeCloseTo(0);
    expect(locateOn(frame, [36, 37]).y).toBeCloseTo(0);
    expect(locateOn(frame, [40, 34])).toMatchObject({ x: 100 });
    expect(locateOn(frame, [40, 34]).y).toBeCloseTo(100, 0);
  });

  it('is higher than wide in degrees by the secant of the latitude, as Mercator is', () => {
    const { width, height } = fitFrame([0, 59, 1, 61]);
    expect(height / width).toBeCloseTo(2 / Math.cos((60 * Math.PI) / 180), 1);
  });

  it('measures a kilometre as the Earth does, within one per cent', () => {
    const frame = fitFrame(COUNTRY);
    const [from = 0] = frame.projection([37.5, 35.5]) ?? [];
    const [to = 0] = frame.projection([38.5, 35.5]) ?? [];
    const km = geoDistance([37.5, 35.5], [38.5, 35.5]) * 6371;
    expect((to - from) / km / frame.unitsPerKm).toBeCloseTo(1, 2);
  });

  it('keeps west left of east and north above south, in every part of the world', () => {
    const place = fc.tuple(
      fc.double({ min: -170, max: 160, noNaN: true }),
      fc.double({ min: -70, max: 70, noNaN: true }),
    );
    fc.assert(
      fc.property(place, ([west, south]) => {
        const frame = fitFrame([west, south, west + 5, south + 5]);
        const [southWest, northEast] = [locateOn(frame, [west + 1, south + 1]), locateOn(frame, [west + 4, south + 4])];
        expect(southWest.x).toBeLessThan(northEast.x);
        expect(southWest.y).toBeGreaterThan(northEast.y);
        expect(isInside([west + 1, south + 1], frame.extent)).toBe(true);
      }),
    );
  });

  it('is whole across the antimeridian, whichever way a longitude is written', () => {
    const frame = fitFrame([177, -20, 183, -14]);
    expect(locateOn(frame, [179, -17]).x).toBeCloseTo((2 / 6) * 100, 1);
    expect(locateOn(frame, [-179, -17]).x).toBeCloseTo((4 / 6) * 100, 1);
    expect(isInside([-179, -17], frame.extent)).toBe(true);
    expect(isInside([-176, -17], frame.extent)).toBe(false);
    expect(isInside([176, -17], frame.extent)).toBe(false);
  });
});
