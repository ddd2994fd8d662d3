/** Names on a drawing that carry no claims: of details, provinces, waters and landmarks. */
import type { Landmark, Layer, Place } from '../../model/dossier.ts';
import { isInside } from '../../model/geometry/check-geometry.ts';
import { boundShapes } from '../../model/geometry/extents.ts';
import { listPoints, listRuns } from '../../model/geometry/positions.ts';
import { nameCountry } from '../../model/read/clip-world.ts';
import { project } from '../ground/frame.ts';
import { type Content, measureBlock, setLines } from './blocks.ts';
import type { HungBox, Point } from './hung-shapes.ts';
import type { BoxSize } from './label-candidates.ts';
import { makeAreaTest } from './land.ts';
import type { Candidate } from './layout-labels.ts';
import { measureShown } from './line-candidates.ts';
import { listRings, toShares } from './shares.ts';
import { beside, type Site, within } from './sites.ts';
import { keepOffRings } from './strangers.ts';
import { type BareScene, RANKS, type Wanted, want } from './word-scene.ts';

/** A frame so wide shows countries beside one another whether or not they have a border, km. */
const WIDE_KM = 500;
/** From the dot of a town to its name, px. */
const CLEARANCE = 5;
/** A longer name is set in several lines, px. */
const NAME_PX = 150;
/** No name is so short, px. */
const LEAST_NAME_PX = 24;
/** Nor is a lake that has a name so small, px: the name would seem to stand for nothing. */
const LEAST_WATER_PX = 10;
/** The name of a lake is at most so many times as long as the lake is drawn: else one would see the name alone. */
const MOST_NAME_TO_LAKE = 5;
/** Places for the name of a sea that are asked for, best first: each is held against the coast. */
const MOST_AT_SEA = 12;
/** A town nearer to a place of the text than this share of the width would be taken for it. */
const NEAR = 0.03;
/** A town for so many px of width. */
const PX_PER_TOWN = 90;

/** The name of what a detail shows, on the box that ties it to the whole. */
export function listInsets({ insets, told, mapFrame }: BareScene): Wanted[] {
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
    return [want(candidates, content, `inset ${id}`, RANKS.inset)];
  });
}

export interface Region {
  place: Place;
  label: Wanted;
}

/** The names of places that are drawn by their outline, across it. */
export function listRegions(scene: BareScene, site: Site): Region[] {
  const written = new Set(scene.mapFrame.lettering.map(({ text }) => text));
  return scene.told.flatMap((place) => {
    if (place.outline === undefined || written.has(place.name) || isCountry(place, scene)) return [];
    const content: Content = { place: undefined, rows: [], lines: setLines(place.name, 'region', NAME_PX, 3) };
    const inside = beside(place, measureBlock(content), 0, scene, site).filter(({ align }) => align === 'middle');
    return [{ place, label: want(inside, content, `region ${place.id}`, RANKS.region) }];
  });
}

/** Of the country in which all of it lies a map needs no name; its border is not drawn either. */
function isCountry({ outline }: Place, scene: BareScene): boolean {
  const { governorates, countries } = scene.basemap;
  const isCountryAlone = governorates.every(({ id }) => id !== outline) && countries.some(({ id }) => id === outline);
  return isCountryAlone && !hasCountries(scene);
}

/** Whether it shows countries beside one another: a border is in sight, or it is so wide that islands are countries too. */
function hasCountries({ frame, hasBorder }: BareScene): boolean {
  return hasBorder || frame.width / frame.unitsPerKm >= WIDE_KM;
}

