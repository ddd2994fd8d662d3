/** What an author filled in about words of the text as changes of the dossier: a claim, with its voice and its event where they are new. */
import type { Change, Entry } from './change.ts';
import { finishEntry, makeClaimRemoval } from './entry-changes.ts';
import type { Field } from './form-fields.ts';
import { listClaims, listEntries, listTargets, type Named, partOf, type Values } from './names.ts';
import type { Quote } from './selection.ts';

/** Of a claim of an event that is new. */
export const NEW_EVENT = '';

export interface ClaimWish {
  words: Quote & { paragraph: number };
  /** As it was typed: the name of one that is known, or of a new one. */
  voice: string;
  newVoice: Entry;
  relays: readonly string[];
  /** Its id. */
  event: string;
  newEvent: Entry;
  /** The other fields of the claim. */
  rest: Entry;
}

/** `fields` are those of a voice and of an event; `piece` is the number of a claim that is altered. */
export function makeClaimChanges(
  values: Values,
  { words, voice, newVoice, relays, event, newEvent, rest }: ClaimWish,
  fields: { voice: Field[]; event: Field[] },
  piece?: number,
): Change[] {
  const known = findVoice(values, voice);
  const speakers = listEntries(values, { file: 'speakers.yaml', path: ['speakers'] });
  const events = listEntries(values, { file: 'events.yaml', path: ['events'] });
  const speaker = finishEntry({ fields: fields.voice }, { ...newVoice, name: voice.trim() }, speakers) as Entry; // it has an id
  const made = finishEntry({ fields: fields.event }, { ...newEvent, claims: [] }, events) as Entry; // the same
  const of = event === NEW_EVENT ? String(made['id']) : event;
  const claim: Entry = { by: [known?.id ?? String(speaker['id']), ...relays], ...words, ...rest };
  return [
    ...(known ? [] : [{ do: 'add', what: 'speaker', entry: speaker } as const]),
    ...(event === NEW_EVENT ? [{ do: 'add', what: 'event', entry: made } as const] : []),
    ...(piece === undefined ? [{ do: 'claim', event: of, claim } as const] : alterClaim(values, piece, of, claim)),
  ];
}

function alterClaim(values: Values, piece: number, event: string, claim: Entry): Change[] {
  const before = listClaims(values).find((one) => partOf(one.claim, 'piece') === piece);
  if (!before) return [];
  if (partOf(before.event, 'id') !== event)
    return [...makeClaimRemoval(values, piece), { do: 'claim', event, claim: { piece, ...claim } }];
  const without = Object.keys(before.claim ?? {}).filter((key) => key !== 'piece' && !(key in claim));
  return [{ do: 'alter-claim', piece, fields: claim, without }];
}

/** The words of a claim, as the file has them. */
export function findClaimWords(values: Values, piece: number): ClaimWish['words'] | undefined {
  const found = listClaims(values).find(({ claim }) => partOf(claim, 'piece') === piece);
  const read = (key: string) => partOf(found?.claim, key);
  const [quote, prefix, suffix] = [read('quote'), read('prefix'), read('suffix')];
  if (quote === undefined) return undefined;
  return {
    paragraph: Number(read('paragraph')),
    quote: String(quote),
    ...(prefix !== undefined && { prefix: String(prefix) }),
    ...(suffix !== undefined && { suffix: String(suffix) }),
  };
}

/** A voice is found by its name, however its letters are written; by its id too. */
export function findVoice(values: Values, name: string): Named | undefined {
  const wanted = name.trim().toLowerCase();
  return listTargets(values, 'speaker').find(
    (speaker) => speaker.name.toLowerCase() === wanted || speaker.id === wanted,
  );
}
