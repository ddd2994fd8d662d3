/** Words that French sets on one line are held there: an element around them, on the page’s way out. */
import { findTies } from '../model/words/ties.ts';
import { replaceText } from './text.ts';

/** Where no element may stand, and what is drawn. */
const LEFT_ALONE = ['title', 'script', 'style', 'svg', 'select', 'textarea', 'template', 'iframe', 'noscript'];
/** Marked words of which a guillemet stands outside the mark. */
const MARKED = /(« )?<mark>([^<]*)<\/mark>( »)?/g;

/** `html` with what no line may part in an element of its own. The article’s paragraphs have theirs already. */
export function holdTies(html: string): string {
  return replaceText(html, LEFT_ALONE, wrapTies).replaceAll(
    MARKED,
    (found, opening: string | undefined, words: string, closing: string | undefined) =>
      opening || closing ? holdMark(words, opening ?? '', closing ?? '') : found,
  );
}

/** A mark is cut after its first word, and before its last, where that keeps to a guillemet. */
function holdMark(words: string, opening: string, closing: string): string {
  const mark = (text: string) => (text ? `<mark>${text}</mark>` : '');
  const [first = ''] = /^\S+/.exec(words) ?? [];
  const [last = ''] = /\S+$/.exec(words) ?? [];
  if (first === words) return wrap(opening + mark(words) + closing);
  const [start, end] = [opening ? first.length : 0, words.length - (closing ? last.length : 0)];
  return [
    opening && wrap(opening + mark(first)),
    mark(words.slice(start, end)),
    closing && wrap(mark(last) + closing),
  ].join('');
}

function wrapTies(text: string): string {
  let held = '';
  let at = 0;
  for (const { start, end } of findTies(text)) {
    held += text.slice(at, start) + wrap(text.slice(start, end));
    at = end;
  }
  return held + text.slice(at);
}

function wrap(html: string): string {
  return `<span class="tie">${html}</span>`;
}
