/** Which claims a view shows, and the sentence that says so. */
import type { Entry, Options, Source } from './choices.ts';
import type { Choices, View } from './view-state.ts';

/** What a view of this dossier may ask for. */
export function listChoices({ entries, sources, sides, moments, actors, theatres, former }: Options): Choices {
  const ids = (options: readonly { id: string }[]) => new Set(options.map(({ id }) => id));
  return {
    pieces: new Set(entries.map(({ number }) => number)),
    moments: ids(moments),
    sources: new Set(sources.flatMap(({ speakers }) => speakers)),
    sides: ids(sides),
    actors: ids(actors),
    theatres: ids(theatres),
    formerPieces: new Map(former.pieces),
    formerSources: new Map(former.sources),
  };
}

/**
 * Whoever is asked for of one source, all that count as that source are chosen, with what they pass on; of two that are
 * compared both, each with its own word alone.
 */
export function select({ entries, sources }: Options, view: View): Entry[] {
  const pair = findPair(sources, view);
  const source = findSource(sources, view.source);
  return entries.filter(
    (entry) =>
      (pair ? pair.some(({ id }) => entry.voice === id) : !source || isOf(entry, source)) && matches(entry, view),
  );
}

function findPair(sources: readonly Source[], view: View): [Source, Source] | undefined {
  const first = findSource(sources, view.source);
  const second = findSource(sources, view.with);
  return first && second && first !== second ? [first, second] : undefined;
}

function matches({ side, moment, actors, theatre, contradictions }: Entry, view: View): boolean {
  return (
    (view.side === undefined || view.side === side) &&
    (view.moment === undefined || view.moment === moment) &&
    (view.actor === undefined || actors.includes(view.actor)) &&
    (view.theatre === undefined || view.theatre === theatre) &&
    (!view.contested || contradictions.length > 0)
  );
}

/** The one that the voice counts as. */
export function findSource(sources: readonly Source[], speaker: string | undefined): Source | undefined {
  return sources.find(({ speakers }) => speaker !== undefined && speakers.includes(speaker));
}

/** Said by the source, or passed on by it. */
function isOf({ voice, relays }: Entry, { id }: Source): boolean {
  return voice === id || relays.includes(id);
}

/** Two sources side by side. */
export interface Comparison {
  first: Source;
  second: Source;
  /** Numbers of the claims of each: its own word, not what it passes on. */
  ofFirst: Set<number>;
  ofSecond: Set<number>;
  /** Ids of the events of which both speak, and of the contradictions that hang on words of both. */
  shared: Set<string>;
  contradictions: Set<string>;
}

/** Undefined unless two sources are chosen that are not one. */
export function compare({ sources }: Options, selected: readonly Entry[], view: View): Comparison | undefined {
  const pair = findPair(sources, view);
  if (!pair) return undefined;
  const [first, second] = pair;
  const [own, other] = pair.map(({ id }) => selected.filter(({ voice }) => voice === id));
  const share = (list: (entry: Entry) => readonly string[]) => {
    const theirs = new Set(other?.flatMap(list));
    return new Set(own?.flatMap(list).filter((id) => theirs.has(id)));
  };
  return {
    first,
    second,
    ofFirst: new Set(own?.map(({ number }) => number)),
    ofSecond: new Set(other?.map(({ number }) => number)),
    shared: share(({ event }) => [event]),
    contradictions: share((entry) => entry.contradictions),
  };
}

/** « OSDH : 11 affirmations de sa voix ; Sana : 2 affirmations de sa voix (jour : 30 juin 2017). Un événement de la liste leur est commun ; une contradiction tient aux mots des deux ». */
export function describeComparison(
  options: Options,
  { first, second, ofFirst, ofSecond, shared, contradictions }: Comparison,
  view: View,
): string {
  const events = ['Aucun événement de la liste ne leur est commun', 'Un événement de la liste leur est commun'][
    shared.size
  ];
  const against = ['', '\u202F; une contradiction tient aux mots des deux'][contradictions.size];
  const both = events ?? `${shared.size} événements de la liste leur sont communs`;
  const beside = against ?? `\u202F; ${contradictions.size} contradictions tiennent aux mots des deux`;
  return `${first.name}\u00A0: ${countClaims(ofFirst.size)} de sa voix\u202F; ${second.name}\u00A0: ${countClaims(ofSecond.size)} de sa voix${nameChoices(options, view)}. ${both}${beside}`;
}

