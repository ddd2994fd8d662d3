/** Holds a figure against the words around its quote: the whole number, and how sure the text is of it. */
import type { Span } from '../dossier.ts';
import { namesMeasure, readMeasure } from '../words/measures.ts';
import { findQuantities } from '../words/numbers.ts';
import { plainSpaces } from '../words/spaces.ts';
import { type Scene, textOf } from './scene.ts';

const ROUND = 'dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier';
const ABOUT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:quelque|environ|près de|presque|à peu près|(?:une |un )(?:${ROUND})|(?:des )(?:${ROUND})s)(?![\\p{L}\\p{N}])`,
  'iu',
);
const ABOUT_BEFORE = /(?<![\p{L}\p{N}])(?:quelque|environ|près de|presque|à peu près) $/iu;
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
      const quantities = findQuantities(figure.text);
      const whole = findWhole(text, figure);
      const product = quantities.find(({ parts }) => figure.value !== null && parts.includes(figure.value));
      if (whole !== undefined)
        tell(
          [...figurePath, 'quote'],
          'part-of-a-number',
          claim.id,
          `“${figure.text}” is a part of “${whole}”.`,
          'Quote the whole number, and write its value.',
        );
      else if (product && !quantities.some(({ value }) => value === figure.value))
        tell(
          [...figurePath, 'value'],
          'part-of-a-number',
          claim.id,
          `${figure.value} is a part of “${figure.text.slice(product.start, product.end)}”, which says ${product.value}.`,
          'Write the value of the whole number.',
        );
      const about = ABOUT.exec(figure.text) ?? ABOUT_BEFORE.exec(plainSpaces(before));
      if (figure.value !== null && !figure.approximate && about)
        tell(
          [...figurePath, 'value'],
          'surer-than-the-words',
          claim.id,
          `The text says “${about[0].trim()}” of “${figure.text}”, and the value is ${figure.value} without a doubt.`,
          'Add `approximate: true`.',
          [{ set: [...figurePath, 'approximate'], value: true }],
        );
      const measured = quantities.find(({ value }) => value === figure.value) ?? quantities[0];
      const measure = measured && readMeasure(text.slice(figure.start + measured.end));
      if (figure.value !== null && measure !== undefined && !namesMeasure(figure.unit, measure))
        tell(
          [...figurePath, 'unit'],
          'unit-against-words',
          claim.id,
          `The text counts “${figure.text}” in ${measure}, and the unit is “${figure.unit}”.`,
          'Write the unit of the words, as they have it.',
        );
      const numbers = quantities.map(({ value }) => value).filter((value) => value > 1);
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

/** The words with what makes their number another one: « 500 » of « 2.500 », « 12 » of « 12 mille ». */
function findWhole(text: string, { start, end }: Span): string | undefined {
  const own = findQuantities(text.slice(start, end));
  const beyond = findQuantities(text).find(
    (quantity) =>
      quantity.start < end &&
      start < quantity.end &&
      (quantity.start < start || end < quantity.end) &&
      // « centaine » of « une centaine » is the same number.
      !own.some(({ value }) => value === quantity.value),
  );
  return beyond && text.slice(Math.min(start, beyond.start), Math.max(end, beyond.end));
}
