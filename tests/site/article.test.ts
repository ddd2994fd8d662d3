import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeLimit } from '../../bench/paint.ts';
import { findVoice } from '../../src/model/join/voice.ts';
import { loadContent } from '../../src/model/load.ts';
import { ARTICLE, connect, type OpenPage, open, waitForScripts } from './page.ts';
import { LANDED, readLanding } from './reading.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

/** A piece with its words in the text, its number on the map and on the timeline; and one that is not its twin. */
const [lit, other] = dossier.claims.filter(({ place }) => place !== undefined);
if (!lit || !other) throw new Error('two claims have a place');
const WIDE = { width: 1280, height: 900 };

let browser: Browser;
/** The article with no script, and with its own; a test leaves no trace that going there again does not undo. */
let plain: OpenPage;
let scripted: Page;
beforeAll(async () => {
  browser = await connect();
  plain = await open(browser, ARTICLE, { javaScriptEnabled: false });
  ({ page: scripted } = await open(browser, ARTICLE, { viewport: WIDE }));
});
afterAll(() => browser.close());

/** Go to a path of the site, or to a fragment of the article. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, inject('origin') + ARTICLE).href);
}

const readColours = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).backgroundColor));

describe('as it opens', () => {
  let page: Page;
  const requests: string[] = [];
  beforeAll(async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      for (const name of ['NumberFormat', 'DateTimeFormat', 'PluralRules'] as const)
        Object.defineProperty(Intl, name, {
          get() {
            document.documentElement.dataset['made'] = name;
            throw new Error(`${name} is asked for`);
          },
        });
      // Told once what came with the page has been parsed and run.
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.dataset['buttons'] = String(document.querySelectorAll('button').length);
      });
    });
    page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(inject('origin') + ARTICLE, { waitUntil: 'networkidle' });
    // Written by a script that has run to its end.
    await page.getByRole('button', { name: 'Imprimer' }).first().waitFor();
  });
  afterAll(() => page.context().close());

  it('makes no formatter of numbers or days: a phone takes a tenth of a second to make one', async () => {
    expect(await page.locator('html').getAttribute('data-made')).toBeNull();
  });

  it('is parsed before the scripts add a control: a phone would be deaf for both together', async () => {
    expect(await page.locator('html').getAttribute('data-buttons')).toBe('0');
  });

  it('asks for the page, one face, one style sheet and, where scripts run, one script, and besides its icon nothing else', async () => {
    await plain.page.waitForLoadState('networkidle');
    const listKinds = (asked: readonly string[]) =>
      asked
        // A browser asks for the icon when it likes, or has it from the page before.
        .filter((url) => !url.endsWith('/favicon.svg'))
        .map((url) => /\.(\w+)$/.exec(url)?.[1] ?? 'html')
        .sort();
    expect(listKinds(plain.requests)).toEqual(['css', 'html', 'woff2']);
    expect(listKinds(requests)).toEqual(['css', 'html', 'js', 'woff2']);
  });
});

it('is measured against a page of the same words and drawings, in the same styles, that loads nothing more', async () => {
  const limit = makeLimit(readFileSync(join(inject('dist'), ARTICLE, 'index.html'), 'utf8'));
  const context = await browser.newContext();
  await context.route('**/limite/', (route) => route.fulfill({ body: limit, contentType: 'text/html; charset=utf-8' }));
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${inject('origin')}/limite/`, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toHaveLength(1);
  const measure = (shown: Page) =>
    shown.evaluate(() => ({
      numbers: document.querySelectorAll('.map .piece').length,
      // Those that came with the page; a face would be one thing more to load.
      rules: [...document.styleSheets]
        .flatMap((sheet) => (sheet.href === null ? [...sheet.cssRules] : []))
        .filter((rule) => !(rule instanceof CSSFontFaceRule)).length,
    }));
  expect(await measure(page)).toEqual(await measure(plain.page));
});

describe('the article view without scripts', () => {
  it('shows every word of the text, in order, equal to the source', async () => {
    const paragraphs = await plain.page.locator('[id^="p"]').evaluateAll((elements) =>
      elements
        .filter(({ id }) => /^p\d+$/.test(id))
        .map((element) => {
          const text = element.cloneNode(true) as Element; // an element’s clone is an element
          for (const number of text.querySelectorAll('.n')) number.remove();
          return text.textContent;
        }),
    );
    expect(paragraphs).toEqual(dossier.text.paragraphs.map(({ text }) => text));
  });

  it('links every mention of a place to its mark on a map', async () => {
    const linked = await plain.page
      .locator('.article [href^="#lieu-"]')
      .evaluateAll((elements) => [...new Set(elements.map((element) => element.getAttribute('href') ?? ''))]);
    expect(linked.sort()).toEqual(dossier.places.map(({ id }) => `#lieu-${id}`).sort());
    const marks = await plain.page.evaluate(
      (targets) => targets.map((target) => document.querySelectorAll(target).length),
      linked,
    );
    expect(marks).toEqual(linked.map(() => 1));
  });

  it('leads from each pièce to its event, its place and its words, and back', async () => {
    const links = dossier.events.flatMap((event) =>
      event.claims.flatMap(({ id, number, paragraph, place }) => [
        `.pieces [data-claim="${number}"] [href="#evt-${event.id}"]`,
        `.pieces [data-claim="${number}"] [href="#p${paragraph}"]`,
        `#p${paragraph} [href="#${id}"]`,
        `.days [data-event="${event.id}"] [href="#${id}"]`,
        ...(place === undefined
          ? []
          : [`.pieces [data-claim="${number}"] [href="#lieu-${place.id}"]`, `.map [href="#${id}"]`]),
      ]),
    );
    const counts = await plain.page.evaluate(
      (all) =>
        all.map((selector) => [
          selector,
          // Of the words of the map, those that are laid out for this width; of the days, also those behind a line that opens.
          [...document.querySelectorAll(selector)].filter(
            (element) => element.closest('.pieces, details') !== null || element.checkVisibility(),
          ).length,
        ]),
      links,
    );
    expect(counts).toEqual(links.map((selector) => [selector, 1]));
  });

  it('has a target for every link within the page, and each id once', async () => {
    const { broken, doubled } = await plain.page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const links = [...document.querySelectorAll('a[href^="#"]')].map(
        (link) => link.getAttribute('href')?.slice(1) ?? '',
      );
      return {
        broken: links.filter((id) => !ids.includes(id)),
        doubled: ids.filter((id, index) => ids.indexOf(id) !== index),
      };
    });
    expect({ broken, doubled }).toEqual({ broken: [], doubled: [] });
  });

  it('lights the twins of a target in the text, on the map and on the timeline', async () => {
    await visit(plain.page, `#${lit.id}`);
    const readLit = (selector: string) =>
      plain.page
        .locator(selector)
        .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).getPropertyValue('--said')));
    expect(new Set(await readLit(`.quote[data-claim~="${lit.number}"], [href="#${lit.id}"]:not(.pieces *)`))).toEqual(
      new Set(['1']),
    );
    expect(await readLit(`[href="#${other.id}"]:not(.days *)`)).not.toContain('1');
  });

  it('keeps what a number says of who speaks while it is lit: filled, outlined or dashed', async () => {
    const readFills = async (hash: string) => {
      await visit(plain.page, hash);
      return plain.page
        .locator('.row .n')
        .evaluateAll((numbers) => numbers.map((number) => getComputedStyle(number).backgroundColor));
    };
    const unlit = await readFills('');
    expect(new Set(unlit).size).toBe(2);
    for (const { id } of dossier.claims.slice(0, 12)) expect(await readFills(`#${id}`), id).toEqual(unlit);
  });

  it.each([
    [320, 640],
    [390, 844],
    [768, 1024],
    [1200, 720],
    [1600, 900],
  ])('lands on each pièce with its sentence in view, and its details at the foot: %i × %i', async (width, height) => {
    const { page } = plain;
    await page.setViewportSize({ width, height });
    await visit(page, '');
    for (const { id, number } of dossier.claims) {
      await visit(page, `#${id}`);
      expect(await readLanding(page, number), id).toEqual({ ...LANDED, details: String(number) });
    }
  });

  it.each([
    [360, 740],
    [768, 1024],
    [1280, 720],
    [1280, 900],
  ])(
    'shows the event among the days, unfolded, and the place on the map, that a pièce leads to at %i × %i',
    async (width, height) => {
      await plain.page.setViewportSize({ width, height });
      const isInView = (selector: string) =>
        plain.page
          .locator(selector)
          .first()
          .evaluate((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          });
      for (const id of ['reprise-des-tanneurs', 'retrait-de-mersoul', 'force-dominante', 'estimation-habitants']) {
        await visit(plain.page, `#evt-${id}`);
        expect(await isInView(`#evt-${id} .piece`), id).toBe(true);
      }
      for (const id of ['fort-khazrane', 'beldjara']) {
        await visit(plain.page, `#lieu-${id}`);
        expect(await isInView(`.figures:has(#lieu-${id}) :is(.dot, .ground g)[data-place=${id}]`), id).toBe(true);
      }
    },
  );

  it.each(['#evt-reprise-des-tanneurs', '#lieu-les-tanneurs', '#lieu-fort-khazrane', '#lieu-citadelle'])(
    'keeps the reader’s place when %s is followed on a wide screen beside its figure',
    async (fragment) => {
      // An event has its place among days of any number: a script keeps the page where it is.
      const page = fragment.startsWith('#evt-') ? scripted : plain.page;
      await page.setViewportSize(WIDE);
      const event = dossier.events.find(({ id }) => fragment === `#evt-${id}`);
      await visit(page, event?.claims[0] ? `#${event.claims[0].id}` : '');
      if (page === scripted) await waitForScripts(page);
      const link = page.locator(`:is(.beside:has(${fragment}) .row, .pieces) [href="${fragment}"]:visible`).last();
      await link.scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      await link.click();
      expect(new URL(page.url()).hash).toBe(fragment);
      expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(2);
    },
  );

  it('says beside each pièce, by a sign and in words, who speaks', async () => {
    const { page } = plain;
    await page.setViewportSize(WIDE);
    await visit(page, '');
    for (const claim of dossier.claims) {
      const turn = page.locator('.turn', { has: page.locator(`#${claim.id}`) });
      const {
        by: [speaker, ...relays],
      } = claim;
      const name = speaker?.name ?? '';
      const said = relays.map((relay) => `, via ${relay.name}`).join('');
      await expect(turn.locator('.turn-header').innerText()).resolves.toContain(name.slice(1) + said);
      await expect(
        turn.locator('.rail i').evaluateAll((rails) => rails.map(({ className }) => className)),
      ).resolves.toContain(findVoice(claim));
    }
  });
});

