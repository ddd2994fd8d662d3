/** One quiet line at the top of the page on a fragment that it does not have; gone with the next. */
import { describeUnknown } from './unknown-fragment.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  '.unknown{margin:1.2rem 0 0;font:.82rem/1.5 var(--sans)}.unknown:not(:empty){padding:.6rem .8rem;border:1px solid var(--rule)}.unknown a{display:inline-block;padding:.2rem 0}@media print{.unknown{display:none}}',
);
document.adoptedStyleSheets.push(sheet);

export function tellUnknown(): void {
  const fragment = readFragment();
  // The reader may be elsewhere by now: at what is there, or at the top.
  if (/^(?:#top)?$/i.test(location.hash) || document.getElementById(fragment)) return;
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const page = document.querySelector('.article') ? 'cet article' : 'cette page';
  const { words, nearest } = describeUnknown(fragment, ids, page);
  const line = document.createElement('p');
  line.className = 'unknown';
  line.role = 'status';
  document.querySelector('main')?.prepend(line);
  // Read out where it changes, so it is there first.
  setTimeout(() => line.append(words, ...(nearest ? [' ', makeLink(nearest)] : [])), 100);
  addEventListener('hashchange', () => line.remove(), { once: true });
}

/** Without the words to look for that some browsers leave in it; empty where it cannot be read. */
function readFragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1).replace(/:~:.*/, ''));
  } catch {
    return '';
  }
}

function makeLink({ words, id }: { words: string; id: string }): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.textContent = words;
  return link;
}
