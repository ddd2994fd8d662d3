/** What the card of a claim says: whose word it is, the words themselves, when, where, and what stands against them. Plain data, before anything is drawn. */
import type { Claim, Dossier } from '../../model/dossier.ts';
import { findKindredOpposition, findOpposition, nameNote } from '../../model/join/oppositions.ts';
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

function findCaution(dossier: Dossier, claim: Claim): Caution | undefined {
  const opposition = findOpposition(dossier, claim) ?? findKindredOpposition(dossier, claim);
  if (opposition) return { isContradiction: true, lead: opposition.title, text: opposition.says };
  const distinction = dossier.notes.find(({ kind, claims }) => kind === 'distinction' && claims.includes(claim));
  return (
    warnOfFigures(claim) ??
    (distinction && { isContradiction: false, lead: 'À ne pas confondre\u00A0:', text: nameNote(distinction) })
  );
}

/** Where the caution on one figure begins as those on others do, it is said once and of all of them. */
function warnOfFigures({ figures }: Claim): Caution | undefined {
  const first = figures.find(({ caution }) => caution !== undefined);
  if (first?.caution === undefined) return undefined;
  const kind = cutCaution(first.caution);
  const alike = figures.filter(({ caution }) => caution !== undefined && cutCaution(caution) === kind);
  const warn = (lead: string, text: string) => ({ isContradiction: false, lead, text });
  if (figures.length === 1) return warn('', first.caution);
  if (alike.length === 1) return warn(`${formatQuoted(first.text)}\u00A0:`, first.caution);
  const named =
    alike.length === figures.length
      ? `Chacun des ${alike.length} chiffres`
      : alike.map(({ text }) => formatQuoted(text)).join(', ');
  return warn(`${named}\u00A0:`, `${kind}.`);
}

/** « Revendication non vérifiée » of « Revendication non vérifiée ; non situés. » */
function cutCaution(caution: string): string {
  return caution.split(/\s*[;,.](?=\s|$)/u)[0] ?? caution;
}
