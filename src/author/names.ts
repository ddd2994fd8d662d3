/** The names of a text, longest first and never cut, each told a place, a person or an organisation by what stands beside it. */
import type { Paragraph, Span } from '../model/dossier.ts';
import { findCapitals } from '../model/words/coverage.ts';
import { plainSpaces } from '../model/words/spaces.ts';
import { NAME_RULES, type NameKind, OPENERS, STREET } from './french/name-rules.ts';

export interface Name extends Span {
  paragraph: number;
  /** As it stands in the text. */
  text: string;
  kind: NameKind;
  /** What a gazetteer calls it: « Le Havre » of « au Havre ». */
  called: string;
  /** Whether a province or the like is meant, of which a town is no place. */
  isArea: boolean;
}

const AFTER_MEDIUM = /(?:agence|radio|chaîne|journal|quotidien|site) $/i;
/** « le Vermont » is no town. */
const WITH_ARTICLE = /(?:^|[\s('])(?:[Ll]a|[Ll]es?) $|[Ll]'$/;
const TITLE = /(?<!\p{L})(?:M\.|MM\.|Mme|Mmes|Mlle|Dr|Pr|Me) $/u;
const AREA =
  /(?:provinces?|régions?|gouvernorats?|départements?|districts?|comtés?|cantons?|État|vallée|plaine|désert|golfe|lac|fleuve|rivière)(?: [\p{Ll}-]+)?(?: de la | de l'| du | des | de | d'| )$/iu;

/** What the world has of that name; undefined for nothing. */
export type KnownAs = (name: string) => 'country' | 'province' | 'town' | undefined;

const WORD =
  "(?:(?:[Aa]l|[Aa]r|[Aa]s|[Aa]sh|[Ee]l)[-‑])?\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:[-‑'‘ʿ](?=[\\p{L}\\p{M}])(?:\\p{Ll}{1,3}[-‑])*[\\p{L}\\p{M}\\p{N}]+)*";
const NAME = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])${WORD}(?: ${WORD})*`, 'gu');
/** Little words that a name has within it: taken where the whole is a town, or begins as an organisation does. */
const LINK = new RegExp(
  `^ (?:de la |de l'|de |du |des |d'|sur |en |les |la |le |lès |sous |et )?(?:\\p{Ll}+ (?:de |du |des |d')?)?(${WORD}(?: ${WORD})*)`,
  'u',
);
const ORGANISATION =
  /^(?:Institut|Commission|Quai|Agence|Armée|Front|Brigades?|Observatoire|Organisation|Haut|Conseil|Ligue|Union|Centre|Cour|Média)(?!\p{L})/u;
const SENTENCE_START = /(?:^|[.!?…:]["»”)]?\s+|[«“"(]\s*|^\s*[-–—•]\s*)$/u;

/** In reading order. */
export function findNamesOf(paragraphs: readonly Pick<Paragraph, 'number' | 'text'>[], knownAs: KnownAs): Name[] {
  const names = paragraphs.flatMap(({ number, text }) => {
    const plain = straighten(text);
    return findIn(text, plain, knownAs).map((span) => tell(text, plain, number, span, knownAs));
  });
  return agree(names, paragraphs);
}

function findIn(text: string, plain: string, knownAs: KnownAs): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of plain.matchAll(NAME)) {
    if (match.index < from) continue;
    const parts = cut(plain, { start: match.index, end: match.index + match[0].length }, knownAs);
    for (const span of parts) {
      const long = lengthen(plain, span, knownAs);
      spans.push(long);
      from = Math.max(from, long.end);
    }
  }
  // What the dossier’s own check asks for is offered here too.
  const taken = new Set(
    spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
  );
  const missed = findCapitals(text).filter(({ start, end }) => !taken.has(start) && !taken.has(end - 1));
  return [...spans, ...missed]
    .filter(({ start, end }) => !/^(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me)$/.test(text.slice(start, end)))
    .sort((a, b) => a.start - b.start);
}

/** Without what owes its capital to its place; two names where a row of capitals is none. */
function cut(text: string, { start, end }: Span, knownAs: KnownAs): Span[] {
  const words = text.slice(start, end);
  const [first = ''] = words.split(/[ ']/);
  const isOpener = OPENERS.has(first.toLowerCase());
  if (
    SENTENCE_START.test(text.slice(Math.max(0, start - 20), start)) &&
    (isOpener ? words === first || !knownAs(words) : !knownAs(words))
  ) {
    if (isOpener) {
      const next = start + first.length + 1;
      return first.length < words.length ? [{ start: next, end }] : [];
    }
    // One word that is a name nowhere else: the first word of a sentence.
    if (!/[ '-]/.test(words) && !/.\p{Lu}/u.test(words))
      return new RegExp(`[^.!?…:«(\\s][ '’](?:${words})(?!\\p{L})`, 'u').test(text.slice(end, end + 20_000))
        ? [{ start, end }]
        : [];
  }
  // « l'AFP Rami Abdel Rahmane »: letters that stand for a name are one by themselves.
  const letters = /^\p{Lu}{2,}(?= \p{Lu}\p{Ll})/u.exec(words)?.[0];
  if (letters && !knownAs(words))
    return [
      { start, end: start + letters.length },
      { start: start + letters.length + 1, end },
    ];
  // « à l'agence Ligne Sud Anna Zeml »: the last two are somebody.
  const person =
    AFTER_MEDIUM.test(text.slice(Math.max(0, start - 40), start)) &&
    /^\p{Lu}\S*(?: \p{Lu}\S*)+?(?= \p{Lu}\S+ \p{Lu}\S+$)/u.exec(words)?.[0];
  if (person && !knownAs(words))
    return [
      { start, end: start + person.length },
      { start: start + person.length + 1, end },
    ];
  // « L'Argentine », « D'Alep ».
  const elision = /^[LDJMNSTCldjmnstc]u?'/.exec(words)?.[0];
  if (!elision) return [{ start, end }];
  // « L’état-major », « D’ici »: the capital is the article’s.
  return /^\p{Lu}/u.test(words.slice(elision.length)) ? [{ start: start + elision.length, end }] : [];
}

function lengthen(text: string, span: Span, knownAs: KnownAs): Span {
  const match = LINK.exec(text.slice(span.end, span.end + 120));
  if (!match) return span;
  const longer = { start: span.start, end: span.end + match[0].length };
  const whole = text.slice(longer.start, longer.end);
  const isOne = knownAs(whole) || (ORGANISATION.test(whole) && /^ (?:de |du |des |d'|de la |de l')/.test(match[0]));
  return isOne ? lengthen(text, longer, knownAs) : span;
}

function tell(text: string, plain: string, paragraph: number, { start, end }: Span, knownAs: KnownAs): Name {
  const [before, name, after] = [
    plain.slice(Math.max(0, start - 60), start),
    plain.slice(start, end),
    plain.slice(end, end + 60),
  ];
  const article = /(?:^|\s)(?:au|du) $/i.test(before) ? 'Le ' : /(?:^|\s)aux $/i.test(before) ? 'Les ' : '';
  const called = knownAs(article + name) ? article + text.slice(start, end) : text.slice(start, end);
  const known = knownAs(called);
  const rule = NAME_RULES.find(
    (one) =>
      (one.before?.test(before) ?? true) &&
      (one.name?.test(name) ?? true) &&
      (one.after?.test(after) ?? true) &&
      (one.isTown === undefined || one.isTown === (known !== undefined)) &&
      (one.isCountry === undefined || known === 'country' || known === 'province'),
  );
  // « M. Valence » is what the text calls somebody, « place de Valence » a place of its own.
  const street = STREET.exec(before)?.[0].length ?? 0;
  const from = start - (TITLE.exec(before)?.[0].length ?? street);
  return {
    paragraph,
    start: from,
    end,
    text: text.slice(from, end),
    kind: rule?.kind ?? 'unknown',
    called,
    isArea: street > 0 || AREA.test(before) || (known === 'province' && WITH_ARTICLE.test(before)),
  };
}

/** What one mention says counts for those that say nothing; of two towns beside each other one tells the other. */
function agree(names: readonly Name[], paragraphs: readonly Pick<Paragraph, 'number' | 'text'>[]): Name[] {
  const told = new Map<string, NameKind>();
  for (const { text, kind } of names) if (kind !== 'unknown' && !told.has(fold(text))) told.set(fold(text), kind);
  // « la route Tavri-Port-Azir »: both ends are places.
  for (const { text, kind } of names)
    if (kind === 'place')
      for (const { index } of text.matchAll(/[-‑]/g))
        for (const part of [text.slice(0, index), text.slice(index + 1)])
          if (!told.has(fold(part))) told.set(fold(part), 'place');
  const texts = new Map(paragraphs.map(({ number, text }) => [number, text]));
  const kinds = names.map((name) => (name.kind === 'unknown' ? (told.get(fold(name.text)) ?? 'unknown') : name.kind));
  for (const [index, name] of names.entries()) {
    const previous = names[index - 1];
    if (
      kinds[index] !== 'unknown' ||
      !previous ||
      previous.paragraph !== name.paragraph ||
      kinds[index - 1] !== 'place'
    )
      continue;
    if (/^(?:,? et |, | à |-)$/.test(plainSpaces(texts.get(name.paragraph)?.slice(previous.end, name.start) ?? ''))) {
      kinds[index] = 'place';
      told.set(fold(name.text), 'place');
    }
  }
  return names.map((name, index) => ({
    ...name,
    kind: kinds[index] === 'unknown' ? (told.get(fold(name.text)) ?? 'unknown') : (kinds[index] ?? 'unknown'),
  }));
}

function fold(name: string): string {
  return name.toLowerCase();
}

function straighten(text: string): string {
  return plainSpaces(text).replaceAll(/[’‘ʿ]/g, "'");
}
