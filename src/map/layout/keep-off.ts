/** What no word may cover: the dots of places, the scale, the box of a detail. */
import { listPoints } from '../../model/geometry/positions.ts';
import type { Inset } from './drawing.ts';
import type { FrameSize, HungBox, WidthClass } from './hung-shapes.ts';
import { toShares } from './shares.ts';
import type { BareScene } from './word-scene.ts';

/** Half of a place’s dot with its ring of paper, px. */
const DOT_PX = 6;

export function listDots({ told, context, frame }: BareScene): HungBox[] {
  return told.flatMap((place) => {
    if (context.includes(place) || place.outline !== undefined) return [];
    return toShares(listPoints(place.geometry), frame).map(({ x, y }) => {
      return { x, y, left: -DOT_PX, right: DOT_PX, top: -DOT_PX, bottom: DOT_PX };
    });
  });
}

/** The scale bar with its length in words, in the lower left corner. */
export function boxScale({ scale }: BareScene, { most }: WidthClass): HungBox {
  return { x: 0.02, y: 0.97, left: -4, right: ((scale.percent + 1) / 100) * most + 60, top: -14, bottom: 6 };
}

/** Px between the boxes that keep words off a line: no word fits between two. */
const PITCH_PX = 10;

/** The sides of the box that ties a detail to the whole: no word may be struck by them. */
export function boxSides({ x, y, width, height }: Inset, { ratio, widths: { most } }: FrameSize): HungBox[] {
  const columns = Math.ceil(((width / 100) * most) / PITCH_PX);
  const rows = Math.ceil(((height / 100) * most) / ratio / PITCH_PX);
  const points = [
    ...Array.from({ length: columns + 1 }, (_, step) => x + (width * step) / columns).flatMap((at) => [
      { x: at, y },
      { x: at, y: y + height },
    ]),
    ...Array.from({ length: rows + 1 }, (_, step) => y + (height * step) / rows).flatMap((at) => [
      { x, y: at },
      { x: x + width, y: at },
    ]),
  ];
  return points
    .filter((point) => point.x >= 0 && point.x <= 100 && point.y >= 0 && point.y <= 100)
    .map((point) => ({ x: point.x / 100, y: point.y / 100, left: -1, right: 1, top: -1, bottom: 1 }));
}