/** More voices than this are counted, not named. */
const FEW = 3;

/** « (jour : 30 juin 2017 ; côté : tiers) »: what is chosen, but the voices, which the sentence names where it has any. */
function nameChoices({ moments, sides, actors, theatres }: Options, view: View, voice?: Source): string {
  const name = (label: string, options: readonly { id: string; name: string }[], id: string | undefined) =>
    options.filter((option) => option.id === id).map((option) => `${label}\u00A0: ${option.name}`);
  const chosen = [
    ...(voice ? [`voix\u00A0: ${voice.name}`] : []),
    ...name('côté', sides, view.side),
    ...name('acteur', actors, view.actor),
    ...name('théâtre', theatres, view.theatre),
    ...name('jour', moments, view.moment),
    ...(view.contested ? ['ce qui est contredit'] : []),
  ];
  return chosen.length > 0 ? ` (${chosen.join('\u202F; ')})` : '';
}

/** « 11 affirmations sur 36 : OSDH, Rami Abdel Rahmane (une même source), toutes via AFP »; of AFP itself « dont 12 via AFP et 9 de sa voix ». */
export function describeSelection(options: Options, selected: readonly Entry[], view: View): string {
  const { entries, sources, sides } = options;
  if (selected.length === entries.length) return countClaims(entries.length);
  if (selected.length === 0) {
    const isMute = sides.some(({ id, count }) => id === view.side && count === 0);
    const why = isMute ? '\u00A0: le texte ne donne la parole à personne de ce côté' : ' ne répond à ce choix';
    return `Aucune affirmation sur ${entries.length}${nameChoices(options, view, findSource(sources, view.source))}${why}`;
  }
  const name = (id: string) => {
    const source = sources.find((one) => one.id === id);
    return source && source.speakers.length > 1 ? `${source.name} (une même source)` : (source?.name ?? id);
  };
  const voices = [...new Set(selected.map(({ voice }) => voice))];
  const relays = [...new Set(selected.flatMap((entry) => entry.relays))].map((id) => ({
    id,
    count: selected.filter((entry) => entry.relays.includes(id)).length,
  }));
  return [
    `${countClaims(selected.length)} sur ${entries.length}${nameChoices(options, view)}\u00A0: ${
      voices.length > FEW ? `${voices.length} voix` : voices.map(name).join('\u202F; ')
    }`,
    ...relays.map(({ id, count }) => {
      const own = selected.filter(({ voice }) => voice === id).length;
      // Of the one that is chosen both are shown; beside another its own word alone.
      const beside = own > 0 && findSource(sources, view.source)?.id === id ? ` et ${own} de sa voix` : '';
      if (count < selected.length) return `dont ${count} via ${name(id)}${beside}`;
      return `${count < 2 ? '' : 'toutes '}via ${name(id)}`;
    }),
  ].join(', ');
}

/** What the text says of the moment that is chosen: of the events that other choices leave, and it says so where they leave some out. Empty without one. */
export function describeMoment({ moments }: Options, selected: readonly Entry[], view: View): string {
  const events = moments.find(({ id }) => id === view.moment)?.events ?? [];
  const left = events.filter(({ id }) => selected.some(({ event }) => event === id));
  if (left.length === 0) return '';
  const within = left.length < events.length ? ', pour ce choix' : '';
  return `Ce que le texte en dit${within}\u00A0: ${left.map(({ title }) => title).join('\u202F; ')}.`;
}

/** As `formatCount` of `site.ts` says it, which the part of the script that is fetched for a choice may not share with the rest. */
function countClaims(count: number): string {
  return `${count} ${count < 2 ? 'affirmation' : 'affirmations'}`;
}
