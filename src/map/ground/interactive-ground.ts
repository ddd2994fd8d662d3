/** Ground and shapes for the interactive map: positions as small whole numbers. */
import type { Basemap, Layer, PlaceGeometry } from '../../model/dossier.ts';
import type { Box, InteractiveGround, Line } from '../layout/interactive-data.ts';

type Position = [longitude: number, latitude: number];

type Names = ReadonlyMap<string, string>;

/** `names`: by the id of an outline, the place that the text names. */
export function writeGround(ground: Basemap, box: Box, quantum: number, names: Names): InteractiveGround {
  // A layer of the content’s own may end at the border of one country: its neighbours are land too.
  const isOwn = ground.own.includes('governorates');
  const areas = isOwn || ground.governorates.length === 0 ? ground.countries : ground.governorates;
  return {
    box,
    quantum,
    areas: writeAreas(areas, quantum, names, (id) => id.slice(0, 3)),
    ...(isOwn && { inner: writeAreas(ground.governorates, quantum, names) }),
    lakes: ground.lakes.flatMap(({ geometry }) => writeShape(geometry, quantum)),
    rivers: ground.rivers.map(({ geometry, properties }) => ({
      ...((properties.rank ?? 1) > 1 && { from: 1 }),
      lines: writeShape(geometry, quantum),
    })),
  };
}

export function writeAreas(
  layer: Layer,
  quantum: number,
  names: Names,
  findOwner = (_id: string) => '',
): InteractiveGround['areas'] {
  return layer.map(({ id, geometry }) => {
    const place = names.get(id);
    return { owner: findOwner(id), ...(place !== undefined && { place }), rings: writeShape(geometry, quantum) };
  });
}

/** What is smaller than the positions can tell is left out. */
function writeShape(geometry: Layer[number]['geometry'], quantum: number): Line[] {
  return listLines(geometry).flatMap((line) => {
    const written = writeLine(line, quantum);
    return written.length > 2 ? [written] : [];
  });
}

/** Each run of positions of a shape; each point is a run of one. */
export function listLines(geometry: PlaceGeometry | Layer[number]['geometry']): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
  }
}

/** What does not move by a whole number is left out. */
export function writeLine(positions: readonly Readonly<Position>[], quantum: number): Line {
  const line: Line = [];
  let [atX, atY] = [0, 0];
  for (const [longitude, latitude] of positions) {
    const [x, y] = [Math.round(longitude * quantum), Math.round(latitude * quantum)];
    if (line.length > 0 && x === atX && y === atY) continue;
    line.push(x - atX, y - atY);
    [atX, atY] = [x, y];
  }
  return line;
}
