/** Where words that look the same differ, told by code points: two strings that print alike help nobody. */
import { formatCode } from './characters.ts';

/** The usual signs that are taken for one another, by the names that Unicode gives them. */
const NAMES: Readonly<Record<string, string>> = {
  '\t': 'TAB',
  '\n': 'LINE FEED',
  ' ': 'SPACE',
  '"': 'QUOTATION MARK',
  "'": 'APOSTROPHE',
  '-': 'HYPHEN-MINUS',
  '.': 'FULL STOP',
  '`': 'GRAVE ACCENT',
  '\u00A0': 'NO-BREAK SPACE',
  '\u00AB': 'LEFT-POINTING DOUBLE ANGLE QUOTATION MARK',
  '\u00B4': 'ACUTE ACCENT',
  '\u00B5': 'MICRO SIGN',
  '\u00BB': 'RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK',
  '\u02BC': 'MODIFIER LETTER APOSTROPHE',
  '\u0300': 'COMBINING GRAVE ACCENT',
  '\u0301': 'COMBINING ACUTE ACCENT',
  '\u0302': 'COMBINING CIRCUMFLEX ACCENT',
  '\u0308': 'COMBINING DIAERESIS',
  '\u0327': 'COMBINING CEDILLA',
  '\u03BC': 'GREEK SMALL LETTER MU',
  '\u2002': 'EN SPACE',
  '\u2003': 'EM SPACE',
  '\u2007': 'FIGURE SPACE',
  '\u2009': 'THIN SPACE',
  '\u200A': 'HAIR SPACE',
  '\u200C': 'ZERO WIDTH NON-JOINER',
  '\u200D': 'ZERO WIDTH JOINER',
  '\u200E': 'LEFT-TO-RIGHT MARK',
  '\u200F': 'RIGHT-TO-LEFT MARK',
  '\u2010': 'HYPHEN',
  '\u2011': 'NON-BREAKING HYPHEN',
  '\u2012': 'FIGURE DASH',
  '\u2013': 'EN DASH',
  '\u2014': 'EM DASH',
  '\u2018': 'LEFT SINGLE QUOTATION MARK',
  '\u2019': 'RIGHT SINGLE QUOTATION MARK',
  '\u201C': 'LEFT DOUBLE QUOTATION MARK',
  '\u201D': 'RIGHT DOUBLE QUOTATION MARK',
  '\u2026': 'HORIZONTAL ELLIPSIS',
  '\u202F': 'NARROW NO-BREAK SPACE',
  '\u2126': 'OHM SIGN',
  '\u2212': 'MINUS SIGN',
  '\u3000': 'IDEOGRAPHIC SPACE',
  '\uFE0E': 'VARIATION SELECTOR-15',
  '\uFE0F': 'VARIATION SELECTOR-16',
};

