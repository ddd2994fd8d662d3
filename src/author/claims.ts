/** The claims that a text is made of: each stretch with its voice, those who passed it on, its act; what nobody is named for is the text’s own. */
import type { Paragraph, Span } from '../model/dossier.ts';
import { readClauses } from './clauses.ts';
import type { Frame } from './frame.ts';
import { DATELINE } from './french/speech-patterns.ts';
import type { Name } from './names.ts';
import { listSentences, straighten } from './sentences.ts';
import { splitStretch, trimStretch } from './stretches.ts';
import { canMean, readVoice, type Voice } from './voices.ts';

export interface SuggestedClaim extends Span {
  paragraph: number;
  /** Whose word it is, then who passed it on; empty for the text’s own. */
  by: Voice[];
  act: string;
  /** Why it is given to a voice that its words do not name. */
  implicit?: string;
  /** The sentence that it stands in. */
  sentence: Span;
  /** The words of saying, of the paragraph; absent for the text’s own. */
  verb?: Span;
}

/** A run of paragraphs of which the author has said whence they are. */
export interface KnownPart {
  from: number;
  to: number;
  publisher: string;
}

/** Of one sentence, whose offsets these are. */
type Stretch = Omit<SuggestedClaim, 'paragraph' | 'sentence'>;

type Read = Pick<Paragraph, 'kind' | 'number' | 'text'>;

/** In reading order; of running text alone. */
export function readClaims(
  paragraphs: readonly Read[],
  names: readonly Name[],
  parts: readonly KnownPart[],
): SuggestedClaim[] {
  const reader = new Reader(names, parts);
  return continueVoice(
    paragraphs.filter(({ kind }) => kind === 'text').flatMap((paragraph) => reader.read(paragraph)),
    paragraphs,
  );
}

/** One who has spoken, in which words, and where last. */
interface SpeakerBefore {
  name: string;
  called: string;
  paragraph: number;
}

/** What has been read so far: who spoke last, through whom, and who has which name. */
class Reader {
  private readonly speakers: SpeakerBefore[] = [];
  private readonly relays = new Map<string, Voice[]>();
  private readonly people: string[];
  private readonly names: readonly Name[];
  private readonly parts: readonly KnownPart[];

  constructor(names: readonly Name[], parts: readonly KnownPart[]) {
    this.names = names;
    this.parts = parts;
    this.people = names.filter(({ kind, text }) => kind === 'person' && text.includes(' ')).map(({ text }) => text);
  }

  read({ number, text }: Read): SuggestedClaim[] {
    let subject: string | undefined;
    const line = DATELINE.exec(straighten(text))?.[0].length ?? 0;
    return listSentences(text).flatMap(({ start: first, end: last }) => {
      const sentence = { start: last > line ? Math.max(first, line) : first, end: last };
      const words = text.slice(sentence.start, sentence.end);
      return readClauses(words)
        .flatMap((clause) => {
          const claims =
            clause.frames.length > 0
              ? this.readFrames(clause.frames, number, subject)
              : [this.makeOwn(number, words, clause)];
          subject =
            clause.frames.length > 0 ? undefined : SUBJECT.exec(words.slice(clause.start, clause.end).trim())?.[0];
          return claims;
        })
        .flatMap(({ start, end, ...claim }: Stretch) =>
          splitStretch(words, { start, end }).map((stretch) => ({
            ...claim,
            ...(claim.verb && {
              verb: { start: sentence.start + claim.verb.start, end: sentence.start + claim.verb.end },
            }),
            paragraph: number,
            sentence,
            start: sentence.start + stretch.start,
            end: sentence.start + stretch.end,
          })),
        );
    });
  }

  private makeOwn(number: number, words: string, clause: Span): Stretch {
    const part = this.parts.find(({ from, to }) => from <= number && number <= to);
    const own = { ...trimStretch(words, clause), act: 'affirme' };
    if (!part) return { ...own, by: [] };
    const [name = ''] = part.publisher.split(',');
    return {
      ...own,
      by: [{ name, words: name }],
      implicit: 'Le paragraphe ne nomme personne ; il est d’une suite que le dossier donne à cette source.',
    };
  }

  private readFrames(frames: readonly Frame[], number: number, subject: string | undefined): Stretch[] {
    return frames.map(({ order, act, verb, start, end, by, beside }) => {
      const { voice, pronoun, relays, teller } = readVoice(by, beside);
      const known = voice
        ? this.findPerson(voice, number)
        : this.resolve(pronoun, order === 'pronoun' ? undefined : subject, number);
      const through = relays.length > 0 ? relays : (this.relays.get(known.name) ?? []);
      if (relays.length > 0) this.relays.set(known.name, relays);
      if (teller) this.remember(teller, teller, number);
      this.remember(voice ?? known, known, number);
      const isNamed = known.reason === undefined;
      return {
        start,
        end,
        act,
        verb,
        by: [
          known,
          ...through.filter(
            ({ name }, index) => name !== known.name && through.findIndex((one) => one.name === name) === index,
          ),
        ],
        ...(isNamed ? {} : { implicit: known.reason ?? '' }),
      };
    });
  }

