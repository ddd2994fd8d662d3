/** Finds words in all dossiers: Pagefind and its index come when the reader first types, from this site alone. */

import { hasWords, joinElisions, listSpellings, partElisions } from './french.ts';

/** The part of Pagefind’s API that is used here. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  /** Null when the reader has typed on. */
  debouncedSearch(words: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
  /** Forgets what came and what failed to come. */
  destroy(): Promise<void>;
}

interface Found {
  url: string;
  meta: { title: string };
  /** All of what is found there. */
  content: string;
  /** HTML of Pagefind’s own: the words around, escaped, with `<mark>`. */
  excerpt: string;
}

const SHOWN = 10;

for (const search of document.querySelectorAll<HTMLElement>('.search')) offer(search);

function offer(search: HTMLElement): void {
  const [input, status, list] = [search.querySelector('input'), search.querySelector('p'), search.querySelector('ol')];
  if (!input || !status || !list) return;
  let index: Promise<Pagefind> | undefined;
  input.addEventListener('input', async () => {
    index ??= loadIndex(search);
    const words = input.value.trim();
    if (words === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    const answer = await findWords(index, words).catch(() => 'lost' as const);
    // So that the next letter asks anew.
    if (answer === 'lost') {
      index?.then((pagefind) => pagefind.destroy()).catch(() => {});
      index = undefined;
    }
    if (!answer || input.value.trim() !== words) return;
    if (answer === 'lost') {
      list.replaceChildren();
      status.textContent = 'La recherche n’a pas pu être chargée\u202F; la liste reste entière.';
      return;
    }
    status.textContent = formatCount(answer.count);
    list.replaceChildren(...answer.shown.map(makeItem));
  });
  search.hidden = false;
}

/** The first results and how many there are; null when the reader has typed on. Rejects where a part of the index is lost. */
async function findWords(index: Promise<Pagefind>, words: string): Promise<{ count: number; shown: Found[] } | null> {
  for (const spelling of listSpellings(words)) {
    const found = await (await index).debouncedSearch(partElisions(spelling));
    if (!found) return null;
    const first = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
    // For a word that it does not have the index gives all that begin with its first letters, so the best are none.
    const shown = first.filter(({ content, meta }) => hasWords(`${meta.title} ${content}`, words));
    if (shown.length > 0) return { count: found.results.length - (first.length - shown.length), shown };
  }
  return { count: 0, shown: [] };
}

async function loadIndex(search: HTMLElement): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ search.dataset['index'] ?? '');
  await pagefind.options({ baseUrl: search.dataset['base'] ?? '/' });
  return pagefind;
}

function formatCount(count: number): string {
  if (count === 0) return 'Rien n’est trouvé.';
  return `${count} ${count === 1 ? 'résultat' : 'résultats'}${count > SHOWN ? `, les ${SHOWN} premiers ici` : ''}.`;
}

function makeItem({ url, meta, excerpt }: Found): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  const words = document.createElement('p');
  words.innerHTML = joinElisions(excerpt);
  const item = document.createElement('li');
  item.append(link, words);
  return item;
}
