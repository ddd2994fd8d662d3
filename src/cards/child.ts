/** What a child process is asked to draw. Its code comes with the task: what of it cannot be read fails that task, not the process. */
import type { CardTask, IconTask } from './drawing.ts';

export async function drawCard(task: CardTask): Promise<Uint8Array> {
  return (await import('./drawing.ts')).drawCard(task);
}

export async function drawIcon(task: IconTask): Promise<Uint8Array> {
  return (await import('./drawing.ts')).drawIcon(task);
}
