/**
 * Loaded before a measured command: at its end it says how much memory it had at its highest, in kB, and how long the processes have worked that
 * it leaves running, in seconds: nobody waits for these, so that no shell counts them.
 */
import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () => {
    writeSync(
      2,
      `peak ${process.resourceUsage().maxRSS}\nleft ${listChildren().reduce((sum, pid) => sum + readTime(pid), 0)}\n`,
    );
  });

/** Linux alone tells them: elsewhere cards that are drawn cost more than is said. */
function listChildren() {
  try {
    return readdirSync('/proc/self/task').flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
  } catch {
    return [];
  }
}

/** In hundredths of a second there, the user’s and the system’s: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function readTime(pid) {
  const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return (Number(user) + Number(system)) / 100;
}
