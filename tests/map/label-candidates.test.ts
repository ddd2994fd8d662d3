/** Where a label may stand for a point, an area and a line. */
import { describe, expect, it } from 'vitest';
import { aimAtWidest, inArea } from '../../src/map/layout/area-candidates.ts';
import { type Point, toPx } from '../../src/map/layout/hung-shapes.ts';
import { type Aim, aroundPoint, awayFrom } from '../../src/map/layout/label-candidates.ts';
import type { Candidate } from '../../src/map/layout/layout-labels.ts';
import { alongLine } from '../../src/map/layout/line-candidates.ts';

const SIZE = { width: 60, height: 18 };
const MIDDLE = { x: 0.5, y: 0.5 };
const FRAME = { ratio: 1.5, widths: { least: 600, most: 720 } };

const places = (at: Point) => aroundPoint(at, SIZE, 6);
const dot = (at: Point): Aim => ({ at, reach: () => 6, isDot: true });

describe('a point', () => {
  it('has its name in the order of cartographers: right and above first, straight beside last', () => {
    const sides = places(MIDDLE)
      .toSorted((a, b) => a.cost - b.cost)
      .map(({ box: { left, top, right, bottom } }) => {
        const side = left > 0 ? 'right' : right < 0 ? 'left' : '';
        const level = bottom < 0 ? 'above' : top > 0 ? 'below' : '';
        return [level, side].filter(Boolean).join(' ');
      });

    expect(sides).toEqual([
      'above right',
      'below right',
      'above left',
      'below left',
      'above',
      'below',
      'right',
      'left',
    ]);
  });

  it('has every box of the size of its words, aligned towards the dot and clear of it', () => {
    for (const { box, align } of places(MIDDLE)) {
      expect(box.right - box.left).toBeCloseTo(60);
      expect(box.bottom - box.top).toBeCloseTo(18);
      const distance = Math.hypot(Math.max(box.left, -box.right, 0), Math.max(box.top, -box.bottom, 0));
      expect(distance).toBeGreaterThan(5.99);
      // At a corner of the dot it is nearly as far on each axis.
      expect(distance).toBeLessThan(6 * Math.SQRT2);
      expect(align).toBe(box.left > 0 ? 'start' : box.right < 0 ? 'end' : 'middle');
    }
  });

  it('has none off the frame', () => {
    expect(places({ x: 1.01, y: 0.5 })).toEqual([]);
    expect(awayFrom(dot({ x: 0.5, y: -0.01 }), SIZE)).toEqual([]);
  });

  it('has places further off, the dearer the further, each with a leader from its box to before the dot', () => {
    const far = awayFrom(dot(MIDDLE), SIZE, { distances: [20, 54], directions: 16 });

    expect(far).toHaveLength(32);
    expect(Math.min(...far.map(({ cost }) => cost))).toBeGreaterThan(
      Math.max(...places(MIDDLE).map(({ cost }) => cost)),
    );
    for (const { box, leader } of far) {
      const { x1 = 0, y1 = 0, x2 = 0, y2 = 0 } = leader ?? {};
      expect(Math.hypot(x2, y2)).toBeCloseTo(6);
      expect(x1 * y2).toBeCloseTo(x2 * y1);
      expect([box.left, box.right, box.top, box.bottom].some((side) => side === x1 || side === y1)).toBe(true);
      expect(x1 >= box.left && x1 <= box.right && y1 >= box.top && y1 <= box.bottom).toBe(true);
    }
  });
});

describe('a ring around a point', () => {
  const ring: Aim = { at: MIDDLE, reach: () => 40 };

  it('is led to by a line that ends at its edge; words on it, or just beside it, need none', () => {
    const [on, beside, off] = [-12, 5, 30].map((distance) =>
      awayFrom(ring, SIZE, { distances: [distance], directions: 16 }),
    );
    expect([...(on ?? []), ...(beside ?? [])].filter(({ leader }) => leader)).toEqual([]);
    for (const { leader } of off ?? []) expect(Math.hypot(leader?.x2 ?? 0, leader?.y2 ?? 0)).toBeCloseTo(40);
    const least = (candidates: typeof on) => Math.min(...(candidates ?? []).map(({ cost }) => cost));
    expect(least(on)).toBeLessThan(least(beside));
    expect(least(beside)).toBeLessThan(least(off));
  });
});

