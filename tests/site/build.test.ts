import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { EXAMPLE, makeFiles } from '../../src/author/skeleton.ts';
import { APPLY_THEME } from '../../src/shell/theme.ts';
import { build, listOuterEnvironment, makeFolder, readAll } from './build.ts';
import { HTML_RULES } from './html-rules.ts';
import { writeExample } from './parts.ts';

describe('a build of broken content', () => {
  it('fails with the whole report and leaves the site built before as it was', () => {
    const content = makeFolder();
    cpSync(inject('content'), content, { recursive: true });
    const events = join(content, 'deux-recits-de-beldjara/events.yaml');
    writeFileSync(
      events,
      readFileSync(events, 'utf8')
        .replace('edtf: 2019-10-01', 'edtf: 2019-09-31')
        .replace('by: [radio-sarrane]', 'by: [radio-saranne]'),
    );
    const dist = makeFolder();
    cpSync(inject('dist'), dist, { recursive: true });
    const before = readAll(dist);

    const { code, output } = build({ CONTENT_DIR: content }, dist);

    expect(code).not.toBe(0);
    expect(output).toMatch(/events\.yaml:\d+:\d+ {2}unknown-date/);
    expect(output).toContain('nothing was built');
    // Nothing is wrong in the code that found it.
    expect(output).not.toMatch(/Stack trace|\.ts:\d/);
    expect(readAll(dist)).toEqual(before);
  });
});

describe('a build of many', () => {
  it('that are broken in their middle names the one and leaves the site built before, and so does one whose reading ends by a fault', () => {
    const content = makeFolder();
    cpSync('content/basemap', join(content, 'basemap'), { recursive: true });
    for (let number = 1; number <= 12; number++) writeExample(content, `pont-${number}`, `Le pont ${number}`);
    const dist = makeFolder();
    cpSync(inject('dist'), dist, { recursive: true });
    const before = readAll(dist);

    const killed = build({ CONTENT_DIR: content, NODE_OPTIONS: `--import=data:text/javascript,${DIE_READING}` }, dist);
    expect(killed.code).toBe(1);
    expect(killed.output).toMatch(/^Nothing was built; `.*` is as it was\.$/m);
    expect(readAll(dist)).toEqual(before);

    const events = join(content, 'pont-6/events.yaml');
    writeFileSync(events, readFileSync(events, 'utf8').replace('paragraph: 1', 'paragraph: 7'));
    const broken = build({ CONTENT_DIR: content }, dist);
    expect(broken.code).toBe(1);
    expect(broken.output).toMatch(/pont-6\/events\.yaml:\d+:\d+ {2}unknown-id/);
    expect(broken.output).toMatch(/^1 problem in .*; nothing was built\.$/m);
    expect(broken.output).toContain('is as it was.');
    expect(broken.output).not.toContain('[build]');
    expect(readAll(dist)).toEqual(before);
  });
});

/** Kills the process that reads the content, as the system does when memory is short. */
const DIE_READING = encodeURIComponent(
  "if (process.argv[1].endsWith('keep-content.ts')) process.kill(process.pid, 'SIGKILL')",
);

describe('a dossier with words still to be written', () => {
  it('is built to be tried, and refused with an address, though it was read a moment ago', () => {
    const content = makeFolder();
    cpSync('content/basemap', join(content, 'basemap'), { recursive: true });
    mkdirSync(join(content, 'neuf'));
    for (const [name, text] of Object.entries(makeFiles({ paragraphs: EXAMPLE, schemas: '', isExample: true })))
      writeFileSync(join(content, 'neuf', name), text);

    const tried = build({ CONTENT_DIR: content });
    const published = build({ CONTENT_DIR: content, SITE_URL: 'https://example.org' });

    expect(tried.code).toBe(0);
    expect(published.code).not.toBe(0);
    expect(published.output).toMatch(/neuf\/article\.md:3:8 {2}placeholder-left/);
  });
});

describe('the address of the site', () => {
  it('is said aloud when it is this machine’s, and passed over when it is not', () => {
    const output = inject('output');
    expect(output).toContain('Built for http://localhost:4321, which is this machine alone');
    expect(output).toContain('No security.txt: SECURITY_CONTACT names nobody.');
    expect(existsSync(join(inject('dist'), '.well-known'))).toBe(false);
  });

  it('stands below a base path in every link, also of a second dossier, which is published by adding its folder', () => {
    const { dist, output } = inject('below');
    expect(output).not.toMatch(/Built for|No security/);
    expect(readFileSync(join(dist, '.well-known/security.txt'), 'utf8')).toContain(
      'Canonical: https://pieces.example/analyse/.well-known/security.txt\n',
    );
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('href="/analyse/deuxieme-dossier/"');
    for (const page of ['index.html', 'deux-recits-de-beldjara/index.html', 'deuxieme-dossier/index.html']) {
      const html = readFileSync(join(dist, page), 'utf8');
      const links = [...html.matchAll(/(?:href|src)="(\/[^"]*)"|url\("(\/[^"]*)"\)/g)].map(
        ([, link, font]) => link ?? font,
      );
      expect(links.length).toBeGreaterThan(3);
      expect(links.filter((link) => !link?.startsWith('/analyse/'))).toEqual([]);
      expect(html).toMatch(/<link rel="canonical" href="https:\/\/pieces\.example\/analyse\//);
    }
  });
});

