/** The one file that the interactive map is made from once the reader zooms. */
import type { Basemap, Dossier, Layer, MapFrame, Place } from '../../model/dossier.ts';
import { clipLines } from '../../model/geometry/clip.ts';
import { isPoints, listPoints, listRuns } from '../../model/geometry/positions.ts';
import type { Surroundings } from '../../model/join/surroundings.ts';
import { findVoice } from '../../model/join/voice.ts';
import { fitFrame } from '../ground/frame.ts';
import { writeGround, writeLine } from '../ground/interactive-ground.ts';
import { findStyle } from './draw-shapes.ts';
import { findHome } from './drawing.ts';
import { FINE, type InteractiveMap, type InteractiveShape } from './interactive-data.ts';
import { listInteractiveLabels } from './interactive-labels.ts';

/** Of the ground near and far: some hundred metres and a kilometre. */
const QUANTA = { near: 1000, far: 100 };
/** With less doubt a place is a dot, km. */
const LEAST_DOUBT = 0.05;

type Position = [longitude: number, latitude: number];

/** Undefined for a dossier without a map. */
export function makeInteractiveMap(
  dossier: Dossier,
  basemap: Pick<Basemap, 'governorates' | 'countries'>,
  surroundings: Surroundings,
): InteractiveMap | undefined {
  const [whole, ...details] = dossier.map.frames;
  if (!whole) return undefined;
  const frames = dossier.map.frames.map(({ extent }) => fitFrame(extent));
  const detailOf = ({ geometry }: { geometry: Place['geometry'] }) => {
    const home = findHome({ geometry, precision: {} } as Place, frames); // all that is asked of a place
    const index = home ? frames.indexOf(home) - 1 : -1;
    return index < 0 ? undefined : index;
  };
  const names = new Map(dossier.places.flatMap(({ id, outline }) => (outline === undefined ? [] : [[outline, id]])));
  const { near, far } = surroundings;
  const inDetail = (thing: { geometry: Place['geometry'] }) => {
    const detail = detailOf(thing);
    return detail === undefined ? {} : { detail };
  };
  const write = (geometry: NonNullable<Place['geometry']>) => listRuns(geometry).map((line) => writeLine(line, FINE));
  const drawn = dossier.places.filter(({ outline }) => outline === undefined);
  return {
    box: far.box,
    frame: whole.extent,
    details: details.map(({ extent }) => extent),
    grounds: [
      // What the text names is told from the rest beyond the near ground too.
      writeGround(
        far.ground,
        far.box,
        QUANTA.far,
        names,
        basemap.governorates.filter(({ id }) => names.has(id)),
      ),
      writeGround(near.ground, near.box, QUANTA.near, names),
    ],
    shapes: drawn.flatMap((place): InteractiveShape[] => {
      const { geometry, precision } = place;
      const doubtKm = precision.radiusKm ?? 0;
      if (!geometry || (isPoints(geometry) && doubtKm < LEAST_DOUBT)) return [];
      const kind = isPoints(geometry) ? 'ring' : /Line/.test(geometry.type) ? 'line' : 'area';
      return [{ kind, place: place.id, style: findStyle(place), doubtKm, lines: write(geometry), ...inDetail(place) }];
    }),
    lines: [
      ...listLandmarkLines(dossier, 'road').map((geometry) => ({ kind: 'road' as const, lines: write(geometry) })),
      // A closer line of a river, for the details: the whole has the ground’s.
      ...details.flatMap(({ extent }, detail) =>
        listLandmarkLines(dossier, 'water').flatMap((geometry) => {
          const lines = clipLines(listRuns(geometry), extent).map((line) => writeLine(line, FINE));
          return lines.length > 0 ? [{ kind: 'water' as const, lines, detail }] : [];
        }),
      ),
      ...details.flatMap(({ extent }, detail) => {
        const lines = joinRivers(dossier, near.ground.rivers, extent).map((line) => writeLine(line, FINE));
        return lines.length > 0 ? [{ kind: 'river' as const, lines, detail }] : [];
      }),
    ],
    dots: drawn.flatMap((place) =>
      listPoints(place.geometry).map((at) => ({
        place: place.id,
        at,
        doubtKm: place.precision.radiusKm ?? 0,
        ...inDetail(place),
      })),
    ),
    labels: listInteractiveLabels({ dossier, whole, basemap, surroundings, detailOf }),
    voices: Object.fromEntries(dossier.claims.map((claim) => [claim.number, findVoice(claim)])),
  };
}

function listLandmarkLines({ landmarks }: Pick<Dossier, 'landmarks'>, kind: 'road' | 'water') {
  return landmarks.flatMap(({ geometry, layer }) => (layer === kind && /Line/.test(geometry.type) ? [geometry] : []));
}

/** How far apart the two lines of one river may be, as a share of the detail. */
const STRAY = 0.3;

/** From where a detail’s own river leaves it to where the coarser one does. */
function joinRivers(dossier: Pick<Dossier, 'landmarks'>, rivers: Layer, extent: MapFrame['extent']): Position[][] {
  const [west, south, east, north] = extent;
  const listEnds = (geometry: Layer[number]['geometry'] | NonNullable<Place['geometry']>) =>
    clipLines(listRuns(geometry), extent).flatMap((line) => [line.slice(0, 1), line.slice(-1)].flat());
  const isOnSide = ([x, y]: Position) =>
    Math.min(x - west, east - x) < (east - west) / 100 || Math.min(y - south, north - y) < (north - south) / 100;
  const coarse = rivers.flatMap(({ geometry }) => listEnds(geometry)).filter(isOnSide);
  return listLandmarkLines(dossier, 'water').flatMap((geometry) =>
    listEnds(geometry)
      .filter(isOnSide)
      .flatMap((end) => {
        const far = (other: Position) => Math.hypot(other[0] - end[0], other[1] - end[1]);
        const [nearest] = coarse.toSorted((a, b) => far(a) - far(b));
        return nearest && far(nearest) < (east - west) * STRAY ? [[end, nearest]] : [];
      }),
  );
}