  /** « il », « lui », « la même source »: who spoke last and can be meant, or of whom the sentence before is. */
  private resolve(pronoun = '', subject: string | undefined, number: number): Voice {
    if (subject !== undefined)
      return {
        ...(readVoice(subject, '').voice ?? { name: subject, words: subject }),
        reason: `« ${pronoun} » reprend le sujet de la phrase précédente.`,
      };
    const [last] = this.speakers;
    if (!last) return { name: pronoun, words: pronoun, reason: 'Le texte ne nomme personne avant.' };
    const possible = this.speakers.filter(({ called }) => canMean(pronoun, called));
    const { name } = possible[0] ?? last;
    // Of one who spoke long before nobody thinks, where another speaks now.
    const other = possible.slice(1).find((one) => number - one.paragraph <= 1 && canMean(pronoun, one.called, true));
    const why = name === last.name ? `la dernière voix, ${name}` : `la dernière voix qui s’accorde, ${name}`;
    return {
      name,
      words: pronoun,
      reason: other
        ? `« ${pronoun} » reprend ${why}, ou ${other.name} : à trancher.`
        : `« ${pronoun} » reprend ${why}.`,
    };
  }

  private remember({ words }: Voice, { name, words: pronoun }: Voice, paragraph: number): void {
    const at = this.speakers.findIndex((one) => one.name === name);
    const called = at === -1 || words !== pronoun ? words : (this.speakers[at]?.called ?? words);
    if (at !== -1) this.speakers.splice(at, 1);
    this.speakers.unshift({ name, called, paragraph });
  }

  /** « M. Valence » after « Paul Valence »; of two of that name neither is chosen. */
  private findPerson(voice: Voice, number: number): Voice {
    if (BODY.test(voice.words)) {
      const body = this.names.findLast(({ paragraph, kind }) => paragraph === number && kind === 'organisation');
      return body && body.text !== voice.name
        ? { ...voice, name: body.text, reason: `« ${voice.words} » reprend ${body.text}.` }
        : voice;
    }
    if (!/^(?:M\.|Mme|Mlle|MM\.)/u.test(voice.words)) return voice;
    const full = [
      ...new Set(
        this.people.filter((name) => name.endsWith(` ${voice.name}`) && !/^(?:M\.|MM\.|Mme|Mlle) /u.test(name)),
      ),
    ];
    const [one] = full;
    if (full.length === 1 && one !== undefined) return { ...voice, name: one };
    return full.length > 1
      ? { ...voice, reason: `Plusieurs personnes du texte portent ce nom : ${full.join(', ')}.` }
      : voice;
  }
}

/** Of whom a clause is that nobody is named for. */
const SUBJECT = /^(?:l[’']|le |la |les |un |une )[^,]*?(?= (?:a|ont|avait|s[’']est|est|se) )/iu;
/** What stands for an organisation that was named before. */
const BODY =
  /^(?:l[’'](?:entreprise|organisation|association|ONG|armateur|agence|opérateur|institution)|la (?:compagnie|société|firme|banque|fondation)|le (?:groupe|constructeur|syndicat|parti))$/u;
const ANAPHORA = /^(?:ce|cet|cette|ces|celle-ci|celui-ci|il|elle|ils|elles)(?![\p{L}’'])/iu;

/** A sentence that takes up the one before, between two of one voice, is of that voice. */
function continueVoice(claims: readonly SuggestedClaim[], paragraphs: readonly Read[]): SuggestedClaim[] {
  const texts = new Map(paragraphs.map(({ number, text }) => [number, text]));
  const result = [...claims];
  for (const [index, claim] of result.entries()) {
    if (claim.by.length > 0 || !ANAPHORA.test(texts.get(claim.paragraph)?.slice(claim.start, claim.end) ?? ''))
      continue;
    const [before] = result[index - 1]?.by ?? [];
    const [after] = result.slice(index + 1).find(({ by }) => by.length > 0)?.by ?? [];
    if (before && after && before.name.toLowerCase() === after.name.toLowerCase())
      result[index] = {
        ...claim,
        by: [before],
        implicit: 'La phrase prolonge la précédente, et la suivante est de la même voix.',
      };
  }
  return result;
}
