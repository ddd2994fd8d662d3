/** The page that each claim has to itself, which is what is sent on: its words in their paragraph, whose they are, and what is said against them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { paragraphAt } from '../../src/model/join/at.ts';
import { findVoice } from '../../src/model/join/voice.ts';
import { loadContent } from '../../src/model/load.ts';
import { listCautions } from '../../src/model/words/cautions.ts';
import { sayDate, sayTextDate } from '../../src/model/words/say-claim.ts';
import { ARTICLE, connect, open } from './page.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await connect();
  ({ page } = await open(browser, ARTICLE, { javaScriptEnabled: false }));
});
afterAll(() => browser.close());

const addressOf = (number: number | string) => `${ARTICLE}affirmations/${number}/`;
const visit = (number: number | string) => page.goto(inject('origin') + addressOf(number));
const readSection = (heading: string) => page.locator(`section:has(> h2:text-is("${heading}"))`).innerText();

describe('the page of a claim, without scripts', () => {
  /** Of each claim, what its page shows on a telephone. */
  const shown = new Map<number, Awaited<ReturnType<typeof readPage>>>();
  const readPage = () =>
    page.evaluate(() => ({
      paragraph: document.querySelector('.quoted blockquote')?.textContent,
      words: document.querySelector('.quoted mark')?.textContent,
      // Where a guillemet is tied to its word, a claim is lit in several pieces: what one casts beside itself lies on letters of another.
      casts: [...document.querySelectorAll('.quoted mark')].map((mark) => getComputedStyle(mark).boxShadow),
      heading: document.querySelector('h1')?.textContent?.trim().toLowerCase(),
      sign: document.querySelector('h1 .sign')?.className,
      firstScreen: [...document.querySelectorAll<HTMLElement>('.claim > header > *')]
        .filter((element) => element.getBoundingClientRect().bottom <= innerHeight)
        .map(({ innerText }) => innerText.toLowerCase())
        .join('\n'),
    }));
  beforeAll(async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const { number } of dossier.claims) {
      await visit(number);
      shown.set(number, await readPage());
    }
  });

  it('has the exact words lit within their whole paragraph, over no letter, and says whose they are by sign and by name', () => {
    for (const claim of dossier.claims)
      expect(shown.get(claim.number)).toMatchObject({
        paragraph: paragraphAt(dossier, claim.paragraph).text,
        words: claim.text,
        casts: ['none'],
        heading: claim.attribution.toLowerCase(),
        sign: `n sign ${findVoice(claim)}`,
      });
  });

  it('says on the first screen of a telephone whose word it is, of when, and what a reader must have with it', () => {
    const kinds = new Set<string>();
    for (const claim of dossier.claims) {
      const cautions = listCautions(dossier, claim);
      for (const { note: id, isContradiction } of cautions) {
        const note = dossier.notes.find((one) => one.id === id);
        kinds.add(isContradiction ? '≠' : (note?.kind ?? 'figure'));
      }
      const said = [
        claim.attribution,
        sayDate(claim),
        sayTextDate(dossier),
        ...cautions.map(({ isContradiction, lead, text }) =>
          isContradiction ? `Contradiction\u00A0: ${lead}` : `${lead} ${text}`.trim(),
        ),
      ];
      for (const words of said)
        expect(shown.get(claim.number)?.firstScreen, `claim ${claim.number}`).toContain(words.toLowerCase());
    }
    expect(kinds).toEqual(new Set(['≠', 'figure', 'distinction']));
  });

  it('has a title of its own, which begins with whose word it is', () => {
    const titles = dossier.claims.map(({ number }) => {
      const html = readFileSync(join(inject('dist'), addressOf(number), 'index.html'), 'utf8');
      return /<title>([^<]*)</.exec(html)?.[1];
    });
    expect(new Set(titles).size).toBe(dossier.claims.length);
    expect(titles[14]).toBe(
      'Idriss Valmont, via Ligne Sud\u00A0: «\u00A0Le Front a entièrement repris les Tanneurs, le quartier le plus peuplé\u00A0» · Sur pièces',
    );
  });

  it('says in a line who speaks and through whom', async () => {
    await visit(15);
    const lines = await page.locator('.claim > header .newsroom').allInnerTexts();
    expect(lines).toEqual([
      'Idriss Valmont\u00A0: directeur du CVO.',
      'Via Ligne Sud\u00A0: agence de presse, relais du CVO et de l’instituteur.',
    ]);
  });

  it('sets against it what contradicts it: in the text, and outside it', async () => {
    await visit(15);
    const notes = await readSection('Notes de la rédaction');
    expect(notes).toContain('Les Tanneurs\u00A0: reprise contestée');
    expect(notes).toContain(
      'Naïma Berrouz dément\u00A0: «\u00A0Nous tenons le marché et la moitié des Tanneurs\u00A0»',
    );
    expect(notes).toContain('Hors du texte, Gazette, ');
    expect(await page.getByRole('img', { name: 'Contradiction' }).count()).toBe(1);
  });

  it.each([
    [6, '« jeudi », 3 octobre 2019.'],
    [8, 'Non datée ; événement : 3 octobre 2019.'],
    [4, 'Non datée dans le texte.'],
  ])('dates claim %i as surely as the text does', async (number, date) => {
    await visit(number);
    expect((await readSection('Quand')).replaceAll(/[\u00A0\u202F]/g, ' ')).toContain(date);
  });

  it('shows where on a map of its own, and says so in words where no place is told', async () => {
    await visit(15);
    // Drawn anew for each width.
    const numbers = await page.locator('.claim .map .piece').allTextContents();
    expect([...new Set(numbers)]).toEqual(['15']);
    await visit(29);
    expect(await readSection('Où')).toContain('aucun lieu précis');
  });

  it('leads to its sentence in the text, its event, and the claims before and after it', async () => {
    await visit(15);
    const hrefs = await page.locator('.claim a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const href of ['#piece-15', 'evenements/reprise-des-tanneurs/', 'affirmations/16/'])
      expect(hrefs).toContain(ARTICLE + href);
    const before = dossier.claims[dossier.claims.findIndex(({ number }) => number === 15) - 1];
    expect(await page.locator('[rel=prev]').getAttribute('href')).toBe(addressOf(before?.number ?? ''));
  });
});

it('the list at the address above names every claim in the order of the text', async () => {
  await page.goto(`${inject('origin')}${ARTICLE}affirmations/`);
  const links = page.locator('.claim-index ol a');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
    dossier.claims.map(({ number }) => addressOf(number)),
  );
});

it('the pages of an event and of a voice lead to the page of each claim', async () => {
  for (const path of ['evenements/reprise-des-tanneurs/', 'sources/idriss-valmont/']) {
    await page.goto(inject('origin') + ARTICLE + path);
    expect(await page.getByRole('link', { name: 'page de la pièce 15' }).getAttribute('href')).toBe(addressOf(15));
  }
});

it('a number that no claim has is an unknown address', () => {
  for (const number of [0, 30]) expect(existsSync(join(inject('dist'), addressOf(number)))).toBe(false);
});

it('dossier.json has the address of each claim’s page', () => {
  const json = JSON.parse(readFileSync(join(inject('dist'), ARTICLE, 'donnees/dossier.json'), 'utf8'));
  const claims: { number: number; url: string }[] = json.events.flatMap(({ claims }: { claims: [] }) => claims);
  expect(claims.length).toBe(dossier.claims.length);
  for (const { number, url } of claims) expect(new URL(url).pathname).toBe(addressOf(number));
});
