import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import {
  describeArticle,
  describeClaimPage,
  describeDataset,
  describeEventPage,
  describePlacePage,
  describeSpeakerPage,
  renderJsonLd,
} from '../../src/discovery/json-ld.ts';
import { EXPORTS } from '../../src/exports/exports.ts';
import { readDate } from '../../src/model/dates/edtf.ts';
import { describeRange } from '../../src/model/read/events.ts';
import { address, HOSTILE, loadGood, makeHostile } from '../exports/hostile.ts';

/** Every term is schema.org’s: the test asks no host for the context. */
const VOCABULARY = { '@vocab': 'https://schema.org/' };
const parse = (thing: object) =>
  jsonld.expand(JSON.parse(renderJsonLd(thing)), {
    documentLoader: async (url) => ({ documentUrl: url, document: { '@context': VOCABULARY } }),
  });

const dossier = loadGood();

describe('the article in JSON-LD', () => {
  it('is an analysis, based on the text, with places, period and each claim', async () => {
    const [article] = await parse(describeArticle(dossier, address));
    expect(article).toMatchObject({
      '@id': 'https://example.org/analyse/col-du-vent/',
      '@type': ['https://schema.org/AnalysisNewsArticle'],
    });
    for (const key of ['backstory', 'isBasedOn', 'citation', 'spatialCoverage', 'temporalCoverage', 'hasPart'])
      expect(article?.[`https://schema.org/${key}`], key).toBeDefined();
  });

  it('is based on the text and, of one put together from others, on each of these with its paragraphs', () => {
    const parts = [
      { from: 1, to: 3, publisher: 'Ligne', url: 'https://example.org/ligne', note: 'Suivent la dépêche' },
      { from: 5, to: 5, publisher: 'préfecture', note: 'D’après un communiqué.' },
    ];
    expect(describeArticle(dossier, address).isBasedOn).toMatchObject({
      '@type': 'CreativeWork',
      name: 'Texte inventé',
    });
    expect(describeArticle({ ...dossier, parts }, address).isBasedOn).toEqual([
      describeArticle(dossier, address).isBasedOn,
      {
        '@type': 'CreativeWork',
        name: 'Ligne',
        url: 'https://example.org/ligne',
        description: ['paragraphes\u00A01 à\u00A03', 'Suivent la dépêche.'],
      },
      { '@type': 'CreativeWork', name: 'préfecture', description: ['paragraphe\u00A05', 'D’après un communiqué.'] },
    ]);
  });

  it('names those who made it, and its share card, where there are such', () => {
    const authors = ['Nour Hadad', 'Élie Brun'];
    const image = 'https://example.org/analyse/col-du-vent/partage/texte.png';
    expect(describeArticle({ ...dossier, authors }, address, image)).toMatchObject({
      author: authors.map((name) => ({ '@type': 'Person', name })),
      image,
    });
    expect(Object.keys(describeArticle(dossier, address))).not.toContain('author');
    expect(describeArticle({ ...dossier, status: 'relu' }, address)).toMatchObject({ creativeWorkStatus: 'Draft' });
  });

  it('gives a claim its words, whose they are, through whom, and where they appear', () => {
    const { hasPart } = JSON.parse(renderJsonLd(describeArticle(dossier, address)));
    expect(hasPart).toHaveLength(dossier.claims.length);
    expect(hasPart[1]).toEqual({
      '@type': 'Claim',
      '@id': 'https://example.org/analyse/col-du-vent/#piece-2',
      text: 'la milice a tenu jusqu’à vendredi la ville de Brumal',
      author: {
        '@type': 'Thing',
        '@id': 'https://example.org/analyse/col-du-vent/sources/ovm/#contenu',
        name: 'OVM',
        url: 'https://example.org/analyse/col-du-vent/sources/ovm/',
      },
      creditText: 'OVM, via Ligne',
      appearance: { '@id': 'https://example.org/analyse/col-du-vent/' },
    });
  });

  it('gives no address two types: what a page is of is not the page', () => {
    const things = [
      describeArticle(dossier, address),
      ...dossier.claims.map((claim) => describeClaimPage(dossier, claim, address)),
      ...dossier.events.map((event) => describeEventPage(dossier, event, address)),
      ...dossier.places.map((place) => describePlacePage(dossier, place, address)),
      ...dossier.speakers.map((speaker) => describeSpeakerPage(dossier, speaker, address)),
    ];
    const types = new Map<string, Set<string>>();
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { '@id': id, '@type': type } = node as Record<string, unknown>; // any object has or lacks them
      if (typeof id === 'string' && typeof type === 'string') types.set(id, (types.get(id) ?? new Set()).add(type));
      for (const value of Object.values(node)) visit(value);
    };
    visit(things);
    expect(types.size).toBeGreaterThan(10);
    expect([...types].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
  });

  it('has the day of its publication and of its newest correction; without the first, no day at all', () => {
    const read = (changes: Partial<typeof dossier>) => {
      const { datePublished, dateModified } = JSON.parse(
        renderJsonLd(describeArticle({ ...dossier, ...changes }, address)),
      );
      return [datePublished, dateModified];
    };
    expect(read({ published: '2021-03-07' })).toEqual(['2021-03-07', '2021-03-09']);
    expect(read({ published: '2021-03-07', updated: undefined })).toEqual(['2021-03-07', '2021-03-07']);
    expect(read({ published: undefined })).toEqual([undefined, undefined]);
  });

  it('rates nothing, asserts no event', () => {
    const pages = [
      describeArticle(dossier, address),
      ...dossier.claims.map((claim) => describeClaimPage(dossier, claim, address)),
      ...dossier.events.map((event) => describeEventPage(dossier, event, address)),
    ];
    expect(pages.map(renderJsonLd).join()).not.toMatch(/Rating|ClaimReview|"@type":"Event"/);
  });

  it('spans what the text dates and no more: the fixture’s only known days', () => {
    expect(describeArticle(dossier, address)).toMatchObject({ temporalCoverage: '2021-03-04/2021-03-05' });
  });

  it('spans nothing where the text dates nothing', () => {
    const undated = dossier.chronology.map((event) => ({ ...event, when: { ...event.when, isStated: false } }));
    expect(describeArticle({ ...dossier, chronology: undated }, address)).not.toHaveProperty('temporalCoverage');
  });

  it.each([
    [['../2016', '2017'], '../2017'],
    [['2017', '2018/..'], '2017/..'],
    [['../2016'], '../2016'],
    [['2018-03/..'], '2018-03/..'],
    [['2013', '../2017-06-06', '2017-06-30/..', '2017-06-30'], '2013/2017-06-30'],
    [['../2016', '2018/..'], undefined],
  ])('is open where the text leaves open what comes before or after all known days: %j as %s', (dates, coverage) => {
    const [event] = dossier.chronology;
    if (!event) throw new Error('the dossier has an event');
    const chronology = dates.map((edtf) => {
      const reading = readDate(edtf);
      if (!reading.ok) throw new Error(reading.reason);
      return { ...event, when: { ...event.when, ...describeRange(reading.range) } };
    });
    const { temporalCoverage } = JSON.parse(renderJsonLd(describeArticle({ ...dossier, chronology }, address)));
    expect(temporalCoverage).toBe(coverage);
  });

  it('has the corrections of the dossier, and no empty list without', () => {
    const correction = {
      id: '2026-01-02',
      date: '2026-01-02',
      what: 'Une date était fausse.',
      pieces: [],
      askedBy: 'la rédaction',
    };
    expect(describeArticle({ ...dossier, corrections: [] }, address)).not.toHaveProperty('correction');
    expect(describeArticle({ ...dossier, corrections: [correction] }, address)).toMatchObject({
      correction: [
        {
          '@type': 'CorrectionComment',
          datePublished: '2026-01-02',
          url: expect.stringMatching(/corrections\/#[\w-]+-2026-01-02$/),
        },
      ],
    });
  });
});

describe('a page of its own in JSON-LD', () => {
  it('gives a place as a circle as wide as its precision, and nothing where only a shape or a country is known', () => {
    const geo = (id: string) => {
      const place = dossier.places.find((place) => place.id === id);
      return place && JSON.parse(renderJsonLd(describePlacePage(dossier, place, address))).mainEntity.geo;
    };
    expect(geo('ville-de-brumal')).toMatchObject({ '@type': 'GeoCircle', geoRadius: 1000 });
    expect(geo('trois-fermes')).toBeUndefined();
    expect(geo('haute-mer')).toBeUndefined();
  });

  it('gives a claim its words and whose they are, its page and its place, a period where words date it, and no day of its making', () => {
    const describe = (wanted: number) => {
      const claim = dossier.claims.find(({ number }) => number === wanted);
      return claim && JSON.parse(renderJsonLd(describeClaimPage(dossier, claim, address)));
    };
    const root = 'https://example.org/analyse/col-du-vent/';
    expect(describe(2)).toMatchObject({
      '@id': `${root}affirmations/2/`,
      temporalCoverage: '../2021-03-05',
      spatialCoverage: { '@id': `${root}lieux/ville-de-brumal/#contenu` },
      mainEntity: {
        '@type': 'Claim',
        '@id': `${root}#piece-2`,
        url: `${root}affirmations/2/`,
        text: 'la milice a tenu jusqu’à vendredi la ville de Brumal',
        author: { name: 'OVM' },
        creditText: 'OVM, via Ligne',
      },
    });
    expect(describe(3)).not.toHaveProperty('temporalCoverage');
    for (const { number } of dossier.claims) expect(JSON.stringify(describe(number))).not.toContain('datePublished');
  });

  it('gives an event no date that the text does not give', () => {
    const dates = dossier.events.map((event) => [
      event.id,
      'temporalCoverage' in describeEventPage(dossier, event, address),
    ]);
    expect(Object.fromEntries(dates)).toEqual({ 'prise-du-col': true, 'tenue-de-brumal': true, fuite: false });
  });
});

describe.each(HOSTILE)('a title that is “%s”', (text) => {
  it('cannot end the block, and comes back whole', async () => {
    const hostile = makeHostile(text);
    const [event] = hostile.events;
    const [place] = hostile.places;
    if (!event || !place) throw new Error('the fixture has both');
    const things = [
      describeArticle(hostile, address),
      describeEventPage(hostile, event, address),
      describePlacePage(hostile, place, address),
      describeDataset(hostile, EXPORTS, address),
    ];
    for (const thing of things) {
      expect(renderJsonLd(thing)).not.toContain('<');
      expect(JSON.parse(renderJsonLd(thing))).toEqual(JSON.parse(JSON.stringify(thing)));
      await expect(parse(thing)).resolves.toHaveLength(1);
    }
  });
});
