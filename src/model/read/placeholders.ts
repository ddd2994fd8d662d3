/** The words that stand in a new dossier until its author writes others: readable while writing, never published. */
import type { Report } from '../problem.ts';
import type { Located, Path } from './yaml.ts';

/** Under the name of what they stand for; `lead` is whatever `npm run suggest` cannot know. */
export const PLACEHOLDERS = {
  title: 'Titre à écrire',
  kicker: 'Lieu · période',
  standfirst: 'Chapô à écrire, deux ou trois phrases sur ce que le texte dit et qui le dit.',
  date: 'date à écrire',
  basis: 'À écrire.',
  source: 'Titre de la source',
  rights: 'À qui le texte appartient, et à quel titre il est reproduit.',
  description: 'La carte à écrire en mots, pour qui ne la voit pas.',
  example: 'Lieu inventé, pour l’exemple.',
  lead: 'à écrire',
  caption: 'Légende de la carte à écrire.',
} as const;

const WORDS: ReadonlySet<unknown> = new Set(Object.values(PLACEHOLDERS));
/** « GeoNames 174884 : à vérifier. », as `npm run suggest` has it. */
const UNVERIFIED = /: à vérifier\.$/;

/** A problem for each value of the file that is a placeholder, word for word. */
export function checkPlaceholders(file: Located, report: Report): void {
  const check = (value: unknown, path: Path): void => {
    if (WORDS.has(value) || (typeof value === 'string' && UNVERIFIED.test(value)))
      report({
        ...file.at(path),
        rule: 'placeholder-left',
        found: `“${value}” stands here until somebody writes what is to be read.`,
        hint: 'Write it: a site with an address (SITE_URL) is not built with these words.',
      });
    if (Array.isArray(value)) for (const [index, inner] of value.entries()) check(inner, [...path, index]);
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) check(inner, [...path, key]);
  };
  check(file.value, []);
}
