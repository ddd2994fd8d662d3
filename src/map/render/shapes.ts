/** The shapes of a drawing as SVG, each as large as its doubt but no larger than can be seen. */
import { boundPath } from '../ground/path.ts';
import type { Drawing, Shape } from '../layout/drawing.ts';

type Frame = Pick<Drawing['frame'], 'width' | 'height'>;
type Area = Shape & { kind: 'area' };

/** What lies outside the frame has no path, and a ring no part in it. */
export function isSeen(shape: Shape, { width, height }: Frame): boolean {
  if (shape.kind === 'dot') return false;
  if (shape.kind !== 'ring') return shape.d !== '';
  const distance = Math.hypot(shape.cx - width / 2, shape.cy - height / 2);
  return Math.abs(distance - shape.radius) < Math.hypot(width, height) / 2;
}

/** What fills an area, without the id: a pattern takes its colour from where it is defined, not from where it is used. */
const PATTERNS = {
  hatched:
    'width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0v7"/>',
  crossed: 'width="10" height="10" patternUnits="userSpaceOnUse"><path class="hatch" d="m0 0 10 10M10 0 0 10"/>',
  dotted: 'width="8" height="8" patternUnits="userSpaceOnUse"><circle class="spot" cx="3" cy="3" r="1.5"/>',
};

/**
 * `key` tells its filter, mask and pattern from all others of the page. A place as large as its doubt: soft edges for an area, a band for a line, a ring for a point; but no larger than can be
 * seen, since the renderer ends the whole process on shapes far wider than its canvas. A filter and a mask reach a tenth beyond
 * the frame, not the shape: it ends the process on a layer that nothing is seen of too.
 */
export function renderShape(shape: Shape, key: string, frame: Frame, isPicture = false): string {
  switch (shape.kind) {
    case 'area':
      return `${renderTint(shape, key, frame, isPicture)}<path class="edge" d="${shape.edge}"/>`;
    case 'line':
      return `<path class="band" d="${shape.d}" stroke-width="${Math.min(shape.width, 2 * frame.width)}"/><path class="axis" d="${shape.d}"/>`;
    case 'ring':
      return renderRing(shape, frame);
    case 'dot':
      return '';
  }
}

/** For a picture in a box no larger than what is seen of it: its renderer works through every pixel of one, a browser does not. */
function renderTint(area: Area, key: string, frame: Frame, isPicture: boolean): string {
  const box = isPicture ? boundTint(area, frame) : WHOLE;
  if (!box) return '';
  // White is white in both spaces of colour, and needs no change from one to the other.
  const filter = isPicture ? ` color-interpolation-filters="sRGB" ${box}` : '';
  return [
    `<filter id="f${key}" filterUnits="userSpaceOnUse"${filter}><feGaussianBlur stdDeviation="${Math.min(area.blur, frame.width)}"/></filter>`,
    area.pattern ? `<pattern id="p${key}" ${PATTERNS[area.pattern]}</pattern>` : '',
    `<mask id="m${key}" maskUnits="userSpaceOnUse"><path class="mask" d="${area.d}" filter="url(#f${key})"/></mask>`,
    `<g mask="url(#m${key})"><rect class="tint" ${box}/>${area.pattern ? `<rect ${box} fill="url(#p${key})"/>` : ''}</g>`,
  ].join('');
}

const WHOLE = 'width="100%" height="100%"';

/** The part of the frame, and of the tenth around it that a filter has by itself, in which the blurred area is seen; undefined where none of the frame is. */
function boundTint({ d, blur }: Area, { width, height }: Frame): string | undefined {
  // Three boxes as wide as 1.88 deviations each stand for the curve (Filter Effects Module Level 1, 9.14).
  const reach = 3 * blur + 2;
  const [left, top, right, bottom] = boundPath(d);
  if (right + reach <= 1 || bottom + reach <= 1 || left - reach >= width - 1 || top - reach >= height - 1) return;
  const x = Math.max(left - reach, -width / 10);
  const y = Math.max(top - reach, -height / 10);
  const [wide, high] = [Math.min(right + reach, width * 1.1) - x, Math.min(bottom + reach, height * 1.1) - y];
  return `x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}"`;
}

/** Of a circle that is larger than the frame, the arc that crosses it. */
function renderRing({ cx, cy, radius }: Shape & { kind: 'ring' }, { width, height }: Frame): string {
  if (radius <= width) return `<circle class="edge" cx="${cx}" cy="${cy}" r="${radius}"/>`;
  const [dx, dy] = [width / 2 - cx, height / 2 - cy];
  const distance = Math.hypot(dx, dy);
  // Of the angle on each side of the frame’s middle, by the law of cosines, where the arc leaves the circle around the frame.
  const share = ((width ** 2 + height ** 2) / 4 - (radius - distance) ** 2) / (4 * radius * distance);
  const reach = 2 * Math.asin(Math.sqrt(Math.min(1, share)));
  const steps = Array.from({ length: 65 }, (_, step) => Math.atan2(dy, dx) + (step / 32 - 1) * reach);
  const points = steps.map(
    (angle) => `${round(cx + radius * Math.cos(angle))} ${round(cy + radius * Math.sin(angle))}`,
  );
  return `<path class="edge" d="M${points.join('L')}"/>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
