import { describe, expect, it } from 'vitest';
import { locateBox } from '../../src/map/ground/frame.ts';
import { measureBlock } from '../../src/map/layout/blocks.ts';
import { type Drawing, drawMap } from '../../src/map/layout/drawing.ts';
import { makeInteractiveMap } from '../../src/map/layout/interactive-map.ts';
import { makeAreaTest } from '../../src/map/layout/land.ts';
import { listShortSigns } from '../../src/map/layout/legend.ts';
import { PAGE_CLASSES, PICTURE_CLASSES } from '../../src/map/layout/sizes.ts';
import { findBackground } from '../../src/map/render/ground.ts';
import { renderPicture } from '../../src/map/render/picture.ts';
import { boundPositions } from '../../src/model/geometry/extents.ts';
import { listPositions } from '../../src/model/geometry/positions.ts';
import { makeBasemap } from '../../src/model/join/basemap.ts';
import { makeSurroundings } from '../../src/model/join/surroundings.ts';
import { loadWorld } from '../../src/model/read/world.ts';
import { dossier as complete, basemap as completeBasemap } from '../complete.ts';
import { ANYWHERE, makeDossier, type Spot } from './anywhere.ts';
import { findFaults, NARROWEST } from './faults.ts';

const world = loadWorld();

/** At the least, the most and the middle width of each class, under the widest letters and the narrowest. */
function listFaults(drawing: Drawing): string[] {
  return drawing.sets.flatMap(({ widths: { least, most } }) =>
    [least, (least + most) / 2, most].flatMap((width) =>
      [1, NARROWEST].flatMap((share) => {
        const { overlaps, outside, crossed } = findFaults(drawing, width, share);
        return [
          ...overlaps,
          ...outside.map((words) => `${words} leaves the frame`),
          ...crossed.map((words) => `${words} cross`),
        ].map((fault) => `${width} px: ${fault}`);
      }),
    ),
  );
}

/** Of an arc that is run backwards too. */
const numberOf = (arc: number) => (arc < 0 ? ~arc : arc);

/** Sides that lines have in common, or one line twice. */
function listRepeated(chosen: readonly number[], arcs: readonly (readonly number[])[][]): string[] {
  const sides = chosen.flatMap((arc) => {
    const line = arcs[numberOf(arc)] ?? [];
    return line.slice(1).map((to, index) => [String(line[index]), String(to)].sort().join(' – '));
  });
  const seen = new Set<string>();
  return sides.filter((side) => seen.size === seen.add(side).size);
}

/** Positions of a line that is written as steps. */
function readSteps(steps: readonly number[]): number[][] {
  let [x, y] = [0, 0];
  return Array.from({ length: steps.length / 2 }, (_, index) => {
    x += steps[2 * index] ?? 0;
    y += steps[2 * index + 1] ?? 0;
    return [x, y];
  });
}

function expectNamed(drawings: readonly Drawing[]): void {
  const signs = listShortSigns(drawings).map(({ sign }) => sign);
  for (const { sets, shapes } of drawings) {
    for (const { place, kind } of shapes.filter((shape) => shape.kind !== 'dot')) {
      if (kind === 'ring') expect(signs).toContain('ring');
      for (const { blocks, nameless } of sets) {
        const words = blocks.filter((block) => block.place === place).flatMap(({ lines }) => lines);
        // Words about a town do not say that it is where they stand; its name does.
        const isNamed = words.some((line) => line.kind === 'place' || kind !== 'ring');
        expect(isNamed || nameless.includes(place), place.name).toBe(true);
      }
    }
  }
}

