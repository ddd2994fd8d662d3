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
const NOUN = /^\s(?:de\s|d[’'])?(\p{L}+(?:[-‑]\p{L}+)*)/u;
/** « la moitié de la ville », « un tiers des ponts ». */
const NOUN_OF_PART = /^\s(?:de\sla\s|de\sl[’']|du\s|des\s|de\s|d[’'])(\p{L}+(?:[-‑]\p{L}+)*)/u;
/** « 3 Md€ », « 40 °C »: longer than letters, or without a space. */
const SIGN = /^\s?((?:(?:[Mm]ds?|M|k)\s?)?[€$£]|°C?|‰|%|km²|km2|km\/h|m²|m2|m³|m3|[kMGT]Wh?|h)(?!\p{L})/u;
/** What stands behind a number and is no thing that it counts. */
const NO_NOUN = new Set(
  'a à afin ailleurs ainsi alors après au aujourd aura aurait auraient auront aussi autour aux avaient avait avant avec car ce cela ces cet cette chez comme contre dans de déjà demain depuis derrière des dès devant donc dont du durant elle elles en encore ensemble ensuite entre est et étaient était étant eu eux furent fut hier hors ici il ils jusqu jusque la là le les leur leurs lors lorsque lui mais malgré même ne ni non nous on ont or ou où outre par parce parmi pas pendant peu plus pour pourtant près puis puisque qu quand que qui sa sans sauf se selon sera serait seraient seront ses seulement si soit son sont sous sur tandis toujours tous toutes très un une vers via voire vont y'.split(
    ' ',
  ),
);
/** Of several, no noun ends like this, and verbs do: « 300 manifestaient », « 12 arrivent ». */
const VERB_END = /(?:ent|ait|ra|ront)$/u;
/** « deux fois », « vers 4 heures », « 57mm », « minuit 30 » count nothing that a claim would state. */
const NO_THING = /^(?:\s(?:fois|heures?(?=\s?\d|\s(?:du|de)\s))|\p{L})/iu;
/** « 14 h 30 », « 14 h » are of the clock, « pendant 3 h » and « 48 h » are not. */
const HOURS = /^\s?h(?<minutes>\s?\d{2})?(?!\p{L})/u;
const LASTING = /(?:pendant|durant|en|depuis|il y a|toutes les|tous les) $/iu;
const MINUTES = /(?:\d\s?h|\d heures?|minuit|midi)\s?$/iu;
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
      const [after, unit] = readUnit(text.slice(end, end + 60), value);
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

/** What is counted, with all up to its end; empty words and no unit where no noun follows. */
function readUnit(after: string, value: number): [words: string, unit: string | undefined] {
  const sign = SIGN.exec(after);
  if (sign) return [sign[0], sign[1]];
  const noun = (value < 1 && NOUN_OF_PART.exec(after)) || NOUN.exec(after);
  const unit = noun?.[1];
  if (!noun || unit === undefined || NO_NOUN.has(unit.toLowerCase()) || (value >= 2 && VERB_END.test(unit)))
    return ['', undefined];
  return [noun[0], unit];
}

function isThing(text: string, { start, end }: Span, all: readonly Span[]): boolean {
  const after = text.slice(end, end + 60);
  const before = text.slice(Math.max(0, start - 40), start);
  const isHours = HOURS.test(after);
  if (/^[-‑]\p{L}/u.test(after) || (NO_THING.test(after) && !isHours) || /\p{L}[-‑]$/u.test(before)) return false;
  if (/^ heures?(?!\p{L})/u.test(after) && CLOCK.test(before) && !/il y a $/i.test(before)) return false;
  const hours = HOURS.exec(after);
  const isLong = Number(text.slice(start, end)) >= 24 || LASTING.test(before);
  if ((hours && (hours.groups?.['minutes'] !== undefined || !isLong)) || MINUTES.test(before)) return false;
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
