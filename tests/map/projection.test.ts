import { type GeoProjection, geoArea, geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Frame, fitFrame, locate } from '../../src/map/ground/frame.ts';
import { renderPath } from '../../src/map/ground/path.ts';
import { drawCrop } from '../../src/map/layout/crop.ts';
import { drawMap } from '../../src/map/layout/drawing.ts';
import { PAGE_CLASSES } from '../../src/map/layout/sizes.ts';
import { isInside } from '../../src/model/geometry/check-geometry.ts';
import { EARTH_RADIUS_KM } from '../../src/model/geometry/earth.ts';
import { findRatio } from '../../src/model/geometry/mercator.ts';
import { makeBasemap } from '../../src/model/join/basemap.ts';
import { makeSurroundings } from '../../src/model/join/surroundings.ts';
import { loadWorld } from '../../src/model/read/world.ts';
import { mapSchema } from '../../src/model/schema/map-schema.ts';
import { makeDossier } from './anywhere.ts';

type Extent = [west: number, south: number, east: number, north: number];

test.for([
  ['a town at the equator', [9.9, -0.1, 10.1, 0.1], 'mercator'],
  ['a country of the middle latitudes', [36, 33, 42, 37], 'mercator'],
  ['a town far in the north, where Mercator’s scale does not change on the map', [23, 70, 24.5, 70.5], 'mercator'],
  ['a coast of the far north', [0, 66, 40, 80], 'azimuthal'],
  ['the ice around a pole', [-180, 78, 180, 90], 'azimuthal'],
  ['a continent on the equator', [-20, -36, 52, 38], 'azimuthal'],
  ['a continent of the middle latitudes', [-125, 24, -66, 50], 'conic'],
  ['islands on either side of the antimeridian', [160, -30, 200, 5], 'azimuthal'],
  ['the world', [-180, -60, 180, 80], 'world'],
] as const)('%s', ([, extent, kind]) => {
  expect(fitFrame([...extent]).kind).toBe(kind);
});

/** An extent anywhere, of any size, across the antimeridian too. */
const EXTENT = fc
  .record({
    west: fc.double({ min: -180, max: 180, noNaN: true }),
    south: fc.double({ min: -90, max: 89, noNaN: true }),
    across: fc.double({ min: 0.01, max: 360, noNaN: true }),
    up: fc.double({ min: 0.01, max: 180, noNaN: true }),
  })
  .map(({ west, south, across, up }): Extent => [west, south, west + across, Math.min(90, south + up)])
  // No strip or tower is drawn.
  .filter((extent) => Math.abs(Math.log(findRatio(extent))) < Math.log(10));

/** Of a position that the projection has a point for. */
function locateOn(frame: Frame, position: readonly [number, number]): { x: number; y: number } {
  const at = locate(frame, position);
  if (!at) throw new Error(`${position} is nowhere`);
  return at;
}

describe('a frame of any extent', () => {
  it('shows the whole of it', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(EXTENT, share, share, ([west, south, east, north], x, y) => {
        const frame = fitFrame([west, south, east, north]);
        const at = locateOn(frame, [west + x * (east - west), south + y * (north - south)]);
        // A drawing is a whole number of units high: a hundredth of a low one.
        expect(Math.min(at.x, at.y)).toBeGreaterThan(-1);
        expect(Math.max(at.x, at.y)).toBeLessThan(101);
      }),
      { numRuns: 400 },
    );
  });

  it('has a scale that is true in its middle', () => {
    fc.assert(
      fc.property(EXTENT, (extent) => {
        const { projection, width, height, unitsPerKm, kind } = fitFrame(extent);
        const y =
          kind === 'mercator'
            ? (projection([(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2])?.[1] ?? 0)
            : height / 2;
        const km = measureKm(projection, [width / 2 - 2, y], [width / 2 + 2, y]);
        expect((unitsPerKm * km) / 4).toBeCloseTo(1, 1);
      }),
      { numRuns: 200 },
    );
  });

  it('draws nothing that it does not count as in its reach', () => {
    const spot = fc.tuple(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -89, max: 89, noNaN: true }),
    );
    fc.assert(
      fc.property(EXTENT, spot, (extent, position) => {
        const frame = fitFrame(extent);
        const { x, y } = locateOn(frame, position);
        fc.pre(x > -5 && x < 105 && y > -5 && y < 105);
        const [west, south, east, north] = frame.reach;
        expect(isInside(position, [west - 1, south - 1, east + 1, north + 1])).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is as wide for its height as a card asks for', () => {
    const { width, height } = fitFrame([-20, -36, 52, 38], 560, 1.5);
    expect(width / height).toBeCloseTo(1.5, 2);
  });
});

function measureKm({ invert }: GeoProjection, from: [number, number], to: [number, number]): number {
  return geoDistance(invert?.(from) ?? [0, 0], invert?.(to) ?? [0, 0]) * EARTH_RADIUS_KM;
}

