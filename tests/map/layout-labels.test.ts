/** Labels of invented places: what is promised of every layout, whatever the scene. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inArea } from '../../src/map/layout/area-candidates.ts';
import type { HungBox, Point } from '../../src/map/layout/hung-shapes.ts';
import { aroundPoint, awayFrom } from '../../src/map/layout/label-candidates.ts';
import { type Candidate, type Label, layoutLabels, type Scene } from '../../src/map/layout/layout-labels.ts';
import { alongLine } from '../../src/map/layout/line-candidates.ts';
import { measureQuality } from './label-quality.ts';

const PHONE: Scene = { ratio: 1.5, widths: { least: 320, most: 420 }, obstacles: [], edges: [] };
const DESK: Scene = { ...PHONE, widths: { least: 640, most: 760 } };

/** As large as a place’s dot is taken to be, whose corners a name beside it touches. */
const dot = ({ x, y }: Point): HungBox => ({ x, y, left: -6, top: -6, right: 6, bottom: 6 });

/** A town’s name, at one of eight places around its dot or at the end of a leader. */
function town(key: string, at: Point, { width = 60, rank = 1, isNeeded = false } = {}): Label {
  const size = { width, height: 18 };
  return {
    key,
    rank,
    isNeeded,
    candidates: [...aroundPoint(at, size, 6), ...awayFrom({ at, reach: () => 6, isDot: true }, size)],
  };
}

const NOTHING_WRONG = { overlaps: 0, outside: 0, crossed: 0 };

