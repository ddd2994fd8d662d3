/**
 * `npm run bench`: one table of what the site weighs, how soon it is seen and how its build grows, beside the goals; or a
 * part of it alone, `-- bytes`, `-- paint`, `-- peers`, `-- long`, `-- layout`, `-- preview`, `-- growth`. `-- parts`, a site of a thousand dossiers,
 * is run where it is named alone. Times of a machine that has other work, or is slower than that of the figures kept, are printed without
 * a verdict. With `--keep` the documents take the figures.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAGE_CLASSES } from '../src/map/layout/sizes.ts';
import { weighPages } from './bytes.ts';
import { describeWhere, type Found, formatTable, keepFigures, loadFigures, type Row } from './figures.ts';
import { type Growth, measureChanges, measureGrowth } from './growth.ts';
import { measureLayouts, measureQuality } from './layout.ts';
import { LONG, writeLongContent } from './long.ts';
import { type Cost, type Doubt, describeMachine, findDoubt, findMedian, measureBusy, measurePace } from './machine.ts';
import { measurePaints, measureStories, NUMBERS } from './paint.ts';
import { measureParts } from './parts.ts';
import { writePeers } from './peers/pages.ts';
import { measurePreviews } from './preview.ts';

const SLUG = 'raqqa-hama-alep';
const RUNS = Number(process.env['BENCH_RUNS'] ?? 3);
/** Paints scatter by a fifth from one load to the next: a tenth is told by many. */
const ROUNDS = RUNS * 9;
const COUNTS = [1, 10, 100];
/** ms, by the Long Tasks API: a page that has none is one short of this. */
const LONG_TASK = 50;
const KEEP = '--keep';
/** Other work of the machine does not change it. */
const MEMORY = 'memory at 100, beside that at 1';

const PARTS = {
  bytes: listBytes,
  paint: listPaints,
  peers: listPeers,
  long: listLong,
  layout: listLayouts,
  preview: listPreviews,
  growth: listGrowth,
  parts: listParts,
};
/** It takes a quarter of an hour. */
const NAMED_ONLY = ['parts'];
const asked = process.argv.slice(2).filter((name) => name !== KEEP);
const strangers = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (strangers.length > 0)
  throw new Error(`There is no part ${strangers.join(', ')}: ${Object.keys(PARTS).join(', ')}.`);

const wanted = Object.entries(PARTS).filter(([name]) =>
  asked.length === 0 ? !NAMED_ONLY.includes(name) : asked.includes(name),
);
if (wanted.some(([name]) => ['bytes', 'paint', 'peers'].includes(name))) buildContent();
const kept = loadFigures();
const found: [string, Found][] = [];
for (const [name, measure] of wanted) {
  const where = { machine: describeMachine(), busy: await measureBusy(), pace: measurePace() };
  const doubt = findDoubt(where.busy, where.pace, kept[name]?.pace);
  const rows = await measure(doubt);
  // Of others the next run would be held against these.
  if (!doubt) found.push([name, { day: new Date().toISOString().slice(0, 10), commit: nameCommit(), ...where, rows }]);
  else if (process.argv.includes(KEEP)) console.error(`${name} is not kept: ${doubt}.`);
  console.log(`${describeWhere(where)}; medians of ${RUNS} builds, ${ROUNDS} loads\n`);
  console.log(`${formatTable(rows)}\n`);
}
if (process.argv.includes(KEEP)) keepFigures(Object.fromEntries(found));

/** What is measured, in short; with a `+` where files differ from it. */
function nameCommit(): string {
  const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' }).stdout?.trim() ?? '';
  return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') ? '+' : '');
}

function tell(what: string, found: string, goal: string, isMet: boolean): Row {
  return { what, found, goal, verdict: goal === '' ? '' : isMet ? 'met' : 'MISSED' };
}

/** Of what another machine, or its other work, changes. */
function tellTimed(doubt: Doubt | undefined, row: Row): Row {
  return doubt && row.goal !== '' ? { ...row, verdict: doubt } : row;
}

