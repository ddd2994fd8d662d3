import { check } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import { renderEventsGeoJson, renderPlacesGeoJson } from '../../src/exports/geojson.ts';
import { renderLinkedPlaces } from '../../src/exports/linked-places.ts';
import type { Place } from '../../src/model/dossier.ts';
import { countDecimals, roundGeometry } from '../../src/model/words/precision.ts';
import { dossier as complete } from '../complete.ts';
import { address, HOSTILE, loadGood, makeHostile } from './hostile.ts';

const dossiers = [loadGood(), complete];

describe.each(dossiers)('the maps of $slug', (dossier) => {
  it.each([
    ['evenements.geojson', renderEventsGeoJson],
    ['lieux.geojson', renderPlacesGeoJson],
  ])('%s is GeoJSON as RFC 7946 has it', (_, render) => {
    expect(check(render(dossier, address)).type).toBe('FeatureCollection');
  });

  it('has a feature for each pièce and each place, and none lies where the map has none', () => {
    const events = JSON.parse(renderEventsGeoJson(dossier, address)).features;
    const places = JSON.parse(renderPlacesGeoJson(dossier, address)).features;
    expect(events.map(({ id }: { id: string }) => id)).toEqual(dossier.claims.map(({ id }) => id));
    expect(places.map(({ id }: { id: string }) => id)).toEqual(dossier.places.map(({ id }) => id));
    for (const [index, { geometry, precision }] of dossier.places.entries()) {
      expect(places[index].geometry === null).toBe(geometry === null);
      expect(places[index].properties.rayon_km).toBe(precision.radiusKm);
    }
  });

  it('keeps the winding and at least a triangle of every ring', () => {
    for (const place of dossier.places) {
      const geometry = roundGeometry(place);
      if (geometry?.type !== 'Polygon') continue;
      for (const ring of geometry.coordinates) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1)).toEqual(ring[0]);
        const area = ring.reduce((sum, [x, y], index) => {
          const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
          return sum + x * nextY - nextX * y;
        }, 0);
        expect(area).toBeGreaterThan(0);
      }
    }
  });

  it('says who speaks, in which words, how surely and under which rights in every feature', () => {
    for (const { properties } of JSON.parse(renderEventsGeoJson(dossier, address)).features) {
      for (const key of ['mots', 'adresse', 'attribution', 'date_precision', 'licence', 'version'])
        expect(properties[key], key).toBeTruthy();
    }
  });
});

describe('coordinates', () => {
  it.each([
    [300, 0],
    [20, 1],
    [5, 2],
    [1, 3],
    [0.3, 3],
  ])('of a place known to %s km have %i decimals', (radiusKm, decimals) => {
    expect(countDecimals(radiusKm)).toBe(decimals);
  });

  it('are never given without a radius', () => {
    const [place] = loadGood().places;
    const unsure = { ...place, precision: { radiusKm: null, reason: 'hors de la carte' } } as Place; // the fixture has a first place
    expect(roundGeometry(unsure)).toBeNull();
  });
});

describe('lieux.lpf.json', () => {
  it('is GeoJSON, with the names, the class and the time of the text that Linked Places ask for, and is never certain', () => {
    const dossier = loadGood();
    const text = renderLinkedPlaces(dossier, address);
    expect(check(text).type).toBe('FeatureCollection');
    const { features, '@context': context } = JSON.parse(text);
    expect(context).toMatch(/linkedplaces-context/);
    expect(features.map((feature: { properties: { fclasses: string[] } }) => feature.properties.fclasses)).toEqual([
      ['L'],
      ['P'],
      ['A'],
      ['L'],
      ['R'],
      ['P'],
      ['A'],
    ]);
    for (const { '@id': id, names, when, geometry } of features) {
      expect(id).toMatch(/^https:\/\/example\.org\/analyse\/col-du-vent\/lieux\//);
      expect(names[0].citations[0]['@id']).toBe('https://example.org/analyse/col-du-vent/');
      expect(when.timespans).toEqual([{ start: { in: '2021-03-05' }, end: { in: '2021-03-06' } }]);
      if (geometry) expect(['less-certain', 'uncertain']).toContain(geometry.certainty);
    }
  });
});

describe('the country of a place in lieux.lpf.json', () => {
  const read = (countries?: string[]) => {
    const { places, ...dossier } = loadGood();
    const [place] = places;
    const changed = { ...dossier, places: [{ ...place, countries } as Place] }; // the fixture has a first place
    return JSON.parse(renderLinkedPlaces(changed, address)).features[0].properties.ccodes;
  };

  it('is its code of two letters, and all of those that hold it', () => {
    expect(read(['syr'])).toEqual(['SY']);
    expect(read(['isr', 'syr'])).toEqual(['IL', 'SY']);
  });

  it('is left out where the basemap tells none, or one that ISO 3166 does not have', () => {
    expect(read()).toBeUndefined();
    expect(read(['valdurie'])).toBeUndefined();
  });
});

describe.each(HOSTILE)('a title that is “%s”', (text) => {
  it('comes back whole out of every map', () => {
    const dossier = makeHostile(text);
    const maps = [renderEventsGeoJson, renderPlacesGeoJson, renderLinkedPlaces].map((render) =>
      render(dossier, address),
    );
    for (const map of maps) expect(check(map).type).toBe('FeatureCollection');
    const [events = '', places = '', linked = ''] = maps;
    expect(JSON.parse(events).features[0].properties.mots).toBe(text);
    expect(JSON.parse(places).features[0].properties.nom).toBe(text);
    expect(JSON.parse(linked).features[0].properties.title).toBe(text);
  });
});
