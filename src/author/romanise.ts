/** Names in other scripts as they are written in Latin letters: by letter, as the press of several languages does, to be held against names by their sound. */

/** Where two hands differ (« Kiev », « Kyiv »), the sound that both share once it is simplified. */
const CYRILLIC =
  'аa бb вv гg ґg дd ђdj еe єie жj зz иi іi їi йi јj кk лl љlj мm нn њnj оo пp рr сs тt ћc уu ўu фf хkh цts чch џdj шsh щshch ъ ыy ь эe юiu яia';
const GREEK = 'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χkh ψps ωo';
/** Without short vowels, which are not written; the long ones stand for consonants too. */
const ARABIC =
  'اa أa إi آa ء ؤ ئ بb پp تt ثth جj چch حh خkh دd ذdh رr زz ژj سs شsh صs ضd طt ظz ع غgh فf ڤv قq کk كk گg لl مm نn هh ةa وw يy یy ىa';
/** Each letter, and behind it what it is written as. */
const LETTERS = new Map(
  [CYRILLIC, GREEK, ARABIC].flatMap((table) => table.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)])),
);
const ARTICLE = /^ال(?=.)/u;

/** Undefined where it has no letter that is not Latin, and for scripts that this does not read. */
export function romanise(name: string): { latin: string; hasVowels: boolean } | undefined {
  const words = name.normalize('NFC').toLowerCase().split(/\s+/u);
  const letters = words.map((word) => word.replace(ARTICLE, '')).join(' ');
  const isOther = /[^\p{Script=Latin}\P{L}]/u.test(letters);
  if (!isOther) return undefined;
  // Signs of vowels and of doubling are left out: they stand in few texts.
  const latin = [...letters.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC')].map(
    (letter) => LETTERS.get(letter) ?? (/\p{L}/u.test(letter) ? undefined : letter),
  );
  if (latin.includes(undefined)) return undefined;
  return { latin: latin.join(''), hasVowels: !/\p{Script=Arabic}/u.test(letters) };
}
