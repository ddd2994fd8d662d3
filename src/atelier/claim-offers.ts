/** What the form of a new claim begins with: what its words say themselves, and what the claim before it had; all of it to be looked at. */
import { isVoice } from '../author/same-voice.ts';
import { PLACEHOLDERS } from '../model/read/placeholders.ts';
import type { Entry } from './change.ts';
import type { Words } from './inputs.client.ts';
import { listClaims, listOf, listTargets, partOf, type Values, valueIn } from './names.ts';
import type { Span } from './selection.ts';
import type { State } from './state.ts';
import type { Value } from './tree.ts';

/** The day of the text is the last that what it tells can be of. */
const UNDATED = 'Le texte ne date pas ces mots ; au plus tard, c’est le jour du texte.';
const DAY = /(?:^|\/)(\d{4}(?:-\d\d){0,2})$/;

/** What an act makes of what it says. */
const KINDS: Readonly<Record<string, string>> = {
  annonce: 'fait annoncé',
  promet: 'fait annoncé',
  raconte: 'fait rapporté',
  rapporte: 'fait rapporté',
  revendique: 'fait revendiqué',
};

interface Offers {
  /** Id of the voice that has the word there, or its name where it is new; of the one that had it last, where they say none. */
  voice: string;
  /** Of what is typed as the voice, by its id. */
  findAct(voice: string): string | undefined;
  /** Of a new event, by the act of its claim; that of the event before where the act says none. */
  findKind(act: string | undefined): string | undefined;
  /** Of a new voice, by its party: whether the others of it are a party to the conflict. */
  isBelligerent(party: string): boolean;
  /** Of a new voice: its name, where the text writes it so and with a capital, which is then taken for no place. */
  findForms(voice: string): Entry;
  /** All dates of the paragraph, as it writes them, and the one of these words. */
  dates: string[];
  date: string | undefined;
  figures: Value[];
  /** Of a new event. */
  event: Entry;
}

export function offerForClaim(state: State, words: Words): Offers {
  const { paragraphs, places, open, values } = state;
  const paragraph = paragraphs.find(({ number }) => number === words.paragraph);
  const text = paragraph?.text ?? '';
  const start = text.indexOf(`${words.prefix ?? ''}${words.quote}${words.suffix ?? ''}`) + (words.prefix?.length ?? 0);
  const end = start + words.quote.length;
  const isIn = (span: Span) => span.start < end && span.end > start;
  const write = (span: Span) => text.slice(span.start, span.end);
  const dates = paragraph?.dates ?? [];
  const date = dates.find(isIn);
  const claims = listClaims(values).toSorted((a, b) => numberOf(b.claim) - numberOf(a.claim));
  const [last] = claims;
  const speech = open.find((one) => one.paragraph === words.paragraph && one.kind === 'speech' && isIn(one.whole));
  const placesIn = places
    .filter(({ mentions }) => mentions.some((one) => one.paragraph === words.paragraph && isIn(one)))
    .map(({ id }) => id);
  const findKind = (act: string | undefined) =>
    KINDS[act?.replace(/nt$/, '') ?? ''] ?? textOf(partOf(last?.event, 'kind'));
  const asOf = date ? write(date) : findDay(values, 'display');
  return {
    voice:
      findCalled(values, speech?.by) ??
      findVoices(values, readSentence(text, start, end)) ??
      speech?.by ??
      voiceOf(last?.claim),
    findAct: (voice) =>
      speech?.act ?? textOf(partOf(claims.find(({ claim }) => voiceOf(claim) === voice)?.claim, 'act')),
    findKind,
    isBelligerent(party) {
      const wanted = party.trim().toLowerCase();
      const like = listOf(valueIn(values, 'speakers.yaml', ['speakers'])).filter(
        (speaker) => textOf(partOf(speaker, 'party'))?.toLowerCase() === wanted,
      );
      return like.length > 0 && like.every((speaker) => partOf(speaker, 'belligerent') === true);
    },
    findForms(voice) {
      const name = voice.trim();
      return /\p{Lu}/u.test(name) && paragraphs.some((one) => one.text.includes(name)) ? { forms: [name] } : {};
    },
    dates: dates.map(write),
    date: date && write(date),
    figures: (paragraph?.figures ?? []).filter(isIn).map(
      ({ value, unit, ...span }): Value => ({
        quote: write(span),
        value,
        ...(unit !== undefined && { unit }),
        ...(asOf !== undefined && { asOf }),
      }),
    ),
    event: {
      ...offerWhen(date, findDay(values, 'edtf')),
      ...keep('places', placesIn),
      ...keep('actors', listNamed(values, 'actors', words.quote)),
      ...keep('kind', findKind(speech?.act)),
      ...keep('theatre', partOf(last?.event, 'theatre') ?? listTargets(values, 'theatre')[0]?.id),
    },
  };
}

