/** Which folders of content are drafts: not to be published yet, whatever else is wrong with them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../problem.ts';
import type { ArticleFile } from '../schema/schema.ts';
import { loadSlugs } from './entries.ts';
import { findFrontMatter } from './front-matter.ts';
import { readSource, sliceSource } from './source.ts';
import { readYaml } from './yaml.ts';

const passOver: Report = () => {};

/** Whether it is for the newsroom alone. What says nothing of its state is published, as every dossier once was. */
export function isDraft({ status }: { status?: ArticleFile['status'] }): boolean {
  return status === 'brouillon' || status === 'relu';
}

/** The names of the dossiers’ folders, without the drafts where these are not wanted; none without a folder. */
export function listSlugs(folder: string, { withDrafts }: { withDrafts: boolean }, report = passOver): string[] {
  const slugs = loadSlugs(folder, report) ?? [];
  return withDrafts ? slugs : slugs.filter((slug) => !isFolderOfDraft(folder, slug));
}

/** By its front matter alone: of a draft all else may still be missing. */
export function isFolderOfDraft(folder: string, slug: string): boolean {
  if (!isNaming(join(folder, slug, 'article.md'), 'status')) return false;
  const source = readSource(join(folder, slug), 'article.md', passOver);
  const matter = source && findFrontMatter(source.text);
  if (!matter) return false;
  const inner = source.text.slice(matter.start, matter.end);
  if (!inner.includes('status')) return false;
  const front = readYaml(sliceSource(source, inner, matter.start), passOver)?.value as ArticleFile | undefined; // of any shape: only one value of one key is looked for
  return isDraft({ status: front?.status });
}

/** Nearly no article has the word, and none of those need be looked through. What cannot be read is told where dossiers are. */
function isNaming(path: string, word: string): boolean {
  try {
    return readFileSync(path).includes(word);
  } catch {
    return false;
  }
}
