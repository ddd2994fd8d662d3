/** The outline of a glyph as the shaper gives it, so written that one may be set after another without being read again. */

export interface Outline {
  /** Where it begins from the glyph’s own origin, y downwards, in units of the face; nothing is drawn of a space. */
  x: number;
  y: number;
  /** SVG path from there on, in relative moves. */
  d: string;
}

const COMMAND = /([MLQCZ])([^MLQCZ]*)/g;

/** `path` is absolute, y upwards, with straight lines and curves alone. */
export function readOutline(path: string): Outline | undefined {
  let first: readonly [number, number] | undefined;
  let [x, y] = [0, 0];
  let start = [x, y] as const;
  const d = [...path.matchAll(COMMAND)].map(([, command = '', given = '']) => {
    if (command === 'Z') {
      [x, y] = start;
      return 'z';
    }
    const numbers = given.match(/-?[\d.]+/g)?.map(Number) ?? [];
    // All positions of a command are told from where the one before it ended.
    const moves = numbers.map((value, index) => (index % 2 === 0 ? value - x : -value - y));
    x = numbers.at(-2) ?? x;
    y = -(numbers.at(-1) ?? -y);
    if (command === 'M') start = [x, y];
    if (first) return `${command.toLowerCase()}${moves.join(' ')}`;
    first = [x, y];
    return '';
  });
  return first && { x: first[0], y: first[1], d: d.join('') };
}
