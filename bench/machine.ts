/** Where and how the figures were taken: the machine by name, and the median of several runs. */
import { spawnSync } from 'node:child_process';
import { type CpuInfo, cpus, loadavg, totalmem } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** Above that share of its processors at work for others, times of a machine are none to judge by. */
const MOST_BUSY = 0.15;

/** Whether the machine has other work, asked for `seconds` while this program does nothing: a share of all processors, from 0 to 1. */
export async function measureBusy(seconds = 3): Promise<{ share: number; isLoaded: boolean }> {
  const before = cpus();
  await wait(seconds * 1000);
  const share = shareBusy(before, cpus());
  return { share, isLoaded: share > MOST_BUSY };
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

/** What a command cost: processor and wall time in seconds, memory at its highest in MB. Throws when it fails. */
export interface Cost {
  processor: number;
  wall: number;
  peak: number;
}

/** Run Node on a script in a process of its own, in the folder `cwd`, measured by itself at its end. */
export function measure(script: string, args: readonly string[], environment: Record<string, string>, cwd = '.'): Cost {
  const start = performance.now();
  // By the environment, so that the commands that it starts report too.
  const report = new URL('./report.mjs', import.meta.url).href;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: `--import=${report}`, ...environment },
  });
  const wall = (performance.now() - start) / 1000;
  // A command that starts others reports for each of them.
  const reports = [...stderr.matchAll(/^cost (\d+) (\d+)$/gm)];
  if (status !== 0 || reports.length === 0) throw new Error(`${script} failed.\n${stdout}${stderr}`);
  return {
    processor: reports.reduce((sum, [, micro]) => sum + Number(micro) / 1e6, 0),
    wall,
    peak: Math.max(...reports.map(([, , kilobytes]) => Number(kilobytes) / 1024)),
  };
}
