/** What the card of a claim says: whose word it is, the words themselves, when, where, and what stands against them. Plain data, before anything is drawn. */
import type { Claim, Dossier } from '../../model/dossier.ts';
import { describeSpeaker } from '../../model/join/turns.ts';
import { findVoice, type Voice } from '../../model/join/voice.ts';
import { type Caution, listCautions } from '../../model/words/cautions.ts';
import { formatQuoted } from '../../model/words/quoted.ts';
import { sayDate, sayTextDate } from '../../model/words/say-claim.ts';
import { capitalize, setFrench } from '../../model/words/typography.ts';
import { markHead } from './draft-mark.ts';
import { sayPlace } from './say-place.ts';

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
  /** The first that must be known with it. */
  caution?: Caution | undefined;
  date: string;
  /** The same without the text’s own words for it. */
  shortDate: string;
  /** Where, at length and ever shorter; none where the claim has no place. */
  places: string[];
}

/** One for each claim of a dossier. */
export function listClaimCards(dossier: Dossier): ClaimCard[] {
  return dossier.claims.map((claim) => describeClaim(dossier, claim));
}

/** What the card of one claim says, which a frame says of it too. */
export function describeClaim(dossier: Dossier, claim: Claim): ClaimCard {
  const [speaker] = claim.by;
  const [caution] = listCautions(dossier, claim);
  const date = sayDate(claim);
  return {
    name: `affirmation-${claim.number}`,
    source: markHead(capitalize(sayTextDate(dossier)), dossier),
    voice: findVoice(claim),
    whose: capitalize(claim.attribution),
    who: speaker ? capitalize(describeSpeaker(speaker)) : '',
    // No line ends or begins with a lone guillemet.
    words: formatQuoted(setFrench(claim.text)),
    caution,
    date: capitalize(date),
    shortDate: capitalize(claim.date ? claim.event.when.display : date),
    places: sayPlace(claim.place),
  };
}
