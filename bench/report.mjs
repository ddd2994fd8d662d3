/** Loaded before a measured command: at its end it says how much memory it had at its highest, in kB. */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) process.on('exit', () => writeSync(2, `peak ${process.resourceUsage().maxRSS}\n`));
