/** `npm run new -- <slug> [text file]`: a folder that builds, every file of it commented; an existing one is left alone. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  findNameRefusal,
  type Paragraphs,
  type Refusal,
  readParagraphs,
  writeDossier,
} from '../src/author/new-dossier.ts';
import { EXAMPLE } from '../src/author/skeleton.ts';
import { CONTENT } from '../src/environment.ts';

const [slug, textFile] = process.argv.slice(2);
const given = textFile === undefined ? { paragraphs: EXAMPLE, encoding: undefined } : readText(textFile);
const refusal = sayNameRefusal(slug) ?? ('refusal' in given ? given.refusal : undefined);
if (slug === undefined || 'refusal' in given || refusal !== undefined) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  const { paragraphs, encoding } = given;
  for (const path of writeDossier(CONTENT, slug, paragraphs, textFile === undefined)) console.log(path);
  if (encoding !== undefined && encoding !== 'UTF-8')
    console.log(
      `\n\`${textFile}\` is not UTF-8. It was read as ${encoding}: look at its accents and quotation marks before you go on.`,
    );
  console.log(`\nWrite in them, and hold them against the text: npm run check -- ${slug}`);
  console.log(`What the text says and nothing uses yet: npm run suggest -- ${slug}`);
  console.log(`Once its ids are as they shall stay: npm run lock -- ${slug}`);
}

/** A sentence that says why the dossier cannot be made. */
function sayNameRefusal(name: string | undefined): string | undefined {
  if (name === undefined) return 'Name the dossier: npm run new -- ma-region-mars-2024 [texte.txt]';
  const refused = findNameRefusal(CONTENT, name);
  return refused && say(refused, join(CONTENT, name));
}

/** Or a sentence that says why it cannot be taken in. */
function readText(file: string): Paragraphs | { refusal: string } {
  if (!existsSync(file)) return { refusal: `There is no text \`${file}\`; nothing was written.` };
  if (!statSync(file).isFile()) return { refusal: `\`${file}\` is no file. Nothing was written.` };
  const read = readParagraphs(readFileSync(file));
  return 'why' in read ? { refusal: `${say(read, file)} Nothing was written.` } : read;
}

function say(refused: Refusal, path: string): string {
  switch (refused.why) {
    case 'name':
      return `${refused.found} ${refused.hint}`;
    case 'no-content':
      return `There is no folder \`${CONTENT}\` to put it into.`;
    case 'taken':
      return `\`${path}\` is there already; nothing was written.`;
    case 'no-text':
      return `\`${path}\` cannot be read as text: ${refused.found}. Save it with the encoding UTF-8.`;
    case 'odd-character':
      return `${path}:${refused.line}:${refused.column} has the character ${refused.code}. ${refused.hint}`;
    case 'no-words':
      return `\`${path}\` has no words.`;
  }
}
