/** Holds the `parts` of the front matter against the text and one another: each is there, in order, and no paragraph is in two. */
import type { Part } from '../dossier.ts';
import type { Resolver } from '../join/resolve.ts';

/** `resolve` is of the front matter. */
export function checkParts(parts: readonly Part[], resolve: Resolver): void {
  for (const [index, part] of parts.entries()) {
    const path = ['parts', index];
    const { from, to } = part;
    resolve.paragraph(from, [...path, 'from']);
    if (to !== from) resolve.paragraph(to, [...path, 'to']);
    if (to < from) {
      resolve.problem(
        [...path, 'to'],
        'ends-before-start',
        `This part begins at paragraph ${from} and ends at ${to}.`,
        'Exchange the two, or correct the one that is wrong.',
      );
      continue;
    }
    const before = parts.slice(0, index);
    const other = before.find((each) => each.from <= to && from <= each.to);
    const previous = before.at(-1);
    if (other)
      resolve.problem(
        [...path, 'from'],
        'stands-twice',
        `Paragraph ${Math.max(from, other.from)} is in this part and in that of ${other.publisher}, which goes from ${other.from} to ${other.to}.`,
        suggestEnds(part, other),
      );
    else if (previous && from < previous.from)
      resolve.problem(
        [...path, 'from'],
        'out-of-order',
        `This part begins at paragraph ${from}, and stands after one that begins at ${previous.from}.`,
        'Put the parts in the order of their paragraphs, or correct the number.',
      );
  }
}

/** What parts the two, as far as something of both is left. */
function suggestEnds(part: Part, other: Part): string {
  const [first, second] = part.from < other.from ? [part, other] : [other, part];
  if (first.from < second.from)
    return `End the part of ${first.publisher} at ${second.from - 1}, or correct the numbers.`;
  const [shorter, longer] = part.to < other.to ? [part, other] : [other, part];
  if (shorter.to < longer.to)
    return `Begin the part of ${longer.publisher} at ${shorter.to + 1}, or correct the numbers.`;
  return 'Remove one of the two, or correct its numbers.';
}