it('names each ring, line and area of a whole dossier by a word, or lists it', () => {
  const drawings = drawMap(complete, completeBasemap, { classes: PAGE_CLASSES, hasArabic: false });
  const kinds = new Set(drawings.flatMap(({ shapes }) => shapes.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual(['area', 'dot', 'line', 'ring']);
  expectNamed(drawings);
});

it('lists as one without a name a town of which only a claim is told, where many crowd on a narrow frame', () => {
  const villages = Array.from({ length: 9 }, (_, index) => {
    const [x, y] = [3 + (index % 3) * 0.12, 46 + Math.floor(index / 3) * 0.084];
    return [`Village de la vallée numéro ${index + 1}`, x, y, { claims: 1 + (index % 4) }] satisfies Spot;
  });
  const crowd = makeDossier('serre', villages);
  const [whole] = drawMap(crowd, makeBasemap(crowd, {}, world), { classes: PAGE_CLASSES, hasArabic: false });
  const told = whole?.sets.flatMap(({ blocks, nameless }) => {
    const isName = ({ lines }: (typeof blocks)[number]) => lines.some(({ kind }) => kind === 'place');
    const names = new Set(blocks.filter(isName).map(({ place }) => place));
    return blocks.flatMap(({ place, lines }) =>
      place && lines.length > 0 && !names.has(place) ? [nameless.includes(place)] : [],
    );
  });
  expect(told).toContain(true);
  expect(told).not.toContain(false);
});

describe.each(ANYWHERE)('the map of $slug, of which nobody has typed a line', (dossier) => {
  const basemap = makeBasemap(dossier, {}, world);
  const drawings = drawMap(dossier, basemap, { classes: PAGE_CLASSES, hasArabic: false });

  it('has no word off its frame or on another and no line through either, at any width, under any sans', () => {
    expect(drawings.flatMap(listFaults)).toEqual([]);
  });

  it('shows every place, and names each of them on some frame', () => {
    for (const { least } of PAGE_CLASSES.filter((widths) => widths.least >= 460)) {
      const named = drawings.flatMap(({ sets }) => sets.find(({ widths }) => widths.most > least)?.blocks ?? []);
      const words = named.map(({ lines }) => lines.map(({ text }) => text).join(' ')).join(' | ');
      const missing = dossier.places.filter(({ name }) => !words.replaceAll('…', '').includes(name.slice(0, 12)));
      expect(missing.map(({ name }) => name)).toEqual([]);
    }
    const dots = drawings.flatMap(({ dots, shapes }) => [...dots, ...shapes].map(({ place }) => place));
    expect(dossier.places.filter((place) => !dots.includes(place))).toEqual([]);
  });

  it('names each place that it draws at every width, or lists it as one without a name', () => {
    for (const { sets, dots, shapes } of drawings) {
      const drawn = new Set([...dots, ...shapes].map(({ place }) => place));
      for (const { blocks, nameless } of sets) {
        // The words of a claim say what is so there, and not where that is.
        const names = blocks.flatMap(({ place, lines }) => {
          const name = lines.filter(({ kind }) => kind === 'place').map(({ text }) => text.replace('…', ''));
          return place && name.length > 0 && place.name.startsWith(name.join(' ')) ? [place] : [];
        });
        expect(new Set([...names, ...nameless])).toEqual(drawn);
        expect(nameless.filter((place) => names.includes(place))).toEqual([]);
      }
    }
  });

  it('has each coast and border as one line, also where the ground was cut, and the areas are made of these', () => {
    const { arcs, objects } = basemap.borders;
    const kinds = [objects.coasts, objects.borders, objects.deFacto, objects.limits, objects.cuts].map((kind) =>
      kind.arcs.flat(),
    );
    expect(listRepeated(kinds.flat(), arcs)).toEqual([]);
    const lines = new Set(kinds.flat().map(numberOf));
    const [ofCountries, ofLand] = [
      objects.countries.geometries.flatMap((area) => area.arcs.flat(2)),
      objects.land.arcs.flat(2),
    ];
    expect(ofCountries.map(numberOf).filter((arc) => !lines.has(arc))).toEqual([]);
    expect(
      ofLand
        .map(numberOf)
        .filter((arc) => [...objects.borders.arcs, ...objects.deFacto.arcs].flat().map(numberOf).includes(arc)),
    ).toEqual([]);
  });

  it('has each coast and border as one line on the map that moves', () => {
    const surroundings = makeSurroundings(dossier, basemap, world);
    const map = surroundings && makeInteractiveMap(dossier, basemap, surroundings);
    // What is no Mercator map does not move.
    expect(map !== undefined).toBe(drawings.every(({ frame }) => frame.kind === 'mercator'));
    for (const { arcs, land, named, coasts, borders, deFacto = [], limits } of map?.grounds ?? []) {
      const lines = arcs.map((arc) => readSteps(arc));
      const drawn = [...coasts, ...borders, ...deFacto, ...limits].flat();
      expect(listRepeated(drawn, lines)).toEqual([]);
      const used = new Set([...drawn, ...land.flat(), ...named.flatMap(({ rings }) => rings.flat())].map(numberOf));
      expect(arcs.map((_, arc) => arc).filter((arc) => !used.has(arc))).toEqual([]);
    }
  });

  it('draws or lists each claim once, and tells one in words', () => {
    const sets = drawings.flatMap(({ sets }) => sets.at(-1) ?? []);
    const told = sets.flatMap(({ blocks, dropped }) => [...blocks.flatMap(({ rows }) => rows.flat()), ...dropped]);
    expect(told.map(({ number }) => number).sort((a, b) => a - b)).toEqual(dossier.claims.map(({ number }) => number));
    expect(sets.some(({ blocks }) => blocks.some(({ lines }) => lines.some(({ kind }) => kind === 'whose')))).toBe(
      true,
    );
  });

  it('says in the key what a ring is, and names each ring by a word, or lists it', () => {
    expectNamed(drawings);
  });

  it('names seas on water, and in no ring of a place', () => {
    const seas = new Set(basemap.seas.map(({ name }) => name));
    for (const { frame, sets, shapes } of drawings) {
      const isLand = makeAreaTest(basemap.countries, frame);
      for (const { widths, blocks } of sets) {
        const [width, height] = [widths.least, (widths.least * frame.height) / frame.width];
        for (const block of blocks.filter(({ lines }) => seas.has(lines.map(({ text }) => text).join(' ')))) {
          const y = (block.y / 100) * height + block.top + measureBlock(block).height / 2;
          const across = measureBlock(block).width / 2;
          const x = (block.x / 100) * width + block.at + { start: across, middle: 0, end: -across }[block.anchor];
          expect(isLand(x / width, y / height), block.lines[0]?.text).toBe(false);
          const unit = width / frame.width;
          const around = shapes.filter(
            (shape) =>
              shape.kind === 'ring' && Math.hypot(shape.cx * unit - x, shape.cy * unit - y) < shape.radius * unit,
          );
          expect(around).toEqual([]);
        }
      }
    }
  });

  it('has a card with no word off it or on another', () => {
    const [card] = drawMap(dossier, basemap, { classes: PICTURE_CLASSES, hasArabic: false });
    expect(card && listFaults(card)).toEqual([]);
    expect(renderPicture(dossier, basemap, { claims: dossier.claims }, 560)?.svg).not.toMatch(/NaN|Infinity/);
  });
});

describe('the ground of a map that nobody has prepared', () => {
  const draw = (slug: string) => {
    const dossier = ANYWHERE.find((other) => other.slug === slug);
    if (!dossier) throw new Error(`there is no dossier ${slug}`);
    const basemap = makeBasemap(dossier, {}, world);
    const drawings = drawMap(dossier, basemap, { classes: PAGE_CLASSES, hasArabic: false });
    const [whole] = drawings;
    if (!whole) throw new Error('a map has a whole');
    const words = whole.sets.at(-1)?.blocks.flatMap(({ lines }) => lines.map(({ text }) => text)) ?? [];
    return { basemap, whole, drawings, words };
  };

  it('has the river, the border and the provinces around Mossoul, in French', () => {
    const { whole, words } = draw('mossoul');
    expect(words).toContain('Tigre');
    expect(whole.borders.borders).not.toBe('');
    expect(whole.borders.limits.match(/m/g)?.length).toBeGreaterThan(2);
    expect(whole.water.rivers.length).toBeGreaterThan(1);
  });

  it('names the countries on both sides of a border, and no country whose border is not to be seen', () => {
    expect(draw('mossoul').words).toEqual(expect.arrayContaining(['Irak', 'Syrie']));
    expect(draw('deux-bourgs').words.join()).not.toMatch(/France|Suisse/);
  });

  it('names no river of which a corner shows less than its name is long', () => {
    expect(draw('deux-bourgs').whole.water.rivers.length).toBeGreaterThan(1);
    expect(draw('deux-bourgs').words).toContain('Saône');
    expect(draw('deux-bourgs').words).not.toContain('Rhône');
  });

  it('sets the name of a lake on no other lake', () => {
    for (const { slug } of ANYWHERE) {
      const { whole, basemap } = draw(slug);
      const { frame } = whole;
      for (const { blocks, widths } of whole.sets)
        for (const { x, y, at: left, top, lines } of blocks) {
          const own = basemap.lakes.filter(({ properties: { name } }) => name === lines[0]?.text);
          if (own.length === 0) continue;
          const isOther = makeAreaTest(
            basemap.lakes.filter((lake) => !own.includes(lake)),
            frame,
          );
          const height = (widths.least * frame.height) / frame.width;
          expect(
            isOther(x / 100 + left / widths.least, y / 100 + (top + 6) / height),
            `${slug} ${lines[0]?.text}`,
          ).toBe(false);
        }
    }
  });

  it('is one piece across the antimeridian', () => {
    const { whole, words } = draw('pacifique');
    expect(whole.borders.land).not.toBe('');
    expect(words).toContain('Océan Pacifique');
  });

  it('is left out of a sketch, whose box stands on the whole', () => {
    const { whole, drawings } = draw('mossoul');
    expect(drawings[1]).toMatchObject({ isSketch: true, borders: { land: '', limits: '' }, provinces: [] });
    expect(whole.insets).toHaveLength(1);
  });

  it('names no lake that is drawn as a speck, or less than a fifth as long as its name', () => {
    const named = ANYWHERE.flatMap(({ slug }) => {
      const { whole, basemap } = draw(slug);
      const { frame, sets } = whole;
      return sets.flatMap(({ blocks, widths }) =>
        blocks.flatMap((block) => {
          const words = block.lines.map(({ text }) => text).join(' ');
          const lake = basemap.lakes.find(({ properties: { name } }) => name === words);
          if (!lake) return [];
          const { width, height } = locateBox(frame, boundPositions(listPositions(lake.geometry)));
          const px = (widths.least / 100) * Math.max(width, (height * frame.height) / frame.width);
          return [{ words, px, times: measureBlock(block).width / px }];
        }),
      );
    });
    expect(named.map(({ words }) => words)).toContain('Lac Léman');
    expect(named.filter(({ px, times }) => px < 10 || times > 5)).toEqual([]);
    expect(draw('quatre-continents').words.join()).not.toMatch(/Baïkal|Okeechobee|Titicaca|Albert/);
  });

  it('is sea where there is no land at all, as around a place outside every country', () => {
    const raft = makeDossier('radeau', [['Radeau', -140, -38, { claims: 2 }]]);
    const basemap = makeBasemap(raft, {}, world);
    const [whole] = drawMap(raft, basemap, { classes: PAGE_CLASSES, hasArabic: false });
    expect(whole?.borders.land).toBe('');
    expect(whole && findBackground(whole)).toBe('sea');
    expect(renderPicture(raft, basemap, { claims: raft.claims }, 560)?.svg).toContain('<rect class="sea"');
  });

  it('names no sea on land', () => {
    expect(draw('vers-le-pole').words.join()).not.toMatch(/Océan|Mer/);
  });
});
