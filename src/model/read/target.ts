/** What a command is asked to read: all content, or one dossier, named by its slug or by its folder. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { BASEMAP } from './entries.ts';

/** What every dossier has. */
const ARTICLE = 'article.md';

export interface Target {
  /** Folder of the dossiers. */
  folder: string;
  /** Undefined for all of them. */
  slug: string | undefined;
}

/** `argument` is a slug of `content`, the folder of a dossier, or another folder of dossiers; none means all of `content`. */
export function findTarget(argument: string | undefined, content: string): Target {
  if (argument === undefined || normalize(argument) === normalize(content)) return { folder: content, slug: undefined };
  const path = argument.replace(/[/\\]+$/, '');
  if (existsSync(join(path, BASEMAP))) return { folder: path, slug: undefined };
  const isDossier = existsSync(join(path, ARTICLE)) || existsSync(join(dirname(path), BASEMAP));
  if (isDossier && /[/\\]/.test(path)) return { folder: dirname(path), slug: basename(path) };
  return /[/\\]/.test(path) ? { folder: path, slug: undefined } : { folder: content, slug: path };
}
