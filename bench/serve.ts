/** A server that sends what a good host would: brotli, compressed beforehand. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface Served {
  origin: string;
  close(): void;
}

/** Serve the folder, and `extra` pages by their path. */
export async function serveCompressed(folder: string, extra: Readonly<Record<string, string>>): Promise<Served> {
  const cache = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const file = join(folder, name);
    const found = extra[path] ?? (existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined);
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const isFont = extname(name) === '.woff2';
    const body = cache.get(path) ?? (isFont ? Buffer.from(found) : brotliCompressSync(found));
    cache.set(path, body);
    const encoding = isFont ? {} : { 'content-encoding': 'br' };
    response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream', ...encoding });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has a port
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
