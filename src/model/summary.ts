/** One line on a dossier, for the log of a build. */
import type { Dossier } from './dossier.ts';

export function formatSummary({ slug, events, claims, places, notes, coverage }: Dossier): string {
  const found = coverage.dates.found + coverage.places.found;
  const waived = coverage.dates.waived.length + coverage.places.waived.length;
  return (
    `${slug}: ${claims.length} pieces of ${events.length} events, ${places.length} places, ${notes.length} notes; ` +
    `${found} mentions of dates and places: ${found - waived} used, ${waived} waived`
  );
}
