/** The cards of a dossier, each with all that it is drawn from. */
import { renderPicture } from '../map/render/picture.ts';
import type { Basemap, Dossier } from '../model/dossier.ts';
import { listContradictions } from '../model/join/sides.ts';
import { listCards } from '../share/cards/card.ts';
import { listClaimCards } from '../share/cards/claim-card.ts';
import { describeContradiction } from '../share/cards/contradiction-card.ts';
import { type Prepared, prepareCard, prepareClaimCard, prepareContradictionCard } from '../share/cards/draw.ts';
import { PICTURE } from '../share/cards/layout-card.ts';
import { colours } from '../shell/colours.ts';

type Prepare = (basemap: Basemap) => Prepared;

/** By the name of its file. */
export function listPreparations(dossier: Dossier): [name: string, prepare: Prepare][] {
  const { slug } = dossier;
  const pictured = listCards(dossier).map((card): [string, Prepare] => [
    card.name,
    (basemap) => prepareCard(card, renderPicture(dossier, basemap, card.subject, PICTURE.width), colours, slug),
  ]);
  const claims = listClaimCards(dossier).map((card): [string, Prepare] => [
    card.name,
    () => prepareClaimCard(card, colours, slug),
  ]);
  const contradictions = listContradictions(dossier).map((note): [string, Prepare] => {
    const card = describeContradiction(dossier, note);
    return [card.name, () => prepareContradictionCard(card, colours, slug)];
  });
  return [...pictured, ...claims, ...contradictions];
}
