/** Why YAML cannot be read, with a mending for each of the causes that are not seen at a glance. */
import type { YAMLError, YAMLWarning } from 'yaml';

const ODD_SPACES = '\u00A0\u2000-\u200A\u202F\u3000';
const ODD_INDENT = new RegExp(`^ *([${ODD_SPACES}])`, 'u');
const ODD_AFTER_SIGN = new RegExp(`(?:^ *-|^[^"']*?:)([${ODD_SPACES}])`, 'u');

interface Fault {
  found: string;
  hint: string;
}

export function describeFault({ code, message, pos: [offset] }: YAMLError | YAMLWarning, text: string): Fault {
  const found = `This cannot be read: ${message}.`;
  if (code === 'MULTIPLE_DOCS')
    return {
      found: 'The file is cut in two by the line `---`.',
      hint: 'Remove that line, or put its text between quotes.',
    };
  const space = listLinesAround(text, offset).flatMap((line) => findOddSpace(line) ?? [])[0];
  if (space !== undefined)
    return {
      found: `This cannot be read: a space that is no plain one, ${nameCharacter(space)}, stands here or on the line above, in the indentation or after \`:\` or \`-\`.`,
      hint: 'Type a plain space in its place.',
    };
  if (code === 'TAB_AS_INDENT') return { found, hint: 'Put spaces in the place of the tab.' };
  if (code === 'BAD_SCALAR_START')
    return { found, hint: `Put the whole value between quotes: YAML lets none begin with \`${text.charAt(offset)}\`.` };
  return {
    found,
    hint: 'Check the quotes, the colons and the indentation here and on the line above; text that holds a colon stands between quotes.',
  };
}

/** The line of the offset, and the one above. */
function listLinesAround(text: string, offset: number): string[] {
  const before = text.slice(0, offset).split('\n');
  const rest = text.slice(offset).split('\n', 1)[0] ?? '';
  return [`${before.at(-1) ?? ''}${rest}`, ...before.slice(-2, -1)];
}

function findOddSpace(line: string): string | undefined {
  return ODD_INDENT.exec(line)?.[1] ?? ODD_AFTER_SIGN.exec(line)?.[1];
}

function nameCharacter(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
