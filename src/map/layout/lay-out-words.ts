/** The words of one frame, laid out for each class of widths at which it is seen. */
import type { Claim, Place, PlaceGeometry } from '../../model/dossier.ts';
import { isPoints } from '../../model/geometry/positions.ts';
import { type Block, type Content, type Line, measureBlock, setLines } from './blocks.ts';
import { listNumbers, listWorded } from './claim-words.ts';
import type { WordOptions } from './drawing.ts';
import {
  listCountries,
  listInsets,
  listLandmarks,
  listRegions,
  listTowns,
  listWater,
  type Region,
} from './ground-words.ts';
import { isInFrame, type WidthClass } from './hung-shapes.ts';
import { boxScale, boxSides, listDots } from './keep-off.ts';
import { awayFrom } from './label-candidates.ts';
import { layoutLabels, type Scene } from './layout-labels.ts';
import { beside, isRing, listAims, listOutlines, type Roomed, type Site } from './sites.ts';
import { keepOffStrangers } from './strangers.ts';
import { listTyped, type Typed } from './typed-words.ts';
import { type BareScene, RANKS, type Wanted, type WordScene, want } from './word-scene.ts';

/** How the words stand at the widths of one class. */
export interface WordSet {
  widths: WidthClass;
  blocks: Block[];
  /** Claims whose numbers found no room. */
  dropped: Claim[];
  /** Places that are drawn, or carry numbers, without their name. */
  nameless: Place[];
}

/** From the dot of a place to its name, px. */
const CLEARANCE = 6;
/** A line of Arabic alone would be anchored as Arabic is: its first character says how the block runs. */
const LEFT_TO_RIGHT = '\u200E';
/** How far a name may stand from its dot, and from the edge of another shape, px. */
const FAR_PX = { dot: [17, 33], shape: [17, 33, 55, 80] };
/** A longer name is set in several lines, px. */
const NAME_PX = 150;
/** Below this least width there is no room for names in Arabic, nor for what is minor. */
const NARROW_PX = 460;
/** A word that is longer than this share of the narrowest frame of the class is cut. */
const LONGEST_WORD = 0.6;

/** A set for each class; neighbours that stand alike are one. */
export function layOutWords(bare: BareScene, claims: readonly Claim[], { classes, hasArabic }: WordOptions): WordSet[] {
  const scene = { ...bare, claims };
  const sets: WordSet[] = [];
  for (const widths of classes) {
    const set = layOut(scene, prepareOnce(bare, widths, hasArabic));
    const last = sets.at(-1);
    if (last && isAlike(last, set)) last.widths = { least: last.widths.least, most: widths.most };
    else sets.push(set);
  }
  return sets;
}

function isAlike(a: WordSet, b: WordSet): boolean {
  if (a.blocks.length !== b.blocks.length) return false;
  const outline = ({ blocks }: WordSet) =>
    JSON.stringify(blocks.map(({ place, rows, ...block }) => [block, rows.map((row) => row.map(({ id }) => id))]));
  return outline(a) === outline(b);
}

/** With as much in words as there is room for; with half of that where this leaves room for more numbers and names than words are lost. */
function layOut(scene: WordScene, stage: Stage): WordSet {
  const { widths } = stage.site.size;
  const typed = listTyped(scene, { isArabic: stage.isArabic, isNarrow: widths.least < NARROW_PX });
  const told = new Set(scene.claims.map(({ place }) => place));
  const carries = (place: Place) => told.has(place) && scene.carriers.includes(place);
  const telling: Telling = {
    scene,
    typed,
    room: keepOff(stage.room, typed),
    names: [...listNames(scene, stage), ...stage.insets],
    regions: stage.regions.filter(({ place }) => carries(place)),
    rest: [...stage.regions.flatMap(({ place, label }) => (carries(place) ? [] : label)), ...stage.rest],
  };
  const worded = listWorded(scene, stage);
  const whole = stand(telling, stage, worded);
  const half = Math.floor(worded.length / 2);
  const isBetterPossible = whole.missing > whole.told - half;
  const other = isBetterPossible ? stand(telling, stage, worded.slice(0, half)) : whole;
  const { blocks, dropped } = other.missing - other.told < whole.missing - whole.told ? other : whole;
  const nameless = listNameless(scene, stage, blocks);
  return { widths, blocks, dropped, nameless };
}

