/**
 * Keeps one version of a dossier, whole, for when there is no network. In the built `sw.js` the lists of what to keep stand
 * above it (`offline.ts`).
 *
 * No page is ever of two versions. It comes from the network with what it loads, or from here with what it loads; from
 * either only what is named by its sum. And a new worker does not skip its turn: browsers let it wait until no page of the
 * dossier is open, so that the one which gives a page also gives what that page loads.
 */
import { readColours, writeColours } from './write-colours.ts';

declare const self: ServiceWorkerGlobalScope;
/** SHA-256 by address. */
type Sums = Readonly<Record<string, string>>;
/** The dossier’s pages and all that they load. */
declare const PRECACHE: Sums;
/** What they load when the reader asks. */
declare const ON_DEMAND: Sums;
declare const VERSION: string;

const PREFIX = `sur-pieces ${self.registration.scope} `;
const CACHE = PREFIX + VERSION;
/** How long a page may keep its reader waiting, ms, where there is one to be had at once. */
const PATIENCE = 8000;
/**
 * The pages that came from here. A worker that rests forgets them; by then they have loaded all that is not named by its
 * sum, and asked how old they are.
 */
const fromHere = new Set<string>();

self.addEventListener('install', (event) => event.waitUntil(keepAll().then(keepWhatCame)));
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => self.clients.claim())));
self.addEventListener('message', (event) => event.waitUntil(tellAge(event.source)));
self.addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  const { origin, pathname: asked } = new URL(request.url);
  // Hosts give one page for all three: `/a/`, `/a/index.html` and, by sending on, `/a`.
  const pathname = asked.replace(/\/index\.html$/, '/');
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (pathname in PRECACHE) event.respondWith(openInColours(event, pathname));
    else if (`${pathname}/` in PRECACHE)
      event.respondWith(fetch(request).catch(() => Response.redirect(`${pathname}/`)));
  } else if (pathname.includes('/_astro/')) {
    if (pathname in PRECACHE || pathname in ON_DEMAND) event.respondWith(load(event, pathname));
  } else if (pathname in PRECACHE && fromHere.has(clientId)) {
    event.respondWith(find(pathname).then((found) => found ?? Response.error()));
  }
});

/** All files or none: a version that is being published just now is not kept by halves. */
async function keepAll(): Promise<void> {
  const answers = await Promise.all(
    Object.entries(PRECACHE).map(async ([address, sum]) => {
      const answer = await fetch(address, { cache: 'no-cache', redirect: 'error' });
      if (!(await isOf(answer, sum))) throw new Error(`${address} is not of this version`);
      return [address, answer] as const;
    }),
  );
  const cache = await caches.open(CACHE);
  await Promise.all(answers.map(([address, answer]) => cache.put(address, answer)));
}

/** What the reader asked for before: of an earlier version, if it is the same, or of the browser’s own store. */
async function keepWhatCame(): Promise<void> {
  await Promise.all(
    Object.keys(ON_DEMAND).map(async (address) => {
      try {
        const found = await caches.match(address, { ignoreVary: true });
        await keep(address, found ?? (await fetch(address, { cache: 'only-if-cached', mode: 'same-origin' })));
      } catch {
        // It comes when it is asked for.
      }
    }),
  );
}

async function keep(address: string, answer: Response): Promise<void> {
  if (await isOf(answer, ON_DEMAND[address])) await (await caches.open(CACHE)).put(address, answer);
}

async function isOf(answer: Response, sum: string | undefined): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer()));
  return answer.ok && [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sum;
}

async function forgetOthers(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Both are asked at once: who has chosen no colours waits no longer. */
function openInColours(event: FetchEvent, address: string): Promise<Response> {
  const chosen = readColours();
  return openPage(event, address).then((page) => writeColours(page, chosen));
}

/**
 * What is published now, to whoever has a network; not what the browser’s own store has of it. What is kept stands in for
 * a server in trouble, never for a page that was taken back.
 */
async function openPage({ request, resultingClientId }: FetchEvent, address: string): Promise<Response> {
  const answer = fetch(request, { cache: 'no-cache' });
  const found = await find(address);
  if (!found) return answer;
  try {
    const given = await Promise.race([answer, new Promise<never>((_, refuse) => setTimeout(refuse, PATIENCE))]);
    if (given.status < 500) return given;
  } catch {
    // No answer.
  }
  fromHere.add(resultingClientId);
  return found;
}

async function load(event: FetchEvent, address: string): Promise<Response> {
  const found = await find(address);
  if (found) return found;
  const answer = await fetch(event.request);
  if (address in ON_DEMAND) event.waitUntil(keep(address, answer.clone()).catch(() => {}));
  return answer;
}

async function find(address: string): Promise<Response | undefined> {
  return (await caches.open(CACHE)).match(address, { ignoreVary: true });
}

/** Tell a page that came from here when that was kept; others get no answer. */
async function tellAge(page: ExtendableMessageEvent['source']): Promise<void> {
  if (!(page instanceof Client && fromHere.has(page.id))) return;
  const found = await find(new URL(page.url).pathname);
  page.postMessage(found?.headers.get('date') ?? '');
}
