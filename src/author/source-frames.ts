/** « selon X », « d’après X » before, behind and within what X says. Offsets are those of the sentence, its quotations masked. */
import { findDates } from '../model/words/coverage.ts';
import { endOf, type Found, spanOf } from './frame.ts';
import { BARE_COUNT, FINITE, LEAD, TRAIL } from './french/speech-patterns.ts';

/** Undefined where the sentence names no source so. */
export function readSources(masked: string): Found[] | undefined {
  const lead = LEAD.exec(masked);
  const trails = [...masked.matchAll(TRAIL)].filter(
    ({ index, groups }) =>
      index >= (lead?.[0].length ?? 1) - 1 &&
      (groups?.['gap'] !== undefined ||
        FINITE.test(masked.slice(0, index)) ||
        masked.slice(0, index).includes(',') ||
        BARE_COUNT.test(masked.slice(0, index))),
  );
  if (!lead && trails.length === 0) return undefined;
  const frames: Found[] = [];
  let from = 0;
  if (lead) {
    from = lead[0].length;
    const byStart = (lead.groups?.['head'] ?? '').length + (lead.groups?.['source'] ?? '').length + 1;
    const by = lead.groups?.['by'] ?? '';
    // « Selon lui, 85 % sont en grève, contre un tiers d’après la direction »: the second begins at the last comma.
    const [next] = trails;
    const end = next ? Math.max(masked.slice(0, next.index).lastIndexOf(','), from + 1) : masked.length;
    const verb = spanOf((lead.groups?.['head'] ?? '').length, lead.groups?.['source']);
    frames.push({ order: 'lead', act: 'dit', verb, start: from, end, byStart, byEnd: byStart + by.length, beside: by });
    from = end;
  }
  for (const [index, trail] of trails.entries()) {
    const by = trail.groups?.['by'] ?? '';
    const byStart = trail.index + trail[0].length - by.length;
    const isLast = index === trails.length - 1;
    // « Le bilan, selon la police, est de 12 morts »: it stands within what is said.
    const isWithin = isLast && goesOn(masked.slice(from, trail.index), masked.slice(byStart + by.length));
    const end = isLast && !isWithin ? masked.length : byStart + by.length;
    const verb = spanOf(trail.index + (trail.groups?.['gap'] ?? '').length + 1, trail.groups?.['source']);
    frames.push({
      order: 'trail',
      act: 'dit',
      verb,
      start: from,
      end: isWithin ? masked.length : endOf(trail.index, trail[0]),
      byStart,
      byEnd: end,
      beside: masked.slice(byStart, end),
    });
    from = byStart + by.length;
  }
  return frames;
}

/** Whether words are a subject whose verb comes behind, or say when; a number that is no date is a count of its own. */
function goesOn(before: string, after: string): boolean {
  const counts = findDates(before).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    before,
  );
  return !FINITE.test(before) && !/\d/.test(counts) && /^ ?, \S/.test(after) && FINITE.test(after.slice(0, 30));
}
