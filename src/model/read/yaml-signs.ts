/** What YAML can say beyond keys, lists and text is refused: it would change or hide words without a trace. */
import { type Document, isAlias, isScalar, type Node, visit } from 'yaml';
import type { Report, Rule } from '../problem.ts';
import { findOddCharacter } from '../words/characters.ts';
import { describeDepth, isTooDeep } from './depth.ts';
import type { Source } from './source.ts';

/** How far before a value its anchor or tag is looked for. */
const SIGN_LENGTH = 200;

/** Whether the document has neither alias, anchor, tag, directive, key that stands twice nor odd key or depth; a problem for each that it has. */
export function checkSigns(doc: Document.Parsed, source: Source, report: Report): boolean {
  let isPlain = true;
  const refuse = (offset: number, rule: Rule, found: string, hint: string) => {
    isPlain = false;
    report({ ...source.at(offset), rule, found, hint });
  };
  const directive = /^(?:[ \t]*(?:#.*)?\n)*(?<sign>%.*)/.exec(source.text);
  if (directive?.groups) {
    const { sign = '' } = directive.groups;
    refuse(directive[0].length - sign.length, 'yaml-sign', `\`${sign}\` changes how the file is read.`, 'Remove it.');
  }
  visit(doc, {
    Node(_key, node, ancestors) {
      const start = node.range?.[0] ?? 0;
      if (isTooDeep(ancestors.length)) {
        const { rule, found, hint } = describeDepth();
        refuse(start, rule, found, hint);
        return visit.BREAK;
      }
      if (isAlias(node)) {
        refuse(
          start,
          'yaml-alias',
          `\`*${node.source}\` repeats another part of the file.`,
          'Write the value out: aliases are refused, because a short file of them can grow without bound.',
        );
        return undefined;
      }
      const sign = findSign(node, source.text.slice(Math.max(0, start - SIGN_LENGTH), start));
      if (sign) {
        refuse(
          start - sign.length,
          'yaml-sign',
          `\`${sign.split(/\s/, 1)[0]}\` is a sign of YAML here, not text: it would not be published.`,
          'Put the whole text between quotes, or remove the sign.',
        );
      }
      const note = findNote(node, source.text);
      if (note) {
        refuse(
          note.offset,
          'yaml-sign',
          `From \`${note.sign}\` on, YAML takes the line for a comment: it would not be published.`,
          'Put the whole text between quotes; where it is a comment, leave a space after `#`.',
        );
      }
      // Written as an escape: as itself it is refused before the file is parsed.
      const odd = isScalar(node) && typeof node.value === 'string' ? findOddCharacter(node.value) : undefined;
      if (odd) refuse(start, odd.rule, `This text has the character ${odd.code}.`, odd.hint);
      return undefined;
    },
    // Not the parser’s own check, which compares each key with all before it.
    Map(_key, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [start = 0, end = start] = key.range ?? [];
        if (keys.has(key.value)) {
          refuse(
            start,
            'duplicate-key',
            `The key \`${source.text.slice(start, end)}\` stands twice.`,
            'Remove or rename one of the two.',
          );
        }
        keys.add(key.value);
      }
    },
    Pair(_key, { key, value }) {
      if (isScalar(key) && typeof key.value === 'string') return;
      const [start = 0, end = start] = (key as Node | null)?.range ?? [];
      const written = source.text.slice(start, end);
      // `{ value: 62,5 }`: the figures after the comma are a key without a value.
      const whole = /(?<!\d)\d+(?=, ?$)/.exec(source.text.slice(Math.max(0, start - SIGN_LENGTH), start))?.[0];
      if (
        whole !== undefined &&
        /^\d+$/.test(written) &&
        (value === null || (isScalar(value) && value.value === null))
      ) {
        refuse(
          start,
          'unquoted-comma',
          `Within { }, the comma before \`${written}\` ends the value, and \`${written}\` is read as a key.`,
          `Write a number with a point: \`${whole}.${written}\`.`,
        );
        return;
      }
      refuse(
        start,
        'unknown-key',
        written ? `A key is text, and \`${written}\` is not.` : 'A key is missing before the colon.',
        'No file has such a key: remove it, or correct it.',
      );
    },
  });
  return isPlain;
}

/** The anchor or tag that stands before a value, with the space after it; `before` ends where the value starts. */
function findSign({ anchor, tag }: Node, before: string): string | undefined {
  return anchor !== undefined || tag !== undefined ? /[&!]\S*(?:\s+[&!]\S*)*\s*$/.exec(before)?.[0] : undefined;
}

/** « #1 » of an unquoted text: what follows a space and that sign is a comment, and one is seldom written without a space. */
function findNote(node: Node, text: string): { sign: string; offset: number } | undefined {
  const end = node.range?.[1];
  if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string' || end === undefined) return undefined;
  const match = /^([ \t]+)(#[^\s#][^\s]*)/.exec(text.slice(end, end + SIGN_LENGTH));
  const [, space = '', sign = ''] = match ?? [];
  return match ? { sign, offset: end + space.length } : undefined;
}
