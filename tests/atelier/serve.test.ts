/** The atelier’s server by plain HTTP: who is refused, what is never written, and how to go back. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type OutgoingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { loadFolder, writeFiles } from '../../src/atelier/folder.ts';
import { listTargets } from '../../src/atelier/names.ts';
import { makeAtelier } from '../../src/atelier/serve.ts';
import type { State } from '../../src/atelier/state.ts';
import { makeFiles } from '../../src/author/skeleton.ts';
import { loadDraft } from '../../src/model/load.ts';
import { makeFolder } from '../folder.ts';

const TOKEN = 'jeton-de-cet-essai';
const SLUG = 'pont-de-tavri';
let content: string;
let port: number;
let server: ReturnType<typeof createServer>;

beforeAll(async () => {
  server = createServer((incoming, response) =>
    makeAtelierOnce()(incoming, response, () => response.writeHead(204).end()),
  ).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  port = (server.address() as AddressInfo).port; // of a server that listens on a port
});
afterAll(() => server.close());

let makeAtelierOnce: () => ReturnType<typeof makeAtelier>;
beforeEach(() => {
  content = makeFolder();
  cpSync('tests/fixtures/guide', content, { recursive: true });
  const atelier = makeAtelier({ content, base: '/', token: TOKEN, loadDraft: (slug) => loadDraft(content, slug) });
  makeAtelierOnce = () => atelier;
});

interface Asked {
  status: number | undefined;
  headers: OutgoingHttpHeaders;
  text: string;
}

function ask(path: string, { method = 'GET', headers = {}, body = '' } = {}): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const good = () => ({
  'x-atelier-jeton': TOKEN,
  origin: `http://127.0.0.1:${port}`,
  'content-type': 'application/json',
});
const read = (name: string) => readFileSync(join(content, SLUG, name), 'utf8');
const readState = async (): Promise<State> =>
  JSON.parse((await ask(`/atelier/${SLUG}/etat/`, { headers: good() })).text).state;

async function post(
  action: string,
  body: object,
): Promise<{ status: number | undefined; message?: string; state: State }> {
  const { status, text } = await ask(`/atelier/${SLUG}/${action}/`, {
    method: 'POST',
    headers: good(),
    body: JSON.stringify(body),
  });
  return { status, ...JSON.parse(text) };
}

const claim = { by: ['gzebi'], act: 'dit', paragraph: 4, quote: 'les cars partent de nouveau' };
const CHANGES = [{ do: 'claim', event: 'reouverture', claim }];

it('gives its page to this machine, under a policy that lets nothing else in, and without a word of the dossier', async () => {
  const { status, headers, text } = await ask(`/atelier/${SLUG}/`);
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(text).not.toMatch(/ministère|<script(?! type="module" src="[^"]+"><\/script>)| style=| on\w+=/);
});

it('says what the dossier has, and what else is at an address is not its own', async () => {
  const { paragraphs, claims, values, problems } = await readState();
  expect(paragraphs.map(({ dates }) => dates.map(({ edtf }) => edtf))).toEqual([['2025-05-12'], [], [], []]);
  expect([claims.length, listTargets(values, 'event')[0]?.id, problems]).toEqual([4, 'reouverture', []]);
  expect((await ask('/pont-de-tavri/')).status).toBe(204);
});

it('lists the dossiers and takes a new one at addresses that no dossier can have', async () => {
  const { status, text } = await ask('/atelier/');
  expect([status, text]).toEqual([200, expect.stringContaining('home.client.ts')]);
  expect((await ask('/atelier/dossiers/liste/')).status).toBe(401);
  const begin = (headers: OutgoingHttpHeaders, pasted: string) =>
    ask('/atelier/dossiers/nouveau/', {
      method: 'POST',
      headers,
      body: JSON.stringify({ slug: 'un-autre', text: { pasted } }),
    });
  expect((await begin({ ...good(), origin: 'https://example.org' }, 'Un texte.')).status).toBe(403);
  expect((await begin(good(), 'x'.repeat(3_000_000))).status).toBe(413);
  expect((await begin(good(), 'x'.repeat(300_000))).status).toBe(200);
  expect((await ask('/atelier/un-autre/')).status).toBe(200);
  const listed = JSON.parse((await ask('/atelier/dossiers/liste/', { headers: good() })).text);
  expect(listed.dossiers.map(({ slug }: { slug: string }) => slug)).toEqual([SLUG, 'un-autre']);
});

it('says where a name may be and what ground is around it, to whom it gave the token, and takes no other question', async () => {
  const about = (path: string, headers: OutgoingHttpHeaders = good()) => ask(`/atelier/${SLUG}/${path}`, { headers });
  const { found } = JSON.parse((await about('candidats/?nom=Aubagne')).text);
  expect(found[0]).toMatchObject({ country: 'France', at: [5.571, 43.293], nearest: { km: expect.any(Number) } });
  expect(JSON.parse((await about('fond/?fenetre=5,43,6,44')).text).ground.parts.length).toBeGreaterThan(0);
  const inCyrillic = JSON.parse((await about(`candidats/?nom=${encodeURIComponent('Батуми')}`)).text);
  expect(inCyrillic.found[0]).toMatchObject({ isLoose: true, name: 'Batumi' });
  expect((await about('candidats/?nom=Aubagne', {})).status).toBe(401);
  for (const path of ['candidats/', `candidats/?nom=${'x'.repeat(300)}`, 'fond/', 'fond/?fenetre=0,0,1e9,1'])
    expect((await about(path)).status).toBe(400);
});

it.each<[string, number, OutgoingHttpHeaders | undefined, string?]>([
  ['without the token', 401, { 'x-atelier-jeton': undefined }],
  ['with another token', 401, { 'x-atelier-jeton': 'jeton-d-un-autre' }],
  ['under a name of elsewhere that leads here', 403, { host: 'atelier.example.org' }],
  ['under the name of another server of this machine', 403, { host: 'localhost:1' }],
  ['from a page of elsewhere', 403, { origin: 'https://example.org' }],
  ['from a page of another server of this machine', 403, { origin: 'http://127.0.0.1:1' }],
  ['from a page without an address', 403, { origin: 'null' }],
  ['that does not say from where', 403, { origin: undefined }],
  ['as a form would', 415, { 'content-type': 'text/plain' }],
  ['that is no JSON', 400, {}, '{"version":'],
  ['that is another JSON', 400, {}, '{"version":"","changes":[{"do":"delete"}]}'],
  ['that is deeper than any value', 400, {}, `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['that is longer than 256 kB', 413, {}, `"${'x'.repeat(300_000)}"`],
  [
    'that is longer than 256 kB and does not say so',
    413,
    { 'transfer-encoding': 'chunked' },
    `"${'x'.repeat(300_000)}"`,
  ],
])('a change %s is refused (%i), in French, and nothing is written', async (_which, status, headers, body) => {
  const before = read('events.yaml');
  const all = { ...good(), ...headers };
  const defined = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const { version } = await readState();
  const answer = await ask(`/atelier/${SLUG}/changer/`, {
    method: 'POST',
    headers: defined,
    body: body ?? JSON.stringify({ version, changes: CHANGES }),
  });
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text).message).toMatch(/(?:atelier|elle est refusée|JSON|jeton)/);
  expect(answer.text).not.toContain('ministère');
  expect(read('events.yaml')).toBe(before);
});

it.each([
  '..%2fpont-de-tavri',
  '%2e%2e%2fpont-de-tavri',
  'basemap',
  'Majuscule',
  'lien',
  'pont-de-tavri%2f..',
  'x'.repeat(90),
])('there is no dossier at %s', async (slug) => {
  // A folder of a name that no dossier can have.
  if (/^[\w]+$/.test(slug) && slug !== 'lien') cpSync(join(content, SLUG), join(content, slug), { recursive: true });
  symlinkSync(join(content, SLUG), join(content, 'lien'));
  expect((await ask(`/atelier/${slug}/etat/`, { headers: good() })).status).toBe(404);
});

it('writes a change into its file alone, gives the problems that it makes, and goes back to the first bytes and forth', async () => {
  const before = read('events.yaml');
  const { version } = await readState();
  const done = await post('changer', { version, changes: CHANGES });
  const after = read('events.yaml');
  expect([done.status, done.state.claims.length, done.state.canUndo]).toEqual([200, 5, true]);
  expect(done.state.problems.map(({ rule }) => rule)).toContain('id-not-locked');
  expect(after).toContain('        quote: les cars partent de nouveau\n  - id: une-seule-voie');
  expect(readdirSync(join(content, SLUG)).sort()).toEqual(readdirSync('tests/fixtures/guide/pont-de-tavri').sort());

  const undone = await post('annuler', { version: done.state.version });
  expect([undone.status, undone.state.canRedo, read('events.yaml')]).toEqual([200, true, before]);
  const again = await post('refaire', { version: undone.state.version });
  expect([again.status, again.state.canRedo, read('events.yaml')]).toEqual([200, false, after]);
});

it('writes nothing over a file that an editor saves while the others are written, and keeps the rights of one that it writes', () => {
  const folder = loadFolder(content, SLUG);
  if (!folder) throw new Error('the guide has a dossier');
  const path = join(content, SLUG, 'events.yaml');
  chmodSync(path, 0o664);
  writeFiles(folder.path, folder.files, new Map([...folder.files, ['events.yaml', 'events: []\n']]));
  expect(statSync(path).mode & 0o777).toBe(0o664);
  const names = readdirSync(folder.path);
  const after = new Map([...folder.files, ['events.yaml', 'theatres: []\n']] as const);
  expect(() => writeFiles(folder.path, folder.files, after)).toThrow('ESTALE');
  expect([readdirSync(folder.path), read('events.yaml')]).toEqual([names, 'events: []\n']);
});

it('a disk with no room for the second of two files leaves both as they were, with nothing beside them', () => {
  const path = join(content, SLUG);
  const list = () => readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]);
  const before = list();
  const script = `
    import { loadFolder, writeFiles } from ${JSON.stringify(pathToFileURL('src/atelier/folder.ts').href)};
    const { path, files } = loadFolder(${JSON.stringify(content)}, ${JSON.stringify(SLUG)});
    const after = new Map([...files, ['events.yaml', 'events: []'], ['notes.yaml', 'x'.repeat(50_000)]]);
    try { writeFiles(path, files, after) } catch ({ code }) { console.log(code) }
  `;
  // As the system says it to one program: no file may grow past a few kB.
  const run = 'ulimit -f 8; exec "$0" --input-type=module -e "$1"';
  const { stdout } = spawnSync('bash', ['-c', run, process.execPath, script], { encoding: 'utf8' });
  expect([stdout.trim(), list()]).toEqual(['EFBIG', before]);
});

it('writes nothing over a file that was changed meanwhile, says so, and shows what it says now', async () => {
  const { version } = await readState();
  writeFileSync(
    join(content, SLUG, 'events.yaml'),
    read('events.yaml').replace('Le pont de Tavri rouvre', 'Le pont rouvre'),
  );
  const late = await post('changer', { version, changes: CHANGES });
  expect([late.status, late.message, listTargets(late.state.values, 'event')[0]?.name]).toEqual([
    409,
    expect.stringContaining('a été changé ailleurs'),
    'Le pont rouvre, selon le ministère',
  ]);
  expect(read('events.yaml')).not.toContain('les cars partent');
});

it('makes a file that is not there for its first entry, and takes it away again', async () => {
  const path = join(content, SLUG, 'notes.yaml');
  renameSync(path, join(content, 'notes.bak'));
  const note = { id: 'un-mot', kind: 'method', anchors: [{ paragraph: 4, quote: 'les cars' }], text: 'Un mot.' };
  const { version } = await readState();
  const done = await post('changer', { version, changes: [{ do: 'add', what: 'note', entry: note }] });
  expect([done.status, read('notes.yaml')]).toEqual([
    200,
    `notes:
  - id: un-mot
    kind: method
    anchors:
      - { paragraph: 4, quote: les cars }
    text: Un mot.
`,
  ]);
  await post('annuler', { version: done.state.version });
  expect(readdirSync(join(content, SLUG))).not.toContain('notes.yaml');
  // Nothing is put in the place of what is no file.
  mkdirSync(path);
  const late = await post('changer', {
    version: (await readState()).version,
    changes: [{ do: 'add', what: 'note', entry: note }],
  });
  expect([late.status, late.message]).toEqual([507, expect.stringContaining('ne peut pas être lu')]);
  expect(statSync(path).isDirectory()).toBe(true);
});

it('seals new ids once they were asked for, and none while anything else is wrong', async () => {
  const lock = read('ids.lock');
  const readSeal = async () => JSON.parse((await ask(`/atelier/${SLUG}/verrou/`, { headers: good() })).text);
  const entry = { id: 'un-mot', kind: 'method', anchors: [{ paragraph: 4, quote: 'les cars' }], text: 'Un mot.' };
  const changes = [{ do: 'add', what: 'note', entry }];
  const { state } = await post('changer', { version: (await readState()).version, changes });
  expect(await readSeal()).toEqual({ ids: ['note/un-mot'] });
  expect(read('ids.lock')).toBe(lock);

  const events = read('events.yaml');
  writeFileSync(join(content, SLUG, 'events.yaml'), events.replace('[gzebi]', '[gzebi, personne]'));
  const late = await post('verrouiller', { version: state.version });
  const refused = await post('verrouiller', { version: late.state.version });
  expect([late.status, refused.status, refused.message, read('ids.lock')]).toEqual([
    409,
    422,
    expect.stringContaining('Rien n’est scellé'),
    lock,
  ]);

  writeFileSync(join(content, SLUG, 'events.yaml'), events);
  const sealed = await post('verrouiller', { version: (await readState()).version });
  expect([sealed.status, sealed.state.problems]).toEqual([200, []]);
  expect(read('ids.lock').split('\n')).toEqual(expect.arrayContaining([...lock.split('\n'), 'note/un-mot']));
  expect(await readSeal()).toEqual({ ids: [] });

  const [article, today] = [read('article.md'), new Date().toISOString().slice(0, 10)];
  const front = article.replace(/^published: .*\n/m, '').replace('\nsource:\n', `\npublished: ${today}\nsource:\n`);
  writeFileSync(join(content, SLUG, 'article.md'), front);
  expect(await readSeal()).toEqual({
    ids: [],
    sealed: ['ce qui est publié, où rien ne change plus sans une correction'],
  });
  writeFileSync(join(content, SLUG, 'article.md'), article);
});

it('a file with an error is shown while the atelier is open, what else there is stays, and is whole again once it is mended', async () => {
  const text = read('notes.yaml');
  writeFileSync(join(content, SLUG, 'notes.yaml'), `${text}  - [`);
  const broken = await readState();
  expect([broken.isRead, broken.problems.map(({ rule }) => rule), broken.problems[0]?.words.found]).toEqual([
    false,
    ['broken-yaml'],
    'Ce fichier ne peut pas être lu.',
  ]);
  expect(listTargets(broken.values, 'event')).toHaveLength(3);
  const claimed = await post('changer', { version: broken.version, changes: CHANGES });
  expect([claimed.status, claimed.state.isRead]).toEqual([200, false]);
  writeFileSync(join(content, SLUG, 'notes.yaml'), text);
  expect([(await readState()).isRead, (await readState()).claims.length]).toEqual([true, 5]);
});

it('a title of 10 000 characters that comes past the form is a problem that is shown, and goes by undoing', async () => {
  const before = read('article.md');
  const edit = { kind: 'set', path: ['title'], value: 'Titre '.repeat(1667).trim() };
  const done = await post('changer', {
    version: (await readState()).version,
    changes: [{ do: 'edit', file: 'article.md', edit }],
  });
  expect(done.state.problems.map(({ rule, at }) => [rule, at?.path])).toEqual([['wrong-value', ['title']]]);
  await post('annuler', { version: done.state.version });
  expect(read('article.md')).toBe(before);
});

it('a text of 300 paragraphs is shown whole, and a claim of its last one is written', async () => {
  const paragraphs = Array.from(
    { length: 300 },
    (_, index) => `Le pont numéro ${index + 1} est ouvert, a dit la mairie.`,
  );
  mkdirSync(join(content, 'long'));
  for (const [name, text] of Object.entries(makeFiles({ paragraphs, schemas: '', isExample: false })))
    writeFileSync(join(content, 'long', name), text);
  const { state } = JSON.parse((await ask('/atelier/long/etat/', { headers: good() })).text);
  expect([
    state.paragraphs.length,
    state.open.filter(({ kind }: { kind: string }) => kind === 'speech').length,
  ]).toEqual([300, 300]);
  const event = {
    id: 'e',
    title: 'E',
    kind: 'k',
    when: { edtf: '2024', reason: 'r' },
    theatre: 'principal',
    places: [],
    actors: [],
    claims: [],
  };
  const said = { by: ['mairie'], act: 'dit', paragraph: 300, quote: 'Le pont numéro 300 est ouvert' };
  const changes = [
    { do: 'add', what: 'event', entry: event },
    { do: 'claim', event: 'e', claim: said },
  ];
  const answer = await ask('/atelier/long/changer/', {
    method: 'POST',
    headers: good(),
    body: JSON.stringify({ version: state.version, changes }),
  });
  expect(answer.status).toBe(200);
  expect(readFileSync(join(content, 'long', 'events.yaml'), 'utf8')).toContain('        paragraph: 300\n');
});

it('does not undo what was written over elsewhere', async () => {
  const done = await post('changer', { version: (await readState()).version, changes: CHANGES });
  const text = `${read('events.yaml')}# un mot\n`;
  writeFileSync(join(content, SLUG, 'events.yaml'), text);
  const { version } = await readState();
  expect(await post('annuler', { version })).toMatchObject({
    status: 409,
    message: expect.stringContaining('ailleurs'),
  });
  expect(read('events.yaml')).toBe(text);
  expect(done.status).toBe(200);
});

it.each<[string, (path: string) => void, number, string]>([
  ['has an error', (path) => writeFileSync(path, 'events: ['), 422, 'corrigez-le d’abord'],
  ['is read-only', (path) => chmodSync(path, 0o444), 507, 'en lecture seule'],
  ['is gone', (path) => renameSync(path, `${path}.bak`), 422, 'ne peut pas être lu'],
  [
    'is a link to another place',
    (path) => {
      renameSync(path, join(content, 'ailleurs'));
      symlinkSync(join(content, 'ailleurs'), path);
    },
    422,
    'ne peut pas être lu',
  ],
  [
    'is a folder',
    (path) => {
      renameSync(path, `${path}.bak`);
      mkdirSync(path);
    },
    422,
    'ne peut pas être lu',
  ],
])('a file that %s is left as it is, and the page says why', async (_how, break_, status, why) => {
  break_(join(content, SLUG, 'events.yaml'));
  const before = readdirSync(content, { recursive: true }).sort();
  const { version } = await readState();
  const answer = await post('changer', { version, changes: CHANGES });
  expect([answer.status, answer.message]).toEqual([status, expect.stringContaining(why)]);
  expect(readdirSync(content, { recursive: true }).sort()).toEqual(before);
});
