/** One choice, wherever its address is opened: among map, days and list, at the addresses these had before, and in the text. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dossier } from '../complete.ts';
import { type OnePage, openOnce } from './one-page.ts';
import { ARTICLE, connect } from './page.ts';

const EXPLORE = `${ARTICLE}explorer/`;
const list = (holds: (claim: (typeof dossier.claims)[number]) => boolean) =>
  dossier.claims.filter(holds).map(({ number }) => number);
const GROUP = list(({ by }) => by.some(({ group }) => group === 'cvo'));

let browser: Browser;
let wide: OnePage;
let phone: OnePage;
let bare: OnePage;
beforeAll(async () => {
  browser = await connect();
  [wide, phone, bare] = await Promise.all([
    openOnce(browser, { viewport: { width: 1280, height: 900 } }),
    openOnce(browser, { viewport: { width: 360, height: 740 } }),
    openOnce(browser, { javaScriptEnabled: false }),
  ]);
});
afterAll(() => browser.close());

/** Numbers that are seen, of the days or of the list. */
async function readNumbers(page: Page, part: '.days' | '.events'): Promise<number[]> {
  const numbers = await page
    .locator(`${part} :not(.context) > .n`)
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => Number(one.textContent)),
    );
  return [...new Set(numbers)].sort((a, b) => a - b);
}

interface Ink {
  kind: string;
  numbers: number[];
  isFaded: boolean;
  /** Its own with that of all that it stands in. */
  opacity: number;
}

/** Of the article claims and whatever belongs to them, whose it is, and how strong it stands there. */
function readInks(page: Page): Promise<Ink[]> {
  return page.evaluate(() => {
    const measure = (part: Element): number =>
      Number(getComputedStyle(part).opacity) * (part.parentElement ? measure(part.parentElement) : 1);
    const listNumbers = (parts: readonly Element[], selector = '.quote') => [
      ...new Set(
        parts
          .flatMap((part) => [...part.querySelectorAll<HTMLElement>(selector)])
          .flatMap(({ dataset, textContent }) => (dataset['claim'] ?? textContent ?? '').split(' ').map(Number)),
      ),
    ];
    const describe = (kind: string, part: Element, numbers: number[]): Ink[] =>
      numbers.length === 0 ? [] : [{ kind, numbers, opacity: measure(part), isFaded: measure(part) < 1 }];
    const paragraphs = [...document.querySelectorAll('.row > [id]')];
    const links = [...document.querySelectorAll('.ribbon a')];
    const starts = links.map((link) => Number(link.getAttribute('href')?.slice(2)));
    return [
      ...[...document.querySelectorAll<HTMLElement>('.article .quote')].flatMap((quote) =>
        describe('claim', quote, (quote.dataset['claim'] ?? '').split(' ').map(Number)),
      ),
      ...[...document.querySelectorAll('.row')].flatMap((row) =>
        [...row.querySelectorAll(':scope > [id], :scope > .when-header')].flatMap((part) =>
          describe(part.id ? 'words' : 'dates', part, listNumbers([row])),
        ),
      ),
      ...[...document.querySelectorAll('.when-header li')].flatMap((line) =>
        describe('date', line, listNumbers([line], '.n')),
      ),
      ...[...document.querySelectorAll('.when-header .n')].flatMap((mark) =>
        describe('date’s number', mark, [Number(mark.textContent)]),
      ),
      ...[...document.querySelectorAll('.turn')].flatMap((turn) => {
        const heads = [...turn.querySelectorAll('.turn-header p')];
        return [
          ...heads.flatMap((head) =>
            describe(
              'speaker',
              head,
              listNumbers([heads.length > 1 ? head : turn], heads.length > 1 ? '.n' : '.quote'),
            ),
          ),
          ...[...turn.querySelectorAll('.rail i')].flatMap((rail) =>
            describe('rail', rail, listNumbers([turn], `.said .quote .n.${rail.className}`)),
          ),
        ];
      }),
      ...links.flatMap((link, index) => {
        const numbers = listNumbers(
          paragraphs.slice((starts[index] ?? 1) - 1, (starts[index + 1] ?? paragraphs.length + 1) - 1),
        );
        const isVeiled = Number(getComputedStyle(link.querySelector('rect') ?? link).fillOpacity) < 1;
        return numbers.length === 0 ? [] : [{ kind: 'ribbon', numbers, opacity: 1, isFaded: isVeiled }];
      }),
    ];
  });
}

