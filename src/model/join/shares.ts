/** Whose word each stretch of the text is, and what share of the text that makes. */
import type { Claim, Paragraph, Span, Speaker } from '../dossier.ts';
import { findVoice, type Voice } from './voice.ts';

export interface Stretch extends Span {
  /** Number of the paragraph. */
  paragraph: number;
  /** Whose word it is: the first of a claim’s `by`. Undefined outside every claim. */
  voice: Speaker | undefined;
  /** Whether the voice is named by none of the claims’ paragraphs. */
  isImplicit: boolean;
  claims: Claim[];
}

export interface Share {
  /** Undefined for what stands outside every claim. */
  voice: Speaker | undefined;
  characters: number;
  /** Tenths of a per cent; those of all shares make 1000. */
  tenths: number;
  /** Of these, what is given to the voice though its paragraph names nobody. */
  implicitTenths: number;
}

/**
 * The whole text cut at the ends of its claims, in reading order: each character is in one stretch. Where claims
 * overlap they are of one voice, which the model holds; such a stretch is implicit only if all of them are.
 */
export function listStretches(paragraphs: readonly Paragraph[], claims: readonly Claim[]): Stretch[] {
  return paragraphs.flatMap(({ number, text }) => {
    const own = claims.filter(({ paragraph }) => paragraph === number);
    const cuts = [...new Set([0, text.length, ...own.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
    return cuts.slice(1).map((end, index): Stretch => {
      const start = cuts[index] ?? 0;
      const covering = own.filter((claim) => claim.start <= start && end <= claim.end);
      return {
        paragraph: number,
        start,
        end,
        voice: covering[0]?.by[0],
        isImplicit: covering.length > 0 && covering.every(({ implicit }) => implicit !== undefined),
        claims: covering,
      };
    });
  });
}

/** The largest share first, what is outside every claim last. Empty for an empty text, and where there is no claim: whose the words are is not said yet. */
export function listShares(stretches: readonly Stretch[]): Share[] {
  if (stretches.every(({ claims }) => claims.length === 0)) return [];
  const voices = [...new Map(stretches.map(({ voice }) => [voice?.id, voice])).values()];
  const count = (voice: Speaker | undefined, isImplicit: boolean) =>
    stretches
      .filter((stretch) => stretch.voice?.id === voice?.id && stretch.isImplicit === isImplicit)
      .reduce((sum, { start, end }) => sum + end - start, 0);
  const counts = voices.map((voice) => ({ voice, named: count(voice, false), implicit: count(voice, true) }));
  const tenths = apportion(counts.flatMap(({ named, implicit }) => [named, implicit]));
  return counts
    .map(({ voice, named, implicit }, index): Share => {
      const [namedTenths = 0, implicitTenths = 0] = tenths.slice(2 * index);
      return { voice, characters: named + implicit, tenths: namedTenths + implicitTenths, implicitTenths };
    })
    .sort((a, b) => Number(!a.voice) - Number(!b.voice) || b.characters - a.characters);
}

export interface VoiceShare {
  /** Undefined for what stands outside every claim. */
  voice: Voice | undefined;
  /** Tenths of a per cent; those of all make 1000, and each is the sum of those of its speakers. */
  tenths: number;
  /** Who speaks, by groups, the largest share first: of a group all that speak, in the order of `speakers`. */
  sources: Speaker[][];
}

/** In the order in which they are said: parties to the conflict, third parties, nobody, outside; without those that have no share. */
export function listVoiceShares(shares: readonly Share[], speakers: readonly Speaker[]): VoiceShare[] {
  const order: readonly (Voice | undefined)[] = ['party', 'third', 'nobody', undefined];
  return order.flatMap((voice) => {
    const own = shares.filter((share) => (share.voice && findVoice({ by: [share.voice] })) === voice);
    const groups = Map.groupBy(
      own.flatMap((share) => (share.voice && voice !== 'nobody' ? [{ ...share, speaker: share.voice }] : [])),
      ({ speaker }) => speaker.group,
    );
    const sources = [...groups.values()]
      .sort((a, b) => countCharacters(b) - countCharacters(a))
      .map((group) => speakers.filter(({ id }) => group.some(({ speaker }) => speaker.id === id)));
    const tenths = own.reduce((sum, share) => sum + share.tenths, 0);
    return own.length > 0 ? [{ voice, tenths, sources }] : [];
  });
}

function countCharacters(shares: readonly Share[]): number {
  return shares.reduce((sum, { characters }) => sum + characters, 0);
}

/**
 * 1000 tenths of a per cent over the counts, in their order, by the largest remainder (Hamilton 1792): rounded one by
 * one they would not add up. All are 0 where there is nothing to share.
 */
export function apportion(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const whole = counts.map((count) => Math.floor((count * 1000) / total));
  const left = 1000 - whole.reduce((sum, tenths) => sum + tenths, 0);
  const next = counts
    .map((count, index) => ({ index, remainder: (count * 1000) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left);
  return whole.map((tenths, index) => tenths + Number(next.some((other) => other.index === index)));
}

/** « 17,3 % ». */
export function formatTenths(tenths: number): string {
  return `${Math.floor(tenths / 10)},${tenths % 10}\u00A0%`;
}
