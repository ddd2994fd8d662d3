/** The dossier that most tests read: `fixtures/complete`, invented, which holds every kind of annotation. */
import type { Dossier } from '../src/model/dossier.ts';
import { makeBasemap } from '../src/model/join/basemap.ts';
import { loadContent } from '../src/model/load.ts';
import { loadWorld } from '../src/model/read/world.ts';
import { COMPLETE } from './complete-folder.ts';

const { dossiers, own } = loadContent(COMPLETE);

export { dossiers };

const [first] = dossiers;
if (!first) throw new Error('fixtures/complete has a dossier');
export const dossier: Dossier = first;
export const basemap = makeBasemap(dossier, own, loadWorld());