function buildContent(environment: Readonly<Record<string, string>> = {}): void {
  const env = { ...process.env, ...environment };
  if (spawnSync('npm', ['run', 'build'], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
    throw new Error('The content does not build.');
}

function listBytes(): Row[] {
  return weighPages('dist', SLUG).map(({ what, bytes, budget }) =>
    tell(what, `${(bytes / 1000).toFixed(1)} kB`, `≤ ${budget / 1000} kB`, bytes <= budget),
  );
}

async function listPaints(doubt: Doubt | undefined): Promise<Row[]> {
  const { article, limit, copy, pick, alive, elements } = await measurePaints('dist', SLUG, ROUNDS);
  const ratio = article.largest / limit.largest;
  return [
    ...[
      tell('first paint, ms (limit page)', `${ms(article.first)} (${ms(limit.first)})`, '', true),
      tell(
        'largest paint, ms (limit page)',
        `${ms(article.largest)} (${ms(limit.largest)}), × ${ratio.toFixed(2)}`,
        '≤ × 1.05',
        ratio <= 1.05,
      ),
      tell('the limit page and its copy, largest paint', `× ${(copy.largest / limit.largest).toFixed(2)}`, '', true),
      tell('blocked, ms (limit page)', `${ms(article.blocking)} (${ms(limit.blocking)})`, '0', article.blocking === 0),
      tell(
        'long tasks, ms (limit page)',
        `${ms(article.tasks)} (${ms(limit.tasks)}), × ${(article.tasks / Math.max(limit.tasks, LONG_TASK)).toFixed(2)}`,
        '≤ × 2',
        article.tasks <= Math.max(limit.tasks, LONG_TASK) * 2,
      ),
      tell('pick to paint, ms', ms(pick), '≤ 30', pick <= 30),
      tell('map alive, ms', ms(alive), '≤ 600', alive <= 600),
    ].map((row) => tellTimed(doubt, row)),
    tell(
      'elements laid out before anything is opened (of the page)',
      `${elements.laidOut} (${elements.all})`,
      '≤ 900',
      elements.laidOut <= 900,
    ),
    tell('layout shift', article.shift.toFixed(3), '0', article.shift === 0),
  ];
}

/** The same events and places in the tools that newsrooms use, beside the article view, which has the whole text too. */
async function listPeers(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  cpSync('dist', folder, { recursive: true });
  writePeers(folder, 'dist', SLUG);
  const [ours, ...peers] = await measureStories(
    folder,
    [
      [`/${SLUG}/`, NUMBERS],
      ['/timeline/', '.tl-slidenav-next'],
      ['/story/', 'section a'],
    ],
    RUNS * 3,
  );
  rmSync(folder, { recursive: true });
  if (!ours) throw new Error('The article view was not measured.');
  return peers.flatMap((peer, index) => {
    const name = ['TimelineJS 3', 'a story map on Leaflet'][index];
    const beside = (
      what: string,
      of: 'bytes' | 'largest' | 'blocking' | 'pick' | 'requests',
      unit: string,
      scale = 1,
    ) => {
      const [own, other] = [ours[of] / scale, peer[of] / scale];
      const ratio = other > 0 ? `, × ${(own / other).toFixed(2)}` : '';
      return tell(`${what}, beside ${name}`, `${ms(own)} (${ms(other)})${unit}${ratio}`, '', true);
    };
    return [
      beside('bytes of the first load', 'bytes', ' kB', 1000),
      beside('requests', 'requests', ''),
      beside('largest paint', 'largest', ' ms'),
      beside('blocked', 'blocking', ' ms'),
      beside('the first frame after a pick', 'pick', ' ms'),
    ];
  });
}

/** An article far longer than any real one, beside the first dossier; and the views of their maps and days. */
async function listLong(doubt: Doubt | undefined): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'long-'));
  const slug = writeLongContent(join(folder, 'content'));
  buildContent({ CONTENT_DIR: join(folder, 'content'), DIST_DIR: join(folder, 'dist') });
  const pages = ['', 'explorer/'].flatMap((view) => [SLUG, slug].map((dossier) => `/${dossier}/${view}`));
  const stories = await measureStories(
    join(folder, 'dist'),
    pages.map((page) => [page, NUMBERS] as const),
    RUNS * 3,
  );
  rmSync(folder, { recursive: true });
  return ['article view', 'view of map, days and list'].flatMap((view, index) => {
    const [real, long] = stories.slice(index * 2);
    if (!real || !long) throw new Error('A page was not measured.');
    const of = `${view}, ${LONG.paragraphs} paragraphs and ${LONG.claims} claims (first dossier)`;
    const ratio = long.largest / real.largest;
    return [
      tell(
        `${of}: largest paint`,
        `${ms(long.largest)} (${ms(real.largest)}) ms, × ${ratio.toFixed(2)}`,
        '≤ × 2',
        ratio <= 2,
      ),
      tell(`${of}: pick to paint`, `${ms(long.pick)} (${ms(real.pick)}) ms`, '≤ 100 ms', long.pick <= 100),
      tell(`${of}: blocked`, `${ms(long.blocking)} (${ms(real.blocking)}) ms`, '', true),
      tell(`${of}: kept by scripts`, `${megabytes(long.heap)} (${megabytes(real.heap)}) MB`, '', true),
      tell(`${of}: through the network`, `${ms(long.bytes / 1000)} (${ms(real.bytes / 1000)}) kB`, '', true),
    ].map((row) => tellTimed(doubt, row));
  });
}

