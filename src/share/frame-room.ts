/** How many words a frame has beside those that it is made for, and how much room its words take on the narrowest phone. */

/** Words beside those that a frame shows: with more it would be an article. */
export const MOST_WORDS = 60;

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Letters that surely fit a line of 320 px whatever the typeface, and the height of that line, px. */
const SETTINGS = {
  quote: { letters: 25, height: 30.5 },
  voice: { letters: 30, height: 21 },
  small: { letters: 36, height: 18.5 },
} as const;

/** Between and around the lines, px. */
const MARGINS = 64;

export interface FramedLine {
  text: string;
  setting: keyof typeof SETTINGS;
}

/** Height in which all of the lines are seen, one below the other. */
export function measureFrame(lines: readonly FramedLine[]): number {
  const heights = lines.map(({ text, setting }) => {
    const { letters, height } = SETTINGS[setting];
    return Math.ceil(text.length / letters) * height;
  });
  return Math.ceil(MARGINS + heights.reduce((sum, height) => sum + height, 0));
}
