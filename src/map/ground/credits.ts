/** Whose data a drawing shows, as its caption says it: the layers that it has anything of, then the dossier’s own. */
import type { Dossier, LayerName } from '../../model/dossier.ts';
import { site } from '../../site.ts';
import type { Drawing } from '../layout/drawing.ts';

/** `world` for each that is the ground of the world’s. */
export type Layers = (LayerName | 'world')[];

/** Layers of the ground of which something is drawn. `hasRivers`: else what is drawn as rivers is the dossier’s own; `own`: those of the folder. */
export function listLayers(
  { borders, provinces, water }: Pick<Drawing, 'borders' | 'provinces' | 'water'>,
  hasRivers: boolean,
  own: readonly LayerName[],
): Layers {
  const layers: LayerName[] = [
    ...(borders.land === '' ? [] : (['countries'] as const)),
    ...(borders.limits !== '' || provinces.length > 0 ? (['governorates'] as const) : []),
    ...(water.lakes === '' ? [] : (['lakes'] as const)),
    ...(hasRivers && water.rivers.length > 0 ? (['rivers'] as const) : []),
  ];
  return layers.map((layer) => (own.includes(layer) ? layer : 'world'));
}

/**
 * « Natural Earth, GeoNames »: each once. There is little room below a map: the first of the dossier’s own credits
 * stands for all, which the licences list.
 */
export function formatCredits({ map }: Pick<Dossier, 'map'>, layers: Layers): string {
  const [first] = map.credits;
  return [
    ...new Set([
      ...layers.map((layer) => (layer === 'world' ? site.groundCredit : site.layerCredits[layer])),
      ...(first ? [first.name] : []),
    ]),
  ].join(', ');
}

/** What a caption says of the borders between countries that a drawing shows; '' where it shows none, or the folder’s own. */
export function noteBorders({ borders, deFacto }: Drawing['borders'], own: readonly LayerName[]): string {
  return (borders || deFacto) && !own.includes('countries') ? 'Frontières de fait, sans prise de position.' : '';
}
