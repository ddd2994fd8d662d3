/** `npm run check`: read every dossier, print what is wrong or what was covered, build nothing. */
import { CONTENT } from './folder.ts';
import { loadContent } from './load.ts';
import { ContentError } from './problem.ts';
import { formatSummary } from './summary.ts';

const [folder = CONTENT] = process.argv.slice(2);
try {
  for (const dossier of loadContent(folder).dossiers) console.log(formatSummary(dossier));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