// What a setting may not be: `environment.test.ts`.
it.each([
  ['build', 'BASE_PATH', 'analyses'],
  ['build-changed', 'BASE_PATH', 'analyses'],
  ['build', 'PREVIEW', 'peut-être'],
  ['build-changed', 'PREVIEW', 'peut-être'],
])('%s ends where %s is nothing that it may be, and tells its sentence alone', (command, name, value) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`commands/${command}.ts`], {
    encoding: 'utf8',
    env: { ...listOuterEnvironment(), CONTENT_DIR: inject('content'), DIST_DIR: makeFolder(), [name]: value },
  });
  expect(status).toBe(1);
  expect(stdout + stderr).toContain(`${name} is “${value}”. `);
  expect(stderr).toContain('is as it was.');
  expect(stdout + stderr).not.toMatch(/Stack trace|\.ts:\d/);
});

describe('the pages', () => {
  it.each([
    'index.html',
    'deux-recits-de-beldjara/index.html',
    'deux-recits-de-beldjara/donnees/index.html',
    'deux-recits-de-beldjara/evenements/index.html',
    'deux-recits-de-beldjara/evenements/reprise-des-tanneurs/index.html',
    'deux-recits-de-beldjara/lieux/index.html',
    'deux-recits-de-beldjara/lieux/les-tanneurs/index.html',
    'deux-recits-de-beldjara/sources/index.html',
    'deux-recits-de-beldjara/sources/chiffres/index.html',
    'deux-recits-de-beldjara/sources/notes/index.html',
    'deux-recits-de-beldjara/sources/ligne-sud/index.html',
    'methode/index.html',
    'corrections/index.html',
    'accessibilite/index.html',
    'plan/index.html',
    'licences/index.html',
  ])('%s is valid HTML', async (page) => {
    const validator = new HtmlValidate(HTML_RULES);
    const report = await validator.validateString(readFileSync(join(inject('dist'), page), 'utf8'));
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
    );
    expect(messages).toEqual([]);
  });

  it('say the licences of the code, the text, each layer and each face, and lead there from every page', () => {
    const { dist } = inject('published');
    const cover = readFileSync(join(dist, 'index.html'), 'utf8');
    for (const words of [
      'MIT',
      'n’est pas placé sous une autre licence',
      'domaine public',
      'ODbL',
      'CC BY 4.0',
      'CC BY-SA',
      'OFL',
    ]) {
      expect(cover.slice(cover.indexOf('id="licences"'))).toContain(words);
    }
    // One that shows all layers of the basemap.
    for (const slug of ['raqqa-hama-alep']) {
      const article = readFileSync(join(dist, slug, 'index.html'), 'utf8');
      for (const words of [
        'n’est pas placé sous une autre licence',
        'Natural Earth',
        'OpenStreetMap',
        'GeoNames',
        'href="/#licences"',
      ]) {
        expect(article).toContain(words);
      }
    }
  });

  it('carry no script of their own text but the one that applies the chosen colours, no inline style attribute and no address of another host to load from', () => {
    const html = readFileSync(join(inject('dist'), 'deux-recits-de-beldjara/index.html'), 'utf8').replace(
      APPLY_THEME,
      '',
    );
    expect(html).not.toMatch(
      /<script(?!><\/script>| type="(?:application\/ld\+json"|module" src="\/_astro\/[\w-]+\.js"(?: integrity="[^"]+")?><\/script>))|\sstyle="|\son\w+="|src="http|url\("?http/,
    );
  });
});

describe('dossier.json', () => {
  const json = () =>
    JSON.parse(readFileSync(join(inject('dist'), 'deux-recits-de-beldjara/donnees/dossier.json'), 'utf8'));

  it('gives each quote with offsets that slice it out of its paragraph', () => {
    const { text, events } = json();
    const paragraphs = new Map<string, string>(
      text.paragraphs.map(({ id, text }: Record<string, string>) => [id, text]),
    );
    const claims = events.flatMap((event: { claims: Record<string, string>[] }) => event.claims);
    expect(claims.length).toBeGreaterThan(0);
    for (const { quote, paragraph, start, end } of claims)
      expect(paragraphs.get(paragraph)?.slice(start, end)).toBe(quote);
  });

  it('has the keys that other programs were promised', () => {
    const dossier = json();
    expect(Object.keys(dossier)).toEqual(
      expect.arrayContaining([
        'slug',
        'title',
        'standfirst',
        'findings',
        'language',
        'date',
        'url',
        'text',
        'parts',
        'speakers',
        'places',
        'events',
        'notes',
        'coverage',
      ]),
    );
    expect(Object.keys(dossier.places[0])).toEqual(
      expect.arrayContaining(['id', 'name', 'names', 'kind', 'geometry', 'precision', 'url', 'mentions']),
    );
    expect(Object.keys(dossier.events[0])).toEqual(
      expect.arrayContaining(['id', 'title', 'when', 'url', 'theatre', 'places', 'actors', 'claims']),
    );
    expect(Object.keys(dossier.events[0].claims[0])).toEqual(
      expect.arrayContaining(['id', 'number', 'by', 'act', 'quote', 'paragraph', 'start', 'end', 'figures']),
    );
    expect(Object.keys(dossier.notes[0])).toEqual(
      expect.arrayContaining(['id', 'kind', 'paragraph', 'start', 'end', 'text', 'references']),
    );
    expect(Object.keys(dossier.coverage.dates)).toEqual(['found', 'used', 'waived']);
  });
});
