import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { listDatedEvents, renderCalendar } from '../../src/exports/calendar.ts';
import { readDate } from '../../src/model/dates/edtf.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { describeRange } from '../../src/model/read/events.ts';
import { dossier } from '../complete.ts';
import { address, HOSTILE, makeHostile } from './hostile.ts';

function readEvents(ics: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const unfold = (ics: string) => ics.replaceAll('\r\n ', '');
const find = (id: string) => readEvents(renderCalendar(dossier, address)).find(({ uid }) => uid.startsWith(`${id}.`));

/** The dossier with one event alone, so dated. */
function dateOne(edtf: string): Dossier {
  const reading = readDate(edtf);
  const [first] = dossier.chronology;
  if (!reading.ok || !first) throw new Error(`no event of ${edtf}`);
  return { ...dossier, chronology: [{ ...first, when: { ...first.when, ...describeRange(reading.range) } }] };
}

describe('chronologie.ics', () => {
  it('is stamped with the day of the newest correction, else of publication, else of the text', () => {
    const stamp = (changes: Partial<Dossier>) =>
      /DTSTAMP:(\d+)T/.exec(renderCalendar({ ...dossier, ...changes }, address))?.[1];
    expect(stamp({})).toBe('20191009');
    expect(stamp({ updated: undefined })).toBe('20191006');
    expect(stamp({ updated: undefined, published: undefined })).toBe('20191005');
  });

  it('has the events that the text dates, in the order of time, each with an identifier that stays', () => {
    expect(readEvents(renderCalendar(dossier, address)).map(({ uid }) => uid)).toEqual(
      listDatedEvents(dossier).map(({ id }) => `${id}.deux-recits-de-beldjara@example.org`),
    );
  });

  it('counts the corrections of the dossier, so that programs take up what changed', () => {
    const [correction] = dossier.corrections;
    if (!correction) throw new Error('the complete dossier has a correction');
    const sequences = [dossier, { ...dossier, corrections: [correction, ...dossier.corrections] }].map(
      (state) => readEvents(renderCalendar(state, address))[0]?.sequence,
    );
    expect(sequences).toEqual([dossier.corrections.length, dossier.corrections.length + 1]);
  });

  it('leaves out what the text does not date', () => {
    const undated = dossier.events.filter(({ when }) => !when.isStated);
    expect(undated.length).toBeGreaterThan(0);
    for (const { id } of undated) expect(find(id)).toBeUndefined();
  });

  it.each(['2025-03/..', '2025-03-15/..', '../2025-04', '../2016-11-06', '2025~/..'])(
    'leaves out %s, which would stand on days that are only one end of it',
    (edtf) => {
      const ics = renderCalendar(dateOne(edtf), address);
      expect(readEvents(ics)).toEqual([]);
      expect(unfold(ics)).toContain('X-WR-CALDESC:1 événement absent');
    },
  );

  it.each(['2025-03-15~', '2025-03-15?', '2025-03~', '2013%', '2025-03-15~/2025-03-18', '2025-03/2025-05?'])(
    'leaves out %s, which may lie outside the days that it names',
    (edtf) => {
      const ics = renderCalendar(dateOne(edtf), address);
      expect(readEvents(ics)).toEqual([]);
      expect(unfold(ics)).toContain('X-WR-CALDESC:1 événement absent');
    },
  );

  it.each([
    ['2025-03-15', ''],
    ['2025-03', 'Mars 2025\u00A0: '],
    ['2025', '2025\u00A0: '],
    ['2025-03-15/2025-03-18', 'Du 15 mars 2025 au 18 mars 2025\u00A0: '],
  ])('begins the title of %s with its date, unless it is one known day', (edtf, lead) => {
    const dated = dateOne(edtf);
    const [event] = readEvents(renderCalendar(dated, address));
    expect(event?.summary).toBe(`${lead}${dated.chronology[0]?.title}`);
  });

  it('says how many events it has not, and where they are named', () => {
    const absent = dossier.chronology.filter(
      ({ when: { isStated, min, max, edtf } }) => !isStated || !min || !max || /[~?%]/.test(edtf),
    ).length;
    expect(absent).toBeGreaterThan(1);
    expect(unfold(renderCalendar(dossier, address))).toContain(
      `X-WR-CALDESC:${absent} événements absents\\, faute de jours sûrs entre lesquels les placer\u00A0: https://example.org/analyse/deux-recits-de-beldjara/donnees/\r\n`,
    );
  });

  it.each([
    ['entree-dans-beldjara', '2019-09-12', '2019-09-13', 'a day'],
    ['bilan-de-septembre', '2019-09-01', '2019-10-01', 'a month'],
  ])('gives %s the days %s to %s: %4$s', (id, start, end) => {
    const event = find(id);
    expect(event?.startDate.isDate).toBe(true);
    expect(`${event?.startDate}`).toBe(start);
    expect(`${event?.endDate}`).toBe(end);
  });

  it.each([
    ['2025', '2025-01-01', '2026-01-01'],
    ['2025-03-15/2025-03-18', '2025-03-15', '2025-03-19'],
    ['2025-10/2025-12', '2025-10-01', '2026-01-01'],
  ])('gives an event of %s the days %s to %s', (edtf, start, end) => {
    const [event] = readEvents(renderCalendar(dateOne(edtf), address));
    expect([`${event?.startDate}`, `${event?.endDate}`]).toEqual([start, end]);
  });

  it('gives the voice, the exact words, their address, the rights and the version', () => {
    const event = find('attaque-en-uniforme');
    expect(event?.description).toContain(
      'instituteur de Beldjara, via Ligne Sud raconte\u00A0: «\u00A0Jeudi, une vingtaine d’hommes',
    );
    expect(event?.description).toContain('https://example.org/analyse/deux-recits-de-beldjara/#piece-20');
    expect(event?.description).toContain(dossier.source.rights);
    expect(event?.description).toMatch(/Version [0-9a-f]{12}$/);
  });

  it('is the same whenever it is drawn', () => {
    expect(renderCalendar(dossier, address)).toBe(renderCalendar(structuredClone(dossier), address));
  });

  it.each(HOSTILE)('folds and escapes “%s” so that a reader gets it back, in lines of at most 75 octets', (text) => {
    const hostile = makeHostile(text);
    const ics = renderCalendar(hostile, address);
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [event] = readEvents(ics);
    expect(event?.description).toContain(`«\u00A0${text}\u00A0»`);
    expect(event?.summary).toContain(text);
  });
});
