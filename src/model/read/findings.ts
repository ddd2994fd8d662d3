/** The `findings` of the front matter: what a reader must have before reading, hung on words of the text. */
import type { Finding, Note, Paragraph } from '../dossier.ts';
import type { Resolver } from '../join/resolve.ts';
import type { ArticleFile } from '../schema/schema.ts';
import { plainSpaces } from '../words/spaces.ts';

const PER_CENT = /\d+(?:[.,]\d+)?(?= ?%| pour cent)/g;

/** In their order; without those whose words are not found. `notes` is undefined where they could not be read. */
export function readFindings(
  { findings }: ArticleFile,
  paragraphs: readonly Paragraph[],
  notes: readonly Note[] | undefined,
  resolve: Resolver,
): Finding[] {
  const byId = notes && new Map(notes.map((note) => [note.id, note]));
  const said = new Set(paragraphs.flatMap(({ text }) => listPerCents(text)));
  return findings.flatMap(({ text, on: selector, note: id }, index) => {
    const path = ['findings', index];
    for (const share of listPerCents(text).filter((share) => !said.has(share)))
      resolve.problem(
        [...path, 'text'],
        'share-typed',
        `A share of ${share}\u00A0% is typed here, and the text has no such number.`,
        'Leave the number out, or copy one of the text’s: the page counts whose word the text is, and would say another after a change.',
      );
    const on = resolve.anchor(selector, [...path, 'on']);
    const note = id === undefined ? undefined : resolve.id(id, byId, 'note', [...path, 'note']);
    return on ? [{ text, on, ...(note && { note }) }] : [];
  });
}

function listPerCents(text: string): string[] {
  return plainSpaces(text).match(PER_CENT) ?? [];
}