/** What may stand on a frame at one class of widths, whatever claims are told on it. */
interface Stage extends Roomed {
  isArabic: boolean;
  /** Those that were wanted once. */
  names: Map<Place, Wanted>;
  insets: Wanted[];
  regions: Region[];
  rest: Wanted[];
}

/** The same with the claims that are. */
interface Telling {
  scene: WordScene;
  typed: Typed[];
  room: Scene;
  names: Wanted[];
  /** Provinces that carry claims: without their names, numbers would stand nowhere. */
  regions: Region[];
  rest: Wanted[];
}

function keepOff(room: Scene, typed: readonly Typed[]): Scene {
  return typed.length === 0 ? room : { ...room, obstacles: [...room.obstacles, ...typed.map(({ box }) => box)] };
}

const stages = new WeakMap<BareScene, Map<string, Stage>>();

function prepareOnce(scene: BareScene, widths: WidthClass, hasArabic: boolean): Stage {
  const known = stages.get(scene) ?? new Map<string, Stage>();
  stages.set(scene, known);
  const key = `${widths.least} ${widths.most} ${hasArabic}`;
  const stage = known.get(key) ?? prepare(scene, widths, hasArabic);
  known.set(key, stage);
  return stage;
}

function prepare(scene: BareScene, widths: WidthClass, hasArabic: boolean): Stage {
  const { frame } = scene;
  const size = { ratio: frame.width / frame.height, widths };
  const site: Site = { frame, size };
  return {
    site,
    room: {
      ...size,
      obstacles: [
        ...listDots(scene),
        boxScale(scene, widths),
        ...scene.insets.flatMap((inset) => boxSides(inset, size)),
      ],
      edges: scene.told.flatMap((place) => listOutlines(place, site)),
      lines: scene.lines,
    },
    isArabic: hasArabic && widths.least >= NARROW_PX,
    names: new Map(),
    insets: listInsets(scene),
    regions: listRegions(scene, site),
    rest: [
      ...listWater(scene, site),
      ...listCountries(scene, site),
      ...listLandmarks(scene, site),
      ...listTowns(scene, site),
    ],
  };
}

/** Words about a line or an area name it, those about a town do not; so does what stands across a province. */
function listNameless(
  { told: places, context, claims }: WordScene,
  { regions }: Stage,
  blocks: readonly Block[],
): Place[] {
  const isNamedBy = (place: Place, kind: Line['kind']) =>
    kind === 'place' || place.outline !== undefined || !isPoints(place.geometry);
  const named = new Set(
    blocks.flatMap(({ place, lines }) => (place && lines.some(({ kind }) => isNamedBy(place, kind)) ? [place] : [])),
  );
  const written = new Set(blocks.map(({ lines }) => lines.map(({ text }) => text).join(' ')));
  const isDrawn = (place: Place) =>
    place.outline === undefined
      ? place.geometry !== null
      : claims.some((claim) => claim.place === place) ||
        regions.some((region) => region.place === place && region.label.candidates.length > 0);
  return places.filter(
    (place) => !context.includes(place) && isDrawn(place) && !named.has(place) && !written.has(place.name),
  );
}

interface Standing extends Pick<WordSet, 'blocks' | 'dropped'> {
  /** How many claims’ events are told in words. */
  told: number;
  /** How many numbers, and names of places, found no room. */
  missing: number;
}

