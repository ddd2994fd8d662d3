/** Mistakes that may be none: what is right as it is, the author waives in the front matter, by rule and by thing. */
import type { Remedy, Report, Rule } from '../problem.ts';
import type { Article } from '../read/article.ts';
import type { Located, Path } from '../read/yaml.ts';

/** Rules that judge by the words or the drawing, where an author may know better. */
export const WAIVABLE = [
  'anchor-twice',
  'as-of-after-article',
  'asserted-for-a-party',
  'belligerent-against-party',
  'claim-in-heading',
  'date-of-another-sentence',
  'display-against-date',
  'distance-against-words',
  'group-divided',
  'hand-without-side',
  'identifier-twice',
  'implicit-though-named',
  'kept-word',
  'letters-without-face',
  'name-twice',
  'number-left-out',
  'outside-outline',
  'outside-within',
  'part-of-a-number',
  'quotation-cut',
  'quoted-not-in-text',
  'radius-too-large',
  'reason-against-date',
  'reference-twice',
  'sentence-by-another-voice',
  'slip-elsewhere',
  'status-after-article',
  'status-by-another-voice',
  'surer-than-the-words',
  'title-by-another-voice',
  'title-number-not-said',
  'unit-against-words',
  'vertex-far-off',
  'voice-not-named',
  'voices-exchanged',
  'weekday-against-date',
  'when-against-words',
  'word-cut',
  'words-claimed-twice',
  'words-of-two-places',
] as const satisfies readonly Rule[];

/** Tells what is wrong at `path` of one file; `at` is the id of the thing, by which it can be waived. */
export type Tell = (
  path: Path,
  rule: Rule,
  at: string,
  found: string,
  hint: string,
  remedies?: readonly Remedy[],
) => void;

export interface Waivers {
  tellIn(file: Located): Tell;
  /** A waiver that nothing needs is a slip, or left over; to be asked once all is told. */
  reportIdle(): void;
}

export function readWaivers({ front, frontFile }: Article, report: Report): Waivers {
  const waivers = front.waived.rules;
  const used = new Set<number>();
  const rules: readonly Rule[] = WAIVABLE;
  return {
    tellIn:
      (file) =>
      (path, rule, at, found, hint, remedies = []) => {
        const index = waivers.findIndex((waiver) => waiver.rule === rule && waiver.at === at);
        if (index !== -1) {
          used.add(index);
          return;
        }
        const waiver = `{ rule: ${rule}, at: ${at}, reason: … }`;
        report({
          ...file.at(path),
          rule,
          found,
          hint: rules.includes(rule)
            ? `${hint} If it is right, waive it with the reason, in \`article.md\` under \`waived\`: \`rules: [${waiver}]\`.`
            : hint,
          remedies: [...remedies, ...(rules.includes(rule) ? [{ waive: 'rules', rule, at } as const] : [])],
        });
      },
    reportIdle() {
      for (const [index, { rule, at }] of waivers.entries()) {
        if (used.has(index)) continue;
        report({
          ...frontFile.at(['waived', 'rules', index]),
          rule: 'nothing-to-waive',
          found: `\`${rule}\` is waived at \`${at}\`, where nothing breaks it.`,
          hint: 'Remove the waiver, or correct its `rule` or its `at`.',
          remedies: [{ remove: ['waived', 'rules', index] }],
        });
      }
    },
  };
}
