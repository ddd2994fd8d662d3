/** `npm run dev` as an author has it open beside the files. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { drag, listAdded, press } from './atelier-acts.ts';
import { listOuterEnvironment, makeFolder } from './build.ts';
import { type DevServer, startDev } from './dev-server.ts';
import { ARTICLE, connect } from './page.ts';

// With signs that an address has a use for.
const content = join(makeFolder(), 'contenu #1 50% ?');
/** Found before the real `npm`: whoever asks it for something leaves a file. */
const tools = makeFolder();
const asked = join(tools, 'asked');
let browser: Browser;
let server: DevServer;
let page: Page;
/** Of the atelier, with its token. */
let atelier = '';

beforeAll(async () => {
  cpSync(inject('content'), content, { recursive: true });
  writeFileSync(join(tools, 'npm'), `#!/bin/sh\necho "$@" >> '${asked}'\n`, { mode: 0o755 });
  browser = await connect();
  server = await startDev(content, {
    PATH: `${tools}${delimiter}${process.env['PATH']}`,
    // Where nothing can be made.
    ...{ HOME: '/proc/self', XDG_CONFIG_HOME: '/proc/self/config', XDG_CACHE_HOME: '/proc/self/cache' },
  });
  ({ atelier } = server);
  page = await browser.newPage();
  await page.goto(`${server.origin}${ARTICLE}`);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

function edit(name: string, from: string, to: string, slug = 'deux-recits-de-beldjara'): void {
  const file = join(content, slug, name);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

it.each([
  ['a card', 'partage/texte.png', 'image/png'],
  ['a file for programs', 'donnees/evenements.csv', 'text/csv; charset=utf-8'],
  ['the page of a speaker', 'sources/naima-berrouz/', 'text/html'],
])('has %s at the address of the built site', async (_what, path, type) => {
  const response = await fetch(`${server.origin}/deux-recits-de-beldjara/${path}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
});

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

const read = (name: string, slug = 'deux-recits-de-beldjara') => readFileSync(join(content, slug, name), 'utf8');

it('the atelier writes a claim by mouse and one by keyboard as a careful hand would, and takes them back', async () => {
  const before = { events: read('events.yaml'), speakers: read('speakers.yaml') };
  const complaints: string[] = [];
  const own = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  own.on('pageerror', (error) => complaints.push(String(error)));
  own.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await own.goto(atelier);
  const status = own.getByRole('status');
  await own.locator('#text mark').first().waitFor();
  expect(own.url()).not.toContain('jeton');

  // By mouse, from within a word to within another: whole words are taken.
  await drag(own, 'revers de taille', 'mouvement');
  await own.getByLabel('Qui le dit').fill('Ligne Sud');
  await own.getByLabel('Acte', { exact: true }).fill('estime');
  await own.getByLabel('Événement', { exact: true }).fill('retrait-de-mersoul');
  await own.getByRole('button', { name: 'Écrire la pièce' }).click();
  await status.getByText('La pièce est écrite.').waitFor();
  const lines = [
    '      - piece: 30',
    '        by: [ligne-sud]',
    '        act: estime',
    '        paragraph: 7',
    '        quote: revers de taille pour ce mouvement',
  ];
  const byMouse = read('events.yaml');
  expect(listAdded(before.events, byMouse)).toEqual(lines);
  await own.getByRole('button', { name: 'Pièce 30, Ligne Sud' }).waitFor();

  // By keyboard alone: a voice and an event that are new.
  await own.locator('#text').focus();
  await press(own, ['ArrowDown', 'ArrowRight', 'Shift+ArrowRight', 'Enter']);
  const words = /« (.+) »/.exec((await status.textContent()) ?? '')?.[1];
  // Enter leads to each field that has to be filled in, and then writes.
  for (const typed of ['Un témoin', 'affirme', 'habitant', 'non belligérant']) await press(own, [], typed, ['Enter']);
  await press(own, [], 'Un fait, selon un témoin');
  const claim = own.locator('#claim');
  await claim.getByLabel('Nature').fill('fait rapporté');
  await claim.getByLabel('Date (EDTF)').fill('2019-10-02');
  await claim.getByLabel('Raison').fill('Fourchette : la nôtre.');
  await press(own, ['Enter']);
  await own.getByRole('button', { name: 'Pièce 31, Un témoin' }).waitFor();
  expect(read('events.yaml')).toBe(`${byMouse}
  - id: un-fait-selon-un-temoin
    title: Un fait, selon un témoin
    kind: fait rapporté
    when:
      edtf: 2019-10-02
      reason: "Fourchette : la nôtre."
    theatre: ouldara
    places: []
    actors: [front]
    claims:
      - piece: 31
        by: [un-temoin]
        act: affirme
        paragraph: 8
        quote: ${words}
`);
  expect(listAdded(before.speakers, read('speakers.yaml'))).toEqual([
    '  - id: un-temoin',
    '    name: Un témoin',
    '    role: habitant',
    '    party: non belligérant',
    '    belligerent: false',
    '    group: un-temoin',
  ]);

  await own.locator('#text').focus();
  await own.keyboard.press('Control+z');
  await own.getByRole('button', { name: 'Pièce 31, Un témoin' }).waitFor({ state: 'detached' });
  await own.keyboard.press('Control+z');
  await own.getByRole('button', { name: 'Pièce 30, Ligne Sud' }).waitFor({ state: 'detached' });
  expect({ events: read('events.yaml'), speakers: read('speakers.yaml') }).toEqual(before);
  expect(complaints).toEqual([]);
  await own.close();
});

/** With towns that the gazetteer has, two of one name, and a place that it has not. */
const TEXT = 'Le marché d’Aubagne a rouvert lundi 2 mars 2026, Saint-Denis le sien ; ce plateau attend.';

it('the atelier makes a dossier of a text that is pasted, and shows its page without a new start of the server', async () => {
  const complaints: string[] = [];
  const own = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  own.on('pageerror', (error) => complaints.push(String(error)));
  own.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await own.goto(atelier.replace(/[^/]+\/(?=#)/, ''));
  await own.getByRole('link', { name: 'Deux récits de Beldjara' }).waitFor();
  // By keyboard alone.
  await own.getByLabel('Nom').focus();
  await press(own, [], 'Marché de Sarrane', ['Tab'], TEXT, ['Tab']);
  await press(own, ['Tab', 'Enter']);
  await own.waitForURL('**/atelier/marche-de-sarrane/');
  await own.locator('#text').getByText('Le marché d’Aubagne').waitFor();
  const article = await browser.newPage();
  await article.goto(new URL('/marche-de-sarrane/', own.url()).href);
  expect(await article.locator('#p1').textContent()).toContain(TEXT);
  await article.close();
  expect(complaints).toEqual([]);
  await own.close();
});

it('places are set in the atelier by keys and by mouse, then all is sealed', async () => {
  const complaints: string[] = [];
  const own = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  own.on('pageerror', (error) => complaints.push(String(error)));
  own.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await own.goto(atelier.replace(/[^/]+\/(?=#)/, 'marche-de-sarrane/'));
  await own.locator('#text').getByText('Le marché d’Aubagne').waitFor();
  // A build or a check beside reads the content by a server of its own, and takes nothing of this one’s away.
  const beside = spawn(process.execPath, ['commands/astro.ts', 'sync'], {
    env: { ...listOuterEnvironment(), CONTENT_DIR: inject('content') },
    stdio: 'ignore',
  });
  expect(await once(beside, 'close')).toEqual([0, null]);

  // Each act is a key or a click, from the words that are selected to the place that is written.
  const [status, places] = [own.getByRole('status'), () => read('places.geojson', 'marche-de-sarrane')];
  const acts: string[] = [];
  const key = async (name: string) => {
    acts.push(name);
    await own.keyboard.press(name);
  };
  const click = async (what: Locator) => {
    acts.push('click');
    await what.click();
  };
  const count = () => acts.splice(0).length;
  await own.locator('#text').focus();
  await press(own, ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']);
  await key('l');
  await own.getByRole('radio', { name: 'Aubagne (France)', exact: false, checked: true }).waitFor();
  await key('Enter');
  await own.getByRole('button', { name: 'Aubagne', exact: true }).waitFor();
  expect(count()).toBeLessThanOrEqual(5);
  expect(places()).toContain(`  { "type": "Feature", "id": "aubagne",
    "properties": {
      "name": "Aubagne",
      "kind": "ville",
      "radiusKm": 2,
      "reason": "Point de GeoNames (3036433) : Aubagne, France.",
      "forms": ["Aubagne"],
      "identifiers": { "geonames": 3036433 },
      "sources": ["GN"]
    },
    "geometry": { "type": "Point", "coordinates": [5.57, 43.29] } }`);
  // At once: pages do not wait for Astro’s store, which shows half a second later what it is given.
  const article = await fetch(`${server.origin}/marche-de-sarrane/`);
  expect((await article.text()).includes('data-place="aubagne"')).toBe(true);
  await own.frameLocator('#preview').locator('[data-place=aubagne]').first().waitFor({ state: 'attached' });

  // By mouse, another than the nearest one.
  await drag(own, 'Saint', 'Denis');
  await click(own.getByRole('button', { name: 'Lieu (L)' }));
  await click(own.getByRole('radio', { name: /Saint-Denis \(France\).* km, Aubagne/ }));
  await click(own.getByRole('button', { name: 'Écrire le lieu' }));
  await own.getByRole('button', { name: 'Saint-Denis', exact: true }).waitFor();
  expect(count()).toBeLessThanOrEqual(5);
  expect(places()).toContain('"coordinates": [2.35, 48.94]');

  // On the map: a point by keys, moved and with another radius; then an area by clicks.
  await drag(own, 'plateau', 'teau');
  await own.getByRole('button', { name: 'Lieu (L)' }).click();
  const map = own.getByRole('application', { name: 'Carte du lieu' });
  await own.getByRole('radio', { name: 'rien de ce nom', checked: true }).waitFor();
  await own.locator('.ground-land').first().waitFor({ state: 'attached' });
  await own.getByLabel('Latitude').fill('90');
  await own.getByLabel('Longitude').fill('6');
  await status.getByText('90,000 N, 6,000 E ; si près d’un pôle, la carte ne le montre pas').waitFor();
  await own.getByLabel('Latitude').fill('43.5');
  await own.getByLabel('Longitude').fill('6');
  const point = own.getByRole('button', { name: 'Le point du lieu' });
  await point.focus();
  await press(own, ['ArrowRight', 'Shift+ArrowUp']);
  await status.getByText('Rayon : 10 km').waitFor();
  expect(await point.evaluate((handle) => handle === document.activeElement)).toBe(true);
  expect(Number(await own.getByLabel('Longitude').inputValue())).toBeGreaterThan(6);
  await own.getByLabel('une aire').check();
  await map.click({ position: { x: 250, y: 60 } });
  await map.click({ position: { x: 250, y: 220 } });
  await own.getByRole('button', { name: 'Sommet 3 sur 3' }).waitFor();
  await own.getByLabel('Nature').fill('plateau');
  await own.getByLabel('Pourquoi ce point').fill('Tracé d’après le texte.');
  await own.keyboard.press('Enter');
  await own.getByRole('button', { name: 'plateau', exact: true }).waitFor();
  const area = JSON.parse(places()).features[2];
  expect([area.geometry.type, area.geometry.coordinates[0].length]).toEqual(['Polygon', 4]);
  expect(area.properties.mentions).toEqual([{ paragraph: 1, quote: 'plateau' }]);

  // What another hand writes of it while its form is open is not written over, were it sent twice.
  await own.getByRole('button', { name: 'plateau', exact: true }).click();
  edit('places.geojson', '"name": "plateau"', '"name": "hauteur"', 'marche-de-sarrane');
  await own.getByLabel('Nature').fill('colline');
  await own.getByRole('button', { name: 'Écrire le lieu' }).click();
  await status.getByText('rien n’a été écrit').waitFor();
  await own.getByRole('button', { name: 'Écrire le lieu' }).click();
  await status.getByText('changée ailleurs').waitFor();
  // The browser says so of the refusal.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('409')]);
  await own.keyboard.press('Escape');
  edit('places.geojson', '"name": "hauteur"', '"name": "plateau"', 'marche-de-sarrane');
  await own.evaluate(() => dispatchEvent(new Event('focus')));
  await own.getByRole('button', { name: 'plateau', exact: true }).waitFor();

  // Altered, and taken out.
  await own.getByRole('button', { name: 'plateau', exact: true }).click();
  await own.getByLabel('hors carte').check();
  await own.getByRole('button', { name: 'Écrire le lieu' }).click();
  await own.locator('#place').waitFor({ state: 'hidden' });
  expect(JSON.parse(places()).features[2]).toMatchObject({ geometry: null, properties: { kind: 'plateau' } });
  await own.getByRole('button', { name: 'plateau', exact: true }).click();
  await own.getByRole('button', { name: 'Retirer le lieu' }).click();
  await own.getByRole('button', { name: 'plateau', exact: true }).waitFor({ state: 'detached' });
  expect(JSON.parse(places()).features).toHaveLength(2);

  // The preview: what is written is seen in it, dark, as on paper, and its card.
  const frame = own.frameLocator('#preview');
  await own.getByRole('checkbox', { name: 'sombre' }).check();
  await frame.locator('html.dark').waitFor();
  await own.getByRole('radio', { name: 'A4' }).check();
  await frame.locator('.send.print').first().waitFor({ state: 'hidden' });
  await own.getByRole('radio', { name: '390 px' }).check();
  await frame.locator('.send.print').first().waitFor({ state: 'attached' });
  await own.getByRole('radio', { name: 'carte', exact: true }).check();
  await own.getByRole('img', { name: 'Carte du dossier' }).waitFor();
  await own.waitForFunction(() => document.querySelector<HTMLImageElement>('#card')?.naturalWidth === 1200);

  // The last steps: who has read it, and what is sealed, which waits for all else to be right.
  await own.getByLabel('Relu par').fill('Iris Vanne');
  await own.getByRole('button', { name: 'Écrire la relecture' }).click();
  await own.getByText('Relu par Iris Vanne le').waitFor();
  expect(read('article.md', 'marche-de-sarrane')).toMatch(
    /\nreviewedBy:(?: \{|\n) *name: Iris Vanne,?\s+date: \d{4}-\d\d-\d\d/,
  );
  await own.getByRole('button', { name: 'Voir ce qui sera scellé' }).click();
  await status.getByText('Rien n’est scellé').waitFor();
  // The browser says so of each refusal.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('422')]);
  edit(
    'article.md',
    'waived: { places: [], dates: [] }',
    'waived: { places: [], dates: [{ quote: lundi 2 mars 2026, reason: pour cet essai }] }',
    'marche-de-sarrane',
  );
  await own.reload();
  await own.getByRole('heading', { name: 'Problèmes : 1', exact: true }).waitFor();
  await own.getByRole('button', { name: 'Voir ce qui sera scellé' }).click();
  await own.getByRole('button', { name: 'Sceller pour de bon' }).waitFor();
  expect(await own.locator('#seal-ids').innerText()).toBe('lieu/aubagne\nlieu/saint-denis');
  await own.getByRole('button', { name: 'Sceller pour de bon' }).click();
  await own.getByRole('heading', { name: 'Aucun problème' }).waitFor();
  expect(read('ids.lock', 'marche-de-sarrane')).toContain('\nlieu/aubagne\nlieu/saint-denis\n');
  expect(complaints).toEqual([]);
  await own.close();
});

// Astro would ask the registry for a newer version of itself.
it('has started no npm, which would ask a registry and outlive the server', () => {
  expect(existsSync(asked) ? readFileSync(asked, 'utf8') : '').toBe('');
});
