/** `npm run dev` as an author has it open beside the files. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { listOuterEnvironment, makeFolder } from './build.ts';
import { ARTICLE, connect } from './page.ts';

// With signs that an address has a use for.
const content = join(makeFolder(), 'contenu #1 50% ?');
/** Found before the real `npm`: whoever asks it for something leaves a file. */
const tools = makeFolder();
const asked = join(tools, 'asked');
let browser: Browser;
let server: ChildProcess;
let page: Page;

beforeAll(async () => {
  cpSync(inject('content'), content, { recursive: true });
  writeFileSync(join(tools, 'npm'), `#!/bin/sh\necho "$@" >> '${asked}'\n`, { mode: 0o755 });
  browser = await connect();
  server = spawn(process.execPath, ['commands/astro.ts', 'dev', '--port', '0'], {
    env: {
      ...listOuterEnvironment(),
      PATH: `${tools}${delimiter}${process.env['PATH']}`,
      // Where nothing can be made.
      ...{ HOME: '/proc/self', XDG_CONFIG_HOME: '/proc/self/config', XDG_CACHE_HOME: '/proc/self/cache' },
      NO_COLOR: '1',
      CONTENT_DIR: content,
    },
  });
  const origin = await new Promise<string>((resolve, reject) => {
    let output = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      output += String(chunk);
      const [address] = /http:\/\/localhost:\d+/.exec(output) ?? [];
      if (address) resolve(address);
    });
    server.once('exit', () => reject(new Error(output)));
  });
  page = await browser.newPage();
  await page.goto(`${origin}${ARTICLE}`);
});
afterAll(async () => {
  await browser.close();
  // At once: asked to end, it waits for its watcher, and turns without end once the folder that it watches is gone.
  server.kill('SIGKILL');
  await once(server, 'close');
});

function edit(name: string, from: string, to: string): void {
  const file = join(content, 'deux-recits-de-beldjara', name);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

it('shows the page in its own sheets, those that come after the text included', async () => {
  // The server has the page reloaded once it has found what its scripts need.
  await page.waitForFunction(() => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
    return links.length > 0 && links.every(({ sheet }) => (sheet?.cssRules.length ?? 0) > 0);
  });
});

it('shows a problem over the last good page, in its place and with its mending, until it is mended', async () => {
  edit('events.yaml', 'comprend 9 hameaux', 'comprend 8 hameaux');
  const panel = page.getByRole('status', { name: 'Problems of the content' });
  await panel.waitFor();
  expect(await panel.textContent()).toMatch(/events\.yaml:\d+:\d+ words-not-found.*Paragraph 2 has “/);
  expect(await page.locator('#p2 + .problem').textContent()).toContain('is not found in paragraph 2');

  await page.reload();
  await panel.waitFor();
  expect(await page.locator('#p2').textContent()).toContain('La bande prise');

  edit('events.yaml', 'comprend 8 hameaux', 'comprend 9 hameaux');
  await panel.waitFor({ state: 'detached' });
});

it.each([
  ['article.md', 'kicker: Sarrane', 'kicker: Mot du surtitre'],
  ['events.yaml', 'title: L’armée relie', 'title: Mot du titre, L’armée relie'],
  ['map.yaml', 'caption: Situation', 'caption: Mot de la carte, situation'],
  ['speakers.yaml', 'name: CVO', 'name: Mot de la voix'],
])('renews the page when %s changes', async (name, from, to) => {
  edit(name, from, to);
  const word = page.getByText(/Mot d\S+ (?:la )?\w+/.exec(to)?.[0] ?? '').first();
  await word.waitFor({ state: 'attached' });
  edit(name, to, from);
  await word.waitFor({ state: 'detached' });
});

it('renews the page while an id is not locked: it is to be seen before it is locked for good', async () => {
  const panel = page.getByRole('status', { name: 'Problems of the content' });
  edit('ids.lock', 'note/bilan-du-ministre\n', '');
  await panel.waitFor();
  expect(await panel.textContent()).toContain('id-not-locked');
  edit('article.md', 'kicker: Sarrane', 'kicker: Mot à voir, Sarrane');
  await page.getByText('Mot à voir').first().waitFor({ state: 'attached' });
  edit('article.md', 'kicker: Mot à voir, Sarrane', 'kicker: Sarrane');
  edit('ids.lock', 'note/bilans-non-verifies\n', 'note/bilan-du-ministre\nnote/bilans-non-verifies\n');
  await panel.waitFor({ state: 'detached' });
});

// Astro would ask the registry for a newer version of itself.
it('has started no npm, which would ask a registry and outlive the server', () => {
  expect(existsSync(asked) ? readFileSync(asked, 'utf8') : '').toBe('');
});
