/** A side of a contradiction in words: whose they are, who that is, what is said, of when. */
import type { Claim } from '../dossier.ts';
import type { Side } from '../join/sides.ts';
import { describeSpeaker } from '../join/turns.ts';
import { findVoice, type Voice } from '../join/voice.ts';
import { formatQuoted } from './quoted.ts';
import { sayDate } from './say-claim.ts';
import { capitalize } from './typography.ts';

export interface SaidSide {
  /** Undefined of an account that is no claim: the dossier does not say who that is. */
  voice: Voice | undefined;
  whose: string;
  who: string;
  words: string;
  /** Empty where the account has no date. */
  date: string;
  /** Of the claim; an account that is none has none. */
  number?: number | undefined;
}

/** Each claim of the side, or the one account. */
export function saySide({ claims, account }: Side): [SaidSide, ...SaidSide[]] {
  if (claims) {
    const [first, ...others] = claims;
    return [sayClaim(first), ...others.map(sayClaim)];
  }
  const { by, says, when } = account;
  const date = when ? [when.weekday, when.display].filter(Boolean).join(' ') : '';
  return [{ voice: undefined, whose: capitalize(by), who: '', words: says, date: capitalize(date) }];
}

function sayClaim(claim: Claim): SaidSide {
  const [speaker] = claim.by;
  return {
    voice: findVoice(claim),
    whose: capitalize(claim.attribution),
    who: speaker ? capitalize(describeSpeaker(speaker)) : '',
    words: formatQuoted(claim.text),
    date: capitalize(sayDate(claim)),
    number: claim.number,
  };
}

/** Whose words they are, each once. */
export function nameSide(side: Side): string {
  return [...new Set(saySide(side).map(({ whose }) => whose))].join(', ');
}
