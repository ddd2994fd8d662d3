/** The quantities that words of a paragraph give, each with the noun that it counts: what a claim may have as its figures. */
import type { Span } from '../model/dossier.ts';
import { findDates } from '../model/words/coverage.ts';
import { findQuantities } from '../model/words/numbers.ts';
import { plainSpaces } from '../model/words/spaces.ts';

export interface OfferedFigure extends Span {
  /** Null where the words give none: « plusieurs dizaines de passagers ». */
  value: number | null;
  /** Undefined where no noun follows. */
  unit: string | undefined;
  /** Whether the words say that it is one or so: « près de », « une quarantaine ». */
  isAbout: boolean;
}

/** « une » alone counts nothing, nor does « demi » of « demi-tour ». */
const ARTICLE = /^une?$/iu;
/** But these are counted. */
const COUNTED =
  /^\s(?:seule?\s)?(?:morts?|mortes?|blessée?|disparue?|tuée?|otage|victime|mètre|kilomètre|heure|nuit|semaine|mois|an|degré|tonne|litre|euro|dollar|million|milliard)(?!\p{L})/iu;
const NOUN = /^\s(?:de\s|d[’'])?(\p{L}+|%)/u;
/** « deux fois », « vers 4 heures », « 57mm », « minuit 30 » count nothing that a claim would state. */
const NO_THING = /^(?:\s(?:fois|heures?(?=\s?\d|\s(?:du|de)\s))|\p{L})/iu;
const CLOCK = /(?:vers|dès|avant|après|à)\s$/iu;
const VAGUE =
  /(?<!\p{L})(?:(?:de nombreu(?:x|ses)|plusieurs|un certain nombre de|quelques|une poignée de) (?!autres? )(?!(?:\p{L}+ )?derni)(?<unit>\p{L}+)|[Dd]e (?:« )?longues (?<time>heures|semaines))/gu;
/** A collective without its number. */
const BARE = /^(?:dizaines|douzaines|vingtaines|centaines|milliers|millions|milliards)(?!\p{L})/iu;
const ABOUT =
  /(?:près de |plus de |moins de |environ |quelque |quelques |au moins |au plus |presque |à peine |autour de |jusqu'à |un peu plus de |un peu moins de |pas moins de )(?:l'|la |le |les |des |d')?$/iu;
const COLLECTIVE = /aines?(?!\p{L})|(?:moitié|tiers|quarts?)$/iu;

export function offerFigures(text: string): OfferedFigure[] {
  const plain = plainSpaces(text).replaceAll('’', "'");
  const dates = findDates(text).filter(({ start, end }) => /\d{4}|\p{L}/u.test(text.slice(start, end)));
  const isOfDate = (one: Span) =>
    dates.some(
      (date) => date.start < one.end && one.start < date.end && !isDuration(plain.slice(date.start, date.end)),
    );
  const said = findQuantities(text).filter((one) => !isOfDate(one));
  const counted = said
    .filter(({ start, end }) => isThing(plain, { start, end }, said))
    .map(({ start, end, value }): OfferedFigure => {
      const [after = '', unit] = NOUN.exec(text.slice(end)) ?? [];
      const before = plain.slice(Math.max(0, start - 40), start);
      const isBare = BARE.test(plain.slice(start, end)) && !/(?:\d|une|deux|trois|quatre|cinq|six) $/i.test(before);
      const isAbout = ABOUT.test(before) || COLLECTIVE.test(plain.slice(start, end));
      return { start, end: end + after.length, value: isBare ? null : value, unit, isAbout };
    });
  const vague = [...plain.matchAll(VAGUE)]
    .map(
      ({ index, 0: words, groups }): OfferedFigure => ({
        start: index,
        end: index + words.length,
        value: null,
        unit: groups?.['unit'] ?? groups?.['time'],
        isAbout: false,
      }),
    )
    .filter((figure) => !counted.some((other) => other.start < figure.end && figure.start < other.end));
  return [...counted, ...vague].sort((a, b) => a.start - b.start);
}

function isThing(text: string, { start, end }: Span, all: readonly Span[]): boolean {
  const after = text.slice(end, end + 60);
  const before = text.slice(Math.max(0, start - 40), start);
  if (/^[-‑]\p{L}/u.test(after) || NO_THING.test(after) || /\p{L}[-‑]$/u.test(before)) return false;
  if (/^ heures?(?!\p{L})/u.test(after) && CLOCK.test(before) && !/il y a $/i.test(before)) return false;
  if (!ARTICLE.test(text.slice(start, end))) return true;
  // Of a list of numbers « une » is one of them: « 4 dépôts, une pièce et 7 chars ».
  const isListed =
    [/[,;] $/, /[,;] | et /].every((sign, index) => sign.test(index === 0 ? before : after)) &&
    [...all].filter(
      (one) => one.start !== start && Math.abs(one.start - start) < 60 && /^\d/.test(text.slice(one.start)),
    ).length > 1;
  return COUNTED.test(after) || isListed;
}

/** « depuis vingt ans »: a date that is a quantity too. */
function isDuration(words: string): boolean {
  return (
    /(?:heures?|jours?|semaines?|mois|ans?|années?)(?: et demie?)?$/u.test(words) && !/derni|ce mois|cette/u.test(words)
  );
}
