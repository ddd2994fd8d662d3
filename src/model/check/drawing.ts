/** Holds what is written on the map against the frame that it is written in, and doubt against the size of the frame. */
import { type Coordinates, type Extent, findMiddle, isInside } from '../geometry/check-geometry.ts';
import type { Path } from '../read/yaml.ts';
import { findDistance } from '../words/whereabouts.ts';
import type { Scene } from './scene.ts';

export function checkDrawing(scene: Scene): void {
  checkPositions(scene);
  checkRadii(scene);
}

/** What stands outside its frame is not drawn, and nobody is told. */
function checkPositions({ mapFile: { value, file }, places, landmarksFile, tellIn }: Scene): void {
  const tell = tellIn(file);
  const landmarkOf = new Map(landmarksFile.value.features.map(({ id, geometry }) => [id, geometry]));
  for (const [index, { id: frame, extent, labels, landmarks, lettering, marks }] of value.frames.entries()) {
    const check = (path: Path, what: string, position: Coordinates | undefined) => {
      if (!position || isInside(position, extent)) return;
      // What stands outside every frame is a problem of its own file.
      if (path.at(-1) !== 'at' && !value.frames.some((other) => isInside(position, other.extent))) return;
      tell(
        ['frames', index, ...path],
        'drawn-outside-frame',
        frame,
        `${what} stands at longitude ${position[0]}, latitude ${position[1]}, outside the frame \`${frame}\`, and would not be drawn.`,
        'Correct the position, widen the `extent`, or remove the line.',
      );
    };
    for (const [list, name] of [
      [labels, 'labels'],
      [marks, 'marks'],
    ] as const)
      for (const [number, { place, at }] of list.entries()) {
        const geometry = places.get(place)?.geometry;
        const path = [name, number, at ? 'at' : 'place'];
        check(path, `\`${place}\` of \`${name}\``, at ?? (geometry ? findMiddle(geometry) : undefined));
      }
    for (const [number, { landmark }] of landmarks.entries()) {
      const geometry = landmarkOf.get(landmark);
      check(['landmarks', number, 'landmark'], `\`${landmark}\``, geometry ? findMiddle(geometry) : undefined);
    }
    for (const [number, { text, at }] of lettering.entries()) check(['lettering', number, 'at'], `“${text}”`, at);
  }
  const [whole] = value.frames;
  const locator = value.locator?.extent;
  if (!whole || !locator) return;
  const middle: Coordinates = [(whole.extent[0] + whole.extent[2]) / 2, (whole.extent[1] + whole.extent[3]) / 2];
  if (!isInside(middle, locator))
    tell(
      ['locator', 'extent'],
      'drawn-outside-frame',
      'locator',
      `The small map does not show where \`${whole.id}\` is: its middle is at longitude ${middle[0]}, latitude ${middle[1]}.`,
      'Correct the `extent` of the locator or of the frame.',
    );
}

const LEAST_KM = 0.001;

function checkRadii({ placesFile: { value, file }, mapFile, tellIn }: Scene): void {
  const tell = tellIn(file);
  for (const [index, { id, properties, geometry }] of value.features.entries()) {
    const { radiusKm, outline } = properties;
    if (radiusKm === undefined || !geometry) continue;
    const path = ['features', index, 'properties', 'radiusKm'];
    if (radiusKm < LEAST_KM)
      tell(
        path,
        'radius-too-small',
        id,
        `\`${id}\` is said to be known to ${radiusKm} km, less than a metre.`,
        'Write the radius in kilometres.',
      );
    const middle = findMiddle(geometry);
    const sides = mapFile.value.frames
      .filter(({ extent }) => isInside(middle, extent))
      .map(({ extent }) => measure(extent));
    const side = Math.min(...sides);
    if (outline !== undefined || sides.length === 0 || radiusKm <= side) continue;
    tell(
      path,
      'radius-too-large',
      id,
      `\`${id}\` may be wrong by ${radiusKm} km, and the frame that shows it is ${Math.round(side)} km long.`,
      'Correct the radius, which is in kilometres, or draw the place in a wider frame.',
    );
  }
}

/** The longer side, in km. */
function measure([west, south, east, north]: Extent): number {
  const middle = (south + north) / 2;
  return Math.max(findDistance([west, middle], [east, middle]), findDistance([west, south], [west, north]));
}
