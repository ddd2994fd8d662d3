/** Where the land of a drawing lies: names of seas keep off it. */
import type { Layer } from '../../model/dossier.ts';
import { isWithinPlaneRing } from '../../model/geometry/areas.ts';
import type { Frame } from '../ground/frame.ts';

type Position = readonly [x: number, y: number];

interface Coast {
  ring: Position[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Whether a point, in units of the frame, lies in one of the countries. These are projected once, when it is first asked. */
export function makeLandTest(countries: Layer, frame: Frame): (point: Position) => boolean {
  let coasts: Coast[] | undefined;
  return ([x, y]) => {
    coasts ??= listCoasts(countries, frame);
    const around = coasts.filter(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
    // A lake or an enclave is a ring within a ring.
    return around.filter(({ ring }) => isWithinPlaneRing([x, y], ring)).length % 2 === 1;
  };
}

function listCoasts(countries: Layer, { projection }: Frame): Coast[] {
  return countries.flatMap(({ geometry }) => {
    const areas =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    return areas.flat().map((positions) => {
      const ring = positions.flatMap((position): Position[] => {
        const at = projection(position);
        return at ? [at] : [];
      });
      // Not by spreading: a coast has more points than a call takes arguments.
      const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
      for (const [x, y] of ring) {
        [bounds.left, bounds.right] = [Math.min(bounds.left, x), Math.max(bounds.right, x)];
        [bounds.top, bounds.bottom] = [Math.min(bounds.top, y), Math.max(bounds.bottom, y)];
      }
      return { ring, ...bounds };
    });
  });
}
