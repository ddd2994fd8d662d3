/** How many words a frame has beside those that it is made for, and how much room its words take on the narrowest phone. */

/** Words beside the text’s own: with more it would be an article. */
const MOST_WORDS = 60;

/** Letters that surely fit a line of 320 px whatever the typeface, and the height of that line, px; whether the words are the text’s own. */
const SETTINGS = {
  quote: { letters: 25, height: 30.5, isExact: true },
  voice: { letters: 30, height: 21, isExact: false },
  small: { letters: 36, height: 18.5, isExact: false },
} as const;

/** Between and around the lines, px. */
const MARGINS = 64;

export interface FramedLine {
  text: string;
  setting: keyof typeof SETTINGS;
}

/** Of several wordings, the longest first, the first that has few enough words beside the text’s own; else the last. Nothing is cut: half of it would say something else. */
export function pickWording<Wording>(
  wordings: readonly [Wording, ...Wording[]],
  listLines: (wording: Wording) => readonly FramedLine[],
): Wording {
  return wordings.find((wording) => hasFewWords(listLines(wording))) ?? wordings.at(-1) ?? wordings[0];
}

export function hasFewWords(lines: readonly FramedLine[]): boolean {
  const beside = lines.filter(({ setting }) => !SETTINGS[setting].isExact);
  return countWords(beside.map(({ text }) => text).join(' ')) <= MOST_WORDS;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Height in which all of the lines are seen, one below the other. */
export function measureFrame(lines: readonly FramedLine[]): number {
  const heights = lines.map(({ text, setting }) => {
    const { letters, height } = SETTINGS[setting];
    return Math.ceil(text.length / letters) * height;
  });
  return Math.ceil(MARGINS + heights.reduce((sum, height) => sum + height, 0));
}
