import { expect, it } from 'vitest';
import { findFrames } from '../../src/map/layout/drawing.ts';
import type { Dossier, Theatre } from '../../src/model/dossier.ts';
import { groupByTheatre } from '../../src/model/join/theatre-groups.ts';
import { dossier } from '../complete.ts';

const frames = findFrames(dossier);
const NO_MAP = { ...dossier, map: { ...dossier.map, frames: [] } };

/** « ouldara: 1–8 ». */
function write(groups: ReturnType<typeof groupByTheatre>): string[] {
  return groups.map(({ theatres, first, last }) => `${theatres.map(({ id }) => id).join(' ')}: ${first}–${last}`);
}

/** The same text, in which each section is about one theatre, in the order given. */
function tell(...ids: string[]): Dossier {
  const theatres = new Map(ids.map((id): [string, Theatre] => [id, { id, name: id }]));
  const sections = ids.map((id, index) => ({ before: index * 4 + 1, title: id }));
  const events = dossier.events.slice(0, ids.length).map((event, index) => {
    const theatre = theatres.get(ids[index] ?? '') ?? event.theatre;
    const told = { ...event, theatre };
    return {
      ...told,
      claims: event.claims
        .slice(0, 1)
        .map((claim) => ({ ...claim, event: told, place: undefined, paragraph: index * 4 + 1 })),
    };
  });
  return {
    ...NO_MAP,
    theatres: [...theatres.values()],
    sections,
    events,
    chronology: events,
    claims: events.flatMap(({ claims }) => claims),
  };
}

it('cuts the text where a section is about a theatre that is not shown yet, and gives each part its frame and its events', () => {
  const groups = groupByTheatre(dossier, frames);
  expect(write(groups)).toEqual(['ouldara: 1–8', 'beldjara: 9–24']);
  expect(groups.map((group) => group.frames)).toEqual([['region'], ['beldjara']]);
  expect(
    groups
      .flatMap(({ events }) => events)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(dossier.events.map(({ id }) => id).sort());
});

it('tells what no section is about where most of it is read', () => {
  const [, beldjara] = groupByTheatre(dossier, frames);
  expect(beldjara?.events.filter(({ theatre }) => theatre.id === 'contexte').map(({ id }) => id)).toEqual([
    'bilan-de-septembre',
  ]);
});

it('shows in one figure theatres whose claims stand on the same frame', () => {
  const [region] = dossier.map.frames;
  const whole = { ...dossier, map: { ...dossier.map, frames: region ? [region] : [] } };
  expect(write(groupByTheatre(whole, findFrames(whole)))).toEqual(['ouldara beldjara: 1–24']);
});

it('shows each theatre once, where theatres take turns', () => {
  const groups = groupByTheatre(tell('nord', 'sud', 'nord', 'sud', 'mer'), new Map());
  expect(write(groups)).toEqual(['nord: 1–4', 'sud: 5–16', 'mer: 17–24']);
  expect(groups.map(({ events }) => events.length)).toEqual([2, 2, 1]);
});

it('is one part without sections, without claims, without places, without a map', () => {
  expect(write(groupByTheatre({ ...dossier, sections: [] }, frames))).toEqual(['beldjara: 1–24']);
  const silent = { ...dossier, claims: [], events: [], chronology: [], theatres: [] };
  const groups = groupByTheatre(silent, frames);
  expect(groups).toEqual([{ theatres: [], first: 1, last: 24, start: 8, frames: ['region', 'beldjara'], events: [] }]);
  expect(write(groupByTheatre(NO_MAP, new Map())).at(-1)).toMatch(/–24$/);
});

it('shows every frame and every event once, whatever the sections', () => {
  for (const sections of [
    [],
    dossier.sections.slice(1),
    [{ before: 24, title: '' }],
    dossier.text.paragraphs.map(({ number }) => ({ before: number, title: '' })),
  ]) {
    const groups = groupByTheatre({ ...dossier, sections }, frames);
    expect(groups.flatMap((group) => group.frames).sort()).toEqual(dossier.map.frames.map(({ id }) => id).sort());
    expect(groups.flatMap(({ events }) => events)).toHaveLength(dossier.events.length);
    // Each paragraph in one part, in their order.
    expect(
      groups.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
    ).toEqual(dossier.text.paragraphs.map(({ number }) => number));
    for (const { first, last, start } of groups) expect(start >= first && start <= last).toBe(true);
  }
});

it('has six paragraphs before the first figures, and goes on to the end of a section that is not long', () => {
  const starts = (...befores: number[]) =>
    groupByTheatre(
      { ...dossier, sections: befores.map((before) => ({ before, title: '' })) },
      new Map([...frames.keys()].map((id) => [id, 'region'])),
    )[0]?.start;
  expect(starts(1, 4, 9, 12)).toBe(8);
  expect(starts(1, 7)).toBe(6);
  expect(starts(1)).toBe(6);
});
