/** Processor time that the map of a dossier takes: words and ground, a frame at one class of widths. */
import { drawMap } from '../src/map/layout/drawing.ts';
import { PAGE_CLASSES } from '../src/map/layout/sizes.ts';
import { makeBasemap } from '../src/model/join/basemap.ts';
import { loadContent } from '../src/model/load.ts';
import { loadWorld } from '../src/model/read/world.ts';
import { ANYWHERE } from '../tests/map/anywhere.ts';
import { findMedian } from './machine.ts';

export interface LayoutTime {
  slug: string;
  frames: number;
  /** Of a frame at one class, where all are drawn together as a page draws them, ms. */
  mean: number;
}

/** Of the content, and of the invented dossiers of places anywhere on the Earth; warm, medians of so many drawings. */
export function measureLayouts(content: string, runs: number): LayoutTime[] {
  const world = loadWorld();
  const { dossiers, own } = loadContent(content);
  const all = [
    ...dossiers.map((dossier) => ({ dossier, basemap: makeBasemap(dossier, own, world) })),
    ...ANYWHERE.map((dossier) => ({ dossier, basemap: makeBasemap(dossier, {}, world) })),
  ];
  return all.map(({ dossier, basemap }) => {
    const draw = () => drawMap(dossier, basemap, { classes: PAGE_CLASSES, hasArabic: true });
    for (let warm = 0; warm < 2; warm++) draw();
    const times = Array.from({ length: runs }, () => time(draw));
    const frames = dossier.map.frames.length;
    return { slug: dossier.slug, frames, mean: findMedian(times) / frames / PAGE_CLASSES.length };
  });
}

/** Of the processor, ms: the same whoever else is at work on the machine, or nearly. */
function time(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
