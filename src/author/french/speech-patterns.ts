/** The orders of reported speech as patterns, made of the table of verbs: of a sentence with plain spaces, straight apostrophes and its quotations masked. */
import { plainSpaces } from '../../model/words/spaces.ts';
import { HOUR, MONTH_NAMES, WEEKDAY_NAMES } from './date-rule.ts';
import { DOING_VERBS, SAYING_VERBS, type Verb } from './saying.ts';

const DATE = `(?:${WEEKDAY_NAMES}|hier|le \\d{1,2} \\p{L}+|ce matin|dans la soirée|dans la matinée)${HOUR}(?: dernier)?`;
const DAY = `,? (?:le )?(?:(?:${WEEKDAY_NAMES}) )?\\d{1,2}(?:er)? (?:${MONTH_NAMES})(?: \\d{4})?`;
const AGENCY = ' \\(\\p{L}[^()]{1,30}\\)';
/** « Brumal, le 12 mars 2026 — », « BRUMAL (AFP) – »: where and when a dispatch was written; no part of what it says. */
export const DATELINE = new RegExp(
  `^\\p{Lu}[\\p{L}' -]{1,40}?(?:${DAY}(?:${AGENCY})?|${AGENCY}(?:${DAY})?) ?[—–-] (?=[\\p{Lu}«])`,
  'u',
);
const ADVERB = `(?:(?:\\p{L}+ment|aussi|encore|ensuite|pourtant|toutefois|également|de son côté|par ailleurs|déjà|d'ailleurs|même|toujours|${DATE}) )?`;
export const FORMS = new Map<string, string>();
const either = (words: readonly string[]) => [...new Set(words)].sort((a, b) => b.length - a.length).join('|');
for (const { act, participle, singular, plural } of [...SAYING_VERBS, ...DOING_VERBS])
  for (const form of [participle, singular, plural]) if (!FORMS.has(form)) FORMS.set(form, act);
const participles = (verbs: readonly Verb[]) => either(verbs.map((verb) => verb.participle));
const presents = (verbs: readonly Verb[]) => either(verbs.flatMap(({ singular, plural }) => [singular, plural]));
const AUX = "(?:a|ont|avait|avaient|aurait|auraient|s'est|se sont)";
const B = '(?<![\\p{L}\\p{N}-])';
const E = '(?![\\p{L}\\p{N}-])';
const SAY = `(?:${AUX} ${ADVERB}(?<past>${participles(SAYING_VERBS)})|(?<now>${presents(SAYING_VERBS)}))`;
/** Verbs that take a noun or an infinitive of what is said: « assure avoir reçu », « en compte 14 ». */
const DIRECT = SAYING_VERBS.filter(({ act }) =>
  /^(?:affirme|annonce|assure|compte|confirme|considère|déclare|dénonce|dénombre|déplore|dit|estime|évalue|évoque|indique|juge|promet|recense|reconnaît|regrette|rapporte|signale|souligne|revendique|prédit)$/.test(
    act,
  ),
);
const DO = `(?:${AUX} ${ADVERB}(?<past>${participles([...DIRECT, ...DOING_VERBS])})|(?:en )?(?<now>${presents([...DIRECT, ...DOING_VERBS])}|compte|comptent))`;

const SOURCE = "(?:[Ss]elon|[Dd]'après|[ÀàA] en croire|[Dd]e sources?|[Aa]ux? dires? de|[Pp]our)";
const MORE =
  "(?: ?, (?:(?:(?:elle|lui|eux)-mêmes? )?(?:cité|relayé|repris|diffusé|interrogé|joint)e?s? par|qui cite(?:nt)?|citant|qui cit|\\p{Lu}[\\p{L}’'-]+ \\p{Lu})[^,;:«»]*)?";