describe('a map that is no Mercator map', () => {
  it('shows countries as large as they are to one another', () => {
    const box = (south: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, south],
          [0, south + 5],
          [5, south + 5],
          [5, south],
          [0, south],
        ],
      ],
    });
    const { projection } = fitFrame([-20, -36, 52, 38]);
    const share = (south: number) => {
      const [ring = []] = box(south).coordinates;
      const points = ring.map((position) => projection([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0]);
      const drawn = points.reduce((sum, [x = 0, y = 0], index) => {
        const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
        return sum + (x * nextY - nextX * y) / 2;
      }, 0);
      return Math.abs(drawn) / geoArea(box(south));
    };
    expect(share(30) / share(0)).toBeCloseTo(1, 1);
  });

  it('draws no border from the coast to the pole, where GeoJSON leads a ring along the antimeridian', () => {
    const frame = fitFrame([-180, -90, 180, -70]);
    const d = renderPath(frame, {
      type: 'Polygon',
      coordinates: [
        [
          [-180, -90],
          [180, -90],
          [180, -75],
          [90, -75],
          [0, -75],
          [-90, -75],
          [-180, -75],
          [-180, -90],
        ],
      ],
    });
    const middle = [frame.width / 2, frame.height / 2] as const;
    let [x, y] = [0, 0];
    const distances = [...d.matchAll(/(-?\d+)[ ]?(-?\d+)/g)].map(([, dx, dy]) => {
      [x, y] = [x + Number(dx), y + Number(dy)];
      return Math.hypot(x - middle[0], y - middle[1]);
    });
    expect(distances.length).toBeGreaterThan(8);
    expect(Math.min(...distances)).toBeGreaterThan(frame.width / 4);
  });
});

/** Whether a path of closed rings, written in relative steps, fills a point: by how often they go around it. */
function isFilled(d: string, [x, y]: [number, number]): boolean {
  let [penX, penY, around] = [0, 0, 0];
  for (const ring of d.split('z').filter(Boolean)) {
    const points: [number, number][] = [];
    for (const [, dx, dy] of ring.matchAll(/(-?\d+)[ ]?(-?\d+)/g)) {
      const last = points.at(-1) ?? [penX, penY];
      points.push([last[0] + Number(dx), last[1] + Number(dy)]);
    }
    [penX, penY] = points[0] ?? [penX, penY];
    for (const [index, [bx, by]] of points.entries()) {
      const [ax, ay] = points.at(index - 1) ?? [bx, by];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) around += by > ay ? 1 : -1;
    }
  }
  return around !== 0;
}

describe('a map of the ice around a pole', () => {
  it('may be framed by hand, to the pole itself', () => {
    const frames = [{ id: 'glace', title: 'La glace', extent: [-180, 70, 180, 90], scaleKm: 1000 }];
    expect(mapSchema.parse({ frames }).frames[0]?.extent).toEqual([-180, 70, 180, 90]);
  });

  const dossier = makeDossier('pole', [
    ['Camp de glace', 20, 89, { claims: 3 }],
    ['Alert', -62.3, 82.5],
    ['Longyearbyen', 15.6, 78.2],
  ]);
  const world = loadWorld();
  const basemap = makeBasemap(dossier, {}, world);
  const [whole] = drawMap(dossier, basemap, { classes: PAGE_CLASSES, hasArabic: false });

  it('has every place on it, with land all around', () => {
    expect(whole?.frame.kind).toBe('azimuthal');
    for (const { x, y } of whole?.dots ?? []) {
      expect(Math.min(x, y)).toBeGreaterThan(0);
      expect(Math.max(x, y)).toBeLessThan(100);
    }
    expect(whole?.dots).toHaveLength(3);
    expect(whole?.borders.land).not.toBe('');
  });

  it.each([
    ['the middle of the ocean', 0, 88, false],
    ['the strait beside it', 5, 80, false],
    ['the ice of Greenland', -40, 80, true],
  ])('is land where there is land, and sea elsewhere: %s', (_what, longitude, latitude, isLand) => {
    const at = whole?.frame.projection([longitude, latitude]);
    expect(isFilled(whole?.borders.land ?? '', at ?? [Number.NaN, Number.NaN])).toBe(isLand);
  });

  it('is not brought to life: what moves is laid over a Mercator map', () => {
    expect(makeSurroundings(dossier, basemap, world)).toBeUndefined();
  });

  it('ends at the pole when it is cropped around a place that stands there', () => {
    const at = makeDossier('station', [['Amundsen-Scott', 0, -90, { radiusKm: 3 }]]);
    const words = { classes: PAGE_CLASSES, hasArabic: false };
    const crop = drawCrop(at, makeBasemap(at, {}, world), at.places, () => ({ leastKm: 0, context: [] }), words);
    expect(crop?.frame.extent[1]).toBe(-90);
    expect(crop?.shapes).toHaveLength(1);
    expect(JSON.stringify(crop?.shapes)).not.toContain('null');
  });

  it('names its places, and no country on the wrong side of the Earth', () => {
    const words = whole?.sets.at(-1)?.blocks.flatMap(({ lines }) => lines.map(({ text }) => text)) ?? [];
    expect(words).toEqual(expect.arrayContaining(['Camp de glace', 'Alert', 'Longyearbyen']));
    expect(words.join()).not.toMatch(/Chine|Mexique|Afrique/);
  });
});
