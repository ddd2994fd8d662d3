/** Requests to the atelier’s server, with the token of the address; a failure is a message to show. */
import type { Change } from './change.ts';
import type { Forms } from './form-fields.ts';
import type { State } from './state.ts';

export interface Answer {
  state?: State;
  message?: string;
  forms?: Forms;
}

const KEPT = 'atelier-jeton';

/** Out of the address once it was read, so that it is not copied with it. */
function takeToken(): string {
  const [, given] = /^#jeton=([\w-]+)$/.exec(location.hash) ?? [];
  if (given !== undefined) {
    sessionStorage.setItem(KEPT, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(KEPT) ?? '';
}

const token = takeToken();

export function askState(): Promise<Answer> {
  return ask('etat', {});
}

export function askForms(): Promise<Answer> {
  return ask('formulaires', {});
}

export function sendChanges(version: string, changes: readonly Change[]): Promise<Answer> {
  return ask('changer', { method: 'POST', body: JSON.stringify({ version, changes }) });
}

export function sendStep(version: string, action: 'annuler' | 'refaire' | 'verrouiller'): Promise<Answer> {
  return ask(action, { method: 'POST', body: JSON.stringify({ version }) });
}

/** What helps to write the dossier, and is not in it. */
export function askAbout(action: string, query: Readonly<Record<string, string>>): Promise<object> {
  return ask(action, {}, `?${new URLSearchParams(query)}`);
}

/** Of all dossiers, from the page that lists them: with `body` something is made. */
export function askForAll(action: string, body?: object): Promise<object> {
  return ask(`dossiers/${action}`, body ? { method: 'POST', body: JSON.stringify(body) } : {});
}

/** A new dossier waits for its page, and a large one is read for seconds. */
const LONGEST_MS = 60_000;

async function ask(action: string, request: RequestInit, query = ''): Promise<Answer> {
  try {
    const headers = { 'x-atelier-jeton': token, 'content-type': 'application/json' };
    const response = await fetch(`${action}/${query}`, {
      ...request,
      headers,
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    return (await response.json()) as Answer; // from our own server, which sends nothing else
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError')
      return { message: 'Le serveur n’a pas répondu en une minute : rechargez la page pour voir si c’est écrit.' };
    return { message: 'Le serveur ne répond pas : « npm run dev » tourne-t-il encore ?' };
  }
}
