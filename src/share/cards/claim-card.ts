/** What the card of a claim says: whose word it is, the words themselves, when, where, and what stands against them. Plain data, before anything is drawn. */
import type { Claim, Dossier, Note } from '../../model/dossier.ts';
import { describeSpeaker } from '../../model/join/turns.ts';
import { findVoice, type Voice } from '../../model/join/voice.ts';
import { formatQuoted } from '../../model/words/quoted.ts';
import { sayDate, sayTextDate } from '../../model/words/say-claim.ts';
import { capitalize, setFrench } from '../../model/words/typography.ts';

export interface ClaimCard {
  /** Its file, without the ending. */
  name: string;
  /** « Texte de fin juin 2017 ». */
  source: string;
  voice: Voice;
  /** « OSDH, via AFP », and who that is in a line. */
  whose: string;
  who: string;
  words: string;
  caution?: Caution | undefined;
  date: string;
  place: string;
}

/** Of the newsroom’s: what contradicts the claim, or what else must be known with it. */
export interface Caution {
  isContradiction: boolean;
  lead: string;
  text: string;
}

/** One for each claim of a dossier. */
export function listClaimCards(dossier: Dossier): ClaimCard[] {
  return dossier.claims.map((claim) => describeClaim(dossier, claim));
}

/** What the card of one claim says, which a frame says of it too. */
export function describeClaim(dossier: Dossier, claim: Claim): ClaimCard {
  const [speaker] = claim.by;
  return {
    name: `affirmation-${claim.number}`,
    source: capitalize(sayTextDate(dossier)),
    voice: findVoice(claim),
    whose: capitalize(claim.attribution),
    who: speaker ? capitalize(describeSpeaker(speaker)) : '',
    // No line ends or begins with a lone guillemet.
    words: formatQuoted(setFrench(claim.text)),
    caution: findCaution(dossier, claim),
    date: capitalize(sayDate(claim)),
    place: sayPlace(claim),
  };
}

/** Its name, also in Arabic, and where that is. */
function sayPlace({ place }: Claim): string {
  if (!place) return '';
  const { name, ar, whereabouts, doubt } = place;
  return `${capitalize(name)}${ar ? ` (${ar})` : ''}, ${whereabouts ?? doubt}`;
}

function findCaution({ notes }: Dossier, claim: Claim): Caution | undefined {
  const own = (kind: Note['kind']) => notes.find((note) => note.kind === kind && note.claims.includes(claim));
  const [contradiction, distinction] = [own('contradiction'), own('distinction')];
  if (contradiction)
    return { isContradiction: true, lead: nameNote(contradiction), text: findOpposite(contradiction, claim) };
  const figure = claim.figures.find(({ caution }) => caution !== undefined);
  if (figure?.caution) {
    const lead = claim.figures.length > 1 ? `${formatQuoted(figure.text)}\u00A0:` : '';
    return { isContradiction: false, lead, text: figure.caution };
  }
  return distinction && { isContradiction: false, lead: 'À ne pas confondre\u00A0:', text: nameNote(distinction) };
}

function nameNote({ title, anchors }: Note): string {
  return title ?? formatQuoted(anchors[0]?.text ?? '');
}

/** The account from outside the text that disagrees with this claim, else who else says otherwise in the text; empty where neither is. */
function findOpposite({ claims, rivals }: Note, claim: Claim): string {
  const rival = rivals.find((candidate) => candidate.claim === claim);
  if (rival) return rival.says;
  const group = claim.by[0]?.group;
  const other = claims.find(({ by: [speaker] }) => speaker?.group !== group);
  if (other) return `${capitalize(other.attribution)} ${other.act}\u00A0: ${formatQuoted(other.text)}`;
  return rivals[0]?.says ?? '';
}
