/** Who may ask the atelier for anything: a page of its own, on this machine, opened at the address that `npm run dev` printed. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Refused {
  status: number;
  /** In French: the page shows it. */
  message: string;
}

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;
const HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
/** Of a request, in bytes: a hundred times a long claim. */
const LONGEST_BODY = 256 * 1024;

/** Of a page or of data: that it comes from this machine, by one of its own names (a name of elsewhere may lead here: DNS rebinding). */
export function checkPlace({ socket, headers }: IncomingMessage): Refused | undefined {
  if (!LOOPBACK.test(socket.remoteAddress ?? '')) {
    return { status: 403, message: 'L’atelier ne répond qu’à cette machine.' };
  }
  const { host = '', origin } = headers;
  if (!HOST.test(host) || Number(/:(\d+)$/.exec(host)?.[1] ?? 80) !== socket.localPort) {
    return {
      status: 403,
      message: 'L’atelier ne répond pas sous ce nom : ouvrez l’adresse que « npm run dev » a affichée.',
    };
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return { status: 403, message: 'Cette demande vient d’une autre page que l’atelier : elle est refusée.' };
  }
  return undefined;
}

/** Of data: that whoever asks was given the token. */
export function checkToken({ headers }: IncomingMessage, token: string): Refused | undefined {
  const given = Buffer.from(String(headers['x-atelier-jeton'] ?? ''));
  const known = Buffer.from(token);
  return given.length === known.length && timingSafeEqual(given, known)
    ? undefined
    : {
        status: 401,
        message: 'Le jeton manque ou n’est plus le bon : ouvrez l’adresse que « npm run dev » a affichée.',
      };
}

/** The JSON of a request that changes something, or why it is refused. */
export async function readBody(request: IncomingMessage, longest = LONGEST_BODY): Promise<{ body: unknown } | Refused> {
  if (request.headers.origin === undefined) {
    return { status: 403, message: 'Cette demande ne dit pas de quelle page elle vient : elle est refusée.' };
  }
  if (!/^application\/json(?:; ?charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return { status: 415, message: 'L’atelier ne lit que du JSON.' };
  }
  const chunks: Buffer[] = [];
  let length = 0;
  const tooLarge = {
    status: 413,
    message: `C’est trop long : l’atelier lit au plus ${longest / 1024} ko à la fois. Rien n’a été écrit.`,
  };
  if (Number(request.headers['content-length'] ?? 0) > longest) return tooLarge;
  // Left open on return: the refusal is still to be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > longest) return tooLarge;
    chunks.push(bytes);
  }
  try {
    return { body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) };
  } catch {
    return { status: 400, message: 'La demande n’est pas du JSON.' };
  }
}
