/** What axe, and a look at forced colours, find wrong with a page as it stands. */
import axe, { type Result, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { enhanceMap } from './page.ts';

/** Every tag but the ones of old standards: what is experimental finds headings and captions that are none. */
const TAGS = 'wcag2a wcag2aa wcag2aaa wcag21a wcag21aa wcag22aa best-practice experimental'.split(' ');
/** Rules that look at colours: the others find the same in every theme. */
const COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
/** What a print sheet can spoil: contrast, and what is empty once a part of it is left out. */
const PAPER = ['color-contrast', 'color-contrast-enhanced', 'empty-table-header', 'empty-heading', 'link-name', 'list'];
/** Rules that leave it to a person to decide, with what one found who looked. */
const LOOKED_AT: Record<string, string> = {
  'color-contrast': 'words over a drawing or over one another; the tokens have their own test',
  'color-contrast-enhanced': 'the same',
  'hidden-content': 'says only that something is hidden: folded pièces, controls to come, the skip link',
  'identical-links-same-purpose':
    'the same name leads to the place’s sentence, its page and its source, as the words beside it say',
  'label-content-name-mismatch': 'the sign ≠ has a name in words',
  'link-in-text-block': 'underlined by a border that axe cannot measure',
};

/** What axe finds, one line for each rule and element; what it leaves open counts when nobody has looked at it. `isLit`: among what the target lights alone. */
export async function listFaults(page: Page, rules?: string[], isLit = false): Promise<string[]> {
  // No page holds another host’s frame, so axe need not look into frames, which takes five times as long.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate(
    async ({ isLit, ...options }) => {
      const { axe } = window as typeof window & { axe: typeof import('axe-core') }; // put there just now
      const lit = [...document.querySelectorAll(':target, [data-claim], [data-event], [data-place]')].filter(
        (element) => element.matches(':target') || getComputedStyle(element).getPropertyValue('--said') === '1',
      );
      if (isLit && lit.length === 0) throw new Error('nothing is lit');
      const { violations, incomplete } = await axe.run(isLit ? { include: lit } : document, options);
      const sum = (results: Result[]) => results.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html })));
      return { violations: sum(violations), incomplete: sum(incomplete) };
    },
    {
      isLit,
      resultTypes: ['violations', 'incomplete'],
      runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS },
    } satisfies RunOptions & { isLit: boolean },
  );
  return [...violations, ...incomplete.filter(({ id }) => !(id in LOOKED_AT))].map(({ id, html }) => `${id}: ${html}`);
}

/** Texts less than 4.5:1 on what is behind them. In forced colours axe reads the page’s own ink instead of the reader’s. */
export function listPale(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? [])
        .map((value) => Number(value) / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const isClear = (colour: string) => /^rgba\(.*, 0\)$/.test(colour);
    const backgroundOf = (element: Element | null): string => {
      if (!element) return getComputedStyle(document.documentElement).backgroundColor;
      const { backgroundColor } = getComputedStyle(element);
      return isClear(backgroundColor) ? backgroundOf(element.parentElement) : backgroundColor;
    };
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element instanceof HTMLElement && element.checkVisibility())
      .filter(({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((element) => {
        const [front = 0, back = 0] = [getComputedStyle(element).color, backgroundOf(element)].map(luminance);
        return (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05) < 4.5;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
}

/** The faults of a page as it stands, in every theme and on paper. */
export async function listFaultsEverywhere(page: Page): Promise<string[]> {
  const light = await listFaults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await listFaults(page, COLOURS);
  const forced: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    forced.push(...(await listPale(page)));
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light', media: 'print' });
  const paper = await listFaults(page, PAPER);
  await page.emulateMedia({ media: 'screen' });
  return Object.entries({ light, dark, forced, paper }).flatMap(([name, faults]) =>
    faults.map((fault) => `${name}: ${fault}`),
  );
}

/** The faults of colour in the target and what it lights: the rest of the page is as it is without a target. */
export const listFaultsOfLit = (page: Page): Promise<string[]> => listFaults(page, COLOURS, true);

/** Have the map alive, a filter on, a mark picked. */
export async function useMap(page: Page): Promise<void> {
  await enhanceMap(page);
  await page.getByLabel('Voix').selectOption('cvo');
  await page.locator('.events tbody tr:visible .n').first().click();
}

/** Open all that unfolds. */
export function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
