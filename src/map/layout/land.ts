/** What of a drawing lies in the areas of a layer: names of seas keep off land, words about a place on land off lakes. */
import type { Layer, PlaceGeometry } from '../../model/dossier.ts';
import type { Frame } from '../ground/frame.ts';
import { listRings } from './shares.ts';

type Areas = readonly { geometry: Layer[number]['geometry'] | PlaceGeometry }[];

/** Sides of coasts, four numbers each: from x, y to x, y. */
type Band = number[];

/** Bands over the height of the frame: a point is held against the coasts of its own. */
const BANDS = 128;

/** Whether a point lies in one of some areas: its x and y, in shares of the frame. */
export type AreaTest = (x: number, y: number) => boolean;

/** The sides of the areas are listed once, when it is first asked. */
export function makeAreaTest(areas: Areas, frame: Frame): AreaTest {
  let bands: Band[] | undefined;
  return (x, y) => {
    bands ??= listBands(areas, frame);
    const band = bands[findBand(y)] ?? [];
    // A lake or an enclave is a ring within a ring: of all sides to the right, an odd number are met from within.
    let isIn = false;
    for (let index = 0; index < band.length; index += 4) {
      const ax = band[index] as number; // four numbers to a side
      const ay = band[index + 1] as number;
      const bx = band[index + 2] as number;
      const by = band[index + 3] as number;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
    }
    return isIn;
  };
}

function findBand(y: number): number {
  return Math.max(0, Math.min(BANDS - 1, Math.floor(y * BANDS)));
}

function listBands(areas: Areas, frame: Frame): Band[] {
  const bands: Band[] = Array.from({ length: BANDS }, () => []);
  for (const { geometry } of areas) {
    for (const ring of listRings(geometry, frame)) {
      let start = ring.at(-1);
      for (const end of ring) {
        const { x, y } = start ?? end;
        const last = findBand(Math.max(y, end.y));
        for (let band = findBand(Math.min(y, end.y)); band <= last; band++) bands[band]?.push(x, y, end.x, end.y);
        start = end;
      }
    }
  }
  return bands;
}
