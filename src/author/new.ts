/** `npm run new -- <slug> [text file]`: a folder that builds, every file of it commented; an existing one is left alone. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkSlug } from '../model/entries.ts';
import { CONTENT } from '../model/folder.ts';
import { EXAMPLE, makeFiles } from './skeleton.ts';

const [slug, textFile] = process.argv.slice(2);
const refusal = findRefusal(slug, textFile);
if (slug === undefined || refusal !== undefined) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  const folder = join(CONTENT, slug);
  const paragraphs = textFile === undefined ? EXAMPLE : readParagraphs(textFile);
  const schemas = `${relative(folder, 'schemas').replaceAll('\\', '/')}/`;
  mkdirSync(folder);
  for (const [name, text] of Object.entries(makeFiles({ paragraphs, schemas, isExample: textFile === undefined }))) {
    writeFileSync(join(folder, name), text);
    console.log(join(folder, name));
  }
  console.log(`\nWrite in them, and hold them against the text: npm run check -- ${slug}`);
  console.log(`What the text says and nothing uses yet: npm run suggest -- ${slug}`);
  console.log(`Once its ids are as they shall stay: npm run lock -- ${slug}`);
}

/** A sentence that says why the dossier cannot be made. */
function findRefusal(name: string | undefined, text: string | undefined): string | undefined {
  if (name === undefined) return 'Name the dossier: npm run new -- ma-region-mars-2024 [texte.txt]';
  const problems: string[] = [];
  checkSlug(CONTENT, name, ({ found, mend }) => problems.push(`${found} ${mend}`));
  if (problems[0] !== undefined) return problems[0];
  if (!existsSync(CONTENT)) return `There is no folder \`${CONTENT}\` to put it into.`;
  if (existsSync(join(CONTENT, name))) return `\`${join(CONTENT, name)}\` is there already; nothing was written.`;
  if (text !== undefined && !existsSync(text)) return `There is no text \`${text}\`; nothing was written.`;
  return undefined;
}

/** The text’s lines, empty ones left out: a line is a paragraph. */
function readParagraphs(file: string): string[] {
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '');
}
