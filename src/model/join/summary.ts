/** One line on a dossier, for the log of a build. */
import type { Dossier } from '../dossier.ts';

export function formatSummary({ slug, status, events, claims, places, notes, coverage }: Dossier): string {
  const found = coverage.dates.found + coverage.places.found;
  const waived = coverage.dates.waived.length + coverage.places.waived.length;
  return (
    `${slug}${status === undefined || status === 'publié' ? '' : ` (${status})`}: ${count(claims, 'piece')} of ${count(events, 'event')}, ${count(places, 'place')}, ${count(notes, 'note')}; ` +
    `${found} mention${found === 1 ? '' : 's'} of dates and places: ${found - waived} used, ${waived} waived`
  );
}

function count({ length }: readonly unknown[], one: string): string {
  return `${length} ${one}${length === 1 ? '' : 's'}`;
}