describe('a voice that is chosen', () => {
  it.each([EXPLORE, `${ARTICLE}carte/`, `${ARTICLE}chronologie/`])(
    'is shown with all that count as one source with it, and says so, at %s',
    async (path) => {
      const { page, goTo } = wide;
      await goTo(`${path}?source=idriss-valmont`);
      await page.locator('.filters:not([hidden])').waitFor();
      for (const part of ['.days', '.events'] as const) expect(await readNumbers(page, part)).toEqual(GROUP);
      expect(await page.locator('.filters output').innerText()).toMatch(
        new RegExp(
          `^${GROUP.length} affirmations sur ${dossier.claims.length}.*CVO, Idriss Valmont \\(une même source\\)`,
        ),
      );
      expect(await page.getByLabel('Voix').inputValue()).toBe('cvo');
      // In the list, of each event those who are left, set apart from one another alone.
      const rows = await page.locator('.events tbody tr:visible').evaluateAll((all) =>
        all.map((row) => ({
          id: row.id,
          who: row.querySelector<HTMLElement>('td:last-child')?.innerText.replaceAll('\u202F', ' ').trim(),
        })),
      );
      for (const { id, who } of rows) {
        const told = dossier.events.find((event) => `ligne-${event.id}` === id)?.claims ?? [];
        const left = told.filter(({ number }) => GROUP.includes(number)).map(({ attribution }) => attribution);
        expect(who).toBe([...new Set(left)].join(' ; '));
      }
    },
  );

  it('leaves on a telephone none of its days folded away, and counts what is left of them', async () => {
    const { page, goTo } = phone;
    await goTo(`${EXPLORE}?source=idriss-valmont`);
    await page.locator('.filters:not([hidden])').waitFor();
    expect(await readNumbers(page, '.days')).toEqual(GROUP);
    const folds = page.locator('.days details');
    const count = () => folds.evaluateAll((all) => all.map((one) => /\((.*)\)/.exec(one.textContent ?? '')?.[1] ?? ''));
    const all = (await count()).map((words) => Number(words.split(' ').at(-1)));
    for (const [index, words] of (await count()).entries()) {
      const left = await folds.nth(index).locator('li[data-event]:not(.out)').count();
      expect(words).toBe(left === all[index] ? String(left) : `${left} sur ${all[index]}`);
      expect(await folds.nth(index).isVisible()).toBe(left > 0);
    }
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect.poll(count).toEqual(all.map(String));
    expect(await folds.evaluateAll((details) => details.some((one) => one.hasAttribute('open')))).toBe(false);
  });

  it('leaves on the map no shape whose colour is the word of others', async () => {
    const { page, goTo } = wide;
    await goTo(`${EXPLORE}?source=cvo`);
    await page.locator('.filters:not([hidden])').waitFor();
    // Of every frame, each shape by what is seen of it.
    const shapes = await page
      .locator('.map .ground g[data-place]')
      .evaluateAll((all) =>
        all.map((shape) => ({ id: shape.getAttribute('data-place'), isFull: getComputedStyle(shape).opacity === '1' })),
      );
    const listPlaces = (isOwn: boolean) =>
      dossier.places.flatMap(({ id, status }) =>
        status && status.by.some(({ group }) => group === 'cvo') === isOwn ? [id] : [],
      );
    const foreign = shapes.filter(({ id }) => listPlaces(false).includes(id ?? ''));
    expect(foreign.length).toBeGreaterThan(0);
    expect(foreign.filter(({ isFull }) => isFull)).toEqual([]);
    const own = shapes.filter(({ id }) => listPlaces(true).includes(id ?? ''));
    expect(own.filter(({ isFull }) => isFull).length).toBeGreaterThan(0);
  });
});

