/** The words of one frame, laid out for each class of widths at which it is seen. */
import type { Claim } from '../../model/dossier.ts';
import { isPoints } from '../../model/geometry/positions.ts';
import { type Block, type Content, measureBlock, setLines } from './blocks.ts';
import { listNumbers, listWorded } from './claim-words.ts';
import type { WordOptions } from './drawing.ts';
import { listCountries, listInsets, listLandmarks, listRegions, listTowns, listWater } from './ground-words.ts';
import type { WidthClass } from './hung-shapes.ts';
import { boxScale, boxSides, listDots } from './keep-off.ts';
import { awayFrom } from './label-candidates.ts';
import { layoutLabels, type Scene } from './layout-labels.ts';
import { beside, findMiddlePoint, holdToRings, isRing, listOutlines, type Site } from './sites.ts';
import { listTyped, type Typed } from './typed-words.ts';
import { RANKS, type Wanted, type WordScene, want } from './word-scene.ts';

/** How the words stand at the widths of one class. */
export interface WordSet {
  widths: WidthClass;
  blocks: Block[];
  /** Claims whose numbers found no room. */
  dropped: Claim[];
}

/** From the dot of a place to its name, px. */
const CLEARANCE = 6;
/** A longer name is set in several lines, px. */
const NAME_PX = 150;
/** A word that is longer than this share of the narrowest frame of the class is cut. */
const LONGEST_WORD = 0.6;

/** A set for each class; neighbours that stand alike are one. */
export function layOutWords(scene: WordScene, { classes, hasArabic }: WordOptions): WordSet[] {
  const sets: WordSet[] = [];
  for (const widths of classes) {
    const set = layOut(scene, widths, hasArabic);
    const last = sets.at(-1);
    if (last && isAlike(last, set)) last.widths = { least: last.widths.least, most: widths.most };
    else sets.push(set);
  }
  return sets;
}

function isAlike(a: WordSet, b: WordSet): boolean {
  const outline = ({ blocks }: WordSet) =>
    JSON.stringify(blocks.map(({ place, rows, ...block }) => [block, rows.map((row) => row.map(({ id }) => id))]));
  return outline(a) === outline(b);
}

/** With as much in words as there is room for; with half of that where this leaves room for more numbers and names than words are lost. */
function layOut(scene: WordScene, widths: WidthClass, hasArabic: boolean): WordSet {
  const stage = prepare(scene, widths, hasArabic);
  const whole = stand(scene, stage, stage.worded);
  const half = Math.floor(stage.worded.length / 2);
  const isBetterPossible = whole.missing > whole.told - half;
  const other = isBetterPossible ? stand(scene, stage, stage.worded.slice(0, half)) : whole;
  const { blocks, dropped } = other.missing - other.told < whole.missing - whole.told ? other : whole;
  return { widths, blocks, dropped };
}

/** What stands the same whatever is told in words, and all that may stand around it. */
interface Stage {
  site: Site;
  typed: Typed[];
  room: Scene;
  worded: ReturnType<typeof listWorded>;
  names: Wanted[];
  rest: Wanted[];
}

function prepare(scene: WordScene, widths: WidthClass, hasArabic: boolean): Stage {
  const { frame } = scene;
  const isNarrow = widths.least < 460;
  const typed = listTyped(scene, hasArabic && !isNarrow, isNarrow);
  const size = { ratio: frame.width / frame.height, widths };
  const site: Site = { frame, size };
  const room: Scene = {
    ...size,
    obstacles: [
      ...listDots(scene),
      boxScale(scene, widths),
      ...typed.map(({ box }) => box),
      ...scene.insets.flatMap((inset) => boxSides(inset, size)),
    ],
    edges: scene.told.flatMap((place) => listOutlines(place, site)),
  };
  return {
    site,
    typed,
    room,
    worded: listWorded(scene, site),
    names: [...listNames(scene, site, hasArabic && !isNarrow), ...listInsets(scene)],
    rest: [
      ...listRegions(scene, site),
      ...listWater(scene, site),
      ...listCountries(scene, site),
      ...listLandmarks(scene, site),
      ...listTowns(scene, site),
    ],
  };
}

interface Standing extends Pick<WordSet, 'blocks' | 'dropped'> {
  /** How many claims’ events are told in words. */
  told: number;
  /** How many numbers, and names of places, found no room. */
  missing: number;
}

/** First the claims told in words, with the names of places; then, around these, all the rest. */
function stand(scene: WordScene, { site, typed, room, names, rest }: Stage, worded: Stage['worded']): Standing {
  const first = [...worded.map(({ label }) => label), ...names];
  const taken = layoutLabels(room, first);
  const kept = first.flatMap((label) => {
    const candidate = taken.placed.get(label.key);
    return candidate
      ? [
          {
            ...label,
            rank: RANKS.placed,
            candidates: names.includes(label) ? label.candidates : [candidate],
            isNeeded: true,
          },
        ]
      : [];
  });
  const inWords = worded.flatMap(({ label, claims }) => (taken.placed.has(label.key) ? claims : []));
  const second = [...kept, ...listNumbers(scene, site, inWords), ...rest];
  const { placed } = layoutLabels(room, second);
  const stood = second.flatMap(({ key, blockAt }) => {
    const candidate = placed.get(key);
    return (candidate && blockAt(candidate)) ?? [];
  });
  const blocks = [...typed.map(({ block }) => block), ...stood];
  const shown = new Set(blocks.flatMap(({ rows }) => rows.flat()));
  const wanted = scene.claims.filter(({ place }) => place && scene.carriers.includes(place));
  const dropped = wanted.filter((claim) => !shown.has(claim));
  const nameless = names.filter(({ key, isNeeded }) => isNeeded && !placed.has(key));
  const told = worded.filter(({ label }) => placed.has(label.key)).length;
  return { blocks, dropped, told, missing: dropped.length + nameless.length };
}

function listNames(scene: WordScene, site: Site, hasArabic: boolean): Wanted[] {
  const typed = new Set(scene.mapFrame.labels.map(({ place }) => place));
  return scene.told.flatMap((place) => {
    if (typed.has(place.id) || place.outline !== undefined || !place.geometry) return [];
    const isContext = scene.context.includes(place);
    // An area or a line with claims is named by their words.
    if (!isContext && !isPoints(place.geometry) && scene.claims.some((claim) => claim.place === place)) return [];
    const wordPx = LONGEST_WORD * site.size.widths.least;
    const lines = setLines(place.name, isContext ? 'landmark' : 'place', NAME_PX, 4, wordPx);
    const last = lines.at(-1);
    if (last && hasArabic && place.ar) lines[lines.length - 1] = { ...last, ar: place.ar };
    const isDot = isPoints(place.geometry) && !isRing(place, site);
    const content: Content = {
      place: isContext ? undefined : place,
      rows: [],
      lines,
      ...(isContext && isDot && { hasDot: true }),
    };
    const box = measureBlock(content);
    const middle = findMiddlePoint(place, site);
    const near = beside(place, box, CLEARANCE, scene, site);
    const far = middle ? awayFrom(middle, box, { clearance: CLEARANCE, distances: [24, 40], directions: 12 }) : [];
    return [
      want(
        `name ${place.id}`,
        isContext ? RANKS.context : RANKS.place,
        holdToRings([...near, ...far], place, scene.told, site).map((candidate) => ({ candidate, content })),
        !isContext && isDot,
      ),
    ];
  });
}
