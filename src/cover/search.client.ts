/** Finds words in all dossiers: Pagefind and its index come when the reader first types, from this site alone. */
import { hasWords, joinElisions, listSpellings, partElisions } from './french-search.ts';
import { type Kept, readResults } from './read-results.ts';

/** The part of Pagefind’s API that is used here. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  /** Null when the reader has typed on. */
  debouncedSearch(words: string): Promise<{ results: Result[] } | null>;
  /** Forgets what came and what failed to come. */
  destroy(): Promise<void>;
}

interface Result {
  data(): Promise<Found>;
}

interface Found {
  url: string;
  /** `shown` is what stands in place of the words around. */
  meta: { title: string; shown?: string };
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
  let losses = 0;
  /** Of what was found last, what is not in the list yet. */
  let rest: Result[] = [];
  const more = document.createElement('button');
  more.type = 'button';
  more.hidden = true;
  list.after(more);
  const show = (found: readonly Found[]) => {
    const items = found.map(makeItem);
    list.append(...items);
    const shown = list.children.length;
    status.textContent = formatCount(shown + rest.length, shown);
    more.hidden = rest.length === 0;
    more.textContent = rest.length > SHOWN ? `Voir les ${SHOWN} suivants` : `Voir les autres (${rest.length})`;
    return items;
  };
  const empty = (words: string) => {
    rest = [];
    more.hidden = true;
    list.replaceChildren();
    status.textContent = words;
  };
  input.addEventListener('input', async () => {
    index ??= loadIndex(search, losses);
    const words = input.value.trim();
    if (words === '') {
      empty('');
      return;
    }
    const answer = await findWords(index, words).catch(() => 'lost' as const);
    // So that the next letter asks anew.
    if (answer === 'lost') {
      index?.then((pagefind) => pagefind.destroy()).catch(() => {});
      index = undefined;
      losses += 1;
    }
    if (!answer || input.value.trim() !== words) return;
    if (answer === 'lost') {
      empty('La recherche n’a pas pu être chargée\u202F; la liste reste entière.');
      return;
    }
    list.replaceChildren();
    rest = answer.rest;
    show(answer.shown);
  });
  more.addEventListener('click', async () => {
    const asked = rest;
    const found = await readWith(asked, input.value).catch(() => undefined);
    // The reader has typed on, or pressed twice.
    if (rest !== asked) return;
    if (!found) {
      status.textContent = 'Les autres résultats n’ont pas pu être chargés.';
      return;
    }
    rest = found.rest;
    const [first] = show(found.shown);
    // The control may be gone: who works by keyboard goes on with what it brought.
    (first?.querySelector('a') ?? list.querySelector<HTMLElement>('li:last-child a'))?.focus();
  });
  search.hidden = false;
}

/** The first results and those after them; null when the reader has typed on. Rejects where a part of the index is lost. */
async function findWords(index: Promise<Pagefind>, words: string): Promise<Kept<Result> | null> {
  for (const spelling of listSpellings(words)) {
    const found = await (await index).debouncedSearch(partElisions(spelling));
    if (!found) return null;
    const kept = await readWith(found.results, words);
    if (kept.shown.length > 0) return kept;
  }
  return { shown: [], rest: [] };
}

/** For a word that it does not have the index gives all that begin with its first letters: those are left out. */
function readWith(results: readonly Result[], words: string): Promise<Kept<Result>> {
  return readResults(results, SHOWN, ({ content, meta }) => hasWords(`${meta.title} ${content}`, words));
}

/** A browser asks for a module once at each address, even where it did not come: after each loss, at another. */
async function loadIndex(search: HTMLElement, losses: number): Promise<Pagefind> {
  const address = `${search.dataset['index'] ?? ''}${losses > 0 ? `#${losses}` : ''}`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ baseUrl: search.dataset['base'] ?? '/' });
  return pagefind;
}

function formatCount(count: number, shown: number): string {
  if (count === 0) return 'Rien n’est trouvé.';
  const part = shown === 1 ? 'le premier' : `les ${shown} premiers`;
  return `${count} ${count === 1 ? 'résultat' : 'résultats'}${count > shown ? `, ${part} ici` : ''}.`;
}

function makeItem({ url, meta, excerpt }: Found): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  const words = document.createElement('p');
  if (meta.shown === undefined) words.innerHTML = joinElisions(excerpt);
  else words.textContent = meta.shown;
  const item = document.createElement('li');
  item.append(link, words);
  return item;
}