export const LEAD = new RegExp(
  `^(?<head>(?:(?:Mais|Or|Et|Pourtant|Toutefois|Cependant|Ainsi|Enfin|En revanche|Par ailleurs|De même|Car),? )?)(?<source>${SOURCE}) (?<by>[^,;:«»]+?${MORE}) ?[,;:] (?=\\S)`,
  'u',
);
export const TRAIL =
  /(?<gap> ?,|»,?)? (?<source>selon|d'après|à en croire|de source|de sources|aux dires de|au dire de) (?<by>[^,;:]+)/gu;
const NP = "(?:l'|le |la |les |un |une |des |son |sa |ses |leur |leurs |ce |cette |notre |M\\.|Mme |\\p{Lu}|média )";
export const INCISE = new RegExp(`(?<gap> ?,|»,?| [–—]) (?<verb>${SAY}) (?=(?:[^«»]{0,60}? )??${NP})(?!qu[e'])`, 'gu');
export const PRONOUN = new RegExp(
  `(?<gap> ?,|»,?|^) ?(?<verb>(?:a|ont|avait|avaient)-(?:t-)?(?<who>il|elle|on|ils|elles) ${ADVERB}(?<past>${participles([...SAYING_VERBS, ...DOING_VERBS])})|(?<now>${presents(SAYING_VERBS)})-(?:t-)?(?<who2>il|elle|on|ils|elles))${E}`,
  'gu',
);
export const THAT = new RegExp(
  `^(?<subject>.{2,140}?) (?<verb>${SAY})(?<beside>(?: à [^«»,]{2,40}| ${DATE}| \\p{L}+ment| de son côté)?(?: ?,? ?(?:dans|lors|devant|sur|en) [^«»]{0,80}?,?)?) (?<that>que |qu')`,
  'u',
);
export const QUOTED = new RegExp(
  `^(?<subject>.{2,140}?) (?<verb>${SAY})(?<beside>(?: à [^«»,]{2,40})?(?: ${ADVERB})?)(?:,| :)? ?(?=«)`,
  'u',
);
export const WHOLE = new RegExp(
  `^(?<subject>.{2,140}?),? (?:(?<negation>n'en |n'|ne )|en )?(?<verb>${DO})(?<beside>${E}.*)$`,
  'u',
);
const NUMBER = '(?:\\d|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|cent|mille)(?!\\p{L})';
const SAYS_OR_DOES = `(?:${AUX} ${ADVERB}(?<past>${participles([...SAYING_VERBS, ...DOING_VERBS])})|(?<now>${presents([...SAYING_VERBS, ...DOING_VERBS])}))`;
/** « ce que la direction dément », « ce qu’a contesté la police »: of what was said before. */
export const ON_THAT = [
  new RegExp(`^ce qu(?:e |')(?<by>${NP}[^«»,;:]{0,60}?) (?<verb>${SAYS_OR_DOES})$`, 'u'),
  new RegExp(`^ce qu(?:e |')(?<verb>${SAYS_OR_DOES}) (?<by>${NP}[^«»,;:]{0,60})$`, 'u'),
] as const;
/** « l’association de deux mois », « la police, 900 »: who counts, and a number, to the end. */
const COUNT = `(?<by>(?:l'|le |la |les |\\p{Lu})[^,«»]{1,40}?),? (?:(?:en (?:compte|dénombre|recense|évoque)|lui|elle),? )?(?=(?:de |à |en )?(?:près de |plus de |environ |quelque )?${NUMBER}[^,]*$)`;
/** « Le ministère parle de 3 semaines, l’association de deux mois »: the verb is said once. */
export const ELLIPSIS = new RegExp(`(?<gap>, (?:et |mais |quand )?)${COUNT}`, 'u');
export const SHARED = new RegExp(`^${COUNT}`, 'u');
/** « contre 900 », « près de 12 »: a count, with or without what is counted. */
export const BARE_COUNT = new RegExp(
  `^ ?(?:,? ?(?:contre|et|mais) )?(?:de )?(?:près de |plus de |moins de |environ |quelque )?${NUMBER}[^,;:]*$`,
  'u',
);
/** « Alors que la mairie … , la police … » */
export const WHILE = /^(?:Tandis|Alors) qu(?:e |')/u;
/** Where a voice’s words end, and where they may: the latter if another’s begin there. */
export const BREAK =
  /(?<sure> ?; ?|, tandis qu(?:e |'))|,? (?:tandis|alors) qu(?:e |')|, (?:mais|et|quand|là où|pendant que|cependant que) |, (?=contre |ce qu(?:e |'))/gu;
/** How a further thing of a list begins: « trois blessés », « 12 disparus ». */
export const LIST_ITEM =
  /^(?:et )?(?:\d|une? |des |plusieurs |quelques |deux |trois |quatre |cinq |six |sept |huit |neuf |dix |vingt |cent |mille )/u;
/** « D’après la police ; … »: what follows is the police’s. */
export const SOURCE_ALONE = new RegExp(`^${SOURCE} [^,;:]+$`, 'u');
/** What shows that words are a clause. */
export const FINITE = new RegExp(
  `${B}(?:${AUX}|n'${AUX}|est|sont|était|étaient|sera|seront|fut|furent|va|vont|peut|peuvent|doit|doivent|faut|\\p{Ll}{2,}(?:ait|aient|ra|ront|èrent|irent|urent)|s'agit|se \\p{Ll}{2,}(?:e|ent)|(?:[Cc]es|[Ll]es|[Dd]es|[Ii]ls|[Ee]lles) (?:\\p{L}+ ){0,4}?\\p{Ll}{2,}(?<!m)ent|reste|restent|manque|coûte|tient|touche|porte|vient|prend|fait|font)${E}`,
  'u',
);

/** Whether the words are a clause, as far as their verb is known. */
export function isClause(words: string): boolean {
  return FINITE.test(plainSpaces(words).replaceAll('’', "'"));
}
