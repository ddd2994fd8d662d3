/**
 * `npm run new -- <slug> [file]`: a folder that builds, every file of it commented, out of plain text, Markdown, a saved page or a
 * document of Word; an existing one is left alone.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sayLeft } from '../src/author/imported.ts';
import {
  findNameRefusal,
  type Paragraphs,
  type Refusal,
  readParagraphs,
  writeDossier,
} from '../src/author/new-dossier.ts';
import { EXAMPLE } from '../src/author/skeleton.ts';
import { CONTENT } from '../src/environment.ts';

const REMEDIES = {
  bytes: 'Save it with the encoding UTF-8.',
  document: 'Save it as .docx, or as plain text in UTF-8.',
  page: 'Copy its words into a file of plain text, and read them against it.',
  picture: 'Type its words.',
  reader: 'Run `npm ci`, or save it as plain text in UTF-8.',
} as const;

const [slug, textFile] = process.argv.slice(2);
const given =
  textFile === undefined
    ? { paragraphs: EXAMPLE, encoding: undefined, left: [], language: undefined }
    : await readText(textFile);
const refusal = sayNameRefusal(slug) ?? ('refusal' in given ? given.refusal : undefined);
if (slug === undefined || 'refusal' in given || refusal !== undefined) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  const { paragraphs, encoding, left, language } = given;
  for (const path of writeDossier(CONTENT, slug, paragraphs, textFile === undefined)) console.log(path);
  if (encoding !== undefined && encoding !== 'UTF-8')
    console.log(
      `\n\`${textFile}\` is not UTF-8. It was read as ${encoding}: look at its accents and quotation marks before you go on.`,
    );
  if (language !== undefined)
    console.log(
      `\n\`${textFile}\` is not French: it reads as ${language}. The site has French texts alone; \`suggest\` refuses it, and \`check\` reads its dates, numbers and names as French ones.`,
    );
  if (left.length > 0) {
    console.log(`\nWhat of \`${textFile}\` is no text, and is not in the dossier:`);
    for (const one of left) console.log(`- ${sayLeft(one, 'en')}`);
  }
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
async function readText(file: string): Promise<Paragraphs | { refusal: string }> {
  if (!existsSync(file)) return { refusal: `There is no text \`${file}\`; nothing was written.` };
  if (!statSync(file).isFile()) return { refusal: `\`${file}\` is no file. Nothing was written.` };
  const read = await readParagraphs(readFileSync(file), file);
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
      return `\`${path}\` cannot be read as text: ${refused.found}. ${REMEDIES[refused.kind]}`;
    case 'odd-character':
      return `${path}:${refused.line}:${refused.column} has the character ${refused.code}. ${refused.hint}`;
    case 'no-words':
      return `\`${path}\` has no words.`;
  }
}
