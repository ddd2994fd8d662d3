/** The atelier’s answers to requests: its page, the state of a dossier, changes of it, undo and redo. For `npm run dev` alone. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { beginDossier, LONGEST_TEXT, listDossiers } from './begin.ts';
import { applyChanges, type Files } from './change.ts';
import type { Refusal } from './edit.ts';
import { sayFault } from './faults.ts';
import { type Folder, loadFolder, writeFiles } from './folder.ts';
import { type Forms, readClaimFields, readForms } from './form-fields.ts';
import { checkPlace, checkToken, type Refused, readBody } from './guard.ts';
import { addStep, type History, NO_HISTORY, redo, undo } from './history.ts';
import { renderHome } from './home-page.ts';
import { PAGE_HEADERS, renderPage } from './page.ts';
import { answerCandidates, answerGround } from './place-answers.ts';
import { readRequest } from './request.ts';
import { readSealing, seal } from './seal-answer.ts';
import { type Draft, makeState, type State } from './state.ts';

interface AtelierOptions {
  /** The folder of the dossiers. */
  content: string;
  /** Path of the site, with a slash at its end. */
  base: string;
  token: string;
  /** A dossier as its files are now; its page may then be asked for. */
  loadDraft(slug: string): Draft;
}

/** With 409 and others the page shows what the dossier says now. */
interface Answer {
  status: number;
  message?: string;
  state?: State;
  forms?: Forms;
  readonly [more: string]: unknown;
}
type Handler = (
  request: IncomingMessage & { originalUrl?: string | undefined },
  response: ServerResponse,
  next: () => void,
) => void;

const WHY: Readonly<Record<Refusal, string>> = {
  broken: 'ce fichier ne peut pas être lu tel qu’il est : corrigez-le d’abord, le problème est dans la liste',
  'not-there': 'ce que l’atelier devait changer n’y est pas, ou n’y est plus',
  'wrong-value': 'une valeur a un signe qu’un dossier ne peut pas contenir (retour à la ligne, caractère invisible)',
  unusual:
    'ce fichier est écrit d’une façon que l’atelier ne sait pas changer sans toucher au reste : faites-le à la main',
};
/** What may be asked of one dossier, and of all, each by one method. */
const METHODS: Readonly<Record<'one' | 'all', Readonly<Record<string, string>>>> = {
  all: { '': 'GET', liste: 'GET', nouveau: 'POST' },
  one: {
    '': 'GET',
    etat: 'GET',
    formulaires: 'GET',
    candidats: 'GET',
    fond: 'GET',
    changer: 'POST',
    annuler: 'POST',
    refaire: 'POST',
    verrou: 'GET',
    verrouiller: 'POST',
  },
};
/** What is asked of all dossiers: no dossier may have this name. */
const ALL = 'dossiers';
const NOTHING: Answer = { status: 404, message: 'L’atelier n’a rien à cette adresse.' };

/** Middleware for what is below `atelier/`; everything else goes on to `next`. */
export function makeAtelier(options: AtelierOptions): Handler {
  const { base } = options;
  const histories = new Map<string, History>();
  return (request, response, next) => {
    // Astro takes the base off `url`, and its server keeps the address that was asked for.
    const asked = request.originalUrl ?? request.url ?? '/';
    const pathname = URL.parse(asked, 'http://localhost')?.pathname;
    const prefix = `${base}atelier/`;
    if (!pathname?.startsWith(prefix)) return next();
    // Each address ends with a slash, as those of the site do: Astro lets no other through.
    const [address, slug = '', action = ''] =
      /^(?:([^/]+)\/(?:([^/]+)\/)?)?$/.exec(pathname.slice(prefix.length)) ?? [];
    if (address === undefined) {
      send(response, NOTHING);
      return;
    }
    answer(request, { ...options, histories }, slug, action).then(
      (given) => {
        if (action === '' && given.status === 200)
          sendPage(response, slug === '' ? renderHome(base) : renderPage(base, slug));
        else send(response, given);
      },
      () => send(response, { status: 500, message: 'L’atelier n’a pas pu répondre : rechargez la page.' }),
    );
  };
}

interface Context extends AtelierOptions {
  histories: Map<string, History>;
}

