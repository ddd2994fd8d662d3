/** What a card says, and which part of the map it shows: plain data, before anything is drawn. */

import type { Anchor, Claim, Dossier, Place, Speaker, TimelineEvent } from '../../model/dossier.ts';
import { paragraphAt } from '../../model/join/at.ts';
import { listOppositions } from '../../model/join/oppositions.ts';
import { listVoices } from '../../model/join/speeches.ts';
import { findVoice, type Voice } from '../../model/join/voice.ts';
import { capitalize } from '../../model/words/typography.ts';
import { formatCount, site } from '../../site.ts';
import { markHead } from './draft-mark.ts';

export interface Card {
  /** Its file, without the ending. */
  name: string;
  /** What kind of thing it is about, and of which dossier or theatre. */
  kicker: string;
  title: string;
  ar?: string | undefined;
  /** Said first, in bold: a date, a kind. */
  lead: string;
  /** What follows, one paragraph each: who says it, how surely. */
  lines: string[];
  /** What contradicts it, behind « ≠ »: what that is about, and what is said otherwise. */
  against?: { title: string; says: string }[] | undefined;
  /** Of the pièces, each with who speaks in it. */
  numbers: { number: number; voice: Voice }[];
  /** Where the picture comes from, at the foot. */
  foot: string;
  /** What the map shows. */
  subject: { places?: readonly Place[]; claims: readonly Claim[] };
  /** The source’s own words, for what is not on the map. */
  quote?: { text: string; by: string } | undefined;
}

/** Characters quoted on each side of a mention. */
const AROUND = 100;

/** The cards of one dossier: the article, then its events, places and speakers. */
export function listCards(dossier: Dossier): Card[] {
  return [
    describeArticle(dossier),
    ...dossier.events.map((event) => describeEvent(dossier, event)),
    ...dossier.places.map((place) => describePlace(dossier, place)),
    ...dossier.speakers.map((speaker) => describeSpeaker(dossier, speaker)),
  ].map((card) => ({ ...card, kicker: markHead(card.kicker, dossier) }));
}

/** The card of the whole site; its picture is the first dossier’s. */
export function describeCover(dossiers: readonly Pick<Dossier, 'title'>[]): Card {
  return {
    name: 'couverture',
    kicker: 'Analyse de textes de presse',
    title: site.tagline,
    lead: dossiers.length === 1 ? 'Un dossier' : `${dossiers.length} dossiers`,
    lines: dossiers.slice(0, 3).map(({ title }) => title),
    numbers: [],
    foot: '',
    subject: { claims: [] },
  };
}

function describeArticle(dossier: Dossier): Card {
  return {
    name: 'texte',
    kicker: dossier.kicker,
    title: dossier.title,
    lead: `${formatCount(dossier.claims.length, 'pièce')}, ${listVoices(dossier.claims).length} voix, ${formatCount(dossier.places.length, 'lieu', 'lieux')}`,
    lines: [capitalize(dossier.date.display), 'Texte mot pour mot\u00A0: qui le dit, où, quand.'],
    numbers: [],
    foot: dossier.map.caption,
    subject: { claims: dossier.claims },
  };
}

function describeEvent(dossier: Dossier, event: TimelineEvent): Card {
  const { id, title, when, theatre, places, claims } = event;
  return {
    name: `evenement-${id}`,
    kicker: `Événement · ${theatre.name}`,
    title,
    lead: when.isStated ? capitalize(`${when.weekday ?? ''} ${when.display}`.trim()) : 'Non daté dans le texte',
    lines: [
      ...describeSpeakers(claims),
      ...places.slice(0, 1).map((place) => `${capitalize(place.name)}, ${place.doubt}`),
    ],
    against: listOppositions(dossier, event).map(({ title, says }) => ({ title, says })),
    numbers: listNumbers(claims),
    foot: dossier.kicker,
    subject: { places, claims },
    quote: quoteFirst(claims),
  };
}

function describePlace(dossier: Dossier, place: Place): Card {
  const { id, name, ar, kind, whereabouts, within, status, mentions } = place;
  const claims = dossier.claims.filter((claim) => claim.place === place);
  const [mention] = mentions;
  return {
    name: `lieu-${id}`,
    kicker: within ? `Lieu · ${within}` : 'Lieu',
    title: name,
    ar,
    lead: capitalize(whereabouts ? `${kind}, ${whereabouts}` : kind),
    lines: [`Position\u00A0: ${place.doubt}`, ...(status ? [capitalize(status.note)] : [])],
    numbers: listNumbers(claims),
    foot: dossier.kicker,
    subject: { places: [place], claims },
    quote: mention && { text: quoteAround(dossier, mention), by: `Le texte, paragraphe ${mention.paragraph}` },
  };
}

function describeSpeaker(dossier: Dossier, { id, name, longName, role, party }: Speaker): Card {
  const claims = dossier.claims.filter(({ by }) => by.some((speaker) => speaker.id === id));
  const isOnMap = claims.some(({ place }) => place?.geometry);
  return {
    name: `source-${id}`,
    kicker: 'Qui le dit',
    title: capitalize(longName ?? name),
    lead: capitalize(role),
    lines: [capitalize(party)],
    numbers: listNumbers(claims),
    foot: dossier.kicker,
    subject: isOnMap ? { claims } : { places: [], claims },
    quote: quoteFirst(claims),
  };
}

function listNumbers(claims: readonly Claim[]): Card['numbers'] {
  return claims.map((claim) => ({ number: claim.number, voice: findVoice(claim) }));
}

/** Whose word it is, each once, and which of them take part in the conflict. */
function describeSpeakers(claims: readonly Claim[]): string[] {
  const voices = new Set(claims.map(({ attribution }) => attribution));
  const parties = new Set(claims.flatMap(({ by: [first] }) => (first?.belligerent ? [first.name] : [])));
  return [
    `Qui le dit\u00A0: ${[...voices].join('\u202F; ')}`,
    ...(parties.size > 0 ? [`Partie au conflit\u00A0: ${[...parties].join(', ')}`] : []),
  ];
}

function quoteFirst([claim]: readonly Claim[]): Card['quote'] {
  return claim && { text: claim.text, by: claim.attribution };
}

/** The words around a mention, whole words, with an ellipsis where the paragraph goes on. */
function quoteAround(dossier: Dossier, { paragraph, start, end }: Anchor): string {
  const { text } = paragraphAt(dossier, paragraph);
  const from = start <= AROUND ? 0 : text.indexOf(' ', start - AROUND) + 1;
  const to = end + AROUND >= text.length ? text.length : text.lastIndexOf(' ', end + AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
