/** The map as it is drawn: what its author wrote, and where nothing was written, frames and words made from the places. */
import type { Claim, DossierMap, Place } from '../dossier.ts';
import type { MapFile } from '../schema/map-schema.ts';
import { formatKm } from '../words/precision.ts';
import { fitFrames, fitScale } from './fit-frames.ts';

export function completeMap(file: MapFile, places: readonly Place[], claims: readonly Claim[]): DossierMap {
  const { caption, description, frames, ...rest } = file;
  return {
    ...rest,
    caption: caption ?? describePrecision(places),
    description: description ?? describePlaces(places),
    frames:
      frames.length > 0
        ? frames.map((frame) => ({ ...frame, scaleKm: frame.scaleKm ?? fitScale(frame.extent) }))
        : fitFrames(places, claims),
  };
}

/** « Lieux du texte. Points, tracés et contours approximatifs, de 0,5 à 15 km près. » */
function describePrecision(places: readonly Place[]): string {
  const radii = places.flatMap(({ geometry, precision }) =>
    geometry && precision.radiusKm !== null ? [precision.radiusKm] : [],
  );
  if (radii.length === 0) return 'Aucun lieu du texte n’est placé sur une carte.';
  const [least, most] = [Math.min(...radii), Math.max(...radii)];
  const range =
    least === most ? `à ${formatKm(most)} près` : `de ${String(least).replace('.', ',')} à ${formatKm(most)} près`;
  return `Lieux du texte. Points, tracés et contours approximatifs, ${range}.`;
}

/** Every place that is drawn, each with where it is: what the drawing says, for those who do not see it. */
function describePlaces(places: readonly Place[]): string {
  const drawn = places.filter(({ geometry }) => geometry);
  if (drawn.length === 0) return 'Aucun lieu du texte n’est placé sur une carte.';
  const told = drawn.map(({ name, whereabouts }) => (whereabouts ? `${name}, ${whereabouts}` : name));
  return `La carte situe\u00A0: ${told.join('\u00A0; ')}.`;
}
