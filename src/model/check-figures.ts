/** Holds a figure against the words around its quote: the whole number, and how sure the text is of it. */
import { findNumbers } from './numbers.ts';
import { type Scene, textOf } from './scene.ts';

const ROUND = 'dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier';
const ABOUT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:quelque|environ|près de|presque|à peu près|(?:une |un )(?:${ROUND})|(?:des )(?:${ROUND})s)(?![\\p{L}\\p{N}])`,
  'iu',
);
const ABOUT_BEFORE = /(?<![\p{L}\p{N}])(?:quelque|environ|près de|presque|à peu près)[ \u00A0\u202F]$/iu;
/** A number, or a word that may be one, and what parts it from the next. */
const BEFORE = /(?<![\p{L}\p{N}])(?:\d+(?:[.,\u00A0\u202F ]\d+)*|\p{L}+)[.,\u00A0\u202F -]$/u;
const VAGUE = /(?<![\p{L}\p{N}])(?:plusieurs|quelques|de nombreux|de nombreuses|un certain nombre)(?![\p{L}\p{N}])/iu;

export function checkFigures(scene: Scene): void {
  const tell = scene.tellIn(scene.eventsFile.file);
  for (const { claim, event, path } of scene.claims) {
    const text = textOf(scene, claim.paragraph);
    const entry = event.claims.find(({ piece }) => piece === claim.number);
    for (const figure of claim.figures) {
      const index = entry?.figures.findIndex(({ quote }) => quote === figure.text) ?? -1;
      const figurePath = [...path, 'figures', index];
      const before = text.slice(0, figure.start);
      const part = findWhole(before, figure.text);
      if (part !== undefined)
        tell(
          [...figurePath, 'quote'],
          'part-of-a-number',
          claim.id,
          `“${figure.text}” is a part of “${part}”.`,
          'Quote the whole number, and write its value.',
        );
      const about = ABOUT.exec(figure.text) ?? ABOUT_BEFORE.exec(before);
      if (figure.value !== null && !figure.approximate && about)
        tell(
          [...figurePath, 'value'],
          'surer-than-the-words',
          claim.id,
          `The text says “${about[0].trim()}” of “${figure.text}”, and the value is ${figure.value} without a doubt.`,
          'Add `approximate: true`.',
        );
      const numbers = [...findNumbers(figure.text)].filter((number) => number > 1);
      if (figure.value === null && numbers.length > 0 && !VAGUE.test(figure.text))
        tell(
          [...figurePath, 'value'],
          'number-left-out',
          claim.id,
          `“${figure.text}” says ${numbers.join(', ')}, and the value is null.`,
          'Write the number that the words say.',
        );
      if (figure.value !== null && numbers.length === 0 && VAGUE.test(figure.text))
        tell(
          [...figurePath, 'value'],
          'surer-than-the-words',
          claim.id,
          `“${figure.text}” gives no number, and the value is ${figure.value}.`,
          'Write `null`.',
        );
    }
  }
}

/** The words with what makes their number a greater one: « 500 » of « 2.500 ». */
function findWhole(before: string, quote: string): string | undefined {
  const head = BEFORE.exec(before)?.[0];
  // Four digits and a blank before three: a year before a number.
  if (head === undefined || !/^(?:\d|\p{L})/u.test(quote) || /\d{4}[ ,]$/.test(head)) return undefined;
  const first = /^[^ ]+/.exec(quote)?.[0] ?? '';
  const [own, whole] = [findNumbers(first), findNumbers(head + first)];
  if (own.size === 0 || findNumbers(head).size === 0) return undefined;
  return Math.max(...whole) > Math.max(...own) && Math.max(...whole) > Math.max(...findNumbers(head))
    ? head + quote
    : undefined;
}
