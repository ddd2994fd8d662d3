/** Whose data a drawing shows, as its caption says it: the layers that it has anything of, then the dossier’s own. */
import type { Basemap, Dossier } from '../model/dossier.ts';
import { site } from '../site.ts';
import type { Drawing } from './drawing.ts';

export type Layers = (keyof Basemap)[];

/** Layers of the ground of which something is drawn. `hasRivers`: else what is drawn as rivers is the dossier’s own. */
export function listLayers({ provinces, water }: Pick<Drawing, 'provinces' | 'water'>, hasRivers: boolean): Layers {
  return [
    ...(provinces.length > 0 ? (['governorates'] as const) : []),
    ...(water.lakes === '' ? [] : (['lakes'] as const)),
    ...(hasRivers && water.rivers.length > 0 ? (['rivers'] as const) : []),
  ];
}

/**
 * « Natural Earth, GSHHG, GeoNames »: each once. Of the dossier’s own credits the first stands for all where there is
 * little room, the page of the map has every one.
 */
export function formatCredits(
  { map }: Pick<Dossier, 'map'>,
  layers: Layers,
  { hasAll = false }: { hasAll?: boolean } = {},
): string {
  const own = map.credits.filter(({ licence }) => licence !== undefined).map(({ name }) => name);
  return [...new Set([...layers.map((layer) => site.layerCredits[layer]), ...(hasAll ? own : own.slice(0, 1))])].join(
    ', ',
  );
}
