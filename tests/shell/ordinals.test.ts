import { describe, expect, it } from 'vitest';
import { raiseOrdinals } from '../../src/shell/ordinals.ts';

describe('the first of a month', () => {
  it('is raised in the newsroom’s words', () => {
    expect(raiseOrdinals('<p>Le 1er juillet, puis <b>le 1er août</b>.</p>')).toBe(
      '<p>Le 1<sup>er</sup> juillet, puis <b>le 1<sup>er</sup> août</b>.</p>',
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
    expect(raiseOrdinals(html)).toBe(html);
  });

  it.each(['<p id="p4">Le 1er juillet <a href="#x">du texte</a>, le 1er</p>', '<blockquote>le 1er</blockquote>'])(
    'is left as the article has it: %s',
    (html) => {
      expect(raiseOrdinals(`${html}<p>1er</p>`)).toBe(`${html}<p>1<sup>er</sup></p>`);
    },
  );
});
