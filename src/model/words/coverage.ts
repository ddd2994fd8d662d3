/** Finds what the text says of time and place, so that nothing of it is left out unseen. */
import { MONTHS } from '../dates/format-date.ts';
import type { Anchor, Coverage, Paragraph, Span } from '../dossier.ts';
import { findWords, overlaps } from './anchor.ts';
import { plainSpaces } from './spaces.ts';

const MONTH = `(?:${MONTHS.join('|')})`;
const WEEKDAY = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const DAY = '(?:1er|0?[1-9]|[12]\\d|3[01])';
const NEAR = '(?:derni(?:er|ère)s?|prochaine?s?|passée?s?|précédente?s?|suivante?s?)';
const HOUR = '(?:au )?(?:matin|midi|soir|après-midi)';
const ABOUT =
  '(?:plus de |moins de |près de |environ |presque |à peine |quelque |au moins |au plus |bientôt |déjà |un peu (?:plus|moins) de )';
const NUMERAL =
  '(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|nonante|cents?)';
const COLLECTIVE =
  "(?:(?:une|deux|trois|quelques|plusieurs) (?:huit|diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines? (?:de |d[’']))";
const NUMBER = `(?:${COLLECTIVE}|(?:${NUMERAL}(?:[- ](?:et[- ])?${NUMERAL}){0,3}|plusieurs|quelques|\\d+(?:,\\d+)?) )`;
const UNIT = '(?:heures?|jours?|jour(?:née|nées)|nuits?|semaines?|mois|ans?|années?|décennies?|siècles?)';
const SPELL = `${ABOUT}?${NUMBER}${UNIT}(?: et demie?)?`;
const SEASON = '(?:printemps|été|automne|hiver)';
const PART = '(?:début |mi-|fin |courant )';
/** « d’ici à vendredi » is one date. */
const BY = "(?:d[’']ici (?:à |au |le |la )?)?";
/** After a day without its month: a sign, the end, or a word that no noun of so many things begins with. */
const AFTER_DAY = `(?=\\s*$|\\s?[;:!?…)»\\]]|,(?! ?(?:bis|ter|rue|avenue|boulevard|place|quai|\\d))|\\.(?!\\d)| (?:${HOUR}|dernier|prochain|courant|de ce mois|au|et|ou|à|puis|pour|dans|par|en|sur|après|avant|selon|contre|depuis|lorsque|quand|que|qu[’']|il|ils|elle|elles|on|a|ont|est|s[’'])(?![\\p{L}\\p{N}]))`;

/** French date expressions, longest kinds first; a new kind is one more line here. */
const DATE_EXPRESSIONS = [
  `${BY}(?:${WEEKDAY} )?(?:1er|\\d{1,2})(?: et \\d{1,2})? ${MONTH}(?: \\d{4})?`,
  `${BY}${WEEKDAY} ${DAY}${AFTER_DAY}`,
  `${BY}(?:la |dans la )?(?:fin|début|milieu) (?:du mois|de (?:la semaine|l[’']an(?:née)?))(?: ${NEAR})?`,
  `${BY}(?:le |au |cet? |l[’'])?${PART}?(?:le |l[’'])?${SEASON} (?:${NEAR}|(?:19|20)\\d{2})`,
  `${BY}(?:au (?=p)|cet? |à l[’'](?=[éah])|en (?=[éah])|${PART}(?:de l[’'])?|durant l[’']|pendant l[’']|avant l[’']|depuis l[’'])${SEASON}`,
  `${BY}${WEEKDAY}(?: ${NEAR})?(?: ${HOUR})?(?: ${NEAR})?`,
  `${BY}${PART}?${MONTH}(?: (?:${NEAR}|\\d{4}))?`,
  `${BY}${PART}?(?:19|20)\\d{2}`,
  `(?:d[’']ici|dans|il y a|voilà|voici|durant|depuis|pendant|après) ${SPELL}`,
  `${ABOUT}?${NUMBER}${UNIT} (?:plus tôt|plus tard|auparavant|(?:après|avant)(?=\\s*(?:[.,;:!?…)»]|$)))`,
  `près de ${NUMBER}${UNIT}`,
  `(?:ces|les) (?:${NUMBER})?(?:derniers|dernières|prochains|prochaines) ${UNIT}`,
  `(?:(?:le|ce) )?week-end(?: ${NEAR})?`,
  `${BY}(?:la (?:semaine|nuit)|le mois|le jour|l[’']an|l[’']année) ${NEAR}`,
  `(?:ce (?:matin|soir|mois(?:-ci)?|jour-là)|cet après-midi|cette (?:nuit|semaine|année)(?:-ci)?)`,
  `(?:la veille|le lendemain|le surlendemain|l[’']avant-veille)(?: ${HOUR})?`,
  `${BY}(?:avant-hier|hier|aujourd[’']hui|après-demain|demain)(?: ${HOUR})?`,
  `(?:le|du|au|dès le|jusqu[’']au) ${DAY}(?: ${HOUR}|${AFTER_DAY})`,
].map((source) => new RegExp(`(?<![\\p{L}\\p{N}])${source}(?:-là)?(?![\\p{L}\\p{N}])`, 'giu'));

