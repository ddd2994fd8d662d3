/** The ground of a drawing and the shapes on it as SVG, for pages and pictures alike. */
import type { Place } from '../../model/dossier.ts';
import type { Drawing } from '../layout/drawing.ts';
import { isSeen, renderShape } from './shapes.ts';

interface GroundOptions {
  /** What the drawing is about; other places are drawn in a lighter hand. Left out where it is about all of them. */
  subjects?: readonly Place[] | undefined;
  /** Attribute of what shows a place, by which a page lights it. */
  tie?: (place: Place) => string;
  /** Whether it becomes pixels at the build. */
  isPicture?: boolean;
}

/** What lies below all that is drawn: a sketch is bare paper, and where the ground of the world has no land there is sea. */
export function findBackground({ isSketch }: Pick<Drawing, 'isSketch'>): 'sea' | 'land' {
  return isSketch ? 'land' : 'sea';
}

/** What stands within the SVG element, in units of the frame. */
export function renderGround(
  drawing: Drawing,
  { subjects, tie = () => '', isPicture = false }: GroundOptions = {},
): string {
  const { frame, id, isSketch, borders, provinces, water, roads, shapes } = drawing;
  const river = isSketch ? 'broad-river' : 'river';
  return [
    // Where the text names provinces they stand out from the rest of the land.
    borders.land && renderPath(['land', provinces.length === 0 && 'told'], borders.land),
    ...provinces.map(({ d, place }) => renderPath(['named'], d, tie(place))),
    borders.limits && renderPath(['province'], borders.limits),
    borders.borders && renderPath(['border'], borders.borders),
    borders.deFacto && renderPath(['border', 'de-facto'], borders.deFacto),
    borders.coasts && renderPath(['coast'], borders.coasts),
    ...water.rivers.map(({ d, rank }) => renderPath([river, rank > 1 && 'minor-river'], d)),
    water.lakes && renderPath(['lake'], water.lakes),
    ...roads.map((d) => renderPath(['road'], d)),
    ...shapes
      .filter((shape) => isSeen(shape, frame))
      .map((shape, index) => {
        const isContext = subjects && !subjects.includes(shape.place);
        const names = [shape.kind === 'area' && 'area', shape.style, isContext && 'context'];
        return `<g ${writeClass(names)}${tie(shape.place)}>${renderShape(shape, `${index}-${id}`, frame, isPicture)}</g>`;
      }),
  ].join('');
}

function renderPath(names: readonly (string | false | undefined)[], d: string, attribute = ''): string {
  return `<path ${writeClass(names)}${attribute} d="${d}"/>`;
}

function writeClass(names: readonly (string | false | undefined)[]): string {
  return `class="${names.filter(Boolean).join(' ')}"`;
}
