/** Characters that no author means to write: those that are not seen and change nothing, and those that are not what they look like. */
import type { Rule } from '../problem.ts';

export interface OddCharacter {
  /** UTF-16 offset in the text. */
  offset: number;
  rule: Extract<Rule, 'control-character' | 'hidden-character' | 'mixed-letters'>;
  /** « U+202E ». */
  code: string;
  hint: string;
}

interface Kind extends Pick<OddCharacter, 'rule' | 'hint'> {
  sign: RegExp;
  /** The text, as long as it was, with another sign for each that belongs where it stands. */
  hideMeant?: (text: string) => string;
}

const KINDS: readonly Kind[] = [
  {
    sign: /\uFFFD/,
    rule: 'control-character',
    hint: 'Copy the word from its source anew: a program has lost a character of it here.',
  },
  {
    // All but tab and newline.
    sign: /[[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]--[\t\n]]/v,
    rule: 'control-character',
    hint: 'Remove it; an editor may not show it.',
  },
  {
    // Bidi controls reorder what is read and zero widths part what is searched (“Trojan Source”, CVE-2021-42574).
    sign: /[\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFB]/v,
    rule: 'hidden-character',
    hint: 'Remove it: it is not seen, and it changes how the words beside it are read, found or ordered.',
    hideMeant: hideNeeded,
  },
  {
    sign: /(?<=\p{Script=Latin}\p{M}{0,4})[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}](?=\p{M}{0,4}\p{Script=Latin})/v,
    rule: 'mixed-letters',
    hint: 'Type the word anew: this letter is of another alphabet than those beside it, and only looks like them.',
    hideMeant: hideUnlike,
  },
];

/** Letters and marks of scripts that a joiner shapes; in Latin, Greek and Cyrillic it does nothing. */
const SHAPED = String.raw`[[\p{L}\p{M}]--[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Common}\p{scx=Inherited}]]`;
const JOINER = String.raw`[\u200C\u200D\u034F\u115F\u1160\u17B4\u17B5\u180E]`;
/** Scripts that leave no space between words, so that one of no width says where a line can end. */
const UNSPACED = String.raw`[\p{scx=Khmer}\p{scx=Lao}\p{scx=Myanmar}\p{scx=Thai}\p{scx=Tibetan}]`;
/** Signs that are not seen and without which their neighbours would be drawn as others. */
const NEEDED = [
  // Pictures of several parts: families, professions, flags; and the flags of parts of countries, spelt in tags.
  String.raw`(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\u{1F3F4})[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}`,
  `(?<=${SHAPED})${JOINER}|${JOINER}(?=${SHAPED})`,
  String.raw`(?<=${UNSPACED})\u200B|\u200B(?=${UNSPACED})`,
  // The form of a picture, a sign, an ideograph; letters of Latin, Greek and Cyrillic have one form.
  String.raw`(?<=[\p{Emoji}\p{S}\p{P}\p{Lo}])[\uFE00-\uFE0F\u180B-\u180D\u180F\u{E0100}-\u{E01EF}]`,
].map((source) => new RegExp(source, 'gv'));

const DIRECTION_MARK = /[\u200E\u200F\u061C]/g;
const RIGHT_TO_LEFT = /[\p{scx=Hebrew}\p{scx=Arabic}\p{scx=Syriac}\p{scx=Thaana}\p{scx=Nko}\p{scx=Adlam}]/v;

const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/gv;
/**
 * Greek, then Cyrillic, without accents; escaped, since a reader of the code could not tell them from Latin either. The
 * others deceive nobody, and units and symbols need them: micro, ohm, alpha.
 */
const LATIN_LOOKALIKES = new Set(
  '\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03F9\u03F3\u037F\u03BF\u03BD\u03C1' +
    '\u0410\u0412\u0415\u0405\u0406\u0408\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u04AE\u04C0\u050C\u051A\u051C\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04BB\u0501\u051B\u051D\u04AF\u04CF\u043A',
);

/** What any kind begins with: most texts have none of it, and are looked through once. */
const SUSPECT =
  /[[[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]--[\t\n]]\p{Default_Ignorable_Code_Point}\p{Script=Cyrillic}\p{Script=Greek}\u2028\u2029\uFFF9-\uFFFB\uFFFD]/v;

/** The first of the first kind that the text has. */
export function findOddCharacter(text: string): OddCharacter | undefined {
  if (!SUSPECT.test(text)) return undefined;
  for (const { sign, rule, hint, hideMeant = (same: string) => same } of KINDS) {
    const offset = text.search(sign) === -1 ? -1 : hideMeant(text).search(sign);
    if (offset !== -1) return { offset, rule, hint, code: formatCode(text, offset) };
  }
  return undefined;
}

function hideNeeded(text: string): string {
  const hide = (signs: string) => '_'.repeat(signs.length);
  const unmarked = text.replaceAll(/[^\n]+/g, (line) =>
    RIGHT_TO_LEFT.test(line) ? line.replaceAll(DIRECTION_MARK, hide) : line,
  );
  return NEEDED.reduce((rest, signs) => rest.replaceAll(signs, hide), unmarked);
}

function hideUnlike(text: string): string {
  return text.replaceAll(FOREIGN, (letter) =>
    LATIN_LOOKALIKES.has(letter.normalize('NFD').charAt(0)) ? letter : '_'.repeat(letter.length),
  );
}

/** « U+00A0 ». */
export function formatCode(text: string, offset = 0): string {
  return `U+${(text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
