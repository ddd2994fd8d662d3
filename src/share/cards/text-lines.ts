/** Text set in lines: which face each stretch needs, where lines break, what is cut off. */
import type { Cut, Faces } from '../../fonts/card-fonts.ts';

export type Weight = 'regular' | 'bold';

/** A stretch of one line in one cut. */
export interface Run {
  text: string;
  cut: Cut;
}

export interface Setting {
  weight: Weight;
  /** Size of the type and width of the column, px. */
  size: number;
  width: number;
  /** At most so many lines; what is left over is cut, with an ellipsis. */
  lines: number;
}

export interface Fitted {
  lines: string[];
  /** Size of the type, px. */
  size: number;
}

const ARABIC = /\p{Script=Arabic}/u;
/** Arabic words with nothing but spaces between them, and such words with signs between them. */
const WORDS = /(\p{Script=Arabic}+(?:\s+\p{Script=Arabic}+)*)/u;
const PHRASE = /(\p{Script=Arabic}+(?:[\s\p{P}]+\p{Script=Arabic}+)*)/u;

/** The cuts that a line takes its letters from, beside that of its weight; Arabic ones have a cut of their own. */
const OTHERS = ['extended', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-extended'] as const satisfies readonly Cut[];
const ALL = ['regular', ...OTHERS, 'arabic'] as const satisfies readonly Cut[];

/** What stands for words that no face has, as where a quotation leaves words out. */
const LEFT_OUT = '[…]';
/** What leaves no gap: signs that are not seen, and pictures; a card without an emoji is whole. */
const DISPENSABLE = /[\p{C}\p{S}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}]/v;

/** Only what some face can draw, with `[…]` for the letters that none has; empty where there are no others. */
export function keepDrawable(text: string, { has }: Pick<Faces, 'has'>): string {
  const stretches: { text: string; isDrawn: boolean }[] = [];
  for (const character of text
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll('\u2012', '–')
    .replaceAll('\u2015', '—')) {
    const isDrawn = ALL.some((cut) => has(character, cut)) || /\s/.test(character);
    if (!isDrawn && DISPENSABLE.test(character)) continue;
    const last = stretches.at(-1);
    if (last?.isDrawn === isDrawn) last.text += character;
    else stretches.push({ text: character, isDrawn });
  }
  const drawn = stretches.filter(({ isDrawn }) => isDrawn).map((stretch) => stretch.text);
  if (drawn.length < stretches.length && !/[\p{L}\p{N}]/u.test(drawn.join(''))) return '';
  return stretches
    .map((stretch) => (stretch.isDrawn ? stretch.text : LEFT_OUT))
    .join('')
    .replaceAll(/[ \t-\r]+/g, ' ')
    .replaceAll(/\[…\](?: \[…\])+/g, LEFT_OUT)
    .trim();
}

/** The stretches of a line from left to right, each in one cut; Arabic words that follow one another read leftwards. */
export function splitRuns(text: string, weight: Weight, { has }: Pick<Faces, 'has'>): Run[] {
  if (!ARABIC.test(text)) return splitLatin(text, weight, has);
  return text
    .split(PHRASE)
    .flatMap((phrase) => (ARABIC.test(phrase) ? phrase.split(WORDS).filter(Boolean).reverse() : [phrase]))
    .flatMap((part) => (ARABIC.test(part) ? [{ text: part, cut: 'arabic' as const }] : splitLatin(part, weight, has)));
}

function splitLatin(text: string, weight: Weight, has: Faces['has']): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    // Nearly all: a line is split for each width that it is tried at.
    if (has(character, weight) && (!last || last.cut === weight)) {
      if (last) last.text += character;
      else runs.push({ text: character, cut: weight });
      continue;
    }
    // An accent belongs to the letter that it stands on.
    if (last && /\p{M}/u.test(character) && has(character, last.cut)) {
      last.text += character;
      continue;
    }
    const cuts = /\s/.test(character) ? [] : [weight, ...OTHERS];
    const cut = cuts.find((one) => has(character, one)) ?? weight;
    if (last?.cut === cut) last.text += character;
    else runs.push({ text: character, cut });
  }
  return runs;
}

/** Width of a line in ems. */
export function measureLine(text: string, weight: Weight, faces: Faces): number {
  return splitRuns(text, weight, faces).reduce((sum, run) => sum + faces.measure(run.text, run.cut), 0);
}

/** The text in lines, broken at its plain spaces only; a word wider than the column is broken where the column ends. */
export function breakLines(text: string, { weight, size, width, lines: most }: Setting, faces: Faces): string[] {
  const fits = (line: string) => measureLine(line, weight, faces) * size <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of keepDrawable(text, faces)
    .split(' ')
    .flatMap((whole) => breakWord(whole, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' '), fits)];
}

/** Whether all of it stands on one line of the setting. */
export function fitsLine(text: string, { weight, size, width }: Setting, faces: Faces): boolean {
  return measureLine(keepDrawable(text, faces), weight, faces) * size <= width;
}

/** The first of the wordings that fits one line; the last, cut, where none does; none where that is empty. */
export function pickLine(wordings: readonly string[], setting: Setting, faces: Faces): string[] {
  const whole = wordings.find((words) => fitsLine(words, setting, faces)) ?? wordings.at(-1) ?? '';
  return breakLines(whole, { ...setting, lines: 1 }, faces);
}

/** The largest of `settings` in which the whole text has room, its lines of one length; the last, cut, where it has in none. */
export function fitLines(text: string, settings: readonly [Setting, ...Setting[]], faces: Faces): Fitted {
  for (const setting of settings) {
    const lines = breakLines(text, { ...setting, lines: setting.lines + 1 }, faces);
    if (lines.length <= setting.lines) return { lines: balance(text, lines, setting, faces), size: setting.size };
  }
  const last = settings.at(-1) ?? settings[0];
  return { lines: breakLines(text, last, faces), size: last.size };
}

/** The narrowest column that needs no more lines, to a twentieth. */
function balance(text: string, lines: string[], setting: Setting, faces: Faces): string[] {
  const narrower = breakLines(text, { ...setting, width: setting.width * 0.95, lines: lines.length + 1 }, faces);
  return lines.length <= 1 || narrower.length > lines.length
    ? lines
    : balance(text, narrower, { ...setting, width: setting.width * 0.95 }, faces);
}

function breakWord(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && !fits(part + character)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

function cut(text: string, fits: (line: string) => boolean): string {
  const characters = [...text];
  const keep = (count: number) => characters.slice(0, count).join('');
  // By halves, since a line that is measured is shaped: the last count known to fit, the first known not to.
  let [least, most] = [0, characters.length + 1];
  while (most - least > 1) {
    const middle = (least + most) >> 1;
    if (fits(`${keep(middle).trimEnd()}…`)) least = middle;
    else most = middle;
  }
  // Never in the middle of a word, unless the word is all there is.
  const kept = keep(least);
  const end = kept.lastIndexOf(' ');
  return `${(end > 0 ? kept.slice(0, end) : kept).replace(/[\s,;:.«–-]+$/u, '')}…`;
}
