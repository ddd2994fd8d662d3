/** The atelier’s answers to requests: its page, the state of a dossier, changes of it, undo and redo. For `npm run dev` alone. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { applyChanges, type Files } from './change.ts';
import type { Refusal } from './edit.ts';
import { type Folder, loadFolder, writeFiles } from './folder.ts';
import { type Forms, readClaimFields, readForms } from './form-fields.ts';
import { checkPlace, checkToken, type Refused, readBody } from './guard.ts';
import { addStep, type History, NO_HISTORY, redo, undo } from './history.ts';
import { PAGE_HEADERS, renderPage } from './page.ts';
import { readRequest } from './request.ts';
import { loadState, type State } from './state.ts';

export interface AtelierOptions {
  /** The folder of the dossiers. */
  content: string;
  /** Path of the site, with a slash at its end. */
  base: string;
  token: string;
}

/** With 409 and others the page shows what the dossier says now. */
type Answer = { status: number; message?: string; state?: State; forms?: Forms };
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
const FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'le fichier est en lecture seule',
  EDQUOT: 'le disque est plein',
  EEXIST: 'ce qui tient la place du fichier ne peut pas être lu',
  ENOENT: 'le fichier n’est plus là',
  ENOSPC: 'le disque est plein',
  EPERM: 'le fichier est en lecture seule',
  ESTALE: 'le fichier a été changé ailleurs entre-temps',
  EROFS: 'le disque est en lecture seule',
};

const NOTHING: Answer = { status: 404, message: 'L’atelier n’a rien à cette adresse.' };

/** Middleware for what is below `atelier/`; everything else goes on to `next`. */
export function makeAtelier({ content, base, token }: AtelierOptions): Handler {
  const histories = new Map<string, History>();
  return (request, response, next) => {
    // Astro takes the base off `url`, and its server keeps the address that was asked for.
    const asked = request.originalUrl ?? request.url ?? '/';
    const pathname = URL.parse(asked, 'http://localhost')?.pathname;
    const prefix = `${base}atelier/`;
    if (!pathname?.startsWith(prefix)) return next();
    // Each address ends with a slash, as those of the site do: Astro lets no other through.
    const [address, slug = '', action = ''] = /^([^/]+)\/(?:([^/]+)\/)?$/.exec(pathname.slice(prefix.length)) ?? [];
    if (address === undefined) {
      send(response, NOTHING);
      return;
    }
    answer(request, { content, token, histories }, slug, action).then(
      (given) => {
        if (action === '' && given.status === 200) sendPage(response, renderPage(base, slug));
        else send(response, given);
      },
      () => send(response, { status: 500, message: 'L’atelier n’a pas pu répondre : rechargez la page.' }),
    );
  };
}

interface Context {
  content: string;
  token: string;
  histories: Map<string, History>;
}

async function answer(request: IncomingMessage, context: Context, slug: string, action: string): Promise<Answer> {
  const { content, token, histories } = context;
  const refused = checkPlace(request) ?? (action === '' ? undefined : checkToken(request, token));
  if (refused) return refused;
  const folder = loadFolder(content, slug);
  if (!folder) return { status: 404, message: 'Il n’y a pas de dossier de ce nom.' };
  const method = { '': 'GET', etat: 'GET', formulaires: 'GET', changer: 'POST', annuler: 'POST', refaire: 'POST' }[
    action
  ];
  if (method === undefined) return NOTHING;
  if (request.method !== method) return { status: 405, message: 'L’atelier n’est pas demandé ainsi.' };
  if (action === '') return { status: 200 };
  if (action === 'formulaires') return { status: 200, forms: { lists: readForms(), claim: readClaimFields() } };
  if (action === 'etat')
    return { status: 200, state: loadState(content, slug, folder, histories.get(slug) ?? NO_HISTORY) };

  const read = await readBody(request);
  if ('status' in read) return read;
  const wanted = readRequest(read.body, action === 'changer');
  if (!wanted) return { status: 400, message: 'L’atelier ne comprend pas cette demande ; rien n’a été écrit.' };
  // Read anew: the request may have been long on its way.
  const now = loadFolder(content, slug);
  if (!now) return { status: 404, message: 'Le dossier n’est plus là.' };
  const answerNow = (status: number, message: string): Answer => ({
    status,
    message,
    state: loadState(content, slug, now, histories.get(slug) ?? NO_HISTORY),
  });
  if (now.version !== wanted.version) {
    return answerNow(
      409,
      'Le dossier a été changé ailleurs entre-temps : rien n’a été écrit. Voici ce qu’il dit maintenant ; refaites votre geste.',
    );
  }
  const made = make(action, now, histories.get(slug) ?? NO_HISTORY, wanted.changes);
  if ('message' in made) return answerNow(made.status, made.message);
  try {
    writeFiles(now.path, now.files, made.files);
  } catch (error) {
    const why = FAULTS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'le système l’a refusé';
    return answerNow(507, `Rien n’a été écrit : ${why}.`);
  }
  histories.set(slug, made.history);
  const left = loadFolder(content, slug) ?? now;
  return { status: 200, state: loadState(content, slug, left, made.history) };
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