async function answer(request: IncomingMessage, context: Context, slug: string, action: string): Promise<Answer> {
  const { content, token, histories, loadDraft } = context;
  const refused = checkPlace(request) ?? (action === '' ? undefined : checkToken(request, token));
  if (refused) return { ...refused };
  if (slug === '' || slug === ALL) return answerForAll(request, context, slug === '' ? '' : action);
  const folder = loadFolder(content, slug);
  if (!folder) return { status: 404, message: 'Il n’y a pas de dossier de ce nom.' };
  const method = METHODS.one[action];
  if (method === undefined) return NOTHING;
  if (request.method !== method) return { status: 405, message: 'L’atelier n’est pas demandé ainsi.' };
  if (action === '') return { status: 200 };
  const query = URL.parse(request.url ?? '', 'http://localhost')?.searchParams ?? new URLSearchParams();
  if (action === 'candidats') return { ...(await answerCandidates(folder.files, query)) };
  if (action === 'fond') return { ...answerGround(query) };
  if (action === 'verrou') return { ...readSealing(content, slug, folder) };
  if (action === 'formulaires') return { status: 200, forms: { lists: readForms(), claim: readClaimFields() } };
  if (action === 'etat')
    return { status: 200, state: makeState(slug, loadDraft(slug), folder, histories.get(slug) ?? NO_HISTORY) };

  const read = await readBody(request);
  if ('status' in read) return { ...read };
  const wanted = readRequest(read.body, action === 'changer');
  if (!wanted) return { status: 400, message: 'L’atelier ne comprend pas cette demande ; rien n’a été écrit.' };
  // Read anew: the request may have been long on its way.
  const now = loadFolder(content, slug);
  if (!now) return { status: 404, message: 'Le dossier n’est plus là.' };
  const answerNow = (status: number, message: string): Answer => ({
    status,
    message,
    state: makeState(slug, loadDraft(slug), now, histories.get(slug) ?? NO_HISTORY),
  });
  if (now.version !== wanted.version) {
    return answerNow(
      409,
      'Le dossier a été changé ailleurs entre-temps : rien n’a été écrit. Voici ce qu’il dit maintenant ; refaites votre geste.',
    );
  }
  if (action === 'verrouiller') {
    const { status, message } = seal(content, slug, now);
    const sealed = loadFolder(content, slug) ?? now;
    const state = makeState(slug, loadDraft(slug), sealed, histories.get(slug) ?? NO_HISTORY);
    return { status, ...(message !== undefined && { message }), state };
  }
  const made = make(action, now, histories.get(slug) ?? NO_HISTORY, wanted.changes);
  if ('message' in made) return answerNow(made.status, made.message);
  try {
    writeFiles(now.path, now.files, made.files);
  } catch (error) {
    return answerNow(507, `Rien n’a été écrit : ${sayFault(error)}.`);
  }
  histories.set(slug, made.history);
  const left = loadFolder(content, slug) ?? now;
  return { status: 200, state: makeState(slug, loadDraft(slug), left, made.history) };
}

/** The page that lists the dossiers, its list, and a new dossier. */
async function answerForAll(request: IncomingMessage, context: Context, action: string): Promise<Answer> {
  const { content, loadDraft } = context;
  const method = METHODS.all[action];
  if (method === undefined) return NOTHING;
  if (request.method !== method) return { status: 405, message: 'L’atelier n’est pas demandé ainsi.' };
  if (action === '') return { status: 200 };
  if (action === 'liste') return { status: 200, dossiers: listDossiers(content) };
  const read = await readBody(request, LONGEST_TEXT);
  if ('status' in read) return { ...read };
  const begun = await beginDossier(content, read.body);
  if (begun.slug !== undefined) loadDraft(begun.slug);
  return { ...begun };
}

/** What the files are to be, or why they stay. */
function make(
  action: string,
  { files, lock }: Folder,
  history: History,
  changes: Parameters<typeof applyChanges>[1],
): { files: Files; history: History } | Refused {
  if (action === 'changer') {
    const done = applyChanges(files, changes, lock);
    if ('refusal' in done)
      return { status: 422, message: `Rien n’a été écrit dans ${done.file} : ${WHY[done.refusal]}.` };
    return { files: done.files, history: addStep(history, files, done.files) };
  }
  const moved = action === 'annuler' ? undo(history, files) : redo(history, files);
  if (!moved)
    return { status: 422, message: action === 'annuler' ? 'Il n’y a rien à annuler.' : 'Il n’y a rien à refaire.' };
  if (!moved.files) {
    return {
      status: 409,
      message: 'Un des fichiers a été changé ailleurs depuis : ce geste ne peut plus être annulé ni refait d’ici.',
    };
  }
  return { files: moved.files, history: moved.history };
}

function send(response: ServerResponse, { status, ...body }: Answer): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // What was not read of a request that is refused is not waited for.
    ...(status >= 400 && { Connection: 'close' }),
  });
  response.end(JSON.stringify(body));
}

function sendPage(response: ServerResponse, html: string): void {
  response.writeHead(200, PAGE_HEADERS);
  response.end(html);
}
