/** The PDF of a dossier, where `npm run pdf` has printed one for this build to publish. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Set by `npm run pdf` alone: a build prints nothing, and without it the site is the same on any machine. */
const FOLDER = process.env['PDF_DIR'];

export interface Pdf {
  file: string;
  content: Buffer;
}

export function loadPdf(slug: string): Pdf | undefined {
  const file = `${slug}.pdf`;
  if (FOLDER === undefined || !existsSync(join(FOLDER, file))) return undefined;
  return { file, content: readFileSync(join(FOLDER, file)) };
}
