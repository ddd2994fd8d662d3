/** Has the dossier kept for when there is no network; says how old a page is that came from there, and that a newer one is published. */

/** Between two looks for a newer version, ms. */
const PAUSE = 5 * 60_000;

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(address: string): string };
}

/** `sheet`: the dossier’s own, which lies in a folder beside its worker. Does nothing where the reader or the browser allows no worker. */
export async function keepOffline(sheet: HTMLLinkElement): Promise<void> {
  const workers = findWorkers();
  if (!workers) return;
  const tell = makeLine();
  let isOld = false;
  workers.addEventListener('message', ({ data }) => {
    isOld = true;
    tell(`Le site ne répond pas\u00A0: version gardée${formatDay(data)}.`);
  });
  workers.controller?.postMessage('age');
  // The network may be back before all is ready to look.
  let isBack = false;
  const noteBack = () => {
    isBack = true;
  };
  addEventListener('online', noteBack);

  const registration = await register(workers, new URL('../sw.js', sheet.href).href);
  if (!registration) return;
  // What is found now is what the page already is, since it came from the network; only what is found later is newer.
  if (registration.active) await registration.update().catch(() => {});
  const first = registration.installing ?? registration.waiting ?? registration.active;
  let announced: ServiceWorker | undefined;
  const announceNewer = () => {
    const found = registration.installing ?? registration.waiting;
    if (!found || found === announced || found === (isOld ? registration.active : first)) return;
    announced = found;
    const announce = () => {
      if (found.state === 'installed') tell('Une nouvelle version de ce dossier est en ligne. ', 'La lire');
    };
    announce();
    found.addEventListener('statechange', announce);
  };
  announceNewer();
  registration.addEventListener('updatefound', announceNewer);

  let looked = Date.now();
  const look = async () => {
    if (document.visibilityState !== 'visible' || (Date.now() - looked < PAUSE && !isOld)) return;
    try {
      await registration.update();
    } catch {
      // Still no network.
      return;
    }
    looked = Date.now();
    if (registration.installing || registration.waiting) return announceNewer();
    // What is kept is still what is published.
    isOld = false;
    tell('');
  };
  removeEventListener('online', noteBack);
  addEventListener('online', look);
  if (isBack) await look();
  document.addEventListener('visibilitychange', look);
}

/** There are none over plain http; where nothing may be stored, some browsers refuse the very question. */
function findWorkers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return undefined;
    throw error;
  }
}

/** Who saves data has nothing fetched that was not asked for; what was kept before serves on. */
async function register(
  workers: ServiceWorkerContainer,
  address: string,
): Promise<ServiceWorkerRegistration | undefined> {
  // Neither is in TypeScript’s DOM yet, nor in every browser.
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return workers.getRegistration().catch(() => undefined);
  const policy = trustedTypes?.createPolicy('offline', { createScriptURL: () => address });
  return workers.register(policy?.createScriptURL(address) ?? address).catch(() => undefined);
}

/** One quiet line above the page; a named button reads the page anew. */
function makeLine(): (words: string, button?: string) => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '.kept{position:sticky;top:0;z-index:3;width:fit-content;margin:0;font:16px/1.4 var(--sans);background:var(--ink);color:var(--paper)}.kept:not(:empty){padding:.6rem clamp(1rem,2.5vw,2.5rem);border:1px solid var(--ink)}html:has(.kept:not(:empty)) :focus-visible{scroll-margin-top:5.5rem}.kept button{min-height:44px;margin-left:.6rem;padding:0 .9rem;border:1px solid;border-radius:4px;background:none;color:inherit;font:inherit;cursor:pointer}@media print{.kept{display:none}}',
  );
  document.adoptedStyleSheets.push(sheet);
  const line = document.createElement('p');
  line.className = 'kept';
  line.role = 'status';
  document.querySelector('header.site')?.before(line);
  return (words, name) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name ?? '';
    button.addEventListener('click', () => location.reload());
    line.replaceChildren(...(words ? [words] : []), ...(name ? [button] : []));
  };
}

/** « le 24 novembre 2026 », from what a server says of when it answered; nothing where it says nothing. */
function formatDay(date: string): string {
  const day = new Date(date);
  if (Number.isNaN(day.valueOf())) return '';
  const words = new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format(day);
  return ` le ${words.replace(/^1 /, '1er ').replaceAll(' ', '\u00A0')}`;
}
