/** What the invented dossier has to hold, so that a test that walks through it meets every kind of annotation. */
import { describe, expect, test } from 'vitest';
import { basemap, dossier, dossiers } from './complete.ts';

const { actors, claims, coverage, events, map, notes, places, speakers, text } = dossier;
const figures = claims.flatMap((claim) => claim.figures);
const words = text.paragraphs.map((paragraph) => paragraph.text).join('\n');

/** Each value once, in alphabetical order. */
const list = (values: readonly (string | undefined)[]) => [...new Set(values.map(String))].sort();

describe('the complete dossier', () => {
  test('is the only one of its folder, and small enough to be read', () => {
    expect(dossiers).toEqual([dossier]);
    expect(claims.length).toBeGreaterThanOrEqual(20);
    expect(claims.length).toBeLessThanOrEqual(30);
    expect(words.split(/\s+/).length).toBeLessThan(900);
  });

  test('has a party for each style, and each of them speaks', () => {
    const styles = ['brick', 'graphite', 'plain', 'teal'];

    expect(list(actors.map(({ style }) => style))).toEqual(styles);
    expect(list(speakers.filter(({ belligerent }) => belligerent).map(({ style }) => style))).toEqual(styles);
  });

  test('has a voice without a name, voices of one group, a voice that another passes on', () => {
    expect(speakers.filter(({ unattributed }) => unattributed)).toHaveLength(1);
    expect(new Set(speakers.map(({ group }) => group)).size).toBeLessThan(speakers.length);
    expect(claims.some(({ by }) => by.length > 1)).toBe(true);
    expect(claims.some(({ implicit }) => implicit)).toBe(true);
    expect(claims.some(({ againstInterest }) => againstInterest)).toBe(true);
    expect(claims.some(({ people }) => people.length > 0)).toBe(true);
  });

  test('has places of every geometry and state, off the map too, and names in other scripts', () => {
    expect(list(places.map(({ geometry }) => geometry?.type))).toEqual(['LineString', 'Point', 'Polygon', 'undefined']);
    expect(list(places.map(({ status }) => status?.state))).toEqual(['assessed', 'claimed', 'disputed', 'undefined']);
    expect(places.some(({ ar }) => ar)).toBe(true);
    expect(places.some(({ others }) => others.some((name) => /\p{Script=Georgian}/u.test(name)))).toBe(true);
    expect(places.some(({ outline }) => outline)).toBe(true);
    expect(places.some(({ identifiers }) => identifiers.wikidata)).toBe(true);
  });

  test('has landmarks of every kind, in two frames with a locator', () => {
    expect(list(dossier.landmarks.map(({ layer }) => layer))).toEqual(['road', 'site', 'town', 'water']);
    expect(map.frames).toHaveLength(2);
    expect(map.locator).toBeDefined();
    expect(map.frames.flatMap(({ marks }) => marks).some(({ hasLeader }) => hasLeader)).toBe(true);
    const { governorates, lakes, rivers, neighbours } = basemap;
    for (const layer of [governorates, lakes, rivers, neighbours.countries]) expect(layer.length).toBeGreaterThan(0);
  });

  test('has events of a day, of several, approximate, open at either end, undated, placed nowhere', () => {
    const dates = events.map(({ when }) => when.edtf);

    expect(dates.some((edtf) => /^\d{4}-\d\d-\d\d$/.test(edtf))).toBe(true);
    expect(dates.some((edtf) => /^\d{4}-.*\/\d{4}/.test(edtf))).toBe(true);
    expect(dates.some((edtf) => edtf.includes('~'))).toBe(true);
    expect(dates.some((edtf) => edtf.startsWith('../'))).toBe(true);
    expect(dates.some((edtf) => edtf.endsWith('/..'))).toBe(true);
    expect(events.some(({ when }) => !when.isStated)).toBe(true);
    expect(events.some((event) => event.places.length === 0)).toBe(true);
    expect(events.some((event) => event.claims.length > 1)).toBe(true);
  });

  test('has figures with a number and without, exact and approximate, whole and broken', () => {
    expect(figures.some(({ value }) => value === null)).toBe(true);
    expect(figures.some(({ value }) => value !== null && !Number.isInteger(value))).toBe(true);
    expect(figures.some(({ value }) => value !== null && value > 9999)).toBe(true);
    expect(list(figures.map(({ approximate }) => String(approximate)))).toEqual(['false', 'true']);
    expect(figures.some(({ caution }) => caution)).toBe(true);
  });

  test('has parts of one paragraph and of more, with an address and without', () => {
    expect(list(dossier.parts.map(({ from, to }) => String(to > from)))).toEqual(['false', 'true']);
    expect(list(dossier.parts.map(({ url }) => String(url !== undefined)))).toEqual(['false', 'true']);
  });

  test('has findings with a note and without', () => {
    expect(list(dossier.findings.map(({ note }) => String(note !== undefined)))).toEqual(['false', 'true']);
  });

  test('has notes of every kind, an account from elsewhere, what nobody can place, corrections', () => {
    expect(list(notes.map(({ kind }) => kind))).toEqual(['contradiction', 'distinction', 'method', 'outside', 'sic']);
    expect(notes.flatMap(({ rivals }) => rivals).length).toBeGreaterThan(0);
    expect(notes.some(({ anchors }) => anchors.length > 1)).toBe(true);
    expect(dossier.unplaced.length).toBeGreaterThan(0);
    expect(list(dossier.corrections.map(({ pieces }) => String(pieces.length)))).toEqual(['0', '1']);
    expect(dossier.terms.some(({ longName }) => longName)).toBe(true);
  });

  test('has headings of its own and of the newsroom, a credit, waivers, former ids of several kinds', () => {
    expect(list(text.paragraphs.map(({ kind }) => kind))).toEqual(['credit', 'subhead', 'text']);
    expect(dossier.sections.length).toBeGreaterThan(2);
    expect(dossier.source.probableOrigin).toBeDefined();
    expect(coverage.dates.waived.length).toBeGreaterThan(0);
    expect(coverage.places.waived.length).toBeGreaterThan(0);
    expect(list(dossier.aliases.map(({ kind }) => kind))).toEqual(['evenement', 'lieu', 'note', 'voix']);
  });

  test('has the typography that a page must carry: both no-break spaces, guillemets, « 1er », a long word', () => {
    expect(words).toContain('«\u00A0');
    expect(words).toContain('38\u202F500');
    expect(words).toContain('1er\u00A0octobre');
    expect(words).toMatch(/\p{L}{25}/u);
    expect(words).toMatch(/ [,.]/);
  });
});
