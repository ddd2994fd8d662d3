/** What is wrong with the content: one kind of problem for every file, and the one report that prints them. */
import { ToldError } from './told-error.ts';

export type Rule =
  | 'alias-in-use'
  | 'ambiguous-form'
  | 'anchor-twice'
  | 'as-of-after-article'
  | 'asserted-for-a-party'
  | 'belligerent-against-party'
  | 'broken-json'
  | 'broken-lock'
  | 'broken-yaml'
  | 'changed-since-published'
  | 'changed-since-read'
  | 'claim-in-heading'
  | 'claims-overlap'
  | 'control-character'
  | 'coordinates-exchanged'
  | 'correction-before-article'
  | 'correction-before-publication'
  | 'correction-in-future'
  | 'correction-lost'
  | 'date-against-words'
  | 'date-of-another-sentence'
  | 'display-against-date'
  | 'distance-against-words'
  | 'drawn-outside-frame'
  | 'duplicate-id'
  | 'duplicate-key'
  | 'edition-not-locked'
  | 'empty-file'
  | 'ends-before-start'
  | 'event-after-article'
  | 'group-divided'
  | 'hand-without-side'
  | 'hidden-character'
  | 'hole-outside'
  | 'id-lost'
  | 'id-not-locked'
  | 'identifier-twice'
  | 'implicit-though-named'
  | 'in-the-future'
  | 'kept-word'
  | 'letters-without-face'
  | 'line-below-line'
  | 'line-without-length'
  | 'missing-file'
  | 'minor-or-not'
  | 'missing-key'
  | 'mixed-letters'
  | 'name-twice'
  | 'never-used'
  | 'not-utf-8'
  | 'not-waived-or-used'
  | 'nothing-to-waive'
  | 'number-against-words'
  | 'number-left-out'
  | 'open-date'
  | 'out-of-order'
  | 'outside-frame'
  | 'outside-outline'
  | 'outside-within'
  | 'part-of-a-number'
  | 'place-not-mentioned'
  | 'place-off-map'
  | 'placeholder-left'
  | 'published-before-article'
  | 'published-moved'
  | 'quotation-cut'
  | 'quoted-not-in-text'
  | 'radius-missing'
  | 'radius-too-large'
  | 'radius-too-small'
  | 'reason-against-date'
  | 'reference-twice'
  | 'reserved-id'
  | 'review-out-of-time'
  | 'reviewer-is-author'
  | 'ring-crossed'
  | 'ring-not-closed'
  | 'ring-without-area'
  | 'ring-wound-wrong-way'
  | 'rival-out-of-place'
  | 'sentence-by-another-voice'
  | 'share-typed'
  | 'slip-elsewhere'
  | 'speaker-unused'
  | 'stands-twice'
  | 'status-after-article'
  | 'status-by-another-voice'
  | 'status-needs'
  | 'status-went-back'
  | 'surer-than-the-words'
  | 'text-changed'
  | 'title-by-another-voice'
  | 'title-number-not-said'
  | 'too-deep'
  | 'too-large'
  | 'unclosed-front-matter'
  | 'unit-against-words'
  | 'unknown-date'
  | 'unknown-file'
  | 'unknown-id'
  | 'unknown-key'
  | 'unquoted-comma'
  | 'vertex-far-off'
  | 'voice-not-named'
  | 'voices-exchanged'
  | 'weekday-against-date'
  | 'when-against-words'
  | 'word-cut'
  | 'words-claimed-twice'
  | 'words-found-twice'
  | 'words-not-found'
  | 'words-of-two-places'
  | 'wrong-folder-name'
  | 'wrong-value'
  | 'yaml-alias'
  | 'yaml-sign';

/** Line and column count from 1. */
export interface Position {
  file: string;
  line: number;
  column: number;
}

/** What would mend a problem, where the check knows it; of a path of the problem’s own file. */
export type Remedy =
  | { waive: 'places' | 'dates'; quote: string; paragraph: number }
  | { waive: 'rules'; rule: Rule; at: string }
  | { set: readonly PropertyKey[]; value: string | number | boolean }
  | { remove: readonly PropertyKey[] }
  /** A key that is not there yet: its author knows what it is to say. */
  | { fill: readonly PropertyKey[] };

export interface Problem extends Position {
  rule: Rule;
  /** What was found, quoting the author. One or more full sentences. */
  found: string;
  /** How to mend it. */
  hint: string;
  remedies?: readonly Remedy[];
}

