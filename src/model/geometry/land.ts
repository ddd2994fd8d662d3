/** Whether one ground has land where another has: what is no land is drawn as sea. */
import type { Layer } from '../dossier.ts';
import { type Coordinates, type Extent, listPolygons } from './check-geometry.ts';
import { clipAreas } from './clip.ts';

/** Points over the width and the height of the extent. */
const GRID = 160;

/** Whether `layer` has all the land that `other` has in the extent, but for what is narrower than 2 % of it: coasts differ by their sources. */
export function hasLandOf(layer: Layer, other: Layer, extent: Extent): boolean {
  const [own, wanted] = [markLand(layer, extent), markLand(other, extent)];
  for (let row = 1; row < GRID - 1; row++)
    for (let column = 1; column < GRID - 1; column++) {
      const around = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((across) => (row + down) * GRID + column + across));
      if (around.every((at) => wanted[at] === 1 && own[at] === 0)) return false;
    }
  return true;
}

/** 1 for each point of the grid that is land, row by row from the south. */
function markLand(layer: Layer, extent: Extent): Uint8Array {
  const land = new Uint8Array(GRID * GRID);
  for (const { geometry } of layer) {
    const areas = listPolygons(geometry).map(({ rings }) => rings.map((ring) => [...ring]));
    for (const rings of clipAreas(areas, extent)) markArea(land, rings, extent);
  }
  return land;
}

function markArea(land: Uint8Array, rings: readonly (readonly Coordinates[])[], extent: Extent): void {
  const [west, south, east, north] = extent;
  for (let row = 0; row < GRID; row++) {
    const y = south + ((row + 0.5) / GRID) * (north - south);
    const crossings = listCrossings(rings, y).map((x) => Math.round(((x - west) / (east - west)) * GRID - 0.5));
    for (let index = 0; index + 1 < crossings.length; index += 2)
      land.fill(
        1,
        row * GRID + Math.max(0, crossings[index] ?? 0),
        row * GRID + Math.min(GRID, (crossings[index + 1] ?? 0) + 1),
      );
  }
}

/** Where a parallel enters and leaves the rings, from west to east. */
function listCrossings(rings: readonly (readonly Coordinates[])[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings)
    for (const [index, [bx, by]] of ring.entries()) {
      const [ax, ay] = ring.at(index - 1) ?? [bx, by];
      if (ay > y !== by > y) found.push(ax + ((bx - ax) * (y - ay)) / (by - ay));
    }
  return found.sort((a, b) => a - b);
}
