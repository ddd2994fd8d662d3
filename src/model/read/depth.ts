/** How deep a file may nest, looked at before it is composed: that goes one call deeper with each bracket. */
import { CST, Lexer, Parser } from 'yaml';
import type { Report } from '../problem.ts';
import type { Source } from './source.ts';

/** The rings of a multipolygon stand at 9. */
const DEEPEST = 20;
/** Of the form `? key`, with each of which the parser’s time may double. */
const MOST_KEYS = 3;
/** Signs of the lexer’s own, that are not in the text. */
const WIDTHLESS: readonly (string | null)[] = ['doc-mode', 'flow-error-end', 'scalar'];

/** The file’s parts as the parser tells them; none, and a problem where they first do, if brackets and dashes nest deeper than content ever does. */
export function parseParts(source: Source, report: Report): CST.Token[] | undefined {
  const parser = new Parser();
  const parts: CST.Token[] = [];
  let offset = 0;
  let brackets = 0;
  let dashes = 0;
  let keys = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(source.text)) {
    const type: string | null = isScalar ? null : CST.tokenType(token);
    isScalar = type === 'scalar';
    if (type === 'newline') dashes = 0;
    else if (type === 'seq-item-ind') dashes++;
    else if (type === 'flow-seq-start' || type === 'flow-map-start') brackets++;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets--;
    else if (type === 'explicit-key-ind' && ++keys > MOST_KEYS) {
      report({
        ...source.at(offset),
        rule: 'yaml-sign',
        found: '`?` is a sign of YAML here, not text: it would not be published.',
        hint: 'Put the whole text between quotes, or remove the sign.',
      });
      return undefined;
    }
    if (brackets > DEEPEST || dashes > DEEPEST) {
      report({ ...source.at(offset), ...describeDepth() });
      return undefined;
    }
    if (!WIDTHLESS.includes(type)) offset += token.length;
    parts.push(...parser.next(token));
  }
  return [...parts, ...parser.end()];
}

/** Whether a node with so many ancestors is too deep: indentation, which the signs do not show. */
export function isTooDeep(ancestors: number): boolean {
  // A pair and its value are two of the parser’s nodes for one of the author’s levels.
  return ancestors > 2 * DEEPEST;
}

export function describeDepth() {
  return {
    rule: 'too-deep',
    found: `More than ${DEEPEST} lists and keys stand within one another here.`,
    hint: 'No file of content needs so many: check the brackets, the dashes and the indentation.',
  } as const;
}
