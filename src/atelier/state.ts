/** What the page of the atelier shows of a dossier: its text, what is in it already, and what is wrong with it. */
import { readDates } from '../author/date-readings.ts';
import { type OfferedFigure, offerFigures } from '../author/figures.ts';
import type { Span } from '../model/dossier.ts';
import type { loadDraft } from '../model/load.ts';
import type { Problem } from '../model/problem.ts';
import type { Files } from './change.ts';
import { listOpen, type Open } from './coverage.ts';
import { EDITED_FILES, type EditPath, type FileName, readValue } from './edit.ts';
import type { Folder } from './folder.ts';
import type { History } from './history.ts';
import { findPathAt } from './locate.ts';
import type { Named, Values } from './names.ts';
import { sayProblem } from './problem-words.ts';

/** A problem in French, and where in which file it stands. */
export interface Shown extends Problem {
  words: { found: string; hint: string };
  at?: { file: FileName; path: EditPath };
}

export interface State {
  version: string;
  title: string;
  canUndo: boolean;
  canRedo: boolean;
  /** Whether all files could be read; if not, the lists are empty. */
  isRead: boolean;
  paragraphs: {
    number: number;
    text: string;
    /** Each with the EDTF that it most likely gives and why, to be looked at. */
    dates: (Span & { edtf?: string; reason?: string })[];
    figures: OfferedFigure[];
  }[];
  claims: { number: number; paragraph: number; start: number; end: number; by: string; event: string }[];
  /** What nothing of the dossier uses yet. */
  open: Open[];
  places: (Named & { mentions: { paragraph: number; start: number; end: number }[] })[];
  /** Ids of the events that the lock has. */
  lockedEvents: string[];
  /** What the files say, as they are. */
  values: Values;
  problems: Shown[];
}

export type Draft = Pick<ReturnType<typeof loadDraft>, 'dossier' | 'problems'>;

export function makeState(
  slug: string,
  { dossier, problems }: Draft,
  folder: Folder,
  { done, undone }: History,
): State {
  const dates = Map.groupBy(
    dossier ? readDates(dossier.text.paragraphs, dossier.date.end.max) : [],
    ({ paragraph }) => paragraph,
  );
  return {
    version: folder.version,
    title: dossier?.title ?? slug,
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    isRead: dossier !== undefined,
    paragraphs: (dossier?.text.paragraphs ?? []).map(({ number, text }) => ({
      number,
      text,
      figures: offerFigures(text),
      dates: (dates.get(number) ?? []).map(({ start, end, reading }) => ({
        start,
        end,
        ...('edtf' in reading && reading),
      })),
    })),
    claims: (dossier?.claims ?? []).map(({ number, paragraph, start, end, attribution, event }) => ({
      number,
      paragraph,
      start,
      end,
      by: attribution,
      event: event.title,
    })),
    open: dossier ? listOpen(dossier) : [],
    places: (dossier?.places ?? []).map(({ id, name, mentions }) => ({
      id,
      name,
      mentions: mentions.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
    })),
    lockedEvents: [...folder.lock.matchAll(/^evenement\/([^\s]+)$/gm)].map(([, id = '']) => id),
    values: readValues(folder.files),
    problems: problems.map((problem) => showProblem(problem, folder.files)),
  };
}

function showProblem(problem: Problem, files: Files): Shown {
  const name = problem.file.split('/').at(-1);
  const file = EDITED_FILES.find((one) => one === name);
  const text = file && files.get(file);
  const path = file && text !== undefined ? findPathAt(file, text, problem.line, problem.column) : undefined;
  return { ...problem, words: sayProblem(problem), ...(file && path && { at: { file, path } }) };
}

function readValues(files: Files): Values {
  const read = [...files].map(([name, text]) => [name, readValue(name, text)] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}