describe('choices that leave nothing', () => {
  const TEN =
    'side=ligue&source=cvo&with=ligne-sud&actor=armee-sarranaise&theatre=azir&moment=1999&contested=1&piece=15&carte=1,2,3&jamais=vu';

  it.each([
    ['that exclude one another', 'side=tiers&source=naima-berrouz', /^Aucune affirmation sur /],
    [
      'of a side that nobody speaks for',
      'side=insulaires',
      /^Aucune affirmation sur .* la parole à personne de ce côté/,
    ],
    ['ten at once', TEN, /^CVO, Idriss Valmont\u00A0: 0 affirmation.* Ligne Sud\u00A0: 0 affirmation/],
  ])(
    '%s are said to leave nothing, among map, days and list and in the text, and one step leads back',
    async (_, query, nothing) => {
      const { page, complaints, goTo } = wide;
      await goTo(`${EXPLORE}?${query}`);
      await page.locator('.filters:not([hidden])').waitFor();
      expect(await page.locator('.filters output').innerText()).toMatch(nothing);
      for (const part of ['.days', '.events'] as const) expect(await readNumbers(page, part)).toEqual([]);
      expect(await page.locator('.events caption').innerText()).toMatch(/^0 sur \d+ événements du texte$/);
      // A claim that is picked is shown whatever is chosen.
      const picked = page.locator('.pick .n');
      for (const number of await picked.all()) expect(await number.isVisible()).toBe(true);
      expect(await picked.count()).toBe(query.includes('piece') ? 1 : 0);
      await page.getByRole('button', { name: 'Tout montrer' }).click();
      await expect.poll(() => readNumbers(page, '.events')).toHaveLength(dossier.claims.length);
      await goTo(`${ARTICLE}?${query}#p1`);
      expect(await page.locator('.chosen').innerText()).toMatch(nothing);
      expect(complaints).toEqual([]);
    },
  );
});

it('the list says how many of its events are left, and all of them once all is shown, the map too', async () => {
  const { page, goTo } = wide;
  await goTo(`${EXPLORE}?source=cvo&carte=-28.3,-17.9,12`);
  await page.locator('.filters:not([hidden])').waitFor();
  await page.locator('.alive').waitFor();
  const caption = page.locator('.events caption');
  const left = await page.locator('.events tbody tr:not(.out)').count();
  expect(await caption.innerText()).toBe(`${left} sur ${dossier.events.length} événements du texte`);
  const scale = () => page.locator('.live .leaflet-control-scale-line').textContent();
  const drawn = await page.locator('.frame:not(.detail) > .words .scale-bar').first().textContent();
  expect(await scale()).not.toBe(drawn);
  await page.getByRole('button', { name: 'Tout montrer' }).click();
  await expect.poll(scale).toBe(drawn);
  expect(await caption.innerText()).toBe(`${dossier.events.length} événements du texte`);
  expect(new URL(page.url()).search).toBe('');
});

it('what is chosen is not cut in its field', async () => {
  const { page, goTo } = wide;
  await goTo(EXPLORE);
  await page.locator('.filters:not([hidden])').waitFor();
  const fields = page.locator('.filters select:not([disabled])');
  for (let index = 0; index < (await fields.count()); index++) {
    const field = fields.nth(index);
    for (const value of await field
      .locator('option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))) {
      await field.selectOption(value);
      const [needed, room] = await field.evaluate((element) => {
        const select = element as HTMLSelectElement; // by its selector
        const { font, paddingLeft, paddingRight } = getComputedStyle(select);
        const context = document.createElement('canvas').getContext('2d');
        if (context) context.font = font;
        const words = context?.measureText(select.selectedOptions[0]?.text ?? '').width ?? 0;
        return [words + Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight), select.clientWidth];
      });
      expect(needed, value).toBeLessThanOrEqual(room ?? 0);
    }
    await field.selectOption('');
  }
});

it('on paper what is chosen is said before the map, which begins on the same sheet', async () => {
  const { page, goTo } = wide;
  await goTo(`${EXPLORE}?source=cvo`);
  await page.locator('.filters:not([hidden])').waitFor();
  await page.emulateMedia({ media: 'print' });
  const [says = 0, map = 0] = await page
    .locator('.filters output, .explorer .frame')
    .evaluateAll((all) => [
      Math.max(...all.filter((one) => one.matches('output')).map((one) => one.getBoundingClientRect().bottom)),
      Math.min(...all.filter((one) => !one.matches('output')).map((one) => one.getBoundingClientRect().top)),
    ]);
  expect(says).toBeLessThanOrEqual(map);
  expect(await page.locator('.explorer .map').evaluate((one) => getComputedStyle(one).breakInside)).toBe('auto');
  await page.emulateMedia({ media: 'screen' });
});

