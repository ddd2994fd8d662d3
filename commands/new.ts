/** `npm run new -- <slug> [text file]`: a folder that builds, every file of it commented; an existing one is left alone. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { decodeText } from '../src/author/encoding.ts';
import { EXAMPLE, makeFiles } from '../src/author/skeleton.ts';
import { CONTENT } from '../src/environment.ts';
import { checkSlug } from '../src/model/read/entries.ts';
import { makeSource } from '../src/model/read/source.ts';
import { findOddCharacter } from '../src/model/words/characters.ts';

const [slug, textFile] = process.argv.slice(2);
const given = textFile === undefined ? { paragraphs: EXAMPLE, encoding: undefined } : readParagraphs(textFile);
const refusal = findRefusal(slug) ?? ('refusal' in given ? given.refusal : undefined);
if (slug === undefined || 'refusal' in given || refusal !== undefined) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  const folder = join(CONTENT, slug);
  const { paragraphs, encoding } = given;
  const schemas = `${relative(folder, 'schemas').replaceAll('\\', '/')}/`;
  mkdirSync(folder);
  for (const [name, text] of Object.entries(makeFiles({ paragraphs, schemas, isExample: textFile === undefined }))) {
    writeFileSync(join(folder, name), text);
    console.log(join(folder, name));
  }
  if (encoding !== undefined && encoding !== 'UTF-8')
    console.log(
      `\n\`${textFile}\` is not UTF-8. It was read as ${encoding}: look at its accents and quotation marks before you go on.`,
    );
  console.log(`\nWrite in them, and hold them against the text: npm run check -- ${slug}`);
  console.log(`What the text says and nothing uses yet: npm run suggest -- ${slug}`);
  console.log(`Once its ids are as they shall stay: npm run lock -- ${slug}`);
}

/** A sentence that says why the dossier cannot be made. */
function findRefusal(name: string | undefined): string | undefined {
  if (name === undefined) return 'Name the dossier: npm run new -- ma-region-mars-2024 [texte.txt]';
  const problems: string[] = [];
  checkSlug(CONTENT, name, ({ found, hint }) => problems.push(`${found} ${hint}`));
  if (problems[0] !== undefined) return problems[0];
  if (!existsSync(CONTENT)) return `There is no folder \`${CONTENT}\` to put it into.`;
  if (existsSync(join(CONTENT, name))) return `\`${join(CONTENT, name)}\` is there already; nothing was written.`;
  return undefined;
}

/** The text’s lines, empty ones left out, for a line is a paragraph; or a sentence that says why it cannot be taken in. */
function readParagraphs(file: string): { paragraphs: string[]; encoding: string } | { refusal: string } {
  const refuse = (why: string) => ({ refusal: `${why} Nothing was written.` });
  if (!existsSync(file)) return { refusal: `There is no text \`${file}\`; nothing was written.` };
  if (!statSync(file).isFile()) return refuse(`\`${file}\` is no file.`);
  const decoded = decodeText(readFileSync(file));
  if ('refusal' in decoded)
    return refuse(`\`${file}\` cannot be read as text: ${decoded.refusal}. Save it with the encoding UTF-8.`);
  const text = decoded.text.replaceAll(/\r\n?/g, '\n');
  // Before the seal: what the build would refuse could not be taken out after it.
  const odd = findOddCharacter(text);
  if (odd) {
    const { line, column } = makeSource(file, text).at(odd.offset);
    return refuse(`${file}:${line}:${column} has the character ${odd.code}. ${odd.hint}`);
  }
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  return paragraphs.length === 0 ? refuse(`\`${file}\` has no words.`) : { paragraphs, encoding: decoded.encoding };
}
