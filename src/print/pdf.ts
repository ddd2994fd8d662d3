/** The PDF of a dossier, where `npm run pdf` has printed one for this build to publish. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDF_FOLDER } from '../environment.ts';

export interface Pdf {
  file: string;
  content: Buffer;
}

/** A build prints nothing: without the folder of `npm run pdf` the site is the same on any machine. */
export function loadPdf(slug: string): Pdf | undefined {
  const file = `${slug}.pdf`;
  if (PDF_FOLDER === undefined || !existsSync(join(PDF_FOLDER, file))) return undefined;
  return { file, content: readFileSync(join(PDF_FOLDER, file)) };
}
