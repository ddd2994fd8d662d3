/** What a page of all dossiers has of each, finished by itself and laid into the page. */
import { expect, it } from 'vitest';
import { nameEntry, placeEntries } from '../../src/shell/entries.ts';
import { finishPage } from '../../src/shell/finish-page.ts';

const ENTRIES = [
  '<p>Le 1er pont, à 12 km : « ouvert » ; 100 % des voies.</p>',
  '<svg class="thumb"><path d="M1 2"></path></svg>',
  '<dl><div><dt>ONU</dt><dd>Elle dit « non » !</dd></div></dl>',
];
const layOut = (entries: readonly string[]) => `<h1>Les 2es ponts</h1> ${entries.join(' mot ')} <p>Fin : oui ?</p>`;

it('is what it would be had the page been finished as a whole', () => {
  const page = finishPage(layOut(ENTRIES.map((_entry, index) => nameEntry(index))));
  const whole = finishPage(layOut(ENTRIES));
  expect(whole).not.toBe(layOut(ENTRIES));
  expect(placeEntries(page, ENTRIES.map(finishPage))).toBe(whole);
});

it('stands at its own sign, in whatever order, and a page without signs stays as it is', () => {
  expect(placeEntries(`a${nameEntry(1)}b${nameEntry(0)}c`, ['<i>$&</i>', '<b>$1</b>'])).toBe('a<b>$1</b>b<i>$&</i>c');
  expect(placeEntries('<!-- --><p>a</p>', ['<i></i>'])).toBe('<!-- --><p>a</p>');
});
