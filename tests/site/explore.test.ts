import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type OnePage, openOnce } from './one-page.ts';
import { ARTICLE, connect, enhanceMap, open } from './page.ts';

const MAP = `${ARTICLE}explorer/`;
const WIDE = { viewport: { width: 1280, height: 900 } };

let browser: Browser;
let wide: OnePage;
/** Of a reader who asks for less motion: the interactive map is where it goes at once. */
let still: OnePage;
/** Where the drawing is wide enough for the words of its claims. */
let widest: OnePage;
let phone: OnePage;
let bare: OnePage;
beforeAll(async () => {
  browser = await connect();
  [wide, widest, still, phone, bare] = await Promise.all([
    openOnce(browser, WIDE),
    openOnce(browser, { viewport: { width: 1600, height: 900 } }),
    openOnce(browser, { ...WIDE, reducedMotion: 'reduce' }),
    openOnce(browser, { viewport: { width: 360, height: 740 } }),
    openOnce(browser, { ...WIDE, javaScriptEnabled: false }),
  ]);
});
afterAll(() => browser.close());

/** Where each word of the drawing stands in its frame, px. */
async function measureWords(page: Page, root: string): Promise<Record<string, [number, number]>> {
  return page.evaluate((selector) => {
    const frame = document.querySelector('.frame')?.getBoundingClientRect() ?? new DOMRect();
    return Object.fromEntries(
      [...document.querySelectorAll(`${selector} text`)]
        // Of the drawing’s sets of words, one for each class of widths, the one that is seen.
        .filter((text) => text.getClientRects().length > 0)
        .map((text) => {
          const { x, y } = text.getBoundingClientRect();
          return [text.textContent, [x - frame.x, y - frame.y] as [number, number]];
        }),
    );
  }, root);
}

/** What has the focus, in words. */
function readFocus(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );
}

/** Scroll until the paragraph is the one that is read. */
function readOn(page: Page, id: string): Promise<void> {
  return page.locator(id).evaluate((element) => {
    window.scrollTo(0, element.getBoundingClientRect().top + scrollY - innerHeight * 0.33);
  });
}

describe.each([MAP, ARTICLE])('the interactive map of %s', (path) => {
  it('is asked for only by the reader, and takes over without a jump of more than two pixels', async () => {
    const { page, requests, goTo } = wide;
    await goTo(path);
    const before = await measureWords(page, '.frame:not(.detail) > .words');
    expect(requests.filter((url) => /enhance-map\.client/.test(url))).toEqual([]);
    await enhanceMap(page);
    expect(requests.some((url) => /enhance-map\.client/.test(url))).toBe(true);
    const after = await measureWords(page, '.live');
    const jumps = Object.entries(before)
      .filter(([word]) => after[word])
      .map(([word, [x, y]]) => Math.hypot(x - (after[word]?.[0] ?? 0), y - (after[word]?.[1] ?? 0)));
    expect(jumps.length).toBeGreaterThan(20);
    expect(Math.max(...jumps)).toBeLessThanOrEqual(2);
  });

  it('keeps the scale and the leaders of the drawing, true when it is enlarged', async () => {
    const { page, complaints, goTo } = still;
    await goTo(path);
    const measure = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { x, y } = (document.querySelector('.frame') ?? element).getBoundingClientRect();
        const box = element.getBoundingClientRect();
        return { x: box.x - x, y: box.y - y, width: box.width, height: box.height };
      });
    const whole = page.locator('.frame').first();
    const words = await whole.locator('.scale-bar').textContent();
    const drawn = [
      await measure('.frame:not(.detail) > .words > .scale-bar rect'),
      await measure('.frame:not(.detail) > .words > line:visible'),
    ];
    await enhanceMap(page);
    const scale = page.locator('.live .leaflet-control-scale-line');
    const measureScale = () => measure('.live .leaflet-control-scale-line');
    const live = [await measureScale(), await measure('.live .words:not(.detail) > line')];
    expect(await scale.textContent()).toBe(words);
    for (const index of [0, 1]) {
      expect(Math.abs((live[index]?.x ?? 0) - (drawn[index]?.x ?? 0))).toBeLessThanOrEqual(2);
      expect(Math.abs((live[index]?.width ?? 0) - (drawn[index]?.width ?? 0))).toBeLessThanOrEqual(2);
    }
    const readLength = async () => {
      const [, length, unit] = /^(\d+) (k?m)$/.exec((await scale.textContent()) ?? '') ?? [];
      return Number(length) / (unit === 'km' ? 1 : 1000);
    };
    const before = { km: await readLength(), width: live[0]?.width ?? 0 };
    await page.getByRole('button', { name: 'Agrandir' }).click();
    const perKm = (await measureScale()).width / (await readLength());
    expect(perKm / (before.width / before.km)).toBeCloseTo(2, 1);
    expect(complaints).toEqual([]);
  });
});

