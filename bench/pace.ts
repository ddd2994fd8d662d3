/** Run as a program of its own, so that nothing before it counts: prints the ms that one piece of work takes, the median of some. */
import { findMedian } from './machine.ts';

const RUNS = 12;
/** Until it is compiled. */
const WARM = 3;
const COUNT = 30_000;

/** Such as a build has: objects, strings, maps of them. Throws where it comes out otherwise than it must. */
function work(): void {
  // Names in an order of their own: the factor shares no divisor with the count.
  const objects = Array.from({ length: COUNT }, (_, at) => ({ name: `p${(at * 7919) % COUNT}`, at }));
  const places = new Map(objects.map(({ name, at }) => [name, at]));
  const copies = JSON.parse(JSON.stringify(objects)) as typeof objects; // the array that it was
  const sum = copies.reduce((total, { name }) => total + (places.get(name) ?? Number.NaN), 0);
  if (sum !== (COUNT * (COUNT - 1)) / 2) throw new Error(`The work came out as ${sum}.`);
}

const times = Array.from({ length: RUNS }, () => {
  const start = performance.now();
  work();
  return performance.now() - start;
});
console.log(findMedian(times.slice(WARM)));