/** Rivers, lakes and seas that have a French name: the dossier’s own first. */
export function listWater(scene: BareScene, site: Site): Wanted[] {
  const written = new Set(scene.mapFrame.lettering.map(({ text }) => text.toLowerCase()));
  const own = scene.landmarks
    .filter(({ layer }) => layer === 'water')
    .map(({ name, geometry }) => ({ name, geometry, kind: 'own' }));
  const { lakes, rivers, seas } = scene.basemap;
  const ground = scene.isSketch
    ? []
    : [
        ...seas.map(({ name, geometry }) => ({ name, geometry, kind: 'sea' })),
        ...lakes.map(({ geometry, properties: { name = '' } }) => ({ name, geometry, kind: 'lake' })),
        ...rivers.map(({ geometry, properties: { name = '' } }) => ({ name, geometry, kind: 'river' })),
      ];
  return [...own, ...ground].flatMap(({ name, geometry, kind }) => {
    const waterPx = measureWater(geometry, site);
    if (name === '' || written.has(name.toLowerCase()) || waterPx < LEAST_WATER_PX) return [];
    const content: Content = { place: undefined, rows: [], lines: setLines(name, 'water', NAME_PX, 2) };
    const size = measureBlock(content);
    const isLost = kind === 'lake' && size.width > waterPx * MOST_NAME_TO_LAKE;
    if (isLost || isShorter(geometry, size, site)) return [];
    const candidates =
      kind === 'sea'
        ? listAtSea(geometry, size, scene, site)
        : keepOffLakes(beside({ geometry }, size, 3, scene, site), geometry, scene, site);
    if (candidates.length === 0) return [];
    written.add(name.toLowerCase());
    return [want(candidates, content, `water ${name}`, RANKS.water)];
  });
}

/** The longer side of a lake or a sea at the least width of the class, px; without end for what is no area. */
function measureWater(geometry: Water, { frame, size }: Site): number {
  const known = drawnSpans.get(frame) ?? new WeakMap<Water, number>();
  drawnSpans.set(frame, known);
  const span = known.get(geometry) ?? measureDrawn(geometry, frame);
  known.set(geometry, span);
  return span * size.widths.least;
}

/** Where on a box, from one side to the other, another lake is looked for. */
const SPREAD = { across: [0, 0.25, 0.5, 0.75, 1], down: [0, 0.5, 1] };

/** Those that stand on no lake but the own: there the name would be read as that one’s. */
function keepOffLakes(
  candidates: readonly Candidate[],
  own: Water,
  { basemap, isSketch, frame }: BareScene,
  { size: { ratio, widths } }: Site,
): readonly Candidate[] {
  const lakes = isSketch ? [] : basemap.lakes.filter(({ geometry }) => geometry !== own);
  const isLake = makeAreaTest(lakes, frame);
  const isOn = ({ x, y, left, top, right, bottom }: HungBox, width: number) =>
    SPREAD.down.some((down) =>
      SPREAD.across.some((across) =>
        isLake(x + (left + across * (right - left)) / width, y + ((top + down * (bottom - top)) / width) * ratio),
      ),
    );
  return candidates.filter(
    ({ box }) => !isOn(box, widths.least) && !isOn(box, Math.min(widths.most, 2 * widths.least)),
  );
}

/** Whether so little of a river is on the frame that its name would be longer. */
function isShorter(geometry: Water, { width }: BoxSize, { frame, size }: Site): boolean {
  if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') return false;
  const shown = listRuns(geometry).map((line) => measureShown(toShares(line, frame), size.ratio));
  return shown.reduce((sum, share) => sum + share, 0) * size.widths.least < width;
}

type Water = Layer[number]['geometry'] | Landmark['geometry'];

/** The longer side of each lake in shares of the frame’s width: the same for all classes of widths. */
const drawnSpans = new WeakMap<Site['frame'], WeakMap<Water, number>>();

/** Without end for what is no area. */
function measureDrawn(geometry: Water, frame: Site['frame']): number {
  let [west, north] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [east, south] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const ring of listRings(geometry, frame)) {
    for (const { x, y } of ring) {
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < north) north = y;
      if (y > south) south = y;
    }
  }
  return west > east ? Number.POSITIVE_INFINITY : Math.max(east - west, ((south - north) * frame.height) / frame.width);
}

function takeFirst<Thing>(things: readonly Thing[], most: number, isFit: (thing: Thing) => boolean): Thing[] {
  const found: Thing[] = [];
  for (const thing of things) {
    if (found.length === most) break;
    if (isFit(thing)) found.push(thing);
  }
  return found;
}

