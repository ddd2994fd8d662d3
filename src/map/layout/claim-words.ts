/** Claims on a drawing: a few in words, with whose they are, the others as numbers. */
import type { Claim, Place } from '../../model/dossier.ts';
import { isPoints } from '../../model/geometry/positions.ts';
import { at } from '../../model/join/at.ts';
import { sayEvent } from '../../model/words/say-event.ts';
import { type Content, keepLines, measureBlock, setLines, setRows, type Told } from './blocks.ts';
import { isInFrame } from './hung-shapes.ts';
import { awayFrom, type BoxSize } from './label-candidates.ts';
import type { Candidate, Scene } from './layout-labels.ts';
import { beside, listAims, type Roomed } from './sites.ts';
import { listPossible } from './stands.ts';
import { keepOffStrangers } from './strangers.ts';
import { RANKS, type Wanted, type WordScene, want, wantEither } from './word-scene.ts';

/** Claims told in words before the names of places are set. */
const FIRST_WORDS = 3;

/**
 * By the least width of a class, px: how many claims are told in words, how wide these are, in how many lines. A narrow frame
 * has room for about three, so more are tried.
 */
const WORDED = [
  { from: 0, count: 1, widthPx: 100, lines: 2 },
  { from: 320, count: 6, widthPx: 120, lines: 2 },
  { from: 460, count: 5, widthPx: 140, lines: 3 },
  { from: 660, count: 8, widthPx: 180, lines: 4 },
];
/** Of lines: as many as it takes, so that nothing is cut. Whose word it is never is. */
const WHOLE = Number.POSITIVE_INFINITY;
/** Words whose attribution takes more lines come after those of which it takes fewer. */
const MOST_WHOSE = 2;
/** Px from a dot, and from what has none. */
const CLEARANCE = 7;
/** How far from the edge of its place a claim may be told, px: with its words, and its number alone; below 0 partly on it. */
const FAR_PX = {
  words: [5, 17, 33, 53, 73, 98, 123, 153, 183, 213],
  numbers: [-12, 5, 17, 36, 62, 100, 143],
};
/** Directions around a place. */
const DIRECTIONS = 24;
/** Words stand no further off than this share of the narrowest frame of the class. */
const FAR_SHARE = 0.25;
/** Blocks of numbers at one place; more events share the last. */
const MOST_GROUPS = 4;
/** Numbers in a row of a block that has many. */
const WIDE_ROW = 8;
/** What it costs to show a number without the name of its place: more than a short leader. */
const NAMELESS = 4;
/** A longer name is set in several lines, px. */
const NAME_PX = 150;

const byMost = (a: Told, b: Told) => b.claims.length - a.claims.length;

interface Turn {
  told: Told & { said: ReturnType<typeof sayEvent> };
  turn: number;
}

/** For all classes of widths. */
const turnsOf = new WeakMap<WordScene, Turn[]>();

function sayOnce(scene: WordScene): Turn[] {
  const turns =
    turnsOf.get(scene) ??
    findCarriers(scene).flatMap((place) =>
      groupByEvent(place, scene.claims)
        .map((group) => {
          const said = sayEvent(group);
          return { ...group, claims: said.told, said };
        })
        .filter(({ claims }) => claims.length > 0)
        .toSorted(byMost)
        .map((told, turn) => ({ told, turn })),
    );
  turnsOf.set(scene, turns);
  return turns;
}

/** Of each place the event of which most is said, then of each the next, with its words and whose they are. */
export function listWorded(scene: WordScene, roomed: Roomed): { label: Wanted; claims: Claim[] }[] {
  const turns = sayOnce(scene);
  const { count, widthPx, lines } = at(
    WORDED.filter(({ from }) => roomed.site.size.widths.least >= from).slice(-1),
    0,
    'class',
  );
  const order = turns
    .toSorted((a, b) => a.turn - b.turn || byMost(a.told, b.told))
    .map(({ told }) => {
      const whose = setLines(told.said.whose, 'whose', widthPx, WHOLE);
      const whole = setLines(told.said.words, 'claim', widthPx, WHOLE);
      return { ...told, whole, whose, isCut: whole.length > lines || whose.length > MOST_WHOSE };
    })
    // A number says more than half a sentence: words that find room whole come first.
    .toSorted((a, b) => Number(a.isCut) - Number(b.isCut));
  return order.slice(0, count).map((group, index) => {
    const { place, event, claims } = group;
    const content: Content = {
      place,
      rows: setRows(claims),
      lines: [...keepLines(group.whole, widthPx, lines), ...group.whose],
    };
    const distances = FAR_PX.words.filter((distance) => distance <= FAR_SHARE * roomed.site.size.widths.least);
    const candidates = listPlaces(place, content, distances, scene, roomed);
    const rank = index < FIRST_WORDS ? RANKS.words : RANKS.moreWords;
    return { label: want(candidates, content, `words ${place.id} ${event.id}`, rank), claims };
  });
}

