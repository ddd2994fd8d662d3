/** The dossier that most tests read: `fixtures/complete`, invented, which holds every kind of annotation. */
import { join } from 'node:path';
import type { Dossier } from '../src/model/dossier.ts';
import { loadContent } from '../src/model/load.ts';

/** A whole folder of content: to be built, `CONTENT_DIR` names it. */
export const COMPLETE = join(import.meta.dirname, 'fixtures/complete');
export const { dossiers, basemap } = loadContent(COMPLETE);
const [first] = dossiers;
if (!first) throw new Error('fixtures/complete has a dossier');
export const dossier: Dossier = first;
