/** What of a dossier may be chosen, and what each pièce answers to: the data that the filters’ script reads from the page. */
import type { Dossier } from '../model/dossier.ts';

export interface Option {
  id: string;
  name: string;
}

/** What the article says of a moment, in words. */
export interface Moment extends Option {
  says: string;
}

/** One pièce: its number, who says it, and the ids by which it may be chosen. */
export interface Entry {
  number: number;
  who: string;
  moment: string;
  sources: string[];
  actors: string[];
  theatre: string;
}

export interface Options {
  moments: Moment[];
  sources: Option[];
  actors: Option[];
  theatres: Option[];
  entries: Entry[];
}

/** Of the moment of events that the text does not date. */
const UNDATED = 'sans-date';

/** Every list in the order in which the dossier has it; moments in the order of time. Nothing stands between two moments. */
export function listOptions({ chronology, theatres, actors, speakers, claims }: Dossier): Options {
  const moments = new Map<string, Moment>();
  for (const { when, title } of chronology) {
    const id = when.isStated ? when.edtf : UNDATED;
    const { name, says } = moments.get(id) ?? { name: when.isStated ? when.display : 'sans date', says: '' };
    moments.set(id, { id, name, says: says === '' ? title : `${says}\u202F; ${title}` });
  }
  const entries = chronology.flatMap(({ when, theatre, actors: acting, claims: told }) =>
    told.map(({ number, by, attribution }) => ({
      number,
      who: attribution,
      moment: when.isStated ? when.edtf : UNDATED,
      sources: by.map(({ id }) => id),
      actors: acting.map(({ id }) => id),
      theatre: theatre.id,
    })),
  );
  const isSpeaking = new Set(claims.flatMap(({ by }) => by.map(({ id }) => id)));
  const isActing = new Set(entries.flatMap((entry) => entry.actors));
  return {
    moments: [...moments.values()],
    sources: speakers.filter(({ id }) => isSpeaking.has(id)).map(({ id, name }) => ({ id, name })),
    actors: actors.filter(({ id }) => isActing.has(id)).map(({ id, name }) => ({ id, name })),
    theatres,
    entries,
  };
}
