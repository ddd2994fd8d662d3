/** The pages that Astro has rendered, one after the other: those that it wrote, and those that stand in one answer (`listBatches` in `src/dossiers.ts`). */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyInto, listFiles, writeInto } from '../files.ts';
import { BATCH, type Document, partDocuments } from '../html/documents.ts';
import { isPage } from '../policy/policy.ts';

/** `dossier/affirmations/_/index.html`, `dossier/integrer/_.json`, `dossier/donnees/_`; no file that is named by its bytes, as those of `_astro` are. */
const ANSWER = new RegExp(`^(?!_)[^/]+/(?!_)[^/]+/(?:[a-z]+-)?${BATCH}(?:/index\\.html|\\.[a-z]+)?$`);

/** By the name of their file, and what it is to hold. Each answer is taken out of the folder; what it has beside pages is written there, pictures from the files that it names. */
export function* listRendered(folder: string): Generator<Document> {
  for (const file of listFiles(folder)) {
    if (ANSWER.test(file)) yield* takeAnswer(folder, file);
    else if (isPage(file)) yield { name: file, text: readFileSync(join(folder, file), 'utf8') };
  }
}

function* takeAnswer(folder: string, file: string): Generator<Document> {
  const path = join(folder, file);
  const answer = readFileSync(path, 'utf8');
  rmSync(isPage(file) ? dirname(path) : path, { recursive: true });
  const [dossier = ''] = file.split('/', 1);
  for (const { name, text } of partDocuments(answer)) {
    const document = { name: `${dossier}/${name}`, text };
    if (isPage(name)) yield document;
    else if (name.endsWith('.png')) copyInto(join(folder, document.name), text);
    else writeInto(join(folder, document.name), text);
  }
}
