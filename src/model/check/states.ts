/** Holds the state of a dossier against what it needs, and its reader against its authors. */
import type { Resolver } from '../join/resolve.ts';
import { isDraft } from '../read/drafts.ts';
import type { House } from '../schema/house-schema.ts';
import type { ArticleFile } from '../schema/schema.ts';
import { flatten } from '../words/naming.ts';

/** What a state needs, as a newsroom may write it otherwise. */
export function checkStates(front: ArticleFile, needs: House['rules']['status'], resolve: Resolver): void {
  const { status, authors, reviewedBy, published } = front;
  const reader = reviewedBy && authors?.find((author) => flattenName(author) === flattenName(reviewedBy.name));
  if (reader !== undefined)
    resolve.problem(
      ['reviewedBy', 'name'],
      'reviewer-is-author',
      `“${reader}” is an author of the dossier, and has read it.`,
      'Have another person read it against its text, and write that name.',
    );
  for (const [index, author] of (authors ?? []).entries())
    if (authors?.slice(0, index).some((other) => flattenName(other) === flattenName(author)))
      resolve.problem(
        ['authors', index],
        'stands-twice',
        `“${author}” stands twice among the authors.`,
        'Remove one of the two.',
      );
  if (status === undefined) return;
  for (const key of status === 'brouillon' ? [] : needs[status]) {
    const value = front[key];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) continue;
    resolve.problem(
      ['status'],
      'status-needs',
      `The state is \`${status}\`, and \`${key}\` is missing.`,
      `Add \`${key}\`, or write the state that the dossier has reached.`,
    );
  }
  if (isDraft(front) && published !== undefined)
    resolve.problem(
      ['published'],
      'status-needs',
      `The state is \`${status}\`, and a day of publication is written.`,
      'Write `publié`, or leave `published` out until the dossier is.',
    );
}

/** « NOUR  Haddad » is « Nour Haddad », and « Haddad Nour »; « Ana Beridze » is « Ana Béridze ». */
function flattenName(name: string): string {
  return flatten(name)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[\s.\-–]+/)
    .filter(Boolean)
    .sort()
    .join(' ');
}
