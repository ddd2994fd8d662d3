/** French typography for the newsroom’s own words; the article’s text never passes here. */
import { MONTHS } from '../dates/format-date.ts';

const NO_BREAK = '\u00A0';
const NARROW_NO_BREAK = '\u202F';

/**
 * No-break spaces where French wants them: narrow before `;` `!` `?`, full before `:` and inside « »,
 * narrow between thousands, full before units and between a day and its month. Authors type plain spaces.
 */
export function setFrench(text: string): string {
  return text
    .replaceAll(/ (?=[;!?])/g, NARROW_NO_BREAK)
    .replaceAll(/ (?=[:»])/g, NO_BREAK)
    .replaceAll(/(?<=«) /g, NO_BREAK)
    .replaceAll(/(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/g, NARROW_NO_BREAK)
    .replaceAll(/(?<=\d) (?=(?:km|km²|m|mm|%|px)(?![\p{L}\d]))/gu, NO_BREAK)
    .replaceAll(/(?<=±) /g, NO_BREAK)
    .replaceAll(new RegExp(`(?<=\\b(?:\\d{1,2}|1er)) (?=(?:${MONTHS.join('|')})\\b)`, 'g'), NO_BREAK);
}

/** Words as the start of a line or a sentence. « al-Senaa » and « eBay » have their capital already; what is quoted stays as it is. */
export function capitalize(words: string): string {
  return words.replace(/^\p{Ll}[^\s’']*/u, (first) =>
    /\p{Lu}/u.test(first) ? first : first.replace(/^./u, (letter) => letter.toLocaleUpperCase('fr')),
  );
}
