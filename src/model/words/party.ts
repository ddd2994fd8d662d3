/** Whether words say of somebody that it is a party to the conflict, or that it is none. */

/** « partie au conflit », not « n’est pas partie au conflit ». */
const PARTY = /(?<!(?:pas|non|ni|sans être) (?:une )?)parties? au conflit/i;
const NO_PARTY = /non[ -]belligérant|neutre|pas partie au conflit/i;

export function saysParty(words: string): boolean {
  return PARTY.test(words);
}

export function saysNoParty(words: string): boolean {
  return NO_PARTY.test(words) && !saysParty(words);
}
