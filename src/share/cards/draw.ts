/** Cards and icons as PNG: what is not kept is drawn, several at once. What cannot be drawn is told by its name. */
import { channel } from 'node:diagnostics_channel';
import { CACHE } from '../../fonts/card-fonts.ts';
import { keep } from './cache.ts';
import type { Card } from './card.ts';
import { runInChild } from './children.ts';
import type { ClaimCard } from './claim-card.ts';
import type { ContradictionCard } from './contradiction-card.ts';
import type { CardTask, ClaimCardTask, Colours, ContradictionCardTask, IconTask } from './rasterize.ts';
import type { Pictured } from './render.ts';
import { UNDRAWN_CHANNEL, type Undrawn } from './undrawn.ts';

type Drawing = keyof typeof import('./child.ts');

/** A card as PNG, 1200 × 630; empty where it cannot be drawn, which ends the build once the others are drawn. */
export function drawCard(
  { subject: _, ...card }: Card,
  picture: Pictured | undefined,
  colours: Colours,
  dossier: string,
): Promise<Uint8Array> {
  // The subject is the whole dossier by its links: the picture has what is to be seen of it.
  const task: CardTask = { card, picture, colours };
  return drawOrTell(task, 'drawCard', { dossier, card: card.name, title: card.title });
}

/** Likewise the card of a claim. */
export function drawClaimCard(claim: ClaimCard, colours: Colours, dossier: string): Promise<Uint8Array> {
  const task: ClaimCardTask = { claim, colours };
  return drawOrTell(task, 'drawClaimCard', { dossier, card: claim.name, title: claim.words });
}

/** Likewise the card of a contradiction. */
export function drawContradictionCard(
  contradiction: ContradictionCard,
  colours: Colours,
  dossier: string,
): Promise<Uint8Array> {
  const task: ContradictionCardTask = { contradiction, colours };
  const { name, title } = contradiction;
  return drawOrTell(task, 'drawContradictionCard', { dossier, card: name, title });
}

async function drawOrTell(task: object, name: Drawing, what: Omit<Undrawn, 'reason'>): Promise<Uint8Array> {
  try {
    return await drawOrKeep(task, name);
  } catch (error) {
    if (import.meta.env.DEV) throw error;
    const undrawn: Undrawn = { ...what, reason: (error as Error).message }; // children reject with no other
    channel(UNDRAWN_CHANNEL).publish(undrawn);
    return new Uint8Array();
  }
}

/** An icon without text as PNG of `size` pixels, its ground left clear. */
export function drawIcon(svg: string, size: number): Promise<Uint8Array> {
  const task: IconTask = { svg, size };
  return drawOrKeep(task, 'drawIcon');
}

/** While the site is being written, all is drawn anew: what draws may have changed. */
function drawOrKeep(task: object, name: Drawing): Promise<Uint8Array> {
  const draw = () => runInChild(name, task);
  return import.meta.env.DEV ? draw() : keep(CACHE, task, draw);
}
