/** Look-ups of what the model has proved to be there: a miss is a mistake in the code, and the error names what was asked. */
import type { Dossier, Paragraph } from '../dossier.ts';

/** The nth, or the first that `where` is true of; `what` says in the error which was asked. */
export function at<Thing>(things: readonly Thing[], where: number | ((thing: Thing) => boolean), what: string): Thing {
  const thing = typeof where === 'number' ? things[where] : things.find(where);
  if (thing === undefined) throw new Error(`There is no ${what} among ${things.length}.`);
  return thing;
}

/** The paragraph of that number. */
export function paragraphAt({ text }: Pick<Dossier, 'text'>, number: number): Paragraph {
  return at(text.paragraphs, number - 1, `paragraph ${number}`);
}
