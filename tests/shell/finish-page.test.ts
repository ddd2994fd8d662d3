import { describe, expect, it } from 'vitest';
import { finishPage } from '../../src/shell/finish-page.ts';

describe('words that belong on one line', () => {
  it('are held there, and no character changes', () => {
    const html = '<blockquote>Il dit « non » à <b>al-Brumal</b>.</blockquote>';
    const held = finishPage(html);
    expect(held).toBe(
      '<blockquote>Il dit <span class="tie">« non »</span> à <b><span class="tie">al-Brumal</span></b>.</blockquote>',
    );
    expect(held.replaceAll(/<[^>]+>/g, '')).toBe(html.replaceAll(/<[^>]+>/g, ''));
  });

  it.each([
    ['dit « <mark>non</mark> ».', 'dit <span class="tie">« <mark>non</mark> »</span>.'],
    [
      'dit « <mark>non, jamais</mark> ».',
      'dit <span class="tie">« <mark>non,</mark></span><mark> </mark><span class="tie"><mark>jamais</mark> »</span>.',
    ],
    [
      'dit « <mark>à al-Brumal hier</mark>, seul »',
      'dit <span class="tie">« <mark>à</mark></span><mark> <span class="tie">al-Brumal</span> hier</mark>, <span class="tie">seul »</span>',
    ],
    ['<mark>non</mark>', '<mark>non</mark>'],
    ['dit « <mark>non <b>et</b> non</mark>', 'dit « <mark>non <b>et</b> non</mark>'],
  ])('keep to the guillemets around a mark: %s', (html, held) => {
    expect(finishPage(html)).toBe(held);
  });

  it.each([
    '<title>« non »</title>',
    '<svg><svg/><text>« non »</text></svg>',
    '<textarea>« non »</textarea>',
    '<script>"« <mark>non</mark> »"</script>',
    '<template><p>« non »</p></template>',
    '<p title="« non »">…</p>',
    '<p id="p4">« non », held as it was marked</p>',
  ])('are left where no element may stand: %s', (html) => expect(finishPage(html)).toBe(html));
});

describe('the first of a month', () => {
  it('is raised in the newsroom’s words', () => {
    expect(finishPage('<p>Le 1er juillet, puis <b>le 1er août</b>.</p>')).toBe(
      '<p>Le 1<sup>er</sup> juillet, puis <b>le 1<sup>er</sup> août</b>.</p>',
    );
  });

  it('is raised within what a line holds', () => {
    expect(finishPage('<p>dès « 1er juillet »</p>')).toBe(
      '<p>dès <span class="tie">« 1<sup>er</sup></span> <span class="tie">juillet »</span></p>',
    );
  });

  it.each([
    '<title>Le 1er juillet</title>',
    '<script type="application/ld+json">{"name":"1er juillet"}</script>',
    '<svg><text>1er juillet</text></svg>',
    '<select><option>1er juillet</option></select>',
    '<p class="x" title="le 1er juillet">…</p>',
    '<p>Les 11er et l’entier</p>',
    '<textarea readonly>&lt;iframe title="le 1er juillet"></textarea>',
    '<p aria-label="mai > le 1er juillet">…</p>',
    "<p data-says='mai > le 1er juillet'>…</p>",
    '<p>…</p><!-- mai > le 1er juillet -->',
    '<pre>1er</pre><code>1er</code><q>le 1er juillet</q>',
  ])('is left where it cannot be, or is none: %s', (html) => {
    expect(finishPage(html)).toBe(html);
  });

  it.each([
    '<p id="p4">Le 1er juillet <a href="#x">du texte</a>, le 1er</p>',
    '<blockquote>le 1er, <mark>le 1er</mark></blockquote>',
  ])('is left as the article has it: %s', (html) => {
    expect(finishPage(`${html}<p>1er</p>`)).toBe(`${html}<p>1<sup>er</sup></p>`);
  });
});

describe('empty elements of SVG', () => {
  it('close themselves, where no value would take the slash for its own', () => {
    expect(finishPage('<svg class="a"><path d="M0 0"></path><use href=#a></use><g></g></svg>')).toBe(
      '<svg class="a"><path d="M0 0"/><use href=#a></use><g/></svg>',
    );
  });

  it('are told from the words of an attribute, and from elements of HTML', () => {
    const html = '<p data-says=\'<path d=""></path>\'></p><script>\'<path d=""></path>\'</script><i class="a"></i>';
    expect(finishPage(html)).toBe(html);
  });
});

it('leaves what is written by a reference as it is', () => {
  expect(finishPage('<p>« R&amp;D » &lt;b&gt; 2&nbsp;:</p>')).toBe(
    '<p><span class="tie">« R&amp;D »</span> &lt;b&gt; 2&nbsp;:</p>',
  );
  expect(finishPage(`<p>R&amp;${'d'.repeat(20)}-\u00A0»</p>`)).toBe(
    `<p>R&amp;<span class="tie">${'d'.repeat(20)}-\u00A0»</span></p>`,
  );
});

it.each([
  ['in the body of a page', '<!DOCTYPE html><html><head><title>le 1er juillet</title></head><body>', '</body></html>'],
  [
    'in that of one with words like the end of its head',
    '<!DOCTYPE html><head><title>1er</title></head><body title="</head> 1er">',
    '</body>',
  ],
  ['in a part of a page that has such words', '<b title="</head> 1er"></b>', ''],
])('typesets what is said %s, and nothing before that', (_where, before, after) => {
  expect(finishPage(`${before}<p>le 1er</p>${after}`)).toBe(`${before}<p>le 1<sup>er</sup></p>${after}`);
});
