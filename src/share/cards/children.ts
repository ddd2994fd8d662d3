/**
 * Child processes that draw, as many as the machine has processors. Not threads: where the renderer gives out it ends the
 * process that it runs in, and one that never comes to an end can only be killed with its process.
 */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pLimit from 'p-limit';
import { Tinypool } from 'tinypool';
import type { FileTask } from './child.ts';

type Name = keyof typeof import('./child.ts');
/** Those that give a picture. */
export type Drawing = FileTask['drawing'];

// Up to 0.3 GB each.
const MOST = Math.min(availableParallelism(), 8);
/** A card takes some 20 ms; the first of a process, some seconds where the faces are still to be cut. */
const LIMIT_MS = 60_000;

/** Said by the pool where a process is gone, and where it gives a task to one that it is ending. */
const ENDED = 'Worker exited unexpectedly';
const ENDING = 'Terminating worker thread';

// Kept while a build goes on, since a process reads the faces as it starts; those that wait keep no build alive.
const pool = new Tinypool({
  // By the project’s folder: a build moves this module, not that file.
  filename: pathToFileURL(resolve('src/share/cards/child.ts')).href,
  runtime: 'child_process',
  serialization: 'advanced',
  // V8 counts the pixels of each card, and would mark all that lives step by step after every few, for no gain.
  execArgv: ['--no-incremental-marking'],
  // The renderer’s allocator gives what a card took back to the system within 10 ms, which then clears it for the next one.
  env: { ...process.env, NODE_OPTIONS: '', RUST_BACKTRACE: '0', MIMALLOC_PURGE_DELAY: '-1' },
  minThreads: 0,
  maxThreads: MOST,
  idleTimeout: 5_000,
});
// What waits in the pool itself would wait for ever once the last process has ended by a fault.
const inTurn = pLimit(MOST);

/** The picture; rejects, in words that follow « cannot be drawn: », where the task fails, ends its process or takes too long. */
export function runInChild(drawing: Drawing, task: object, limitMs = LIMIT_MS): Promise<Uint8Array> {
  return inTurn(() => run<Uint8Array>(drawing, task, limitMs));
}

/** Likewise, written to a file. */
export function drawIntoFile(drawing: Drawing, task: object, path: string): Promise<void> {
  return inTurn(() => run<void>('drawIntoFile', { drawing, task, path } satisfies FileTask, LIMIT_MS));
}

async function run<Result>(name: Name, task: object, limitMs: number): Promise<Result> {
  const signal = AbortSignal.timeout(limitMs);
  try {
    return await pool.run(task, { name, signal });
  } catch (error) {
    if (signal.aborted) throw new Error(`it takes longer than ${limitMs / 1000} s`);
    const message = String(Reflect.get(Object(error), 'message'));
    if (message === ENDING) return run(name, task, limitMs);
    throw new Error(message === ENDED ? 'what renders it ends its process' : message);
  }
}