/** First the claims told in words, with the names of places; then, around these, all the rest. */
function stand(
  { scene, typed, room, names, regions, rest }: Telling,
  stage: Stage,
  worded: ReturnType<typeof listWorded>,
): Standing {
  const named = [...names, ...regions.map(({ label }) => ({ ...label, rank: RANKS.place }))];
  const first = [...worded.map(({ label }) => label), ...named];
  const taken = layoutLabels(room, first);
  const kept = first.flatMap((label) => {
    const candidate = taken.placed.get(label.key);
    return candidate
      ? [
          {
            ...label,
            rank: RANKS.placed,
            candidates: named.includes(label) ? label.candidates : [candidate],
            isNeeded: true,
          },
        ]
      : [];
  });
  const isPlaced = ({ label }: Region) => taken.placed.has(label.key);
  const inWords = worded.flatMap(({ label, claims }) => (taken.placed.has(label.key) ? claims : []));
  const [known, unknown] = [regions.filter(isPlaced), regions.filter((region) => !isPlaced(region))];
  const numbers = listNumbers(scene, stage, inWords, new Set(known.map(({ place }) => place)));
  const second = [...kept, ...numbers, ...unknown.map(({ label }) => label), ...rest];
  const { placed } = layoutLabels(room, second);
  const stood = second.flatMap(({ key, blockAt }) => {
    const candidate = placed.get(key);
    return (candidate && blockAt(candidate)) ?? [];
  });
  const blocks = [...typed.map(({ block }) => block), ...stood];
  const shown = new Set(blocks.flatMap(({ rows }) => rows.flat()));
  const wanted = scene.claims.filter(({ place }) => place && scene.carriers.includes(place));
  const dropped = wanted.filter((claim) => !shown.has(claim));
  const lost = names.filter(({ key, isNeeded }) => isNeeded && !placed.has(key));
  const told = worded.filter(({ label }) => placed.has(label.key)).length;
  return { blocks, dropped, told, missing: dropped.length + lost.length };
}

function listNames(scene: WordScene, stage: Stage): Wanted[] {
  const typed = new Set(scene.mapFrame.labels.map(({ place }) => place));
  return scene.told.flatMap((place) => {
    const { geometry, outline } = place;
    if (typed.has(place.id) || outline !== undefined || !geometry) return [];
    // An area or a line with claims is named by their words.
    const isContext = scene.context.includes(place);
    if (!isContext && !isPoints(geometry) && scene.claims.some((claim) => claim.place === place)) return [];
    const name = stage.names.get(place) ?? wantName(place, geometry, scene, stage);
    stage.names.set(place, name);
    return [name];
  });
}

function wantName(place: Place, geometry: PlaceGeometry, scene: BareScene, { site, isArabic }: Stage): Wanted {
  const isContext = scene.context.includes(place);
  const wordPx = LONGEST_WORD * site.size.widths.least;
  const lines = setLines(place.name, isContext ? 'landmark' : 'place', NAME_PX, 4, wordPx);
  const [first, ...others] = lines;
  if (first && isArabic && place.ar) {
    // Beside a name that is one line, below another.
    if (others.length === 0) lines[0] = { ...first, ar: place.ar };
    else lines.push({ text: LEFT_TO_RIGHT, kind: first.kind, ar: place.ar });
  }
  const isDot = isPoints(geometry) && !isRing(place, site);
  const content: Content = {
    place: isContext ? undefined : place,
    rows: [],
    lines,
    ...(isContext && isDot && { hasDot: true }),
  };
  const box = measureBlock(content);
  const near = beside(place, box, CLEARANCE, scene, site);
  const far = listAims(place, scene, site)
    .slice(0, 1)
    .flatMap((aim) => awayFrom(aim, box, { distances: aim.isDot ? FAR_PX.dot : FAR_PX.shape }));
  const onFrame = [...near, ...far].filter((candidate) => isInFrame(candidate.box, site.size));
  const candidates = keepOffStrangers(onFrame, place, scene, site);
  return want(candidates, content, `name ${place.id}`, isContext ? RANKS.context : RANKS.place, !isContext && isDot);
}