describe('a layout', () => {
  it('sets a name alone to the right of its dot and above it', () => {
    const at = { x: 0.5, y: 0.5 };
    const { placed } = layoutLabels({ ...DESK, obstacles: [dot(at)] }, [town('Brume', at)]);

    const { box, align, leader } = placed.get('Brume') as Candidate;
    expect(align).toBe('start');
    expect(leader).toBeUndefined();
    expect(box.left).toBeGreaterThan(0);
    expect(box.bottom).toBeLessThan(0);
  });

  it('keeps the names of two towns apart whose dots touch', () => {
    const [first, second] = [
      { x: 0.5, y: 0.5 },
      { x: 0.506, y: 0.5 },
    ];
    const scene = { ...PHONE, obstacles: [dot(first), dot(second)] };

    const layout = layoutLabels(scene, [town('Brume', first), town('Combe', second)]);

    expect([...layout.placed.keys()].sort()).toEqual(['Brume', 'Combe']);
    expect(measureQuality(scene, layout)).toMatchObject({ ...NOTHING_WRONG, dropped: 0 });
  });

  it('fans out forty names of one point at the ends of leaders, and drops the least important', () => {
    const at = { x: 0.5, y: 0.5 };
    const scene = { ...DESK, obstacles: [dot(at)] };
    const labels = Array.from({ length: 40 }, (_, rank) => town(`lieu-${rank}`, at, { rank }));

    const layout = layoutLabels(scene, labels);

    expect(measureQuality(scene, layout)).toMatchObject(NOTHING_WRONG);
    expect(layout.placed.size).toBeGreaterThan(10);
    expect([...layout.placed.values()].filter(({ leader }) => leader).length).toBeGreaterThan(2);
    for (const rank of [0, 1, 2, 3, 4]) expect(layout.placed.has(`lieu-${rank}`)).toBe(true);
  });

  it('has no place for a name wider than the frame, and says so', () => {
    const at = { x: 0.5, y: 0.5 };

    const layout = layoutLabels(PHONE, [town('Brume', at), town('L', at, { width: 480 })]);

    expect(layout.dropped).toEqual(['L']);
  });

  it('sets the name of a town at each corner inward, at every width of the class', () => {
    const corners = [0.01, 0.99].flatMap((x) => [0.015, 0.985].map((y) => ({ x, y })));
    const scene = { ...PHONE, obstacles: corners.map(dot) };

    const layout = layoutLabels(
      scene,
      corners.map((at, index) => town(`coin-${index}`, at)),
    );

    expect(measureQuality(scene, layout, 101)).toMatchObject({ ...NOTHING_WRONG, dropped: 0 });
  });

  it('keeps off what lies in the way at one width only, between those that are sampled', () => {
    const at = { x: 0.5, y: 0.5 };
    const name = { box: { ...at, left: 0, top: 0, right: 10, bottom: 10 }, align: 'start', cost: 0 } as const;
    const scene = { ...PHONE, widths: { least: 300, most: 500 } };
    // They meet while the frame is 388.8 to 411.1 px wide.
    const bar = { x: 0.05, y: 0.5, left: 180, top: 2, right: 180.05, bottom: 8 };

    expect(layoutLabels({ ...scene, obstacles: [bar] }, [{ key: 'a', rank: 0, candidates: [name] }]).dropped).toEqual([
      'a',
    ]);
    expect(
      layoutLabels({ ...scene, widths: { least: 300, most: 370 }, obstacles: [bar] }, [
        { key: 'a', rank: 0, candidates: [name] },
      ]).dropped,
    ).toEqual([]);
  });

  it('is the same for any order of the labels', () => {
    const { scene, labels } = scatter(40, 7);
    const layout = layoutLabels(scene, labels);

    for (const step of [5, 11, 13]) {
      const shuffled = labels.map((_, index) => labels[(index * step) % labels.length] as Label);
      expect(layoutLabels(scene, shuffled)).toEqual(layout);
    }
  });

  it('lists what it drops, most important first', () => {
    const at = { x: 0.5, y: 0.5 };
    const labels = ['e', 'd', 'c', 'b', 'a'].map((key, index) => ({
      ...town(key, at, { rank: index < 2 ? 1 : 2 }),
      candidates: aroundPoint(at, { width: 280, height: 190 }, 0).slice(0, 1),
    }));

    expect(layoutLabels(DESK, labels)).toMatchObject({ dropped: ['e', 'a', 'b', 'c'] });
  });

  it('drops a needed label after all others only', () => {
    const at = { x: 0.5, y: 0.5 };
    const place = aroundPoint(at, { width: 280, height: 190 }, 0).slice(0, 1);
    const labels = [
      { key: 'pièces', rank: 9, isNeeded: true, candidates: place },
      { key: 'Brume', rank: 1, candidates: place },
    ];

    expect(layoutLabels(DESK, labels).dropped).toEqual(['Brume']);
  });

  it('drops as many others as a needed label takes the places of', () => {
    const at = { x: 0.5, y: 0.5 };
    const names = Array.from({ length: 6 }, (_, index): Label => {
      const box = { ...at, left: index * 30, top: 0, right: index * 30 + 28, bottom: 18 };
      return { key: `lieu-${index}`, rank: 1, candidates: [{ box, align: 'start', cost: 0 }] };
    });
    const box = { ...at, left: 0, top: 0, right: 180, bottom: 18 };
    const needed: Label = { key: 'pièces', rank: 9, isNeeded: true, candidates: [{ box, align: 'start', cost: 0 }] };

    expect([...layoutLabels(DESK, [...names, needed]).placed.keys()]).toEqual(['pièces']);
  });

  it('makes room for one more label by moving those in its way', () => {
    const at = { x: 0.5, y: 0.5 };
    const place = (left: number, cost: number): Candidate => ({
      box: { ...at, left, top: 0, right: left + 50, bottom: 18 },
      align: 'start',
      cost,
    });
    // By rank alone each takes its first place, and the third finds none.
    const labels = [
      { key: 'first', rank: 1, candidates: [place(0, 0), place(60, 0.4)] },
      { key: 'second', rank: 2, candidates: [place(60, 0), place(120, 0.4)] },
      { key: 'third', rank: 3, candidates: [place(0, 0)] },
    ];

    const { placed, dropped } = layoutLabels(DESK, labels);

    expect(dropped).toEqual([]);
    expect([...placed].map(([key, { box }]) => [key, box.left])).toEqual([
      ['first', 60],
      ['second', 120],
      ['third', 0],
    ]);
  });

  it('prefers a place that covers no line of the subject', () => {
    const at = { x: 0.5, y: 0.5 };
    const [x, y] = [0.55, 0.47];
    const border = [
      { x, y: 0 },
      { x, y },
      { x: 1, y },
    ];

    const { placed } = layoutLabels({ ...DESK, edges: [border] }, [town('Brume', at)]);

    expect(placed.get('Brume')?.box.top).toBeGreaterThan(0);
  });

  it('prefers a place that is not beside the dot of another town', () => {
    const at = { x: 0.5, y: 0.5 };
    const stranger = { ...at, left: 67, top: -20, right: 75, bottom: -12, x: 0.5001 };

    const { placed } = layoutLabels({ ...DESK, obstacles: [dot(at), stranger] }, [town('Brume', at)]);

    expect(placed.get('Brume')?.box.top).toBeGreaterThan(0);
  });

  it('prefers for the end of a leader too a place that is not beside the dot of another town', () => {
    const at = { x: 0.5, y: 0.5 };
    const stranger = { ...at, left: 95, top: -4, right: 103, bottom: 4, x: 0.5001 };
    const place = (side: 1 | -1, cost: number): Candidate => {
      const [left, right] = side > 0 ? [30, 92] : [-92, -30];
      return {
        box: { ...at, left, right, top: -9, bottom: 9 },
        align: 'middle',
        cost,
        leader: { x1: 30 * side, y1: 0, x2: 7 * side, y2: 0 },
      };
    };
    const label = { key: 'Brume', rank: 1, candidates: [place(1, 2), place(-1, 2.3)] };

    const { placed } = layoutLabels({ ...DESK, obstacles: [dot(at), stranger] }, [label]);

    expect(placed.get('Brume')?.box.left).toBeLessThan(0);
  });

  it('keeps a leader off the words that it would graze', () => {
    const at = { x: 0.5, y: 0.5 };
    const word = (top: number) => ({ ...at, left: -30, top, right: 30, bottom: top + 18 });
    const labels = (gap: number): Label[] => [
      {
        key: 'Brume',
        rank: 1,
        candidates: [{ box: word(40), align: 'middle', cost: 2, leader: { x1: 0, y1: 40, x2: 0, y2: 6 } }],
      },
      { key: 'Combe', rank: 2, candidates: [{ box: { ...word(14), left: gap }, align: 'start', cost: 0 }] },
    ];

    expect(layoutLabels(DESK, labels(1)).dropped).toEqual(['Combe']);
    expect(layoutLabels(DESK, labels(2)).dropped).toEqual([]);
  });

  it('takes no two labels of one key', () => {
    const at = { x: 0.5, y: 0.5 };
    expect(() => layoutLabels(DESK, [town('Brume', at), town('Brume', at)])).toThrow('“Brume”');
  });
});

