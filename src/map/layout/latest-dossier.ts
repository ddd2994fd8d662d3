/** What was drawn of the dossier that was drawn last, so that each of its pages and cards need not draw it again. */
import type { Basemap, Dossier } from '../../model/dossier.ts';
import type { BareDrawing } from './drawing.ts';

type Drawn = Map<string, readonly BareDrawing[]>;

let latest: { of: readonly unknown[]; drawn: Drawn } | undefined;

/**
 * Drawings without claims, by a key of their own; `draw` makes those that are not there. Those of the dossier before are let go:
 * each holds its outlines as points.
 */
export function drawOnce(
  { places, landmarks, map }: Dossier,
  basemap: Basemap,
  key: string,
  draw: () => readonly BareDrawing[],
): readonly BareDrawing[] {
  const of = [places, landmarks, map, basemap];
  if (!latest?.of.every((part, index) => part === of[index])) latest = { of, drawn: new Map() };
  const drawings = latest.drawn.get(key) ?? draw();
  latest.drawn.set(key, drawings);
  return drawings;
}