describe('in the text', () => {
  it('what is not chosen fades and stays to be read, and a line says what is; one step leads back to all of it', async () => {
    const { page, goTo } = phone;
    await goTo(`${ARTICLE}?source=cvo`);
    const bar = page.locator('.chosen');
    await bar.waitFor();
    expect(await bar.innerText()).toContain(`${GROUP.length} affirmations sur ${dossier.claims.length}`);
    const seen = await page
      .locator('.article .quote')
      .evaluateAll((all) => all.map((quote) => quote.checkVisibility({ visibilityProperty: true })));
    expect(seen.length).toBeGreaterThan(9);
    expect(seen).not.toContain(false);
    expect(await bar.innerText()).toContain('Les autres affirmations sont estompées.');
    // The bar is not on paper, nor is the room for it: it made a page more.
    const readRoom = () => page.evaluate(() => getComputedStyle(document.documentElement).paddingBottom);
    expect(await readRoom()).not.toBe('0px');
    await page.emulateMedia({ media: 'print' });
    expect(await readRoom()).toBe('0px');
    await page.emulateMedia({ media: 'screen' });
    const inks = await readInks(page);
    const isLeft = ({ numbers }: Ink) => numbers.some((number) => GROUP.includes(number));
    for (const [kind, own] of Map.groupBy(inks, (ink) => ink.kind)) {
      expect(own.length, kind).toBeGreaterThan(0);
      for (const ink of own) expect(ink.isFaded, `${kind} of ${ink.numbers}`).toBe(!isLeft(ink));
    }
    for (const kind of ['claim', 'words', 'dates', 'date', 'date’s number', 'speaker', 'rail', 'ribbon'])
      expect(inks.filter((ink) => ink.kind === kind && ink.isFaded).length, kind).toBeGreaterThan(0);
    for (const { opacity } of inks.filter(({ kind, isFaded }) => kind !== 'rail' && kind !== 'ribbon' && isFaded))
      expect(opacity).toBeCloseTo(0.64);
    await bar.getByRole('link', { name: 'Tout le texte' }).click();
    await page.waitForURL((url) => url.search === '');
    expect(await page.locator('.chosen, .out').count()).toBe(0);
    await page.goBack();
    await page.locator('.chosen').waitFor();
  });

  it('is reached from the view where one chooses, and leads back to it', async () => {
    const { page, goTo } = wide;
    await goTo(`${EXPLORE}?contested=1`);
    await page.locator('.filters:not([hidden])').waitFor();
    await page.getByRole('link', { name: 'Voir dans le texte' }).click();
    await page.getByRole('link', { name: 'Changer ce choix' }).click();
    await page.waitForURL(/\/explorer\/\?contested=1$/);
    await page.locator('.filters:not([hidden])').waitFor();
    expect(await page.getByLabel('Ce qui est contredit').isChecked()).toBe(true);
  });
});

it('a claim in the article’s address is landed on without what may be chosen, which only a choice asks for', async () => {
  const { page, requests, goTo } = wide;
  await goTo(`${ARTICLE}?piece=15`);
  await page.waitForURL(/#piece-15$/);
  expect(requests.filter((url) => url.endsWith('/choix.json'))).toEqual([]);
  await goTo(`${ARTICLE}?source=cvo`);
  await page.locator('.chosen').waitFor();
  expect(requests.filter((url) => url.endsWith('/choix.json'))).toHaveLength(1);
});

it('what the address asks for and is not there is said, as text, with what is shown instead', async () => {
  const { page, complaints, goTo } = wide;
  await goTo(`${EXPLORE}?source=%3Cb%3Elune`);
  await page.locator('.filters:not([hidden])').waitFor();
  const says = 'Ce choix de l’adresse n’existe pas ici\u00A0: voix «\u00A0<b>lune\u00A0». Tout est montré.';
  expect(await page.locator('.filters output').innerText()).toBe(`${dossier.claims.length} affirmations. ${says}`);
  await page.getByLabel('Voix').selectOption('cvo');
  expect(await page.locator('.filters output').innerText()).not.toContain('adresse');
  // In the text too where nothing else is asked for, and it could not be taken for a choice.
  await goTo(`${ARTICLE}?contested=2&carte=%3Cb%3Elune`);
  await page.locator('.chosen').waitFor();
  expect(await page.locator('.chosen p').innerText()).toBe(
    `${dossier.claims.length} affirmations. Ces choix de l’adresse n’existent pas ici\u00A0: ce qui est contredit «\u00A02\u00A0», carte «\u00A0<b>lune\u00A0». Tout est montré.`,
  );
  expect(await page.locator('.article .out').count()).toBe(0);
  expect(complaints).toEqual([]);
});

it('a sign of the legend is drawn once: no box around it', async () => {
  const { page, goTo } = wide;
  await goTo(EXPLORE);
  const signs = await page
    .locator('.legend svg')
    .evaluateAll((all) => all.map((sign) => [sign.getAttribute('class'), getComputedStyle(sign).borderTopStyle]));
  expect(signs.map(([name]) => name)).toContain('piece nobody');
  expect(signs.filter(([, border]) => border !== 'none')).toEqual([]);
});

describe('without scripts', () => {
  it.each(['carte', 'chronologie'])('the former page « %s » is the whole view, and says its address', async (name) => {
    const { page, goTo } = bare;
    await goTo(`${ARTICLE}${name}/`);
    expect(await page.locator('h1').innerText()).toBe('Explorer');
    expect(await page.locator('.moved a').getAttribute('href')).toBe(EXPLORE);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/\/explorer\/$/);
    for (const part of ['.days', '.events'] as const)
      expect(await readNumbers(page, part)).toEqual(list(() => true).sort((a, b) => a - b));
  });
});