function listLayouts(doubt: Doubt | undefined): Row[] {
  return [
    ...measureLayouts('content', ROUNDS).map(({ slug, frames, words, whole }) =>
      tellTimed(
        doubt,
        tell(
          `map of ${slug}, words of a frame (of ${frames}) laid out for the class of widths that takes longest`,
          `${words.toFixed(1)} ms of processor; its ground, and the words for all ${PAGE_CLASSES.length} classes: ${whole.toFixed(1)}`,
          '≤ 20 ms',
          words <= 20,
        ),
      ),
    ),
    ...measureQuality('content').map(({ what, overlaps, outside, crossed, dropped, claims, inWords }) =>
      tell(
        `words of these maps at ${what}`,
        `${overlaps} on one another, ${outside} off the frame, ${crossed} lines crossed; of ${claims} claims ${dropped} listed below, ${inWords} groups in words`,
        '0, 0, 0',
        overlaps + outside + crossed === 0,
      ),
    ),
  ];
}

async function listPreviews(doubt: Doubt | undefined): Promise<Row[]> {
  const times = await measurePreviews('content', SLUG, RUNS * 3);
  const median = findMedian(times);
  return [
    tellTimed(
      doubt,
      tell(
        `from Enter to the new words in the preview, of ${times.length} changes`,
        `median ${ms(median)} ms, from ${ms(Math.min(...times))} to ${ms(Math.max(...times))}`,
        '≤ 1000 ms',
        median <= 1000,
      ),
    ),
  ];
}

function listGrowth(doubt: Doubt | undefined): Row[] {
  const growth = measureGrowth(COUNTS, RUNS);
  const [one, ten, hundred] = growth;
  const { one: alone, changed, unchanged, checkOne, checkMany } = measureChanges(100, RUNS);
  const share = changed.processor / alone.processor;
  const within = (what: string, { processor, wall }: Cost, goal: number) =>
    tell(what, `${seconds(processor)} of processor (${seconds(wall)} by the clock)`, `≤ ${goal} s`, processor <= goal);
  return [
    ...growth.map(({ dossiers, pages, whole }) =>
      tell(
        `build of ${dossiers}: ${pages} pages, cards kept`,
        `${seconds(whole.processor)} of processor (${seconds(whole.wall)} by the clock), ${ms(whole.peak)} MB`,
        { 1: '≤ 8 s', 100: '≤ 25 s, ≤ 1000 MB' }[dossiers] ?? '',
        dossiers === 1 ? whole.processor <= 8 : whole.processor <= 25 && whole.peak <= 1000,
      ),
    ),
    ...(one && ten && hundred
      ? [...compareGrowth(one, ten, hundred), within('build of 100, all cards drawn', hundred.drawn, 180)]
      : []),
    tell(
      'one changed of 100, beside one alone',
      `${seconds(changed.processor)} (${seconds(alone.processor)}), × ${share.toFixed(2)}`,
      '≤ × 1.3',
      share <= 1.3,
    ),
    within('nothing changed of 100', unchanged, 2),
    within('check of one', checkOne, 1),
    within('check of 100', checkMany, 10),
  ].map((row) => (row.what === MEMORY ? row : tellTimed(doubt, row)));
}

function listParts(doubt: Doubt | undefined): Row[] {
  const [count, size] = [1000, 100];
  const { pages, files, first, other, join: joined, whole } = measureParts(count, size);
  const row = (what: string, { processor, wall, peak }: Cost) =>
    tell(what, `${seconds(processor)} of processor (${seconds(wall)} by the clock), ${ms(peak)} MB`, '', true);
  return [
    row(`${count} dossiers by parts of ${size}, without cards: ${pages} pages, ${files} files`, whole),
    row('the first part, which reads all the content', first),
    row('another part, the median', other),
    row('the parts joined', joined),
  ].map((found) => tellTimed(doubt, found));
}

function compareGrowth(one: Growth, ten: Growth, hundred: Growth): Row[] {
  // What a page more costs, without what any build costs to start.
  const slope = (from: Growth, to: Growth, of: 'whole' | 'pagesAlone' | 'bare') =>
    ((to[of].processor - from[of].processor) / (to.pages - from.pages)) * 1000;
  const [early, late] = [slope(one, ten, 'whole'), slope(ten, hundred, 'whole')];
  const [alone, bare] = [slope(one, hundred, 'pagesAlone'), slope(one, hundred, 'bare')];
  const memory = hundred.whole.peak / one.whole.peak;
  return [
    tell(
      'a page more, from 10 to 100 (1 to 10)',
      `${late.toFixed(1)} ms (${early.toFixed(1)})`,
      '≤ × 1.2',
      late <= early * 1.2,
    ),
    tell(
      'a page more without cards (of a bare site)',
      `${alone.toFixed(1)} ms (${bare.toFixed(1)}), × ${(alone / bare).toFixed(2)}`,
      '≤ 3 ms, ≤ × 1.0',
      alone <= 3 && alone <= bare,
    ),
    tell(MEMORY, `× ${memory.toFixed(2)}`, '≤ × 2', memory <= 2),
  ];
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function ms(value: number): string {
  return value.toFixed(0);
}
