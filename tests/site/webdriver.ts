/** As much of WebDriver (W3C) as the tests ask for, over plain HTTP: WebKitGTK’s small browser on a screen that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { WebKit } from './find-engines.ts';
import { findPort, waitFor } from './ports.ts';

/** The code by which WebDriver knows a key that writes nothing. */
export const ESCAPE = '\uE00C';

/** The name under which WebDriver hands over an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export interface Session {
  /** What the browser says it is. */
  name: string;
  open(url: string): Promise<void>;
  /** Run a function, or the source of one, within the page; it may use nothing but its arguments, and give back only JSON. */
  run<Args extends readonly unknown[], Result>(
    probe: ((...args: Args) => Result | Promise<Result>) | string,
    ...args: Args
  ): Promise<Result>;
  click(selector: string): Promise<void>;
  /** Type into what has the focus. */
  press(keys: string): Promise<void>;
  close(): Promise<void>;
}

/** Start a screen, the driver and the browser; throws what the driver says when it cannot. */
export async function startSession({ driver, browser, screen }: WebKit): Promise<Session> {
  const xvfb = spawn(screen, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await readLine(xvfb.stdio[3] as Readable); // a pipe, as asked for
  const port = await findPort();
  const { WAYLAND_DISPLAY, ...environment } = process.env;
  const child = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...environment, DISPLAY: `:${display}`, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const end = async () => {
    for (const process of [child, xvfb]) await stop(process);
  };
  try {
    const root = `http://127.0.0.1:${port}`;
    await waitFor(`${root}/status`);
    const options = { binary: browser, args: ['--automation'] };
    const { sessionId, capabilities } = await send(`${root}/session`, {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    return makeSession(`${root}/session/${sessionId}`, capabilities, end);
  } catch (error) {
    await end();
    throw error;
  }
}

function makeSession(
  root: string,
  { browserName, browserVersion }: { browserName: string; browserVersion: string },
  end: () => Promise<void>,
): Session {
  const run: Session['run'] = (probe, ...args) =>
    send(`${root}/execute/async`, {
      script: `const answer = arguments[arguments.length - 1];
        Promise.resolve((${probe})(...[...arguments].slice(0, -1))).then((value) => answer({ value }), (error) => answer({ error: String(error) }));`,
      args,
    }).then(({ value, error }) => {
      if (error !== undefined) throw new Error(error);
      return value;
    });
  return {
    name: `${browserName} ${browserVersion}`,
    run,
    open: (url) => send(`${root}/url`, { url }),
    async click(selector) {
      const { [ELEMENT]: id } = await send(`${root}/element`, { using: 'css selector', value: selector });
      await send(`${root}/element/${id}/click`, {});
    },
    press: (keys) =>
      send(`${root}/actions`, {
        actions: [
          {
            type: 'key',
            id: 'keyboard',
            actions: [...keys].flatMap((value) => [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ]),
          },
        ],
      }),
    async close() {
      await fetch(root, { method: 'DELETE' });
      await end();
    },
  };
}

// What a command gives back is as the standard says for each, and only known there.
// biome-ignore lint/suspicious/noExplicitAny: the value of an answer from outside
async function send(url: string, body: unknown): Promise<any> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: { error: string; message: string } };
  if (!response.ok)
    throw new Error(`${new URL(url).pathname.split('/').slice(3).join('/')}: ${value.error}, ${value.message}`);
  return value;
}

async function readLine(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  return text.trim();
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await exit;
}
