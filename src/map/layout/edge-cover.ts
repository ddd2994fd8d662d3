/** How much of the subject’s lines, and of the ground’s, a box would cover: a soft cost, counted on a raster of the frame. */
import type { FrameSize, HungBox, Point } from './hung-shapes.ts';

/** Side of a cell, px. */
const CELL = 4;
/** Parts of a cost that a cell can tell. */
const PARTS = 100;

/** Lines, and what it costs to cover them from one side of a box to the other. */
export interface Covered {
  lines: readonly (readonly Point[])[];
  cost: number;
}

/** For a box, the length of lines under it over its half perimeter, at most 1, times their cost: the mean of both ends of the class. */
export function measureCover(
  layers: readonly Covered[],
  { ratio, widths: { least, most } }: FrameSize,
): (box: HungBox) => number {
  const drawn = layers.filter(({ lines }) => lines.length > 0).toSorted((a, b) => a.cost - b.cost);
  const dearest = drawn.at(-1)?.cost;
  if (dearest === undefined) return () => 0;
  const rasters = [...new Set([least, most])].map((width) => drawRaster(drawn, width, ratio));
  return (box) => {
    const { x, y, left, top, right, bottom } = box;
    const half = right - left + bottom - top;
    let sum = 0;
    for (const { width, count } of rasters) {
      const [px, py] = [x * width, (y * width) / ratio];
      const covered = count(px + left, py + top, px + right, py + bottom);
      sum += Math.min(dearest, (covered * CELL) / half);
    }
    return sum / rasters.length;
  };
}

/** The cost of each cell that a line crosses, as a summed-area table: any box is counted by four look-ups. */
function drawRaster(layers: readonly Covered[], width: number, ratio: number) {
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(width / ratio / CELL)];
  const stride = columns + 1;
  const sums = new Int32Array(stride * (rows + 1));
  // The dearest last: of two lines in a cell the dearer counts.
  for (const { lines, cost } of layers) {
    const mark = Math.round(cost * PARTS);
    for (const line of lines) {
      let start = line[0];
      for (const end of line) {
        if (start) markCells(sums, stride, rows, start, end, mark);
        start = end;
      }
    }
  }
  for (let row = 1; row <= rows; row++) {
    let inRow = 0;
    for (let cell = row * stride + 1; cell <= row * stride + columns; cell++) {
      inRow += sums[cell] as number; // within the array
      sums[cell] = inRow + (sums[cell - stride] as number);
    }
  }
  const at = (row: number, column: number) => sums[row * stride + column] ?? 0;
  const limit = (cell: number, most: number) => Math.max(0, Math.min(most, cell));
  return {
    width,
    count(left: number, top: number, right: number, bottom: number): number {
      const west = limit(Math.floor(left / CELL), columns);
      const east = limit(Math.ceil(right / CELL), columns);
      const north = limit(Math.floor(top / CELL), rows);
      const south = limit(Math.ceil(bottom / CELL), rows);
      return (at(south, east) - at(north, east) - at(south, west) + at(north, west)) / PARTS;
    },
  };
}

function markCells(sums: Int32Array, stride: number, rows: number, start: Point, end: Point, mark: number): void {
  const columns = stride - 1;
  const dx = (end.x - start.x) * columns;
  const dy = (end.y - start.y) * rows;
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy))));
  // Off the frame at both ends, mostly far off.
  if ((start.x < 0 && end.x < 0) || (start.x > 1 && end.x > 1)) return;
  if ((start.y < 0 && end.y < 0) || (start.y > 1 && end.y > 1)) return;
  for (let step = 0; step <= steps; step++) {
    const column = Math.floor(start.x * columns + (dx * step) / steps);
    const row = Math.floor(start.y * rows + (dy * step) / steps);
    if (column >= 0 && column < columns && row >= 0 && row < rows) sums[(row + 1) * stride + column + 1] = mark;
  }
}
