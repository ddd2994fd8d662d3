/** Cards and icons as PNG: what is not kept is drawn, several at once, on as many threads as the machine has processors. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Tinypool } from 'tinypool';
import type { Card } from './card.ts';
import type { CardTask, Colours, IconTask } from './drawing.ts';
import { CACHE } from './faces.ts';
import { keep } from './kept.ts';
import type { Pictured } from './render.ts';

// Kept while a build goes on, since a thread reads the faces as it starts; those that wait keep no process alive.
const threads = new Tinypool({
  // By the project’s folder: a build moves this module, not that file.
  filename: pathToFileURL(resolve('src/cards/thread.ts')).href,
  runtime: 'worker_threads',
  minThreads: 0,
  // Some 70 MB each.
  maxThreads: Math.min(availableParallelism(), 8),
  idleTimeout: 5_000,
});

/** A card as PNG, 1200 × 630. */
export function drawCard(
  { subject: _, ...card }: Card,
  picture: Pictured | undefined,
  colours: Colours,
): Promise<Uint8Array> {
  // The subject is the whole dossier by its links: the picture has what is to be seen of it.
  const task: CardTask = { card, picture, colours };
  return drawOrKeep(task, 'drawCard');
}

/** An icon without text as PNG of `size` pixels, its ground left clear. */
export function drawIcon(svg: string, size: number): Promise<Uint8Array> {
  const task: IconTask = { svg, size };
  return drawOrKeep(task, 'drawIcon');
}

/** While the site is being written, all is drawn anew: what draws may have changed. */
function drawOrKeep(task: object, name: keyof typeof import('./thread.ts')): Promise<Uint8Array> {
  const draw = () => threads.run(task, { name });
  return import.meta.env.DEV ? draw() : keep(CACHE, task, draw);
}
