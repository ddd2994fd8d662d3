/** What a reader chose, for a page whose text does not wait for the script that applies it (`shell/theme.ts`). */

const CHOICES = ['light', 'dark'];

/** The page, with the reader’s colours on its root from the first byte; as it came where none are chosen. */
export async function writeColours(page: Response, chosen: Promise<string | undefined>): Promise<Response> {
  const colours = (await chosen) ?? '';
  if (!page.body || !CHOICES.includes(colours)) return page;
  const headers = new Headers(page.headers);
  // Of the body as it came through the network.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return new Response(page.body.pipeThrough(markRoot(colours)), { status: page.status, headers });
}

/** What the pages have kept in the name of the reader (`shell/theme.client.ts`). */
export async function readColours(): Promise<string | undefined> {
  const kept = await caches.match('/theme', { cacheName: 'theme' }).catch(() => undefined);
  return kept?.text();
}

/** The root’s tag is in the first part of a page. */
function markRoot(colours: string): TransformStream<Uint8Array, Uint8Array> {
  let isMarked = false;
  return new TransformStream({
    transform(part, out) {
      // One letter a byte, whatever the page’s own are.
      const at = isMarked ? -1 : new TextDecoder('latin1').decode(part).indexOf('<html');
      isMarked = true;
      if (at === -1) return out.enqueue(part);
      const end = at + '<html'.length;
      out.enqueue(part.subarray(0, end));
      out.enqueue(new TextEncoder().encode(` class="${colours}"`));
      out.enqueue(part.subarray(end));
    },
  });
}
