/** Who speaks, out of the words that say so: a name where there is one, else what they are called; and through whom. */
import { HOUR, MONTH_NAMES, WEEKDAY_NAMES } from './french/date-rule.ts';
import { AGENCIES } from './french/saying.ts';
import { straighten } from './sentences.ts';

export interface Voice {
  /** As an author would call it: « Salem Ferjani », « CGT », « médecin de l’hôpital de Misrata ». */
  name: string;
  /** As they stand in the text. */
  words: string;
  /** Where the words do not name it: why it is this one. */
  reason?: string;
}

/** Undefined `name` where the words are a pronoun. */
export interface VoiceReading {
  voice: Voice | undefined;
  pronoun: string | undefined;
  relays: Voice[];
  /** Who cites the voice: the subject of the sentence, whom a pronoun may take up. */
  teller?: Voice;
}

const AGENCY = AGENCIES.join('|');
const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}’'-]*";
const PARTICLE = "(?:de |du |des |d[’']|al-|el-|ben |bin |von |van )";
const FULL_NAME = new RegExp(`(?:^|[\\s’'])(?<name>${CAPITAL}(?: ${PARTICLE}?${CAPITAL})+)\\s*$`, 'u');
const TITLED = new RegExp(`^(?:(?:M|Mme|Mlle|Dr|Me)\\.? )(?<name>${CAPITAL}(?: ${PARTICLE}?${CAPITAL})*)`, 'u');
/** What an organisation is called by, whatever stands behind it. */
const IN_BRACKETS = /\((?<name>\p{Lu}[\p{L}\p{N}]{1,11})\)\s*$/u;
const PUBLISHED_BY = /(?:publié|diffusé|transmis|rendu|communiqué)\p{L}* (?:[^,]{0,40} )?par (?<by>[^,]+)$/u;
const ARTICLE = /^(?:l[’']|les? |la |un |une |des |du |de la |de l[’']|au |aux |d[’'])/iu;
const DAY_OF_MONTH = `\\d{1,2}(?:er)?(?: (?:${MONTH_NAMES})(?: \\d{4})?)?`;
const WHEN = `(?:(?:ce |le )?(?:${WEEKDAY_NAMES})(?: ${DAY_OF_MONTH})?|le ${DAY_OF_MONTH}|en (?:(?:${MONTH_NAMES})(?: \\d{4})?|\\d{4})|hier|aujourd[’']hui|ce (?:matin|soir)|aussitôt|ensuite|également)${HOUR}(?: dernier)?`;
/** « Mardi, la préfecture a indiqué », « a indiqué jeudi le ministère »: when it is said, not who says it. */
const LEADING = new RegExp(`^(?:${WHEN}(?: ?, ?| ))+`, 'iu');
/** What takes up a voice of before. */
export const PRONOUN =
  /^(?:lui|elle|il|ils|elles|eux|on|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|la même source|cette source|l[’']intéressée?)$/iu;
/** Where what is said of the voice ends. */
const TAIL = new RegExp(
  `(?: ?,)? (?:dans (?!l[’']Est)|devant |lors |sur (?:son|sa|ses|les|le|la|X|Twitter|Facebook)|en référence|en (?:soulignant|ajoutant|précisant|marge|citant)|qui |citant |joint|interrog|cité|à la presse|au micro|auprès |à l[’'](?:${AGENCY}|agence)|à la (?:chaîne|radio|télévision)|au (?:journal|quotidien|site|magazine)|à (?:${AGENCY})|après |avant |${WEEKDAY_NAMES}|hier|ce matin|via |par (?:téléphone|courriel)|selon |d[’']après |ajoutant|précisant|soulignant|accusant|estimant|alors |tandis |depuis |,? rapporte |(?:elle|lui|eux)-mêmes? |,? ?repris|,? ?relayé).*$`,
  'u',
);
const TO_MEDIUM = new RegExp(
  `(?:^|[\\s,])(?:à|au|auprès de|par)(?<medium>(?: l[’']| la | le | )?(?:(?:${AGENCY})(?!\\p{L})|(?:agence|chaîne|radio|télévision|journal|quotidien|site|magazine|hebdomadaire)(?: \\p{Ll}+)*(?: ${CAPITAL})*))`,
  'u',
);
const AT_MEDIUM = new RegExp(
  `^(?:à|au|auprès de) (?:l[’']|la |le )?(?:agence|chaîne|radio|télévision|journal|quotidien|site|${AGENCY})`,
  'u',
);
const CITED_BY =
  /(?:cité|joint|interrogé|contacté|relayé|repris|diffusé)\p{L}* par (?!téléphone|courriel|visio)(?<by>[^,«»]+)/u;
const CITES = /(?:qui cite(?:nt)?|citant) (?<by>[^,«»]+)/u;

/**
 * Whether a pronoun may stand for whom these words call: by gender and number, as far as their article or title tells; in
 * doubt yes, or, where that `isLikely`, no.
 */
export function canMean(pronoun: string, called: string, isLikely = false): boolean {
  const own = PRONOUN_FORMS[pronoun.toLowerCase()];
  if (own === undefined) return true;
  const words = straighten(called);
  if (listJoint(words).length > 1) return own.isPlural;
  const [, article] = AGREEING.exec(words) ?? [];
  // A full name is of one.
  if (article === undefined) return !own.isPlural || !FULL_NAME.test(words);
  // « le maire » and « le porte-parole » may be a woman, whom a name beside them tells of or not.
  if (!isLikely && /^(?:le|un|ce)$/i.test(article) && /\p{Lu}\p{L}+ \p{Lu}/u.test(words)) return !own.isPlural;
  const isPlural = /^(?:les|des|leurs|MM\.|Mmes)$/i.test(article);
  const isFeminine = /^(?:la|une|sa|cette|Mme|Mlle|Mmes)$/i.test(article);
  return own.isPlural === isPlural && (isPlural || own.isFeminine === undefined || own.isFeminine === isFeminine);
}

interface Agreement {
  isPlural: boolean;
  /** Undefined where it tells none. */
  isFeminine?: boolean;
}

const PRONOUN_FORMS: Readonly<Record<string, Agreement>> = {
  il: { isPlural: false, isFeminine: false },
  elle: { isPlural: false, isFeminine: true },
  ils: { isPlural: true },
  elles: { isPlural: true },
  eux: { isPlural: true },
  'celui-ci': { isPlural: false, isFeminine: false },
  'celle-ci': { isPlural: false, isFeminine: true },
  'ceux-ci': { isPlural: true },
  'celles-ci': { isPlural: true },
  'ce dernier': { isPlural: false, isFeminine: false },
  'cette dernière': { isPlural: false, isFeminine: true },
};
/** An article or title that tells gender or number: « le maire », « Anna Zeml, la préfète ». */
const AGREEING = /(?:^|, )(les|des|leurs|la|une|cette|le|un|ce|M\.|MM\.|Mmes|Mme|Mlle)(?= )/iu;

/** « le maire et la préfète », « Paul Brun et Anna Zeml »: each of those who say it together; one for any other words. */
function listJoint(words: string): string[] {
  const parts = words.split(/ ?,? et (?=(?:les? |la |l'|une? |des |son |sa |ses |leurs? )|\p{Lu}\p{L}+)/u);
  return parts.every((part) => /^(?:les? |la |l'|une? |des |son |sa |ses |leurs? )|^\p{Lu}/iu.test(part))
    ? parts
    : [words];
}

/** `words` say who; `beside` what else the sentence says of it. */
export function readVoice(words: string, beside: string): VoiceReading {
  const plain = straighten(words)
    .replace(LEADING, '')
    .replace(/ ?, (?:qui|dont) [^,]*, (?=et )/u, ' ')
    .trim();
  const around = straighten(beside);
  const pronoun = PRONOUN.exec(
    plain.replace(/[ ,].*$/u, (rest) => (/même source|derni|cette source/u.test(plain) ? rest : '')),
  )?.[0];
  const all = `${plain} ${around.replace(plain, ' ')}`;
  const cites = CITES.exec(all)?.groups?.['by'];
  const citedBy = CITED_BY.exec(all)?.groups?.['by'];
  const medium = readMedium(all);
  let rest = plain.replace(AT_MEDIUM, '\uE001$&');
  if (rest.startsWith('\uE001') && medium)
    rest = plain.slice(plain.indexOf(medium.split(' ').at(-1) ?? '') + (medium.split(' ').at(-1) ?? '').length).trim();
  rest = (PUBLISHED_BY.exec(rest)?.groups?.['by'] ?? rest)
    .replace(TAIL, '')
    .replace(/\uE001/u, '')
    .trim();
  const own = nameOf(rest);
  const relays = [citedBy, medium]
    .flatMap((by) => (by === undefined ? [] : [makeVoice(by)]))
    .filter(({ name }) => name !== curl(own));
  const voice = makeVoice(rest);
  // « a rapporté la radio, citant la police »: it is the police’s word.
  if (cites !== undefined)
    return {
      voice: makeVoice(cites),
      pronoun: undefined,
      ...(own === '' ? { relays } : { relays: [voice], teller: voice }),
    };
  return { voice: pronoun !== undefined || own === '' ? undefined : voice, pronoun, relays };
}

function readMedium(words: string): string | undefined {
  const medium = TO_MEDIUM.exec(words)?.groups?.['medium']?.trim();
  if (medium === undefined) return undefined;
  const capitals = medium.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  // « à l’agence Ligne Emine Yildiz, une habitante »: the last two are somebody.
  return capitals.length > 2 && /^(?:,|$)/.test(words.slice(words.indexOf(medium) + medium.length))
    ? medium.split(' ').slice(0, -2).join(' ')
    : medium;
}

function makeVoice(words: string): Voice {
  const plain = words.replace(TAIL, '').trim();
  return { name: curl(nameOf(plain)), words: curl(plain) };
}

/** Those who say it together are one voice, named by all of them. */
function nameOf(words: string): string {
  return listJoint(words).map(nameOne).join(' et ');
}

/** A full name among the parts between commas and the like; the letters in brackets; else all of it without its article. */
function nameOne(words: string): string {
  const bracketed = IN_BRACKETS.exec(words)?.groups?.['name'];
  if (bracketed !== undefined) return bracketed;
  const parts = words
    .split(/ ?[,;:] ?/u)
    .map((part) => part.trim().replace(/^(?:L|l)[’'](?=\p{Lu})|^L[ea]s? (?=\p{Lu})/u, ''));
  for (const part of parts) {
    const titled = TITLED.exec(part)?.groups?.['name'];
    if (titled !== undefined) return titled;
    const full = FULL_NAME.exec(part)?.groups?.['name'];
    const lead = part.slice(0, part.length - (full?.length ?? 0)).trim();
    if (
      full !== undefined &&
      !/(?:de|du|des|d[’']|l[’']|la|le|les|à|de la|agence|ONG|radio|chaîne|journal|quotidien|compagnie|association|banque|sur|et)$/u.test(
        lead,
      )
    )
      return full;
  }
  const [first = ''] = parts;
  const single =
    parts.length > 1 ? parts.slice(1).find((part) => /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*$/u.test(part)) : undefined;
  return (
    single ??
    first
      .replace(ARTICLE, '')
      .replace(/^(?:son|sa|ses|leur|leurs) /u, '')
      .replace(/\s*\([^)]*\)?$/u, '')
      .trim()
  );
}

function curl(text: string): string {
  return text.replaceAll("'", '’');
}

/** « l’agence Ligne » is « agence Ligne » whatever the article. */
export function bareName(words: string): string {
  return words.trim().replace(ARTICLE, '').trim();
}
