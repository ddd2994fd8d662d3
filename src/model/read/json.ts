/** GeoJSON is read as YAML, which knows the place of each value; here it is held to be JSON for other programs too. */
import { visit } from 'jsonc-parser';
import type { Report } from '../problem.ts';
import type { Source } from './source.ts';

/** Deeper is no GeoJSON, and the parser would run out of stack. */
const DEEPEST = 500;

class Fault extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super();
    this.offset = offset;
  }
}

/** Whether the file is JSON; if not, a problem at the first token that JSON does not have there. */
export function checkJson(source: Source, report: Report): boolean {
  try {
    JSON.parse(source.text);
    return true;
  } catch {
    const offset = findFault(source.text);
    const rest = source.text.slice(offset);
    report({
      ...source.at(offset),
      rule: 'broken-json',
      found:
        rest === '' ? 'The file ends before what it opens is closed.' : `JSON cannot have “${formatStart(rest)}” here.`,
      hint: 'Check the commas, the brackets and the quotes here and just before: quotes are double, no comma stands before a closing bracket, and there are no comments.',
    });
    return false;
  }
}

/** Offset of the first token that is out of place: the engine’s own messages do not all tell it. */
function findFault(text: string): number {
  let depth = 0;
  const open = (offset: number) => {
    depth += 1;
    if (depth > DEEPEST) throw new Fault(offset);
  };
  const close = () => {
    depth -= 1;
  };
  const onError = (_code: unknown, offset: number) => {
    throw new Fault(offset);
  };
  const visitor = { onObjectBegin: open, onArrayBegin: open, onObjectEnd: close, onArrayEnd: close, onError };
  try {
    visit(text, visitor, { disallowComments: true });
  } catch (error) {
    if (error instanceof Fault) return findStart(text, error.offset);
    throw error;
  }
  return text.length;
}

/** A number that goes on as none may, `01` or `1a`, is at fault from its start. */
function findStart(text: string, offset: number): number {
  if (!/[\w.]/.test(text.charAt(offset))) return offset;
  let start = offset;
  while (/[\w.+-]/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function formatStart(rest: string): string {
  return rest.length > 20 ? `${rest.slice(0, 20)}…` : rest;
}
