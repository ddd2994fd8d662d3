/** What of a dossier may be chosen, and what each claim answers to: the data that the page of choices and the article read. */
import type { Alias, Claim, Dossier, Speaker } from '../model/dossier.ts';
import { listClaimOppositions } from '../model/join/oppositions.ts';
import { findVoice } from '../model/join/voice.ts';
import { sayDate, sayInShort } from '../model/words/say-claim.ts';

export interface Option {
  id: string;
  name: string;
}

/** What the text says of a moment: its events, each with its title. */
export interface Moment extends Option {
  events: { id: string; title: string }[];
}

/** Those that count as one source. */
export interface Source extends Option {
  /** Of all of them, in the order of the dossier; the first is the option’s own. */
  speakers: string[];
}

/** How many claims are of that side. */
export interface Side extends Option {
  count: number;
}

/** One claim: its number, who says it, and the ids by which it may be chosen. */
export interface Entry {
  number: number;
  /** Who says which words, and their date. */
  says: string;
  /** The source whose word it is, and those that pass it on, by the ids of their options. */
  voice: string;
  relays: string[];
  side: string;
  event: string;
  moment: string;
  actors: string[];
  theatre: string;
  /** Ids of the notes that tell what stands against it. */
  contradictions: string[];
  places: string[];
  /** Of these, those whose shape is drawn in the colour of a party, on the word of others than this claim’s. */
  foreign: string[];
}

export interface Options {
  sources: Source[];
  sides: Side[];
  moments: Moment[];
  actors: Option[];
  theatres: Option[];
  /** In the order of time. */
  entries: Entry[];
  /** Numbers of claims and ids of voices that were published and are so no more, each with the one that stands for it. */
  former: { pieces: [from: string, to: string][]; sources: [from: string, to: string][] };
}

/** Letters of a claim’s words. */
const LONGEST = 120;
/** Of the moment of events that the text does not date. */
const UNDATED = 'sans-date';
/** Sides that any text may have, beside those that the author names. */
const OTHER_SIDES = {
  party: { id: 'autre-partie', name: 'autre partie au conflit' },
  third: { id: 'tiers', name: 'tiers' },
  nobody: { id: 'personne', name: 'personne n’est nommé' },
};

/** Every list in the order in which the dossier has it; moments in the order of time. Nothing stands between two moments. */
export function listOptions(dossier: Dossier): Options {
  const { chronology, theatres, actors, claims } = dossier;
  const sources = listSources(dossier);
  const sourceOf = ({ id }: Speaker) => sources.find(({ speakers }) => speakers.includes(id))?.id ?? id;
  const moments = new Map<string, Moment>();
  for (const { id: event, when, title } of chronology) {
    const id = when.isStated ? when.edtf : UNDATED;
    const { name, events } = moments.get(id) ?? { name: when.isStated ? when.display : 'sans date', events: [] };
    moments.set(id, { id, name, events: [...events, { id: event, title }] });
  }
  const entries = chronology.flatMap(({ id: event, when, theatre, actors: acting, places, claims: told }) =>
    told.map((claim): Entry => {
      const [voice, ...relays] = claim.by.map(sourceOf);
      return {
        number: claim.number,
        says: `${sayInShort(claim, LONGEST)}, ${sayDate(claim)}`,
        voice: voice ?? '',
        relays: [...new Set(relays)].filter((relay) => relay !== voice),
        side: findSide(claim).id,
        event,
        moment: when.isStated ? when.edtf : UNDATED,
        actors: acting.map(({ id }) => id),
        theatre: theatre.id,
        contradictions: listClaimOppositions(dossier, claim).map(({ note }) => note.id),
        places: places.map(({ id }) => id),
        foreign: places
          .filter(({ status }) => status && !status.by.some(({ group }) => group === claim.by[0]?.group))
          .map(({ id }) => id),
      };
    }),
  );
  const isActing = new Set(entries.flatMap((entry) => entry.actors));
  return {
    sources,
    sides: listSides(dossier.sides, claims),
    moments: [...moments.values()],
    actors: actors.filter(({ id }) => isActing.has(id)).map(({ id, name }) => ({ id, name })),
    theatres,
    entries,
    former: { pieces: listFormer(dossier, 'piece'), sources: listFormer(dossier, 'voix') },
  };
}

function listFormer({ aliases }: Pick<Dossier, 'aliases'>, kind: Alias['kind']): [from: string, to: string][] {
  return aliases.filter((alias) => alias.kind === kind).map(({ from, to }) => [from, to]);
}

/** Of who speaks or passes on, by groups: who is asked for one is given all that count as the same source. */
function listSources({ speakers, claims }: Pick<Dossier, 'speakers' | 'claims'>): Source[] {
  const isSpeaking = new Set(claims.flatMap(({ by }) => by));
  const groups = Map.groupBy(
    speakers.filter((speaker) => isSpeaking.has(speaker)),
    ({ group }) => group,
  );
  return [...groups.values()].map((group) => {
    const names = group.map(({ name }) => name);
    return { id: group[0]?.id ?? '', name: names.join(', '), speakers: group.map(({ id }) => id) };
  });
}

/** Those of the author’s, spoken for or not, then of the others those that the text has. */
function listSides(named: Dossier['sides'], claims: readonly Claim[]): Side[] {
  const count = (id: string) => claims.filter((claim) => findSide(claim).id === id).length;
  const all = [...named, ...Object.values(OTHER_SIDES)].map(({ id, name }) => ({ id, name, count: count(id) }));
  const side = all.filter(({ id, count: own }) => own > 0 || named.some((one) => one.id === id));
  // A party of no named side stands among others only where some are named.
  return named.length > 0
    ? side
    : side.map((one) => (one.id === 'autre-partie' ? { ...one, name: 'partie au conflit' } : one));
}

function findSide(claim: Claim): { id: string } {
  const [first] = claim.by;
  return first?.side === undefined ? OTHER_SIDES[findVoice(claim)] : { id: first.side };
}
