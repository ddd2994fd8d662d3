import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { EXPORTS } from '../../src/exports/exports.ts';
import { loadContent } from '../../src/model/load.ts';
import { writeClaimText } from '../../src/share/claim-text.ts';
import { type OnePage, openOnce } from './one-page.ts';
import { connect, ARTICLE as PATH, waitForScripts } from './page.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

/** Of a site that has an address, which what is sent on names. */
const ARTICLE = `${inject('below').origin}/analyse${PATH}`;
const PUBLISHED = `https://pieces.example/analyse${PATH}`;
const EVENT = `${ARTICLE}evenements/reprise-des-tanneurs/`;
/** Of a site built without one. */
const TRIAL = inject('origin') + PATH;

const MEANS = ['share', 'share given up', 'clipboard', 'nothing'] as const;
type Means = (typeof MEANS)[number];

let browser: Browser;
let visits: Record<Means, OnePage>;
let bare: OnePage;
beforeAll(async () => {
  browser = await connect();
  const viewport = { width: 1280, height: 900 };
  bare = await openOnce(browser, { viewport, javaScriptEnabled: false });
  const opened = await Promise.all(
    MEANS.map(async (means) => {
      const visit = await openOnce(browser, { viewport });
      await visit.page.addInitScript(limitMeans, means);
      return [means, visit];
    }),
  );
  visits = Object.fromEntries(opened);
});
afterAll(() => browser.close());

/** A page whose browser has only these means of sending; what is sent is kept in `window.sent`. */
async function openWith(means: Means, path: string): Promise<Page> {
  const { page, goTo } = visits[means];
  await goTo(path);
  return page;
}

function limitMeans(given: Means): void {
  const sent: unknown[] = [];
  const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  const keep = (what: unknown) => Promise.resolve(void sent.push(what));
  const share = { share: keep, 'share given up': () => Promise.reject(new DOMException('no', 'AbortError')) };
  Object.assign(window, { sent });
  Object.defineProperty(navigator, 'share', {
    value: given in share ? share[given as keyof typeof share] : undefined,
  });
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: given === 'clipboard' ? keep : refuse } });
}

const readSent = (page: Page) => page.evaluate(() => (window as unknown as { sent: unknown[] }).sent);
const readStatus = (page: Page) => page.getByRole('status').textContent();