/** Signs that are drawn so much alike that a reader takes them for one. Spaces and signs that are not seen have no look. */
const LOOKS: readonly [alike: RegExp, look: string][] = [
  [/[\s\p{Default_Ignorable_Code_Point}]/gv, ''],
  [/[\u2019\u2018\u02BC`\u00B4\u2032]/g, "'"],
  [/[\u201C\u201D\u201E\u00AB\u00BB\u2033]/g, '"'],
  [/[\u2010\u2011\u2012\u2013\u2014\u2015\u2212]/g, '-'],
];
const ALIKE_LETTERS = new Map(
  [
    '\u0410A',
    '\u0412B',
    '\u0415E',
    '\u041AK',
    '\u041CM',
    '\u041DH',
    '\u041EO',
    '\u0420P',
    '\u0421C',
    '\u0422T',
    '\u0425X',
    '\u0430a',
    '\u0435e',
    '\u043Eo',
    '\u0440p',
    '\u0441c',
    '\u0445x',
    '\u0443y',
    '\u0456i',
    '\u0455s',
    '\u0458j',
  ]
    .concat([
      '\u0391A',
      '\u0392B',
      '\u0395E',
      '\u0396Z',
      '\u0397H',
      '\u0399I',
      '\u039AK',
      '\u039CM',
      '\u039DN',
      '\u039FO',
      '\u03A1P',
      '\u03A4T',
      '\u03A5Y',
      '\u03A7X',
      '\u03BFo',
      '\u03BDv',
      '\u03C1p',
    ])
    .map(([sign = '', letter = '']) => [sign, letter]),
);
/** Of more than these a list says no more. */
const SHOWN = 3;

/**
 * How words of the text differ from a quote that looks the same: « U+00A0 NO-BREAK SPACE in the text, U+0020 SPACE in the
 * quote, at character 12 ». Undefined where no words of the text look so.
 */
export function formatDifference(text: string, quote: string): string | undefined {
  const [signs, wanted] = [[...text], [...quote]];
  const looks = signs.map(readLook);
  const look = wanted.map(readLook).join('');
  const at = look === '' ? -1 : looks.join('').indexOf(look);
  if (at === -1) return undefined;
  const differences = listDifferences(signs.slice(findSign(looks, at)), wanted);
  const shown = differences.slice(0, SHOWN).join('; ');
  const more = differences.length - SHOWN;
  return differences.length === 0 ? undefined : `${shown}${more > 0 ? `; and ${more} more` : ''}`;
}

function readLook(sign: string): string {
  // Before the accents are parted: the acute accent that stands alone would become a space and an accent.
  const bare = LOOKS.reduce((look, [alike, by]) => look.replaceAll(alike, by), sign).normalize('NFKD');
  const look = LOOKS.reduce((rest, [alike, by]) => rest.replaceAll(alike, by), bare);
  return [...look].map((letter) => ALIKE_LETTERS.get(letter) ?? letter).join('');
}

/** The sign in which the nth character of all looks together stands. */
function findSign(looks: readonly string[], at: number): number {
  let length = 0;
  return looks.findIndex((look) => {
    length += look.length;
    return length > at;
  });
}

/** Walks both at once, by as few signs of each as look the same, to the end of the quote. */
function listDifferences(signs: readonly string[], wanted: readonly string[]): string[] {
  const differences: string[] = [];
  let [here, there] = [0, 0];
  while (there < wanted.length) {
    let [left, right] = [here, there];
    let [leftLook, rightLook] = ['', ''];
    const areBlank = () => readLook(signs[left] ?? '') === '' && readLook(wanted[right] ?? '') === '';
    if (signs[left] === wanted[right] || areBlank()) [left, right] = [left + 1, right + 1];
    else if (left < signs.length && readLook(signs[left] ?? '') === '') left++;
    else if (readLook(wanted[right] ?? '') === '') right++;
    else
      do {
        if (leftLook.length <= rightLook.length && left < signs.length) leftLook += readLook(signs[left++] ?? '');
        else rightLook += readLook(wanted[right++] ?? '');
      } while (leftLook !== rightLook && right <= wanted.length && left <= signs.length);
    const [own, quoted] = [signs.slice(here, left), wanted.slice(there, right)];
    if (own.join('') !== quoted.join(''))
      differences.push(
        `${formatSigns(own)} in the text, ${formatSigns(quoted)} in the quote, at character ${there + 1}`,
      );
    [here, there] = [left, right];
  }
  return differences;
}

function formatSigns(signs: readonly string[]): string {
  return signs.length === 0 ? 'nothing' : signs.map(formatSign).join(' and ');
}

/** « U+00A0 NO-BREAK SPACE », « U+0435 (Cyrillic) ». */
function formatSign(sign: string): string {
  const code = formatCode(sign);
  const name = NAMES[sign];
  if (name !== undefined) return `${code} ${name}`;
  const script = (['Latin', 'Greek', 'Cyrillic'] as const).find((one) =>
    new RegExp(`\\p{Script=${one}}`, 'u').test(sign),
  );
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign) ? `${code} “${sign}”${script ? ` (${script})` : ''}` : code;
}
