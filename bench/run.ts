/**
 * `npm run bench`: one table of what the site weighs, how soon it is seen and how its build grows, beside the goals; or a
 * part of it alone, `-- bytes`, `-- paint`, `-- layout`, `-- growth`. Times of a machine that has other work are printed
 * without a verdict.
 */
import { spawnSync } from 'node:child_process';
import { weighPages } from './bytes.ts';
import { type Growth, measureChange, measureGrowth } from './growth.ts';
import { measureLayouts, measureQuality } from './layout.ts';
import { describeMachine, measureBusy } from './machine.ts';
import { measurePaints } from './paint.ts';

const SLUG = 'raqqa-hama-alep';
const RUNS = Number(process.env['BENCH_RUNS'] ?? 3);
/** Paints scatter by a fifth from one load to the next: a tenth is told by many. */
const ROUNDS = RUNS * 9;
const COUNTS = [1, 10, 100];

const rows: string[][] = [];
const add = (what: string, found: string, goal: string, isMet: boolean) =>
  rows.push([what, found, goal, isMet ? 'met' : 'MISSED']);
/** Of what the machine’s other work changes. */
const addTimed = (what: string, found: string, goal: string, isMet: boolean) =>
  busy.isLoaded ? rows.push([what, found, goal, 'machine at work: no verdict']) : add(what, found, goal, isMet);

const PARTS = { bytes: addBytes, paint: addPaint, layout: addLayout, growth: addGrowth };
const asked = process.argv.slice(2);
const strangers = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (strangers.length > 0)
  throw new Error(`There is no part ${strangers.join(', ')}: ${Object.keys(PARTS).join(', ')}.`);

const machine = describeMachine();
const busy = await measureBusy();
const wanted = Object.entries(PARTS).filter(([name]) => asked.length === 0 || asked.includes(name));
if (wanted.some(([name]) => name === 'bytes' || name === 'paint')) buildContent();
for (const [, measure] of wanted) await measure();

console.log(
  `${machine}, ${(busy.share * 100).toFixed(0)} % at work for others; medians of ${RUNS} builds and ${ROUNDS} loads\n`,
);
console.log(formatTable([['', 'found', 'goal', ''], ...rows]));

function buildContent(): void {
  if (spawnSync('npm', ['run', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
    throw new Error('The content does not build.');
}

function addBytes(): void {
  for (const { what, bytes, budget } of weighPages('dist', SLUG))
    add(what, `${(bytes / 1000).toFixed(1)} kB`, `≤ ${budget / 1000} kB`, bytes <= budget);
}

async function addPaint(): Promise<void> {
  const { article, limit, copy, pick, alive } = await measurePaints('dist', SLUG, ROUNDS);
  const ratio = article.largest / limit.largest;
  addTimed('first paint, ms (limit page)', `${ms(article.first)} (${ms(limit.first)})`, '', true);
  addTimed(
    'largest paint, ms (limit page)',
    `${ms(article.largest)} (${ms(limit.largest)}), × ${ratio.toFixed(2)}`,
    '≤ × 1.05',
    ratio <= 1.05,
  );
  addTimed('the limit page and its copy, largest paint', `× ${(copy.largest / limit.largest).toFixed(2)}`, '', true);
  addTimed('blocked, ms (limit page)', `${ms(article.blocking)} (${ms(limit.blocking)})`, '0', article.blocking === 0);
  add('layout shift', article.shift.toFixed(3), '0', article.shift === 0);
  addTimed('pick to paint, ms', ms(pick), '≤ 30', pick <= 30);
  addTimed('map alive, ms', ms(alive), '≤ 600', alive <= 600);
}

function addLayout(): void {
  for (const { slug, frames, least, median, together } of measureLayouts('content', ROUNDS))
    addTimed(
      `map of ${slug}, a frame (of ${frames}) at the worst class of widths, ground included`,
      `${least.toFixed(1)} ms of processor at the least, median ${median.toFixed(1)}; one of all classes together ${together.toFixed(1)}`,
      '≤ 20 ms',
      least <= 20,
    );
  for (const { what, overlaps, outside, crossed, dropped, claims, inWords } of measureQuality('content'))
    add(
      `words of these maps at ${what}`,
      `${overlaps} on one another, ${outside} off the frame, ${crossed} lines crossed; of ${claims} claims ${dropped} listed below, ${inWords} groups in words`,
      '0, 0, 0',
      overlaps + outside + crossed === 0,
    );
}

function addGrowth(): void {
  const growth = measureGrowth(COUNTS, RUNS);
  for (const { dossiers, pages, whole } of growth)
    addTimed(
      `build of ${dossiers}: ${pages} pages`,
      `${whole.processor.toFixed(1)} s of processor, ${ms(whole.peak)} MB`,
      '',
      true,
    );
  const [one, ten, hundred] = growth;
  if (one && ten && hundred) {
    // What a page more costs, without what any build costs to start.
    const slope = (from: Growth, to: Growth, of: 'whole' | 'pagesAlone' | 'bare') =>
      ((to[of].processor - from[of].processor) / (to.pages - from.pages)) * 1000;
    const [early, late] = [slope(one, ten, 'whole'), slope(ten, hundred, 'whole')];
    addTimed(
      'a page more, from 10 to 100 (1 to 10)',
      `${late.toFixed(1)} ms (${early.toFixed(1)})`,
      '≤ × 1.2',
      late <= early * 1.2,
    );
    const [alone, bare] = [slope(one, hundred, 'pagesAlone'), slope(one, hundred, 'bare')];
    addTimed(
      'a page more without cards (of a bare site)',
      `${alone.toFixed(1)} ms (${bare.toFixed(1)}), × ${(alone / bare).toFixed(2)}`,
      '≤ × 2',
      alone <= bare * 2,
    );
    const memory = hundred.whole.peak / one.whole.peak;
    add('memory at 100, beside that at 1', `× ${memory.toFixed(2)}`, '≤ × 2', memory <= 2);
  }
  const { one: alone, changed } = measureChange(100, RUNS);
  const share = changed.processor / alone.processor;
  addTimed(
    'one changed of 100, beside one alone',
    `${changed.processor.toFixed(1)} s (${alone.processor.toFixed(1)} s), × ${share.toFixed(2)}`,
    '≤ × 2',
    share <= 2,
  );
}

function ms(value: number): string {
  return value.toFixed(0);
}

function formatTable(table: readonly (readonly string[])[]): string {
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  return [lines[0], `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.slice(1)].join('\n');
}
