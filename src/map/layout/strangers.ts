/** What words about a place keep off, since there they would be read as about something else: rings and areas of other places, lakes. */
import type { Place } from '../../model/dossier.ts';
import type { Point } from './hung-shapes.ts';
import type { Candidate } from './layout-labels.ts';
import { type Circle, listAims, listCircles, type Site } from './sites.ts';
import type { BareScene } from './word-scene.ts';

/** What it costs to stand wholly on a lake or in the area of another place: more than a leader. */
const STRANGER_COST = 3.5;
/** Where on a box, from one side to the other, that is looked for. */
const SPREAD = [0, 0.5, 1];

/** None in the ring of another place; on a lake or in another’s area they are dearer. */
export function keepOffStrangers(
  candidates: readonly Candidate[],
  place: Place,
  scene: BareScene,
  site: Site,
): readonly Candidate[] {
  const left = keepOffRings(candidates, place, scene.told, site);
  const [aim] = listAims(place, scene, site);
  // Its own area is none of a stranger, even where its middle is off the frame.
  const strangers = scene.areas.filter((area) => area.place !== place && !(aim && area.holds(aim.at.x, aim.at.y)));
  return strangers.length === 0 ? left : left.map((candidate) => makeDearer(candidate, strangers, site));
}

/** Those that are in no ring of another place, unless their own place is in it too. */
export function keepOffRings(
  candidates: readonly Candidate[],
  place: Place | undefined,
  told: readonly Place[],
  site: Site,
): readonly Candidate[] {
  const { ratio, widths } = site.size;
  const others = told.filter((other) => other !== place).flatMap((other) => listCircles(other, site));
  if (others.length === 0) return candidates;
  // Most candidates hang on one point.
  let [point, strangers]: [Point | undefined, Circle[]] = [undefined, []];
  return candidates.filter(({ box }) => {
    if (box.x !== point?.x || box.y !== point.y) {
      point = box;
      strangers = place ? others.filter((circle) => !isInCircle(box.x, box.y / ratio, circle, ratio)) : others;
    }
    const right = (box.left + box.right) / 2;
    const down = (box.top + box.bottom) / 2;
    for (const circle of strangers) {
      for (const width of [widths.least, widths.most]) {
        if (isInCircle(box.x + right / width, box.y / ratio + down / width, circle, ratio)) return false;
      }
    }
    return true;
  });
}

function isInCircle(x: number, y: number, circle: Circle, ratio: number): boolean {
  const dx = x - circle.x;
  const dy = y - circle.y / ratio;
  return dx * dx + dy * dy < circle.radius * circle.radius;
}

function makeDearer(candidate: Candidate, strangers: BareScene['areas'], { size: { ratio, widths } }: Site): Candidate {
  const { x, y, left, right, top, bottom } = candidate.box;
  let lost = 0;
  for (const across of SPREAD) {
    const atX = x + (left + across * (right - left)) / widths.least;
    for (const down of SPREAD) {
      const atY = y + ((top + down * (bottom - top)) / widths.least) * ratio;
      if (isLost(strangers, atX, atY)) lost++;
    }
  }
  return lost === 0 ? candidate : { ...candidate, cost: candidate.cost + (STRANGER_COST * lost) / SPREAD.length ** 2 };
}

function isLost(strangers: BareScene['areas'], x: number, y: number): boolean {
  for (const { holds } of strangers) if (holds(x, y)) return true;
  return false;
}
