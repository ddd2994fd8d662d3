import { describe, expect, it } from 'vitest';
import { listEntries, renderFeed } from '../../src/discovery/feed.ts';
import { address, HOSTILE, loadGood, makeHostile } from '../exports/hostile.ts';
import { listTexts } from './xml.ts';

const SELF = 'https://example.org/analyse/flux.xml';
const ITEM = 'rss/channel/item';

describe('flux.xml', () => {
  it('has every dossier with its address, and no date that nobody gave', async () => {
    const xml = await renderFeed(listEntries([{ ...loadGood(), corrections: [] }], address), address, SELF);
    expect(listTexts(xml, 'rss/channel/link')).toEqual(['https://example.org/analyse/']);
    expect(listTexts(xml, 'rss/channel/language')).toEqual(['fr']);
    expect(listTexts(xml, `${ITEM}/link`)).toEqual(['https://example.org/analyse/col-du-vent/']);
    expect(listTexts(xml, `${ITEM}/pubDate`)).toEqual([]);
  });

  it('dates a dossier by the day on which it was published, among the corrections', async () => {
    const dossier = { ...loadGood(), published: '2021-03-07' };
    const xml = await renderFeed(listEntries([dossier], address), address, SELF);
    expect(listTexts(xml, `${ITEM}/title`).at(-1)).toBe(dossier.title);
    expect(listTexts(xml, `${ITEM}/pubDate`).at(-1)).toBe('Sun, 07 Mar 2021 00:00:00 GMT');
    expect(listTexts(xml, `${ITEM}/pubDate`)).toHaveLength(1 + dossier.corrections.length);
  });

  it('says who made a dossier, each by name', async () => {
    const dossier = { ...loadGood(), authors: ['Nour & Hadad', 'Élie Brun'] };
    const xml = await renderFeed(listEntries([dossier], address), address, SELF);
    expect(listTexts(xml, `${ITEM}/dc:creator`)).toEqual(['Nour & Hadad', 'Élie Brun']);
  });

  it('has every correction, with its day and the address where it is told', async () => {
    const xml = await renderFeed(listEntries([loadGood()], address), address, SELF);
    const [correction] = loadGood().corrections;
    expect(listTexts(xml, `${ITEM}/description`)[0]).toBe(correction?.what);
    expect(listTexts(xml, `${ITEM}/link`)[0]).toBe(
      `https://example.org/analyse/corrections/#col-du-vent-${correction?.date}`,
    );
  });

  it('tells two corrections of one dossier apart, though they are of one day', async () => {
    const [correction] = loadGood().corrections;
    if (!correction) throw new Error('the good dossier has a correction');
    const corrections = [{ ...correction, id: `${correction.date}-2`, what: 'La seconde du jour.' }, correction];
    const xml = await renderFeed(listEntries([{ ...loadGood(), corrections }], address), address, SELF);
    const guids = listTexts(xml, `${ITEM}/guid`);
    expect(guids).toHaveLength(3);
    expect(new Set(guids).size).toBe(3);
  });

  it('puts what is dated first, the newest before', async () => {
    const entry = (title: string, date?: string) => ({
      title,
      description: title,
      url: `https://example.org/${title}`,
      ...(date ? { date } : {}),
    });
    const entries = [entry('dossier'), entry('ancienne', '2026-01-01'), entry('neuve', '2026-02-01')];
    const xml = await renderFeed(entries, address, SELF);
    expect(listTexts(xml, `${ITEM}/title`)).toEqual(['neuve', 'ancienne', 'dossier']);
    expect(listTexts(xml, `${ITEM}/pubDate`)[0]).toBe('Sun, 01 Feb 2026 00:00:00 GMT');
  });

  it.each(HOSTILE)('is well formed with “%s” for a title, which comes back whole', async (text) => {
    const xml = await renderFeed(listEntries([makeHostile(text)], address), address, SELF);
    expect(listTexts(xml, `${ITEM}/title`)).toContain(text);
  });
});
