/** `npm run check`: read every dossier, or the one that is named; print what is wrong or what was covered, build nothing. */
import { CONTENT } from './folder.ts';
import { loadContent, loadOne } from './load.ts';
import { isToPublish } from './placeholders.ts';
import { ContentError, formatEntries, type Problem } from './problem.ts';
import { formatSummary } from './summary.ts';
import { findTarget } from './target.ts';

const { folder, slug } = findTarget(process.argv[2], CONTENT);
const left: Problem[] = [];
const options = isToPublish ? {} : { tellPlaceholder: (problem: Problem) => left.push(problem) };
try {
  const dossiers = slug === undefined ? loadContent(folder, options).dossiers : [loadOne(folder, slug, options)];
  for (const dossier of dossiers) console.log(formatSummary(dossier));
  if (left.length > 0)
    console.log(`\n${formatEntries(left)}\nIt builds; it is not published before these are written.`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
