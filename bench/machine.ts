/** Where and how the figures were taken: the machine by name, and the median of several runs. */
import { spawnSync } from 'node:child_process';
import { type CpuInfo, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Above that share of its processors at work for others, times of a machine are none to judge by. */
const MOST_BUSY = 0.15;

/** Where `measurePace` takes so many times as long as when the kept figures were found, times are none to judge by either. */
const SLOWEST = 1.25;

/** Why the times of a machine tell nothing of the project. */
export type Doubt = 'machine at work: no verdict' | 'machine slower: no verdict';

/** `busy` and `pace` as they are measured here; `kept` the pace at which the figures were found that are kept, if it is known. */
export function findDoubt(busy: number, pace: number, kept: number | undefined): Doubt | undefined {
  if (busy > MOST_BUSY) return 'machine at work: no verdict';
  return kept !== undefined && pace > kept * SLOWEST ? 'machine slower: no verdict' : undefined;
}

/** How much other work the machine has, asked for `seconds` while this program does nothing: a share of all processors, from 0 to 1. */
export async function measureBusy(seconds = 3): Promise<number> {
  const before = cpus();
  await wait(seconds * 1000);
  return shareBusy(before, cpus());
}

/**
 * ms that one piece of work takes, the same each time. It shows what a machine does not tell of itself: a virtual one may be given
 * a slow processor, or memory that others are at.
 */
export function measurePace(): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'pace.ts')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The pace of the machine was not measured.\n${stderr}`);
  return Number(stdout);
}

/** The share of the time between two looks at the processors in which they were not idle, from 0 to 1. */
export function shareBusy(before: readonly Pick<CpuInfo, 'times'>[], after: readonly Pick<CpuInfo, 'times'>[]): number {
  const sum = (of: readonly Pick<CpuInfo, 'times'>[]) => {
    const all = of.flatMap(({ times }) => Object.values(times)).reduce((total, time) => total + time, 0);
    return { all, idle: of.reduce((total, { times }) => total + times.idle, 0) };
  };
  const [from, to] = [sum(before), sum(after)];
  const passed = to.all - from.all;
  return passed === 0 ? 0 : 1 - (to.idle - from.idle) / passed;
}

export function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpu?.model.trim()} × ${cpus().length}, ${memory} GB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`;
}

export function findMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = low] = sorted.length % 2 === 1 ? [sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}

/** What a command cost, in seconds; memory of its largest process at its highest, in MB. */
export interface Cost {
  /** With all that it starts, whatever program that is. */
  processor: number;
  wall: number;
  peak: number;
}

/** Run Node on a script in a process of its own, in the folder `cwd`. Throws when it fails. It needs a POSIX shell, which counts. */
export function measure(script: string, args: readonly string[], environment: Record<string, string>, cwd = '.'): Cost {
  const start = performance.now();
  // By the environment, so that the commands that it starts report too.
  const report = new URL('./report.mjs', import.meta.url).href;
  const counted = ['-c', '"$@"; status=$?; times; exit $status', 'sh', process.execPath, script, ...args];
  const { status, stdout, stderr } = spawnSync('sh', counted, {
    cwd,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: `--import=${report}`, ...environment },
  });
  const wall = (performance.now() - start) / 1000;
  // A command that starts others reports for each of them.
  const peaks = [...stderr.matchAll(/^peak (\d+)$/gm)].map(([, kilobytes]) => Number(kilobytes) / 1024);
  const left = [...stderr.matchAll(/^left ([\d.]+)$/gm)].reduce((sum, [, seconds]) => sum + Number(seconds), 0);
  const waited = readTimes(stdout);
  if (status !== 0 || peaks.length === 0 || waited === undefined)
    throw new Error(`${script} failed.\n${stdout}${stderr}`);
  return { processor: waited + left, wall, peak: Math.max(...peaks) };
}

/**
 * Seconds of processor of what a shell has run, from the end of what it printed; undefined where `times` did not. Its last line has the
 * user’s and the system’s of all children: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#times
 */
export function readTimes(printed: string): number | undefined {
  const [, ...times] = /\n(\d+)m([\d.]+)s (\d+)m([\d.]+)s\n$/.exec(printed) ?? [];
  const [userMinutes = 0, user = 0, systemMinutes = 0, system = 0] = times.map(Number);
  return times.length === 0 ? undefined : (userMinutes + systemMinutes) * 60 + user + system;
}
