/** What contradicts a claim or an event: the newsroom’s note, and in a sentence what is said otherwise and by whom. */
import type { Claim, Dossier, Note, TimelineEvent } from '../dossier.ts';
import { formatQuoted } from '../words/quoted.ts';
import { findSentence } from '../words/sentences.ts';
import { capitalize } from '../words/typography.ts';

export interface Opposition {
  note: Note;
  /** Title of the note, else the words on which it hangs. */
  title: string;
  says: string;
}

/** A note that names an account from outside the text in no list begins so where it tells of it. */
const OUTSIDE = 'Hors du texte';

/** Of a claim’s own words. */
function findOpposition({ notes }: Pick<Dossier, 'notes'>, claim: Claim): Opposition | undefined {
  const note = notes.find(({ kind, claims }) => kind === 'contradiction' && claims.includes(claim));
  return note && { note, title: nameNote(note), says: sayOpposite(note, claim) };
}

/**
 * Of what the same source says of the same event at the same place in other words, where the contradiction is about that
 * event alone: « il a repris un quartier », where « il a totalement repris al-Senaa » is denied. The
 * title says so, without a number: it leaves the site on cards and in copied text, where a number means nothing.
 */
function findKindredOpposition(
  { notes }: Pick<Dossier, 'notes'>,
  { event, place, by: [speaker] }: Claim,
): Opposition | undefined {
  const own = notes.filter(
    ({ kind, claims }) => kind === 'contradiction' && claims.every((claim) => claim.event === event),
  );
  const kindred = event.claims.filter((claim) => claim.place === place && claim.by[0]?.group === speaker?.group);
  const found = place && kindred.map((claim) => findOpposition({ notes: own }, claim)).find(Boolean);
  return found && { ...found, title: `${found.title} (autres mots, même événement)` };
}

/** One for each contradiction of what an event is told by, or of other claims, in the order of the notes. */
export function listOppositions(
  { notes }: Pick<Dossier, 'notes'>,
  { claims }: Pick<TimelineEvent, 'claims'>,
): Opposition[] {
  return notes.flatMap((note) => {
    const found = claims.map((claim) => findOpposition({ notes: [note] }, claim)).find(Boolean);
    return found ? [found] : [];
  });
}

/**
 * All that stands against a claim, for all that tell a reader of it: what contradicts its own words, and only where nothing does,
 * what contradicts other words of the same source on the same event.
 */
export function listClaimOppositions(dossier: Pick<Dossier, 'notes'>, claim: Claim): Opposition[] {
  const own = listOppositions(dossier, { claims: [claim] });
  const kindred = own.length === 0 ? findKindredOpposition(dossier, claim) : undefined;
  return kindred ? [kindred] : own;
}

/** « Contradiction : … »; of what was published as one and no longer is, « Note : … ». */
export function labelNote(note: Note): string {
  return `${note.kind === 'contradiction' ? 'Contradiction' : 'Note'}\u00A0: ${nameNote(note)}`;
}

export function nameNote({ title, anchors }: Note): string {
  return title ?? formatQuoted(anchors[0]?.text ?? '');
}

/** The account from outside the text that disagrees with this claim, else who else says otherwise in the text, else what the note tells of it. */
function sayOpposite({ claims, rivals, text }: Note, claim: Claim): string {
  const rival = rivals.find((candidate) => candidate.claim === claim);
  if (rival) return rival.says;
  const group = claim.by[0]?.group;
  const other = claims.find(({ by: [speaker] }) => speaker?.group !== group);
  if (other) return `${capitalize(other.attribution)} ${other.act}\u00A0: ${formatQuoted(other.text)}`;
  return rivals[0]?.says ?? findOutside(text) ?? text;
}

/** Of a note’s text, the sentence that tells what is said outside the article; undefined where none is marked so. */
export function findOutside(text: string): string | undefined {
  const at = text.indexOf(OUTSIDE);
  if (at < 0) return undefined;
  const { start, end } = findSentence(text, { start: at, end: at + OUTSIDE.length });
  return text.slice(start, end).trim();
}
