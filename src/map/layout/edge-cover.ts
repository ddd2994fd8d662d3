/** How much of the subject’s lines a box would cover: a soft cost, counted on a raster of the frame. */
import type { Point } from './hung-shapes.ts';
import { type FrameSize, type HungBox, toPx } from './hung-shapes.ts';

/** Side of a cell, px. */
const CELL = 4;

/** For a box, the length of lines under it over its half perimeter, at most 1: the mean of both ends of the class. */
export function measureCover(
  edges: readonly (readonly Point[])[],
  { ratio, widths: { least, most } }: FrameSize,
): (box: HungBox) => number {
  if (edges.length === 0) return () => 0;
  const rasters = [...new Set([least, most])].map((width) => drawRaster(edges, width, ratio));
  return (box) => {
    const half = box.right - box.left + box.bottom - box.top;
    let sum = 0;
    for (const { width, count } of rasters) sum += Math.min(1, (count(toPx(box, width, ratio)) * CELL) / half);
    return sum / rasters.length;
  };
}

/** Cells that a line crosses, as a summed-area table: any box is counted by four look-ups. */
function drawRaster(edges: readonly (readonly Point[])[], width: number, ratio: number) {
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(width / ratio / CELL)];
  const stride = columns + 1;
  const sums = new Int32Array(stride * (rows + 1));
  for (const edge of edges) {
    edge.forEach((end, index) => {
      const start = edge[index - 1] ?? end;
      const [dx, dy] = [(end.x - start.x) * columns, (end.y - start.y) * rows];
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy))));
      for (let step = 0; step <= steps; step++) {
        const column = Math.floor(start.x * columns + (dx * step) / steps);
        const row = Math.floor(start.y * rows + (dy * step) / steps);
        if (column >= 0 && column < columns && row >= 0 && row < rows) sums[(row + 1) * stride + column + 1] = 1;
      }
    });
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
    count({ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }): number {
      const west = limit(Math.floor(left / CELL), columns);
      const east = limit(Math.ceil(right / CELL), columns);
      const north = limit(Math.floor(top / CELL), rows);
      const south = limit(Math.ceil(bottom / CELL), rows);
      return at(south, east) - at(north, east) - at(south, west) + at(north, west);
    },
  };
}
