/** Cards and icons as PNG: what is not kept is drawn, several at once. What cannot be drawn is told by its name. */
import { channel } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { DrawersChanged, keep } from './cache.ts';
import type { Card } from './card.ts';
import { type Drawing, drawIntoFile, runInChild } from './children.ts';
import type { ClaimCard } from './claim-card.ts';
import type { ContradictionCard } from './contradiction-card.ts';
import { CARDS } from './folder.ts';
import type { Pictured } from './layout-card.ts';
import type { CardTask, ClaimCardTask, Colours, ContradictionCardTask, IconTask } from './rasterize.ts';
import { UNDRAWN_CHANNEL, type Undrawn } from './undrawn.ts';

/** All that a card is drawn from, and what is said of it where it cannot be. */
export interface Prepared {
  drawing: Drawing;
  task: object;
  told: Omit<Undrawn, 'reason'>;
}

/** `picture` is what the card shows of the map, if anything; `dossier` its slug. */
export function prepareCard(
  { subject: _, ...card }: Card,
  picture: Pictured | undefined,
  colours: Colours,
  dossier: string,
): Prepared {
  // The subject is the whole dossier by its links: the picture has what is to be seen of it.
  const task: CardTask = { card, picture, colours };
  return { drawing: 'drawCard', task, told: { dossier, card: card.name, title: card.title } };
}

/** Likewise of a claim. */
export function prepareClaimCard(claim: ClaimCard, colours: Colours, dossier: string): Prepared {
  const task: ClaimCardTask = { claim, colours };
  return { drawing: 'drawClaimCard', task, told: { dossier, card: claim.name, title: claim.words } };
}

/** Likewise of a contradiction. */
export function prepareContradictionCard(
  contradiction: ContradictionCard,
  colours: Colours,
  dossier: string,
): Prepared {
  const task: ContradictionCardTask = { contradiction, colours };
  const { name, title } = contradiction;
  return { drawing: 'drawContradictionCard', task, told: { dossier, card: name, title } };
}

/** The card as PNG, 1200 × 630; empty where it cannot be drawn, which ends the build once the others are drawn. */
export async function drawPrepared(prepared: Prepared): Promise<Uint8Array> {
  // While the site is being written, all is drawn anew: what draws may have changed.
  if (import.meta.env.DEV) return runInChild(prepared.drawing, prepared.task);
  const path = await keepPrepared(prepared);
  return path === '' ? new Uint8Array() : readFileSync(path);
}

/** Likewise, the path of the file that it is kept in, and '' where it cannot be drawn: `holdCards` ends the build before that is read. */
export async function keepPrepared({ drawing, task, told }: Prepared): Promise<string> {
  try {
    return await keep(CARDS, task, (path) => drawIntoFile(drawing, task, path));
  } catch (error) {
    if (error instanceof DrawersChanged) throw error;
    const undrawn: Undrawn = { ...told, reason: (error as Error).message }; // children reject with no other
    channel(UNDRAWN_CHANNEL).publish(undrawn);
    return '';
  }
}

/** An icon without text as PNG of `size` pixels, its ground left clear. */
export async function drawIcon(svg: string, size: number): Promise<Uint8Array> {
  const task: IconTask = { svg, size };
  if (import.meta.env.DEV) return runInChild('drawIcon', task);
  return readFileSync(await keep(CARDS, task, (path) => drawIntoFile('drawIcon', task, path)));
}