describe('the interactive map', () => {
  it('is one tab stop, walked by a key in the order of time and left by Escape', async () => {
    const { page, goTo } = wide;
    await goTo(MAP);
    await enhanceMap(page);
    expect(await page.evaluate(() => document.activeElement?.classList.contains('live'))).toBe(true);
    const onMap = await page.locator('.live .piece').allTextContents();
    const inTime = await page.locator('.days .piece').allTextContents();
    const [first, second] = inTime.filter((number) => onMap.includes(number));
    await page.keyboard.press('n');
    expect(await readFocus(page)).toBe(`pièce ${first}`);
    await page.keyboard.press('n');
    expect(await readFocus(page)).toBe(`pièce ${second}`);
    await page.keyboard.press('p');
    expect(await readFocus(page)).toBe(`pièce ${first}`);
    await page.keyboard.press('Escape');
    expect(await readFocus(page)).toBe('Agrandir');
  });

  it('keeps where the reader has moved it in the address, and comes back there', async () => {
    const { page, goTo } = wide;
    await goTo(MAP);
    await enhanceMap(page);
    await page.getByRole('button', { name: /croquis/ }).click();
    await page.waitForURL(/carte=-28\.3\d*,-17\.9/);
    await goTo(new URL(page.url()).pathname + new URL(page.url()).search);
    await page.locator('.alive').waitFor();
    await page.locator('.live .piece:has-text("22")').waitFor();
  });

  it('leaves beside it, as it is drawn, what reaches beyond it', async () => {
    const { page, complaints, goTo } = wide;
    await goTo(MAP);
    const frames = page.locator('.frame');
    await frames.nth(1).evaluate((frame) => {
      frame.setAttribute('data-extent', '30,30,45,40');
    });
    await enhanceMap(page);
    expect(await page.locator('.live .detail').count()).toBe(0);
    expect(await page.locator('.map-bar').getByRole('button', { name: 'Tout voir' }).count()).toBe(1);
    expect(
      await page
        .locator('.map-bar')
        .getByRole('button', { name: /^Beldjara, croquis/ })
        .count(),
    ).toBe(0);
    expect(await frames.nth(1).locator('> .words[aria-label]:visible').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('hides a layer that its switch turns off', async () => {
    const { page, goTo } = wide;
    await goTo(MAP);
    await enhanceMap(page);
    await page.getByLabel('pièces', { exact: true }).uncheck();
    expect(await page.locator('.live .piece').first().isVisible()).toBe(false);
  });
});

describe('reading', () => {
  it('leads: what the paragraph in view names stands out on the map and among the days', async () => {
    const { page, goTo } = wide;
    await goTo(ARTICLE);
    await readOn(page, '#p12');
    for (const figure of ['.map', '.days']) {
      await page.locator(`${figure} .piece.now[href="#piece-15"]:visible`).waitFor();
      expect(await page.locator(`${figure} .piece.now[href="#piece-6"]`).count()).toBe(0);
    }
    await readOn(page, '#p6');
    await page.locator('.map .piece.now[href="#piece-6"]:visible').waitFor();
    expect(await page.locator('.piece.now[href="#piece-15"]').count()).toBe(0);
  });

  it('shows in a column that is taller than the window what stands out, down to the days', async () => {
    const { page, goTo } = wide;
    await goTo(ARTICLE);
    const mark = page.locator('.days [href="#piece-15"]');
    const isInWindow = () =>
      mark.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    expect(await isInWindow()).toBe(false);
    await readOn(page, '#p12');
    await mark.and(page.locator('.now')).waitFor();
    expect(await isInWindow()).toBe(true);
  });

  it('moves the interactive map only if it must, and not once the reader has moved it, until it is given back', async () => {
    const { page, goTo } = wide;
    await goTo(ARTICLE);
    await enhanceMap(page);
    const read = (id: string) => page.locator(id).evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const isInView = (piece: string) =>
      page.locator(`.live [href="#${piece}"]`).evaluate((mark) => {
        const [box, frame] = [mark.getBoundingClientRect(), mark.closest('.live')?.getBoundingClientRect()];
        return frame !== undefined && box.left >= frame.left && box.right <= frame.right && box.top >= frame.top;
      });
    expect(await page.getByRole('button', { name: 'Revenir au texte' }).isVisible()).toBe(false);
    await read('#p12');
    await page.getByRole('button', { name: /croquis/ }).click();
    const back = page.getByRole('button', { name: 'Revenir au texte' });
    await back.waitFor();
    await read('#p6');
    await page.locator('.live .piece.now[href="#piece-6"]').waitFor({ state: 'attached' });
    expect(await isInView('piece-6')).toBe(false);
    await back.click();
    await expect.poll(() => isInView('piece-6')).toBe(true);
    expect(await back.isVisible()).toBe(false);
  });

  it.each(['a wide screen', 'a phone'])(
    'is found again after a jump: the page offers the way back to the paragraph, on %s',
    async (device) => {
      const { page, goTo } = device === 'a phone' ? phone : wide;
      await goTo(ARTICLE);
      await page.locator('#p12 a[href="#lieu-les-tanneurs"]').first().click();
      await page.getByRole('link', { name: 'Revenir au paragraphe 12' }).click();
      await page.waitForURL(/#p12$/);
      await expect.poll(() => page.locator('.way-back').count()).toBe(0);
    },
  );
});

describe('a pièce that is picked', () => {
  it('is lit everywhere, said in words, kept in the address, and let go by Escape where one came from', async () => {
    const { page, goTo } = wide;
    await goTo(MAP);
    await enhanceMap(page);
    await page.locator('.live [href$="#piece-5"]').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).search).toBe('?piece=5');
    for (const part of ['.live', '.days', '.events'])
      expect(await page.locator(`${part} .picked[href$="#piece-5"]`).count()).toBe(1);
    expect(await page.locator('.pick').textContent()).toMatch(/^5 Sans attribution\u00A0: «.+», non datée/);
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('.picked').count()).toBe(0);
    expect(await readFocus(page)).toBe('pièce 5');
  });

  it('comes back with its address, and leads to its sentence', async () => {
    const { page, goTo } = wide;
    await goTo(`${MAP}?piece=15`);
    await page.locator('.pick').getByRole('link', { name: 'Lire la phrase' }).click();
    await page.waitForURL(/deux-recits-de-beldjara\/#piece-15$/);
  });

  it('is the target of the article when the article’s address names it', async () => {
    const { page, goTo } = wide;
    await goTo(`${ARTICLE}?piece=15`);
    await page.waitForURL(/#piece-15$/);
  });

  it('gives way to the pick before it when the reader goes back', async () => {
    const { page, goTo } = wide;
    await goTo(MAP);
    // Until the script has come, a number leads to the article.
    await page.locator('.filters').waitFor();
    await page.locator('.events [href$="#piece-1"]').click();
    await page.locator('.events [href$="#piece-5"]').click();
    await page.goBack();
    expect(await page.locator('.events .n.picked').textContent()).toBe('1');
  });
});

describe('an address that nobody would write', () => {
  it.each([ARTICLE, MAP])('does not make %s fail', async (path) => {
    // Each text where an address may hold it: 300 in all.
    const hostile = fc.sample(
      fc.tuple(fc.oneof(fc.string(), fc.webQueryParameters()), fc.oneof(fc.string(), fc.webFragments())),
      { numRuns: 150, seed: 7 },
    );
    const { page, complaints, goTo } = wide;
    await goTo(path);
    await page.evaluate((addresses) => {
      for (const [query, fragment] of addresses) {
        history.replaceState(null, '', `${location.pathname}?${encodeURI(query.toWellFormed())}`);
        dispatchEvent(new PopStateEvent('popstate'));
        location.hash = fragment;
      }
    }, hostile);
    // What the last change of the address set going has its turn.
    await page.evaluate(() => new Promise((turn) => requestAnimationFrame(() => requestAnimationFrame(turn))));
    expect(complaints).toEqual([]);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it('makes no page fail without any storage', async () => {
    const { page, complaints } = await open(browser, 'about:blank');
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    for (const path of [`${ARTICLE}#%E0%A4%A`, `${MAP}?piece=%00&carte=a,b,c#"><img>`]) {
      await page.goto(new URL(path, inject('origin')).href);
      await enhanceMap(page);
      expect(complaints).toEqual([]);
    }
  });
});

describe('the filters', () => {
  it('count what is left, keep it in the address, and go back', async () => {
    const { page, goTo } = wide;
    await goTo(MAP);
    const count = () => page.locator('.filters output').textContent();
    const all = await count();
    await page.getByLabel('Voix').selectOption('cvo');
    expect(new URL(page.url()).search).toBe('?source=cvo');
    expect(await count()).not.toBe(all);
    await page.goBack();
    expect(await count()).toBe(all);
  });

  it.each(['the drawing', 'the interactive map'])(
    'leave on %s no words that speak of what is out, nor its shape at full strength',
    async (kind) => {
      const { page, goTo } = widest;
      await goTo(MAP);
      if (kind === 'the interactive map') await enhanceMap(page);
      const words = page.locator(kind === 'the drawing' ? '.frame > .words:visible' : '.live .words');
      const claim = words.getByText('selon Radio Sarrane').first();
      const look = () =>
        page.evaluate(
          (root) => {
            const fadings = (selector: string) =>
              [...document.querySelectorAll(`${root} ${selector}`)].map((shape) => getComputedStyle(shape).opacity);
            return {
              band: fadings('.ground g[data-place=piste-khazrane-tisselmane]'),
              road: fadings('.ground g[data-place=route-port-azir]'),
              province: fadings('.ground .named[data-place=plaine-ouldara]'),
            };
          },
          kind === 'the drawing' ? '.frame >' : '.live',
        );
      expect(await claim.isVisible()).toBe(true);
      await page.getByLabel('Voix').selectOption('communique-front');
      // The number of the communiqué stays where it is, without the words that are of others.
      expect(await words.locator('.piece[href$="#piece-10"]').isVisible()).toBe(true);
      expect(await claim.isVisible()).toBe(false);
      expect(await words.getByText('selon Radio Sarrane').locator('visible=true').count()).toBe(0);
      // Radio Sarrane says in whose hands the band is: its colour goes with its word.
      expect(await look()).toEqual({ band: ['0.2'], road: ['0.2'], province: ['1'] });
      await page.getByRole('button', { name: 'Tout montrer' }).click();
      await claim.waitFor();
      expect(await look()).toEqual({ band: ['1'], road: ['1'], province: ['1'] });
      expect(await page.locator('.frame .out, .faded').count()).toBe(0);
    },
  );

  it('hold for a part of the interactive map that is laid in its place later', async () => {
    const { page, goTo } = still;
    await goTo(MAP);
    await enhanceMap(page);
    await page.getByLabel('Voix').selectOption('ligne-sud');
    await page.getByRole('button', { name: /croquis/ }).click();
    expect(await page.locator('.live [href$="#piece-15"]').isVisible()).toBe(true);
    expect(await page.locator('.live [href$="#piece-22"]').isVisible()).toBe(false);
  });

  it('are heard by the interactive map, which counts what is left in view', async () => {
    const { page, goTo } = still;
    await goTo(MAP);
    await enhanceMap(page);
    const status = page.locator('.map-bar [aria-live]');
    await page.getByRole('button', { name: 'Agrandir' }).click();
    await page.getByRole('button', { name: 'Tout voir' }).click();
    const count = () =>
      page
        .locator('.live .piece')
        .evaluateAll((pieces) => pieces.filter((piece) => getComputedStyle(piece).visibility === 'visible').length);
    const all = await count();
    await expect.poll(() => status.textContent()).toBe(`${all} pièces en vue`);
    await page.getByLabel('Voix').selectOption('cvo');
    const left = await count();
    expect(left).toBeLessThan(all);
    expect(await status.textContent()).toBe(`${left} pièces en vue`);
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect.poll(() => status.textContent()).toBe(`${all} pièces en vue`);
  });

  it('fade the lines that lead from numbers that are all out, and no others', async () => {
    const { page, goTo } = wide;
    await goTo(MAP);
    await enhanceMap(page);
    /** Of each line of the drawing and of the interactive map: whether a number of its mark is left, and how strong it is. */
    const look = () =>
      page.locator('.frame .leader').evaluateAll((lines) =>
        lines.map((line) => {
          const place = line.getAttribute('data-place');
          const mark = line.closest('.mark') ?? line.parentElement?.querySelector(`.mark[data-place="${place}"]`);
          const isLeft = mark?.querySelector('.piece:not(.out)') !== null;
          return { isLeft, opacity: getComputedStyle(mark?.contains(line) ? mark : line).opacity };
        }),
      );
    const whole = await look();
    expect(whole.length).toBeGreaterThan(2);
    expect(whole.every(({ isLeft, opacity }) => isLeft && opacity === '1')).toBe(true);
    await page.getByLabel('Voix').selectOption('communique-front');
    const filtered = await look();
    expect(filtered.some(({ isLeft }) => !isLeft)).toBe(true);
    for (const { isLeft, opacity } of filtered) expect(opacity).toBe(isLeft ? '1' : '0.2');
    await page.getByLabel('Voix').selectOption('cvo');
    expect(await look()).toEqual(whole);
  });

  it('leave among the days the lines that have a number left, and the days that have a line', async () => {
    const { page, goTo } = wide;
    await goTo(MAP);
    await page.getByLabel('Voix').selectOption('ligne-sud');
    const lines = await page.locator('.days li[data-event]:has(.n)').evaluateAll((all) =>
      all.map((line) => ({
        isLeft: [...line.querySelectorAll('.n')].some((number) => getComputedStyle(number).visibility === 'visible'),
        isSeen: line.checkVisibility(),
      })),
    );
    expect(new Set(lines.map(({ isSeen }) => isSeen)).size).toBe(2);
    for (const { isLeft, isSeen } of lines) expect(isSeen).toBe(isLeft);
    expect(await page.locator('.days ol > li:visible:not(:has(li:visible))').count()).toBe(0);
  });

  it('say politely what an address asks for and the page does not have', async () => {
    const { page, complaints, goTo } = wide;
    await goTo(`${MAP}?piece=9999&source=%3Cscript%3E`);
    expect(await page.locator('.ignored').textContent()).toContain(
      'pièce «\u00A09999\u00A0», voix «\u00A0<script>\u00A0»',
    );
    expect(complaints).toEqual([]);
  });

  it('are not there without scripts, and nothing else is missing', async () => {
    const { page, goTo } = bare;
    await goTo(MAP);
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.getByText('Explorer la carte').count()).toBe(0);
    expect(await page.locator('.events tbody tr').count()).toBe(19);
  });
});

describe('the list', () => {
  it('is sorted by the column that is asked for, and back', async () => {
    const { page, goTo } = wide;
    await goTo(MAP);
    const first = () => page.locator('.events tbody tr').first().getAttribute('id');
    const byNumber = await first();
    await page.getByRole('button', { name: 'Quand' }).click();
    expect(await first()).not.toBe(byNumber);
    await page.getByRole('button', { name: 'Pièces' }).click();
    expect(await first()).toBe(byNumber);
  });
});

describe('the walk of a reader', () => {
  it.each(['on a wide screen', 'on a phone', 'without scripts'])(
    'goes from the text to a place, a pièce, its event and back to the sentence %s',
    async (device) => {
      const { page, goTo } = device === 'on a phone' ? phone : device === 'without scripts' ? bare : wide;
      await goTo(ARTICLE);
      const hash = () => decodeURIComponent(new URL(page.url()).hash);
      await page.locator('#p12 a[href="#lieu-les-tanneurs"]').first().click();
      expect(hash()).toBe('#lieu-les-tanneurs');
      await page.locator('.map a.piece[href="#piece-15"]:visible').click();
      expect(hash()).toBe('#piece-15');
      await page.locator('.pieces [data-claim="15"] [href^="#evt-"]').click();
      expect(hash()).toBe('#evt-reprise-des-tanneurs');
      await page.getByRole('link', { name: 'Toute la chronologie' }).click();
      await page.locator('.events a', { hasText: 'Le Front reprend les Tanneurs' }).click();
      await page.waitForURL(/evenements\/reprise-des-tanneurs/);
      await page.locator('#piece-15').getByRole('link', { name: '12', exact: true }).click();
      await page.waitForURL(/#p12$/);
      expect(await page.locator('#p12').isVisible()).toBe(true);
    },
  );
});
