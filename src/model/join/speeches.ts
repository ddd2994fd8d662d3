/** What each speaker says, what it passes on, where and through whom. */
import type { Claim, Dossier, Speaker } from '../dossier.ts';

export interface Speeches {
  speaker: Speaker;
  /** Claims that are its own word. */
  own: Claim[];
  /** Claims of others that it passes on. */
  relayed: Claim[];
  /** Names of the theatres that its own word is about, or else what it passes on. */
  theatres: string[];
  /** Names of those who pass on its word, in order. */
  relays: string[];
  /** Whether the text also has its word from itself. */
  isDirect: boolean;
}

/** Whose word the claims are, in order. */
export function listVoices(claims: readonly Claim[]): Speaker[] {
  return [...new Set(claims.flatMap(({ by }) => by.slice(0, 1)))];
}

/** In the order of their first own words in the text; who only passes on comes last. */
export function listSpeeches({ speakers, claims }: Pick<Dossier, 'speakers' | 'claims'>): Speeches[] {
  const first = ({ own }: Speeches) => (own[0] ? claims.indexOf(own[0]) : claims.length);
  return speakers
    .map((speaker): Speeches => {
      const own = claims.filter(({ by }) => by[0]?.id === speaker.id);
      const relayed = claims.filter(({ by }) => by.slice(1).some(({ id }) => id === speaker.id));
      const told = own.length > 0 ? own : relayed;
      return {
        speaker,
        own,
        relayed,
        theatres: [...new Set(told.map(({ event }) => event.theatre.name))],
        relays: [...new Set(own.flatMap(({ by }) => by.slice(1).map(({ name }) => name)))],
        isDirect: own.some(({ by }) => by.length === 1),
      };
    })
    .sort((a, b) => first(a) - first(b));
}
