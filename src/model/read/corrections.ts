/** `corrections.yaml`: what was put right since the dossier was published, the newest first. */
import type { Correction, Touch } from '../dossier.ts';
import type { Resolver } from '../join/resolve.ts';
import type { CorrectionsFile } from '../schema/schema.ts';
import type { Pieces } from './events.ts';

/** `today` is the last day, `YYYY-MM-DD`, that a correction may bear. */
export function readCorrections(
  { corrections }: CorrectionsFile,
  pieces: Pieces | undefined,
  today: string,
  resolve: Resolver,
): { corrections: Correction[]; touches: Touch[] | undefined } {
  for (const [index, { date, pieces: numbers, minor, askedBy, reason }] of corrections.entries()) {
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
    const key = minor ? 'reason' : 'askedBy';
    if ((minor ? reason : askedBy) === undefined)
      resolve.problem(
        path,
        'missing-key',
        `\`corrections[${index}].${key}\` is missing.`,
        minor
          ? 'Add `reason`: why readers lose nothing by the change.'
          : 'Add `askedBy`, or, of a change by which readers lose nothing, `minor: true` and its `reason`.',
      );
    const other = minor ? 'askedBy' : 'reason';
    if ((minor ? askedBy : reason) !== undefined)
      resolve.problem(
        [...path, other],
        'minor-or-not',
        minor
          ? 'The entry is `minor`, and has `askedBy`, which readers would not be told.'
          : 'The entry has a `reason`, and is not `minor`: readers would not be told why.',
        minor
          ? 'Take `minor` and `reason` out, where somebody asked for it: it is a correction; or take `askedBy` out.'
          : 'Add `minor: true`, if readers lose nothing by the change, and take `askedBy` out; or take `reason` out.',
      );
  }
  const touches = corrections
    .filter(({ minor }) => minor)
    .map(({ date, what, reason = '' }) => ({ date, what, reason }));
  return {
    corrections: nameCorrections(corrections.filter(({ minor }) => !minor)),
    touches: touches.length > 0 ? sortNewestFirst(touches) : undefined,
  };
}

/** What a correction is without the name that its place gives it. */
type Written = Pick<CorrectionsFile['corrections'][number], 'date' | 'what' | 'pieces' | 'askedBy'>;

/**
 * The newest first. Each has an address of its own, which a later one does not change: its day, and from the second of a
 * day on its rank. Of one day the later in the file is the newer, unless the file begins with its newest.
 */
export function nameCorrections(written: readonly Written[]): Correction[] {
  const newestFirst = sortNewestFirst(written);
  return newestFirst.map(({ date, what, pieces, askedBy = '' }, index) => {
    const rank = newestFirst.slice(index).filter((other) => other.date === date).length;
    return { date, what, pieces, askedBy, id: rank === 1 ? date : `${date}-${rank}` };
  });
}

function sortNewestFirst<Entry extends { date: string }>(written: readonly Entry[]): Entry[] {
  const isNewestFirst = (written[0]?.date ?? '') > (written.at(-1)?.date ?? '');
  return (isNewestFirst ? written : written.toReversed()).toSorted((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : 0,
  );
}

/** The latest date that it is anywhere now, `YYYY-MM-DD`: no author’s own day is refused. */
export function readToday(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}
