/** GeoJSON is read as YAML, which knows the place of each value; here it is held to be JSON for other programs too. */
import type { Report } from '../problem.ts';
import type { Source } from './source.ts';

/** One token from where the last one ended; JSON’s own four kinds of space before it. */
const TOKEN =
  /[ \t\n\r]*(?:(?<string>"(?:[^"\\\n\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?<sign>[{}[\],:])|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))/y;

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
  const open: string[] = [];
  let allowed = 'value';
  for (let end = 0; ; ) {
    TOKEN.lastIndex = end;
    const match = TOKEN.exec(text);
    const start = end + (/^[ \t\n\r]*/.exec(text.slice(end))?.[0].length ?? 0);
    const kind = match && (match.groups?.['sign'] ?? (match.groups?.['string'] ? 'string' : 'scalar'));
    if (!match || !kind) return start;
    end = TOKEN.lastIndex;
    if ('{['.includes(kind) && allowed.startsWith('value')) {
      open.push(kind);
      allowed = kind === '{' ? 'key or end' : 'value or end';
    } else if (kind === '}' ? open.at(-1) === '{' : kind === ']' && open.at(-1) === '[') {
      if (!allowed.endsWith('end')) return start;
      open.pop();
      allowed = 'comma or end';
    } else if (kind === ',' && allowed === 'comma or end' && open.length > 0) {
      allowed = open.at(-1) === '{' ? 'key' : 'value';
    } else if (kind === ':' && allowed === 'colon') {
      allowed = 'value';
    } else if (kind === 'string' && allowed.startsWith('key')) {
      allowed = 'colon';
    } else if (['string', 'scalar'].includes(kind) && allowed.startsWith('value')) {
      allowed = 'comma or end';
    } else {
      return start;
    }
  }
}

function formatStart(rest: string): string {
  return rest.length > 20 ? `${rest.slice(0, 20)}…` : rest;
}
