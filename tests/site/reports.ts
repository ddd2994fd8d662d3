/** The built site as a host with our headers serves it, where each engine reports every breach of the policy by itself. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readHeadersFile } from '../policy/headers-file.ts';
import { serve } from './serve.ts';

export interface ReportingSite {
  origin: string;
  /** What was reported so far: page, directive, what was held back. */
  breaches: string[];
  close(): void;
}

/** Serve `dist`; `report-uri` alone is added to the policy, so that a breach before any script of ours is heard too. */
export async function serveReporting(dist: string): Promise<ReportingSite> {
  const breaches: string[] = [];
  const listener = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    response.writeHead(204, { 'cross-origin-resource-policy': 'cross-origin' }).end();
    const report = JSON.parse(body)['csp-report'];
    breaches.push(
      `${new URL(report['document-uri']).pathname}: ${report['violated-directive']} ${report['blocked-uri']} ${report['script-sample'] ?? ''}`.trim(),
    );
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo; // a TCP server has a port
  const headersOf = readHeadersFile(readFileSync(join(dist, '_headers'), 'utf8'));
  const { server, origin } = await serve(dist, '/', (path) => {
    const { 'content-security-policy': policy, ...headers } = headersOf(path);
    if (policy === undefined) return headers;
    return { ...headers, 'content-security-policy': `${policy}; report-uri http://127.0.0.1:${port}/` };
  });
  return {
    origin,
    breaches,
    close() {
      server.close();
      listener.close();
    },
  };
}
