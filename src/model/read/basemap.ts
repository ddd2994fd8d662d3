/** The layers that every dossier’s map is drawn on. */
import type { Basemap, Layer } from '../dossier.ts';
import { type Coordinates, checkRing } from '../geometry/check-geometry.ts';
import type { Report } from '../problem.ts';
import { type LayerFile, layerSchema } from '../schema/map-schema.ts';
import { checkEntries } from './entries.ts';
import { loadFile, type Read } from './load-file.ts';

const LAYERS = ['governorates', 'lakes', 'rivers', 'countries'] as const;
const FILES = LAYERS.map((name) => `${name}.geojson`);
/** Where the layers come from, for people. */
const NOTICES = ['README.md', 'simplify.sh'];

/** Each layer that can be read; the others are problems. */
export function loadBasemap(folder: string, report: Report): Partial<Basemap> {
  if (!checkEntries(folder, FILES, NOTICES, report)) return {};
  const names = new Map<string, string>();
  const entries = LAYERS.flatMap((name) => {
    const layer = loadFile(folder, `${name}.geojson`, layerSchema, report);
    if (!layer) return [];
    for (const [index, { id }] of layer.value.features.entries()) {
      const other = names.get(id);
      if (other)
        report({
          ...layer.file.at(['features', index, 'id']),
          rule: 'duplicate-id',
          found: `Two features of the basemap have the id \`${id}\`; the other is in \`${other}\`.`,
          hint: 'Give one of them another id.',
        });
      names.set(id, `${name}.geojson`);
    }
    checkRings(layer, report);
    return [[name, layer.value.features] as const];
  });
  return Object.fromEntries(entries);
}

function checkRings({ value, file }: Read<LayerFile>, report: Report): void {
  for (const [index, { geometry, id }] of value.features.entries()) {
    for (const ring of listPolygons(geometry).flatMap((rings) => rings.map((ring, number) => ({ ring, number })))) {
      checkRing(ring.ring, ring.number === 0, id, [], (_, rule, found, hint) =>
        report({ ...file.at(['features', index, 'geometry']), rule, found, hint }),
      );
    }
  }
}

function listPolygons(geometry: Layer[number]['geometry']): Coordinates[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}
