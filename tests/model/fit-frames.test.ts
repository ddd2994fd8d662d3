import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/model/dossier.ts';
import { isInside } from '../../src/model/geometry/check-geometry.ts';
import { findRatio } from '../../src/model/geometry/mercator.ts';
import { fitFrames } from '../../src/model/join/fit-frames.ts';
import { dossier } from '../complete.ts';

const [model] = dossier.places;

function makePlace(id: string, longitude: number, latitude: number, radiusKm = 1): Place {
  if (!model) throw new Error('the complete dossier has places');
  return {
    ...model,
    id,
    name: id,
    outline: undefined,
    mentions: [],
    precision: { radiusKm, reason: 'Relevé inventé.' },
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  };
}

const frame = (...places: Place[]) => fitFrames(places, []);
const widthOf = ([west, south, east, north]: readonly [number, number, number, number]) =>
  (east - west) * 111.2 * Math.cos(((south + north) / 2) * (Math.PI / 180));

describe('the frame of a map that nobody has framed', () => {
  it('holds every place with room around it, neither a strip nor a tower', () => {
    const places = [makePlace('rue', 10, 40), makePlace('port', 12, 40.1), makePlace('col', 11, 45)];
    const [whole] = frame(...places);
    if (!whole) throw new Error('there is a frame');
    for (const { geometry } of places)
      expect(geometry?.type === 'Point' && isInside(geometry.coordinates, whole.extent)).toBe(true);
    expect(whole.extent[3]).toBeGreaterThan(45.5);
    expect(findRatio(whole.extent)).toBeGreaterThan(0.99);
    expect(findRatio(whole.extent)).toBeLessThan(1.26);
  });

  it('shows the country around a place that stands alone', () => {
    const [whole, ...details] = frame(makePlace('ferme', 10, 40));
    expect(widthOf(whole?.extent ?? [0, 0, 0, 0])).toBeCloseTo(80, 0);
    expect(details).toEqual([]);
  });

  it('is whole across the antimeridian, and begins between -180 and 180', () => {
    const [whole] = frame(makePlace('suva', 178.4, -18.1), makePlace('apia', -171.8, -13.8));
    expect(whole?.extent[0]).toBeGreaterThan(170);
    expect(whole?.extent[2]).toBeGreaterThan(188.2);
    expect(whole?.extent[2]).toBeLessThan(195);
  });

  it('takes the whole Earth where the places are all around it', () => {
    const [whole] = frame(
      makePlace('lima', -77, -12),
      makePlace('dakar', -17, 14),
      makePlace('tokyo', 139, 35),
      makePlace('delhi', 77, 28),
    );
    const [west = 0, , east = 0] = whole?.extent ?? [];
    expect(east - west).toBeLessThanOrEqual(360);
    expect(east - west).toBeGreaterThan(216);
  });

  it('holds the doubt of a place: a village known to 100 km needs 200', () => {
    const [whole] = frame(makePlace('village', 10, 40, 100));
    expect(widthOf(whole?.extent ?? [0, 0, 0, 0])).toBeGreaterThan(200);
  });

  it('ends before the poles', () => {
    const [whole] = frame(makePlace('base', 10, 84.9), makePlace('port', 20, 78));
    expect(whole?.extent[3]).toBeLessThanOrEqual(85);
  });

  it('has a scale bar of a round length, at most a quarter as long as it is wide', () => {
    const [whole] = frame(makePlace('nord', 10, 44), makePlace('sud', 10, 42));
    const share = (whole?.scaleKm ?? 0) / widthOf(whole?.extent ?? [0, 0, 0, 0]);
    expect(share).toBeLessThanOrEqual(0.25);
    expect(share).toBeGreaterThan(0.09);
  });

  it('is not there where no place is on the map', () => {
    expect(fitFrames([{ ...makePlace('ailleurs', 0, 0), geometry: null }], [])).toEqual([]);
  });
});

describe('a detail', () => {
  const far = [makePlace('nord', 10, 46), makePlace('sud', 10, 42)];

  it('opens where two places are too near to be named apart', () => {
    const [, detail] = frame(...far, makePlace('pont', 12, 44), { ...makePlace('gare', 12.02, 44), isTown: true });
    expect(detail?.title).toBe('gare, de plus près');
    expect(widthOf(detail?.extent ?? [0, 0, 0, 0])).toBeLessThan(10);
  });

  it('does not open for places at one point, which no scale tells apart', () => {
    expect(frame(...far, makePlace('pont', 12, 44), makePlace('gare', 12, 44))).toHaveLength(1);
  });

  it('does not open where the whole is nearly as close', () => {
    expect(frame(makePlace('pont', 12, 44), makePlace('gare', 12.02, 44))).toHaveLength(1 + 1);
    expect(frame(makePlace('pont', 12, 44, 30), makePlace('gare', 12.02, 44, 30))).toHaveLength(1);
  });
});
