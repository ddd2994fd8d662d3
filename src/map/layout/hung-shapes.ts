/** Shapes of a fixed size in px on points that move with the frame: whether two of them meet at any width of the frame. */

/** Shares of the frame, 0 to 1, rightward and downward. */
export interface Point {
  x: number;
  y: number;
}

/** Widths of the drawn frame for which a layout holds, px. */
export interface WidthClass {
  least: number;
  most: number;
}

/** A frame that is drawn at any width of the class, always `ratio` times as wide as high. */
export interface FrameSize {
  ratio: number;
  widths: WidthClass;
}

/** A box on the point `x`, `y` (shares of the frame); its sides are px from there, rightward and downward. */
export interface HungBox extends Point {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The box with what stands around its point, `px` to each side. */
export function takeInPoint({ left, right, top, bottom, ...at }: HungBox, px: number): HungBox {
  return {
    ...at,
    left: Math.min(left, -px),
    right: Math.max(right, px),
    top: Math.min(top, -px),
    bottom: Math.max(bottom, px),
  };
}

/** A line between two px from the point on which its box hangs: from the box to the place. */
export interface Leader {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A box or a line, convex. */
export interface Shape {
  /** Of the point on which it hangs, both in shares of the frame’s width. */
  x: number;
  y: number;
  /** Px from the point. */
  sides: Bounds;
  /** Of a line, x and y of each corner, px from the point; a box has those of its sides. */
  corners: readonly number[] | undefined;
  /** x and y of each axis on which it can be told apart from another shape. */
  axes: readonly number[];
  /** Within which it stays at every width; shares of the frame’s width. */
  bounds: Bounds;
}

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const UPRIGHT: readonly number[] = [1, 0, 0, 1];

/** Around a doubt of a smaller radius words stand as around a dot, px. */
export const LEAST_RING_PX = 7;

/** Px that every box keeps from the sides of the frame. */
export const MARGIN_PX = 3;

export function makeBox({ x, y, left, top, right, bottom }: HungBox, size: FrameSize): Shape {
  return hangShape(x, y / size.ratio, { left, top, right, bottom }, undefined, UPRIGHT, size.widths);
}

/** A line with so many px free on both of its sides. */
export function makeLine({ x, y }: Point, { x1, y1, x2, y2 }: Leader, size: FrameSize, free: number): Shape {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return makeBox({ x, y, left: x1, top: y1, right: x1, bottom: y1 }, size);
  const ox = (-dy / length) * free;
  const oy = (dx / length) * free;
  const sides = {
    left: Math.min(x1, x2) - Math.abs(ox),
    top: Math.min(y1, y2) - Math.abs(oy),
    right: Math.max(x1, x2) + Math.abs(ox),
    bottom: Math.max(y1, y2) + Math.abs(oy),
  };
  const corners = [x1 + ox, y1 + oy, x2 + ox, y2 + oy, x2 - ox, y2 - oy, x1 - ox, y1 - oy];
  return hangShape(x, y / size.ratio, sides, corners, [-dy, dx, dx, dy], size.widths);
}

function hangShape(
  x: number,
  y: number,
  sides: Bounds,
  corners: Shape['corners'],
  axes: Shape['axes'],
  { least, most }: WidthClass,
): Shape {
  const { left, top, right, bottom } = sides;
  // A share of the width is the larger the narrower the frame is.
  const bounds = {
    left: x + left / (left < 0 ? least : most),
    top: y + top / (top < 0 ? least : most),
    right: x + right / (right > 0 ? least : most),
    bottom: y + bottom / (bottom > 0 ? least : most),
  };
  return { x, y, sides, corners, axes, bounds };
}

/** Whether two bounds have a part in common; where they have none, the shapes are apart at every width. */
export function meetBounds(a: Bounds, b: Bounds): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Whether two shapes meet at any width of the class. Exact: by the separating axis theorem two convex shapes meet
 * where their shadows do on each axis; on one axis the shadows move linearly with the width, so each axis leaves an
 * interval of widths, and the shapes meet where all intervals do.
 */
export function meet(a: Shape, b: Shape, widths: WidthClass): boolean {
  let from = widths.least;
  let to = widths.most;
  const count = a.axes === b.axes ? a.axes.length : a.axes.length + b.axes.length;
  for (let index = 0; index < count; index += 2) {
    // No arrays and no boxed numbers here: a layout asks this a hundred thousand times.
    const isOfA = index < a.axes.length;
    const axes = isOfA ? a.axes : b.axes;
    const first = isOfA ? index : index - a.axes.length;
    const nx = axes[first] as number; // within the array
    const ny = axes[first + 1] as number;
    const drift = (a.x - b.x) * nx + (a.y - b.y) * ny;
    // Both must hold: drift × width < above, and −drift × width < below.
    const isUpright = axes === UPRIGHT;
    const above = isUpright ? reachUpright(b, a, ny) : reach(b, nx, ny) + reach(a, -nx, -ny);
    const below = isUpright ? reachUpright(a, b, ny) : reach(a, nx, ny) + reach(b, -nx, -ny);
    if (drift > 0) {
      from = Math.max(from, -below / drift);
      to = Math.min(to, above / drift);
    } else if (drift < 0) {
      from = Math.max(from, above / drift);
      to = Math.min(to, -below / drift);
    } else if (above <= 0 || below <= 0) {
      return false;
    }
    if (from > to) return false;
  }
  return true;
}

/** Whether two leaders of one point meet: both move with it, so that their px tell. Where one ends on the other they do not. */
export function meetAtPoint(a: Leader, b: Leader): boolean {
  return !(isApart(a, b) || isApart(b, a));
}

/** On the axis along the first, or on that across it. */
function isApart({ x1, y1, x2, y2 }: Leader, b: Leader): boolean {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const along = (x: number, y: number) => (x - x1) * dx + (y - y1) * dy;
  const across = (x: number, y: number) => (y - y1) * dx - (x - x1) * dy;
  const [a1, a2] = [along(b.x1, b.y1), along(b.x2, b.y2)];
  const [c1, c2] = [across(b.x1, b.y1), across(b.x2, b.y2)];
  const length = dx * dx + dy * dy;
  return Math.max(a1, a2) <= 0 || Math.min(a1, a2) >= length || Math.max(c1, c2) <= 0 || Math.min(c1, c2) >= 0;
}

/** How far one reaches rightward or, where `ny` is 1, downward, and the other back. */
function reachUpright({ sides: there }: Shape, { sides: back }: Shape, ny: number): number {
  return ny === 1 ? there.bottom - back.top : there.right - back.left;
}

/** How far the shape reaches along an axis, px from the point. */
function reach({ sides, corners }: Shape, nx: number, ny: number): number {
  if (!corners) return Math.max(sides.left * nx, sides.right * nx) + Math.max(sides.top * ny, sides.bottom * ny);
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < corners.length; index += 2) {
    const along = (corners[index] as number) * nx + (corners[index + 1] as number) * ny; // within the array
    if (along > most) most = along;
  }
  return most;
}

/** Whether the box stays inside the frame at every width: its distances from the sides are linear, so both ends tell. */
export function isInFrame(box: HungBox, { ratio, widths: { least, most } }: FrameSize): boolean {
  return isInFrameAt(box, least, ratio) && isInFrameAt(box, most, ratio);
}

function isInFrameAt({ x, y, left, top, right, bottom }: HungBox, width: number, ratio: number): boolean {
  const height = width / ratio;
  return (
    x * width + left >= MARGIN_PX &&
    x * width + right <= width - MARGIN_PX &&
    y * height + top >= MARGIN_PX &&
    y * height + bottom <= height - MARGIN_PX
  );
}

/** The sides of the box at one width of the frame, px. */
export function toPx({ x, y, left, top, right, bottom }: HungBox, width: number, ratio: number): Bounds {
  const [px, py] = [x * width, (y * width) / ratio];
  return { left: px + left, top: py + top, right: px + right, bottom: py + bottom };
}