describe('what belongs together', () => {
  it('is lit under the pointer, without following the link', async () => {
    await visit(scripted, '');
    await waitForScripts(scripted);
    const before = await readColours(scripted, `.quote[data-claim~="${lit.number}"]`);
    await scripted.locator(`.map [href="#${lit.id}"]:visible`).hover();
    expect(await readColours(scripted, `.quote[data-claim~="${lit.number}"]`)).not.toEqual(before);
    await scripted.mouse.move(0, 0);
    expect(await readColours(scripted, `.quote[data-claim~="${lit.number}"]`)).toEqual(before);
  });

  it('is lit with scripts as without: of each kind of id the first three', async () => {
    const listLit = async (page: Page) => {
      await visit(page, '');
      const ids = await page.evaluate(() =>
        ['piece-', 'evt-', 'lieu-'].flatMap((kind) =>
          [...document.querySelectorAll(`[id^=${kind}]`)].slice(0, 3).map(({ id }) => id),
        ),
      );
      const found: Record<string, string[]> = {};
      for (const id of ids) {
        await visit(page, `#${id}`);
        found[id] = await page
          .locator('[data-claim], [data-event], [data-place]')
          .evaluateAll((elements) =>
            elements
              .filter((element) => getComputedStyle(element).getPropertyValue('--said') === '1')
              .map(({ outerHTML }) => outerHTML.replaceAll(/ (?:class|tabindex)="[^"]*"|<button.*?<\/button>/g, '')),
          );
      }
      return found;
    };
    const without = await listLit(plain.page);
    expect(Object.keys(without)).toHaveLength(9);
    expect(without['piece-1']?.length).toBeGreaterThan(3);
    expect(await listLit(scripted)).toEqual(without);
  });

  it('is asked of the page for no target once its script lights the twins: a pick would wait for a hundred answers', async () => {
    const listRules = async (page: Page) => {
      await visit(page, `#${lit.id}`);
      return page.evaluate(() => {
        const all = (rules: CSSRuleList): string[] =>
          [...rules].flatMap((rule) => [
            rule instanceof CSSScopeRule ? (rule.start ?? '') : '',
            rule instanceof CSSStyleRule ? rule.selectorText : '',
            ...('cssRules' in rule && rule.cssRules instanceof CSSRuleList ? all(rule.cssRules) : []),
          ]);
        return [...document.styleSheets]
          .flatMap(({ cssRules }) => all(cssRules))
          .filter((selector) => /^(html|body|main)\b\S*:has\(.*:target/.test(selector));
      });
    };
    expect((await listRules(plain.page)).length).toBeGreaterThan(1);
    expect(await listRules(scripted)).toEqual([]);
  });

  it('is lit, and told at the foot, before the browser goes to what is picked: one pass draws all of it', async () => {
    await visit(scripted, '');
    await waitForScripts(scripted);
    const shown = await scripted.evaluate((id) => {
      const picked = document.querySelector<HTMLAnchorElement>(`.map [href="#${id}"]`);
      const seen: number[] = [];
      // The script’s own comes first.
      addEventListener('hashchange', () => seen.push(-1), { once: true });
      picked?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      const selectors = ['.quote.lit', '.pieces .shown', '.row .send'];
      return [...seen, ...selectors.map((selector) => document.querySelectorAll(selector).length)];
    }, lit.id);
    expect(shown).toEqual([expect.any(Number), 1, 0]);
    expect(shown[0]).toBeGreaterThan(0);
    // What is laid out beside it comes once it is drawn.
    await scripted.locator('.row > [id] .send').waitFor({ state: 'attached' });
  });

  it('is lit on the other pages too, whose links bear the whole address', async () => {
    await visit(scripted, 'explorer/');
    await waitForScripts(scripted);
    await scripted.locator(`.map a.piece[href$="#${lit.id}"]:visible`).first().focus();
    await scripted.locator(`.events a.lit[href$="#${lit.id}"]`).first().waitFor();
    await visit(plain.page, 'explorer/#evt-reprise-des-tanneurs');
    const said = await plain.page
      .locator('#evt-reprise-des-tanneurs .piece')
      .evaluateAll((pieces) => pieces.map((piece) => getComputedStyle(piece).getPropertyValue('--said')));
    expect(said).toContain('1');
  });
});