/** The areas of seas are coarse, and reach over the coast. In the ring of a place the name of a sea would be read as its own. */
function listAtSea(geometry: Water, size: BoxSize, scene: BareScene, site: Site): readonly Candidate[] {
  const atSea = takeFirst(within({ geometry }, size, site), MOST_AT_SEA, (box) => !isOnLand(box, scene, site));
  return keepOffRings(atSea, undefined, scene.told, site);
}

/** Whether some of a label stands on land, where the frame is as wide as the middle of its class. */
function isOnLand({ box }: Candidate, { isLand }: BareScene, { size: { ratio, widths } }: Site): boolean {
  const width = (widths.least + Math.min(widths.most, 2 * widths.least)) / 2;
  return [box.top, box.bottom].some((down) =>
    [box.left, (box.left + box.right) / 2, box.right].some((across) =>
      isLand(box.x + across / width, box.y + (down / width) * ratio),
    ),
  );
}

/** Towns and sites that the text does not name: each with its dot, or not at all. */
export function listLandmarks(scene: BareScene, site: Site): Wanted[] {
  const typed = new Set(scene.mapFrame.landmarks.map(({ landmark }) => landmark));
  return scene.landmarks.flatMap(({ id, name, geometry, layer }) => {
    if (typed.has(id) || layer === 'water') return [];
    if (!listPoints(geometry).some((position) => isInside(position, scene.frame.extent))) return [];
    const content: Content = {
      place: undefined,
      rows: [],
      lines: setLines(name, 'landmark', NAME_PX, 2),
      hasDot: true,
    };
    const candidates = beside({ geometry }, measureBlock(content), CLEARANCE, scene, site);
    return [want(candidates, content, `landmark ${id}`, RANKS.landmark)];
  });
}

/** Towns that any map of that scale would show, to read this one by; the most important first, and none that the text names. */
export function listTowns(scene: BareScene, site: Site): Wanted[] {
  if (scene.isSketch) return [];
  const { told, landmarks, frame, basemap } = scene;
  const named = new Set([...told, ...landmarks].map(({ name }) => name.toLowerCase()));
  const taken = told.flatMap(({ geometry }) => listPoints(geometry)).map((position) => project(frame, position));
  const near = frame.width * NEAR;
  const free = basemap.towns.filter(({ name, at }) => {
    if (!isInside(at, frame.extent) || named.has(name.toLowerCase())) return false;
    const own = project(frame, at);
    return own && taken.every((other) => !other || Math.hypot(other[0] - own[0], other[1] - own[1]) > near);
  });
  const count = Math.round(site.size.widths.least / PX_PER_TOWN);
  return free.slice(0, count).map(({ name, at, geonames }, index) => {
    const content: Content = {
      place: undefined,
      rows: [],
      lines: setLines(name, 'landmark', NAME_PX, 2),
      hasDot: true,
    };
    const geometry = { type: 'Point' as const, coordinates: at };
    const candidates = beside({ geometry }, measureBlock(content), CLEARANCE, scene, site);
    return want(candidates, content, `town ${geonames ?? name} ${at.join()}`, RANKS.town + index / free.length);
  });
}

/** Countries beside one another: a border says nothing without them. */
export function listCountries(scene: BareScene, site: Site): Wanted[] {
  const { basemap, told, frame } = scene;
  if (scene.isSketch || !hasCountries(scene)) return [];
  const [west, , east] = frame.extent;
  const written = new Set(told.flatMap(({ outline }) => outline ?? []));
  return basemap.countries.flatMap(({ id, geometry }) => {
    // Of two hundred countries most are smaller than any name.
    const [from, , to] = boundShapes([geometry]);
    const widthPx = ((to - from) / (east - west)) * site.size.widths.least;
    const name = widthPx < LEAST_NAME_PX || written.has(id) ? undefined : nameCountry(id);
    if (name === undefined) return [];
    const content: Content = { place: undefined, rows: [], lines: setLines(name, 'region', NAME_PX, 2) };
    const size = measureBlock(content);
    if (widthPx < size.width) return [];
    const candidates = within({ geometry }, size, site);
    if (candidates.length === 0) return [];
    return [want(candidates, content, `country ${id}`, RANKS.country)];
  });
}
