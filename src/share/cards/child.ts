/** What a child process is asked to draw. Its code comes with the task: what of it cannot be read fails that task, not the process. */
import { writeNamed } from '../../files.ts';
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

/** One of the above. */
export interface FileTask {
  drawing: 'drawCard' | 'drawClaimCard' | 'drawContradictionCard' | 'drawIcon';
  task: object;
  path: string;
}

/** What one of the others draws, written to a file: the process that asks need not receive it. */
export async function drawIntoFile({ drawing, task, path }: FileTask): Promise<void> {
  const drawings = await import('./rasterize.ts');
  // Whoever asks gives each drawing its own task.
  const draw = drawings[drawing] as (task: object) => Uint8Array | Promise<Uint8Array>;
  writeNamed(path, await draw(task));
}