export type Report = (problem: Problem) => void;

/** The `node:diagnostics_channel` on which `npm run dev` hears every problem of all content, each time that it is read. */
export const PROBLEMS_CHANNEL = 'sur-pieces:problems';

/** Thrown once, when a folder has been read to its end and has at least one problem. */
export class ContentError extends ToldError {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], folder: string) {
    super(formatProblems(problems, folder));
    this.problems = problems;
  }
}

/** As many are read one by one. */
const MOST = 10;
/** So few words left to annotate hide nothing. */
const FEW = 5;
/** Of folded words, as many as a line has room for. */
const MOST_NAMED = 6;

/**
 * All problems and what follows from them. Of many, those that only say what of a text is still to be annotated are told as one
 * for each text, with counts; `isWhole` tells each of them.
 */
export function formatProblems(problems: readonly Problem[], folder: string, isWhole = false): string {
  const groups = Map.groupBy(problems, ({ rule, file }) => (rule === 'not-waived-or-used' ? file : ''));
  const isFolded = ([file, { length }]: readonly [string, Problem[]]) =>
    !isWhole && problems.length > MOST && file !== '' && length > FEW;
  const folded = [...groups].filter(isFolded);
  const told = [...groups].flatMap((group) => (isFolded(group) ? [] : group[1]));
  const notes = folded.map(([file, left]) => `${formatLeft(file, left)}\n`).join('\n');
  const words = folded.reduce((sum, [, { length }]) => sum + length, 0);
  const count = told.length === 1 ? '1 problem' : `${told.length} problems`;
  const counts = [...(told.length > 0 ? [count] : []), ...(words > 0 ? [`${words} words to annotate`] : [])];
  const entries = told.length > 0 ? `${formatEntries(told)}\n` : '';
  const where = formatWhere(problems, folder);
  return `${entries}${notes}${notes === '' ? '' : '\n'}${counts.join(' and ')} in ${where}; nothing was built.`;
}

/** The folder; and what of all content stands beside it and is at fault too, be it of one dossier that was asked for. */
function formatWhere(problems: readonly Problem[], folder: string): string {
  const root = folder.replaceAll('\\', '/');
  const isWithin = ({ file }: Problem) => file === root || file.startsWith(`${root}/`) || !file.includes('/');
  const shared = [...new Set(problems.filter((one) => !isWithin(one)).map(({ file }) => file))];
  if (shared.length === 0) return folder;
  const files = `${shared.join(', ')}, of all dossiers`;
  return problems.some(isWithin) ? `${folder} and in ${files}` : files;
}

/** What of one text nothing uses yet, from its first word on. */
function formatLeft(file: string, left: readonly Problem[]): string {
  const [first] = left.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const kinds = [
    ['date', 'dates'],
    ['name', 'places'],
  ] as const;
  const lists = kinds.flatMap(([one, kind]) => {
    const words = left.flatMap(({ remedies = [] }) =>
      remedies.flatMap((remedy) => ('waive' in remedy && remedy.waive === kind ? remedy.quote : [])),
    );
    const named = [...new Set(words)].slice(0, MOST_NAMED).map((quote) => `“${quote}”`);
    if (words.length === 0) return [];
    const more = new Set(words).size > named.length ? ', …' : '';
    return `${words.length} ${one}${words.length === 1 ? '' : 's'} (${named.join(', ')}${more})`;
  });
  const slug = file.split('/').at(-2);
  return `${file}:${first?.line}:${first?.column}  to annotate (« à annoter »)
  ${formatLine(`${lists.join(' and ')} of the text are neither used nor waived.`)}
  \`npm run suggest -- ${slug}\` proposes what to paste, the atelier leads from one to the next; \`npm run check -- ${slug} --all\` gives the place of each.
`.trimEnd();
}

/** By file, line and column, in the form that editors and people can follow to the place; ends with a line end. */
export function formatEntries(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
  );
  const entries = sorted.map(
    ({ file, line, column, rule, found, hint }) =>
      `${file}:${line}:${column}  ${rule}\n  ${formatLine(found)}\n  ${formatLine(hint)}\n`,
  );
  return entries.join('\n');
}

/** One line, whatever it quotes. */
function formatLine(text: string): string {
  return text.replaceAll('\n', '↵');
}

// Not localeCompare: the order of a report must not change with the machine's locale.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
