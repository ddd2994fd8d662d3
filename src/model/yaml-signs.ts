/** What YAML can say beyond keys, lists and text is refused: it would change or hide words without a trace. */
import { type Document, isAlias, isScalar, type Node, visit } from 'yaml';
import type { Report, Rule } from './problem.ts';
import { findControl, formatCode, type Source } from './source.ts';

/** Whether the document has neither alias, anchor, tag, directive nor odd key; a problem for each that it has. */
export function checkSigns(doc: Document.Parsed, source: Source, report: Report): boolean {
  let isPlain = true;
  const refuse = (offset: number, rule: Rule, found: string, mend: string) => {
    isPlain = false;
    report({ ...source.at(offset), rule, found, mend });
  };
  const directive = /^(?:[ \t]*(?:#.*)?\n)*(?<sign>%.*)/.exec(source.text);
  if (directive?.groups) {
    const { sign = '' } = directive.groups;
    refuse(directive[0].length - sign.length, 'yaml-sign', `\`${sign}\` changes how the file is read.`, 'Remove it.');
  }
  visit(doc, {
    Node(_key, node) {
      const start = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        refuse(
          start,
          'yaml-alias',
          `\`*${node.source}\` repeats another part of the file.`,
          'Write the value out: aliases are refused, because a short file of them can grow without bound.',
        );
        return;
      }
      const sign = findSign(node, source.text.slice(0, start));
      if (sign) {
        refuse(
          start - sign.length,
          'yaml-sign',
          `\`${sign.split(/\s/, 1)[0]}\` is a sign of YAML here, not text: it would not be published.`,
          'Put the whole text between quotes, or remove the sign.',
        );
      }
      const control = isScalar(node) && typeof node.value === 'string' ? findControl(node.value) : undefined;
      if (control !== undefined) {
        refuse(
          start,
          'control-character',
          `This text has the control character ${formatCode(String((node as { value: unknown }).value), control)}.`,
          'Remove it.',
        );
      }
    },
    Pair(_key, { key }) {
      if (isScalar(key) && typeof key.value === 'string') return;
      const [start = 0, end = start] = (key as Node | null)?.range ?? [];
      const written = source.text.slice(start, end);
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
