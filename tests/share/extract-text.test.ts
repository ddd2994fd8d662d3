import { expect, test } from 'vitest';
import { renderPicture } from '../../src/map/render/picture.ts';
import { extractText } from '../../src/share/cards/extract-text.ts';
import { basemap, dossier } from '../complete.ts';

const text = (content: string, more = ' text-anchor="start"') =>
  `<text x="5" y="9" font-size="10" fill="muted"${more}>${content}</text>`;
const stroked = ' text-anchor="start" stroke-width="2"';

test('text is taken out of a drawing, and nothing else', () => {
  const { rest, lines } = extractText(
    `<svg><g class="a"><rect/>${text('Brumal &amp; l’Été')}</g><path d="M0 0"/></svg>`,
  );
  expect(rest).toBe('<svg><g class="a"><rect/></g><path d="M0 0"/></svg>');
  expect(lines).toEqual([
    {
      kind: 'text',
      text: 'Brumal & l’Été',
      weight: 'regular',
      size: 10,
      x: 5,
      y: 9,
      anchor: 'start',
      spacing: 0,
      halo: 0,
      fill: 'muted',
    },
  ]);
});

test('it is as bold, spaced and haloed as its attributes say', () => {
  const { lines } = extractText(
    text('a', ' font-weight="700" letter-spacing="2" stroke-width="3" text-anchor="middle"'),
  );
  expect(lines[0]).toMatchObject({ weight: 'bold', spacing: 2, halo: 1.5, anchor: 'middle' });
});

test('it lies where the groups around it put it, and is as large as they make it', () => {
  const inner = `<g transform="translate(3 -4)">${text('a', stroked)}<g/></g>`;
  const { lines } = extractText(
    `<g transform="translate(100 50)scale(2)">${inner}${text('b')}</g><g transform="scale(3)">${text('c')}</g>${text('d')}`,
  );
  expect(lines.map(({ text, x, y, size, halo }) => [text, x, y, size, halo])).toEqual([
    ['a', 116, 60, 20, 2],
    ['b', 110, 68, 20, 0],
    ['c', 15, 27, 30, 0],
    ['d', 5, 9, 10, 0],
  ]);
});

test('what it cannot say where or how to draw ends the drawing', () => {
  const turned = (content: string) => `<g transform="rotate(30)"><g>${content}</g></g>`;
  expect(() => extractText(turned('<path/>') + text('a'))).not.toThrow();
  expect(() => extractText(turned(text('a')))).toThrow('more than moved and scaled');
  expect(() => extractText(`<svg width="9" viewBox="0 0 3 3">${text('a')}</svg>`)).toThrow(
    'more than moved and scaled',
  );
  expect(() => extractText('<text x="5" y="9">a</text>')).toThrow('no text-anchor');
  expect(() => extractText(text('<tspan>a</tspan>'))).toThrow('more than attributes and words');
});

test.each(['Mont <b>"</b>', 'Sel & Fer', '</text></svg>'])(
  'a place is named %s on the picture of a card as in its dossier',
  (name) => {
    const places = dossier.places.map((place) => ({ ...place, name }));
    const svg =
      renderPicture({ ...dossier, places }, basemap, { places: places.slice(0, 1), claims: [] }, 594)?.svg ?? '';
    expect(
      extractText(svg)
        .lines.map(({ text }) => text)
        .join(' '),
    ).toContain(name);
  },
);
