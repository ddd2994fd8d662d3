/** `speakers.yaml`: who speaks and who is spoken of, and where the text names them. */
import type { Actor, Anchor, Paragraph, Speaker } from '../dossier.ts';
import type { Resolver } from '../join/resolve.ts';
import type { SpeakersFile } from '../schema/schema.ts';
import { findForms } from '../words/coverage.ts';

export interface Voices {
  speakers: Map<string, Speaker>;
  actors: Map<string, Actor>;
  /** Where the text has one of their forms. */
  names: Anchor[];
  /** Whether each form stands in the text. */
  isWhole: boolean;
}

export function readVoices(file: SpeakersFile, paragraphs: readonly Paragraph[], resolve: Resolver): Voices {
  let isWhole = true;
  const readNames = (list: 'speakers' | 'actors') =>
    file[list].flatMap(({ forms }, index) => {
      const path = [list, index, 'forms'];
      resolve.once(forms, 'forms', (number) => [...path, number]);
      return forms.flatMap((form, number) => {
        const anchors = findForms(paragraphs, [form]);
        if (anchors.length === 0) {
          isWhole = false;
          resolve.problem(
            [...path, number],
            'words-not-found',
            `“${form}” does not stand in the text.`,
            resolve.suggestWords(form),
          );
        }
        return anchors;
      });
    });
  const sides = resolve.index(file.sides, 'side', (index) => ['sides', index, 'id']);
  for (const [index, { side }] of file.speakers.entries())
    if (side !== undefined) resolve.id(side, sides, 'side', ['speakers', index, 'side']);
  const names = [...readNames('speakers'), ...readNames('actors')];
  return {
    speakers: resolve.index(file.speakers, 'speaker', (index) => ['speakers', index, 'id']),
    actors: resolve.index(file.actors, 'actor', (index) => ['actors', index, 'id']),
    names,
    isWhole,
  };
}
