/** What French sets on one line, and a text with plain spaces and hyphens leaves to chance. */
import type { Span } from '../dossier.ts';

/** A longer word may be wider than a telephone: it is left free. */
const LONGEST = 24;
/** Each with a sign that is found sooner: a text without it has no such tie. */
const TIES: { needed: RegExp; tie: RegExp }[] = [
  // « mot
  { needed: /« /, tie: new RegExp(String.raw`« [^\s«»]{1,${LONGEST}}(?![^\s«»])`, 'gu') },
  // mot », mot :
  { needed: / [»:;!?]/, tie: new RegExp(String.raw`(?<![^\s«»])[^\s«»]{1,${LONGEST}} [»:;!?]`, 'gu') },
  // al- »: a line may end after a hyphen, also before a no-break space. The end of a longer word is held, never from within
  // a reference of a page, such as &amp;
  { needed: /-[\u00A0\u202F]/, tie: /[^\s«»&;]{0,24}-[\u00A0\u202F][»:;!?]/gu },
  // al-Senaa
  {
    needed: /-\p{Lu}/u,
    tie: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])\p{L}\p{Ll}{1,2}-\p{Lu}[\p{L}\p{M}’]{0,${LONGEST}}(?![\p{L}\p{M}])`,
      'gu',
    ),
  },
];

/** Each tie has one of them, and most stretches of text between two tags have none. */
const SIGN = /[«»:;!?-]/;

/** The stretches of `text` that no line may part, in order; none overlaps another. */
export function findTies(text: string): Span[] {
  if (!SIGN.test(text)) return [];
  const spans = TIES.flatMap(({ needed, tie }) =>
    !needed.test(text)
      ? []
      : [...text.matchAll(tie)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
  ).sort((a, b) => a.start - b.start);
  const ties: Span[] = [];
  for (const span of spans) {
    const last = ties.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else ties.push({ ...span });
  }
  return ties;
}
