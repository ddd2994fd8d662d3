/** A page is read by its tags as they stand, with the place of each. */
import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  changeAttribute,
  changePage,
  contentOf,
  type Element,
  isElement,
  listElements,
  parsePage,
} from '../../src/html/elements.ts';

/** `p(b,br)`: an element with those within it. */
function outline({ name, children }: Element): string {
  const within = children.filter(isElement).map(outline).join(',');
  return within ? `${name}(${within})` : name;
}

it.each([
  ['an element within another', '<p>a<b>b</b></p><p>c</p>', '(p(b),p)'],
  ['what is never closed, for it holds nothing', '<p>a<br>b<img src=x></p><hr><p>c</p>', '(p(br,img),hr,p)'],
  [
    'a drawing, whose elements close themselves',
    '<svg><path d="M0"/><g><circle r="1"/></g></svg><p>a</p>',
    '(svg(path,g(circle)),p)',
  ],
  ['a slash that closes nothing in HTML', '<div/><p>a</p>', '(div(p))'],
  ['what ends with its parent', '<ul><li>a<li>b</ul><p>c</p>', '(ul(li(li)),p)'],
  ['a closing tag that closes nothing', '<p>a</b></p><p>c</p>', '(p,p)'],
  [
    'words of tags in attributes, comments, scripts, styles and titles',
    '<p title="<b>"><!-- <b> --></p><script>"<b>"</script><style>/*<b>*/</style><title><b></title>',
    '(p,script,style,title)',
  ],
  ['the title of a drawing', '<svg><title>a</title><style>b</style></svg><p>c</p>', '(svg(title,style),p)'],
])('knows %s', (_, html, expected) => expect(outline(parsePage(html))).toBe(expected));

describe('the place of an element', () => {
  const html = '<main><P class=a>un <b>deux</b></P ><svg><path d="M0"/></svg></main>';
  const {
    p: [paragraph],
    b: [bold],
    path: [path],
  } = listElements(html, ['p', 'b', 'path']);
  if (!paragraph || !bold || !path) throw new Error('an element is not found');

  it('is from its opening to the end of its closing tag', () => {
    expect(html.slice(paragraph.start, paragraph.end)).toBe('<P class=a>un <b>deux</b></P >');
    expect(contentOf(html, paragraph)).toBe('un <b>deux</b>');
    expect(html.slice(path.start, path.end)).toBe('<path d="M0"/>');
  });

  it('is known of its text too', () => {
    expect(paragraph.children.map(({ start, end }) => html.slice(start, end))).toEqual(['un ', '<b>deux</b>']);
  });

  it('says which is drawn', () => expect([bold.isSvg, path.isSvg]).toEqual([false, true]));
});

describe('an attribute', () => {
  const html = `<a title='href="x"' HREF="/a?b&amp;c" href="second" hidden>`;
  const [link] = listElements(html, ['a']).a;
  if (!link) throw new Error('the link is not found');

  it('is read with its entities resolved, the first of two, never out of another', () => {
    expect(attributeOf(link, 'href')).toBe('/a?b&c');
    expect([attributeOf(link, 'hidden'), attributeOf(link, 'class')]).toEqual(['', undefined]);
  });

  it('is changed where it stands', () => {
    const changed = changePage(html, changeAttribute(link, 'href', '/b&"'));
    expect(changed).toBe(`<a title='href="x"' href="/b&amp;&quot;" href="second" hidden>`);
    expect(changeAttribute(link, 'class', 'x')).toEqual([]);
  });
});
