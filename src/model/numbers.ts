/** The numbers that French words say, so that a figure is never another than its quote. */

const WORDS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize']
      .concat(['quatorze', 'quinze', 'seize'])
      .map((word, value) => [word, value]),
  ),
  une: 1,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  cent: 100,
  mille: 1000,
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
  million: 1_000_000,
  moitié: 0.5,
  tiers: 1 / 3,
  quart: 1 / 4,
};
const SCALES: Readonly<Record<string, number>> = { cent: 100, mille: 1000, millier: 1000, million: 1_000_000 };
/** « 2.500 », « 100 000 », « 3,5 », « 57 » of « 57mm »; or a word. */
const TOKEN = /\d{1,3}(?:[.\u00A0\u202F ]\d{3})+(?!\d)|\d+(?:,\d+)?|\p{L}+/gu;

/** Every number that the words say; « 12 mille » is 12, 1000 and 12 000. */
export function findNumbers(words: string): Set<number> {
  const numbers = new Set<number>();
  let before: number | undefined;
  for (const [token] of words.matchAll(TOKEN)) {
    const word = token.toLowerCase().replace(/s$/, '');
    const value = /^\d/.test(token) ? readDigits(token) : (WORDS[token.toLowerCase()] ?? WORDS[word]);
    if (value !== undefined) numbers.add(value);
    const scale = SCALES[word];
    if (scale !== undefined && before !== undefined) numbers.add(before * scale);
    before = value;
  }
  return numbers;
}

function readDigits(text: string): number {
  return Number(text.replaceAll(/[.\u00A0\u202F ](?=\d{3})/g, '').replace(',', '.'));
}
