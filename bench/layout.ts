/** What the maps of dossiers cost, and how well their words stand. */
import { type Drawing, drawBareMap, drawMap, tellClaims } from '../src/map/layout/drawing.ts';
import type { WidthClass } from '../src/map/layout/hung-shapes.ts';
import { PAGE_CLASSES, PICTURE_CLASSES, RATIO, WIDTH_PX } from '../src/map/layout/sizes.ts';
import { makeBasemap } from '../src/model/join/basemap.ts';
import { loadContent } from '../src/model/load.ts';
import { loadWorld } from '../src/model/read/world.ts';
import { ANYWHERE } from '../tests/map/anywhere.ts';
import { findFaults, NARROWEST } from '../tests/map/faults.ts';
import { findMedian } from './machine.ts';

/** Of one frame, ms of processor: medians. */
export interface LayoutTime {
  slug: string;
  frames: number;
  /** Its words, for the class of widths that takes longest. */
  words: number;
  /** Its ground, and the words for all classes of a page. */
  whole: number;
}

/** Of the content, and of the invented dossiers of places anywhere on the Earth; warm. */
export function measureLayouts(content: string, runs: number): LayoutTime[] {
  return listMaps(content).map(({ dossier, basemap }) => {
    const frames = dossier.map.frames.length;
    const measure = (classes: readonly WidthClass[]) => {
      const times = Array.from({ length: WARM + runs }, () => {
        // What a layout finds out about a frame it keeps with it: each has its own.
        const [ground, bare] = time(() => drawBareMap(dossier, basemap));
        const [words] = time(() => bare.map((one) => tellClaims(one, dossier.claims, { classes, hasArabic: true })));
        return { words: words / frames, whole: (ground + words) / frames };
      }).slice(WARM);
      return {
        words: findMedian(times.map(({ words }) => words)),
        whole: findMedian(times.map(({ whole }) => whole)),
      };
    };
    const words = Math.max(...PAGE_CLASSES.map((widths) => measure([widths]).words));
    return { slug: dossier.slug, frames, words, whole: measure(PAGE_CLASSES).whole };
  });
}

/** Runs before those that count. */
const WARM = 12;

/** Of all these dossiers together, at one width. */
export interface LayoutQuality {
  what: string;
  overlaps: number;
  outside: number;
  crossed: number;
  dropped: number;
  claims: number;
  inWords: number;
}

const WIDTHS = [288, 360, 500, 700, 1000];

/** At the widths of phones and columns, and on cards; under the widest sans that words are measured for, and the narrowest. */
export function measureQuality(content: string): LayoutQuality[] {
  const maps = listMaps(content);
  const pages = maps.map(({ dossier, basemap }) =>
    drawMap(dossier, basemap, { classes: PAGE_CLASSES, hasArabic: true }),
  );
  const cards = maps.map(({ dossier, basemap }) =>
    drawMap(dossier, basemap, { classes: PICTURE_CLASSES, hasArabic: false, ratio: RATIO }),
  );
  const sans = [
    ['widest sans', 1],
    ['narrowest', NARROWEST],
  ] as const;
  return sans.flatMap(([face, share]) => [
    ...WIDTHS.map((width) => countAll(`${width} px, ${face}`, pages.flat(), width, share)),
    countAll(`card, ${face}`, cards.flat(), WIDTH_PX, share),
  ]);
}

function countAll(what: string, drawings: readonly Drawing[], width: number, share: number): LayoutQuality {
  const faults = drawings.map((drawing) => findFaults(drawing, width, share));
  const sets = drawings.flatMap(
    ({ sets }) => sets.find(({ widths }) => width >= widths.least && width <= widths.most) ?? [],
  );
  const sum = (name: 'overlaps' | 'outside' | 'crossed') => faults.reduce((all, found) => all + found[name].length, 0);
  const dropped = sets.reduce((all, set) => all + set.dropped.length, 0);
  const shown = sets.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flat())).length;
  const inWords = sets.flatMap(({ blocks }) =>
    blocks.filter(({ lines }) => lines.some(({ kind }) => kind === 'whose')),
  );
  return {
    what,
    overlaps: sum('overlaps'),
    outside: sum('outside'),
    crossed: sum('crossed'),
    dropped,
    claims: shown + dropped,
    inWords: inWords.length,
  };
}

function listMaps(content: string) {
  const world = loadWorld();
  const { dossiers, own } = loadContent(content);
  return [
    ...dossiers.map((dossier) => ({ dossier, basemap: makeBasemap(dossier, own, world) })),
    ...ANYWHERE.map((dossier) => ({ dossier, basemap: makeBasemap(dossier, {}, world) })),
  ];
}

/** Of the processor, ms: the same whoever else is at work on the machine, or nearly; and what was made. */
function time<Made>(work: () => Made): [ms: number, made: Made] {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, made];
}
