/** Answers that hold all files of one kind of a dossier become these files (`listBatches` in `src/dossiers.ts`). */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BATCH, partDocuments } from '../html/documents.ts';

export function partBatches(): AstroIntegration {
  return {
    name: 'part-batches',
    hooks: {
      'astro:build:done': ({ dir }) => {
        for (const dossier of listFolders(fileURLToPath(dir)))
          for (const answer of listFolders(dossier).flatMap(listAnswers)) partAnswer(answer, dossier);
      },
    },
  };
}

function listFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
}

function listAnswers(folder: string): { path: string; file: string }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name.includes(BATCH))
    .map((entry) => ({ path: join(folder, entry.name), isFolder: entry.isDirectory() }))
    .map(({ path, isFolder }) => ({ path, file: isFolder ? join(path, 'index.html') : path }));
}

function partAnswer({ path, file }: { path: string; file: string }, dossier: string): void {
  const documents = partDocuments(readFileSync(file, 'utf8'));
  rmSync(path, { recursive: true });
  for (const { name, text } of documents) {
    const target = join(dossier, name);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