/** A scene of towns, an area and a river, the same for one seed. */
function scatter(count: number, seed: number, widths = DESK.widths): { scene: Scene; labels: Label[] } {
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  const points = Array.from({ length: count }, () => ({ x: next(), y: next() }));
  const river = Array.from({ length: 30 }, (_, index) => ({ x: index / 24 - 0.1, y: 0.4 + next() * 0.1 }));
  const area = [
    { x: 0.1, y: 0.1 },
    { x: 0.6 + next() * 0.6, y: 0.2 },
    { x: 0.5, y: 0.7 + next() * 0.6 },
  ];
  const scene = {
    ratio: 1 + next(),
    widths,
    obstacles: [...points.map(dot), { x: 0, y: 1, left: 0, top: -18, right: 110, bottom: 0 }],
    edges: [river, [...area, ...area.slice(0, 1)]],
  };
  const labels = [
    ...points.map((at, index) => town(`ville-${index}`, at, { width: 20 + next() * 70, rank: Math.floor(next() * 4) })),
    { key: 'province', rank: 2, candidates: inArea([area], { width: 120, height: 16 }, scene) },
    { key: 'rivière', rank: 3, candidates: alongLine(river, { width: 70, height: 16 }, scene) },
  ];
  return { scene, labels };
}

describe('any scene', () => {
  it('has no overlap, no word outside and no leader crossed, at any width of its class', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 45 }),
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.integer({ min: 300, max: 1000 }),
        fc.double({ min: 1, max: 1.5, noNaN: true }),
        (count, seed, least, growth) => {
          const { scene, labels } = scatter(count, seed, { least, most: least * growth });
          const layout = layoutLabels(scene, labels);
          expect(measureQuality(scene, layout)).toMatchObject(NOTHING_WRONG);
          expect(layout.placed.size + layout.dropped.length).toBe(labels.length);
        },
      ),
      { seed: 19, numRuns: 40 },
    );
  });
});

describe('the count of what is wrong', () => {
  const at = { x: 0.5, y: 0.5 };
  const place = (left: number, top = 0): Candidate => ({
    box: { ...at, left, top, right: left + 50, bottom: top + 18 },
    align: 'start',
    cost: 0,
  });
  const count = (candidates: Candidate[], scene = DESK) =>
    measureQuality(scene, {
      placed: new Map(candidates.map((candidate, index) => [`${index}`, candidate])),
      dropped: ['a'],
    });

  it('sees boxes that overlap each other or a dot, and not those that touch', () => {
    expect(count([place(0), place(50), place(0, 18)])).toMatchObject(NOTHING_WRONG);
    expect(count([place(0), place(49)])).toMatchObject({ overlaps: 1 });
    expect(count([place(0)], { ...DESK, obstacles: [dot(at)] })).toMatchObject({ overlaps: 1 });
  });

  it('sees a box outside the frame', () => {
    expect(count([place(290)], DESK)).toMatchObject({ outside: 1 });
  });

  it('sees a leader through a word, a dot or another leader', () => {
    const down = { ...place(-25, 40), leader: { x1: 0, y1: 40, x2: 0, y2: 6 } };
    const across = { ...place(30, 20), leader: { x1: 30, y1: 20, x2: -30, y2: 21 } };
    expect(count([down, across])).toMatchObject({ crossed: 1, overlaps: 0 });
    expect(count([down, place(-25, 20)])).toMatchObject({ crossed: 1, overlaps: 0 });
    expect(count([down], { ...DESK, obstacles: [{ ...dot(at), top: 20, bottom: 28 }] })).toMatchObject({ crossed: 1 });
  });

  it('gives how far names stand from their points', () => {
    expect(count([place(30, 40), place(-20)])).toMatchObject({ dropped: 1, meanDistancePx: 25 });
  });
});
