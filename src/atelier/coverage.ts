/** What the text says and nothing of the dossier uses yet, in reading order, each with the words that a claim of it would have. */
import { offerFigures } from '../author/figures.ts';
import { findUnused } from '../author/unused.ts';
import type { Dossier, Span } from '../model/dossier.ts';
import { findClauses } from './selection.ts';

export interface Open extends Span {
  kind: 'date' | 'name' | 'number' | 'speech';
  paragraph: number;
  /** What is selected with it: the sentence that reports a speech, the part of a sentence that a number stands in. */
  whole: Span;
  /** Of a speech: « indique » of « a indiqué », where that can be told. */
  act?: string;
  /** Of a speech: whose it is, as an author would call them. */
  by?: string;
  /** Of a name: whether it is of whoever says what is open too; it is used once that is. */
  isVoice?: true;
}

/** Of « selon » no verb says how, and « parle » says no more. */
const UNTOLD = new Set(['dit', 'parle']);

export function listOpen(dossier: Dossier): Open[] {
  const { speeches, dates, names } = findUnused(dossier);
  const anchors = [...dossier.notes.flatMap((note) => note.anchors), ...dossier.claims];
  const make = (kind: Open['kind'], { paragraph, start, end }: Span & { paragraph: number }): Open => ({
    kind,
    paragraph,
    start,
    end,
    whole: { start, end },
  });
  const said = speeches.flatMap(({ paragraph, start, end, verb, act, date, by: [voice] }): Open[] => [
    {
      kind: 'speech',
      paragraph,
      start: verb?.start ?? start,
      end: verb?.end ?? end,
      whole: { start, end },
      ...(!UNTOLD.has(act) && { act }),
      ...(voice && { by: voice.name }),
    },
    ...(date ? [make('date', date)] : []),
  ]);
  const counted = dossier.text.paragraphs.flatMap(({ number, text }) =>
    offerFigures(text)
      .filter(
        ({ start, end }) => !anchors.some((used) => used.paragraph === number && used.start < end && start < used.end),
      )
      .map(({ start, end }): Open => {
        const whole = findClauses(text).find((clause) => clause.start <= start && end <= clause.end) ?? { start, end };
        return { kind: 'number', paragraph: number, start, end, whole };
      }),
  );
  return [
    ...said,
    ...dates.map((date) => make('date', date)),
    ...[...names.values()]
      .flatMap(({ anchors: found }) => found)
      .map((name) => {
        const isVoice = speeches.some(
          ({ paragraph, by: [voice] }) => paragraph === name.paragraph && isNameOf(name.text, voice?.name),
        );
        return { ...make('name', name), ...(isVoice && { isVoice }) };
      }),
    ...counted,
    // What holds others before them: a claim of it may use them.
  ].sort(
    (a, b) =>
      a.paragraph - b.paragraph || a.whole.start - b.whole.start || b.whole.end - a.whole.end || a.start - b.start,
  );
}

/** « Nations » of « Nations unies »; of what is longer the name is a part like any other. */
function isNameOf(name: string, voice: string | undefined): boolean {
  return voice === name || (voice?.startsWith(`${name} `) === true && voice.split(' ').length === 2);
}
