/** The new ids of dossiers as their `ids.lock` is to have them, for the command and for the atelier; writes nothing. */
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { LoadOptions } from '../model/load.ts';
import { checkEdition, listEditionLines } from '../model/read/editions.ts';
import { renderLock } from '../model/read/lock.ts';
import { isSeal } from '../model/read/sealed.ts';
import { readSource } from '../model/read/source.ts';

/** Ids are locked while words are still to be written. */
export const passOver = () => {};

/** The text of each lock, by its path; `load` reads the dossiers, and throws a `ContentError` where anything else is wrong. */
export function renderLocks(load: (options: LoadOptions) => unknown): Map<string, string> {
  const files = new Map<string, string>();
  load({
    onPlaceholder: passOver,
    keepIds(path, { published, edition }, report) {
      const source = existsSync(path) ? readSource(dirname(path), basename(path), report) : undefined;
      // What has changed without a word of it is not sealed.
      if (edition) checkEdition(source, edition, (problem) => problem.rule !== 'edition-not-locked' && report(problem));
      const further = edition ? listEditionLines(source, edition) : [];
      files.set(path, renderLock(source?.text ?? '', published, further));
      return [];
    },
  });
  return files;
}

/** The lines that a lock is to have and has not yet. */
export function listNewIds(before: string, after: string): string[] {
  const known = new Set(before.split(/\r?\n/));
  return after.split('\n').filter((line) => line !== '' && !line.startsWith('#') && !known.has(line));
}

/** Lines for people, without a line end: what the lock has been given, or that there was nothing to give. */
export function formatNew(before: string, after: string): string[] {
  const lines = listNewIds(before, after);
  const [ids, way] = [lines.filter((line) => !isSeal(line)), lines.filter(isSeal)];
  const corrections = way.filter((line) => line.startsWith('correction/')).length;
  const others = way.flatMap((line) => {
    const [key = ''] = line.split(' ', 1);
    const said = SAID[key.split('/', 1)[0] ?? ''];
    return said === undefined ? [] : [`${key}: ${said}`];
  });
  const named = `${ids.slice(0, MOST_NAMED).join(', ')}${ids.length > MOST_NAMED ? ', …' : ''}`;
  const said = [
    ...(ids.length > 0 ? [`${ids.length} new id${ids.length === 1 ? '' : 's'}: ${named}`] : []),
    ...(corrections > 0
      ? [`${corrections} correction${corrections === 1 ? ', which keeps its' : 's, which keep their'} words`]
      : []),
    ...others,
  ];
  return said.length > 0 ? said : ['nothing new: every id is locked'];
}

/** As many as a line has room for. */
const MOST_NAMED = 6;
const SAID: Readonly<Record<string, string>> = {
  edition: 'what is published, which does not change without a correction',
  etat: 'that it was read over',
  relecture: 'what was read, which does not change unseen',
};
