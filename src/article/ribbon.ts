/** The ribbon above the text: its characters in reading order, each stretch as whoever speaks in it is drawn. */
import type { Dossier } from '../model/dossier.ts';
import { listStretches } from '../model/join/shares.ts';
import { findVoice, type Voice } from '../model/join/voice.ts';

/** Of the drawing, in units of its own: it is stretched to whatever width there is. */
export const WIDTH = 4000;
/** What is seen as a stretch on 288 px; as much as its share where that is more. */
const LEAST = 20;
/** What is drawn with its ends: narrower, the two of them would look like a fill. */
const CLOSED = 48;
/** Between neighbours that are both drawn. */
const GAP = 6;
/** What a link takes, if it can: each is a stop before the text. */
const LINK = 400;
/** 24 px of 288: what a finger needs. */
const LEAST_LINK = 334;

interface Extent {
  start: number;
  end: number;
}

export interface RibbonLink extends Extent {
  /** Numbers of the first and the last paragraph; it leads to the first. */
  paragraph: number;
  last: number;
  /** Names of those who speak, in order. */
  voices: string[];
}

export interface Ribbon {
  /** One path for each way of drawing; empty where nothing is drawn so. */
  paths: Record<Voice, string>;
  sections: Extent[];
  links: RibbonLink[];
}

interface Run extends Extent {
  voice: Voice | undefined;
  speaker: string | undefined;
}

export function layoutRibbon({ text, claims, sections }: Pick<Dossier, 'text' | 'claims' | 'sections'>): Ribbon {
  const starts = listStarts(text.paragraphs.map((paragraph) => paragraph.text.length));
  const runs = widen(listRuns(text, claims, starts));
  const at = (paragraph: number) => place(starts[paragraph - 1] ?? 0, runs);
  const breaks = [...new Set([1, ...sections.map(({ before }) => before)])].sort((a, b) => a - b);
  const ends = (list: readonly number[], index: number) => at(list[index + 1] ?? text.paragraphs.length + 1);
  return {
    paths: { party: drawAll('party', runs), third: drawAll('third', runs), nobody: drawAll('nobody', runs) },
    sections: breaks.map((before, index) => ({ start: at(before), end: ends(breaks, index) })),
    links: listLinks(text.paragraphs.length, breaks, at).map(({ paragraph, last }) => ({
      paragraph,
      last,
      start: at(paragraph),
      end: at(last + 1),
      voices: [
        ...new Set(
          claims
            .filter((claim) => paragraph <= claim.paragraph && claim.paragraph <= last)
            .flatMap(({ by }) => by.slice(0, 1).map(({ name }) => name)),
        ),
      ],
    })),
  };
}

/** Where each paragraph starts, in characters of the whole text; its end comes last. */
function listStarts(lengths: readonly number[]): number[] {
  const starts = [0];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}

/** Neighbours of one voice together, in characters; signs alone between two of them part nothing. */
function listRuns(text: Dossier['text'], claims: Dossier['claims'], starts: readonly number[]): Run[] {
  const runs: Run[] = [];
  const stretches = listStretches(text.paragraphs, claims);
  for (const [index, { paragraph, start, end, voice }] of stretches.entries()) {
    const top = starts[paragraph - 1] ?? 0;
    const words = text.paragraphs[paragraph - 1]?.text.slice(start, end) ?? '';
    const last = runs.at(-1);
    const isBetween = !voice && !/[\p{L}\p{N}]/u.test(words) && stretches[index + 1]?.voice?.id === last?.speaker;
    if (last && (last.speaker === voice?.id || (isBetween && last.speaker))) last.end = top + end;
    else
      runs.push({
        start: top + start,
        end: top + end,
        voice: voice && findVoice({ by: [voice] }),
        speaker: voice?.id,
      });
  }
  return runs;
}

type Placed = Run & { x: number; width: number };

/** Each run at its place: as wide as its share, or as the least; the others give way, so that all of them fill the drawing. */
function widen(runs: readonly Run[]): Placed[] {
  const length = runs.at(-1)?.end ?? 0;
  const least = Math.min(LEAST, WIDTH / 2 / runs.length);
  const share = ({ start, end }: Run) => ((end - start) * WIDTH) / length;
  const isRaised = (run: Run) => run.voice !== undefined && share(run) < least;
  const raised = runs.filter(isRaised);
  const rest = runs.reduce((sum, run) => sum + (isRaised(run) ? 0 : share(run)), 0);
  const scale = (WIDTH - least * raised.length) / rest;
  let x = 0;
  return runs.map((run) => {
    const width = isRaised(run) ? least : share(run) * scale;
    const placed = { ...run, x, width };
    x += width;
    return placed;
  });
}

/** Where a character of the text stands in the drawing. */
function place(offset: number, runs: readonly Placed[]): number {
  const run = runs.find(({ end }) => offset < end);
  if (!run) return WIDTH;
  return Math.round(run.x + ((offset - run.start) * run.width) / (run.end - run.start));
}

function drawAll(voice: Voice, runs: readonly Placed[]): string {
  return runs
    .map((run, index) => (run.voice === voice ? drawRun(voice, run, runs[index + 1]?.voice !== undefined) : ''))
    .join('');
}

/** A box; of who is no party, two rails where it is narrow, and of nobody one. */
function drawRun(voice: Voice, { x, width }: Placed, isBeside: boolean): string {
  const start = Math.round(x);
  const wide = Math.max(1, Math.round(x + width) - start - (isBeside && width > 3 * GAP ? GAP : 0));
  if (voice === 'party' || wide >= CLOSED) return `M${start} 1h${wide}v22h-${wide}z`;
  return voice === 'third' ? `M${start} 1h${wide}m-${wide} 22h${wide}` : `M${start} 12h${wide}`;
}

/** Runs of paragraphs, each wide enough for a finger; a section begins one of its own where the last is. */
function listLinks(count: number, breaks: readonly number[], at: (paragraph: number) => number) {
  const links: { paragraph: number; last: number }[] = [];
  for (let paragraph = 1; paragraph <= count; paragraph++) {
    const last = links.at(-1);
    const width = last ? at(paragraph) - at(last.paragraph) : 0;
    const isDone = width >= (breaks.includes(paragraph) ? LEAST_LINK : LINK);
    // What is left of the text has to be wide enough too.
    if (!last || (isDone && WIDTH - at(paragraph) >= LEAST_LINK)) links.push({ paragraph, last: paragraph });
    else last.last = paragraph;
  }
  return links;
}
