/** What an author filled in about selected words as changes of the dossier: a claim, with its voice and its event where they are new. */
import { formatId } from '../author/ids.ts';
import type { Change } from './change.ts';
import { readQuote, type Selection } from './selection.ts';
import type { Named, State } from './state.ts';

/** The fields of the form, by name. */
export type Fields = { readonly [name: string]: string };

/** Of a new voice: it counts for a source of its own. */
export const OWN_GROUP = '';
/** Of a claim of an event that is new. */
export const NEW_EVENT = '';

export function makeClaimChanges(state: State, selection: Selection, fields: Fields): Change[] {
  const text = state.paragraphs.find(({ number }) => number === selection.paragraph)?.text ?? '';
  const voice = findVoice(state, fields['voice'] ?? '');
  const relay = findVoice(state, fields['relay'] ?? '');
  const id = voice?.id ?? makeId(fields['voice'] ?? '', state.speakers);
  const event = fields['event'] || makeId(fields['eventTitle'] ?? '', state.events);
  const { quote, prefix, suffix } = readQuote(text, selection);
  const claim: Change = {
    do: 'claim',
    event,
    claim: {
      by: relay ? [id, relay.id] : [id],
      act: (fields['act'] ?? '').trim(),
      paragraph: selection.paragraph,
      quote,
      ...(prefix !== undefined && { prefix }),
      ...(suffix !== undefined && { suffix }),
      ...(fields['date'] && { date: fields['date'] }),
    },
  };
  return [
    ...(voice ? [] : [makeVoice(id, text, fields)]),
    ...(fields['event'] ? [] : [makeEvent(event, fields)]),
    claim,
  ];
}

/** A voice is found by its name, however its letters are written; by its id too. */
export function findVoice({ speakers }: Pick<State, 'speakers'>, name: string): Named | undefined {
  const wanted = name.trim().toLowerCase();
  return speakers.find((speaker) => speaker.name.toLowerCase() === wanted || speaker.id === wanted);
}

/** A name as an address, unlike those that are taken. */
export function makeId(name: string, taken: readonly Pick<Named, 'id'>[]): string {
  const id = formatId(name) || 'sans-nom';
  const ids = new Set(taken.map((thing) => thing.id));
  if (!ids.has(id)) return id;
  let number = 2;
  while (ids.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

function makeVoice(id: string, text: string, fields: Fields): Change {
  const name = (fields['voice'] ?? '').trim();
  const hasForm = /\p{Lu}/u.test(name) && text.includes(name);
  return {
    do: 'add',
    what: 'speaker',
    entry: {
      id,
      name,
      ...(hasForm && { forms: [name] }),
      role: (fields['voiceRole'] ?? '').trim(),
      party: (fields['voiceParty'] ?? '').trim(),
      belligerent: fields['isBelligerent'] === 'on',
      group: fields['voiceGroup'] || id,
    },
  };
}

function makeEvent(id: string, fields: Fields): Change {
  return {
    do: 'add',
    what: 'event',
    entry: {
      id,
      title: (fields['eventTitle'] ?? '').trim(),
      kind: (fields['eventKind'] ?? '').trim(),
      when: { edtf: (fields['edtf'] ?? '').trim(), reason: (fields['reason'] ?? '').trim() },
      theatre: fields['theatre'] ?? '',
      places: fields['place'] ? [fields['place']] : [],
      actors: [],
      claims: [],
    },
  };
}
