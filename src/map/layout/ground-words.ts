/** Names on a drawing that carry no claims: of details, provinces, waters and landmarks. */
import type { Place } from '../../model/dossier.ts';
import { isInside } from '../../model/geometry/check-geometry.ts';
import { type Content, measureBlock, setLines } from './blocks.ts';
import type { Point } from './hung-shapes.ts';
import type { Candidate } from './layout-labels.ts';
import { beside, type Site } from './sites.ts';
import { RANKS, type Wanted, type WordScene, want } from './word-scene.ts';

/** A frame that shows countries beside one another, km. */
const WIDE_KM = 500;
/** A longer name is set in several lines, px. */
const NAME_PX = 150;

/** The name of what a detail shows, on the box that ties it to the whole. */
export function listInsets({ insets, told, mapFrame }: WordScene): Wanted[] {
  return insets.flatMap(({ id, title, x, y, width, height }) => {
    const name = title.split(/[,:(]/)[0]?.trim() ?? title;
    const isNamed =
      told.some((place) => place.name === name) || mapFrame.labels.some(({ text, place }) => (text ?? place) === name);
    if (isNamed) return [];
    const content: Content = { place: undefined, rows: [], lines: [{ text: name, kind: 'place' }] };
    const size = measureBlock(content);
    const corner = (atX: number, atY: number): Point => ({ x: atX / 100, y: atY / 100 });
    const boxes = [
      { at: corner(x, y), left: 0, top: -size.height - 2, align: 'start' as const },
      { at: corner(x, y + height), left: 0, top: 3, align: 'start' as const },
      { at: corner(x + width, y), left: 4, top: 0, align: 'start' as const },
      { at: corner(x, y), left: -size.width - 4, top: 0, align: 'end' as const },
      { at: corner(x + width, y), left: -size.width, top: -size.height - 2, align: 'end' as const },
      { at: corner(x + width, y + height), left: -size.width, top: 3, align: 'end' as const },
    ];
    const candidates = boxes.map(
      ({ at, left, top, align }, index): Candidate => ({
        box: { ...at, left, top, right: left + size.width, bottom: top + size.height },
        align,
        cost: index * 0.1,
      }),
    );
    return [
      want(
        `inset ${id}`,
        RANKS.inset,
        candidates.map((candidate) => ({ candidate, content })),
      ),
    ];
  });
}

/** The names of places that are drawn by their outline, across it. */
export function listRegions(scene: WordScene, site: Site): Wanted[] {
  const written = new Set(scene.mapFrame.lettering.map(({ text }) => text));
  return scene.told.flatMap((place) => {
    if (place.outline === undefined || written.has(place.name) || isCountry(place, scene)) return [];
    const content: Content = { place: undefined, rows: [], lines: setLines(place.name, 'region', NAME_PX, 3) };
    const inside = beside(place, measureBlock(content), 0, scene, site).filter(({ align }) => align === 'middle');
    return [
      want(
        `region ${place.id}`,
        RANKS.region,
        inside.map((candidate) => ({ candidate, content })),
      ),
    ];
  });
}

/** Of the country in which all of it lies a map needs no name; its border is not drawn either. */
function isCountry({ outline }: Place, { basemap, frame }: WordScene): boolean {
  const { governorates, countries } = basemap;
  const [west, south, east, north] = frame.extent;
  const isCountryAlone = governorates.every(({ id }) => id !== outline) && countries.some(({ id }) => id === outline);
  return isCountryAlone && (east - west) * Math.cos(((south + north) / 2) * (Math.PI / 180)) * 111.2 < WIDE_KM;
}

/** Rivers, lakes and seas that have a French name: the dossier’s own first. */
export function listWater(scene: WordScene, site: Site): Wanted[] {
  const written = new Set(scene.mapFrame.lettering.map(({ text }) => text.toLowerCase()));
  const own = scene.landmarks.filter(({ layer }) => layer === 'water');
  const ground = [...scene.basemap.lakes, ...scene.basemap.rivers].map(({ geometry, properties }) => ({
    name: properties.name ?? '',
    geometry,
  }));
  return [...own, ...ground].flatMap(({ name, geometry }) => {
    if (name === '' || written.has(name.toLowerCase())) return [];
    const content: Content = { place: undefined, rows: [], lines: setLines(name, 'water', NAME_PX, 2) };
    const candidates = beside({ geometry }, measureBlock(content), 3, scene, site);
    if (candidates.length === 0) return [];
    written.add(name.toLowerCase());
    return [
      want(
        `water ${name}`,
        RANKS.water,
        candidates.map((candidate) => ({ candidate, content })),
      ),
    ];
  });
}

/** Towns and sites that the text does not name: each with its dot, or not at all. */
export function listLandmarks(scene: WordScene, site: Site): Wanted[] {
  const typed = new Set(scene.mapFrame.landmarks.map(({ landmark }) => landmark));
  return scene.landmarks.flatMap(({ id, name, geometry, layer }) => {
    if (typed.has(id) || geometry.type !== 'Point' || layer === 'water') return [];
    if (!isInside(geometry.coordinates, scene.frame.extent)) return [];
    const content: Content = {
      place: undefined,
      rows: [],
      lines: setLines(name, 'landmark', NAME_PX, 2),
      hasDot: true,
    };
    const candidates = beside({ geometry }, measureBlock(content), 5, scene, site);
    return [
      want(
        `landmark ${id}`,
        RANKS.landmark,
        candidates.map((candidate) => ({ candidate, content })),
      ),
    ];
  });
}