/** The numbers of each place that no words carry, by event; the first of what has no name of its own with its name. */
export function listNumbers(
  scene: WordScene,
  roomed: Roomed,
  inWords: readonly Claim[],
  named: ReadonlySet<Place>,
): Wanted[] {
  return findCarriers(scene).flatMap((place) => {
    const groups = groupByEvent(
      place,
      scene.claims.filter((claim) => !inWords.includes(claim)),
    );
    const rest = groups.length > MOST_GROUPS ? groups.slice(MOST_GROUPS - 1) : [];
    const shown = rest.length > 0 ? [...groups.slice(0, MOST_GROUPS - 1), mergeGroups(rest)] : groups;
    const isTown = isPoints(place.geometry) && place.outline === undefined;
    const isNamed = isTown || named.has(place) || inWords.some((claim) => claim.place === place);
    return shown.map(({ event, claims }, index) => {
      const bare: Content = { place, rows: setRows(claims, claims.length > 10 ? WIDE_ROW : undefined), lines: [] };
      const candidates = listPlaces(place, bare, FAR_PX.numbers, scene, roomed);
      const key = `numbers ${place.id} ${event.id}`;
      if (isNamed || index > 0) return want(candidates, bare, key, RANKS.numbers);
      const withName: Content = { ...bare, lines: setLines(place.name, 'claim', NAME_PX, 2) };
      const naming = listPlaces(place, withName, FAR_PX.numbers, scene, roomed);
      const nameless = candidates.map((candidate) => ({ ...candidate, cost: candidate.cost + NAMELESS }));
      return wantEither(want(naming, withName, key, RANKS.numbers), want(nameless, bare, key, RANKS.numbers));
    });
  });
}

/** Numbers of many events in one block. */
function mergeGroups(groups: readonly Told[]): Told {
  const first = at(groups, 0, 'group');
  return { ...first, claims: groups.flatMap(({ claims }) => claims) };
}

/** At the place itself, then further off with a leader. */
function listPlaces(
  place: Place,
  content: Content,
  distances: readonly number[],
  scene: WordScene,
  roomed: Roomed,
): readonly Candidate[] {
  const box = measureBlock(content);
  const known = around.get(roomed.room) ?? new Map<string, readonly Candidate[]>();
  around.set(roomed.room, known);
  const key = `${place.id} ${box.width} ${box.height} ${distances.join()}`;
  const candidates = known.get(key) ?? listAround(place, box, distances, scene, roomed);
  known.set(key, candidates);
  return candidates;
}

/** The candidates around a place, by what words keep off there, then by the place, the size of the box and the distances: those of two numbers are the same. */
const around = new WeakMap<Scene, Map<string, readonly Candidate[]>>();

function listAround(
  place: Place,
  box: BoxSize,
  distances: readonly number[],
  scene: WordScene,
  roomed: Roomed,
): readonly Candidate[] {
  const { site, room } = roomed;
  const aims = listAims(place, scene, site);
  // Of a line as many places in all as of a point.
  const far = aims.flatMap((aim) => awayFrom(aim, box, { distances, directions: DIRECTIONS / aims.length }));
  // Of so many most are off the frame.
  const onFrame = [...beside(place, box, CLEARANCE, scene, site), ...far].filter((candidate) =>
    isInFrame(candidate.box, site.size),
  );
  return listPossible(keepOffStrangers(onFrame, place, scene, site), room);
}

export function groupByEvent(place: Place, claims: readonly Claim[]): Told[] {
  const own = claims.filter((claim) => claim.place === place);
  return [...new Set(own.map(({ event }) => event))].map((event) => ({
    event,
    place,
    claims: own.filter((claim) => claim.event === event),
  }));
}

/** The places whose claims are not placed by hand. */
function findCarriers({ carriers, mapFrame }: WordScene): Place[] {
  const typed = new Set(mapFrame.marks.map(({ place }) => place));
  return carriers.filter((place) => place.geometry && !typed.has(place.id));
}
