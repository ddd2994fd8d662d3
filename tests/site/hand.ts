/** A hand at the atelier, with a mouse or with the keys alone; its acts are counted, the typing of words apart. */
import type { Locator, Page } from 'playwright-core';

export interface Hand {
  /** Choose words of a paragraph, in full; with the keys alone by `keys`, in the text. */
  choose(paragraph: number, from: string, to: string, keys: readonly string[]): Promise<void>;
  /** Go to a field or a button of the open form, or of the panel. */
  go(target: Locator): Promise<void>;
  /** Go to a field, and write into it in place of what it has. */
  fill(label: string, words: string, nth?: number): Promise<void>;
  /** Go to a list of choices, and take one by its name. */
  pick(label: string, name: string): Promise<void>;
  /** Write one’s own words where one is. */
  type(words: string): Promise<void>;
  /** Go to a field, and put words there that come from elsewhere. */
  paste(label: string, words: string): Promise<void>;
  /** Type the first letters of what is there already, each an act; the field completes them. */
  find(letters: string): Promise<void>;
  press(...keys: string[]): Promise<void>;
  push(button: Locator): Promise<void>;
  /** Since it was last asked. */
  count(): number;
  /** Letters of one’s own words, in all. */
  countLetters(): number;
}

const MOST_TABS = 80;

export function makeHand(page: Page, kind: 'mouse' | 'keyboard'): Hand {
  let acts = 0;
  let letters = 0;
  const type = async (words: string) => {
    letters += words.length;
    await page.keyboard.type(words);
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      acts += 1;
      await page.keyboard.press(key);
    }
  };
  const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  const go = async (target: Locator) => {
    if (await isFocused(target)) return;
    if (kind === 'mouse') {
      acts += 1;
      return target.click();
    }
    const isBefore = await target.evaluate(
      (element) =>
        ((document.activeElement ?? element).compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) > 0,
    );
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      await press(isBefore ? 'Shift+Tab' : 'Tab');
      if (await isFocused(target)) return;
    }
    throw new Error(`No key leads to ${target}.`);
  };
  const field = (label: string, nth = 0) =>
    page.locator('form:not([hidden])').getByLabel(label, { exact: true }).nth(nth);
  return {
    go,
    press,
    async choose(paragraph, from, to, keys) {
      if (kind === 'keyboard') return press(...keys);
      acts += 1;
      await drag(page, paragraph, from, to);
    },
    async fill(label, words, nth = 0) {
      await go(field(label, nth));
      await page.keyboard.press('Control+a');
      await type(words);
    },
    async pick(label, name) {
      const target = field(label);
      acts += kind === 'mouse' ? 2 : 0;
      if (kind === 'mouse') return void (await target.selectOption({ label: name }));
      await go(target);
      const names = await target.locator('option').allTextContents();
      const now = await target.evaluate((select: HTMLSelectElement) => select.selectedIndex);
      const away = names.indexOf(name) - now;
      await press(...Array<string>(Math.abs(away)).fill(away > 0 ? 'ArrowDown' : 'ArrowUp'));
    },
    type,
    async paste(label, words) {
      await go(field(label));
      acts += 1;
      await page.keyboard.insertText(words);
    },
    find(first) {
      acts += first.length;
      return page.keyboard.type(first);
    },
    async push(button) {
      if (kind === 'mouse') {
        acts += 1;
        return button.click();
      }
      await go(button);
      await press('Enter');
    },
    count() {
      const now = acts;
      acts = 0;
      return now;
    },
    countLetters: () => letters,
  };
}

/** From within the first word to within the last. */
export async function drag(page: Page, paragraph: number, from: string, to: string): Promise<void> {
  const points = await page.evaluate(
    ([number, ...words]) => {
      const ranges = words.map((word, index) => {
        const walker = document.createTreeWalker(
          document.querySelector(`#text p[data-paragraph="${number}"]`) ?? document,
          NodeFilter.SHOW_TEXT,
        );
        const nodes: { node: Node; start: number }[] = [];
        let text = '';
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          nodes.push({ node, start: text.length });
          text += node.nodeValue;
        }
        const at = text.indexOf(String(word)) + (index === 0 ? 0 : String(word).length - 1);
        const last = nodes.findLast(({ start }) => start <= at);
        if (!last) throw new Error(String(word));
        const range = document.createRange();
        range.setStart(last.node, at - last.start);
        range.setEnd(last.node, at - last.start + 1);
        return range;
      });
      // Once: what is scrolled for the last word is no longer where the first was.
      ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      return ranges.map((range) => {
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
    },
    [paragraph, from, to],
  );
  const [start, end] = points;
  if (!start || !end) throw new Error(from);
  await page.mouse.move(start.x - 2, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x + 3, end.y, { steps: 4 });
  await page.mouse.up();
}
