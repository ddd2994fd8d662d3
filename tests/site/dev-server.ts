/** `npm run dev` on a folder of content, as an author has it open beside the files. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { listOuterEnvironment } from './build.ts';

export interface DevServer {
  origin: string;
  /** Of the first dossier, with its token; of the list of all, where there is none. */
  atelier: string;
  stop(): Promise<void>;
}

export async function startDev(content: string, environment: Record<string, string> = {}): Promise<DevServer> {
  const server: ChildProcess = spawn(process.execPath, ['commands/astro.ts', 'dev', '--port', '0'], {
    env: { ...listOuterEnvironment(), NO_COLOR: '1', CONTENT_DIR: content, ...environment },
  });
  const atelier = await new Promise<string>((resolve, reject) => {
    let output = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      output += String(chunk);
      const [given] = /http:\/\/localhost:\d+\/atelier\/\S+/.exec(output) ?? [];
      if (given && output.includes('ready in')) resolve(given);
    });
    server.once('exit', () => reject(new Error(output)));
  });
  return {
    origin: new URL(atelier).origin,
    atelier,
    async stop() {
      // At once: asked to end, it waits for its watcher, and turns without end once the folder that it watches is gone.
      server.kill('SIGKILL');
      await once(server, 'close');
    },
  };
}
