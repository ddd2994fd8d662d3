/** Words of a page as French sets them: those that no line parts held by an element around them, « 1er » with its end raised. */
import { findTies } from '../model/words/ties.ts';

/** `text` as it stands in a page, between two tags: it has references, and gets elements. */
export function typeset(text: string, hasOrdinals: boolean): string {
  const raise = hasOrdinals ? raiseOrdinals : (words: string) => words;
  let set = '';
  let at = 0;
  for (const { start, end } of findTies(text)) {
    set += raise(text.slice(at, start)) + tie(raise(text.slice(start, end)));
    at = end;
  }
  return set + raise(text.slice(at));
}

/** Marked `words` between guillemets that stand outside the mark: it is cut so that the word beside each keeps to it. */
export function typesetMark(words: string, { opening, closing }: { opening: string; closing: string }): string {
  const mark = (text: string) => (text ? `<mark>${text}</mark>` : '');
  const [first = ''] = /^\S+/.exec(words) ?? [];
  const [last = ''] = /\S+$/.exec(words) ?? [];
  if (first === words) return tie(opening + mark(words) + closing);
  const [start, end] = [opening ? first.length : 0, words.length - (closing ? last.length : 0)];
  return [
    opening && tie(opening + mark(first)),
    mark(typeset(words.slice(start, end), false)),
    closing && tie(mark(last) + closing),
  ].join('');
}

function raiseOrdinals(text: string): string {
  return text.replaceAll(/\b1er\b/g, '1<sup>er</sup>');
}

function tie(html: string): string {
  return `<span class="tie">${html}</span>`;
}