it('the map stays in view on a telephone while one chooses, wherever one was', async () => {
  const { page, goTo } = phone;
  await goTo(EXPLORE);
  await page.locator('.filters:not([hidden])').waitFor();
  for (const part of ['.map', '.days li:last-child', '.events tbody tr']) {
    await page.locator(part).last().scrollIntoViewIfNeeded();
    const summary = page.locator('.filters summary');
    await summary.click();
    await expect.poll(() => readMapSeen(page)).toBeGreaterThan(200);
    expect(await page.getByLabel('Voix').isVisible()).toBe(true);
    await summary.click();
  }
});

/** How much of the map’s drawings is seen down the window, not behind anything, px. */
function readMapSeen(page: Page): Promise<number> {
  return page.locator('.map .frame').evaluateAll((frames) => {
    const middles = frames.map((frame) => {
      const { left, right } = frame.getBoundingClientRect();
      return { frame, middle: (Math.max(left, 0) + Math.min(right, innerWidth)) / 2 };
    });
    const rows = Array.from({ length: innerHeight }, (_, y) => y);
    return rows.filter((y) => middles.some(({ frame, middle }) => frame.contains(document.elementFromPoint(middle, y))))
      .length;
  });
}

describe('on a telephone, at the last event of the list', () => {
  const goToLast = async (width: number, height: number): Promise<Page> => {
    const { page, goTo } = phone;
    await page.setViewportSize({ width, height });
    await goTo(EXPLORE);
    await page.locator('.filters:not([hidden])').waitFor();
    await page.locator('.events tbody tr').last().scrollIntoViewIfNeeded();
    return page;
  };
  afterEach(() => phone.page.setViewportSize({ width: 360, height: 740 }));

  it('a choice shows on the map what it leaves, below it the list, and neither moves the page away', async () => {
    const page = await goToLast(390, 844);
    await expect.poll(() => readMapSeen(page)).toBe(0);
    await page.locator('.filters summary').click();
    await expect.poll(() => readMapSeen(page)).toBeGreaterThan(200);
    await page.getByLabel('Voix').selectOption('cvo');
    await expect.poll(() => readMapSeen(page)).toBeGreaterThan(200);
    const onMap = await page.locator('.map .piece').evaluateAll((all) =>
      all
        .filter((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return found !== null && one.contains(found);
        })
        .map((one) => Number(one.getAttribute('data-claim'))),
    );
    expect(onMap.length).toBeGreaterThan(1);
    expect(onMap.filter((number) => !GROUP.includes(number))).toEqual([]);
    expect(await page.locator('.filters output').isVisible()).toBe(true);
    const rows = page.locator('.events tbody tr:not(.out)');
    const inView = await rows.evaluateAll((all) => {
      const head = document.querySelector('.filters')?.getBoundingClientRect().bottom ?? 0;
      return all.filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > head && top < innerHeight;
      }).length;
    });
    expect(inView).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect.poll(() => readNumbers(page, '.events')).toHaveLength(dossier.claims.length);
    await expect.poll(() => readMapSeen(page)).toBeGreaterThan(200);
  });

  it('the map shows first the drawing that has a number left, is put away in one act, and comes back with the next choice', async () => {
    const page = await goToLast(390, 844);
    await page.locator('.filters summary').click();
    await page.getByLabel('Voix').selectOption('naima-berrouz');
    expect(await page.locator('.drawings').evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Masquer la carte' }).click();
    await expect.poll(() => readMapSeen(page)).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.keyboard.press('Enter');
    await page.getByLabel('Voix').selectOption('cvo');
    await expect.poll(() => readMapSeen(page)).toBeGreaterThan(200);
    // Back at the map it stands in its own place, as it was drawn.
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => page.locator('.drawings').evaluate((one) => getComputedStyle(one).position)).toBe('static');
  });

  it.each([
    [320, 256],
    [844, 390],
    [375, 553],
  ])(
    'nothing is held over a window of %i × %i, which the map would fill: the page goes to the map',
    async (width, height) => {
      const page = await goToLast(width, height);
      const summary = page.locator('.filters summary');
      if (await summary.isVisible()) await summary.click();
      else await page.getByLabel('Voix').selectOption('cvo');
      expect(await page.locator('.drawings').evaluate((one) => getComputedStyle(one).position)).toBe('static');
      expect(await page.getByRole('button', { name: 'Masquer la carte' }).isVisible()).toBe(false);
    },
  );
});

