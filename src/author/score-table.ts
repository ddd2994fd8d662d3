/** Scores as a table of Markdown, and what was missed and what was wrong under it. */
import type { Score, Tally } from './score.ts';

export interface Named {
  slug: string;
  score: Score;
}

const KINDS = ['claims', 'speakers', 'dates', 'places', 'points', 'figures'] as const;

/** Precision and recall in per cent, with how many of how many; a last line for all of them. */
export function formatScores(scores: readonly Named[]): string {
  const rows = scores.map(({ slug, score }) => formatRow(slug, (kind) => score[kind], score.farOff.length));
  const all = formatRow(
    'all',
    (kind) => sumTallies(scores.map(({ score }) => score[kind])),
    scores.reduce((sum, { score }) => sum + score.farOff.length, 0),
  );
  return [
    `| | ${KINDS.join(' | ')} | far off |`,
    `| --- |${' --- |'.repeat(KINDS.length + 1)}`,
    ...rows,
    ...(scores.length > 1 ? [all] : []),
  ].join('\n');
}

export function formatDetails(scores: readonly Named[]): string {
  return scores
    .flatMap(({ slug, score: { missed, wrong, farOff } }) => [
      ...missed.map(({ kind, words }) => `${slug}, missed ${kind}: ${words}`),
      ...wrong.map(({ kind, words }) => `${slug}, wrong ${kind}: ${words}`),
      ...farOff.map((words) => `${slug}, far off: ${words}`),
    ])
    .join('\n');
}

function formatRow(name: string, tallyOf: (kind: (typeof KINDS)[number]) => Tally, farOff: number): string {
  const cells = KINDS.map((kind) => {
    const { suggested, right, wanted, met } = tallyOf(kind);
    return `P ${percent(right, suggested)} R ${percent(met, wanted)} (${met}/${wanted})`;
  });
  return `| ${name} | ${cells.join(' | ')} | ${farOff} |`;
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = { suggested: 0, right: 0, wanted: 0, met: 0 };
  for (const tally of tallies)
    for (const key of ['suggested', 'right', 'wanted', 'met'] as const) sum[key] += tally[key];
  return sum;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.floor((100 * part) / whole)} %`;
}