describe('a shape that grows with the frame', () => {
  const { ratio, widths } = FRAME;
  const ring: Aim = {
    at: MIDDLE,
    reach: () => 40,
    onFrame: ({ x, y }) => ({ x: 0.5 + x / widths.least, y: 0.5 + (y / widths.least) * ratio }),
  };

  it('has words as far from its edge where the frame is wider, and lines that end on the edge', () => {
    const measure = ({ box, leader }: Candidate, width: number) => {
      const { left, right, top, bottom } = toPx(box, width, ratio);
      const [x, y] = [width / 2, width / ratio / 2];
      const radius = (40 * width) / widths.least;
      const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      const end = [box.x * width + (leader?.x2 ?? 0) - x, (box.y * width) / ratio + (leader?.y2 ?? 0) - y] as const;
      return { away: away - radius, offEdge: Math.hypot(...end) - radius };
    };
    for (const candidate of awayFrom(ring, SIZE, { distances: [5, 30], directions: 16 })) {
      const { away } = measure(candidate, widths.least);
      expect(away).toBeGreaterThan(0);
      for (const width of [widths.least, 2 * widths.least]) {
        expect(measure(candidate, width).away).toBeCloseTo(away);
        expect(measure(candidate, width).offEdge).toBeCloseTo(0);
      }
    }
  });

  it('has none on an edge that is off the frame', () => {
    const off: Aim = {
      ...ring,
      at: { x: 0.5, y: 0.02 },
      onFrame: ({ x, y }) => ({ x: 0.5 + x / 600, y: 0.02 + y / 400 }),
    };
    for (const { box } of awayFrom(off, SIZE, { distances: [30], directions: 16 }))
      expect(box.y).toBeGreaterThanOrEqual(0);
  });
});