/**
 * A whole word with a capital, and what parts it from the word before. Looked for only where a word begins, so that the
 * time stays linear: nothing is tried from the middle of a word, nor at each of a thousand spaces.
 */
const CAPITALISED =
  /(?<![\p{L}\p{N}\p{M}-])(?=\p{L})(?<=(?<gap>[^\p{L}\p{N}]*))(?:\p{Ll}+-)*\p{Lu}[\p{L}\p{N}\p{M}]*(?:-\p{L}[\p{L}\p{N}\p{M}]*)*/gu;
/** « 2) » at the start of a paragraph. */
const LISTED = /^[^\p{L}\p{N}]*\d+\)\s+/u;
/** After one of these, a first word has its capital from its place. */
const SENTENCE_ENDS = '.!?…:';
const OPENERS = '«“„([—';
/** What may stand between the end of one sentence and the first word of the next, apart from spaces. */
const BETWEEN_SENTENCES = '"“”„«»‘’()[]—–-';

/** Every date expression of the paragraph, without the shorter ones inside longer ones. */
export function findDates(text: string): Span[] {
  const spans: Span[] = [];
  const spaced = plainSpaces(text);
  for (const expression of DATE_EXPRESSIONS) {
    for (const match of spaced.matchAll(expression)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!spans.some((other) => overlaps(span, other))) spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/**
 * Every word with a capital letter that does not owe it to its place in the sentence: what may be a place name.
 * A name that stands only as the first word of a sentence or of a quotation is not found; « Al-Senaa », capital twice, is.
 * What is glued before by a hyphen belongs to the name: « al-Senaa », « as-Salamiya ».
 */
export function findCapitals(text: string): Span[] {
  const spans: Span[] = [];
  const listed = LISTED.exec(text)?.[0].length;
  for (const match of text.matchAll(CAPITALISED)) {
    const gap = match.groups?.['gap'] ?? '';
    const opensSentence = match.index === gap.length || match.index === listed || isSentenceStart(gap);
    const hasInnerCapital = /.\p{Lu}/u.test(match[0]);
    const isElision = match[0].length === 1 && /^[’']/.test(text.slice(match.index + 1));
    // « 3 Md€ », « 12 M€ » are sums of money.
    const isMoney = /^[€$£]/.test(text.slice(match.index + match[0].length));
    if (!isElision && !isMoney && (!opensSentence || hasInnerCapital)) {
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return spans;
}

/** Whether what parts two words ends a sentence, or opens a quotation, a bracket or an aside. */
function isSentenceStart(gap: string): boolean {
  const last = gap.trimEnd().at(-1) ?? '';
  if (last !== '' && OPENERS.includes(last)) return true;
  // The same sign opens and closes: where it opens, it stands after a space and before none.
  if (/[\s([«“]["‘]$/u.test(gap.slice(-2))) return true;
  let start = gap.length;
  while (start > 0 && isBetween(gap.charAt(start - 1))) start--;
  const mark = gap.charAt(start - 1);
  // « 12:30 » and « sarrane.net » go on.
  return mark !== '' && SENTENCE_ENDS.includes(mark) && (mark === '…' || /\s/.test(gap.slice(start)));
}

function isBetween(character: string): boolean {
  return BETWEEN_SENTENCES.includes(character) || /\s/.test(character);
}

export interface Waiver {
  quote: string;
  paragraph?: number | undefined;
  reason: string;
}

export interface CoverageReading extends Coverage {
  /** Found, neither used nor waived. */
  open: Anchor[];
  /** Waivers whose words are not in the text, or are annotated. */
  idle: Waiver[];
}

/**
 * Hold what a finder finds against what is annotated (`used`), otherwise explained (`named`: people, parties, not
 * counted) or waived. Whatever is annotated or waived counts as found, whether or not the finder would have seen it.
 */
export function readCoverage(
  paragraphs: readonly Paragraph[],
  find: (text: string) => Span[],
  used: readonly Anchor[],
  named: readonly Anchor[],
  waivers: readonly Waiver[],
): CoverageReading {
  const annotated = groupByParagraph([...used, ...named]);
  const waived = waivers.map((waiver) => ({
    waiver,
    anchors: findWaived(paragraphs, waiver).filter((anchor) => !isCovered(anchor, annotated)),
  }));
  const covering = groupByParagraph([...used, ...named, ...waived.flatMap(({ anchors }) => anchors)]);
  const open = paragraphs.flatMap((paragraph) =>
    find(paragraph.text)
      .map(({ start, end }) => ({ paragraph: paragraph.number, start, end, text: paragraph.text.slice(start, end) }))
      .filter((anchor) => !isCovered(anchor, covering)),
  );
  const entries = waived
    .flatMap(({ waiver, anchors }) =>
      anchors.map(({ text, paragraph, start }) => ({ text, paragraph, start, reason: waiver.reason })),
    )
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
    .map(({ text, paragraph, reason }) => ({ text, paragraph, reason }));
  return {
    found: used.length + entries.length + open.length,
    used: used.length,
    waived: entries,
    open,
    idle: waived.filter(({ anchors }) => anchors.length === 0).map(({ waiver }) => waiver),
  };
}

function findWaived(paragraphs: readonly Paragraph[], { quote, paragraph }: Waiver): Anchor[] {
  return paragraphs
    .filter(({ number }) => paragraph === undefined || paragraph === number)
    .flatMap(({ number, text }) => findWords(text, quote).map((span) => ({ ...span, paragraph: number, text: quote })));
}

/** Every place where one of the forms stands as whole words, as anchors. */
export function findForms(paragraphs: readonly Paragraph[], forms: readonly string[]): Anchor[] {
  return paragraphs.flatMap(({ number, text }) =>
    forms.flatMap((form) => findWords(text, form).map((span) => ({ ...span, paragraph: number, text: form }))),
  );
}

/** Whether each part is inside a covering one: « Brumal » alone does not cover « Brumal-Sorge ». */
function isCovered(anchor: Anchor, covering: ReadonlyMap<number, readonly Anchor[]>): boolean {
  const near = covering.get(anchor.paragraph) ?? [];
  return findParts(anchor).every((part) => near.some(({ start, end }) => start <= part.start && part.end <= end));
}

function groupByParagraph(anchors: readonly Anchor[]): Map<number, Anchor[]> {
  return Map.groupBy(anchors, ({ paragraph }) => paragraph);
}

/** The parts between hyphens that have a capital; the whole, where none has: a date. */
function findParts({ text, start, end }: Anchor): Span[] {
  const parts = [...text.matchAll(/[^-]+/g)]
    .filter(([part]) => /\p{Lu}/u.test(part))
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
  return parts.length > 0 ? parts : [{ start, end }];
}
