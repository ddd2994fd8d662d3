/** What a child process is asked to draw. Its code comes with the task: what of it cannot be read fails that task, not the process. */
import type { CardTask, ClaimCardTask, ContradictionCardTask, IconTask } from './rasterize.ts';

export async function drawCard(task: CardTask): Promise<Uint8Array> {
  return (await import('./rasterize.ts')).drawCard(task);
}

export async function drawClaimCard(task: ClaimCardTask): Promise<Uint8Array> {
  return (await import('./rasterize.ts')).drawClaimCard(task);
}

export async function drawContradictionCard(task: ContradictionCardTask): Promise<Uint8Array> {
  return (await import('./rasterize.ts')).drawContradictionCard(task);
}

export async function drawIcon(task: IconTask): Promise<Uint8Array> {
  return (await import('./rasterize.ts')).drawIcon(task);
}
