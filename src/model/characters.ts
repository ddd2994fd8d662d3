/** Characters that no author means to write: those that are not seen, and those that are not what they look like. */
import type { Rule } from './problem.ts';

export interface OddCharacter {
  /** UTF-16 offset in the text. */
  offset: number;
  rule: Extract<Rule, 'control-character' | 'hidden-character' | 'mixed-letters'>;
  /** « U+202E ». */
  code: string;
  mend: string;
}

const KINDS: readonly Omit<OddCharacter & { sign: RegExp }, 'offset' | 'code'>[] = [
  {
    // All but tab and newline; and U+FFFD, which stands where a program lost a character.
    sign: /[[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\uFFFD]--[\t\n]]/v,
    rule: 'control-character',
    mend: 'Remove it; an editor may not show it.',
  },
  {
    // Bidi controls reorder what is read and zero widths part what is searched (“Trojan Source”, CVE-2021-42574).
    // An Arabic name may need the joiners and the two direction marks, beside a letter.
    sign: /[[\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFB]--[\u200C-\u200F]]|(?<!\p{Script=Arabic})[\u200C-\u200F](?!\p{Script=Arabic})/v,
    rule: 'hidden-character',
    mend: 'Remove it: it is not seen, and it changes how the words beside it are read, found or ordered.',
  },
  {
    sign: /(?<=\p{Script=Latin}\p{M}*)[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}](?=\p{M}*\p{Script=Latin})/v,
    rule: 'mixed-letters',
    mend: 'Type the word anew: this letter is of another alphabet than those beside it, and only looks like them.',
  },
];

/** The first of the first kind that the text has. */
export function findOddCharacter(text: string): OddCharacter | undefined {
  for (const { sign, rule, mend } of KINDS) {
    const offset = text.search(sign);
    if (offset !== -1) return { offset, rule, mend, code: formatCode(text, offset) };
  }
  return undefined;
}

function formatCode(text: string, offset: number): string {
  return `U+${(text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