describe('an area', () => {
  const province = [
    { x: 0.2, y: 0.2 },
    { x: 0.8, y: 0.2 },
    { x: 0.8, y: 0.8 },
    { x: 0.2, y: 0.8 },
  ];

  it('has its name in its middle, and elsewhere within it before beside it', () => {
    const [first, ...others] = inArea([province], SIZE, FRAME);

    expect(first?.cost).toBe(0);
    const { left = 0, right = 0, top = 0, bottom = 0 } = first ? toPx(first.box, 600, 1.5) : {};
    expect((left + right) / 2).toBeCloseTo(300, -1);
    expect((top + bottom) / 2).toBeCloseTo(200, -1);
    expect(others.filter(({ cost }) => cost < 1).length).toBeGreaterThan(10);
  });

  it('is led to from any side, to a little inside its edge', () => {
    const [aim] = aimAtWidest([[province]], FRAME);
    // 360 by 240 px at the least width.
    expect(aim?.reach(1, 0)).toBeCloseTo(180 - 6, 0);
    expect(aim?.reach(0, -1)).toBeCloseTo(120 - 6, 0);
    expect(aimAtWidest([[province.map(({ x, y }) => ({ x: x + 2, y }))]], FRAME)).toEqual([]);
  });

  it('has within it only boxes that it holds at the least width', () => {
    for (const { box } of inArea([province], SIZE, FRAME).filter(({ cost }) => cost < 1)) {
      const { left, right, top, bottom } = toPx(box, 600, 1.5);
      expect([left >= 120, right <= 480, top >= 80, bottom <= 320]).toEqual([true, true, true, true]);
    }
  });

  it('has places over all of it, for when its middle is full of towns', () => {
    const inside = inArea([province], SIZE, FRAME).filter(({ cost }) => cost <= 1);
    const tops = inside.map(({ box }) => toPx(box, 600, 1.5).top);

    expect(Math.min(...tops)).toBeLessThan(110);
    expect(Math.max(...tops)).toBeGreaterThan(270);
  });

  it('has its name where the room is wide, not where a circle would fit best', () => {
    // A round head in the west, and in the east an arm as high as a name and much longer.
    const spoon = [
      { x: 0.1, y: 0.3 },
      { x: 0.22, y: 0.3 },
      { x: 0.22, y: 0.4 },
      { x: 0.9, y: 0.4 },
      { x: 0.9, y: 0.46 },
      { x: 0.22, y: 0.46 },
      { x: 0.22, y: 0.5 },
      { x: 0.1, y: 0.5 },
    ];
    const [first] = inArea([spoon], { width: 200, height: 16 }, FRAME);

    expect(first?.cost).toBe(0);
    expect(first?.box.x).toBeGreaterThan(0.3);
  });

  it('has no name in a hole', () => {
    const lake = [
      { x: 0.3, y: 0.3 },
      { x: 0.7, y: 0.3 },
      { x: 0.7, y: 0.7 },
      { x: 0.3, y: 0.7 },
    ];
    for (const { box } of inArea([province, lake], SIZE, FRAME).filter(({ cost }) => cost < 1)) {
      const { left, right, top, bottom } = toPx(box, 600, 1.5);
      expect(right <= 180 || left >= 420 || bottom <= 120 || top >= 280).toBe(true);
    }
  });

  it('has beside it a name for which it has no room', () => {
    const island = province.map(({ x, y }) => ({ x: 0.5 + (x - 0.5) / 30, y: 0.5 + (y - 0.5) / 30 }));
    const found = inArea([island], SIZE, FRAME);

    expect(found).toHaveLength(5);
    expect(found.every(({ cost }) => cost > 1)).toBe(true);
  });

  it('has its name on the part of it that the frame shows; none where it shows nothing', () => {
    const east = province.map(({ x, y }) => ({ x: x + 0.6, y }));
    const [first] = inArea([east], SIZE, FRAME);

    expect(first?.cost).toBe(0);
    expect(first?.box.x).toBeCloseTo(0.9, 1);
    expect(inArea([province.map(({ x, y }) => ({ x: x + 1, y }))], SIZE, FRAME)).toEqual([]);
    expect(inArea([], SIZE, FRAME)).toEqual([]);
  });
});

describe('a line', () => {
  const river = [
    { x: 0.1, y: 0.5 },
    { x: 0.5, y: 0.5 },
    { x: 0.9, y: 0.5 },
  ];
  const points = (line: readonly Point[]) => [...new Set(alongLine(line, SIZE, FRAME).map(({ box }) => box.x))];

  it('has its name about its middle first, then its quarters, then its ends', () => {
    expect(points(river).map((x) => Number(x.toFixed(6)))).toEqual([0.5, 0.3, 0.7, 0.1, 0.9]);
    expect(alongLine(river, SIZE, FRAME)[0]?.cost).toBe(0);
  });

  it('is measured where the frame shows it', () => {
    const long = [
      { x: -3, y: 0.5 },
      { x: 0.4, y: 0.5 },
    ];
    expect(points(long).map((x) => Number(x.toFixed(6)))).toEqual([0.2, 0.1, 0.3, 0, 0.4]);
  });

  it('has its name on the longest of its runs on the frame; none off the frame', () => {
    const winding = [
      { x: 0, y: 0.1 },
      { x: 0.2, y: -0.5 },
      { x: 0.4, y: 0.5 },
      { x: 1, y: 0.5 },
    ];
    for (const { box } of alongLine(winding, SIZE, FRAME)) expect(box.x).toBeGreaterThan(0.25);
    expect(
      alongLine(
        river.map(({ x, y }) => ({ x, y: y + 1 })),
        SIZE,
        FRAME,
      ),
    ).toEqual([]);
    expect(alongLine([], SIZE, FRAME)).toEqual([]);
  });
});