/** None where the words have a date that cannot be told: a bracket would hide it. */
function offerWhen(date: { edtf?: string; reason?: string } | undefined, latest: string | undefined): Entry {
  if (date) return date.edtf === undefined ? {} : { when: { edtf: date.edtf, reason: date.reason ?? '' } };
  const [, day] = DAY.exec(latest ?? '') ?? [];
  return day === undefined ? {} : { when: { edtf: `../${day}`, reason: UNDATED } };
}

/** Of the text; undefined while nobody has said it. */
function findDay(values: Values, key: 'edtf' | 'display'): string | undefined {
  const date = valueIn(values, 'article.md', ['date']);
  return partOf(date, 'display') === PLACEHOLDERS.date ? undefined : textOf(partOf(date, key));
}

/** Undefined where no known voice is called so, or several are. */
function findCalled(values: Values, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const [one, more] = listOf(valueIn(values, 'speakers.yaml', ['speakers'])).filter((speaker) =>
    isVoice(name, {
      name: textOf(partOf(speaker, 'name')) ?? '',
      longName: textOf(partOf(speaker, 'longName')),
      forms: listOf(partOf(speaker, 'forms')).flatMap((form) => textOf(form) ?? []),
      unattributed: partOf(speaker, 'unattributed') === true,
    }),
  );
  return more === undefined ? textOf(partOf(one, 'id')) : undefined;
}

/** Undefined where it names none, or several. */
function findVoices(values: Values, sentence: string): string | undefined {
  const [one, more] = listNamed(values, 'speakers', sentence);
  return more === undefined ? one : undefined;
}

/** Ids of those whose name, or a form of it, stands in the words. */
function listNamed(values: Values, list: 'actors' | 'speakers', words: string): string[] {
  return listOf(valueIn(values, 'speakers.yaml', [list])).flatMap((one) => {
    const names = [partOf(one, 'name'), ...listOf(partOf(one, 'forms'))].flatMap((name) => textOf(name) ?? []);
    return names.some((name) => hasWord(words, name)) ? [String(partOf(one, 'id'))] : [];
  });
}

/** As it is written, or at the head of a sentence: « front » is no « Front ». */
function hasWord(text: string, name: string): boolean {
  return [name, name.charAt(0).toUpperCase() + name.slice(1)].some((wanted) => {
    const at = wanted === '' ? -1 : text.indexOf(wanted);
    return at !== -1 && !/\p{L}$/u.test(text.slice(0, at)) && !/^\p{L}/u.test(text.slice(at + wanted.length));
  });
}

function readSentence(text: string, start: number, end: number): string {
  const from = Math.max(...['. ', '! ', '? ', '… '].map((sign) => text.lastIndexOf(sign, start))) + 1;
  const to = text.slice(end).search(/[.!?…](?:\s|$)/);
  return text.slice(from, to === -1 ? undefined : end + to);
}

function voiceOf(claim: Value | undefined): string {
  return textOf(listOf(partOf(claim, 'by'))[0]) ?? '';
}

function numberOf(claim: Value): number {
  return Number(partOf(claim, 'piece')) || 0;
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function keep(key: string, value: Value | undefined): Entry {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? {} : { [key]: value };
}