it('on a telephone the choices stay within reach down to the last event, and one act undoes them though they are folded', async () => {
  const { page, goTo } = phone;
  await goTo(EXPLORE);
  await page.locator('.filters:not([hidden])').waitFor();
  await page.locator('.filters summary').click();
  await page.getByLabel('Voix').selectOption('cvo');
  expect(await page.locator('.filters details').getAttribute('open')).toBeNull();
  await page.locator('.events tbody tr:not(.out)').last().scrollIntoViewIfNeeded();
  const all = page.getByRole('button', { name: 'Tout montrer' });
  for (const control of [all, page.locator('.filters summary')]) {
    const { y = -1, height = 0 } = (await control.boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(740);
  }
  await all.click();
  await expect.poll(() => readNumbers(page, '.events')).toHaveLength(dossier.claims.length);
});

it('two voices are compared side by side: each line under the name of who says it, the numbers of the second ringed', async () => {
  const { page, goTo } = wide;
  await goTo(`${EXPLORE}?source=cvo`);
  await page.locator('.filters:not([hidden])').waitFor();
  await page.getByLabel('Comparée à').selectOption('naima-berrouz');
  expect(new URL(page.url()).search).toBe('?source=cvo&with=naima-berrouz');
  expect(await page.locator('.compared .sides b').allInnerTexts()).toEqual(['CVO, Idriss Valmont', 'Naïma Berrouz']);
  const theirs = list(({ by }) => by.some(({ id }) => id === 'naima-berrouz'));
  for (const part of ['.days', '.events'] as const)
    expect(await readNumbers(page, part)).toEqual([...new Set([...GROUP, ...theirs])].sort((a, b) => a - b));
  const columns = await page.locator('.days li[data-event]:visible:has(.n)').evaluateAll((all) =>
    all.map((line) => ({
      numbers: [...line.querySelectorAll('.n')].map((one) => Number(one.textContent)),
      left: line.getBoundingClientRect().left,
    })),
  );
  const lefts = (numbers: readonly number[]) =>
    columns.filter((line) => line.numbers.every((number) => numbers.includes(number))).map(({ left }) => left);
  expect(lefts(theirs).length).toBeGreaterThan(0);
  expect(Math.min(...lefts(theirs))).toBeGreaterThan(Math.max(...lefts(GROUP)));
  expect(await page.locator('.days .n.of-second:visible').count()).toBe(theirs.length);
  // Both speak of it: not who tells it otherwise, outside the text or beside it.
  const shared = page.locator('.days .shared:visible');
  expect(await shared.count()).toBeGreaterThan(1);
  expect(await page.locator('.days .against:visible:not(:has(.n:not(.out)))').count()).toBeGreaterThan(0);
  expect(await shared.and(page.locator(':not(:has(.n:not(.out)))')).count()).toBe(0);
  await page.goBack();
  expect(await page.locator('.compared, .sides, .of-second').count()).toBe(0);
});
