/** How the shapes of a card look: filled where a party to the conflict speaks, outlined where a third party does, dashed where nobody is named. */
import type { Voice } from '../../model/join/voice.ts';
import { UNEQUAL } from '../../site.ts';
import type { Drawable, Shape } from './drawables.ts';

/** Of the box around a number, px at full size. */
export const PIECE = { width: 41, height: 37 } as const;
/** Of the sign before a name, px. */
export const SIGN = { width: 55, height: 31 } as const;
/** Side of the square that `UNEQUAL` is drawn in. */
const UNEQUAL_SIDE = 20;

/** Names of the site’s colours. */
const FILLS: Record<Shape['kind'], string> = {
  bar: 'ink',
  panel: 'far',
  rule: 'rule',
  outside: 'muted',
  unequal: 'ink',
  sign: 'ink',
  rail: 'ink',
  piece: 'ink',
};

/** « ≠ » with the upper left corner of its box at `x` and `y`, px. */
export function placeUnequal(x: number, y: number, scale: number): Drawable {
  return { kind: 'unequal', x, y, width: UNEQUAL_SIDE * scale, height: UNEQUAL_SIDE * scale };
}

/** The name of its colour. */
export function findFill({ kind }: Shape): string {
  return FILLS[kind];
}

/** SVG elements, in black, from the upper left corner of its box. */
export function renderShape(shape: Shape): string {
  const { width, height } = shape;
  switch (shape.kind) {
    case 'sign':
      return renderFrame(shape, { voice: shape.voice, stroke: 3, radius: 8, dashes: '8 5' });
    case 'piece': {
      const scale = width / PIECE.width;
      return renderFrame(shape, { voice: shape.voice, stroke: 2 * scale, radius: 7 * scale, dashes: '5 3' });
    }
    case 'rail':
      return renderRail(shape, shape.voice);
    case 'unequal':
      return `<path transform="scale(${width / UNEQUAL_SIDE})" fill="none" stroke="#000" stroke-width="2.2" stroke-linecap="round" d="${UNEQUAL}"/>`;
    default:
      return `<rect width="${width}" height="${height}"/>`;
  }
}

type Size = Pick<Shape, 'width' | 'height'>;

interface Frame {
  voice: Voice;
  stroke: number;
  radius: number;
  dashes: string;
}

function renderFrame({ width, height }: Size, { voice, stroke, radius, dashes }: Frame): string {
  const fill = voice === 'party' ? '' : ' fill="none"';
  const dashed = voice === 'nobody' ? ` stroke-dasharray="${dashes}"` : '';
  return `<rect x="${stroke / 2}" y="${stroke / 2}" width="${width - stroke}" height="${height - stroke}" rx="${radius}" stroke="#000" stroke-width="${stroke}"${fill}${dashed}/>`;
}

function renderRail({ width, height }: Size, voice: Voice): string {
  if (voice === 'party') return `<rect width="${width}" height="${height}"/>`;
  if (voice === 'nobody')
    return `<path d="M${width / 2} 0v${height}" stroke="#000" stroke-width="6" stroke-dasharray="16 10"/>`;
  return `<path d="M1.5 0v${height}M${width - 1.5} 0v${height}" stroke="#000" stroke-width="3"/>`;
}
