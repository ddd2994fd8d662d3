/** `corrections.yaml`: what was put right since the dossier was published, the newest first. */
import type { Correction } from '../dossier.ts';
import type { Resolver } from '../join/resolve.ts';
import type { CorrectionsFile } from '../schema/schema.ts';
import type { Pieces } from './events.ts';

/** `today` is the last day, `YYYY-MM-DD`, that a correction may bear. */
export function readCorrections(
  { corrections }: CorrectionsFile,
  pieces: Pieces | undefined,
  today: string,
  resolve: Resolver,
): Correction[] {
  for (const [index, { date, pieces: numbers }] of corrections.entries()) {
    const path = ['corrections', index];
    const isDay = resolve.day(date, [...path, 'date'], 'Write the day of the correction as `2017-06-30`.');
    if (isDay && date > today)
      resolve.problem(
        [...path, 'date'],
        'correction-in-future',
        `The correction bears the date ${date}, which has not come yet.`,
        'Correct the date; a correction is written down on the day it is made.',
      );
    resolve.ids(numbers.map(String), pieces, 'piece', [...path, 'pieces']);
  }
  return nameCorrections(corrections);
}

/**
 * The newest first. Each has an address of its own, which a later one does not change: its day, and from the second of a
 * day on its rank. Of one day the later in the file is the newer, unless the file begins with its newest.
 */
export function nameCorrections(written: CorrectionsFile['corrections']): Correction[] {
  const isNewestFirst = (written[0]?.date ?? '') > (written.at(-1)?.date ?? '');
  const newestFirst = (isNewestFirst ? written : written.toReversed()).toSorted((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : 0,
  );
  return newestFirst.map((correction, index) => {
    const rank = newestFirst.slice(index).filter(({ date }) => date === correction.date).length;
    return { ...correction, id: rank === 1 ? correction.date : `${correction.date}-${rank}` };
  });
}

/** The latest date that it is anywhere now, `YYYY-MM-DD`: no author’s own day is refused. */
export function readToday(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}