describe('a page of one thing', () => {
  it('is a plain link to itself without scripts, with no dead control', async () => {
    const { page, goTo } = bare;
    await goTo(EVENT);
    expect(await page.locator('.share a').getAttribute('href')).toMatch(/^http.*\/evenements\/reprise-des-tanneurs\/$/);
    expect(await page.locator('.share button').count()).toBe(0);
  });

  it('is handed to the device’s own sharing where there is one', async () => {
    const page = await openWith('share', EVENT);
    await page.getByRole('button', { name: 'Partager' }).press('Enter');
    const [link] = (await readSent(page)) as { title: string; url: string }[];
    expect(link?.title).toBe(await page.title());
    expect(link?.url).toMatch(/\/evenements\/reprise-des-tanneurs\/$/);
    expect(await readStatus(page)).toBe('Lien transmis.');
  });

  it('is not copied behind the reader’s back when they close the device’s own sharing', async () => {
    const page = await openWith('share given up', EVENT);
    await page.getByRole('button', { name: 'Partager' }).click();
    await page.getByText('Partage abandonné.').waitFor();
    expect(await readSent(page)).toEqual([]);
  });

  it('is copied with its title elsewhere, and says so', async () => {
    const page = await openWith('clipboard', EVENT);
    await page
      .getByRole('button', { name: 'Copier le lien' })
      .or(page.getByRole('button', { name: 'Partager' }))
      .click();
    const [text] = await readSent(page);
    expect(text).toMatch(/Tanneurs.*\nhttp.*\/evenements\/reprise-des-tanneurs\/$/);
    expect(await readStatus(page)).toBe('Texte et adresse copiés.');
    // What says so lies over the foot of the page, and lets a finger through.
    const isThrough = await page.locator('.sent').evaluate((bar) => {
      const { left, top } = bar.getBoundingClientRect();
      return !bar.contains(document.elementFromPoint(left + 5, top + 5));
    });
    expect(isThrough).toBe(true);
  });

  it('shows its address selected where the clipboard is refused, and gives the place back on Escape', async () => {
    const page = await openWith('nothing', EVENT);
    const button = page.locator('.share button');
    await button.click();
    const field = page.getByLabel('À copier');
    const [value, selected] = await field.evaluate((input: HTMLInputElement) => [
      input.value,
      input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
    ]);
    expect(value).toMatch(/\/evenements\/reprise-des-tanneurs\/$/);
    expect(selected).toBe(value);
    await page.keyboard.press('Escape');
    expect(await field.count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('keeps what the reader has chosen to see on the map', async () => {
    const page = await openWith('clipboard', `${ARTICLE}explorer/?source=cvo`);
    await page.locator('.share button').click();
    expect(String(await readSent(page))).toMatch(/\/explorer\/\?source=cvo$/);
    await page.getByLabel('Ce qui est contredit').check();
    await page.locator('.share button').click();
    expect(String(await readSent(page))).toMatch(/\/explorer\/\?source=cvo&contested=1$/);
  });
});

describe('the article', () => {
  it('sends a paragraph by its number, with the date of the text, and its link lands with the paragraph lit', async () => {
    const page = await openWith('clipboard', ARTICLE);
    await page.locator('#p12').hover();
    await page.getByRole('button', { name: 'Partager le paragraphe 12' }).press('Enter');
    const [text] = (await readSent(page)) as string[];
    expect(text).toMatch(
      /, paragraphe 12\. Texte de début octobre 2019 \(date déduite\)\nhttp.*\/deux-recits-de-beldjara\/#p12$/,
    );
    const colour = () => page.locator('#p12').evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await colour();
    await page.goto(new URL(`${ARTICLE}#p12`, page.url()).href);
    expect(await colour()).not.toBe(before);
  });

  it('sends a claim by a control that looks like one, with the details of the claim alone: its sentence, whose, of when, its page', async () => {
    const page = await openWith('clipboard', ARTICLE);
    expect(await page.locator('.pieces .send').count()).toBe(0);
    await page.locator('#piece-15').click();
    const control = page.getByRole('button', { name: 'Partager la pièce 15', exact: true });
    const { height, border } = await control.evaluate((button) => ({
      height: button.getBoundingClientRect().height,
      border: getComputedStyle(button).borderTopStyle,
    }));
    expect(height).toBeGreaterThanOrEqual(44);
    expect(border).toBe('solid');
    await control.press('Enter');
    expect(await readSent(page)).toEqual([
      `«\u00A0Le Front a entièrement repris les Tanneurs, le quartier le plus peuplé\u00A0» – Idriss Valmont, via Ligne Sud, texte de début octobre 2019 (date déduite). Contradiction\u00A0: Les Tanneurs\u00A0: reprise contestée\n${PUBLISHED}affirmations/15/`,
    ]);
    expect(await page.locator('.pieces .send').count()).toBe(1);
  });

  it('sends of each claim what the claim’s own page sends', async () => {
    const page = await openWith('clipboard', ARTICLE);
    for (const { number } of dossier.claims) {
      await page.evaluate((id) => Object.assign(location, { hash: id }), `piece-${number}`);
      await page.getByRole('button', { name: `Partager la pièce ${number}`, exact: true }).press('Enter');
    }
    const texts = dossier.claims.map(
      (claim) => `${writeClaimText(dossier, claim)}\n${PUBLISHED}affirmations/${claim.number}/`,
    );
    expect(await readSent(page)).toEqual(texts);
    await page.goto(`${ARTICLE}affirmations/2/`);
    await waitForScripts(page);
    await page.locator('.share button').click();
    expect(await readSent(page)).toEqual([texts[1]]);
  });

  it('hands a claim to the device’s own sharing as one text, which nothing can part from its address', async () => {
    const page = await openWith('share', `${ARTICLE}#piece-7`);
    await page.getByRole('button', { name: 'Partager la pièce 7', exact: true }).press('Enter');
    const [sent] = (await readSent(page)) as Record<string, string>[];
    expect(sent?.['url']).toBeUndefined();
    expect(sent?.['text']).toMatch(/^«\u00A0.*\u00A0» – CVO, via Ligne Sud, texte de .*\nhttps:.*\/affirmations\/7\/$/);
  });

  it('sends itself, with the date of its text', async () => {
    const page = await openWith('share', ARTICLE);
    await page.getByRole('button', { name: 'Partager ce texte' }).first().click();
    const words =
      /^Deux récits de Beldjara.*\. Texte de début octobre 2019 \(date déduite\)\nhttps:.*\/deux-recits-de-beldjara\/$/;
    expect(await readSent(page)).toMatchObject([{ text: expect.stringMatching(words) }]);
  });

  it('moves nothing and adds no word to the text at 360 px or 1280 px', async () => {
    const visit = visits['nothing'];
    // A face that comes late is not used; here it comes for neither.
    for (const { page } of [bare, visit]) await page.route('**/*.woff2', (route) => route.abort());
    const measure = (page: Page) =>
      page.locator('.article :is(p, h3)[id], .pieces li').evaluateAll((elements) =>
        elements.map((element) => {
          const { top, left, height } = element.getBoundingClientRect();
          const text = element.matches('.pieces li') ? '' : element.textContent;
          return [top, left, height, text];
        }),
      );
    for (const width of [360, 1280]) {
      for (const { page, goTo } of [bare, visit]) {
        await page.setViewportSize({ width, height: 900 });
        await goTo(ARTICLE);
      }
      expect(await measure(visit.page)).toEqual(await measure(bare.page));
      expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    for (const { page } of [bare, visit]) await page.unroute('**/*.woff2');
  });
});

describe('the code to embed a picture', () => {
  it('can be read and copied without scripts', async () => {
    const { page, goTo } = bare;
    await goTo(`${ARTICLE}explorer/`);
    await page.getByText('Intégrer dans une autre page').click();
    expect(await page.getByLabel('Code d’intégration, carte').inputValue()).toMatch(
      /^<iframe src="http[^"]*\/integrer\/carte\/"/,
    );
    expect(await page.locator('.embed button').count()).toBe(0);
  });

  it('is copied by a button', async () => {
    const page = await openWith('clipboard', `${ARTICLE}explorer/`);
    await page.getByText('Intégrer dans une autre page').click();
    await page.getByRole('button', { name: 'Copier le code d’intégration' }).last().click();
    expect(String(await readSent(page))).toMatch(/^<iframe .*\/integrer\/ruban\/.*<\/iframe>\n<p>.*<\/p>$/);
  });
});

describe('a site built without an address of its own', () => {
  it.each(['share', 'clipboard'] as const)('is sent on as « adresse d’essai », by %s', async (means) => {
    for (const [path, button] of [
      [`${TRIAL}affirmations/15/`, '.share button'],
      [`${TRIAL}evenements/reprise-des-tanneurs/`, '.share button'],
      [`${TRIAL}#piece-15`, '.pieces .send'],
    ] as const) {
      const page = await openWith(means, path);
      await page.locator(button).click();
      const sent = JSON.stringify(await readSent(page));
      expect(sent).toContain('adresse d’essai');
      expect(sent).not.toContain('localhost');
    }
  });

  it('has no code to scan and none to embed, and says so', async () => {
    const { page, goTo } = bare;
    await goTo(TRIAL);
    expect(await page.locator('.qr').count()).toBe(0);
    expect(await page.locator('.colophon').textContent()).toContain('le code à scanner viendra');
    await goTo(`${TRIAL}carte/`);
    expect(await page.locator('.embed textarea').count()).toBe(0);
    expect(await page.locator('.embed').textContent()).toContain('adresse d’essai');
    await goTo(ARTICLE);
    expect(await page.locator('.qr').count()).toBe(1);
  });

  it.each([...EXPORTS.map(({ file }) => file)])(
    'names no address of this machine in %s, and what stands for it is one by its form',
    (file) => {
      const written = readFileSync(join(inject('dist'), PATH, 'donnees', file), 'utf8');
      // As a calendar folds its lines and writes breaks in them.
      const text = written.replaceAll('\r\n ', '').replaceAll(String.raw`\n`, '\n');
      expect(text).not.toMatch(/localhost|127\.0\.0\.1|\[::1\]/);
      const addresses = new Set(text.match(/https:\/\/adresse-d-essai\.invalid\/[^\s"»<>)]*/g));
      // The schema is of any site’s.
      expect(addresses.size > 0).toBe(file !== 'evenements.schema.json');
      for (const address of addresses) {
        const { pathname, hash } = new URL(address);
        expect(pathname.startsWith(PATH), address).toBe(true);
        const page = join(inject('dist'), pathname, pathname.endsWith('/') ? 'index.html' : '');
        expect(existsSync(page), address).toBe(true);
        if (hash) expect(readFileSync(page, 'utf8'), address).toContain(`id="${hash.slice(1)}"`);
      }
    },
  );

  it('shows its address nowhere, and its links work all the same', async () => {
    const { page, goTo } = bare;
    const linked = new Set<string>();
    for (const path of ['', 'carte/', 'donnees/', 'affirmations/15/']) {
      await goTo(TRIAL + path);
      expect(await page.locator('body').innerText()).not.toMatch(/localhost|127\.0\.0\.1/);
      const hrefs = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      for (const href of hrefs) {
        const { host, pathname } = new URL(href, page.url());
        if ([new URL(TRIAL).host, 'localhost:4321'].includes(host)) linked.add(pathname);
      }
    }
    expect(linked.size).toBeGreaterThan(dossier.claims.length);
    const lost = [...linked].map(async (path) => ((await fetch(new URL(path, TRIAL))).ok ? [] : [path]));
    expect((await Promise.all(lost)).flat()).toEqual([]);
    expect(await page.locator('.share a').innerText()).toBe('adresse d’essai');
    expect(await page.locator('.share a').getAttribute('href')).toMatch(
      /^http:\/\/localhost:4321.*\/affirmations\/15\/$/,
    );
  });
});
