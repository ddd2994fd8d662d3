import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { listDatedEvents, renderCalendar } from '../../src/share/calendar.ts';
import { address, HOSTILE, makeHostile } from './hostile.ts';

function readEvents(ics: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const [dossier] = loadContent('content').dossiers;
if (!dossier) throw new Error('there is no dossier to test');
const find = (id: string) => readEvents(renderCalendar(dossier, address)).find(({ uid }) => uid.startsWith(`${id}.`));

describe('chronologie.ics', () => {
  it('has the events that the text dates, in the order of time, each with an identifier that stays', () => {
    expect(readEvents(renderCalendar(dossier, address)).map(({ uid }) => uid)).toEqual(
      listDatedEvents(dossier).map(({ id }) => `${id}.raqqa-hama-alep@example.org`),
    );
  });

  it('leaves out what the text does not date', () => {
    const undated = dossier.events.filter(({ when }) => !when.isStated);
    expect(undated.length).toBeGreaterThan(0);
    for (const { id } of undated) expect(find(id)).toBeUndefined();
  });

  it.each([
    ['entree-fds-raqqa', '2017-06-06', '2017-06-07', 'a day'],
    ['bilan-russe-juin', '2017-06-01', '2017-07-01', 'a month'],
    ['force-dominante-quatre-ans', '2013-01-01', '2014-01-01', 'a year'],
    ['jonction-rassafa-ithriya', '2017-06-27', '2017-07-01', 'an interval'],
    ['encerclement-raqqa', '2017-06-06', '2017-06-07', 'the known end of an open interval'],
  ])('gives %s the days %s to %s: %4$s', (id, start, end) => {
    const event = find(id);
    expect(event?.startDate.isDate).toBe(true);
    expect(`${event?.startDate}`).toBe(start);
    expect(`${event?.endDate}`).toBe(end);
  });

  it('says in the title how unsure the date is, unless it is one known day', () => {
    expect(find('entree-fds-raqqa')?.summary).not.toMatch(/\(\D*2017\)$/);
    expect(find('force-dominante-quatre-ans')?.summary).toMatch(/\(vers 2013\)$/);
    expect(find('encerclement-raqqa')?.summary).toMatch(/\(plusieurs mois avant le 6\sjuin\s2017\)$/);
  });

  it('gives the voice, the exact words, their address, the rights and the version', () => {
    const event = find('entree-fds-raqqa');
    expect(event?.description).toContain(
      'AFP (implicite) rapporte\u00A0: «\u00A0Les FDS ont pénétré dans Raqqa le 6 juin\u00A0»',
    );
    expect(event?.description).toContain('https://example.org/analyse/raqqa-hama-alep/#piece-32');
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
