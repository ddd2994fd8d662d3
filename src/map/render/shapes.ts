/** The shapes of a drawing as SVG, each as large as its doubt but no larger than can be seen. */
import type { Drawing, Shape } from '../layout/drawing.ts';

type Frame = Pick<Drawing['frame'], 'width' | 'height'>;

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
export function renderShape(shape: Shape, key: string, frame: Frame): string {
  switch (shape.kind) {
    case 'area':
      return [
        `<filter id="f${key}" filterUnits="userSpaceOnUse"><feGaussianBlur stdDeviation="${Math.min(shape.blur, frame.width)}"/></filter>`,
        shape.pattern ? `<pattern id="p${key}" ${PATTERNS[shape.pattern]}</pattern>` : '',
        `<mask id="m${key}" maskUnits="userSpaceOnUse"><path class="mask" d="${shape.d}" filter="url(#f${key})"/></mask>`,
        `<g mask="url(#m${key})"><rect class="tint" width="100%" height="100%"/>${shape.pattern ? `<rect width="100%" height="100%" fill="url(#p${key})"/>` : ''}</g>`,
        `<path class="edge" d="${shape.edge}"/>`,
      ].join('');
    case 'line':
      return `<path class="band" d="${shape.d}" stroke-width="${Math.min(shape.width, 2 * frame.width)}"/><path class="axis" d="${shape.d}"/>`;
    case 'ring':
      return renderRing(shape, frame);
    case 'dot':
      return '';
  }
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
