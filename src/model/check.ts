/** `npm run check`: read every dossier, or the one that is named; print what is wrong or what was covered, build nothing. */
import { CONTENT } from './folder.ts';
import { loadContent, loadOne } from './load.ts';
import { ContentError } from './problem.ts';
import { formatSummary } from './summary.ts';
import { findTarget } from './target.ts';

const { folder, slug } = findTarget(process.argv[2], CONTENT);
try {
  const dossiers = slug === undefined ? loadContent(folder).dossiers : [loadOne(folder, slug)];
  for (const dossier of dossiers) console.log(formatSummary(dossier));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
