/** Holds the words that are copied against the text around them: whole words, whole quotations, running text. */
import type { Span } from '../dossier.ts';
import type { Path } from '../read/yaml.ts';
import { findQuote } from '../words/anchor.ts';
import { findDates } from '../words/coverage.ts';
import { findSentence } from '../words/sentences.ts';
import { type Scene, textOf } from './scene.ts';
import type { Tell } from './waivers.ts';

export function checkWords(scene: Scene): void {
  const { claims, eventsFile, notesFile, placesFile, tellIn } = scene;
  const tell = tellIn(eventsFile.file);
  for (const { claim, path } of claims) {
    const text = textOf(scene, claim.paragraph);
    checkCut(text, claim, claim.id, [...path, 'quote'], tell);
    checkQuotation(text, claim, claim.id, [...path, 'quote'], tell);
    if (claim.date) checkCut(text, claim.date, claim.id, [...path, 'date'], tell);
    for (const figure of claim.figures) {
      const index = scene.eventsFile.value.events
        .flatMap((event) => event.claims)
        .find(({ piece }) => piece === claim.number)
        ?.figures.findIndex(({ quote }) => quote === figure.text);
      if (index === undefined) continue;
      checkCut(text, figure, claim.id, [...path, 'figures', index, 'quote'], tell);
      checkQuotation(text, figure, claim.id, [...path, 'figures', index, 'quote'], tell);
    }
    checkHeading(scene, claim.paragraph, claim.id, path, tell);
    checkDate(scene, text, { ...claim, path }, tell);
  }
  const tellNotes = tellIn(notesFile.file);
  for (const [index, { id, anchors }] of notesFile.value.notes.entries())
    for (const [number, anchor] of anchors.entries()) {
      const text = textOf(scene, anchor.paragraph);
      const [span] = findQuote(text, anchor);
      if (span) checkCut(text, span, id, ['notes', index, 'anchors', number, 'quote'], tellNotes);
    }
  const tellPlaces = tellIn(placesFile.file);
  for (const [index, { id, properties }] of placesFile.value.features.entries())
    for (const [number, mention] of properties.mentions.entries()) {
      const text = textOf(scene, mention.paragraph);
      const [span] = findQuote(text, mention);
      const path = ['features', index, 'properties', 'mentions', number, 'quote'];
      if (span) checkCut(text, span, id, path, tellPlaces);
    }
}

/** A quote that begins or ends within a word is a slip of the mouse. */
function checkCut(text: string, { start, end }: Span, at: string, path: Path, tell: Tell): void {
  const isCut = (place: number) =>
    /(?:[\p{L}\p{M}][\p{L}\p{M}]|\d\d)/u.test(text.slice(Math.max(0, place - 1), place + 1)) && place > 0;
  const cut = [start, end].find(isCut);
  if (cut === undefined) return;
  const word = `${/[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, cut))?.[0]}${/^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(cut))?.[0]}`;
  tell(
    path,
    'word-cut',
    at,
    `“${text.slice(start, end)}” ${cut === start ? 'begins' : 'ends'} in the middle of “${word}”.`,
    `Copy “${word}” whole, or leave it out.`,
  );
}

/** In a quote every « needs its », and every » its «. */
function checkQuotation(text: string, { start, end }: Span, at: string, path: Path, tell: Tell): void {
  const quote = text.slice(start, end);
  let depth = 0;
  const isOpen = [...quote].some((sign) => {
    if (sign === '«') depth++;
    if (sign === '»') depth--;
    return depth < 0;
  });
  if (depth === 0 && !isOpen) return;
  // Where the text itself never closes them, they cannot be copied whole.
  if ((text.match(/«/g) ?? []).length !== (text.match(/»/g) ?? []).length) return;
  tell(
    path,
    'quotation-cut',
    at,
    `“${quote}” has one of « and » without the other.`,
    'Quote the words between them without either, or the whole with both.',
  );
}

/** Headings and the credit line cannot be quoted, since nobody says them: a paragraph of the text says the same. */
function checkHeading({ article }: Scene, paragraph: number, at: string, path: Path, tell: Tell): void {
  const kind = article.paragraphs[paragraph - 1]?.kind;
  if (kind === undefined || kind === 'text') return;
  tell(
    [...path, 'paragraph'],
    'claim-in-heading',
    at,
    `Paragraph ${paragraph} is ${kind === 'subhead' ? 'a subhead' : 'the credit'} of the source, which nobody says.`,
    `Quote the paragraph that says it, or take ${paragraph} out of \`${kind === 'subhead' ? 'subheads' : 'credit'}\` in \`article.md\`.`,
  );
}

/** Date words from another sentence may date a claim only if its own sentence has none. */
function checkDate(
  { claims }: Scene,
  text: string,
  { date, id, path, ...claim }: Span & { date?: (Span & { text: string }) | undefined; id: string; path: Path },
  tell: Tell,
): void {
  if (!date) return;
  const sentence = findSentence(text, claim);
  if (sentence.start <= date.start && date.end <= sentence.end) return;
  const own = findDates(text.slice(sentence.start, sentence.end))[0];
  const isUsed = (span: Span) =>
    claims.some(({ claim: other }) => other.date && other.id !== id && other.date.start === span.start);
  if (!own || isUsed({ start: own.start + sentence.start, end: own.end + sentence.start })) return;
  const words = text.slice(sentence.start + own.start, sentence.start + own.end);
  tell(
    [...path, 'date'],
    'date-of-another-sentence',
    id,
    `“${date.text}” stands in another sentence than the claim, whose own says “${words}”.`,
    'Date the claim by the words of its own sentence.',
  );
}
