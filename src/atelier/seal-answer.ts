/** What the lock of a dossier would be given, and its giving: what `npm run lock` does, shown before it is done. */
import { listNewIds, renderLocks } from '../author/seal.ts';
import { loadOne } from '../model/load.ts';
import { ContentError } from '../model/problem.ts';
import { isSeal } from '../model/read/sealed.ts';
import { sayFault } from './faults.ts';
import { type Folder, LOCK, writeFiles } from './folder.ts';

export interface Sealing {
  status: number;
  message?: string;
  /** Ids that the lock has not yet. */
  ids?: string[];
  /** What else is sealed with them, in French; absent where nothing is. */
  sealed?: string[];
}

/** Nothing is written. */
export function readSealing(content: string, slug: string, folder: Folder): Sealing {
  const made = render(content, slug);
  return typeof made === 'string' ? describe(folder.lock, made) : made;
}

/** With 200 every id is locked. */
export function seal(content: string, slug: string, folder: Folder): Sealing {
  const made = render(content, slug);
  if (typeof made !== 'string') return made;
  try {
    const before = folder.lock === '' ? [] : [[LOCK, folder.lock] as const];
    writeFiles(folder.path, new Map(before), new Map([[LOCK, made]]));
  } catch (error) {
    return { status: 507, message: `Rien n’a été écrit : ${sayFault(error)}.` };
  }
  return describe(folder.lock, made);
}

function describe(before: string, after: string): Sealing {
  const lines = listNewIds(before, after);
  const kinds = new Set(lines.filter(isSeal).map((line) => line.split('/', 1)[0] ?? ''));
  const sealed = Object.entries(SEALED).flatMap(([kind, words]) => (kinds.has(kind) ? [words] : []));
  return { status: 200, ids: lines.filter((line) => !isSeal(line)), ...(sealed.length > 0 && { sealed }) };
}

const SEALED: Readonly<Record<string, string>> = {
  edition: 'ce qui est publié, où rien ne change plus sans une correction',
  correction: 'les corrections, mot pour mot',
  relecture: 'ce qui a été relu, où rien ne change plus sans une autre relecture',
};

function render(content: string, slug: string): string | Sealing {
  try {
    const [text = ''] = renderLocks((options) => loadOne(content, slug, options)).values();
    return text;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const count = error.problems.length;
    const left = count === 1 ? 'un problème' : `${count} problèmes`;
    return { status: 422, message: `Rien n’est scellé : le dossier a encore ${left}, dans la liste.` };
  }
}
