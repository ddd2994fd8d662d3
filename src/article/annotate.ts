/** A remark plugin: from plain paragraphs to paragraphs whose claims and places are marked, the text itself untouched. */
import type { Paragraph as ParagraphNode, PhrasingContent, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Claim, Dossier, Place, Span } from '../model/dossier.ts';
import { findVoice } from '../model/join/voice.ts';
import { findTies } from '../model/words/ties.ts';

/** Characters. */
const LONGEST_TIE = 30;

type Mention = Span & { place: Place };

/**
 * Mark the nth paragraph of the tree with the claims and mentions of the Dossier’s nth. Marks may nest and cross:
 * the text is cut at each of their ends, and a stretch inside several places leads to the smallest of them. What no line
 * may part stands in an element of its own, around marks that begin or end in it.
 */
const remarkAnnotate: Plugin<[Pick<Dossier, 'claims' | 'places' | 'text'>], Root> =
  ({ claims, places, text }) =>
  (tree) => {
    for (const [index, node] of tree.children.entries()) {
      const paragraph = text.paragraphs[index];
      if (node.type !== 'paragraph' || !paragraph) continue;
      const mentions = places.flatMap((place) =>
        place.mentions
          .filter((mention) => mention.paragraph === paragraph.number)
          .map(({ start, end }) => ({ start, end, place })),
      );
      node.children = annotate(
        paragraph.text,
        claims.filter((claim) => claim.paragraph === paragraph.number),
        mentions,
      );
      node.data = describeParagraph(paragraph);
    }
  };

export default remarkAnnotate;

function describeParagraph({
  id,
  kind,
  number,
}: Dossier['text']['paragraphs'][number]): NonNullable<ParagraphNode['data']> {
  return {
    hName: kind === 'subhead' ? 'h3' : 'p',
    hProperties: { id, dataParagraph: number, ...(kind === 'credit' && { className: ['credit'] }) },
  };
}

function annotate(text: string, claims: readonly Claim[], mentions: readonly Mention[]): PhrasingContent[] {
  const ties = findTies(text).map((tie) => widenTie(tie, mentions));
  const findTie = ({ start, end }: Span) => ties.find((tie) => tie.start <= start && end <= tie.end);
  const cuts = [
    ...new Set([0, text.length, ...[...claims, ...mentions, ...ties].flatMap(({ start, end }) => [start, end])]),
  ].sort((a, b) => a - b);
  const stretches = cuts
    .slice(0, -1)
    .map((start, index) => makeStretch(start, cuts[index + 1] ?? text.length, claims, mentions))
    .map((stretch) => dropCutLink(stretch, findTie(stretch)));
  return groupBy(stretches, (stretch) => String(findTie(stretch)?.start)).flatMap((run) => {
    const marked = renderRun(text, run);
    return run[0] && findTie(run[0]) ? [renderTie(marked)] : marked;
  });
}

/** A link is not cut in two: a tie that would cut one takes it in, unless it would be wider than a telephone. */
function widenTie(tie: Span, mentions: readonly Mention[]): Span {
  const cut = mentions.filter(
    ({ start, end }) => (start < tie.start && tie.start < end) || (start < tie.end && tie.end < end),
  );
  const start = Math.min(tie.start, ...cut.map((mention) => mention.start));
  const end = Math.max(tie.end, ...cut.map((mention) => mention.end));
  return end - start > LONGEST_TIE ? tie : { start, end };
}

/** Of a longer link, the word within the tie is left out: two links side by side would be two for those who hear them. */
function dropCutLink({ mention, ...stretch }: Stretch, tie: Span | undefined): Stretch {
  const isCut = tie && mention && (mention.start < tie.start || mention.end > tie.end);
  return isCut ? stretch : { ...stretch, ...(mention && { mention }) };
}

function renderRun(text: string, stretches: readonly Stretch[]): PhrasingContent[] {
  return groupBy(stretches, ({ claims: covering }) => covering.map(({ id }) => id).join(' ')).flatMap(
    (run): PhrasingContent[] => {
      const { claims: covering = [], start } = run[0] ?? {};
      const words = groupBy(run, ({ mention }) => mention?.place.id ?? '').map((group) => renderWords(text, group));
      const numbers = covering.filter((claim) => claim.start === start).map(renderNumber);
      return covering.length === 0 ? words : [renderQuote(covering, [...numbers, ...words])];
    },
  );
}

interface Stretch extends Span {
  claims: Claim[];
  /** The smallest that covers it. */
  mention?: Mention;
}

function makeStretch(start: number, end: number, claims: readonly Claim[], mentions: readonly Mention[]): Stretch {
  const covers = (span: Span) => span.start <= start && end <= span.end;
  const [smallest] = mentions.filter(covers).sort((a, b) => a.end - a.start - (b.end - b.start));
  return { start, end, claims: claims.filter(covers), ...(smallest && { mention: smallest }) };
}

/** Neighbours with the same key, together. */
function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const groups: Item[][] = [];
  let last: string | undefined;
  for (const item of items) {
    if (key(item) === last) groups.at(-1)?.push(item);
    else groups.push([item]);
    last = key(item);
  }
  return groups;
}

function renderWords(text: string, group: readonly Stretch[]): PhrasingContent {
  const [first] = group;
  const value = text.slice(first?.start, group.at(-1)?.end);
  const words: PhrasingContent = { type: 'text', value };
  if (!first?.mention) return words;
  const { id } = first.mention.place;
  return { type: 'link', url: `#lieu-${id}`, data: { hProperties: { dataPlace: id } }, children: [words] };
}

function renderTie(children: PhrasingContent[]): PhrasingContent {
  return { type: 'emphasis', data: { hName: 'span', hProperties: { className: ['tie'] } }, children };
}

function renderQuote(claims: readonly Claim[], children: PhrasingContent[]): PhrasingContent {
  return {
    type: 'emphasis',
    data: {
      hName: 'span',
      hProperties: { className: ['quote'], dataClaim: claims.map(({ number }) => number).join(' ') },
    },
    children,
  };
}

/** From the right, as Hebrew and Arabic run: the first letter of all that has a direction. */
const RUNS_FROM_RIGHT =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

// Before the claim, so that whose word it is is known before it is read; inside the quote and without a space, so that no
// line parts it from the first word. It is where the fragment lands. The style sheet draws it: what searches, copies or reads
// the page finds the text’s own characters alone.
function renderNumber(claim: Claim): PhrasingContent {
  const { id, number, text } = claim;
  return {
    type: 'link',
    url: `#${id}`,
    data: {
      hProperties: {
        id,
        className: ['n', findVoice(claim)],
        dataClaim: number,
        ...(RUNS_FROM_RIGHT.test(text) && { dir: 'rtl' }),
        ariaLabel: `pièce ${number}`,
      },
    },
    children: [],
  };
}
