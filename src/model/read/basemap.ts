/** Layers of a folder of content that are finer than the ground of the world: one, some, or none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Layer } from '../dossier.ts';
import { type Coordinates, checkRing } from '../geometry/check-geometry.ts';
import type { OwnLayers } from '../join/basemap.ts';
import type { Report } from '../problem.ts';
import { type LayerFile, layerSchema } from '../schema/map-schema.ts';
import { checkEntries } from './entries.ts';
import { loadFile, type Read } from './load-file.ts';

const LAYERS = ['governorates', 'lakes', 'rivers', 'countries'] as const;
const FILES = LAYERS.map((name) => `${name}.geojson`);
/** Where the layers come from, for people. */
const NOTICES = ['README.md', 'simplify.sh'];

/** Each layer that is there; one that cannot be read is a problem. */
export function loadBasemap(folder: string, report: Report): OwnLayers {
  if (!existsSync(folder) || !checkEntries(folder, FILES, NOTICES, report)) return {};
  const names = new Map<string, string>();
  const entries = LAYERS.flatMap((name) => {
    const isThere = existsSync(join(folder, `${name}.geojson`));
    const layer = isThere && loadFile(folder, `${name}.geojson`, layerSchema, report);
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
