import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choices, formatView, readView, type View } from '../../src/explore/view-state.ts';

const choices = {
  pieces: new Set([1, 7, 36]),
  moments: new Set(['2017-06-30', '2014-10~/2014-12~', 'sans-date']),
  sources: new Set(['cvo', 'ligne']),
  sides: new Set(['etat', 'tiers']),
  actors: new Set(['ei']),
  theatres: new Set(['beldjara']),
  formerPieces: new Map([['99', '7']]),
  formerSources: new Map([['ancienne', 'cvo']]),
} satisfies Choices;

const coordinate = (limit: number) =>
  fc.integer({ min: -limit * 10_000, max: limit * 10_000 }).map((value) => value / 10_000);
const view: fc.Arbitrary<View> = fc.record(
  {
    piece: fc.constantFrom(...choices.pieces),
    moment: fc.constantFrom(...choices.moments),
    source: fc.constantFrom(...choices.sources),
    with: fc.constantFrom(...choices.sources),
    side: fc.constantFrom(...choices.sides),
    actor: fc.constantFrom(...choices.actors),
    theatre: fc.constantFrom(...choices.theatres),
    contested: fc.constant<true>(true),
    map: fc.record({
      latitude: coordinate(85),
      longitude: coordinate(180),
      zoom: fc.integer({ min: 0, max: 2000 }).map((value) => value / 100),
    }),
  },
  { requiredKeys: [] },
);

describe('a view in the address', () => {
  it('reads as a reader would write it', () => {
    expect(formatView({ piece: 7, moment: '2017-06-30', source: 'cvo' })).toBe('?piece=7&moment=2017-06-30&source=cvo');
    expect(formatView({ map: { latitude: 35.95, longitude: 39, zoom: 9.5 } })).toBe('?carte=35.95,39,9.5');
    expect(formatView({})).toBe('');
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(view, (state) => {
        const read = readView(formatView(state), choices);
        // -0 is written 0.
        expect(JSON.stringify(read)).toBe(JSON.stringify({ view: orderKeys(state), ignored: [], repeated: [] }));
      }),
    );
  });

  it('leaves out a value that the page does not know, and says so; keys of others are none of its business', () => {
    expect(readView('?piece=98&source=lune&moment=2017-06-30&utm=x', choices)).toEqual({
      view: { moment: '2017-06-30' },
      ignored: [
        { key: 'piece', value: '98' },
        { key: 'source', value: 'lune' },
      ],
      repeated: [],
    });
  });

  it('reads a number and a voice that were published under another name as what stands for them, and tells the first', () => {
    const { view, ignored, renumbered } = readView('?piece=99&source=ancienne&with=ligne', choices);
    expect(view).toEqual({ piece: 7, source: 'cvo', with: 'ligne' });
    expect(ignored).toEqual([]);
    expect(renumbered).toEqual({ from: '99', to: '7' });
    expect(readView('?piece=7', choices).renumbered).toBeUndefined();
  });

  it.each([
    '?piece=__proto__',
    '?__proto__=1',
    '?constructor=x',
    '?piece=1e3',
    '?piece=-1',
    '?carte=999,0,1',
    '?carte=NaN,NaN,NaN',
    '?%',
    '?piece=%00',
    `?piece=${'9'.repeat(10_000)}`,
  ])('makes nothing of %s', (query) => {
    expect(readView(query, choices).view).toEqual({});
  });

  it('never throws and never takes up a value that it was not given', () => {
    fc.assert(
      fc.property(fc.string(), fc.webQueryParameters(), (text, query) => {
        for (const hostile of [text, `?${query}`]) {
          const { view: read } = readView(hostile, choices);
          if (read.piece !== undefined) expect(choices.pieces.has(read.piece)).toBe(true);
          if (read.source !== undefined) expect(choices.sources.has(read.source)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/** In the order in which they are written. */
function orderKeys({ piece, moment, source, side, actor, theatre, contested, map, ...view }: View): View {
  return JSON.parse(JSON.stringify({ piece, moment, source, with: view.with, side, actor, theatre, contested, map }));
}
