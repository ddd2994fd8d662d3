/** Names in other scripts as they are written in Latin letters: by letter, as the press of several languages does, to be held against names by their sound. */

/** Where two hands differ (« Kiev », « Kyiv »), the sound that both share once it is simplified. */
const CYRILLIC: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    ђ: 'dj',
    е: 'e',
    є: 'ie',
    ж: 'j',
    з: 'z',
    и: 'i',
    і: 'i',
    ї: 'i',
    й: 'i',
  },
  ...{
    ј: 'j',
    к: 'k',
    л: 'l',
    љ: 'lj',
    м: 'm',
    н: 'n',
    њ: 'nj',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    ћ: 'c',
    у: 'u',
    ў: 'u',
  },
  ...{ ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', џ: 'dj', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia' },
};
const GREEK: Readonly<Record<string, string>> = {
  ...{
    α: 'a',
    β: 'v',
    γ: 'g',
    δ: 'd',
    ε: 'e',
    ζ: 'z',
    η: 'i',
    θ: 'th',
    ι: 'i',
    κ: 'k',
    λ: 'l',
    μ: 'm',
    ν: 'n',
    ξ: 'x',
    ο: 'o',
  },
  ...{ π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'kh', ψ: 'ps', ω: 'o' },
};
/** Without short vowels, which are not written; the long ones stand for consonants too. */
const ARABIC: Readonly<Record<string, string>> = {
  ...{
    ا: 'a',
    أ: 'a',
    إ: 'i',
    آ: 'a',
    ء: '',
    ؤ: '',
    ئ: '',
    ب: 'b',
    پ: 'p',
    ت: 't',
    ث: 'th',
    ج: 'j',
    چ: 'ch',
    ح: 'h',
    خ: 'kh',
  },
  ...{
    د: 'd',
    ذ: 'dh',
    ر: 'r',
    ز: 'z',
    ژ: 'j',
    س: 's',
    ش: 'sh',
    ص: 's',
    ض: 'd',
    ط: 't',
    ظ: 'z',
    ع: '',
    غ: 'gh',
    ف: 'f',
    ڤ: 'v',
  },
  ...{ ق: 'q', ک: 'k', ك: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h', ة: 'a', و: 'w', ي: 'y', ی: 'y', ى: 'a' },
};
const LETTERS = { ...CYRILLIC, ...GREEK, ...ARABIC };
const ARTICLE = /^ال(?=.)/u;

/** Undefined where it has no letter that is not Latin, and for scripts that this does not read. */
export function romanise(name: string): { latin: string; hasVowels: boolean } | undefined {
  const words = name.normalize('NFC').toLowerCase().split(/\s+/u);
  const letters = words.map((word) => word.replace(ARTICLE, '')).join(' ');
  const isOther = /[^\p{Script=Latin}\P{L}]/u.test(letters);
  if (!isOther) return undefined;
  // Signs of vowels and of doubling are left out: they stand in few texts.
  const latin = [...letters.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC')].map(
    (letter) => LETTERS[letter] ?? (/\p{L}/u.test(letter) ? undefined : letter),
  );
  if (latin.includes(undefined)) return undefined;
  return { latin: latin.join(''), hasVowels: !/\p{Script=Arabic}/u.test(letters) };
}
