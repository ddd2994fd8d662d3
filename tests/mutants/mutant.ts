/** One fault put into one file of a dossier, and the places where a reader of the report would look for it. */

export interface Mutant {
  operator: string;
  file: string;
  /** Undefined: the file is gone. */
  content: string | Uint8Array | undefined;
  /** `file:line`, any of which is right. */
  places: readonly string[];
}

/** The files of the dossier by name. */
export type Files = ReadonlyMap<string, string>;

export interface Operator {
  name: string;
  /** All that it can do to the files. */
  list(files: Files): Mutant[];
}

interface Spot {
  file: string;
  /** From 1. */
  line: number;
  lines: readonly string[];
}

/** Where else than on the changed line the fault may be told. */
type Elsewhere = (spot: Spot, files: Files, match: RegExpMatchArray) => readonly string[];

/** Change what `pattern` finds in each line of the file: one mutant for each line that has it. */
export function changeLines(
  name: string,
  file: string,
  pattern: RegExp,
  change: (match: RegExpMatchArray) => string | undefined,
  elsewhere: Elsewhere = () => [],
): Operator {
  return {
    name,
    list(files) {
      const lines = (files.get(file) ?? '').split('\n');
      return lines.flatMap((text, index): Mutant[] => {
        const match = pattern.exec(text);
        const changed = match && change(match);
        if (!match || changed === undefined || changed === null || changed === match[0]) return [];
        const rest = text.slice(match.index + match[0].length);
        const content = lines.with(index, text.slice(0, match.index) + changed + rest).join('\n');
        const spot = { file, line: index + 1, lines };
        return [{ operator: name, file, content, places: [`${file}:${index + 1}`, ...elsewhere(spot, files, match)] }];
      });
    },
  };
}

/** Change each stretch that the pattern, with the flag `g`, finds in the file; told on one of the lines that it has then. */
export function changeText(
  name: string,
  file: string,
  pattern: RegExp,
  change: (match: RegExpMatchArray) => string | undefined,
  elsewhere: Elsewhere = () => [],
): Operator {
  return {
    name,
    list(files) {
      const text = files.get(file) ?? '';
      return [...text.matchAll(pattern)].flatMap((match): Mutant[] => {
        const changed = change(match);
        if (changed === undefined || changed === match[0]) return [];
        const content = text.slice(0, match.index) + changed + text.slice(match.index + match[0].length);
        const line = text.slice(0, match.index).split('\n').length;
        const places = changed.split('\n').map((_, index) => `${file}:${line + index}`);
        const spot = { file, line, lines: text.split('\n') };
        return [{ operator: name, file, content, places: [...places, ...elsewhere(spot, files, match)] }];
      });
    },
  };
}

/** Take out each line that the pattern finds; told at the item that it belonged to. */
export function dropLines(name: string, file: string, pattern: RegExp, elsewhere: Elsewhere = atItem): Operator {
  return {
    name,
    list(files) {
      const lines = (files.get(file) ?? '').split('\n');
      return lines.flatMap((text, index): Mutant[] => {
        const match = pattern.exec(text);
        if (!match) return [];
        const content = lines.toSpliced(index, 1).join('\n');
        const places = elsewhere({ file, line: index + 1, lines }, files, match);
        return [{ operator: name, file, content, places: places.map((place) => moveUp(place, file, index + 1)) }];
      });
    },
  };
}

/** Change each file as a whole. */
export function changeFiles(
  name: string,
  change: (text: string, file: string) => string | Uint8Array | undefined,
  placesOf: (file: string, text: string) => readonly string[] = (file) => [`${file}:1`],
): Operator {
  return {
    name,
    list: (files) =>
      [...files].map(([file, text]) => ({
        operator: name,
        file,
        content: change(text, file),
        places: placesOf(file, text),
      })),
  };
}

/** The first line of the innermost item or key that the line is part of, and the line itself. */
export const atItem: Elsewhere = ({ file, line, lines }) => {
  const places = [`${file}:${line}`];
  let indent = indentOf(lines[line - 1]);
  for (let index = line - 2; index >= 0; index--) {
    const inner = indentOf(lines[index]);
    if (lines[index]?.trim() === '' || inner >= indent) continue;
    // A value starts on the line after its key, or with it.
    places.push(`${file}:${index + 1}`, `${file}:${index + 2}`);
    indent = inner;
  }
  return places;
};

/** The place once a line above it is gone. */
function moveUp(place: string, file: string, gone: number): string {
  const [name, line] = place.split(':');
  return name === file && Number(line) > gone ? `${name}:${Number(line) - 1}` : place;
}

function indentOf(line = ''): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** Every line of every file where the words stand. */
export function atWords(words: (match: RegExpMatchArray) => string): Elsewhere {
  return (_spot, files, match) =>
    [...files].flatMap(([file, text]) =>
      text.split('\n').flatMap((line, index) => (line.includes(words(match)) ? [`${file}:${index + 1}`] : [])),
    );
}

/** The line of the front matter that holds the text’s sum: which letter of the text is wrong, no sum can tell. */
export const atSum: Elsewhere = (_spot, files) =>
  (files.get('article.md') ?? '')
    .split('\n')
    .flatMap((line, index) => (/^ {2}sha256:/.test(line) ? [`article.md:${index + 1}`] : []));
