/** What pages tell their scripts, as `docs/architecture.md` says it: by attributes, the same on whatever shows one thing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { dossier } from '../complete.ts';
import { ARTICLE } from './page.ts';

const KNOWN = {
  claim: dossier.claims.map(({ number }) => String(number)),
  event: dossier.events.map(({ id }) => id),
  place: dossier.places.map(({ id }) => id),
  against: dossier.notes.flatMap(({ rivals }) => rivals.map(({ claim }) => String(claim.number))),
};
const KINDS: Record<string, keyof typeof KNOWN> = { piece: 'claim', evt: 'event', lieu: 'place' };

const read = (path: string) => readFileSync(join(inject('dist'), ARTICLE, path, 'index.html'), 'utf8');
const listValues = (html: string, kind: string) =>
  [...html.matchAll(new RegExp(` data-${kind}="([^"]*)"`, 'g'))].flatMap(([, value = '']) => value.split(' '));

it.each(['', 'explorer'])('every link to a thing says which, on the page « %s »', (path) => {
  const links = [...read(path).matchAll(/<a [^>]*href="[^"#]*#(piece|evt|lieu)-([^"]+)"[^>]*>/g)];
  expect(links.length).toBeGreaterThan(0);
  for (const [link, start = '', id] of links) expect(link).toContain(` data-${KINDS[start]}="${id}"`);
});

it.each(['', 'explorer'])('says nothing of things that the dossier does not have, on the page « %s »', (path) => {
  for (const [kind, known] of Object.entries(KNOWN))
    for (const value of listValues(read(path), kind)) expect(known, kind).toContain(value);
});

it('shows every claim in the text, every claim and every event among the days, every place somewhere', () => {
  const html = read('');
  const [, timeline = ''] = html.split('id="frise"');
  const text = [...html.matchAll(/<span class="quote" data-claim="([^"]+)"/g)].flatMap(([, value = '']) =>
    value.split(' '),
  );
  expect(new Set(text)).toEqual(new Set(KNOWN.claim));
  expect(new Set(listValues(timeline, 'event'))).toEqual(new Set(KNOWN.event));
  expect(new Set(listValues(html, 'place'))).toEqual(new Set(KNOWN.place));
  expect(new Set(listValues(read('explorer'), 'against'))).toEqual(new Set(KNOWN.against));
});
