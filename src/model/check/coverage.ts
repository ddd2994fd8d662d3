/** Holds the text against its annotations: each date and each name is used or waived, each waiver waives something. */
import type { Anchor, Coverage, Span } from '../dossier.ts';
import type { Report } from '../problem.ts';
import type { Article } from '../read/article.ts';
import { readCoverage } from '../words/coverage.ts';

export interface Question {
  kind: 'dates' | 'places';
  /** What of a paragraph’s text needs an annotation. */
  find(text: string): Span[];
  used: readonly Anchor[];
  /** Explained otherwise, and not counted: people and parties. */
  named: readonly Anchor[];
  /** False while an annotation misses its words: what it would have covered is no problem of its own. */
  isWhole: boolean;
}

const MENDS = {
  dates: 'Make it the `date` of a claim',
  places: 'Make it a form or mention of a place, of a speaker or an actor',
};

export function checkCoverage(
  { kind, find, used, named, isWhole }: Question,
  article: Article,
  report: Report,
): Coverage {
  const waivers = article.front.waived[kind];
  const { open, idle, ...coverage } = readCoverage(article.paragraphs, find, used, named, waivers);
  for (const { text, paragraph, start } of isWhole ? open : []) {
    report({
      ...article.at(paragraph, start),
      rule: 'not-waived-or-used',
      found: `“${text}” in paragraph ${paragraph} is neither used nor waived.`,
      hint: `${MENDS[kind]}, or waive it under \`waived\` in the front matter, with the reason.`,
      remedies: [{ waive: kind, quote: text, paragraph }],
    });
  }
  for (const waiver of idle) {
    report({
      ...article.frontFile.at(['waived', kind, waivers.indexOf(waiver), 'quote']),
      rule: 'words-not-found',
      found: `“${waiver.quote}” is waived and has nothing to waive.`,
      hint: 'Remove the waiver, or correct its words.',
      remedies: [{ remove: ['waived', kind, waivers.indexOf(waiver)] }],
    });
  }
  return coverage;
}
