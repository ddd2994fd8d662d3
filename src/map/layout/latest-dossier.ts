/** What was drawn of the dossier that was drawn last, so that each of its pages and cards need not draw it again. */
import type { Basemap, Claim, Dossier } from '../../model/dossier.ts';
import type { BareDrawing, Drawing } from './drawing.ts';

interface Latest {
  of: readonly unknown[];
  drawn: Map<string, readonly BareDrawing[]>;
  told: Map<string, { claims: readonly Claim[]; drawing: Drawing }[]>;
}

let latest: Latest | undefined;

/**
 * Drawings without claims, by a key of their own; `draw` makes those that are not there. Those of the dossier before are let go:
 * each holds its outlines as points.
 */
export function drawOnce(
  dossier: Dossier,
  basemap: Basemap,
  key: string,
  draw: () => readonly BareDrawing[],
): readonly BareDrawing[] {
  const { drawn } = findLatest(dossier, basemap);
  const drawings = drawn.get(key) ?? draw();
  drawn.set(key, drawings);
  return drawings;
}

/** Likewise one with the dossier’s claims: the page of a claim shows what that of its event does, where the event has no other. */
export function tellOnce(dossier: Dossier, basemap: Basemap, key: string, tell: () => Drawing): Drawing {
  const { claims } = dossier;
  const { told } = findLatest(dossier, basemap);
  const alike = told.get(key) ?? [];
  told.set(key, alike);
  const isSame = (other: readonly Claim[]) =>
    other.length === claims.length && other.every((claim, index) => claim === claims[index]);
  const known = alike.find((one) => isSame(one.claims));
  if (known) return known.drawing;
  const drawing = tell();
  alike.push({ claims, drawing });
  return drawing;
}

function findLatest({ places, landmarks, map }: Dossier, basemap: Basemap): Latest {
  const of = [places, landmarks, map, basemap];
  if (!latest?.of.every((part, index) => part === of[index])) latest = { of, drawn: new Map(), told: new Map() };
  return latest;
}
