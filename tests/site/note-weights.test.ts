/** Notes under a paragraph weigh what they say: contradictions in full, the rest folded to a line, slips behind one switch. Without scripts. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { ARTICLE, connect, open } from './page.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');
const { notes } = dossier;
const slips = notes.filter(({ kind }) => kind === 'sic');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await connect();
  ({ page } = await open(browser, ARTICLE, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }));
});
afterAll(() => browser.close());

/** What stands below a paragraph is these words, spaces plain; they are laid out once they come near the window. */
async function expectMarks(paragraph: number, words: string): Promise<void> {
  const marks = page.locator('.row', { has: page.locator(`#p${paragraph}`) }).locator('.marks');
  await marks.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await marks.innerText()).replaceAll(/\s+/g, ' ').trim()).toBe(words);
}

describe('below its paragraph', () => {
  it('a contradiction is told by its title, bold, behind « ≠ », which is named for who does not see it', async () => {
    await expectMarks(14, 'Les Tanneurs : reprise contestée');
    const sign = page.getByRole('img', { name: 'Contradiction' }).first();
    expect(await sign.isVisible()).toBe(true);
    expect(await sign.evaluate((element) => Number(getComputedStyle(element).fontWeight))).toBeGreaterThanOrEqual(600);
  });

  it('what is not to be taken for one another is told in words, without the sign', async () => {
    await expectMarks(16, 'À ne pas confondre : La station de pompage : but ou résultat');
  });

  it('the other notes are one line with their number, and open to their titles', async () => {
    await expectMarks(1, '1 note');
    await page
      .locator('.row', { has: page.locator('#p1') })
      .locator('.marks summary')
      .click();
    await expectMarks(1, '1 note D’où vient l’année');
  });

  it('slips are not marked: a paragraph that has no other note has nothing below it', async () => {
    expect(
      await page
        .locator('.row', { has: page.locator('#p19') })
        .locator('.marks')
        .isVisible(),
    ).toBe(false);
  });
});

describe('the switch of slips', () => {
  it('says how many there are and is off at first, and shows each with its words', async () => {
    const box = page.getByRole('checkbox', { name: `Montrer les fautes laissées telles quelles (${slips.length})` });
    expect(await box.isChecked()).toBe(false);
    expect(await page.locator('.marks i:visible').count()).toBe(0);

    await box.check();

    await expectMarks(5, 'Sic : « est parvenue a sécuriser », « ravitaillement de la plaine »');
    const paragraphs = new Set(slips.flatMap(({ anchors }) => anchors.map(({ paragraph }) => paragraph)));
    expect(await page.locator('.marks i:visible').count()).toBe(paragraphs.size);
    await page.locator('.marks [href="#sic-5"]').click();
    expect(await page.locator('#sic-5').evaluate((note) => getComputedStyle(note).position)).toBe('fixed');

    await box.uncheck();
    expect(await page.locator('.marks i:visible').count()).toBe(0);
  });

  it('is not asked for to land on a slip, from an address', async () => {
    for (const fragment of ['sic-5', 'note-sic-57mm']) {
      await page.goto(`${inject('origin')}${ARTICLE}#${fragment}`);
      expect(await page.locator(`#${fragment}`).isVisible()).toBe(true);
    }
  });

  it('leaves paper as it is: slips stand in the notes alone, the other notes by their titles', async () => {
    await page.goto(inject('origin') + ARTICLE);
    await page.getByRole('checkbox', { name: /^Montrer les fautes/ }).check();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.marks i:visible').count()).toBe(0);
    expect(await page.locator('.slips').isVisible()).toBe(false);
    expect(await page.locator('#sic-5').isVisible()).toBe(true);
    await expectMarks(1, 'D’où vient l’année');
    await page.emulateMedia({ media: 'screen' });
  });
});

it('few things take the focus for notes: one a paragraph, and one for each contradiction or distinction', async () => {
  const marks = page.locator('.marks :is(a, summary):visible');
  const spelled = notes.filter(({ kind }) => kind === 'contradiction' || kind === 'distinction');
  const most = dossier.text.paragraphs.length + spelled.flatMap(({ anchors }) => anchors).length;
  await page.goto(inject('origin') + ARTICLE);
  expect(await marks.count()).toBeGreaterThan(spelled.length);
  expect(await marks.count()).toBeLessThan(most);
});
