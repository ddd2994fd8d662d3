/** The page that each contradiction has to itself: both sides in their exact words, on the first screen of a telephone, and a way on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listContradictions, listSides } from '../../src/model/join/sides.ts';
import { loadContent } from '../../src/model/load.ts';
import { sayTextDate } from '../../src/model/words/say-claim.ts';
import { saySide } from '../../src/model/words/say-side.ts';
import { ARTICLE, connect, open } from './page.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');
const notes = listContradictions(dossier);
const CONTESTED = 'tanneurs-contestes';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await connect();
  ({ page } = await open(browser, `${ARTICLE}contradictions/`, {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  }));
});
afterAll(() => browser.close());

const addressOf = (id: string) => `${ARTICLE}contradictions/${id}/`;
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('the page of a contradiction, without scripts', () => {
  it('has on the first screen of a telephone two sides in their words, whose they are, and of when', async () => {
    expect(notes.length).toBeGreaterThan(1);
    for (const note of notes) {
      await page.goto(inject('origin') + addressOf(note.id));
      const seen = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.contradiction > header > *, .sides p, .sides blockquote')]
          .filter((element) => element.getBoundingClientRect().bottom <= innerHeight)
          .map(({ innerText }) => innerText)
          .join('\n'),
      );
      expect(seen.toLowerCase()).toContain(sayTextDate(dossier));
      for (const side of listSides(note).slice(0, 2)) {
        const [{ whose, words, date }] = saySide(side);
        for (const said of [whose, words, date]) expect(plain(seen), note.id).toContain(plain(said));
      }
    }
  });

  it('tells also what the two sides leave, what the newsroom says of it, and leads on', async () => {
    await page.goto(inject('origin') + addressOf(CONTESTED));
    expect(plain(await page.locator('.sides').innerText())).toContain('Gazette, hors du texte');
    expect(await page.getByRole('img', { name: 'en désaccord avec' }).count()).toBe(2);
    const hrefs = await page
      .locator('.contradiction a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const href of [
      'affirmations/15/',
      'affirmations/18/',
      'evenements/reprise-des-tanneurs/',
      `sources/notes/#note-${CONTESTED}`,
      '#p12',
      'contradictions/date-prise-tanneurs/',
    ])
      expect(hrefs).toContain(ARTICLE + href);
  });

  it('is what a claim, an event and the notes lead to', async () => {
    for (const path of [
      '',
      'affirmations/15/',
      'evenements/reprise-des-tanneurs/',
      'sources/notes/',
      'contradictions/',
    ]) {
      await page.goto(inject('origin') + ARTICLE + path);
      expect(await page.locator(`main a[href="${addressOf(CONTESTED)}"]`).count(), path).toBeGreaterThan(0);
    }
  });
});

it('has a card, a title and a block for machines of its own, and says its own address', () => {
  const html = readFileSync(join(inject('dist'), addressOf(CONTESTED), 'index.html'), 'utf8');
  expect(/<title>([^<]*)</.exec(html)?.[1]).toBe(
    'Contradiction\u00A0: Les Tanneurs\u00A0: reprise contestée · Sur pièces',
  );
  expect(html).toMatch(/<meta property="og:image" content="[^"]*\/partage\/contradiction-tanneurs-contestes\.png"/);
  expect(html).toMatch(new RegExp(`<link rel="canonical" href="[^"]*${addressOf(CONTESTED)}"`));
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'WebPage',
    hasPart: [{ '@type': 'Claim' }, { '@type': 'Claim' }],
  });
  const map = readFileSync(join(inject('dist'), ARTICLE, 'sitemap.xml'), 'utf8');
  for (const { id } of notes) expect(map).toContain(addressOf(id));
});

it('keeps its page at each address that it has had', () => {
  const { dist } = inject('below');
  const html = readFileSync(join(dist, ARTICLE, 'contradictions/ancienne-contradiction/index.html'), 'utf8');
  expect(html).toContain('Cette page a changé d’adresse');
  expect(html).toMatch(/<link rel="canonical" href="[^"]*\/contradictions\/date-prise-tanneurs\/"/);
  const former = readFileSync(join(dist, ARTICLE, 'contradictions/date-du-texte/index.html'), 'utf8');
  expect(former).toContain('la rédaction n’y voit plus qu’une note');
  // Nor does anything that leaves the page say more: its title, its description, its card, its frame.
  const frame = ['index.html', '../contradiction-date-du-texte.json'].map((file) =>
    readFileSync(join(dist, ARTICLE, 'integrer/contradiction-date-du-texte', file), 'utf8'),
  );
  const sent = [...former.matchAll(/<title>[^<]*|<meta[^>]*>|data-text="[^"]*/g)].map(([part]) => part);
  expect(sent.join()).toContain('Note\u00A0: ');
  for (const words of [...sent, ...frame])
    expect(words.replaceAll(/contradictions?[-/]|\/contradictions?/g, '')).not.toMatch(
      /contradiction|class="unequal"/i,
    );
});
