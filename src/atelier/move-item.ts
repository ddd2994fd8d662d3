/** An item of a list put elsewhere in it, as it is written: its lines, or its part of a line, change places with the others. */
import { isSeq } from 'yaml';
import type { Splice } from './splices.ts';
import type { Step } from './step.ts';
import {
  columnOf,
  endOf,
  findDashes,
  findTrail,
  itemsOf,
  lineEndOf,
  lineStartOf,
  type SeqNode,
  spliceTree,
  type Tree,
} from './tree.ts';

/** Undefined where no such items stand there. What parts the items (commas, empty lines) stays where it is. */
export function moveItem(tree: Tree, { path, from, to }: Extract<Step, { kind: 'move' }>): Splice[] | undefined {
  const seq = findTrail(tree, path)?.at(-1);
  if (!isSeq(seq)) return undefined;
  const slots = listSlots(tree.text, seq);
  const texts = slots.map(([start, end]) => tree.text.slice(start, end));
  const [moved] = texts.splice(from, 1);
  if (moved === undefined || to > texts.length) return undefined;
  texts.splice(to, 0, moved);
  // The last first: what stands before keeps its place.
  return slots.map(([start, end], index) => spliceTree(tree, start, end, texts[index] ?? '')).reverse();
}

/** What moves with each item: of lines also the comments above it and beside it. */
function listSlots(text: string, seq: SeqNode): [start: number, end: number][] {
  const items = itemsOf(seq);
  if (seq.flow) return items.map((item) => [item.range[0], endOf(text, item)]);
  return findDashes(seq).map((dash, index) => {
    const item = items[index];
    const column = columnOf(text, dash);
    let start = dash;
    for (;;) {
      const above = lineStartOf(text, lineStartOf(text, start) - 1);
      if (above >= lineStartOf(text, start) || text.slice(above).search(/[^ ]/) !== column) break;
      if (text[above + column] !== '#') break;
      start = above + column;
    }
    return [start, lineEndOf(text, Math.max(dash, item ? endOf(text, item) - 1 : dash))];
  });
}
