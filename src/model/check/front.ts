/** Holds the front matter against the text: its paragraphs are there, each once, its date has two ends, and it was published, and read by another, on one day. */
import type { DateRange } from '../dates/edtf.ts';
import type { Resolver } from '../join/resolve.ts';
import type { ArticleFile } from '../schema/schema.ts';
import { checkParts } from './parts.ts';

/** The article’s own date, undefined where it is a problem. */
export function checkFront(
  { date, published, reviewedBy, sections, parts, subheads, credit }: ArticleFile,
  resolve: Resolver,
): DateRange | undefined {
  resolve.once(
    sections.map(({ before }) => before),
    'paragraphs that open a section',
    (index) => ['sections', index, 'before'],
  );
  checkParts(parts, resolve);
  resolve.once(subheads, 'subheads', (index) => ['subheads', index]);
  for (const [index, { before }] of sections.entries()) resolve.paragraph(before, ['sections', index, 'before']);
  for (const [index, subhead] of subheads.entries()) resolve.paragraph(subhead, ['subheads', index]);
  if (credit !== undefined) resolve.paragraph(credit, ['credit']);
  if (credit !== undefined && subheads.includes(credit)) {
    resolve.problem(
      ['credit'],
      'stands-twice',
      `Paragraph ${credit} is a subhead and the credit.`,
      'Leave it in one of the two.',
    );
  }
  if (published !== undefined)
    resolve.day(published, ['published'], 'Write the day on which the dossier was published as `2026-06-30`.');
  if (reviewedBy)
    resolve.day(reviewedBy.date, ['reviewedBy', 'date'], 'Write the day on which it was read as `2026-06-30`.');
  const range = resolve.date(date.edtf, ['date', 'edtf']);
  if (!range || (range.start && range.end)) return range;
  resolve.problem(
    ['date', 'edtf'],
    'open-date',
    `\`${date.edtf}\` is open: nothing could be told to come after the article.`,
    'Write the first and the last day that it may be of, as `start/end`.',
  );
  return undefined;
}
