/** Dates in the one spelling that they are read in: « 1ᵉʳ », « premier juin », « oct. », « AOUT », « 12/06/2017 », `2017-06-12`. */
import { plainSpaces } from '../words/spaces.ts';
import { MONTHS } from './format-date.ts';

/** « sept » without its full stop is a number. */
const SHORT = 'janv fév,févr,fevr mars avr mai juin juil,juill août sept oct nov déc,dec'.split(' ');
const SHORT_MONTHS = new Map(SHORT.flatMap((forms, index) => forms.split(',').map((form) => [form, index] as const)));
const SHORT_MONTH = new RegExp(String.raw`(?<![\p{L}\p{N}])(${[...SHORT_MONTHS.keys()].join('|')})\.`, 'giu');
const BARE_MONTHS = { fevrier: 'février', aout: 'août', decembre: 'décembre' };
const BARE_MONTH = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${Object.keys(BARE_MONTHS).join('|')})(?![\p{L}\p{N}])`,
  'giu',
);
const FIRST = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:1 ?(?:ᵉʳ|er)|premier)(?= (?:${MONTHS.join('|')}))`, 'giu');
const FIGURES = /(?<![\p{L}\p{N}./-])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\p{N}./-])/gu;
const ISO = /(?<![\p{L}\p{N}./-])(\d{4})-(\d{2})-(\d{2})(?![\p{N}./-])/gu;

/** The words with every date as « 1er juin 2017 », and plain spaces. */
export function spellDates(text: string): string {
  const name = (number: string) => MONTHS[Number(number) - 1];
  return plainSpaces(text)
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(SHORT_MONTH, (written, form: string) => MONTHS[SHORT_MONTHS.get(form.toLowerCase()) ?? -1] ?? written)
    .replaceAll(BARE_MONTH, (written: string) => Reflect.get(BARE_MONTHS, written.toLowerCase()) ?? written)
    .replaceAll(FIRST, '1er')
    .replaceAll(FIGURES, (written, day: string, _sign, month: string, year: string) =>
      name(month) === undefined ? written : `${Number(day)} ${name(month)} ${year}`,
    )
    .replaceAll(ISO, (written, year: string, month: string, day: string) =>
      name(month) === undefined ? written : `${Number(day)} ${name(month)} ${year}`,
    );
}
