/** The ribbon: the whole text on one line, in reading order, each stretch as whoever speaks in it is drawn. */
import { expect, it } from 'vitest';
import { layoutRibbon, WIDTH } from '../../src/article/ribbon.ts';
import type { Dossier, Speaker } from '../../src/model/dossier.ts';
import { at } from '../../src/model/join/at.ts';
import { dossier } from '../complete.ts';

type Text = Pick<Dossier, 'text' | 'claims' | 'sections'>;

const party = at(dossier.speakers, ({ belligerent }) => belligerent, 'party');
const third = at(dossier.speakers, ({ belligerent, unattributed }) => !belligerent && !unattributed, 'third party');
const nobody = at(dossier.speakers, ({ unattributed }) => unattributed, 'voice of the text itself');

/** A text of these paragraphs, each a list of a speaker, if any, and how many characters are that one’s word. */
function makeText(paragraphs: [Speaker | undefined, number][][], sections: Dossier['sections'] = []): Text {
  const example = at(dossier.claims, 0, 'claim');
  const claims: Dossier['claims'] = [];
  const list = paragraphs.map((parts, index): Dossier['text']['paragraphs'][number] => {
    const number = index + 1;
    let start = 0;
    for (const [speaker, length] of parts) {
      if (speaker) claims.push({ ...example, paragraph: number, start, end: start + length, by: [speaker] });
      start += length;
    }
    return { id: `p${number}`, number, kind: 'text', text: 'a'.repeat(start) };
  });
  return { text: { sha256: '', paragraphs: list }, claims, sections };
}

/** Where each box or rail of a path begins and ends, in order. */
function listExtents(path: string): { start: number; end: number }[] {
  return [...path.matchAll(/M(\d+) \d+h(\d+)/g)].map(([, start, width]) => ({
    start: Number(start),
    end: Number(start) + Number(width),
  }));
}

function listAll({ paths }: ReturnType<typeof layoutRibbon>) {
  return Object.entries(paths)
    .flatMap(([voice, path]) => listExtents(path).map((extent) => ({ voice, ...extent })))
    .sort((a, b) => a.start - b.start);
}

it('has the text from its first character to its last, in order, nothing over anything else', () => {
  const ribbon = layoutRibbon(dossier);
  const drawn = listAll(ribbon);
  expect(drawn.length).toBeGreaterThan(10);
  for (const [index, { start, end }] of drawn.entries()) {
    expect(end).toBeGreaterThan(start);
    expect(drawn[index + 1]?.start ?? WIDTH).toBeGreaterThanOrEqual(end);
  }
  for (const parts of [ribbon.sections, ribbon.links]) {
    expect(parts[0]?.start).toBe(0);
    expect(parts.at(-1)?.end).toBe(WIDTH);
    for (const [index, part] of parts.slice(1).entries()) expect(part.start).toBe(parts[index]?.end);
  }
});

it('is as wide, stretch by stretch, as the text is long', () => {
  const text = makeText([
    [
      [party, 100],
      [undefined, 100],
    ],
    [[third, 200]],
    [
      [nobody, 300],
      [undefined, 300],
    ],
  ]);
  expect(listAll(layoutRibbon(text))).toEqual([
    { voice: 'party', start: 0, end: 400 },
    { voice: 'third', start: 800, end: 1594 },
    { voice: 'nobody', start: 1600, end: 2800 },
  ]);
});

it('draws who speaks as numbers are drawn: filled, outlined, dashed', () => {
  const ribbon = layoutRibbon(dossier);
  for (const voice of ['party', 'third', 'nobody'] as const) expect(ribbon.paths[voice]).not.toBe('');
  expect(layoutRibbon(makeText([[[party, 50]]])).paths).toMatchObject({ third: '', nobody: '' });
});

it('draws what one voice says on as one stretch, though a comma parts it', () => {
  const [first, second] = [
    makeText([
      [
        [third, 50],
        [undefined, 2],
        [third, 50],
      ],
    ]),
    makeText([[[third, 102]]]),
  ];
  for (const paragraph of first.text.paragraphs) paragraph.text = `${'a'.repeat(50)}, ${'a'.repeat(50)}`;
  expect(layoutRibbon(first).paths).toEqual(layoutRibbon(second).paths);
});

it('keeps a very short stretch to be seen, and gives it no more than that', () => {
  const [, short] = listAll(
    layoutRibbon(
      makeText([
        [
          [party, 9_000],
          [third, 1],
          [party, 9_000],
        ],
      ]),
    ),
  );
  expect((short?.end ?? 0) - (short?.start ?? 0)).toBeGreaterThanOrEqual(WIDTH / 288);
  expect((short?.end ?? 0) - (short?.start ?? 0)).toBeLessThan(WIDTH / 100);
});

it('draws whoever is no party without the ends that would fill a narrow stretch', () => {
  const { paths } = layoutRibbon(
    makeText([
      [
        [party, 990],
        [third, 5],
        [nobody, 5],
      ],
    ]),
  );
  expect(paths.third).toMatch(/^M\d+ 1h\d+m-\d+ 22h\d+$/);
  expect(paths.nobody).toMatch(/^M\d+ 12h\d+$/);
});

it('of a text without speakers, and of one without sections, draws the line and the ways into it', () => {
  const { paths, sections, links } = layoutRibbon(makeText(Array.from({ length: 30 }, () => [[undefined, 80]])));
  expect(Object.values(paths).join('')).toBe('');
  expect(sections).toEqual([{ start: 0, end: WIDTH }]);
  expect(links.length).toBeGreaterThan(5);
  expect(links.every(({ voices }) => voices.length === 0)).toBe(true);
});

it('of one paragraph, however short, has one way to it', () => {
  expect(layoutRibbon(makeText([[[party, 1]]])).links).toEqual([
    { paragraph: 1, last: 1, start: 0, end: WIDTH, voices: [party.name] },
  ]);
});

it('of 300 paragraphs keeps every stretch, and no more links than a reader may tab through, each with room for a finger', () => {
  const text = makeText(
    Array.from({ length: 300 }, (_, index) => [
      [[party, third, nobody][index % 3], 150],
      [undefined, 30],
    ]),
    Array.from({ length: 60 }, (_, index) => ({ before: index * 5 + 1, title: 'Partie' })),
  );
  const ribbon = layoutRibbon(text);
  expect(listAll(ribbon)).toHaveLength(300);
  expect(ribbon.sections).toHaveLength(60);
  expect(ribbon.links.length).toBeLessThanOrEqual(12);
  expect(ribbon.links.at(-1)?.last).toBe(300);
  for (const { start, end } of ribbon.links) expect(end - start).toBeGreaterThanOrEqual((WIDTH * 24) / 288);
});

it('leads to every paragraph’s part of the text, and says who speaks there', () => {
  const { links } = layoutRibbon(dossier);
  expect(links.flatMap(({ paragraph, last }) => [paragraph, last])[0]).toBe(1);
  for (const [index, { last }] of links.entries())
    expect(links[index + 1]?.paragraph ?? dossier.text.paragraphs.length + 1).toBe(last + 1);
  expect(links[0]?.voices).toContain('Radio Sarrane');
});
