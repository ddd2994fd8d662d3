/** Where and how the figures were taken: the machine by name, and the median of several runs. */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

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
