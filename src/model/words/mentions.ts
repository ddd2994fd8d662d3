/** Where the text speaks of each place: names found by themselves, other words one by one. */
import type { Anchor, Paragraph } from '../dossier.ts';
import type { Resolver } from '../join/resolve.ts';
import type { PlacesFile } from '../schema/map-schema.ts';
import { findWords, overlaps } from './anchor.ts';

type Feature = PlacesFile['features'][number];

interface Form {
  words: string;
  place: string;
  /** Index of the feature and of the form in it, for its problem. */
  feature: number;
  form: number;
}

/**
 * The mentions of every place, in reading order. Names are matched longest first and each stretch of text goes to one
 * name, so « province d’Alep » is not also « Alep »; the author’s own mentions may lie inside one another.
 */
export function readMentions(
  features: readonly Feature[],
  paragraphs: readonly Paragraph[],
  resolve: Resolver,
): Map<string, Anchor[]> {
  const mentions = new Map<string, Anchor[]>(features.map(({ id }) => [id, []]));
  const forms = features
    .flatMap(({ id, properties }, feature) =>
      properties.forms.map((words, form): Form => ({ words, place: id, feature, form })),
    )
    .sort((a, b) => b.words.length - a.words.length);

  const taken = new Map<number, Anchor[]>(paragraphs.map(({ number }) => [number, []]));
  const firsts = new Map<string, Form>();
  for (const form of forms) {
    const path = ['features', form.feature, 'properties', 'forms', form.form];
    const first = firsts.get(form.words);
    if (!first) firsts.set(form.words, form);
    else {
      if (first.feature === form.feature)
        resolve.problem(path, 'stands-twice', `The form “${form.words}” stands twice.`, 'Remove one of the two.');
      // A place that stands twice is a duplicate id, which is its problem.
      else if (first.place !== form.place)
        resolve.problem(
          path,
          'ambiguous-form',
          `“${form.words}” is a form of both \`${first.place}\` and \`${form.place}\`.`,
          'Keep it in one, and give the other its words one by one under `mentions`.',
        );
      continue;
    }
    const found = paragraphs.flatMap(({ number, text }) =>
      findWords(text, form.words)
        .map((span): Anchor => ({ ...span, paragraph: number, text: form.words }))
        .filter((anchor) => !taken.get(number)?.some((other) => overlaps(anchor, other))),
    );
    if (found.length === 0) {
      resolve.problem(
        path,
        'words-not-found',
        `“${form.words}” does not stand in the text, or only inside longer names.`,
        resolve.suggestWords(form.words),
      );
    }
    for (const anchor of found) taken.get(anchor.paragraph)?.push(anchor);
    mentions.get(form.place)?.push(...found);
  }

  const seen = new Set<string>();
  for (const [index, { id, properties }] of features.entries()) {
    // Asked of the first place of an id alone: one that is copied whole is a duplicate id, which is its problem.
    const isFirst = !seen.has(id);
    seen.add(id);
    for (const [number, selector] of properties.mentions.entries()) {
      const path = ['features', index, 'properties', 'mentions', number];
      const anchor = resolve.anchor(selector, path);
      if (!anchor) continue;
      if (isFirst && mentions.get(id)?.some((other) => isSame(anchor, other))) {
        resolve.problem(
          [...path, 'quote'],
          'stands-twice',
          `“${anchor.text}” in paragraph ${anchor.paragraph} is already a mention of \`${id}\`.`,
          'Remove it; a place’s `forms` are found without being listed.',
        );
      }
      mentions.get(id)?.push(anchor);
    }
    const own = mentions.get(id) ?? [];
    own.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end);
    if (own.length === 0 && properties.forms.length + properties.mentions.length === 0) {
      resolve.problem(
        ['features', index, 'id'],
        'place-not-mentioned',
        `The text never mentions \`${id}\`.`,
        'Give it `forms` or `mentions`, or move it to `landmarks.geojson`.',
      );
    }
  }
  return mentions;
}

function isSame(a: Anchor, b: Anchor): boolean {
  return a.paragraph === b.paragraph && a.start === b.start && a.end === b.end;
}
