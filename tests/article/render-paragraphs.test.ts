import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { renderParagraphs } from '../../src/article/render-paragraphs.ts';
import type { Claim, Place } from '../../src/model/dossier.ts';
import { PAYLOADS } from '../hostile/payloads.ts';

type Span = { start: number; end: number };

/** The stretch of `text` that `words` take. */
function span(text: string, words: string): Span {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length };
}

function render(text: string, claims: Record<number, string>, places: Record<string, string[]> = {}): string {
  const [html = ''] = renderParagraphs({
    text: { sha256: '', paragraphs: [{ id: 'p1', number: 1, text, kind: 'text' }] },
    // Only what the plugin reads of a claim and of a place.
    claims: Object.entries(claims).map(
      ([number, words]) =>
        ({
          id: `piece-${number}`,
          number: Number(number),
          paragraph: 1,
          text: words,
          by: [{ belligerent: true }],
          ...span(text, words),
        }) as Claim,
    ),
    places: Object.entries(places).map(
      ([id, mentions]) =>
        ({ id, mentions: mentions.map((words) => ({ paragraph: 1, ...span(text, words) })) }) as Place,
    ),
  });
  return html;
}

/** All text below the node. */
function readText(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(readText).join('') : '';
}

const N1 = '<a href="#piece-1" id="piece-1" class="n party" data-claim="1" aria-label="pièce 1"></a>';
const N2 = '<a href="#piece-2" id="piece-2" class="n party" data-claim="2" aria-label="pièce 2"></a>';

describe('a paragraph with its marks', () => {
  it('is the bare text where nothing is claimed', () => {
    expect(render('Rien à dire.', {})).toBe('<p id="p1" data-paragraph="1">Rien à dire.</p>');
  });

  it('begins each claim with its number, without a space, and lands there', () => {
    expect(render('Ils ont pris la ville.', { 1: 'Ils ont pris la ville' })).toBe(
      `<p id="p1" data-paragraph="1"><span class="quote" data-claim="1">${N1}Ils ont pris la ville</span>.</p>`,
    );
  });

  it.each([
    ['filled', 'party', { belligerent: true }],
    ['outlined', 'third', { belligerent: false }],
    ['dashed', 'nobody', { belligerent: false, unattributed: true }],
  ])('says by its sign who speaks: %s', (_, sign, speaker) => {
    const text = 'Ils partent.';
    const [html] = renderParagraphs({
      text: { sha256: '', paragraphs: [{ id: 'p1', number: 1, text, kind: 'text' }] },
      claims: [{ id: 'piece-1', number: 1, paragraph: 1, text, by: [speaker], start: 0, end: text.length } as Claim],
      places: [],
    });
    expect(html).toContain(`class="n ${sign}"`);
  });

  it.each(['הם עזבו', '« غادروا'])('stands on the right of words that run from the right: %s', (words) => {
    expect(render(`Il dit : ${words}.`, { 1: words })).toContain('data-claim="1" dir="rtl"');
  });

  it('links a place inside a claim', () => {
    expect(render('Ils ont pris Azir.', { 1: 'pris Azir' }, { azir: ['Azir'] })).toBe(
      `<p id="p1" data-paragraph="1">Ils ont <span class="quote" data-claim="1">${N1}pris <a href="#lieu-azir" data-place="azir">Azir</a></span>.</p>`,
    );
  });

  it('holds two places in one claim', () => {
    expect(render('de Luze à Azir', { 1: 'de Luze à Azir' }, { azir: ['Azir'], luze: ['Luze'] })).toBe(
      `<p id="p1" data-paragraph="1"><span class="quote" data-claim="1">${N1}de <a href="#lieu-luze" data-place="luze">Luze</a> à <a href="#lieu-azir" data-place="azir">Azir</a></span></p>`,
    );
  });

  it('leads to the smaller place where one name lies inside another', () => {
    expect(render('la vieille ville de Sorge', {}, { vieille: ['vieille ville de Sorge'], sorge: ['Sorge'] })).toBe(
      '<p id="p1" data-paragraph="1">la <a href="#lieu-vieille" data-place="vieille">vieille ville de </a><a href="#lieu-sorge" data-place="sorge">Sorge</a></p>',
    );
  });

  it('cuts claims that cross where each begins and ends', () => {
    expect(render('un deux trois', { 1: 'un deux', 2: 'deux trois' })).toBe(
      `<p id="p1" data-paragraph="1"><span class="quote" data-claim="1">${N1}un </span><span class="quote" data-claim="1 2">${N2}deux</span><span class="quote" data-claim="2"> trois</span></p>`,
    );
  });

  it('nests a claim in a longer one and numbers both', () => {
    expect(render('un deux trois', { 1: 'un deux trois', 2: 'deux' })).toBe(
      `<p id="p1" data-paragraph="1"><span class="quote" data-claim="1">${N1}un </span><span class="quote" data-claim="1 2">${N2}deux</span><span class="quote" data-claim="1"> trois</span></p>`,
    );
  });

  it('writes signs of HTML as text', () => {
    expect(render('a < b & <b>c</b>', {})).toBe(
      '<p id="p1" data-paragraph="1">a &#x3C; b &#x26; &#x3C;b>c&#x3C;/b></p>',
    );
  });

  it.each(PAYLOADS)('is one element with this text and none of its own: %s', (payload) => {
    const text = payload.replaceAll('\n', ' ');

    const { childNodes } = parseFragment(render(text, {}));

    expect(childNodes.map(({ nodeName }) => nodeName)).toEqual(['p']);
    const [paragraph] = childNodes;
    const words = paragraph && 'childNodes' in paragraph ? paragraph.childNodes : [];
    expect(words.map((node) => ('value' in node ? node.value : node.nodeName))).toEqual([text]);
  });

  it('has any text to the last space, whatever is claimed of it', () => {
    const signs = fc.string({
      unit: fc.constantFrom('a', ' ', '*', '`', '<b>', '&amp;', '\\', '1. ', '👩‍🚒', 'é'),
      minLength: 1,
    });
    fc.assert(
      fc.property(signs, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % text.length;
        const words = text.slice(start, start + 1 + length);
        const html = render(text, { 1: words });
        expect(readText(parseFragment(html))).toBe(text);
      }),
      { seed: 2021 },
    );
  });

  it('marks the source’s own heading as a heading and its mention of origin as such', () => {
    const html = renderParagraphs({
      text: {
        sha256: '',
        paragraphs: [
          { id: 'p1', number: 1, text: 'Titre', kind: 'subhead' },
          { id: 'p2', number: 2, text: 'Source: Divers', kind: 'credit' },
        ],
      },
      claims: [],
      places: [],
    });
    expect(html).toEqual([
      '<h3 id="p1" data-paragraph="1">Titre</h3>',
      '<p id="p2" data-paragraph="2" class="credit">Source: Divers</p>',
    ]);
  });
});

it('cuts no link in two for that', () => {
  const html = render('Il va « vers la ville de Brumal » demain.', {}, { brumal: ['ville de Brumal'] });
  expect(html).toContain('<span class="tie"><a href="#lieu-brumal" data-place="brumal">ville de Brumal</a> »</span>');
});

it('holds a guillemet and its word on one line, also where a claim begins or ends between them', () => {
  expect(render('Il dit « non merci » à midi.', { 1: 'non merci' })).toBe(
    `<p id="p1" data-paragraph="1">Il dit <span class="tie">« <span class="quote" data-claim="1">${N1}non</span></span><span class="quote" data-claim="1"> </span>` +
      '<span class="tie"><span class="quote" data-claim="1">merci</span> »</span> à midi.</p>',
  );
});
