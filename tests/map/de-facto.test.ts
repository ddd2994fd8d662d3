/** Borders that are so in fact and in dispute are drawn otherwise than those that nobody disputes, and the key says so. */
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { drawMap } from '../../src/map/layout/drawing.ts';
import { makeInteractiveMap } from '../../src/map/layout/interactive-map.ts';
import { listShortSigns } from '../../src/map/layout/legend.ts';
import { PAGE_CLASSES } from '../../src/map/layout/sizes.ts';
import { renderGround } from '../../src/map/render/ground.ts';
import { renderPicture } from '../../src/map/render/picture.ts';
import { makeBasemap } from '../../src/model/join/basemap.ts';
import { makeSurroundings } from '../../src/model/join/surroundings.ts';
import { loadWorld } from '../../src/model/read/world.ts';
import { makeDossier, type Spot } from './anywhere.ts';

const world = loadWorld();

function draw(spots: readonly Spot[]) {
  const dossier = makeDossier('frontiere', spots);
  const basemap = makeBasemap(dossier, {}, world);
  const drawings = drawMap(dossier, basemap, { classes: PAGE_CLASSES, hasArabic: false });
  const [whole] = drawings;
  if (!whole) throw new Error('the map is drawn');
  const surroundings = makeSurroundings(dossier, basemap, world);
  return {
    dossier,
    basemap,
    whole,
    signs: listShortSigns(drawings).map(({ sign }) => sign),
    interactive: surroundings && makeInteractiveMap(dossier, basemap, surroundings),
  };
}

describe.each<[string, Spot[]]>([
  [
    'Kosovo and Serbia',
    [
      ['Pristina', 21.16, 42.66],
      ['Nis', 21.9, 43.32],
    ],
  ],
  [
    'the two parts of Cyprus',
    [
      ['Nicosie', 33.36, 35.17],
      ['Larnaca', 33.62, 34.92],
    ],
  ],
  [
    'Somaliland and Somalia',
    [
      ['Hargeisa', 44.06, 9.56],
      ['Bosaso', 49.18, 11.28],
    ],
  ],
  [
    'the two parts of Kashmir',
    [
      ['Srinagar', 74.8, 34.08],
      ['Skardu', 75.63, 35.3],
    ],
  ],
  [
    'Israel and the Golan',
    [
      ['Quneitra', 35.82, 33.12],
      ['Tibériade', 35.53, 32.79],
    ],
  ],
])('the border between %s', (_name, spots) => {
  const { dossier, basemap, whole, signs, interactive } = draw(spots);

  it('is dashed on the page and on the card, and the key says what it is', () => {
    expect(whole.borders.deFacto).not.toBe('');
    expect(renderGround(whole)).toContain(`<path class="border de-facto" d="${whole.borders.deFacto}"`);
    expect(renderPicture(dossier, basemap, { claims: dossier.claims }, 560)?.svg).toContain('class="border de-facto"');
    expect(signs).toContain('de-facto');
  });

  it('is apart from other borders on the map that moves too', () => {
    expect(interactive?.grounds.flatMap(({ deFacto = [] }) => deFacto).length).toBeGreaterThan(0);
  });
});

it('is in dispute in Kashmir, and not further south', () => {
  const { basemap } = draw([
    ['Lahore', 74.34, 31.55],
    ['Srinagar', 74.8, 34.08],
  ]);
  const latitudes = (kind: 'borders' | 'deFacto') => {
    const { geometry } = feature(basemap.borders, basemap.borders.objects[kind]);
    return geometry.coordinates.flat().map(([, latitude = 0]) => latitude);
  };
  expect(Math.min(...latitudes('deFacto'))).toBeGreaterThan(32);
  expect(Math.min(...latitudes('borders'))).toBeLessThan(31);
});

it('is of no map of countries whose borders nobody disputes, nor is its sign in the key', () => {
  const { whole, signs } = draw([
    ['Lille', 3.06, 50.6],
    ['Liège', 5.57, 50.63],
  ]);
  expect(whole.borders.borders).not.toBe('');
  expect(whole.borders.deFacto).toBe('');
  expect(signs).not.toContain('de-facto');
});
