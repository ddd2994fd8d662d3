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
  if (!mayBeDraft(join(folder, slug, 'article.md'))) return false;
  const source = readSource(join(folder, slug), 'article.md', passOver);
  const matter = source && findFrontMatter(source.text);
  if (!matter) return false;
  const inner = source.text.slice(matter.start, matter.end);
  const front = readYaml(sliceSource(source, inner, matter.start), passOver)?.value as ArticleFile | undefined; // of any shape: only one value of one key is looked for
  return isDraft({ status: front?.status });
}

/** Nearly no article has the key, as it is or with letters written as escapes, and none of those need be parsed. What cannot be read is told where dossiers are. */
function mayBeDraft(path: string): boolean {
  try {
    const bytes = readFileSync(path);
    return bytes.includes('status') || bytes.includes('\\');
  } catch {
    return false;
  }
}
