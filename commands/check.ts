/** `npm run check`: read every dossier, or the one that is named; print what is wrong or what was covered, build nothing. `--all` gives the place of each word that is still to be annotated. */
import { join } from 'node:path';
import { CONTENT, IS_TO_PUBLISH } from '../src/environment.ts';
import { formatSummary } from '../src/model/join/summary.ts';
import { loadContent, loadOne } from '../src/model/load.ts';
import { ContentError, formatEntries, formatProblems, type Problem } from '../src/model/problem.ts';
import { findTarget } from '../src/model/read/target.ts';

const given = process.argv.slice(2);
const isWhole = given.includes('--all');
const { folder, slug } = findTarget(
  given.find((argument) => argument !== '--all'),
  CONTENT,
);
const left: Problem[] = [];
const options = IS_TO_PUBLISH ? {} : { onPlaceholder: (problem: Problem) => left.push(problem) };
try {
  const dossiers = slug === undefined ? loadContent(folder, options).dossiers : [loadOne(folder, slug, options)];
  for (const dossier of dossiers) console.log(formatSummary(dossier));
  if (left.length > 0)
    console.log(`\n${formatEntries(left)}\nIt builds; it is not published before these are written.`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(formatProblems(error.problems, slug === undefined ? folder : join(folder, slug), isWhole));
  process.exitCode = 1;
}
