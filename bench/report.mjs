/** Loaded before a measured command: at its end it says what it cost. */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(2, `cost ${userCPUTime + systemCPUTime} ${maxRSS}\n`);
  });
}
